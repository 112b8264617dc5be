// One picture a page kind: phone and desk, light and dark, side by side.
import type { Browser } from '@playwright/test';
import { alive, PAGES, test } from '../fixtures/site';
import { sideBySide, VIEWS } from './side_by_side';

const FOLDER = '../docs/pictures/pages';

async function shots(browser: Browser, address: string): Promise<string[]> {
  const taken: string[] = [];
  for (const view of VIEWS) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ ...view, colorScheme, locale: 'bn-BD' });
      const page = await context.newPage();
      await page.goto(address);
      await alive(page);
      await page.evaluate(() => document.fonts.ready);
      await page.waitForLoadState('networkidle');
      const bytes = await page.screenshot();
      taken.push(`data:image/png;base64,${bytes.toString('base64')}`);
      await context.close();
    }
  }
  return taken;
}

for (const { kind, path } of PAGES) {
  test(`the ${kind} page`, async ({ browser, baseURL, page, faults }) => {
    faults.expectStatus(404, /./);
    const images = await shots(browser, `${baseURL}${path}`);
    await sideBySide(page, images, FOLDER, kind.replaceAll(' ', '-'));
  });
}
