// One picture a page kind: phone and desk, light and dark, side by side.
import { mkdirSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import { alive, PAGES, test } from '../fixtures/site';

const FOLDER = '../docs/pictures/pages';

/** What is seen of a page: as much as four phones high, or one and a half desks. */
const VIEWS = [
  { viewport: { width: 360, height: 1560 }, deviceScaleFactor: 1.25 },
  { viewport: { width: 1280, height: 1560 }, deviceScaleFactor: 0.75 },
] as const;

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
    await page.setViewportSize({ width: 1780, height: 800 });
    await page.setContent(
      `<body style="margin:0;display:flex;gap:12px;padding:12px;background:#888;width:max-content">
       ${images.map(image => `<img src="${image}" style="height:780px">`).join('')}`,
    );
    await page.locator('img').last().evaluate(image => (image as HTMLImageElement).decode());
    mkdirSync(FOLDER, { recursive: true });
    const file = `${FOLDER}/${kind.replaceAll(' ', '-')}.jpg`;
    await page.locator('body').screenshot({ path: file, type: 'jpeg', quality: 72 });
  });
}
