import { content, expect, test } from '../fixtures/site';

const METRO = '/bangladesh/metrorail-rater-shesh-tren';
const SATELLITE = '/science/chhatroder-nano-upogroho';
const HOSPITAL = '/bangladesh/brahmaputra-bhasoman-hospital';
const PHONE = { width: 360, height: 740 };

test('a footnote leads there and back by the keyboard', async ({ page, visit }) => {
  await visit(METRO);
  const number = content(page).locator('#note-from-1');
  await expect(number).toHaveAccessibleName('টীকা ১');
  await number.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#note-1$/);
  await expect(page.locator('#note-1')).toBeInViewport();
  // The next stop from the note is its way back.
  await page.keyboard.press('Tab');
  await expect(page.locator('#note-1 a')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#note-from-1$/);
  await expect(number).toBeInViewport();
});

test('nothing of another site is asked for before a reader wants it', async ({ page, visit }) => {
  const asked: string[] = [];
  page.on('request', request => asked.push(new URL(request.url()).host));
  await visit(SATELLITE);
  const card = content(page).getByRole('link', { name: /NASA/ });
  await card.scrollIntoViewIfNeeded();
  await expect(card).toHaveAttribute('href', /^https:\/\/www\.youtube\.com\//);
  await expect(page.locator('iframe')).toHaveCount(0);
  expect([...new Set(asked)]).toEqual([new URL(page.url()).host]);
});

test('a wide table scrolls on a phone by itself, the page does not', async ({ page, visit }) => {
  await page.setViewportSize(PHONE);
  await visit(METRO);
  const region = content(page).getByRole('region', { name: 'রাতের শেষ ট্রেন' });
  await region.focus();
  await expect(region).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => region.evaluate(box => box.scrollLeft)).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
});

test('a gallery is pushed along on a phone and stands whole on a desk', async ({ page, visit }) => {
  await page.setViewportSize(PHONE);
  await visit(HOSPITAL);
  const row = content(page).locator('.body__gallery ol');
  await expect(row.getByRole('img')).toHaveCount(4);
  const hidden = () => row.evaluate(box => box.scrollWidth - box.clientWidth);
  expect(await hidden()).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect.poll(hidden).toBe(0);
});
