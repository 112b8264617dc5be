import { readFileSync } from 'node:fs';
import { expectAccessible, expectNoSidewaysScrolling } from '../fixtures/a11y';
import { ADMIN, enter } from '../fixtures/newsroom';
import { expect, test } from '../fixtures/site';
import type { Locator, Page } from '@playwright/test';

const PICTURE = `${__dirname}/../../demo/pictures/nouka-ghat.jpg`;

/** Bytes that are no other test's picture: what hangs behind a JPEG's end is another one each time. */
function another(): { name: string; mimeType: string; buffer: Buffer } {
  const mark = `${process.pid}-${Date.now()}-${Math.random()}`;
  return { name: `ঘাট ${mark}.jpg`, mimeType: 'image/jpeg', buffer: Buffer.concat([readFileSync(PICTURE), Buffer.from(mark)]) };
}

function details(page: Page): Locator {
  return page.getByRole('form', { name: 'ছবির বিবরণ' });
}

test('a picture is picked, described by keyboard, and found again', { tag: '@js' }, async ({ page }) => {
  await enter(page, ADMIN, '/newsroom/pictures');
  await page.getByLabel('যন্ত্র থেকে ছবি বাছুন').setInputFiles(another());
  const form = details(page);
  await expect(form).toBeVisible();
  const word = `নৌকাঘাট${Date.now()}`;
  await form.getByLabel('ছবিতে কী দেখা যাচ্ছে').fill(`${word} থেকে নৌকা ছাড়ছে`);
  await form.getByLabel('ছবি কার').fill('নুসরাত মিতু');
  const point = form.getByRole('button', { name: /^মূল বিষয়/ });
  await point.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowDown');
  await expect(point).toHaveAccessibleName('মূল বিষয়: বাঁ থেকে ৪০ শতাংশ, ওপর থেকে ৬০ শতাংশ');
  await form.getByRole('button', { name: 'সংরক্ষণ করুন' }).click();
  await expect(form.getByRole('status')).toHaveText('সংরক্ষিত হয়েছে।');
  await expectAccessible(page);
  await expectNoSidewaysScrolling(page);
  await page.getByLabel('ছবি খুঁজুন').fill(word);
  await expect(page.locator('.grid__card')).toHaveCount(1);
  await expect(page.locator('.grid__card')).toContainText(word);
});

test('a click says what matters, and the cuts follow', { tag: '@js' }, async ({ page }) => {
  await enter(page, ADMIN, '/newsroom/pictures');
  await page.getByLabel('যন্ত্র থেকে ছবি বাছুন').setInputFiles(another());
  const point = details(page).getByRole('button', { name: /^মূল বিষয়/ });
  const box = await point.boundingBox();
  if (!box) throw new Error('the picture is not seen');
  await point.click({ position: { x: box.width * 0.2, y: box.height * 0.9 } });
  await expect(point).toHaveAccessibleName(/বাঁ থেকে (১৯|২০|২১) শতাংশ, ওপর থেকে (৮৯|৯০|৯১) শতাংশ/);
  await expect(page.locator('.focus__cut').first()).toHaveAttribute('data-focus', '2 9');
  await expect(page.locator('.focus__cut').first()).toHaveCSS('object-position', '20% 90%');
});

test('pictures are dropped and pasted', { tag: '@js' }, async ({ page }) => {
  await enter(page, ADMIN, '/newsroom/pictures');
  for (const way of ['drop', 'paste']) {
    const { name, mimeType, buffer } = another();
    const carried = await page.evaluateHandle(
      ([name, type, bytes]) => {
        const carried = new DataTransfer();
        carried.items.add(new File([Uint8Array.from(atob(bytes), letter => letter.charCodeAt(0))], name, { type }));
        return carried;
      },
      [name, mimeType, buffer.toString('base64')] as const,
    );
    const place = page.locator('.sender');
    if (way === 'drop') {
      await place.dispatchEvent('drop', { dataTransfer: carried });
    } else {
      await place.evaluate((place, clipboardData) => {
        place.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      }, carried);
    }
    await expect(details(page)).toBeVisible();
    await details(page).getByRole('button', { name: 'বন্ধ করুন' }).click();
    await expect(page.locator('.grid__card').first()).toContainText(name.replace('.jpg', ''));
  }
});

test('what is no picture is refused with a way out, and the others come in', { tag: '@js' }, async ({ page, faults }) => {
  faults.expectStatus(415, /\/newsroom\/upload/);
  await enter(page, ADMIN, '/newsroom/pictures');
  const drawing = { name: 'ছবি.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<svg onload="alert(1)"/>') };
  await page.getByLabel('যন্ত্র থেকে ছবি বাছুন').setInputFiles([drawing, another()]);
  await expect(page.locator('.sender__problem')).toContainText('SVG ফাইল নেওয়া হয় না');
  await expect(details(page)).toBeVisible();
  await page.getByRole('button', { name: 'সরিয়ে দিন' }).click();
  await expect(page.locator('.sender__row')).toHaveCount(0);
});
