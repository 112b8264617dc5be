// The moderation queue. What each role may do, and every way from one state to another: tests/http/newsroom/comments.
import type { APIRequestContext, Locator, Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScrolling } from '../fixtures/a11y';
import { ADMIN, SIGN_IN, enter, knock } from '../fixtures/newsroom';
import { expect, test } from '../fixtures/site';

const PLACE = '/newsroom/comments';
const STORY = '/world/ansaner-karkhanay-bangla-gan';

let made = 0;

/** Words that nobody else has written: all tests work on one paper. */
function mark(): string {
  made += 1;
  return `চিহ্ন${process.pid}${Date.now() % 1_000_000}${made}`;
}

/** A reader comments; with `spam`, as a program does that fills in what no person sees. Returns where the comment is. */
async function say(request: APIRequestContext, text: string, { spam = false } = {}): Promise<string> {
  const form = { name: `পাঠক ${text}`, text, ...(spam ? { website: 'https://example.org' } : {}) };
  const answer = await request.post(STORY, { form, maxRedirects: 0, headers: { 'sec-fetch-site': 'same-origin' } });
  expect(answer.status(), await answer.text()).toBe(303);
  return answer.headers()['location'] ?? '';
}

/** What readers are shown of the newest comments. */
async function read(request: APIRequestContext): Promise<string> {
  return (await request.get(`${STORY}?talk=newest`)).text();
}

function row(page: Page, text: string): Locator {
  return page.locator('.queued').filter({ has: page.locator('.queued__text', { hasText: new RegExp(`^${text}$`) }) });
}

function status(page: Page, text: string): Locator {
  return row(page, text).locator('.queued__status');
}

function notice(page: Page): Locator {
  return page.locator('.notice');
}

/** Shows a pile, and of it what holds these words. */
async function show(page: Page, pile: string, words: string, many: number): Promise<void> {
  await page.getByRole('group', { name: 'কোন মন্তব্য দেখবেন' }).getByRole('button', { name: pile, exact: true }).click();
  await page.getByLabel('লেখা বা নামে খুঁজুন').fill(words);
  await expect(page.locator('.comments__list')).toHaveAttribute('aria-busy', 'false');
  await expect(page.locator('.queued')).toHaveCount(many);
}

/** Leaves the field, in which letters are letters. */
async function leaveField(page: Page): Promise<void> {
  await page.getByLabel('লেখা বা নামে খুঁজুন').blur();
}

test('comments are decided by keys, and readers see at once what came of it', { tag: '@js' }, async ({ page, request }) => {
  const of = mark();
  for (const one of ['ক', 'খ', 'গ']) await say(request, of + one, { spam: true });
  await enter(page, ADMIN, PLACE);
  await show(page, 'স্প্যাম', of, 3);
  await leaveField(page);
  await page.keyboard.press('j');
  await expect(row(page, `${of}গ`), 'the newest comes first').toBeFocused();
  await page.keyboard.press('a');
  await expect(notice(page)).toContainText('১টি মন্তব্যের সিদ্ধান্ত হয়েছে।');
  await expect(status(page, `${of}গ`)).toHaveText('প্রকাশিত');
  await expect(row(page, `${of}খ`), 'the next one comes by itself').toBeFocused();
  expect(await read(request)).toContain(`${of}গ`);

  await page.keyboard.press('u');
  await expect(notice(page)).toContainText('১টি মন্তব্য আগের অবস্থায় ফিরেছে।');
  await expect(status(page, `${of}গ`)).toHaveText('স্প্যাম');
  await expect(row(page, `${of}গ`)).toBeFocused();
  expect(await read(request)).not.toContain(`${of}গ`);

  await page.keyboard.press('j');
  await page.keyboard.press('r');
  await expect(status(page, `${of}খ`)).toHaveText('ফেরানো');
  await expect(row(page, `${of}ক`)).toBeFocused();
  await page.keyboard.press('k');
  await page.keyboard.press('k');
  await expect(row(page, `${of}গ`)).toBeFocused();
  await page.keyboard.press('a');
  await expect(status(page, `${of}গ`)).toHaveText('প্রকাশিত');
  await page.keyboard.press('k');
  await page.keyboard.press('d');
  await expect(status(page, `${of}গ`)).toHaveText('সরানো');
  expect(await read(request)).not.toContain(`${of}গ`);
});

test('keys are letters in a field, and can be turned off', { tag: ['@js', '@pointer'] }, async ({ page, request }) => {
  const of = mark();
  await say(request, of);
  await enter(page, ADMIN, PLACE);
  await show(page, 'প্রকাশিত', of, 1);
  await page.getByLabel('লেখা বা নামে খুঁজুন').press('d');
  await page.getByLabel('লেখা বা নামে খুঁজুন').fill(of);
  await expect(status(page, of)).toHaveText('প্রকাশিত');
  await page.getByRole('button', { name: 'কীবোর্ড শর্টকাট' }).click();
  await row(page, of).focus();
  await page.keyboard.press('s');
  await expect(row(page, of)).toBeFocused();
  await page.getByRole('button', { name: 'কীবোর্ড শর্টকাট' }).click();
  await row(page, of).focus();
  await page.keyboard.press('s');
  await expect(status(page, of)).toHaveText('স্প্যাম');
  await expect(notice(page), 'one decision and no more').toContainText('১টি মন্তব্যের সিদ্ধান্ত হয়েছে।');
});

test('several are decided at once with a reason, which is written down', { tag: '@js' }, async ({ page, request }) => {
  const of = mark();
  for (const one of ['ক', 'খ', 'গ']) await say(request, of + one, { spam: true });
  await enter(page, ADMIN, PLACE);
  await show(page, 'স্প্যাম', of, 3);
  for (const one of ['ক', 'গ']) await row(page, of + one).getByRole('checkbox').check();
  const chosen = page.getByRole('group', { name: 'বাছাই করা মন্তব্য' });
  await expect(chosen).toContainText('২টি বাছাই করা');
  await page.getByLabel('সিদ্ধান্তের কারণ').fill(`কারণ ${of}`);
  await chosen.getByRole('button', { name: 'প্রকাশ করুন' }).click();
  await expect(notice(page)).toContainText('২টি মন্তব্যের সিদ্ধান্ত হয়েছে।');
  await expect(chosen).toBeHidden();
  await expect(status(page, `${of}খ`)).toHaveText('স্প্যাম');
  const seen = await read(request);
  expect([seen.includes(`${of}ক`), seen.includes(`${of}খ`), seen.includes(`${of}গ`)]).toEqual([true, false, true]);
  await page.getByRole('button', { name: 'শেষ সিদ্ধান্ত বাতিল' }).click();
  await expect(notice(page)).toContainText('২টি মন্তব্য আগের অবস্থায় ফিরেছে।');
  expect(await read(request)).not.toContain(`${of}ক`);
  await page.goto('/newsroom/audit');
  await expect(page.locator('main')).toContainText(`কারণ ${of}`);
});

test('who decides second is told who was faster', { tag: '@js' }, async ({ page, request, browser, baseURL }) => {
  const of = mark();
  await say(request, of);
  const context = await browser.newContext({ locale: 'bn-BD', ...(baseURL === undefined ? {} : { baseURL }) });
  const other = await context.newPage();
  for (const one of [page, other]) {
    await enter(one, ADMIN, PLACE);
    await show(one, 'প্রকাশিত', of, 1);
  }
  await row(page, of).getByRole('button', { name: 'স্প্যাম' }).click();
  await expect(status(page, of)).toHaveText('স্প্যাম');
  await row(other, of).getByRole('button', { name: 'সরিয়ে দিন' }).click();
  await expect(notice(other)).toContainText(`${ADMIN.name} আগেই সিদ্ধান্ত নিয়েছেন: স্প্যাম।`);
  await expect(status(other, of), 'it is as the first one left it').toHaveText('স্প্যাম');
  await context.close();
});

test('what an editor picks stands before all others', { tag: '@js' }, async ({ page, request }) => {
  const of = mark();
  await say(request, of);
  await enter(page, ADMIN, PLACE);
  await show(page, 'প্রকাশিত', of, 1);
  await row(page, of).getByRole('button', { name: 'সেরা হিসেবে বাছুন' }).click();
  await expect(row(page, of)).toContainText('সম্পাদকের বাছাই');
  const link = await row(page, of).locator('.queued__story a').first().getAttribute('href');
  await page.goto(STORY);
  await expect(page.getByRole('region', { name: 'সম্পাদকের বাছাই' })).toContainText(of);
  await page.goto(link ?? '');
  await expect(page.locator('.comment').filter({ hasText: of }).first()).toContainText('সম্পাদকের বাছাই');
  await page.goto(PLACE);
  await show(page, 'প্রকাশিত', of, 1);
  await row(page, of).getByRole('button', { name: 'বাছাই তুলে নিন' }).click();
  await expect(row(page, of).getByRole('button', { name: 'সেরা হিসেবে বাছুন' })).toBeVisible();
  expect(await (await request.get(STORY)).text()).not.toContain(`id="picked"`);
});

test('what readers report is told with its reasons, and may stay', { tag: '@js' }, async ({ page, request, playwright, baseURL }) => {
  const of = mark();
  const place = await say(request, of);
  const id = /comment-([0-9a-f-]{36})$/.exec(place)?.[1] ?? '';
  const other = await playwright.request.newContext(baseURL === undefined ? {} : { baseURL });
  const form = { comment: id, reason: 'abuse', note: `কথা ${of}` };
  const reported = await other.post('/api/v1/comment/report_comment', { form, headers: { accept: 'application/json', 'sec-fetch-site': 'same-origin' } });
  expect(reported.status(), await reported.text()).toBe(200);
  await enter(page, ADMIN, PLACE);
  await show(page, 'অভিযোগ আছে', of, 1);
  await expect(row(page, of)).toContainText('১টি অভিযোগ');
  await expect(row(page, of)).toContainText(`গালি বা হুমকি: কথা ${of}`);
  await row(page, of).getByRole('button', { name: 'থাকুক' }).click();
  await expect(notice(page)).toContainText('১টি মন্তব্যের সিদ্ধান্ত হয়েছে।');
  await expect(row(page, of)).not.toContainText('অভিযোগ');
  await show(page, 'অভিযোগ আছে', `${of} `, 0);
  expect(await read(request)).toContain(of);
});

test('the thread and the writer\'s other comments stand beside a comment', { tag: '@js' }, async ({ page, request }) => {
  const of = mark();
  await say(request, `${of}খ`);
  await say(request, `${of}ক`, { spam: true });
  await enter(page, ADMIN, PLACE);
  await show(page, 'প্রকাশিত', of, 1);
  await row(page, `${of}খ`).getByRole('button', { name: 'প্রসঙ্গ' }).click();
  const beside = page.getByRole('complementary', { name: 'প্রসঙ্গ' });
  await expect(beside.locator('[aria-current=true]')).toContainText(`${of}খ`);
  await expect(beside.locator('.around__others')).toContainText(`${of}ক`);
  await expectAccessible(page);
  await beside.getByRole('button', { name: 'বন্ধ করুন', exact: true }).click();
  await expect(beside).toBeHidden();
  await expect(row(page, `${of}খ`)).toBeFocused();
  await row(page, `${of}খ`).getByRole('button', { name: 'এই লেখার মন্তব্য' }).click();
  await expect(page.getByText('একটি লেখার মন্তব্য দেখছেন।')).toBeVisible();
  await page.getByRole('button', { name: 'সব লেখা' }).click();
  await expect(page.getByText('একটি লেখার মন্তব্য দেখছেন।')).toBeHidden();
});

test('the queue can be used by everybody', { tag: '@js' }, async ({ page, request }) => {
  const of = mark();
  for (const one of ['ক', 'খ']) await say(request, of + one);
  await enter(page, ADMIN, PLACE);
  await expect(page.locator('.comments__list')).toHaveAttribute('aria-busy', 'false');
  await expectAccessible(page);
  await show(page, 'প্রকাশিত', of, 2);
  await row(page, `${of}ক`).getByRole('checkbox').check();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  for (const width of [320, 360]) {
    await page.setViewportSize({ width, height: 640 });
    await expectNoSidewaysScrolling(page);
  }
});

test('without code the queue says that it needs some', { tag: '@no-js' }, async ({ page }) => {
  await page.goto(`${SIGN_IN}?then=${encodeURIComponent(PLACE)}`);
  await knock(page, ADMIN);
  await expect(page).toHaveURL(PLACE);
  expect(await page.locator('noscript p').innerText()).toContain('জাভাস্ক্রিপ্ট');
});
