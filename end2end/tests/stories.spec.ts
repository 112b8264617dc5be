import { addresses, content, expect, expectNoLoadSinceMark, mark, moments, STORIES, test, title } from '../fixtures/site';

test('a live story tells its entries newest first, under its summary and what mattered', async ({ page, visit, serverCalls }) => {
  await visit(STORIES.live.path);
  await expect(title(page)).toHaveText(STORIES.live.headline);
  await expect(content(page).getByText('চলছে', { exact: true })).toBeVisible();
  await expect(content(page).getByRole('region', { name: 'একনজরে' }).getByRole('listitem').first()).toBeVisible();

  const entries = content(page).getByRole('region', { name: 'হালনাগাদ' });
  const times = await moments(entries.getByRole('article').locator('.live__when time'));
  expect(times.length).toBeGreaterThanOrEqual(12);
  expect(times).toEqual([...times].sort((one, other) => other - one));

  const events = content(page).getByRole('region', { name: 'মূল ঘটনা' }).getByRole('link');
  await expect(events).toHaveCount(3);
  expect(serverCalls.take()).toEqual([]);
});

test('what mattered leads to its entry, and the entry has an address of its own', async ({ page, visit, scripted }) => {
  await visit(STORIES.live.path);
  if (scripted) await mark(page);
  const event = content(page).getByRole('region', { name: 'মূল ঘটনা' }).getByRole('link').first();
  const name = await event.innerText();
  await event.click();
  await expect(page).toHaveURL(/\?entry=[0-9a-f-]+#entry-[0-9a-f-]+$/);
  const entry = content(page).getByRole('article', { name });
  await expect(entry).toBeInViewport();
  // The page begins with it.
  await expect(content(page).getByRole('region', { name: 'হালনাগাদ' }).getByRole('article').first()).toHaveAccessibleName(name);
  if (scripted) await expectNoLoadSinceMark(page);

  await content(page).getByRole('link', { name: 'সবচেয়ে নতুন হালনাগাদ' }).click();
  await expect(page).toHaveURL(new RegExp(`${STORIES.live.path}(#entries)?$`));
  await expect(content(page).getByRole('link', { name: 'নতুন হালনাগাদ দেখুন' })).toHaveAttribute('href', STORIES.live.path);
});

test('an entry that is not there leaves the story as it is', async ({ page, visit }) => {
  await visit(`${STORIES.live.path}?entry=nei`);
  await expect(title(page)).toHaveText(STORIES.live.headline);
  expect(await content(page).getByRole('region', { name: 'হালনাগাদ' }).getByRole('article').count()).toBeGreaterThanOrEqual(12);
});

test('a photo story counts its pictures and shows each with its words', async ({ page, visit }) => {
  await visit(STORIES.photo.path);
  await expect(title(page)).toHaveText(STORIES.photo.headline);
  const figures = page.locator('.photo figure');
  const count = await figures.count();
  expect(count).toBeGreaterThanOrEqual(6);
  await expect(content(page).getByText(/^[০-৯]+টি ছবি$/)).toBeVisible();
  for (const figure of await figures.all()) {
    await expect(figure.locator('figcaption')).not.toBeEmpty();
    const { width } = (await figure.locator('img').boundingBox()) ?? { width: 0 };
    expect(width, 'pictures lead').toBeGreaterThan((page.viewportSize()?.width ?? 0) * 0.55);
  }
});

test('a film is a link to its page, and nothing is asked of another site', async ({ page, visit, baseURL }) => {
  const elsewhere: string[] = [];
  page.on('request', request => {
    if (!request.url().startsWith(`${baseURL}/`)) elsewhere.push(request.url());
  });
  await visit(STORIES.video.path);
  await expect(title(page)).toHaveText(STORIES.video.headline);
  const film = content(page).getByRole('link', { name: /ভিডিও দেখুন/ });
  await expect(film).toBeVisible();
  await expect(film).toHaveAttribute('href', 'https://www.youtube.com/watch?v=aqz-KE-bpKQ');
  await expect(film).toHaveAttribute('data-frame', /^https:\/\/www\.youtube-nocookie\.com\/embed\/aqz-KE-bpKQ/);
  expect(elsewhere).toEqual([]);
});

test('a series leads from part to part and to the list of all', async ({ page, visit, scripted }) => {
  await visit(STORIES.series.path);
  await expect(title(page)).toHaveText(STORIES.series.name);
  const parts = await addresses(content(page).getByRole('heading', { level: 2 }).getByRole('link'));
  expect(parts.slice(0, 3)).toEqual(STORIES.series.parts);

  await visit(STORIES.series.parts[0]);
  if (scripted) await mark(page);
  const box = content(page).getByRole('region', { name: STORIES.series.name });
  await expect(box.getByRole('listitem')).toHaveCount(3);
  await box.locator('a[rel=next]').click();
  await expect(page).toHaveURL(STORIES.series.parts[1]);
  await content(page).getByRole('region', { name: STORIES.series.name }).locator('a[rel=next]').click();
  await expect(page).toHaveURL(STORIES.series.parts[2]);
  await expect(content(page).getByRole('region', { name: STORIES.series.name }).locator('a[rel=next]')).toHaveCount(0);
  await content(page).getByRole('region', { name: STORIES.series.name }).getByRole('heading').getByRole('link').click();
  await expect(title(page)).toHaveText(STORIES.series.name);
  if (scripted) await expectNoLoadSinceMark(page);
});
