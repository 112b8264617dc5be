// Several views of one page in one picture.
import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';

/** What is seen of a page: as much as four phones high, or one and a half desks. */
export const VIEWS = [
  { viewport: { width: 360, height: 1560 }, deviceScaleFactor: 1.25 },
  { viewport: { width: 1280, height: 1560 }, deviceScaleFactor: 0.75 },
] as const;

/** Puts pictures beside each other into a file of that folder. */
export async function sideBySide(page: Page, images: readonly string[], folder: string, name: string): Promise<void> {
  await page.setViewportSize({ width: 1780, height: 800 });
  await page.goto('about:blank');
  await page.setContent(
    `<body style="margin:0;display:flex;gap:12px;padding:12px;background:#888;width:max-content">
       ${images.map(image => `<img src="${image}" style="height:780px">`).join('')}`,
  );
  await page.locator('img').last().evaluate(image => (image as HTMLImageElement).decode());
  mkdirSync(folder, { recursive: true });
  await page.locator('body').screenshot({ path: `${folder}/${name}.jpg`, type: 'jpeg', quality: 72 });
}
