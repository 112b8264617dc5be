import { readFileSync } from 'node:fs';
import { expectAccessible, expectNoSidewaysScrolling } from '../fixtures/a11y';
import { enter } from '../fixtures/newsroom';
import { expect, test, title } from '../fixtures/site';
import type { Page } from '@playwright/test';

const PLACE = '/newsroom/names';
const PICTURE = `${__dirname}/../../demo/pictures/nouka-ghat.jpg`;

/** A mark that no other run of a test has: all of them work on one paper. */
function mark(): string {
  return `${process.pid}-${Date.now() % 1_000_000}`;
}

/** What came of the last act. */
function notice(page: Page) {
  return page.locator('.notice');
}

/** Waits until every name has come. */
async function listed(page: Page): Promise<void> {
  await expect(page.locator('.names__list')).toHaveAttribute('aria-busy', 'false');
}

test('a topic is made, found under its address and in the list', { tag: '@js' }, async ({ page }) => {
  const name = `নদী ভাঙন ${mark()}`;
  await enter(page, undefined, PLACE);
  await page.getByRole('button', { name: 'বিষয়', exact: true }).click();
  await page.getByText('নতুন বিষয়').click();
  const form = page.locator('.names__new form');
  await form.getByRole('button', { name: 'তৈরি করুন' }).click();
  await expect(form.getByLabel('নাম', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await expect(form.getByRole('alert').filter({ hasText: 'একটি নাম লিখুন।' })).toBeVisible();
  await form.getByLabel('নাম', { exact: true }).fill(name);
  await form.getByLabel('বিষয়ের পরিচয়').fill('নদী যেখানে ঘর নেয়।');
  await form.getByRole('button', { name: 'তৈরি করুন' }).click();
  await expect(notice(page)).toContainText(`রাখা হয়েছে: ${name}`);
  await expect(form.getByLabel('নাম', { exact: true })).toBeFocused();
  // Another of this name is made only by who wants it.
  await form.getByLabel('নাম', { exact: true }).fill(name);
  await form.getByRole('button', { name: 'তৈরি করুন' }).click();
  const alike = form.getByText('এই নামে আগে থেকেই আছে');
  await expect(alike).toContainText(/nodi-/);
  // Its address is made of its name.
  const slug = /nodi-[a-z0-9-]+/.exec((await alike.textContent()) ?? '')?.[0] ?? '';
  await form.getByLabel('নাম', { exact: true }).fill(`${name} ২`);
  await expect(form.getByRole('button', { name: 'তৈরি করুন' })).toBeVisible();
  await page.getByLabel('নাম বা ঠিকানা খুঁজুন').fill(name);
  await listed(page);
  await expect(page.locator('.known__name')).toHaveText([name]);
  await page.goto(`/topic/${slug}`);
  await expect(title(page)).toHaveText(name);
});

test('a section is renamed by the keyboard, and its old address leads to the new one', { tag: '@js' }, async ({ page }) => {
  const of = mark();
  await enter(page, undefined, PLACE);
  await listed(page);
  await page.locator('#names-new').press('Enter');
  await page.locator('#new-name').fill(`গ্রাম ${of}`);
  await page.locator('#new-slug').fill(`gram-${of}`);
  await page.locator('#new-slug').press('Enter');
  await expect(notice(page)).toContainText('রাখা হয়েছে');
  await page.goto(`/gram-${of}`);
  await expect(title(page)).toHaveText(`গ্রাম ${of}`);
  await page.goto(PLACE);
  await page.locator(`#change-gram-${of}`).press('Enter');
  const name = page.locator(`#name-gram-${of}-name`);
  await name.fill(`গ্রামবাংলা ${of}`);
  await page.locator(`#name-gram-${of}-slug`).fill('search');
  await name.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'সাইটের নিজের কাজে লাগে' })).toContainText('search-2');
  await page.locator(`#name-gram-${of}-slug`).fill(`grambangla-${of}`);
  await name.press('Enter');
  await expect(notice(page)).toContainText(`গ্রামবাংলা ${of}`);
  await expect(page.locator(`#change-grambangla-${of}`)).toBeFocused();
  await page.getByRole('button', { name: `গ্রামবাংলা ${of}: উপরে তুলুন` }).press('Enter');
  await expect(notice(page)).toContainText('জায়গা বদলানো হয়েছে');
  await expect(page.locator(`#up-grambangla-${of}`)).toBeFocused();
  await page.goto(`/gram-${of}`);
  await expect(page).toHaveURL(`/grambangla-${of}`);
  await expect(title(page)).toHaveText(`গ্রামবাংলা ${of}`);
});

test('an author gets a portrait from the library', { tag: '@js' }, async ({ page }) => {
  const of = mark();
  await enter(page, undefined, PLACE);
  await page.getByRole('button', { name: 'লেখক', exact: true }).click();
  await listed(page);
  await page.locator('#names-new').click();
  await page.locator('#new-name').fill(`লেখক ${of}`);
  await page.locator('#new-slug').fill(`lekhok-${of}`);
  const portrait = page.getByRole('group', { name: 'লেখকের ছবি' });
  await portrait.getByRole('button', { name: 'ছবি বেছে নিন' }).click();
  const library = page.getByRole('dialog');
  const bytes = Buffer.concat([readFileSync(PICTURE), Buffer.from(of)]);
  await library.locator('input[type=file]').setInputFiles({ name: `${of}.jpg`, mimeType: 'image/jpeg', buffer: bytes });
  await library.getByLabel('ছবিতে কী দেখা যাচ্ছে').fill(`লেখকের মুখ ${of}`);
  await expectAccessible(page);
  await library.getByRole('button', { name: 'এই ছবিটি নিন' }).click();
  await expect(library).toBeHidden();
  await expect(portrait.getByRole('img')).toHaveAttribute('alt', `লেখকের মুখ ${of}`);
  await page.getByRole('button', { name: 'তৈরি করুন' }).click();
  await expect(notice(page)).toContainText('রাখা হয়েছে');
  await page.goto(`/author/lekhok-${of}`);
  await expect(page.getByRole('img', { name: `লেখকের মুখ ${of}` })).toBeVisible();
});

test('names with their forms open can be used by everybody', { tag: '@js' }, async ({ page }) => {
  await enter(page, undefined, PLACE);
  await page.locator('#names-new').click();
  await listed(page);
  await page.locator('.known__more summary').first().click();
  await expect(page.locator('.known .naming').first()).toBeVisible();
  await expectAccessible(page);
  for (const width of [320, 360]) {
    await page.setViewportSize({ width, height: 640 });
    await expectNoSidewaysScrolling(page);
  }
  await page.getByRole('button', { name: 'লেখক', exact: true }).click();
  await listed(page);
  await expectAccessible(page);
});
