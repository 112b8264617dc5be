import type { Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/a11y';
import { content, expect, expectNoLoadSinceMark, headline, mark, sections, SEED, test, title } from '../fixtures/site';
import { remembered, Tools } from '../fixtures/tools';

test('a story is passed on by plain links', async ({ page, visit }) => {
  await visit(SEED.path);
  const tools = new Tools(page);
  await tools.share.click();
  for (const [name, place] of [
    ['হোয়াটসঅ্যাপ', /^https:\/\/wa\.me\/\?text=.*%0Ahttp/],
    ['ফেসবুক', /^https:\/\/www\.facebook\.com\/sharer\/sharer\.php\?u=http/],
    ['এক্স', /^https:\/\/x\.com\/intent\/post\?text=.*&url=http/],
    ['ই-মেইল', /^mailto:\?subject=.*&body=http/],
  ] as const) {
    const way = tools.whole.getByRole('link', { name, exact: true });
    await expect(way).toBeVisible();
    await expect(way).toHaveAttribute('href', place);
    expect(decodeURIComponent((await way.getAttribute('href')) ?? ''), name).toContain(SEED.path);
  }
});

test('without JavaScript nothing stands there that does nothing', { tag: '@no-js' }, async ({ page, visit }) => {
  await visit(SEED.path);
  for (const control of await page.locator('button[data-act]').all()) await expect(control).toBeHidden();
  await expect(page.getByRole('group', { name: 'পাতার রং' })).toBeHidden();
});

test.describe('with JavaScript', { tag: '@js' }, () => {
  test('nothing moves when the controls begin to work', async ({ page, visit }) => {
    await visit(SEED.path);
    const place = () => content(page).locator('.article__picture').boundingBox();
    const before = await place();
    await new Tools(page).ready();
    expect(await place()).toEqual(before);
    await expectAccessible(page);
  });

  test("the browser's own sheet is used where there is one", async ({ page, visit }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'share', {
        value: async (data: ShareData) => document.documentElement.setAttribute('data-shared', `${data.title} ${data.url}`),
      });
    });
    await visit(SEED.path);
    const tools = new Tools(page);
    await tools.ready();
    await tools.share.click();
    await expect(page.locator('html')).toHaveAttribute('data-shared', new RegExp(`^${SEED.headline} http.*${SEED.path}$`));
    await expect(tools.whole.getByRole('link').first()).toBeHidden();
  });

  test('the address is copied, and that is told', async ({ page, context, visit }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await visit(SEED.path);
    const tools = new Tools(page);
    await tools.share.click();
    await tools.control('লিংক কপি করুন').click();
    await expect(tools.notice).toHaveText('লিংক কপি হয়েছে');
    await expect(tools.notice).toHaveAttribute('role', 'status');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(SEED.path);
    await expect(tools.whole.getByRole('link').first()).toBeHidden();
  });

  test('the text grows and shrinks in steps, and the device remembers', async ({ page, visit }) => {
    await visit(SEED.path);
    const tools = new Tools(page);
    const root = page.locator('html');
    await tools.control('লেখা বড় করুন').click();
    await expect(root).toHaveAttribute('data-text', '1');
    await expect(tools.notice).toHaveText('লেখার আকার: ২');
    for (let press = 0; press < 5; press += 1) await tools.control('লেখা বড় করুন').click();
    await expect(root).toHaveAttribute('data-text', '4');
    expect(await remembered(page, 'text-size')).toBe('4');
    for (let press = 0; press < 5; press += 1) await tools.control('লেখা ছোট করুন').click();
    await expect(root).not.toHaveAttribute('data-text');
    expect(await remembered(page, 'text-size')).toBeNull();
  });

  test('a story is printed', async ({ page, visit }) => {
    await page.addInitScript(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', '');
    });
    await visit(SEED.path);
    await new Tools(page).control('প্রিন্ট করুন').click();
    await expect(page.locator('html[data-printed]')).toHaveCount(1);
  });

  test('the theme is chosen in the footer, and the device remembers', async ({ page, visit }) => {
    await visit('/');
    const theme = page.getByRole('group', { name: 'পাতার রং' });
    const root = page.locator('html');
    await theme.getByRole('button', { name: 'গাঢ়' }).click();
    await expect(root).toHaveAttribute('data-theme', 'dark');
    await expect(theme.getByRole('button', { name: 'গাঢ়' })).toHaveAttribute('aria-pressed', 'true');
    await expect(theme.getByRole('button', { name: 'হালকা' })).toHaveAttribute('aria-pressed', 'false');
    expect(await remembered(page, 'theme')).toBe('dark');
    await theme.getByRole('button', { name: 'যন্ত্রের মতো' }).click();
    await expect(root).not.toHaveAttribute('data-theme');
    expect(await remembered(page, 'theme')).toBeNull();
  });
});

test.describe('reading aloud', { tag: '@js' }, () => {
  test('without a Bengali voice it is not offered', async ({ page, visit }) => {
    await speak(page, 'en-US');
    await visit(SEED.path);
    const tools = new Tools(page);
    await tools.ready();
    await expect(tools.control('শুনুন')).toBeHidden();
  });

  test('paragraph by paragraph, with a pause and an end', async ({ page, visit }) => {
    await speak(page, 'bn-BD');
    await visit(SEED.path);
    const tools = new Tools(page);
    await tools.control('শুনুন').click();
    await expect(page.locator('[data-spoken]')).toHaveText(SEED.headline);
    await expect(tools.control('বিরতি')).toBeVisible();
    await finishParagraph(page);
    await expect(page.locator('[data-spoken]')).not.toHaveText(SEED.headline);
    await expect(page.locator('[data-spoken]')).toHaveCount(1);
    await tools.control('বিরতি').click();
    await expect(tools.control('আবার শুনুন')).toBeVisible();
    await tools.control('আবার শুনুন').click();
    await expectAccessible(page);
    await tools.control('থামান').click();
    await expect(tools.control('শুনুন')).toBeFocused();
    await expect(page.locator('[data-spoken]')).toHaveCount(0);
  });

  test('it ends with the page', async ({ page, visit }) => {
    await speak(page, 'bn-IN');
    await visit(SEED.path);
    await new Tools(page).control('শুনুন').click();
    await expect(page.locator('[data-spoken]')).toHaveCount(1);
    await mark(page);
    await sections(page).getByRole('link', { name: SEED.section.name }).click();
    await expect(title(page)).toHaveText(SEED.section.name);
    await expect(page.locator('html')).toHaveAttribute('data-silenced', '');
    await headline(page, SEED.headline).click();
    await expect(new Tools(page).control('শুনুন')).toBeVisible();
    await expectNoLoadSinceMark(page);
  });
});

test.describe('pictures', { tag: '@js' }, () => {
  test('open in a window that keys, buttons and addresses go through', async ({ page, visit }) => {
    await visit(SEED.path);
    await new Tools(page).ready();
    await addGallery(page);
    const first = page.locator('#photo-1 a');
    await first.click();
    const window = page.getByRole('dialog', { name: 'ছবি' });
    await expect(window.getByText('১/৩')).toBeVisible();
    await expect(window.getByText('প্রথম ছবি')).toBeVisible();
    await expect(page).toHaveURL(/#photo-1$/);
    await page.keyboard.press('ArrowRight');
    await expect(window.getByText('২/৩')).toBeVisible();
    await window.getByRole('button', { name: 'পরের ছবি' }).click();
    await window.getByRole('button', { name: 'পরের ছবি' }).click();
    await expect(window.getByText('১/৩')).toBeVisible();
    await page.keyboard.press('ArrowLeft');
    await expect(page).toHaveURL(/#photo-3$/);
    await expect(window.getByRole('img')).toHaveAttribute('alt', 'ছবি ৩');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(window).toHaveCount(0);
    await expect(page.locator('#photo-3 a')).toBeFocused();
  });

  test('a swipe goes to the next one', async ({ page, visit }) => {
    await visit(SEED.path);
    await new Tools(page).ready();
    await addGallery(page);
    await page.locator('#photo-1 a').click();
    const window = page.getByRole('dialog', { name: 'ছবি' });
    const picture = window.getByRole('img');
    await picture.dispatchEvent('pointerdown', { clientX: 200 });
    await picture.dispatchEvent('pointerup', { clientX: 90 });
    await expect(window.getByText('২/৩')).toBeVisible();
    await window.getByRole('button', { name: 'বন্ধ করুন' }).click();
    await expect(window).toHaveCount(0);
  });
});

test('what stands elsewhere is loaded when the reader asks for it', { tag: '@js' }, async ({ page, visit, faults }) => {
  // Whether the content policy lets this place in is told in another test.
  faults.expectComplaint(/Content Security Policy/);
  const asked: string[] = [];
  await page.route('https://www.youtube-nocookie.com/**', route => {
    asked.push(route.request().url());
    return route.fulfill({ contentType: 'text/html', body: '<p>video</p>' });
  });
  await visit(SEED.path);
  await new Tools(page).ready();
  await page.locator('.body').evaluate(body => {
    body.insertAdjacentHTML('afterbegin', `<figure class="body__embed"><a class="body__embed-card" href="https://www.youtube.com/watch?v=x"
      rel="noopener external" data-act="embed" data-frame="https://www.youtube-nocookie.com/embed/x" data-title="ভিডিও: নদী">দেখুন</a></figure>`);
  });
  expect(asked).toEqual([]);
  await content(page).getByRole('link', { name: 'দেখুন' }).click();
  const frame = content(page).locator('iframe');
  await expect(frame).toHaveAttribute('title', 'ভিডিও: নদী');
  await expect(frame).toHaveAttribute('src', 'https://www.youtube-nocookie.com/embed/x');
  await expect(frame).toHaveAttribute('sandbox', /allow-scripts/);
});

test('without the chunk a story is a story, and the search is found', { tag: '@js' }, async ({ page, visit, faults }) => {
  faults.expectLostConnection(/\/pkg\/.*split_tools/);
  faults.expectComplaint(/Failed to fetch[^]*__wasm_split/);
  await page.route(/\/pkg\/.*split_tools/, route => route.abort('internetdisconnected'));
  await visit(SEED.path);
  const tools = new Tools(page);
  await tools.share.click();
  await expect(tools.whole.getByRole('link').first()).toBeVisible();
  await page.getByRole('link', { name: 'খুঁজুন', exact: true }).first().click();
  // The development build has no chunks: there the window opens.
  await expect(page.getByRole('dialog').or(title(page).filter({ hasText: 'অনুসন্ধান' }))).toBeVisible();
});

/** Gives the browser one voice, which says nothing until it is told that it has said it. */
async function speak(page: Page, language: string): Promise<void> {
  await page.addInitScript(language => {
    let speaking: EventTarget | undefined;
    class Utterance extends EventTarget {
      constructor(public text: string) {
        super();
      }
    }
    const speech = Object.assign(new EventTarget(), {
      getVoices: () => [{ lang: language, name: 'voice' }],
      speak: (utterance: EventTarget) => void (speaking = utterance),
      cancel: () => document.documentElement.setAttribute('data-silenced', ''),
      pause: () => undefined,
      resume: () => undefined,
    });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
    document.addEventListener('test-finish', () => speaking?.dispatchEvent(new Event('end')));
  }, language);
}

async function finishParagraph(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event('test-finish')));
}

/** Puts three pictures into the story, as a gallery is printed. */
async function addGallery(page: Page): Promise<void> {
  await page.locator('.body').evaluate(body => {
    const digits = ['১', '২', '৩'];
    const captions = ['প্রথম ছবি', 'দ্বিতীয় ছবি', 'তৃতীয় ছবি'];
    const items = digits.map((digit, index) => `<li><figure id="photo-${index + 1}"><a href="/favicon.svg?${index}" rel="external"
      data-act="enlarge"><img src="/favicon.svg?${index}" alt="ছবি ${digit}" width="60" height="60"></a>
      <figcaption>${captions[index]}</figcaption></figure></li>`);
    body.insertAdjacentHTML('afterbegin', `<div class="body__gallery"><ol role="list">${items.join('')}</ol></div>`);
  });
}
