import { expectAccessible, expectNoSidewaysScrolling } from '../fixtures/a11y';
import { Discussion, newName } from '../fixtures/discussion';
import { alive, content, expect, PAGES, SEED, test } from '../fixtures/site';

/** Has commented on the story, and was answered by nobody. */
const COMMENTATOR = 'আবদুল ওয়াদুদ';

// axe is a script of many small steps, so it looks at the pages in the browsers that run scripts; the HTML is the same.

for (const { kind, path, status } of PAGES) {
  test(`the ${kind} page can be used by everybody`, { tag: '@js' }, async ({ page, visit }) => {
    await visit(path, status);
    await expectAccessible(page);
  });

  test(`the ${kind} page fits the narrowest phone`, async ({ page, visit }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await visit(path, status);
    await expectNoSidewaysScrolling(page);
  });
}

test('the first stop of the keyboard leads past the masthead', async ({ page, visit }) => {
  await visit(SEED.path);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'মূল লেখায় যান' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(content(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('navigation', { name: 'আপনি এখানে' }).getByRole('link').first()).toBeFocused();
});

test('a form with an error can be used by everybody', { tag: '@js' }, async ({ page, visit, faults }) => {
  await visit(SEED.path);
  faults.expectStatus(422, /\/post_comment$/);
  const { form } = new Discussion(page);
  await form.send(newName(), ' ');
  await expect(form.text).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page);
});

test('a page that came back with its form can be used by everybody', { tag: '@js' }, async ({ page, visit, faults }) => {
  await visit(SEED.path);
  faults.expectStatus(422, new RegExp(`${SEED.path}$`));
  const { form } = new Discussion(page);
  await form.fill('', 'নাম ছাড়া লেখা');
  await form.sendWithoutScript();
  await alive(page);
  await expect(form.name).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page);
});

test('the form of an answer can be used by everybody', { tag: '@js' }, async ({ page, visit }) => {
  await visit(SEED.path);
  const form = await new Discussion(page).answer(COMMENTATOR);
  await expect(form.text).toBeVisible();
  await expectAccessible(page);
});

test('the page of one comment can be used by everybody, and fits the narrowest phone', { tag: '@js' }, async ({ page, visit }) => {
  await visit(SEED.path);
  await new Discussion(page).commentBy(COMMENTATOR).getByRole('link', { name: /নিয়ে আরও$/ }).click();
  await expect(page.getByRole('radio')).toHaveCount(6);
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScrolling(page);
});

test('the page has the colours that the reader wishes for', async ({ page, visit, colorScheme }) => {
  await visit('/');
  const paper = await page.locator('html').evaluate(html => getComputedStyle(html).backgroundColor);
  const light = Math.max(...(paper.match(/\d+/g) ?? []).slice(0, 3).map(Number));
  if (colorScheme === 'dark') expect(light, paper).toBeLessThan(64);
  else expect(light, paper).toBeGreaterThan(192);
});

test('a screen reader finds its way about a story', async ({ page, visit }) => {
  await visit(SEED.path);
  await expect(page.getByRole('banner')).toMatchAriaSnapshot(`
    - banner:
      - paragraph:
        - time
      - paragraph:
        - link "হচ্ছেটাকী?":
          - /url: /
      - navigation "বিভাগসমূহ":
        - list:
          - listitem:
            - link "আন্তর্জাতিক":
              - /url: /world
  `);
  await expect(page.getByRole('navigation', { name: 'আপনি এখানে' })).toMatchAriaSnapshot(`
    - navigation "আপনি এখানে":
      - list:
        - listitem:
          - link "হোম":
            - /url: /
        - listitem:
          - link "আন্তর্জাতিক":
            - /url: /world
        - listitem:
          - 'link "${SEED.headline}"':
            - /url: ${SEED.path}
  `);
  await expect(new Discussion(page).form.whole).toMatchAriaSnapshot(`
    - form "মন্তব্য করুন":
      - heading "মন্তব্য করুন" [level=3]
      - text: আপনার নাম
      - textbox "আপনার নাম"
      - text: আপনার মন্তব্য
      - textbox "আপনার মন্তব্য"
      - paragraph: সর্বোচ্চ ৩,০০০ অক্ষর। ঠিকানা বা ফোন নম্বর লিখবেন না।
      - button "মন্তব্য পাঠান"
  `);
});
