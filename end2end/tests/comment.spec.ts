import type { APIRequestContext, Page } from '@playwright/test';
import { Discussion, newName } from '../fixtures/discussion';
import { alive, expect, expectNoLoadSinceMark, mark, test as siteTest } from '../fixtures/site';

// One after the other, because they count; the projects, which run at once, each have a story of their own.
siteTest.describe.configure({ mode: 'default' });

const STORIES: Record<string, readonly string[]> = {
  phone: ['/opinion/notun-boier-gondho', '/world/ansaner-karkhanay-bangla-gan', '/culture/chattogram-december-boimela'],
  desktop: ['/science/anchalik-bhasha-ai-konthho', '/politics/vote-talika-torun', '/bangladesh/ponchogore-parod-namlo-8-degree'],
  'no-js': ['/economy/khudrorin-kisti-mutofone', '/sports/netrokona-pesar-habib', '/bangladesh/sunamganj-haor-agam-bandh'],
};
/** A page shows more comments than this: all that a test posts are on the first. */
const ROOM = 16;
const LONG_DISCUSSIONS: Record<string, string> = {
  phone: '/science/ulkabrishti-haor-raat',
  desktop: '/sports/bijoy-gold-cup-football',
  'no-js': '/economy/gazipur-poshak-surjer-alo',
};
const POST = /\/api\/v1\/comment\/post_comment$/;

const test = siteTest.extend<{ story: string; discussion: Discussion; expectRejection: () => void }>({
  story: async ({ request }, use, info) => {
    for (const story of STORIES[info.project.name] ?? []) {
      const html = await (await request.get(story)).text();
      const comments = html.match(/ id="comment-[0-9a-f]{8}-[0-9a-f-]+"/g) ?? [];
      if (comments.length < ROOM) return use(story);
    }
    throw new Error('earlier runs have filled all stories with comments: run the tests on a new database');
  },
  discussion: async ({ page }, use) => use(new Discussion(page)),
  // A form that is not accepted is answered with status 422, by the page itself or by the function that was called.
  expectRejection: async ({ faults, scripted, story }, use) => {
    await use(() => faults.expectStatus(422, scripted ? POST : new RegExp(`${story}$`)));
  },
});

/** Where the browser says it is, without the site's own address. */
function fragment(page: Page): string {
  return new URL(page.url()).hash;
}

test('a posted comment stands at the end, and the reader is at it', async ({
  page,
  visit,
  story,
  discussion,
  scripted,
  serverCalls,
}) => {
  await visit(story);
  const before = await discussion.count();
  if (scripted) await mark(page);
  const name = newName();
  await discussion.form.send(name, 'প্রথম লাইন।\n\nদ্বিতীয় অনুচ্ছেদ।');

  const comment = discussion.comments.last();
  await expect(comment).toHaveAccessibleName(name);
  await expect(comment.getByRole('paragraph').filter({ hasText: /./ })).toContainText(['প্রথম লাইন।', 'দ্বিতীয় অনুচ্ছেদ।']);
  await expect(comment).toBeFocused();
  await expect(comment).toBeInViewport();
  await expect(discussion.form.text).toHaveValue('');
  expect(await discussion.count()).toBe(before + 1);
  if (scripted) {
    await expect(discussion.whole.getByRole('status')).toHaveText('আপনার মন্তব্য প্রকাশিত হয়েছে।');
    await expectNoLoadSinceMark(page);
    expect(serverCalls.take()).toEqual(['POST comment/post_comment']);
  } else {
    expect(fragment(page)).toBe(`#${await comment.getAttribute('id')}`);
    expect(fragment(page)).toMatch(/^#comment-/);
  }

  await visit(story);
  await expect(discussion.comments.last(), 'after a reload').toHaveAccessibleName(name);
  expect(await discussion.count()).toBe(before + 1);
});

test('an answer stands under the comment that it answers', async ({ page, visit, story, discussion, scripted }) => {
  await visit(story);
  const before = await discussion.count();
  const [asker, answerer] = [newName(), newName()];
  await discussion.form.send(asker, 'কেউ কি জানেন?');
  await expect(discussion.commentBy(asker)).toBeVisible();

  if (scripted) await mark(page);
  const form = await discussion.answer(asker);
  if (scripted) await expect(form.name).toBeFocused();
  await expect(form.name).toBeInViewport();
  await form.send(answerer, 'জানি, বলছি।');

  const answer = discussion.repliesTo(asker).last();
  await expect(answer).toHaveAccessibleName(answerer);
  await expect(answer).toContainText('জানি, বলছি।');
  await expect(answer).toBeFocused();
  await expect(form.whole).toHaveCount(0);
  await expect(answer.getByRole('link', { name: 'উত্তর দিন' }), 'an answer can be answered').toHaveCount(1);
  expect(await discussion.count()).toBe(before + 2);
  if (scripted) await expectNoLoadSinceMark(page);

  await visit(story);
  await expect(discussion.repliesTo(asker)).toHaveCount(1);
  expect(await discussion.count()).toBe(before + 2);
});

test('a reader who does not answer after all is rid of the form', async ({ page, visit, story, discussion }) => {
  await visit(story);
  const asker = newName();
  await discussion.form.send(asker, 'উত্তর চাই না।');
  await expect(discussion.commentBy(asker)).toBeVisible();
  const form = await discussion.answer(asker);
  await form.whole.getByRole('link', { name: 'বাদ দিন' }).click();
  await expect(form.whole).toHaveCount(0);
  await expect(page.getByRole('form')).toHaveCount(1);
});

test('a comment without a name is not posted, and what was typed stays', async ({
  visit,
  story,
  discussion,
  expectRejection,
  scripted,
}) => {
  await visit(story);
  const before = await discussion.count();
  expectRejection();
  await discussion.form.send(' ', 'নাম ছাড়া লেখা');
  await expect(discussion.form.name).toHaveAttribute('aria-invalid', 'true');
  await expect(discussion.form.name).toHaveAccessibleDescription(/আপনার নাম লিখুন।/);
  await expect(discussion.form.whole.getByText('আপনার নাম লিখুন।')).toBeVisible();
  await expect(discussion.form.text).not.toHaveAttribute('aria-invalid');
  await expect(discussion.form.text).toHaveValue('নাম ছাড়া লেখা');
  if (scripted) await expect(discussion.form.name).toBeFocused();
  expect(await discussion.count()).toBe(before);
});

test('a comment without a text is not posted, and the name stays', async ({
  visit,
  story,
  discussion,
  expectRejection,
  scripted,
}) => {
  await visit(story);
  const before = await discussion.count();
  expectRejection();
  const name = newName();
  await discussion.form.send(name, '');
  await expect(discussion.form.text).toHaveAttribute('aria-invalid', 'true');
  await expect(discussion.form.text).toHaveAccessibleDescription(/মন্তব্যের ঘরটি ফাঁকা। কিছু লিখুন।/);
  await expect(discussion.form.whole.getByText('মন্তব্যের ঘরটি ফাঁকা। কিছু লিখুন।')).toBeVisible();
  await expect(discussion.form.name).not.toHaveAttribute('aria-invalid');
  await expect(discussion.form.name).toHaveValue(name);
  if (scripted) await expect(discussion.form.text).toBeFocused();
  expect(await discussion.count()).toBe(before);
});

test('a comment that is one letter too long is not posted, and is not lost', async ({
  visit,
  story,
  discussion,
  expectRejection,
}) => {
  await visit(story);
  const before = await discussion.count();
  expectRejection();
  const [name, text] = [newName(), 'ক্ষ'.repeat(3001)];
  await discussion.form.send(name, text);
  await expect(discussion.form.text).toHaveAttribute('aria-invalid', 'true');
  await expect(discussion.form.text).toHaveAccessibleDescription(/মন্তব্যটি বেশি লম্বা: সর্বোচ্চ ৩,০০০ অক্ষর।/);
  expect((await discussion.form.text.inputValue()) === text, 'the text is the same').toBe(true);
  expect(await discussion.count()).toBe(before);

  // The longest that is allowed counts letters as a reader sees them.
  await discussion.form.send(name, 'ক্ষ'.repeat(3000));
  await expect(discussion.commentBy(name)).toBeVisible();
  expect(await discussion.count()).toBe(before + 1);
});

test('an answer that is not accepted stays with the comment that it answers', async ({
  page,
  visit,
  story,
  discussion,
  expectRejection,
}) => {
  await visit(story);
  const asker = newName();
  await discussion.form.send(asker, 'আরেকটি প্রশ্ন');
  await expect(discussion.commentBy(asker)).toBeVisible();
  const form = await discussion.answer(asker);
  expectRejection();
  const name = newName();
  await form.send(name, ' ');
  await expect(form.text).toHaveAttribute('aria-invalid', 'true');
  await expect(form.name).toHaveValue(name);
  await expect(page.locator('[aria-invalid]')).toHaveCount(1);

  await form.send(name, 'এবার লেখা আছে');
  await expect(discussion.repliesTo(asker)).toHaveCount(1);
});

test('a double click posts once', async ({ visit, story, discussion }) => {
  await visit(story);
  const before = await discussion.count();
  const name = newName();
  await discussion.form.fill(name, 'একবারই');
  await discussion.form.submit.dblclick();
  await expect(discussion.commentBy(name)).toHaveCount(1);
  await expect(discussion.whole.locator('[aria-invalid]'), 'no complaint about the second press').toHaveCount(0);
  await visit(story);
  await expect(discussion.commentBy(name)).toHaveCount(1);
  expect(await discussion.count()).toBe(before + 1);
});

test('the same form sent twice posts once', async ({ visit, story, discussion }) => {
  await visit(story);
  const before = await discussion.count();
  const name = newName();
  await discussion.form.send(name, 'দুবার পাঠানো লেখা');
  await expect(discussion.commentBy(name)).toHaveCount(1);
  await discussion.form.send(name, 'দুবার পাঠানো লেখা');
  await expect(discussion.form.text).toHaveValue('');
  await expect(discussion.commentBy(name)).toBeFocused();
  await visit(story);
  await expect(discussion.commentBy(name)).toHaveCount(1);
  expect(await discussion.count()).toBe(before + 1);
});

test(
  'a form that was sent before the script came, and came back, goes on in the browser',
  { tag: '@js' },
  async ({ page, visit, story, discussion, faults }) => {
    await visit(story);
    const before = await discussion.count();
    faults.expectStatus(422, new RegExp(`${story}$`));
    const name = newName();
    await discussion.form.fill(' ', 'লেখা আছে, নাম নেই');
    await discussion.form.sendWithoutScript();
    await alive(page);
    await expect(discussion.form.name).toHaveAttribute('aria-invalid', 'true');
    await expect(discussion.form.text).toHaveValue('লেখা আছে, নাম নেই');

    await mark(page);
    await discussion.form.name.fill(name);
    await discussion.form.submit.click();
    await expect(discussion.commentBy(name)).toContainText('লেখা আছে, নাম নেই');
    await expect(discussion.form.name).not.toHaveAttribute('aria-invalid');
    expect(await discussion.count()).toBe(before + 1);
    await expectNoLoadSinceMark(page);
  },
);

test('HTML in a comment is text', async ({ page, visit, story, discussion, expectRejection }) => {
  const hostile = '</textarea><script>document.title = "taken"</script><b>মোটা</b> &amp; <img src=x onerror="document.title=\'taken\'">';
  await visit(story);
  const named = await page.title();

  expectRejection();
  await discussion.form.send('', hostile);
  await expect(discussion.form.name).toHaveAttribute('aria-invalid', 'true');
  await expect(discussion.form.text).toHaveValue(hostile);
  await expect(page.locator('b', { hasText: 'মোটা' })).toHaveCount(0);

  const name = newName();
  await discussion.form.send(`<i>${name}</i>`, hostile);
  const comment = discussion.commentBy(`<i>${name}</i>`);
  await expect(comment.getByText(hostile, { exact: true })).toBeVisible();
  await expect(comment.locator('b, i, script, img')).toHaveCount(0);
  await expect(page).toHaveTitle(named);

  await visit(story);
  await expect(comment.getByText(hostile, { exact: true })).toBeVisible();
  await expect(page).toHaveTitle(named);
});

test('a comment on a long discussion is shown to its writer', async ({ page, visit, discussion, baseURL }, info) => {
  const story = LONG_DISCUSSIONS[info.project.name] ?? '';
  await visit(story);
  const missing = 51 - (await discussion.count());
  for (let n = 0; n < missing; n += 1) {
    const form = { name: newName(), text: `কথা ${n}` };
    const answer = await page.request.post(story, { form, headers: { origin: baseURL ?? '' }, maxRedirects: 0 });
    expect(answer.status()).toBe(303);
  }
  await visit(story);
  const name = newName();
  await discussion.form.send(name, 'শেষ কথা');
  await expect(discussion.commentBy(name)).toBeVisible();
  await expect(discussion.commentBy(name)).toBeFocused();
});

/** A comment of somebody else: another browser has posted it. */
async function saidByOthers(request: APIRequestContext, story: string, baseURL: string | undefined): Promise<string> {
  const name = newName();
  const form = { name, text: 'অন্য পাঠকের কথা' };
  const answer = await request.post(story, { form, headers: { origin: baseURL ?? '' }, maxRedirects: 0 });
  expect(answer.status()).toBe(303);
  return name;
}

test('a vote counts at once', async ({ page, visit, story, discussion, scripted, request, baseURL }) => {
  const name = await saidByOthers(request, story, baseURL);
  await visit(story);
  const vote = discussion.commentBy(name).getByRole('button', { name: `${name}-এর মন্তব্য ভালো লেগেছে` });
  await expect(vote).toHaveText('ভালো লেগেছে');
  if (scripted) await mark(page);
  await vote.click();
  await expect(vote).toHaveText(/ভালো লেগেছে\s*১/);
  if (scripted) {
    await expect(vote).toHaveAttribute('aria-pressed', 'true');
    await vote.click();
    await expect(vote).toHaveText(/ভালো লেগেছে\s*$/);
    await expectNoLoadSinceMark(page);
  }
});

test('a reader changes what they said, and takes it away', async ({ page, visit, story, discussion }) => {
  await visit(story);
  const before = await discussion.count();
  const name = newName();
  await discussion.form.send(name, 'তাড়াহুড়োয় লেখা');
  await discussion.commentBy(name).getByRole('link', { name: `${name}-এর মন্তব্য নিয়ে আরও` }).click();
  await page.getByRole('textbox', { name: 'আপনার মন্তব্য' }).fill('ভেবেচিন্তে লেখা');
  await page.getByRole('button', { name: 'বদল রাখুন' }).click();
  await expect(discussion.commentBy(name)).toContainText('ভেবেচিন্তে লেখা');
  await expect(discussion.commentBy(name)).toContainText('সম্পাদিত');
  await discussion.commentBy(name).getByRole('link', { name: `${name}-এর মন্তব্য নিয়ে আরও` }).click();
  await page.getByRole('button', { name: 'সরিয়ে নিন' }).click();
  await expect(page.getByRole('status')).toHaveText('মন্তব্যটি সরিয়ে নেওয়া হয়েছে।');
  await visit(story);
  await expect(discussion.commentBy(name)).toHaveCount(0);
  expect(await discussion.count()).toBe(before);
});

test('a reader tells the moderators of a comment', async ({ page, visit, story, discussion, request, baseURL, faults }) => {
  const name = await saidByOthers(request, story, baseURL);
  await visit(story);
  await discussion.commentBy(name).getByRole('link', { name: `${name}-এর মন্তব্য নিয়ে আরও` }).click();
  faults.expectStatus(422, /\/report$/);
  await page.getByRole('textbox').fill('ঠিকানা লেখা আছে');
  await page.getByRole('button', { name: 'জানান' }).click();
  await expect(page.getByText('কারণ বেছে নিন।')).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveValue('ঠিকানা লেখা আছে');
  await page.getByRole('radio', { name: 'কারও ব্যক্তিগত তথ্য' }).check();
  await page.getByRole('button', { name: 'জানান' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('জানানো হয়েছে');
});

test('a comment is quoted in the answer', async ({ visit, story, discussion }) => {
  await visit(story);
  const asker = newName();
  await discussion.form.send(asker, 'প্রথম কথা');
  await discussion.commentBy(asker).getByRole('link', { name: `${asker}-এর মন্তব্য থেকে উদ্ধৃতি দিন` }).click();
  const form = discussion.replyForm(asker);
  await expect(form.text).toHaveValue('> প্রথম কথা\n\n');
  await expect(form.whole).toBeInViewport();
  const answerer = newName();
  await form.send(answerer, '> প্রথম কথা\n\nএকমত নই।');
  const answer = discussion.repliesTo(asker).last();
  await expect(answer).toHaveAccessibleName(answerer);
  await expect(answer.locator('blockquote')).toHaveText('প্রথম কথা');
  await expect(answer).toContainText('একমত নই।');
});

test('a comment can be seen before it is posted', async ({ visit, story, discussion }) => {
  await visit(story);
  const before = await discussion.count();
  const name = newName();
  await discussion.form.fill(name, 'দেখি কেমন হয়');
  await discussion.form.whole.getByRole('button', { name: 'দেখে নিন' }).click();
  const preview = discussion.form.whole.getByRole('region', { name: 'মন্তব্যটি এমন দেখাবে' });
  await expect(preview).toContainText(name);
  await expect(preview).toContainText('দেখি কেমন হয়');
  await expect(preview).toBeInViewport();
  await expect(discussion.form.text).toHaveValue('দেখি কেমন হয়');
  expect(await discussion.count()).toBe(before);
  await discussion.form.submit.click();
  await expect(discussion.commentBy(name)).toContainText('দেখি কেমন হয়');
  await expect(preview).toHaveCount(0);
  expect(await discussion.count()).toBe(before + 1);
});

test.describe('what the device remembers', { tag: '@js' }, () => {
  test('a draft outlives a reload, and is forgotten when it is posted', async ({ page, visit, story, discussion }) => {
    await visit(story);
    const name = newName();
    // The chunk that keeps it has come when it offers Bengali.
    await discussion.form.text.fill('অর্ধেক লেখা');
    await expect
      .poll(async () => {
        await discussion.form.text.press('Space');
        return page.evaluate(() => Object.keys(localStorage).some(key => key.startsWith('comment:')));
      })
      .toBe(true);
    const typed = await discussion.form.text.inputValue();
    await visit(story);
    await discussion.form.name.focus();
    await expect(discussion.form.text).toHaveValue(typed);
    await discussion.form.name.fill(name);
    await discussion.form.submit.click();
    await expect(discussion.commentBy(name)).toBeFocused();
    await visit(story);
    await discussion.form.name.focus();
    await expect(discussion.form.text).toHaveValue('');
    expect(await page.evaluate(() => Object.keys(localStorage).some(key => key.startsWith('comment:')))).toBe(false);
  });

  test('a vote is still marked after a reload', async ({ visit, story, discussion, request, baseURL }) => {
    const name = await saidByOthers(request, story, baseURL);
    await visit(story);
    const vote = discussion.commentBy(name).getByRole('button', { name: `${name}-এর মন্তব্য ভালো লেগেছে` });
    await vote.click();
    await expect(vote).toHaveAttribute('aria-pressed', 'true');
    await visit(story);
    await expect(vote).toHaveAttribute('aria-pressed', 'true');
    await vote.click();
    await expect(vote).toHaveAttribute('aria-pressed', 'false');
    await visit(story);
    await expect(vote).toHaveText(/ভালো লেগেছে\s*$/);
    await expect(vote).not.toHaveAttribute('aria-pressed', 'true');
  });

  test('who writes much is told how much room is left', async ({ visit, story, discussion }) => {
    await visit(story);
    await discussion.form.text.focus();
    await expect(async () => {
      await discussion.form.text.fill('');
      await discussion.form.text.fill('ক্ষ'.repeat(2990));
      await expect(discussion.form.text).toHaveAccessibleDescription(/আর ১০টি অক্ষর লেখা যাবে।/, { timeout: 500 });
    }).toPass();
    await discussion.form.text.fill('ক্ষ'.repeat(3002));
    await expect(discussion.form.text).toHaveAccessibleDescription(/২টি অক্ষর বেশি হয়ে গেছে।/);
    await discussion.form.text.fill('');
    await expect(discussion.form.text).toHaveAccessibleDescription(/সর্বোচ্চ ৩,০০০ অক্ষর।/);
  });
});

test.describe('when the connection is lost', { tag: '@js' }, () => {
  const LOST = 'সার্ভারে পৌঁছানো গেল না। সংযোগ দেখে আবার পাঠান; আপনার লেখা এখানেই আছে।';

  const MOMENTS = { 'before the comment reached the server': false, 'before the answer came back': true };
  for (const [when, reaches] of Object.entries(MOMENTS)) {
    test(`${when}, the text stays and a second try posts once`, async ({ page, visit, story, discussion, faults }) => {
      await visit(story);
      const before = await discussion.count();
      faults.expectLostConnection(POST);
      await page.route(POST, async route => {
        if (reaches) await route.fetch();
        await route.abort('internetdisconnected');
      });
      await mark(page);
      const name = newName();
      await discussion.form.send(name, 'তার ছিঁড়ে গেলেও থাকব');
      await expect(discussion.form.alert).toHaveText(LOST);
      await expect(discussion.form.text).toHaveValue('তার ছিঁড়ে গেলেও থাকব');
      await expect(discussion.form.name).toHaveValue(name);
      await expect(discussion.commentBy(name)).toHaveCount(0);

      await page.unroute(POST);
      await discussion.form.submit.click();
      await expect(discussion.commentBy(name)).toBeFocused();
      await expect(discussion.form.alert.filter({ hasText: LOST })).toHaveCount(0);
      await expectNoLoadSinceMark(page);
      await visit(story);
      await expect(discussion.commentBy(name)).toHaveCount(1);
      expect(await discussion.count()).toBe(before + 1);
    });
  }

  test('what is added after the answer was lost is no repetition', async ({ page, visit, story, discussion, faults }) => {
    await visit(story);
    faults.expectLostConnection(POST);
    await page.route(POST, async route => {
      await route.fetch();
      await route.abort('internetdisconnected');
    });
    const name = newName();
    await discussion.form.send(name, 'প্রথম কথা');
    await expect(discussion.form.alert).toHaveText(LOST);
    await page.unroute(POST);
    await discussion.form.text.fill('প্রথম কথা, আর তার পরের কথা');
    await discussion.form.submit.click();
    await expect(discussion.commentBy(name).last()).toContainText('তার পরের কথা');
  });

  test('no second comment is sent while the first is under way', async ({ page, visit, story, discussion, serverCalls }) => {
    await visit(story);
    let release = () => {};
    const held = new Promise<void>(resolve => (release = resolve));
    await page.route(POST, async route => {
      await held;
      await route.continue();
    });
    const name = newName();
    await discussion.form.send(name, 'ধীর সংযোগ');
    await expect(discussion.form.submit).toHaveText('পাঠানো হচ্ছে…');
    await discussion.form.submit.click({ force: true });
    await discussion.form.name.press('Enter');
    release();
    await expect(discussion.commentBy(name)).toBeFocused();
    await expect(discussion.form.submit).toHaveText('মন্তব্য পাঠান');
    expect(serverCalls.take()).toEqual(['POST comment/post_comment']);
  });
});
