// A reader without a mouse: every task by Tab, Enter, Escape and the keys that a control promises.
import type { Locator, Page } from '@playwright/test';
import { Discussion, newName } from '../fixtures/discussion';
import { alive, content, expect, headline, SEED, sections, STORIES, test, title } from '../fixtures/site';

/** More stops than any way here has. */
const FAR = 150;

/** Goes on from stop to stop until `target` has the focus; each stop must be seen. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < FAR; stop++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate(element => element === document.activeElement)) {
      await expect(target).toBeInViewport();
      return;
    }
  }
  throw new Error('the keyboard does not reach it');
}

test('the paper is read from front to comment', { tag: '@js' }, async ({ page, visit }) => {
  await visit('/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(content(page)).toBeFocused();

  await tabTo(page, sections(page).getByRole('link', { name: SEED.section.name }));
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText(SEED.section.name);
  await expect(content(page)).toBeFocused();

  await tabTo(page, headline(page, SEED.headline));
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText(SEED.headline);
  await expect(content(page)).toBeFocused();

  const { form } = new Discussion(page);
  const name = newName();
  await tabTo(page, form.name);
  await page.keyboard.insertText(name);
  await tabTo(page, form.text);
  await page.keyboard.insertText('কিবোর্ডে লেখা মন্তব্য');
  await tabTo(page, form.submit);
  await page.keyboard.press('Enter');
  await expect(new Discussion(page).commentBy(name)).toBeFocused();
});

test('a word is looked for, and a result opened', { tag: '@js' }, async ({ page, visit }) => {
  await visit('/');
  await page.keyboard.press('/');
  const box = page.locator('#find-words');
  await expect(box).toBeFocused();
  await page.keyboard.insertText('রাশিয়া');
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText('অনুসন্ধান');
  await tabTo(page, content(page).locator('.result__headline a').first());
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/search/);
  await alive(page);
  await expect(title(page)).toBeVisible();
});

test('pictures are seen large, one after the other, and left again', { tag: '@js' }, async ({ page, visit }) => {
  await visit(STORIES.photo.path);
  const first = content(page).locator('[data-act=enlarge]').first();
  await tabTo(page, first);
  await page.keyboard.press('Enter');
  const window = page.getByRole('dialog');
  await expect(window).toBeVisible();
  await expect(window).toContainText('১/');
  await page.keyboard.press('ArrowRight');
  await expect(window).toContainText('২/');
  await page.keyboard.press('Escape');
  await expect(window).toBeHidden();
  await expect(content(page).locator('[data-act=enlarge]:focus')).toHaveCount(1);
});

test('the night is chosen', { tag: '@js' }, async ({ page, visit }) => {
  await visit('/saved');
  const dark = page.locator('[data-act=theme][value=dark]');
  await tabTo(page, dark);
  await page.keyboard.press('Space');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(dark).toHaveAttribute('aria-pressed', 'true');
});
