// What the newsroom says comes apart from its code: late on a slow line, and not at all when the server is another by now.
import { enter, parts } from '../fixtures/newsroom';
import { expect, test } from '../fixtures/site';

const WORDS = /\/newsroom\/words\/bn-[0-9a-f]{16}\.json$/;

test('nothing is shown before the words have come', { tag: '@js' }, async ({ page }) => {
  await enter(page);
  let come = () => {};
  const late = new Promise<void>(resolve => { come = resolve; });
  await page.route(WORDS, async route => {
    await late;
    await route.continue();
  });
  const known = page.waitForResponse(/get_member/);
  await page.reload();
  await known;
  await expect(page.getByRole('status')).toHaveText('একটু অপেক্ষা করুন…');
  await expect(parts(page)).toHaveCount(0);
  come();
  await expect(parts(page).getByRole('link').first()).toHaveText('সব লেখা');
});

test('a page that is older than the server loads itself anew', { tag: '@js' }, async ({ page, faults }) => {
  faults.expectStatus(404, WORDS);
  await enter(page);
  await page.route(WORDS, route => route.fulfill({ status: 404 }), { times: 1 });
  const loaded: string[] = [];
  page.on('request', request => request.isNavigationRequest() && loaded.push(new URL(request.url()).pathname));
  await page.goto('/newsroom/account');
  await expect(parts(page)).toBeVisible();
  expect(loaded).toEqual(['/newsroom/account', '/newsroom/account']);
});

test('where that does not help it says so, once', { tag: '@js' }, async ({ page, faults }) => {
  faults.expectStatus(404, WORDS);
  await enter(page);
  await page.route(WORDS, route => route.fulfill({ status: 404 }));
  await page.goto('/newsroom');
  await expect(page.getByRole('alert')).toHaveText('পাতাটি পুরোনো হয়ে গেছে। পাতাটি নতুন করে খুলুন।');
  await page.unroute(WORDS);
  await page.getByRole('button', { name: 'আবার চেষ্টা করুন' }).click();
  await expect(parts(page)).toBeVisible();
});

test('a line that breaks is told, and tried again', { tag: '@js' }, async ({ page, faults }) => {
  faults.expectLostConnection(WORDS);
  await enter(page);
  await page.route(WORDS, route => route.abort(), { times: 1 });
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('সার্ভারে পৌঁছানো গেল না');
  await page.getByRole('button', { name: 'আবার চেষ্টা করুন' }).click();
  await expect(parts(page)).toBeVisible();
});
