import { bengaliNumber, content, expect, idle, PAPER, SEED, test, title } from '../fixtures/site';
import { Discussion } from '../fixtures/discussion';

/** Far longer than a reader's connection takes for anything else on the page. */
const SLOW_FONT_MS = 1_500;
/** "Good" is less than 0.1 (web.dev/cls). */
const MOST_LAYOUT_SHIFT = 0.05;

test('a story stands by itself', async ({ page, visit, serverCalls }) => {
  await visit(SEED.path);
  await expect(title(page)).toHaveText(SEED.headline);
  await expect(page).toHaveTitle(`${SEED.headline} | ${PAPER}`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'bn');

  const steps = page.getByRole('navigation', { name: 'আপনি এখানে' }).getByRole('link');
  await expect(steps).toHaveText(['হোম', SEED.section.name, SEED.headline]);
  await expect(steps.last()).toHaveAttribute('aria-current', 'page');

  const story = content(page).getByRole('article').filter({ has: title(page) });
  await expect(story.getByText(SEED.author, { exact: true }).first()).toBeVisible();
  await expect(story.getByText(`প্রকাশিত: ${SEED.date}`)).toBeVisible();
  await expect(story.getByRole('time').filter({ hasText: SEED.date })).toHaveAttribute('datetime', '2024-12-23T10:00+06:00');
  await expect(story.getByText(/^[০-৯]+ মিনিটের পাঠ$/)).toBeVisible();
  expect(serverCalls.take()).toEqual([]);
});

test('the text is there in full', async ({ page, visit }) => {
  await visit(SEED.path);
  await expect(content(page).getByText('আক্রান্ত হলে একে অন্যের পাশে সঙ্গে সঙ্গে সেনা ও অস্ত্র নিয়ে দাঁড়ানো')).toBeVisible();
  await expect(content(page).getByRole('heading', { level: 2, name: 'চুক্তিতে কী আছে' })).toBeVisible();
  await expect(content(page).getByRole('blockquote')).toContainText('ইউক্রেনের রণাঙ্গনে প্রাণঘাতী অস্ত্র পাঠানো হবে মস্ত বড় ভুল।');
  await expect(content(page).getByText('কোরীয় উপদ্বীপের উত্তাপ ইউক্রেনের যুদ্ধের সঙ্গে আরও শক্ত গিঁটে বাঁধা পড়বে।')).toBeVisible();
});

test('the comments are counted in Bengali digits and the count leads to them', async ({ page, visit }) => {
  await visit(SEED.path);
  const count = content(page).getByRole('link', { name: /^[০-৯,]+টি মন্তব্য$/ });
  const discussion = new Discussion(page);
  expect(bengaliNumber(await count.innerText())).toBe(await discussion.count());
  expect(await discussion.comments.count()).toBe(await discussion.count());
  await count.click();
  await expect(page).toHaveURL(`${SEED.path}#discussion`);
  await expect(discussion.whole).toBeInViewport();
});

test('a story leads to others', async ({ page, visit }) => {
  await visit(SEED.path);
  const related = content(page).getByRole('region', { name: 'আরও পড়ুন' }).getByRole('article');
  expect(await related.count()).toBeGreaterThanOrEqual(3);
  await expect(related.getByRole('link', { name: SEED.headline })).toHaveCount(0);
  for (const list of ['সর্বশেষ খবর', 'জনপ্রিয় খবর']) {
    const links = content(page).getByRole('region', { name: list, exact: true }).getByRole('listitem').getByRole('link');
    await expect(links, list).toHaveCount(6);
  }
  await expect(page.getByRole('contentinfo')).toContainText(`© ${PAPER}। সর্বস্বত্ব সংরক্ষিত।`);
});

test('every picture has its place reserved, and comes', async ({ page, visit }) => {
  await visit(SEED.path);
  const pictures = page.getByRole('img');
  await expect(pictures.first()).toBeVisible();
  for (const picture of await pictures.all()) {
    await expect(picture).toHaveAttribute('width', /^[1-9]\d*$/);
    await expect(picture).toHaveAttribute('height', /^[1-9]\d*$/);
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate(image => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
  }
});

test('nothing moves while the page comes, even when the fonts are slow', { tag: '@js' }, async ({ page, visit }) => {
  let fonts = 0;
  await page.route('**/fonts/*', async route => {
    fonts += 1;
    await new Promise(resolve => setTimeout(resolve, SLOW_FONT_MS));
    await route.continue();
  });
  // As on a phone, whose own Bengali font is not the paper's.
  await page.route('**/pkg/*.css', async route => {
    const response = await route.fetch();
    const style = await response.text();
    await route.fulfill({ response, body: style.replaceAll(/local\("?Noto ?Serif ?Bengali[^)]*\),?/g, '') });
  });
  await page.addInitScript(watchLayout);
  await visit(SEED.path);
  const ofPhone = await page.evaluate(async () => {
    const font = new FontFace('of the phone', 'local("Noto Sans Bengali"), local("NotoSansBengali-Regular")');
    return (await font.load().catch(() => font)).status;
  });
  expect(ofPhone, 'Noto Sans Bengali, which phones have and Debian has in fonts-noto-core').toBe('loaded');
  await page.evaluate(() => document.fonts.ready);
  expect(fonts, 'fonts that were asked for').toBeGreaterThan(0);
  await idle(page);
  const { total, moves } = await page.evaluate(() => (window as unknown as { layout: LayoutSeen }).layout);
  expect(total, `what moved:\n${moves.join('\n')}`).toBeLessThan(MOST_LAYOUT_SHIFT);
});

type LayoutSeen = { total: number; moves: string[] };
type LayoutShift = PerformanceEntry & { value: number; hadRecentInput: boolean; sources: { node: Node | null }[] };

/** Runs in the page: adds up what moves without the reader's doing (Layout Instability API). */
function watchLayout(): void {
  const layout: LayoutSeen = { total: 0, moves: [] };
  Object.assign(window, { layout });
  new PerformanceObserver(list => {
    for (const shift of list.getEntries() as LayoutShift[]) {
      if (shift.hadRecentInput) continue;
      layout.total += shift.value;
      const names = shift.sources.map(({ node }) => (node instanceof Element ? node.className || node.tagName : node?.nodeName));
      layout.moves.push(`${shift.value.toFixed(4)} at ${Math.round(shift.startTime)} ms: ${names.join(', ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

test('a story names its one address', async ({ page, visit }) => {
  await visit(`${SEED.path}?from=somewhere`);
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', new RegExp(`^https?://[^/]+${SEED.path}$`));
});

test('a story that is asked for in a wrong section is found at its own address', async ({ page, visit, request }) => {
  const wrong = `/sports/${SEED.slug}`;
  const answer = await request.get(wrong, { maxRedirects: 0 });
  expect(answer.status()).toBe(301);
  expect(answer.headers()['location']).toBe(SEED.path);
  await visit(wrong);
  await expect(page).toHaveURL(SEED.path);
  await expect(title(page)).toHaveText(SEED.headline);
});

test('a reading is counted', async ({ page, visit }) => {
  const counted = page.waitForResponse(/\/read\/[^/]+\.gif$/);
  await visit(SEED.path);
  await page.locator('.body__read').scrollIntoViewIfNeeded();
  expect((await counted).status()).toBe(200);
});
