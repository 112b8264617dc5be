import {
  addresses,
  alive,
  content,
  expect,
  expectNoLoadSinceMark,
  headline,
  headlines,
  idle,
  mark,
  PAPER,
  sections,
  SEED,
  test,
  title,
} from '../fixtures/site';

test('the front leads to a section, and the section to a story', async ({ page, visit, serverCalls, scripted }) => {
  await visit('/');
  await expect(page).toHaveTitle(`${PAPER} | খবর বাংলায়, বাংলার খবর`);
  await expect(title(page)).toHaveText(`${PAPER} আজকের খবর`);

  await sections(page).getByRole('link', { name: SEED.section.name }).click();
  await expect(title(page)).toHaveText(SEED.section.name);
  await expect(page).toHaveURL(SEED.section.path);
  await expect(page).toHaveTitle(`${SEED.section.name} | ${PAPER}`);

  await headline(page, SEED.headline).click();
  await expect(title(page)).toHaveText(SEED.headline);
  await expect(page).toHaveURL(SEED.path);
  await expect(page).toHaveTitle(`${SEED.headline} | ${PAPER}`);
  expect(serverCalls.take()).toEqual(scripted ? ['GET sheet/get_sheet', 'GET sheet/get_sheet'] : []);
});

test('the front shows a lead, sections with stories of their own, and no story twice', async ({ page, visit }) => {
  await visit('/');
  const cards = content(page).getByRole('article');
  const found = await addresses(cards.getByRole('heading').getByRole('link'));
  expect(found.length).toBeGreaterThan(7);
  expect(new Set(found).size, 'different stories').toBe(found.length);
  await expect(content(page).getByRole('region', { name: 'প্রধান খবর' }).getByRole('article')).toHaveCount(7);
  const all = content(page).getByRole('link', { name: `${SEED.section.name}: সব খবর` });
  await expect(all).toHaveAttribute('href', SEED.section.path);
});

test('a reader who goes back finds the place that they left', async ({ page, visit, scripted }) => {
  await visit('/');
  const story = content(page).getByRole('heading', { level: 3 }).getByRole('link').last();
  const told = await story.innerText();
  await story.scrollIntoViewIfNeeded();
  const left = await page.evaluate(() => scrollY);
  expect(left, 'the story stands far down').toBeGreaterThan(500);

  await story.click();
  await expect(title(page)).toHaveText(told);
  await expect.poll(() => page.evaluate(() => scrollY), { message: 'the story begins at its top' }).toBeLessThan(50);
  await page.goBack();
  await expect(title(page)).toHaveText(`${PAPER} আজকের খবর`);
  if (scripted) await alive(page);
  const away = async () => Math.abs((await page.evaluate(() => scrollY)) - left);
  await expect.poll(away, { message: 'distance from the place that was left' }).toBeLessThan(50);
});

test('data that comes with the page is not fetched again', { tag: '@js' }, async ({ page, visit, serverCalls }) => {
  await visit('/');
  await idle(page);
  expect(serverCalls.take(), 'at the first load').toEqual([]);

  const story = headlines(page).first();
  const told = await story.innerText();
  await story.hover();
  await idle(page);
  expect(serverCalls.take(), 'on hover').toEqual([]);

  await mark(page);
  await story.click();
  await expect(title(page)).toHaveText(told);
  await idle(page);
  expect(serverCalls.take(), 'on the way to a story').toEqual(['GET sheet/get_sheet']);
  await expectNoLoadSinceMark(page);
});

test('focus goes with the reader to the new page', { tag: '@js' }, async ({ page, visit }) => {
  await visit('/');
  await mark(page);
  const story = headlines(page).first();
  const told = await story.innerText();
  await story.click();
  await expect(title(page)).toHaveText(told);
  await expect(page.locator('#content')).toBeFocused();
  await expectNoLoadSinceMark(page);
});
