import {
  addresses,
  content,
  expect,
  expectNoLoadSinceMark,
  headline,
  mark,
  moments,
  PAPER,
  sections,
  SEED,
  test,
  title,
} from '../fixtures/site';

test('a section page stands by itself', async ({ page, visit, serverCalls }) => {
  await visit(SEED.section.path);
  await expect(title(page)).toHaveText(SEED.section.name);
  await expect(page).toHaveTitle(`${SEED.section.name} | ${PAPER}`);
  await expect(sections(page).getByRole('link', { name: SEED.section.name })).toHaveAttribute('aria-current', 'page');
  const foot = page.getByRole('contentinfo').getByRole('navigation', { name: 'বিভাগ' });
  await expect(foot.getByRole('link', { name: SEED.section.name })).toBeVisible();
  expect(serverCalls.take()).toEqual([]);
});

test('a section lists its own stories, newest first, none twice', async ({ page, visit }) => {
  await visit(SEED.section.path);
  const stories = content(page).getByRole('article');
  const found = await addresses(stories.getByRole('heading').getByRole('link'));
  expect(found).toContain(SEED.path);
  expect(found.filter(address => !address.startsWith(`${SEED.section.path}/`)), 'stories of other sections').toEqual([]);
  expect(new Set(found).size, 'different stories').toBe(found.length);

  const times = await moments(stories.locator('time'));
  expect(times.length).toBe(found.length);
  expect(times).toEqual([...times].sort((one, other) => other - one));
});

test('older stories have a page of their own, which leads back to the newest', async ({ page, visit, scripted }) => {
  await visit(SEED.section.path);
  const seed = content(page).getByRole('article').filter({ has: page.getByRole('link', { name: SEED.headline }) });
  const published = Date.parse((await seed.locator('time').getAttribute('datetime')) ?? '');

  await visit(`${SEED.section.path}?before=${published}.00000000000000000000000000000000`);
  await expect(title(page)).toHaveText(SEED.section.name);
  await expect(headline(page, SEED.headline)).toHaveCount(0);
  const times = await moments(content(page).getByRole('article').locator('time'));
  expect(times.filter(time => time >= published), 'stories that are not older').toEqual([]);

  if (scripted) await mark(page);
  await page.getByRole('navigation', { name: 'পাতা বদল' }).getByRole('link', { name: 'নতুন খবর' }).click();
  await expect(page).toHaveURL(/\?after=/);
  await expect(headline(page, SEED.headline)).toBeVisible();
  if (scripted) await expectNoLoadSinceMark(page);
});

test('a place in the list that nobody was given is no page', async ({ page, visit }) => {
  await visit(`${SEED.section.path}?before=nonsense`, 404);
  await expect(title(page)).toHaveText('এই ঠিকানায় কিছু নেই');
});
