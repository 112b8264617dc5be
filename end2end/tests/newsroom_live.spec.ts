// A story that is told while it happens: what the desk posts, open pages hear of.
import { expectAccessible, expectNoSidewaysScrolling } from '../fixtures/a11y';
import { enter } from '../fixtures/newsroom';
import { expect, test } from '../fixtures/site';
import type { Locator, Page } from '@playwright/test';

/** A live story that readers have; its address. */
async function publish(page: Page): Promise<string> {
  const slug = `live-${process.pid}-${Date.now()}`;
  await page.getByRole('button', { name: 'নতুন লেখা' }).click();
  await page.getByLabel('শিরোনাম', { exact: true }).fill('উপকূলে ঝড়');
  await page.locator('#body [contenteditable=true]').fill('ঝড়টি উপকূলের দিকে এগোচ্ছে।');
  await page.getByLabel('ধরন', { exact: true }).selectOption('লাইভ');
  await expect(coverage(page)).toContainText('লাইভ হিসেবে প্রকাশ করার পর');
  await page.locator('.facts').getByLabel('বিভাগ', { exact: true }).selectOption({ label: 'বাংলাদেশ' });
  await page.getByLabel('লেখক').pressSequentially('নুসরাত জাহান মিতু');
  await expect(page.locator('.facts__chip')).toHaveText(/নুসরাত জাহান মিতু/);
  await page.getByLabel('ঠিকানার শেষ অংশ').fill(slug);
  await expect(page.locator('.saving[data-state=kept]')).toBeVisible();
  await page.locator('.steps').getByRole('button', { name: 'প্রকাশ করুন' }).click();
  await expect(page.locator('.steps').getByRole('heading')).toHaveText('প্রকাশিত');
  return `/bangladesh/${slug}`;
}

function coverage(page: Page): Locator {
  return page.getByRole('region', { name: 'লাইভ' });
}

function text(page: Page): Locator {
  return coverage(page).locator('hk-editor [contenteditable=true]').first();
}

async function post(page: Page, words: string): Promise<void> {
  await text(page).fill(words);
  await coverage(page).getByRole('button', { name: 'হালনাগাদ দিন' }).click();
}

test('an entry goes to open readers, is mended and taken back, and the story ends', { tag: '@js' }, async ({ page, browser, faults }) => {
  test.setTimeout(60_000);
  faults.expectLostConnection(/\/api\/v1\/newsroom/);
  await enter(page);
  const address = await publish(page);
  const reader = await (await browser.newContext({ locale: 'bn-BD' })).newPage();
  await reader.goto(address);
  await expect(reader.locator('.live__empty')).toBeVisible();
  await coverage(page).getByLabel('হালনাগাদের শিরোনাম').fill('নৌকাডুবি');
  await coverage(page).getByLabel('মূল ঘটনা: ওপরের তালিকায় উঠবে').check();
  await post(page, 'মেঘনায় একটি নৌকা ডুবেছে।');
  await expect(coverage(page).locator('.written__text')).toHaveText('মেঘনায় একটি নৌকা ডুবেছে।');
  await expect(text(page)).toHaveText('');
  await expectAccessible(page);
  await expectNoSidewaysScrolling(page);
  // The reader is told, and asks.
  await reader.getByRole('status').locator('[data-act=more]').click();
  await expect(reader.locator('.live__entry')).toContainText('মেঘনায় একটি নৌকা ডুবেছে।');
  await expect(reader.locator('.live__event')).toContainText('নৌকাডুবি');

  // A line that is cut loses nothing; nor does a page that is closed.
  await page.context().setOffline(true);
  await post(page, 'উদ্ধার চলছে।');
  await expect(coverage(page).getByRole('alert')).toContainText('আপনার লেখা এই যন্ত্রে আছে।');
  await page.context().setOffline(false);
  await page.reload();
  await expect(text(page)).toHaveText('উদ্ধার চলছে।');
  // An entry is changed in between; the new one waits.
  await coverage(page).getByRole('button', { name: 'বদলান: নৌকাডুবি' }).click();
  await expect(text(page)).toHaveText('মেঘনায় একটি নৌকা ডুবেছে।');
  await text(page).fill('মেঘনায় দুটি নৌকা ডুবেছে।');
  await coverage(page).getByLabel('কখন বদলাল, পাঠককে জানান').check();
  await coverage(page).getByRole('button', { name: 'বদল প্রকাশ করুন' }).click();
  await expect(coverage(page).locator('.written__text')).toHaveText('মেঘনায় দুটি নৌকা ডুবেছে।');
  await expect(text(page)).toHaveText('উদ্ধার চলছে।');
  await coverage(page).getByRole('button', { name: 'হালনাগাদ দিন' }).click();
  await expect(coverage(page).locator('.written')).toHaveCount(2);

  await coverage(page).getByRole('button', { name: 'মুছুন: নৌকাডুবি' }).click();
  await coverage(page).getByRole('button', { name: 'হ্যাঁ, মুছুন' }).click();
  await expect(coverage(page).locator('.written')).toHaveCount(1);
  await coverage(page).getByRole('button', { name: 'লাইভ শেষ করুন' }).click();
  await expect(coverage(page).locator('.coverage__end')).toContainText('লাইভ শেষ হয়েছে');
  await expect(text(page)).toBeHidden();
  await reader.reload();
  await expect(reader.locator('.live__word')).toHaveText('শেষ হয়েছে');
  await expect(reader.locator('.live__entry')).toHaveCount(1);
  await reader.context().close();
});
