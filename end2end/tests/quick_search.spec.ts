import { expectAccessible } from '../fixtures/a11y';
import { expect, expectNoLoadSinceMark, mark, SEED, test, title } from '../fixtures/site';
import { Discussion } from '../fixtures/discussion';
import { beginTyping, expectValue, type } from '../fixtures/typing';

test.describe('the quick search', { tag: '@js' }, () => {
  test('opens by a key and closes by another', async ({ page, visit }) => {
    await visit('/');
    const place = page.getByRole('banner').getByRole('link').first();
    await place.focus();
    for (const keys of ['/', 'Control+k']) {
      await page.keyboard.press(keys);
      const window = page.getByRole('dialog', { name: 'খুঁজুন' });
      await expect(window.getByRole('searchbox').or(window.getByRole('combobox', { name: 'কী খুঁজছেন?' }))).toBeFocused();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await expect(window).toHaveCount(0);
      await expect(place).toBeFocused();
    }
  });

  test('is a form that leads to the results', async ({ page, visit }) => {
    await visit('/');
    await page.keyboard.press('/');
    const box = page.locator('#find-words');
    await expect(box).toBeFocused();
    await box.fill('রাশিয়া');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\?q=/);
    await expect(title(page)).toHaveText('অনুসন্ধান');
  });

  test('takes Bengali typing, and suggestions lead on', async ({ page, visit }) => {
    await visit('/');
    await page.keyboard.press('/');
    const window = page.getByRole('dialog', { name: 'খুঁজুন' });
    const box = page.locator('#find-words');
    await beginTyping(page, box);
    await type(page, 'rashi');
    await expectValue(box, 'রাশি');
    const suggestions = window.getByRole('listbox', { name: 'সম্ভাব্য খোঁজ' });
    await suggestions.getByRole('option').filter({ hasText: SEED.headline }).waitFor();
    await expectAccessible(page);
    await mark(page);
    await suggestions.getByRole('option').filter({ hasText: SEED.headline }).click();
    await expect(page).toHaveURL(SEED.path);
    await expect(window).toHaveCount(0);
    await expect(title(page)).toHaveText(SEED.headline);
    await expectNoLoadSinceMark(page);
  });

  test('leaves those alone who write, and goes to the box that is there', async ({ page, visit }) => {
    await visit(SEED.path);
    const { form } = new Discussion(page);
    await form.name.fill('ক');
    await page.keyboard.press('/');
    await expect(form.name).toHaveValue('ক/');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await visit('/search');
    await title(page).click();
    await page.keyboard.press('/');
    await expect(page.locator('#search-words')).toBeFocused();
    await expect(page.locator('#search-words')).toHaveValue('');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
});

test('without JavaScript the link leads to the search page', { tag: '@no-js' }, async ({ page, visit }) => {
  await visit('/');
  await page.getByRole('link', { name: 'খুঁজুন', exact: true }).first().click();
  await expect(page).toHaveURL('/search');
});
