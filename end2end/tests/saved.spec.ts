import { expectAccessible, expectNoSidewaysScrolling } from '../fixtures/a11y';
import { content, expect, expectNoLoadSinceMark, mark, SEED, test, title } from '../fixtures/site';
import { remembered, Tools } from '../fixtures/tools';

test('the page of kept stories explains itself', async ({ page, visit, scripted }) => {
  const response = await visit('/saved');
  expect(response.headers()['x-robots-tag']).toBe('noindex');
  await expect(title(page)).toHaveText('সংরক্ষিত লেখা');
  if (scripted) {
    await expect(content(page).getByText('এখনো কোনো লেখা রাখেননি।')).toBeVisible();
    await expect(content(page).getByText('আধপড়া কোনো লেখা নেই।')).toBeVisible();
    await expectAccessible(page);
  } else {
    // Playwright looks for no text in it.
    await expect(content(page).locator('noscript p')).toBeVisible();
    await expect(content(page).getByRole('heading', { level: 2 }).first()).toBeHidden();
  }
  await expectNoSidewaysScrolling(page);
});

test.describe('on this device', { tag: '@js' }, () => {
  test('a story is kept, found again, and removed', async ({ page, visit }) => {
    await visit(SEED.path);
    const tools = new Tools(page);
    await tools.control('সংরক্ষণ করুন').click();
    await expect(tools.control('সংরক্ষিত')).toBeVisible();
    await expect(tools.notice).toHaveText('লেখাটি এই যন্ত্রে রাখা হয়েছে');
    await page.reload();
    await expect(tools.control('সংরক্ষিত')).toBeVisible();

    await visit('/saved');
    const kept = content(page).getByRole('region', { name: 'পরে পড়ার জন্য' }).getByRole('listitem');
    await expect(kept).toHaveCount(1);
    await expect(kept).toContainText(SEED.section.name);
    await expectAccessible(page);
    await mark(page);
    await kept.getByRole('link', { name: SEED.headline }).click();
    await expect(page).toHaveURL(SEED.path);
    await expect(tools.control('সংরক্ষিত')).toBeVisible();
    await page.goBack();
    await kept.getByRole('button', { name: `সরান: ${SEED.headline}` }).click();
    await expect(kept).toHaveCount(0);
    await expect(title(page)).toBeFocused();
    await expect(content(page).getByText('এখনো কোনো লেখা রাখেননি।')).toBeVisible();
    await expectNoLoadSinceMark(page);
  });

  test('the list goes out as a file and comes back from it', async ({ page, visit }) => {
    await visit(SEED.path);
    const tools = new Tools(page);
    await tools.control('সংরক্ষণ করুন').click();
    await expect(tools.control('সংরক্ষিত')).toBeVisible();
    await visit('/saved');
    const whole = content(page).getByRole('region', { name: 'পরে পড়ার জন্য' });
    const kept = whole.getByRole('listitem');
    await expect(kept).toHaveCount(1);
    const download = page.waitForEvent('download');
    await whole.getByRole('button', { name: 'ফাইলে নিন' }).click();
    const file = await (await download).path();
    await whole.getByRole('button', { name: 'সব সরান' }).click();
    await expect(kept).toHaveCount(0);
    await whole.getByLabel('আগের ফাইল থেকে ফিরিয়ে আনুন').setInputFiles(file);
    await expect(kept.getByRole('link', { name: SEED.headline })).toBeVisible();
    await expect(page.locator('p.notice')).toHaveText('ফাইলের লেখাগুলো তালিকায় যোগ হয়েছে।');
    await whole.getByLabel('আগের ফাইল থেকে ফিরিয়ে আনুন').setInputFiles({
      name: 'evil.json',
      mimeType: 'application/json',
      buffer: Buffer.from('[{"address":"//evil.example/x","headline":"<b>x</b>"}]'),
    });
    await expect(page.locator('p.notice')).toHaveText('ফাইলটিতে সংরক্ষিত কোনো লেখা পাওয়া গেল না।');
    await expect(kept).toHaveCount(1);
  });

  test('a reader goes on where they stopped', async ({ page, visit }) => {
    await visit(SEED.path);
    await new Tools(page).ready();
    const text = content(page).locator('.body');
    await text.evaluate(text => {
      const place = text.getBoundingClientRect();
      window.scrollTo(0, window.scrollY + place.top + place.height * 0.6 - window.innerHeight);
    });
    await expect.poll(() => remembered(page, 'reading')).toContain(SEED.headline);

    await visit('/saved');
    const begun = content(page).getByRole('region', { name: 'যা পড়ছিলেন' }).getByRole('listitem');
    await expect(begun).toContainText(/(৫৯|৬০|৬১)% পড়া হয়েছে/);
    await begun.getByRole('link', { name: SEED.headline }).click();
    await expect(page).toHaveURL(SEED.path);
    const offer = page.getByRole('region', { name: 'আগেরবার যে পর্যন্ত পড়েছিলেন' });
    await expect(offer).toBeVisible();
    await expectAccessible(page);
    await offer.getByRole('button', { name: 'সেখানে যান' }).click();
    await expect(offer).toHaveCount(0);
    const share = await text.evaluate(text => {
      const place = text.getBoundingClientRect();
      return (window.innerHeight - place.top) / place.height;
    });
    expect(share).toBeGreaterThan(0.55);
    expect(share).toBeLessThan(0.65);

    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await expect.poll(() => remembered(page, 'reading')).toBe('[]');
  });
});
