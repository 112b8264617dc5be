// One picture a desk of the newsroom: phone and desk, light and dark, side by side.
import type { Page } from '@playwright/test';
import { ADMIN, enter } from '../fixtures/newsroom';
import { test } from '../fixtures/site';
import { sideBySide, VIEWS } from './side_by_side';

/** What stands where, and what shows that it is there. */
const DESKS = [
  ['desk', '/newsroom', '.entry'],
  ['board', '/newsroom', '.entry'],
  ['calendar', '/newsroom', '.entry'],
  ['comments', '/newsroom/comments', '.comments__list'],
  ['pictures', '/newsroom/pictures', '.grid__card'],
  ['names', '/newsroom/names', 'main h1'],
  ['people', '/newsroom/people', '.person'],
  ['audit', '/newsroom/audit', 'main h1'],
  ['account', '/newsroom/account', 'main h1'],
  ['story', '', 'hk-editor [contenteditable=true]'],
  ['live', '', '.written'],
] as const;

async function open(page: Page, desk: string, path: string, story: string, there: string): Promise<void> {
  await enter(page, ADMIN, path || story);
  await page.locator(there).first().waitFor();
  if (desk === 'board') await page.getByRole('button', { name: 'বোর্ড' }).click();
  if (desk === 'comments') {
    // Nothing waits in the demonstration.
    await page.getByRole('button', { name: 'সব', exact: true }).click();
    await page.locator('.queued').first().waitFor();
  }
  if (desk === 'calendar') await page.getByRole('button', { name: 'পঞ্জিকা' }).click();
}

for (const [desk, path, there] of DESKS) {
  test(`the newsroom's ${desk}`, async ({ browser, baseURL, page }) => {
    await enter(page);
    // The demonstration has one story that is told while it happens.
    const entries = page.locator('.entry__headline').filter({ hasText: desk === 'live' ? 'শৈত্যপ্রবাহ: ফেরি' : '' });
    const story = (await entries.first().getAttribute('href')) ?? '';
    const taken: string[] = [];
    for (const view of VIEWS) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const context = await browser.newContext({ ...view, colorScheme, locale: 'bn-BD', ...(baseURL === undefined ? {} : { baseURL }) });
        const shown = await context.newPage();
        await open(shown, desk, path, story, there);
        await shown.evaluate(() => document.fonts.ready);
        await shown.waitForLoadState('networkidle');
        taken.push(`data:image/png;base64,${(await shown.screenshot()).toString('base64')}`);
        await context.close();
      }
    }
    await sideBySide(page, taken, '../docs/pictures/newsroom', desk);
  });
}
