import { expect, test } from '../fixtures/site';

/** Pages with photographs in every place that has one in the demonstration stories. */
const PATHS = ['/', '/bangladesh', '/sports', '/bangladesh/ponchogore-parod-namlo-8-degree'];
const WIDTHS = [320, 360, 412, 768, 1024, 1280, 1920];

test('what a picture says of its width is true on every screen', async ({ page, visit }) => {
  for (const path of PATHS) {
    await visit(path);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      const pictures = await page.locator('main img[sizes]').evaluateAll(images =>
        (images as HTMLImageElement[])
          .filter(image => image.getBoundingClientRect().width > 0)
          .map(image => {
            // `sizes` as a browser reads it: the first length whose condition holds.
            const lengths = image.sizes.split(/,(?![^(]*\))/).map(length => length.trim());
            const holds = lengths.map(length => /^\((.*?:.*?)\)\s+(.+)$/.exec(length));
            const at = holds.findIndex(found => !found || matchMedia(`(${found[1]})`).matches);
            const ruler = document.createElement('div');
            ruler.style.position = 'absolute';
            ruler.style.width = holds[at]?.[2] ?? lengths[at] ?? '';
            document.body.append(ruler);
            const said = ruler.getBoundingClientRect().width;
            ruler.remove();
            const { width, height } = image.getBoundingClientRect();
            return { place: image.closest('article, figure')?.textContent?.slice(0, 40), width, height, said };
          }),
      );
      expect(pictures.length, path).toBeGreaterThan(0);
      for (const { place, width: shown, said } of pictures) {
        expect(said, `${path} at ${width}: ${place}`).toBeGreaterThanOrEqual(shown - 2);
        expect(said, `${path} at ${width}: ${place}`).toBeLessThanOrEqual(shown * 1.3 + 8);
      }
    }
  }
});

test('a photograph comes as WebP, not wider than the screen needs', async ({ page, visit }) => {
  await visit('/bangladesh/ponchogore-parod-namlo-8-degree');
  const lead = page.locator('main figure img').first();
  await expect(lead).toHaveJSProperty('complete', true);
  const { source, shown, ratio } = await lead.evaluate(image => ({
    source: (image as HTMLImageElement).currentSrc,
    shown: image.getBoundingClientRect().width,
    ratio: devicePixelRatio,
  }));
  const width = Number(/-(\d+)\.webp$/.exec(source)?.[1]);
  expect(width, source).toBeGreaterThan(shown * ratio * 0.7);
  expect(width, source).toBeLessThan(shown * ratio * 2);
});

test('a picture that never comes keeps its place and says what it shows', async ({ page, visit }) => {
  const path = '/bangladesh/ponchogore-parod-namlo-8-degree';
  await visit(path);
  const lead = page.locator('main figure img').first();
  const whole = await lead.boundingBox();
  await page.route('**/media/**', route => route.fulfill({ status: 200, contentType: 'image/webp', body: '' }));
  await page.reload();
  const lost = await lead.boundingBox();
  expect(lost?.width).toBe(whole?.width);
  expect(Math.abs((lost?.height ?? 0) - (whole?.height ?? 0))).toBeLessThan(1);
  await expect(lead).toHaveAttribute('alt', /সরিষা/);
  const colours = await lead.evaluate(image => [getComputedStyle(image).backgroundColor, getComputedStyle(document.body).backgroundColor]);
  expect(colours[0], 'its tone').not.toBe(colours[1]);
});
