import { expect, test } from '../fixtures/site';

const METRO = '/bangladesh/metrorail-rater-shesh-tren';
const SATELLITE = '/science/chhatroder-nano-upogroho';
const HOSPITAL = '/bangladesh/brahmaputra-bhasoman-hospital';
const PHONE = { width: 360, height: 740 };

for (const scripts of [true, false]) {
  test.describe(scripts ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: scripts });

    test('a footnote leads there and back by the keyboard', async ({ page }) => {
      await page.goto(METRO);
      const number = page.getByRole('doc-noteref', { name: 'টীকা ১' });
      await number.focus();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/#note-1$/);
      await expect(page.locator('#note-1')).toBeInViewport();
      // The next stop from the note is its way back.
      const back = page.getByRole('doc-backlink').first();
      await page.keyboard.press('Tab');
      await expect(back).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/#note-from-1$/);
      await expect(number).toBeInViewport();
    });

    test('nothing of another site is asked for before a reader wants it', async ({ page, baseURL }) => {
      const strangers: string[] = [];
      page.on('request', (request) => {
        if (new URL(request.url()).origin !== new URL(baseURL ?? '').origin) strangers.push(request.url());
      });
      await page.goto(SATELLITE, { waitUntil: 'networkidle' });
      const card = page.locator('.body__embed a').first();
      await card.scrollIntoViewIfNeeded();
      await expect(card).toBeVisible();
      await expect(card).toHaveAttribute('href', /^https:\/\/www\.youtube\.com\//);
      await expect(page.locator('iframe')).toHaveCount(0);
      expect(strangers).toEqual([]);
    });
  });
}

test('a wide table scrolls on a phone by itself, the page does not', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.goto(METRO);
  const region = page.getByRole('region', { name: 'রাতের শেষ ট্রেন' });
  await region.focus();
  await expect(region).toBeFocused();
  expect(await region.evaluate((box) => box.scrollWidth > box.clientWidth)).toBe(true);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => region.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
});

test('a gallery is pushed along on a phone and stands whole on a desk', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.goto(HOSPITAL);
  const row = page.locator('.body__gallery ol');
  await expect(row.getByRole('img')).toHaveCount(4);
  expect(await row.evaluate((box) => box.scrollWidth > box.clientWidth)).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  await page.setViewportSize({ width: 1280, height: 800 });
  expect(await row.evaluate((box) => box.scrollWidth > box.clientWidth)).toBe(false);
});
