import { content, expect, expectNoLoadSinceMark, headline, headlines, mark, SEED, test, title } from '../fixtures/site';

const NAV = 'আগে ও পরে';

test('the calendar leads from the year to the day, and from there to the story', async ({ page, visit, scripted }) => {
  await visit('/archive');
  if (scripted) await mark(page);
  // The year is named: a paper that goes on has its other Decembers too.
  const year = content(page).locator('section').filter({ has: page.getByRole('heading', { name: /^২০২৪/ }) });
  await year.getByRole('link', { name: 'ডিসেম্বর' }).click();
  await expect(page).toHaveURL('/archive/2024/12');
  await expect(title(page)).toHaveText('ডিসেম্বর ২০২৪');
  const calendar = content(page).getByRole('table', { name: /^ডিসেম্বর ২০২৪/ });
  await expect(calendar.getByRole('columnheader')).toHaveCount(7);
  await calendar.getByRole('link', { name: /^২৩ / }).click();
  await expect(page).toHaveURL('/archive/2024/12/23');
  await expect(headline(page, SEED.headline)).toBeVisible();
  await content(page).getByRole('navigation', { name: NAV }).getByRole('link').first().click();
  await expect(page).toHaveURL('/archive/2024/12/22');
  await expect(title(page)).toHaveText('রবিবার, ২২ ডিসেম্বর ২০২৪');
  if (scripted) await expectNoLoadSinceMark(page);
});

test('a month has its counterpart in the other calendar', async ({ page, visit }) => {
  await visit('/archive/2024/12');
  await content(page).getByRole('link', { name: 'পৌষ ১৪৩১' }).click();
  await expect(title(page)).toHaveText('পৌষ ১৪৩১');
  await content(page).getByRole('table').getByRole('link', { name: /^৮ / }).click();
  await expect(page).toHaveURL('/archive/2024/12/23');
});

test('a page of a list turns to the one below and back', async ({ page, visit, scripted }) => {
  await visit('/latest');
  const first = await content(page).getByRole('article').getByRole('heading').allTextContents();
  expect(first).toHaveLength(20);
  if (scripted) await mark(page);
  const pager = content(page).getByRole('navigation', { name: 'পাতা বদল' });
  await pager.getByRole('link', { name: 'আরও পুরোনো' }).click();
  await expect(page).toHaveURL(/\/latest\?before=/);
  await expect(content(page).getByRole('heading', { name: first[0] })).toHaveCount(0);
  const second = await content(page).getByRole('article').getByRole('heading').allTextContents();
  expect(second.filter(name => first.includes(name)), 'stories that stand on both pages').toEqual([]);
  await pager.getByRole('link', { name: 'নতুন খবর' }).click();
  await expect(page).toHaveURL(/\/latest\?after=/);
  await expect(content(page).getByRole('article').getByRole('heading').first()).toHaveText(first[0] ?? '');
  expect(await content(page).getByRole('article').getByRole('heading').allTextContents()).toEqual(first);
  if (scripted) await expectNoLoadSinceMark(page);
});

test('a story leads to its topics, its author and its section within the section', async ({ page, visit }) => {
  await visit('/bangladesh/metrorail-rater-shesh-tren');
  await content(page).getByRole('navigation', { name: 'আপনি এখানে' }).getByRole('link', { name: 'রাজধানী' }).click();
  await expect(page).toHaveURL('/bangladesh/rajdhani');
  await expect(title(page)).toHaveText('রাজধানী');
  await headlines(page).first().click();
  await content(page).getByRole('navigation', { name: 'এই খবরের বিষয়' }).getByRole('link', { name: 'ঢাকা' }).click();
  await expect(page).toHaveURL('/topic/dhaka');
  await expect(headline(page, 'রিকশা বাঁচুক, তবে নিয়মে')).toBeVisible();
  await page.goBack();
  await content(page).getByRole('link', { name: 'নুসরাত জাহান মিতু' }).first().click();
  await expect(page).toHaveURL('/author/nusrat-jahan-mitu');
  await expect(title(page)).toHaveText('নুসরাত জাহান মিতু');
});

test('a letter of the alphabet leads to its names', async ({ page, visit }) => {
  await visit('/topic');
  await content(page).getByRole('navigation', { name: 'আদ্যক্ষর' }).getByRole('link', { name: 'ন', exact: true }).click();
  await expect(content(page).getByRole('heading', { name: 'ন', exact: true })).toBeInViewport();
  await content(page).getByRole('link', { name: 'নদী' }).click();
  await expect(title(page)).toHaveText('নদী');
});

test.describe('a reader', { tag: '@js' }, () => {
  // As it comes, the browser calls itself headless, and programs are not counted.
  test.use({ userAgent: 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36' });

  test('makes a story popular', async ({ page, visit }) => {
    const counted = page.waitForResponse(/\/read\/[^/]+\.gif$/);
    await visit('/sports/nari-cricket-podma-shiropa');
    await content(page).locator('.body__read').scrollIntoViewIfNeeded();
    await counted;
    // Reads are written every ten seconds, and the list may be a minute old.
    test.setTimeout(120_000);
    await expect(async () => {
      await page.goto('/popular/hour');
      await expect(content(page).locator('.popular__items').getByRole('article').first()).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 90_000, intervals: [2_000] });
  });
});

test('an address that leads elsewhere now is followed', async ({ page, visit }) => {
  await visit('/cricket');
  await expect(page).toHaveURL('/sports/cricket');
});

for (const path of ['/archive/2024/02/30', '/archive/99999', '/topic/nei-emon-bishoy', '/popular/year', '/latest?before=x'])
  test(`${path} is no page, and says so`, async ({ page, visit }) => {
    await visit(path, 404);
    await expect(title(page)).toHaveText('এই ঠিকানায় কিছু নেই');
  });
