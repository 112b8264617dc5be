import { expectAccessible } from '../fixtures/a11y';
import { expect, PAGES, SEED, test } from '../fixtures/site';

/** What a choice on this device is kept under, and what it does to the page. */
const LIGHT = 192;
const DARK = 64;

test('the theme and the size of text that a reader chose hold before anything is painted', { tag: '@js' }, async ({ page, visit }) => {
  for (const [theme, system] of [['dark', 'light'], ['light', 'dark']] as const) {
    await page.emulateMedia({ colorScheme: system });
    await page.addInitScript(theme => {
      localStorage.setItem('theme', theme);
      localStorage.setItem('text-size', '3');
    }, theme);
    await visit('/');
    const html = page.locator('html');
    await expect(html).toHaveAttribute('data-theme', theme);
    await expect(html).toHaveAttribute('data-text', '3');
    const { paper, size, bar } = await html.evaluate(html => ({
      paper: Math.max(...(getComputedStyle(html).backgroundColor.match(/\d+/g) ?? []).slice(0, 3).map(Number)),
      size: parseFloat(getComputedStyle(html).fontSize),
      bar: [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')].filter(meta => matchMedia(meta.media).matches).map(meta => meta.dataset['theme']),
    }));
    if (theme === 'dark') expect(paper).toBeLessThan(DARK);
    else expect(paper).toBeGreaterThan(LIGHT);
    expect(size).toBe(22);
    expect(bar, "the browser's own bar").toEqual([theme]);
    await page.emulateMedia({ media: 'print' });
    await expect(html).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    await page.emulateMedia({ media: 'screen' });
  }
});

test('a browser that keeps nothing shows what the system wishes', { tag: '@js' }, async ({ page, visit }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('no', 'SecurityError'); } });
  });
  await visit('/');
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
});

for (const { kind, path, status } of PAGES) {
  test(`the ${kind} page can be used by those who wish for more contrast in the dark`, { tag: '@js' }, async ({ page, visit }) => {
    await page.emulateMedia({ colorScheme: 'dark', contrast: 'more' });
    await visit(path, status);
    await expectAccessible(page);
  });
}

test('the bar at the foot of a phone is for one thumb, and covers nothing that has the focus', async ({ page, visit }) => {
  await visit(SEED.section.path);
  const bar = page.getByRole('navigation', { name: 'দ্রুত যাওয়ার পথ' });
  const narrow = (page.viewportSize()?.width ?? 0) < 768;
  if (!narrow) {
    await expect(bar).toBeHidden();
    return;
  }
  await expect(bar).toBeInViewport({ ratio: 1 });
  const links = bar.getByRole('link');
  await expect(links).toHaveText(['হোম', 'সর্বশেষ', 'বিভাগ', 'খুঁজুন', 'সংরক্ষিত']);
  for (const link of await links.all()) {
    const box = await link.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(48);
    expect(box?.width).toBeGreaterThanOrEqual(48);
  }
  const last = page.getByRole('contentinfo').getByRole('link', { name: 'উপরে যান' });
  await last.focus();
  const [foot, edge] = [await last.boundingBox(), await bar.boundingBox()];
  expect((foot?.y ?? 0) + (foot?.height ?? 0), 'the last link of the page stands above the bar').toBeLessThanOrEqual(edge?.y ?? 0);

  await bar.getByRole('link', { name: 'বিভাগ' }).click();
  await expect(page.getByRole('contentinfo').getByRole('navigation', { name: 'বিভাগ' })).toBeInViewport();
  await bar.getByRole('link', { name: 'হোম' }).click();
  await expect(page).toHaveURL('/');
  await expect(bar.locator('[aria-current]')).toHaveText(['হোম']);
  await page.emulateMedia({ media: 'print' });
  await expect(bar).toBeHidden();
});
