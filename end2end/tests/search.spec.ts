import { expectAccessible } from '../fixtures/a11y';
import { Search } from '../fixtures/search';
import { alive, content, expect, expectNoLoadSinceMark, mark, SEED, test, title } from '../fixtures/site';

test('the frame leads to the search page, and a word finds its story', async ({ page, visit, scripted }) => {
  // With JavaScript the link opens the quick search, which has its own tests.
  await visit(scripted ? '/search' : '/');
  // In the masthead or, on a phone, in the bar at its foot.
  if (!scripted) await page.getByRole('link', { name: 'খুঁজুন', exact: true }).click();
  await expect(page).toHaveURL('/search');
  await expect(title(page)).toHaveText('অনুসন্ধান');
  const search = new Search(page);
  await search.box.fill('রাশিয়া');
  await search.send.click();
  await expect(page).toHaveURL(/\/search\?q=/);
  if (scripted) await alive(page);
  await expect(search.result(SEED.headline)).toBeVisible();
  await expect(search.result(SEED.headline).locator('mark').first()).toHaveText('রাশিয়া'.normalize('NFC'));
  await expect(search.box).toHaveValue('রাশিয়া'.normalize('NFC'));
});

for (const [kind, words] of [
  ['an inflected form', 'রাশিয়ার'],
  ['the other encoding', 'রাশিয\u09bcা'],
  ['Latin letters', 'russia'],
  ['other Latin letters', 'rashiya'],
  ['Bijoy', 'ivwkqv'],
  ['a slip', 'রাশিযা'],
] as const) {
  test(`${kind} finds the story too`, async ({ page, visit }) => {
    await visit(`/search?q=${encodeURIComponent(words)}`);
    await expect(new Search(page).result(SEED.headline)).toBeVisible();
  });
}

test('filters stand in the address and stay chosen', async ({ page, visit, scripted }) => {
  await visit(`/search?q=${encodeURIComponent('রাশিয়া')}`);
  const search = new Search(page);
  await content(page).getByText('বিভাগ ও তারিখ').click();
  await content(page).getByLabel('বিভাগ', { exact: true }).selectOption('sports');
  await search.send.click();
  await expect(page).toHaveURL(/section=sports/);
  if (scripted) await alive(page);
  await expect(search.result(SEED.headline)).toHaveCount(0);
  await expect(content(page).getByLabel('বিভাগ', { exact: true })).toHaveValue('sports');
});

test('a search without an answer offers a way on', async ({ page, visit, scripted }) => {
  await visit('/search?q=qqqqqqqq&section=world');
  await expect(content(page).getByText('কিছু পাওয়া যায়নি')).toBeVisible();
  if (scripted) await mark(page);
  await content(page).getByRole('link', { name: 'সব জায়গায় খুঁজুন' }).click();
  await expect(page).toHaveURL('/search?q=qqqqqqqq');
  if (scripted) await expectNoLoadSinceMark(page);
});

test('a result opens, and back leads to the results', { tag: '@js' }, async ({ page, visit }) => {
  await visit(`/search?q=${encodeURIComponent('রাশিয়া')}`);
  await mark(page);
  await new Search(page).result(SEED.headline).getByRole('link', { name: SEED.headline }).click();
  await expect(page).toHaveURL(SEED.path);
  await page.goBack();
  await expect(new Search(page).result(SEED.headline)).toBeVisible();
  await expectNoLoadSinceMark(page);
});

test('suggestions come while one types, and the keyboard walks through them', { tag: '@js' }, async ({ page, visit }) => {
  await visit('/search');
  const search = new Search(page);
  await search.box.click();
  await page.getByRole('combobox', { name: 'লিখুন', exact: true }).waitFor();
  await search.box.fill('রাশি');
  await expect(search.suggestions.getByRole('option').filter({ hasText: SEED.headline })).toBeVisible();
  await expect(search.box).toHaveAttribute('aria-expanded', 'true');
  await expectAccessible(page);
  await page.keyboard.press('ArrowUp');
  await expect(search.suggestions.getByRole('option').last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(search.suggestions).toHaveCount(0);
  await search.box.fill('রাশিয়');
  await search.suggestions.getByRole('option').filter({ hasText: SEED.headline }).waitFor();
  await mark(page);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/world\//);
  await expectNoLoadSinceMark(page);
});

test('a lost connection leaves the box as it is', { tag: '@js' }, async ({ page, visit, faults }) => {
  await visit('/search');
  const search = new Search(page);
  await search.box.click();
  await page.getByRole('combobox', { name: 'লিখুন', exact: true }).waitFor();
  faults.expectLostConnection(/\/list_suggestions/);
  await page.route('**/list_suggestions*', route => route.abort('internetdisconnected'));
  const asked = page.waitForEvent('requestfailed');
  await search.box.fill('রাশি');
  await asked;
  await expect(search.box).toHaveValue('রাশি');
  await expect(search.suggestions).toHaveCount(0);
});
