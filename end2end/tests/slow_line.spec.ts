// Who reads on a line that is slow or dear: pages are whole without code, which comes when the reader turns to something that needs it.
import type { Page } from '@playwright/test';
import { Discussion, newName } from '../fixtures/discussion';
import { alive, content, expect, expectNoLoadSinceMark, headline, idle, mark, SEED, test, title } from '../fixtures/site';
import { remembered, Tools } from '../fixtures/tools';

type Line = { saveData?: boolean; effectiveType?: string; downlink?: number };

/** What the browser says of the line (Network Information API). */
async function onLine(page: Page, line: Line): Promise<void> {
  await page.addInitScript(line => Object.defineProperty(navigator, 'connection', { value: { effectiveType: '4g', downlink: 10, ...line } }), line);
}

/** Paths of the code that was asked for. */
function code(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', request => {
    const { pathname } = new URL(request.url());
    if (/^\/pkg\/.*\.(?:wasm|js)$/.test(pathname)) asked.push(pathname);
  });
  return asked;
}

/** Holds the wasm back until the returned function is called. */
async function hold(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>(resolve => (release = resolve));
  await page.route(/\.wasm$/, async route => {
    await held;
    await route.continue();
  });
  return release;
}

async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await idle(page);
}

test.describe('on a slow line', { tag: '@js' }, () => {
  const LINES: Record<string, Line> = {
    'that costs': { saveData: true },
    'of the second generation': { effectiveType: '2g' },
    'of the third generation': { effectiveType: '3g' },
    'of half a megabit': { downlink: 0.5 },
  };
  for (const [name, line] of Object.entries(LINES)) {
    test(`${name}, who only reads downloads no code`, async ({ page }) => {
      await onLine(page, line);
      const asked = code(page);
      await page.goto(SEED.section.path);
      await title(page).click();
      await page.evaluate(() => scrollBy(0, 900));
      await headline(page, SEED.headline).click();
      await expect(title(page)).toHaveText(SEED.headline);
      await page.evaluate(() => scrollBy(0, 400));
      await settled(page);
      expect(asked).toEqual([]);
    });
  }

  test('the code comes as the comments come near', async ({ page }) => {
    await onLine(page, { effectiveType: '3g' });
    await page.goto(SEED.path);
    await new Discussion(page).whole.scrollIntoViewIfNeeded();
    await page.locator('#comment-form').scrollIntoViewIfNeeded();
    await alive(page);
  });

  test('where data is saved, the code comes when the reader begins to write', async ({ page }) => {
    await onLine(page, { saveData: true });
    const asked = code(page);
    await page.goto(SEED.path);
    const { form } = new Discussion(page);
    await form.text.scrollIntoViewIfNeeded();
    await settled(page);
    expect(asked).toEqual([]);
    await form.name.focus();
    await alive(page);
  });
});

test.describe('before the code is there', { tag: '@js' }, () => {
  for (const line of [{}, { saveData: true }]) {
    const where = 'saveData' in line ? 'where data is saved' : 'on a good line';
    test(`what is pressed is done later, ${where}`, async ({ page }) => {
      await onLine(page, line);
      const release = await hold(page);
      await page.goto(SEED.path);
      await mark(page);
      const tools = new Tools(page);
      await tools.control('সংরক্ষণ করুন').click();
      release();
      await expect(tools.notice).toHaveText(/\S/);
      expect(await remembered(page, 'saved')).toContain(SEED.path);
      await expectNoLoadSinceMark(page);
    });
  }

  test('a story is kept that is left at once', async ({ page }) => {
    await page.goto(SEED.section.path);
    await alive(page);
    await headline(page, SEED.headline).click();
    await expect(title(page)).toHaveText(SEED.headline);
    await mark(page);
    const release = await hold(page);
    const tools = new Tools(page);
    await tools.control('সংরক্ষণ করুন').click();
    await page.goBack();
    await expect(title(page)).toHaveText(SEED.section.name);
    release();
    await expect.poll(() => remembered(page, 'saved')).toContain(SEED.path);
    await expectNoLoadSinceMark(page);
  });

  test('an answer and a search go the plain way', async ({ page }) => {
    await onLine(page, { saveData: true });
    await hold(page);
    await page.goto('/search');
    await content(page).getByRole('searchbox').fill('রাশিয়া');
    await content(page).getByRole('button', { name: 'খুঁজুন' }).click();
    await expect(content(page).locator('.result').first()).toBeVisible();
  });
});

test('a link to an answer leads there by itself if its chunk is lost', { tag: '@js' }, async ({ page, visit, faults, baseURL }) => {
  faults.expectLostConnection(/split_writing.*\.wasm$/);
  faults.expectComplaint(/Failed to fetch|wasm|TypeError/);
  const talked = '/bangladesh/brahmaputra-bhasoman-hospital';
  const form = { name: newName(), text: 'একটি প্রশ্ন' };
  await page.request.post(talked, { form, headers: { origin: baseURL ?? '' }, maxRedirects: 0 });
  await page.route(/split_writing.*\.wasm$/, route => route.abort());
  await visit(talked);
  await page.getByRole('link', { name: `${form.name}-এর মন্তব্যের উত্তর দিন`, exact: true }).click();
  await expect(page).toHaveURL(/reply-to=/);
  await expect(new Discussion(page).replyForm(form.name).whole).toBeVisible();
});
