// A headline as it is written: how long it is, and what address it makes.
import { ADMIN, enter } from '../fixtures/newsroom';
import { expect, test } from '../fixtures/site';

test('a headline is counted in letters as readers see them, and its address is proposed', { tag: '@js' }, async ({ page }) => {
  await enter(page, ADMIN, '/newsroom');
  await page.getByRole('button', { name: 'নতুন লেখা' }).click();
  const headline = page.getByLabel('শিরোনাম', { exact: true });
  // ঢা কা য় space বৃ ষ্টি: what is joined is one letter.
  await headline.fill('ঢাকায় বৃষ্টি');
  await expect(page.locator('#headline-length')).toContainText('৬ অক্ষর');
  await expect(page.getByLabel('ঠিকানার শেষ অংশ')).toHaveAttribute('placeholder', 'dhakay-brishti');
});

test('a topic that is typed in another spelling of Unicode is taken', { tag: '@js' }, async ({ page }) => {
  await enter(page, ADMIN, '/newsroom');
  await page.getByRole('button', { name: 'নতুন লেখা' }).click();
  const topics = page.locator('#topic');
  // য় as one code point; names are kept with two. What is typed is taken when it is one of the names that are offered.
  await topics.pressSequentially('রাশি\u09DF');
  await expect(page.locator('#topic-names option[value^="রাশি"]').first()).toBeAttached();
  await topics.pressSequentially('া');
  await expect(page.locator('.facts__chip', { hasText: 'রাশি' })).toBeVisible();
});
