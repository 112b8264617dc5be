// Stories from the first key to readers, and after.
import { readFileSync } from 'node:fs';
import { expectAccessible, expectNoSidewaysScrolling } from '../fixtures/a11y';
import { ADMIN, enter, invite, join, knock, newMember } from '../fixtures/newsroom';
import { expect, test, title } from '../fixtures/site';
import type { Locator, Page } from '@playwright/test';

const PICTURE = `${__dirname}/../../demo/pictures/nouka-ghat.jpg`;

let made = 0;

/** A word that stands in no other story. */
function mark(): string {
  made += 1;
  return `q${process.pid}x${Date.now() % 1_000_000}x${made}`;
}

/** Begins a story at the desk. */
async function begin(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'নতুন লেখা' }).click();
  await expect(page).toHaveURL(/\/newsroom\/story\//);
  await expect(text(page)).toBeVisible();
}

/** Where the text is written. */
function text(page: Page): Locator {
  return page.locator('hk-editor [contenteditable=true]').first();
}

function steps(page: Page): Locator {
  return page.locator('.steps');
}

async function saved(page: Page): Promise<void> {
  await expect(page.locator('.saving[data-state=kept]')).toBeVisible();
}

/** Fills in what a story needs besides its text. */
async function fill(page: Page, headline: string, slug: string): Promise<void> {
  await page.getByLabel('শিরোনাম', { exact: true }).fill(headline);
  await page.getByLabel('ভূমিকা').fill('দুই পারের মানুষের অপেক্ষা শেষ হলো।');
  await page.locator('.facts').getByLabel('বিভাগ', { exact: true }).selectOption({ label: 'বাংলাদেশ' });
  await page.getByLabel('লেখক').pressSequentially('নুসরাত জাহান মিতু');
  await expect(page.locator('.facts__chip')).toHaveText(/নুসরাত জাহান মিতু/);
  await page.getByLabel('ঠিকানার শেষ অংশ').fill(slug);
}

async function step(page: Page, name: string): Promise<void> {
  await steps(page).getByRole('button', { name, exact: true }).click();
}

/** Lets a story come out in a minute, and waits for it. */
async function schedule(page: Page, slug: string): Promise<void> {
  // The paper's clock is Dhaka's.
  const soon = new Date(Date.now() + 6 * 3600_000 + 60_000 + (Date.now() % 60_000 > 50_000 ? 60_000 : 0));
  await page.getByLabel('কখন প্রকাশ হবে').fill(soon.toISOString().slice(0, 16));
  await step(page, 'সময় বেঁধে দিন');
  await expect(steps(page).getByRole('heading')).toHaveText('সময় বাঁধা');
  const answer = async (): Promise<number> => (await page.request.get(`/bangladesh/${slug}`)).status();
  expect(await answer()).toBe(404);
  await expect.poll(answer, { timeout: 130_000 }).toBe(200);
}

test('a reporter writes, an editor checks, schedules, corrects and withdraws', { tag: '@js' }, async ({ page, browser, faults, isMobile }) => {
  test.setTimeout(150_000);
  const slug = mark();
  const reporter = newMember();
  await enter(page, ADMIN, '/newsroom/people');
  const theirs = await join(browser, await invite(page, reporter, 'reporter'), reporter);
  await knock(theirs, reporter);
  await begin(theirs);
  await fill(theirs, 'মেঘনায় নতুন সেতু', slug);
  // Keys of an English keyboard become Bengali, and backspace takes back a key.
  await text(theirs).click();
  await theirs.keyboard.type('setuTi aj khule deoyaa hoyeche.x');
  await theirs.keyboard.press('Backspace');
  await theirs.keyboard.press('Space');
  if (!isMobile) await expect(text(theirs)).toContainText('সেতুটি আজ খুলে');
  // The lead picture comes from the library's window.
  await theirs.getByRole('button', { name: 'প্রধান ছবি বেছে নিন' }).click();
  const window = theirs.getByRole('dialog');
  const bytes = Buffer.concat([readFileSync(PICTURE), Buffer.from(slug)]);
  await window.locator('input[type=file]').setInputFiles({ name: `${slug}.jpg`, mimeType: 'image/jpeg', buffer: bytes });
  await window.getByLabel('ছবিতে কী দেখা যাচ্ছে').fill('ঘাট থেকে নৌকা ছাড়ছে');
  await window.getByRole('button', { name: 'এই ছবিটি নিন' }).click();
  await expect(theirs.locator('.picture__image')).toHaveAttribute('alt', 'ঘাট থেকে নৌকা ছাড়ছে');
  await theirs.getByLabel('ছবির নিচের লেখা').fill('পুরোনো ঘাট।');
  await saved(theirs);
  await expectAccessible(theirs);
  await expectNoSidewaysScrolling(theirs);
  await step(theirs, 'ডেস্কে পাঠান');
  await expect(steps(theirs).getByRole('heading')).toHaveText('দেখার অপেক্ষায়');
  const address = new URL(theirs.url()).pathname;

  await page.goto(address);
  await expect(text(page)).toBeVisible();
  await page.getByLabel('কিছু বলুন').fill('চমৎকার। সময় বেঁধে দিচ্ছি।');
  await page.getByRole('button', { name: 'বলুন', exact: true }).click();
  await expect(page.locator('.notes__text')).toHaveText('চমৎকার। সময় বেঁধে দিচ্ছি।');
  await step(page, 'ঠিক আছে, প্রস্তুত');
  await expect(steps(page).getByRole('heading')).toHaveText('প্রস্তুত');
  faults.expectStatus(404, new RegExp(slug));
  faults.expectStatus(410, new RegExp(slug));
  if (isMobile) {
    // On the way: a slip is mended, and it goes out.
    await page.getByLabel('ভূমিকা').fill('দুই পারের মানুষের দীর্ঘ অপেক্ষা শেষ হলো।');
    await saved(page);
    await step(page, 'প্রকাশ করুন');
    await expect(steps(page).getByRole('heading')).toHaveText('প্রকাশিত');
  } else {
    await schedule(page, slug);
  }
  const readers = await (await browser.newContext({ locale: 'bn-BD' })).newPage();
  await readers.goto(`/bangladesh/${slug}`);
  await expect(title(readers)).toHaveText('মেঘনায় নতুন সেতু');
  await expect(readers.locator('figcaption').first()).toContainText('পুরোনো ঘাট।');

  await page.reload();
  await expect(steps(page).getByRole('heading')).toHaveText('প্রকাশিত');
  await page.getByLabel('শিরোনাম', { exact: true }).fill('মেঘনায় নতুন সেতু খুলল');
  await saved(page);
  await steps(page).getByLabel('কী ভুল ছিল', { exact: true }).check();
  await steps(page).getByLabel('কী ভুল ছিল, এখন কী ঠিক').fill('সেতুর নাম ভুল ছিল।');
  await step(page, 'প্রকাশ করুন');
  await expect(steps(page).getByRole('status')).toHaveText('হয়ে গেছে।');
  await readers.reload();
  await expect(title(readers)).toHaveText('মেঘনায় নতুন সেতু খুলল');
  await expect(readers.locator('main')).toContainText('সেতুর নাম ভুল ছিল।');
  // What it was before is there to be seen.
  await page.getByText('আগের রূপ', { exact: true }).click();
  await page.locator('.history__open', { hasText: 'প্রকাশ' }).last().click();
  await expect(page.locator('.difference ins').first()).toContainText('খুলল');

  await steps(page).getByLabel('প্রত্যাহার করলে, কেন').fill('তথ্য যাচাই হয়নি।');
  await step(page, 'প্রত্যাহার করুন');
  await expect(steps(page).getByRole('heading')).toHaveText('প্রত্যাহৃত');
  const gone = await readers.goto(`/bangladesh/${slug}`);
  expect(gone?.status()).toBe(410);
  await expect(title(readers)).toHaveText('লেখাটি প্রত্যাহার করা হয়েছে');
  await Promise.all([readers.context().close(), theirs.context().close()]);
});

test('two write at once: what each has changed comes together, and what both have is shown', { tag: '@js' }, async ({ page, browser }) => {
  test.setTimeout(60_000);
  await enter(page);
  await begin(page);
  await page.getByLabel('শিরোনাম', { exact: true }).fill('এক');
  await saved(page);
  const other = await (await browser.newContext({ locale: 'bn-BD' })).newPage();
  const colleague = newMember();
  const admin = await (await browser.newContext({ locale: 'bn-BD' })).newPage();
  await enter(admin, ADMIN, '/newsroom/people');
  const joined = await join(browser, await invite(admin, colleague), colleague);
  await other.close();
  await knock(joined, colleague);
  await expect(joined).toHaveURL(/newsroom/);
  await joined.goto(new URL(page.url()).pathname);
  await expect(text(joined)).toBeVisible();
  await expect(joined.locator('.saving__others')).toContainText(ADMIN.name);
  await joined.getByLabel('ভূমিকা').fill('সহকর্মীর সারকথা।');
  await saved(joined);
  await page.getByLabel('ঠিকানার শেষ অংশ').fill('amar-thikana');
  await saved(page);
  await expect(page.getByLabel('ভূমিকা')).toHaveValue('সহকর্মীর সারকথা।');
  await expect(page.locator('.saving__joined')).toContainText(colleague.name);
  // The same thing, changed by both.
  await joined.getByLabel('শিরোনাম', { exact: true }).fill('সহকর্মীর শিরোনাম');
  await saved(joined);
  await page.getByLabel('শিরোনাম', { exact: true }).fill('আমার শিরোনাম');
  const trouble = page.locator('.saving[data-state=overtaken]');
  await expect(trouble).toContainText('শিরোনাম');
  await trouble.getByRole('button', { name: 'পার্থক্য দেখুন' }).click();
  await expect(trouble.locator('ins')).toContainText('আমার');
  await trouble.getByRole('button', { name: 'আমারটি রাখুন' }).click();
  await saved(page);
  await page.reload();
  await expect(page.getByLabel('শিরোনাম', { exact: true })).toHaveValue('আমার শিরোনাম');
  await Promise.all([joined.context().close(), admin.context().close()]);
});

test('a line that breaks and a session that ends lose nothing', { tag: '@js' }, async ({ page, context, faults }) => {
  test.setTimeout(60_000);
  faults.expectStatus(401, /./);
  faults.expectLostConnection(/\/api\/v1\/newsroom/);
  await enter(page);
  await begin(page);
  await saved(page);
  // What helps with typing has come.
  await page.getByLabel('শিরোনাম', { exact: true }).focus();
  await expect(page.locator('.typing').first()).toBeVisible();
  await context.setOffline(true);
  await page.getByLabel('শিরোনাম', { exact: true }).fill('লাইন কাটার সময় লেখা');
  await expect(page.locator('.saving[data-state=failed]')).toContainText('এই যন্ত্রে রাখা আছে');
  const address = page.url();
  await page.goto('about:blank');
  await context.setOffline(false);
  await page.goto(address);
  await expect(page.getByLabel('শিরোনাম', { exact: true })).toHaveValue('লাইন কাটার সময় লেখা');
  await saved(page);
  await context.clearCookies();
  await page.getByLabel('ভূমিকা').fill('প্রবেশ ফুরানোর পরে লেখা');
  const failed = page.locator('.saving[data-state=failed]');
  await expect(failed.getByRole('link', { name: 'আবার প্রবেশ করুন' })).toHaveAttribute('target', '_blank');
  const door = await context.newPage();
  await enter(door);
  // It is tried again by itself.
  await saved(page);
  await page.reload();
  await expect(page.getByLabel('ভূমিকা')).toHaveValue('প্রবেশ ফুরানোর পরে লেখা');
});

test('a story is published by keyboard alone', { tag: '@js' }, async ({ page }) => {
  const slug = mark();
  await enter(page);
  const press = async (name: string | RegExp, role: 'button' | 'textbox' | 'combobox'): Promise<void> => {
    const wanted = page.getByRole(role, { name, exact: true });
    for (let presses = 0; presses < 80; presses += 1) {
      if (await wanted.evaluate(element => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`${String(name)} is not reached`);
  };
  await press('নতুন লেখা', 'button');
  await page.keyboard.press('Enter');
  await expect(text(page)).toBeVisible();
  await press('শিরোনাম', 'textbox');
  await page.keyboard.type('kibord dhore');
  await text(page).focus();
  await page.keyboard.type('shudhu kibord diye lekha.');
  await press('ডেস্কে পাঠান', 'button');
  await press('বিভাগ', 'combobox');
  await page.keyboard.press('ArrowDown');
  await page.getByLabel('লেখক').focus();
  await page.keyboard.press('Control+m');
  await page.keyboard.insertText('নুসরাত জাহান মিতু');
  await expect(page.locator('.facts__chip')).toHaveCount(1);
  await page.getByLabel('ঠিকানার শেষ অংশ').focus();
  await page.keyboard.type(slug);
  await saved(page);
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Shift+Tab');
    const name = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (name === 'প্রকাশ করুন') break;
  }
  await page.keyboard.press('Enter');
  await expect(steps(page).getByRole('heading')).toHaveText('প্রকাশিত');
});

test('the desk finds stories by how far they are and whose they are', { tag: '@js' }, async ({ page }) => {
  await enter(page);
  await begin(page);
  const headline = `খসড়া ${mark()}`;
  await page.getByLabel('শিরোনাম', { exact: true }).fill(headline);
  await saved(page);
  await page.goto('/newsroom');
  const entry = page.locator('.entry', { hasText: headline });
  await expect(entry).toContainText('খসড়া');
  await page.getByRole('button', { name: 'প্রকাশিত', exact: true }).click();
  await expect(entry).toHaveCount(0);
  await page.getByRole('button', { name: 'আমার', exact: true }).click();
  await page.getByRole('button', { name: 'খসড়া', exact: true }).click();
  await expect(entry).toHaveCount(1);
  await expectAccessible(page);
  await expectNoSidewaysScrolling(page);
  // A filter is kept on this device, and several stories are done at once.
  await page.getByRole('button', { name: 'এই বাছাই রাখুন' }).click();
  await page.reload();
  await page.getByRole('button', { name: 'খসড়া · আমার', exact: true }).click();
  await page.getByLabel('শিরোনামে খুঁজুন').fill(headline);
  await expect(page.locator('.entry')).toHaveCount(1);
  await entry.getByRole('checkbox').check();
  await page.locator('.choice').getByRole('button', { name: 'ফেলে দিন' }).click();
  await expect(page.locator('.choice__told')).toContainText('১টি হয়েছে।');
  await expect(entry).toHaveCount(0);
  await page.getByRole('button', { name: 'ফেলে দেওয়া', exact: true }).click();
  await expect(page.locator('.entry', { hasText: headline })).toHaveCount(1);
});

test('an idea is put on the desk, and taken up there', { tag: '@js' }, async ({ page }) => {
  await enter(page);
  const headline = `সেতুর টাকা ${mark()}`;
  await page.getByText('নতুন ভাবনা', { exact: true }).click();
  await page.getByLabel('কী শিরোনাম হতে পারে').fill(headline);
  await page.getByLabel('কী নিয়ে, এক-দুই বাক্যে').fill('সেতুর হিসাব কে রাখে?');
  await page.getByRole('button', { name: 'ভাবনা রাখুন' }).click();
  await expect(page.locator('.pitch__told')).toContainText('ভাবনাটি ডেস্কে আছে');
  await expect(page.getByLabel('কী শিরোনাম হতে পারে')).toHaveValue('');
  await expectAccessible(page);
  await expectNoSidewaysScrolling(page);
  // The list has heard of it.
  const entry = page.locator('.entry', { hasText: headline });
  await expect(entry).toContainText('ভাবনা');
  await entry.getByRole('link').click();
  await expect(page.getByLabel('ভূমিকা')).toHaveValue('সেতুর হিসাব কে রাখে?');
  await step(page, 'লেখা শুরু করুন');
  await expect(steps(page).getByRole('heading')).toHaveText('খসড়া');
});

test('the desk as a board and as a calendar, by day and by night', { tag: '@js' }, async ({ page }) => {
  await enter(page);
  await begin(page);
  const headline = `পরিকল্পনা ${mark()}`;
  await page.getByLabel('শিরোনাম', { exact: true }).fill(headline);
  await saved(page);
  await page.getByText('পরিকল্পনা', { exact: true }).click();
  await page.getByLabel('কবে চাই').fill(new Date(Date.now() + 6 * 3600_000).toISOString().slice(0, 16));
  await page.getByRole('button', { name: 'পরিকল্পনা রাখুন' }).click();
  await expect(page.locator('.plan').getByRole('status')).toHaveText('হয়ে গেছে।');
  await page.goto('/newsroom');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.getByRole('button', { name: 'বোর্ড' }).click();
    await expect(page.getByRole('region', { name: 'খসড়া' })).toContainText(headline);
    await expectAccessible(page);
    await expectNoSidewaysScrolling(page);
    await page.getByRole('button', { name: 'পঞ্জিকা' }).click();
    await expect(page.locator('.calendar__day[aria-current=date]')).toContainText(headline);
    await expectAccessible(page);
    await expectNoSidewaysScrolling(page);
  }
});

test('a link shows a story before readers have it', { tag: '@js' }, async ({ page, browser }) => {
  await enter(page);
  await begin(page);
  await page.getByLabel('শিরোনাম', { exact: true }).fill('এখনো প্রকাশ হয়নি');
  await saved(page);
  await page.getByRole('button', { name: 'দেখার লিংক তৈরি করুন' }).click();
  await expect(page.frameLocator('.preview__screen[data-screen=phone] iframe').getByRole('heading', { level: 1 })).toHaveText('এখনো প্রকাশ হয়নি');
  const link = await page.getByLabel('দেখার লিংক').inputValue();
  const stranger = await (await browser.newContext({ locale: 'bn-BD' })).newPage();
  await stranger.goto(link);
  await expect(title(stranger)).toHaveText('এখনো প্রকাশ হয়নি');
  await stranger.context().close();
});
