import {
  alive,
  content,
  expect,
  expectNoLoadSinceMark,
  headline,
  headlines,
  idle,
  mark,
  PAGES,
  PAPER,
  sections,
  SEED,
  test,
  title,
} from '../fixtures/site';

for (const { kind, path, status } of PAGES) {
  test(`the ${kind} page comes alive as the server wrote it`, async ({ page, visit, serverCalls }) => {
    await visit(path, status);
    await idle(page);
    expect(serverCalls.take()).toEqual([]);
    await expect(title(page)).toHaveCount(1);
    await expect(page.getByRole('main')).toHaveCount(1);
  });
}

test('back and forward go through the pages without a load and without a call', async ({ page, visit, serverCalls }) => {
  await visit('/');
  await mark(page);
    await sections(page).getByRole('link', { name: SEED.section.name }).click();
  await expect(title(page)).toHaveText(SEED.section.name);
  await headline(page, SEED.headline).click();
  await expect(title(page)).toHaveText(SEED.headline);
  // Away from all links: who rests on one asks for its page.
  await page.mouse.move(1, 1);
  serverCalls.take();

  await page.goBack();
  await expect(title(page)).toHaveText(SEED.section.name);
  await expect(page).toHaveURL(SEED.section.path);
  await page.goBack();
  await expect(title(page)).toHaveText(`${PAPER} আজকের খবর`);
  await expect(page).toHaveURL('/');
  await page.goForward();
  await expect(title(page)).toHaveText(SEED.section.name);
  await expect(page).toHaveTitle(`${SEED.section.name} | ${PAPER}`);
  await page.goForward();
  await expect(title(page)).toHaveText(SEED.headline);
  await expect(page).toHaveTitle(`${SEED.headline} | ${PAPER}`);
  await expectNoLoadSinceMark(page);
  expect(serverCalls.take()).toEqual([]);
});

test('who rests on a link has its page at the click', async ({ page, visit, serverCalls }) => {
  await visit('/');
  await mark(page);
  const read = page.waitForResponse(/get_sheet/);
  await sections(page).getByRole('link', { name: SEED.section.name }).hover();
  await read;
  expect(serverCalls.take()).toEqual(['GET sheet/get_sheet']);
  await sections(page).getByRole('link', { name: SEED.section.name }).click();
  await expect(title(page)).toHaveText(SEED.section.name);
  expect(serverCalls.take()).toEqual([]);
  await expectNoLoadSinceMark(page);
});

test('a reader who turns the page after an update gets the new page whole', { tag: '@js' }, async ({ page, visit, faults }) => {
  await visit('/');
  await mark(page);
  // What a later server answers to a page that an earlier one made.
  faults.expectStatus(400, /get_sheet/);
  await page.route(/get_sheet/, route => route.fulfill({ status: 400, contentType: 'application/json', body: '"Outdated"' }));
  await sections(page).getByRole('link', { name: SEED.section.name }).click();
  await expect(title(page)).toHaveText(SEED.section.name);
  await alive(page);
  await expect(page).toHaveURL(SEED.section.path);
  await expect(page.locator('html[data-seen-by-test]')).toHaveCount(0);
});

test('a page whose scripts never come is a page', { tag: '@js' }, async ({ page, faults }) => {
  faults.expectLostConnection(/\.wasm$/);
  faults.expectComplaint(/Failed to fetch|wasm/);
  await page.route(/\.wasm$/, route => route.abort());
  await page.goto(SEED.section.path);
  await headline(page, SEED.headline).click();
  await expect(title(page)).toHaveText(SEED.headline);
  await page.getByRole('textbox', { name: 'আপনার নাম' }).fill('পাঠক');
  await page.goto('/search');
  await content(page).getByRole('searchbox').fill('রাশিয়া');
  await content(page).getByRole('button', { name: 'খুঁজুন' }).click();
  await expect(content(page).locator('.result').first()).toBeVisible();
});

test('the section that a reader is in is marked, and the mark moves with them', async ({ page, visit }) => {
  await visit('/');
  const current = sections(page).locator('[aria-current]');
  await expect(current).toHaveCount(0);
  await sections(page).getByRole('link', { name: SEED.section.name }).click();
  await expect(current).toHaveText([SEED.section.name]);
  await expect(current).toHaveAttribute('aria-current', 'page');
  await headline(page, SEED.headline).click();
  await expect(current).toHaveAttribute('aria-current', 'true');
});

test('readers do not download the newsroom', async ({ page, visit }) => {
  const downloaded = new Set<string>();
  page.on('request', request => {
    if (request.url().endsWith('.wasm')) downloaded.add(new URL(request.url()).pathname);
  });
  await visit('/');
  await sections(page).getByRole('link', { name: SEED.section.name }).click();
  await headline(page, SEED.headline).click();
  await expect(title(page)).toHaveText(SEED.headline);
  await visit(SEED.section.path);
  await visit(SEED.path);
  await idle(page);
  expect([...downloaded].filter(path => path.includes('newsroom')), 'the wasm of reader pages').toEqual([]);
  expect(downloaded.size).toBeGreaterThan(0);
});

test('a page that is reloaded comes alive again', async ({ page, visit, serverCalls }) => {
  await visit('/');
  await headlines(page).first().click();
  await expect(page.getByRole('navigation', { name: 'আপনি এখানে' })).toBeVisible();
  const told = await title(page).innerText();
  serverCalls.take();
  await page.reload();
  await alive(page);
  await expect(title(page)).toHaveText(told);
  expect(serverCalls.take()).toEqual([]);
});
