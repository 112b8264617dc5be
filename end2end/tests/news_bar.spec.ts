// Open pages that learn of news. What the stream tells is made up here: tests/binary/news.rs looks at the real one.
import type { Page, Route } from '@playwright/test';
import { content, expect, expectNoLoadSinceMark, idle, mark, sections, SEED, test, title } from '../fixtures/site';

const STREAM = /\/stream\/front$/;
const ONCE = /\/stream\/front\?once$/;
/** Later than anything that the demonstration stories hold. */
const LATER = 4_000_000_000_000;

function bar(page: Page) {
  return page.getByRole('status').locator('[data-act=more]');
}

/** Answers as a stream that tells of so many new things and is cut then; the browser comes back for more. */
async function tell(route: Route, fresh: number): Promise<void> {
  const newest = Array.from({ length: fresh }, (_, index) => LATER - index);
  await route.fulfill({
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
    body: `retry: 60000\ndata: ${JSON.stringify({ newest })}\n\n`,
  });
}

async function see(page: Page, state: 'visible' | 'hidden'): Promise<void> {
  await page.evaluate(state => {
    Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
}

test('what is new is counted, and nothing moves until the reader asks', { tag: '@js' }, async ({ page, visit, serverCalls }) => {
  let fresh = 3;
  await page.route(STREAM, route => tell(route, fresh));
  await visit('/');
  await mark(page);
  await page.evaluate(() => scrollTo(0, 600));
  const story = content(page).getByRole('heading', { level: 2 }).first();
  const before = await story.boundingBox();
  await expect(bar(page)).toHaveText('নতুন খবর ৩টি');
  expect(await story.boundingBox(), 'the place of what is read').toEqual(before);
  expect(serverCalls.take()).toEqual([]);

  fresh = 0;
  await bar(page).click();
  await expect(title(page)).toBeFocused();
  expect(serverCalls.take()).toEqual(['GET sheet/get_sheet']);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await expect(bar(page)).toBeHidden();
  await expectNoLoadSinceMark(page);
});

test('without news there is no bar', async ({ page, visit, scripted }) => {
  if (scripted) await page.route(STREAM, route => tell(route, 0));
  await visit('/');
  await expect(bar(page)).toBeHidden();
});

test('a page that the stream does not reach asks instead', { tag: '@js' }, async ({ page, visit, faults }) => {
  test.slow();
  faults.expectStatus(503, STREAM);
  await page.route(STREAM, route => route.fulfill({ status: 503 }));
  await page.route(ONCE, route => route.fulfill({ json: { newest: [LATER, 0] } }));
  await visit('/');
  await expect(bar(page)).toHaveText('নতুন খবর ১টি', { timeout: 30_000 });
});

test('a page that nobody sees does not listen', { tag: '@js' }, async ({ page, visit }) => {
  const [opened, closed] = [[] as string[], [] as string[]];
  page.on('request', request => STREAM.test(request.url()) && opened.push(request.url()));
  page.on('requestfailed', request => STREAM.test(request.url()) && closed.push(request.url()));
  await visit('/');
  await expect.poll(() => opened.length).toBe(1);
  await see(page, 'hidden');
  await expect.poll(() => closed.length).toBe(1);
  await see(page, 'visible');
  await expect.poll(() => opened.length).toBe(2);
});

test('a reader who goes on leaves the stream behind', { tag: '@js' }, async ({ page, visit }) => {
  const [opened, closed] = [[] as string[], [] as string[]];
  page.on('request', request => STREAM.test(request.url()) && opened.push(request.url()));
  page.on('requestfailed', request => STREAM.test(request.url()) && closed.push(request.url()));
  await visit('/');
  await expect.poll(() => opened.length).toBe(1);
  await sections(page).getByRole('link', { name: SEED.section.name }).click();
  await expect(title(page)).toHaveText(SEED.section.name);
  await expect.poll(() => closed.length).toBe(1);
  await page.goBack();
  await expect.poll(() => opened.length).toBe(2);
  await idle(page);
  expect(closed.length).toBe(1);
});
