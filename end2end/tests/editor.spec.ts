import { readFileSync } from 'node:fs';
import { expectAccessible, expectNoSidewaysScrolling } from '../fixtures/a11y';
import { BENGALI } from '../fixtures/editor/bn';
import { ENGLISH } from '../fixtures/editor/en';
import { EditorPage, type Block } from '../fixtures/editor/page';
import { STORY } from '../fixtures/editor/story';
import { expect, test as base } from '../fixtures/site';

const test = base.extend<{ editor: EditorPage }>({
  editor: async ({ page }, use) => use(new EditorPage(page)),
});

const p = (text: unknown): Block => ({ type: 'paragraph', text });
const { blocks: NAMES } = BENGALI;

test.describe('the editor', { tag: '@js' }, () => {
  test('what is written is told to the host, with its words and minutes', async ({ editor }) => {
    await editor.open();
    await editor.turnTo();
    await editor.type('নদীর পানি');
    await editor.press('Enter');
    await editor.type('বাড়ছে');
    await editor.expectBlocks([p('নদীর পানি'), p('বাড়ছে')]);
    await expect.poll(async () => (await editor.heard('change')).at(-1)).toEqual({
      value: JSON.stringify({ version: 1, blocks: [p('নদীর পানি'), p('বাড়ছে')] }),
      words: 3,
      minutes: 1,
    });
  });

  test('a story of all blocks comes out as it went in, and only what is changed is written anew', async ({ editor }) => {
    const raw = `{ "version": 1,  "blocks": ${JSON.stringify(STORY)} }`;
    await editor.open(raw);
    expect(await editor.value()).toBe(raw);
    await editor.turnTo(editor.text.getByText('নদীর ওপারে'));
    await editor.press('End');
    await editor.type('!');
    const [first, , ...rest] = STORY;
    await editor.expectBlocks([first as Block, { type: 'heading', text: 'নদীর ওপারে!' }, ...rest]);
    await editor.press('Control+z');
    expect(await editor.value()).toBe(raw);
  });

  test('nothing of what is not known is lost, and a number keeps its digits', async ({ editor, page }) => {
    const chart = '{"type":"chart","sum":12345678901234567890,"share":1.0}';
    await editor.open(`{"version":1,"blocks":[{"type":"paragraph","text":"ক"},${chart}],"layout":"wide"}`);
    const card = editor.block(`${BENGALI.unknown} chart`);
    await expect(card).toContainText('chart');
    await card.getByRole('button', { name: BENGALI.moveUp }).click();
    expect(await editor.value()).toBe(`{"version":1,"blocks":[${chart},{"type":"paragraph","text":"ক"}],"layout":"wide"}`);
    await card.getByRole('button', { name: BENGALI.remove }).click();
    await editor.expectBlocks([p('ক')]);
    await page.keyboard.press('Control+z');
    await expect(card).toBeVisible();
  });

  test('a body of a later version can be sorted, not written', async ({ editor, page }) => {
    await editor.open('{"version":2,"blocks":[{"type":"paragraph","text":"ক"},{"type":"chart"}]}');
    await expect(page.getByText(BENGALI.later)).toBeVisible();
    await expect(editor.text).toHaveAttribute('contenteditable', 'false');
    await editor.block(`${BENGALI.unknown} chart`).getByRole('button', { name: BENGALI.moveUp }).click();
    expect(await editor.value()).toBe('{"version":2,"blocks":[{"type":"chart"},{"type":"paragraph","text":"ক"}]}');
  });

  test('a body that cannot be read is shown as its text, and can be mended', async ({ editor }) => {
    await editor.open('{"version":1,"blocks":[{"type":"paragraph","text":"ক"}');
    await expect(editor.text).toHaveValue('{"version":1,"blocks":[{"type":"paragraph","text":"ক"}');
    await editor.turnTo();
    await editor.press('Control+End');
    await editor.type(']}');
    await expect.poll(async () => (await editor.heard('change')).at(-1)?.value).toBe('{"version":1,"blocks":[{"type":"paragraph","text":"ক"}]}');
    await editor.page.getByRole('button', { name: BENGALI.tryAgain }).click();
    await editor.expectBlocks([p('ক')]);
    await expect(editor.text).toHaveAttribute('contenteditable', 'true');
  });

  test('the value that is there already moves no caret, another one takes its place', async ({ editor }) => {
    await editor.open([p('এক দুই')]);
    await editor.turnTo();
    await editor.press('Home');
    await editor.type('শুরু ');
    await editor.set(await editor.value());
    await editor.type('আর ');
    await editor.expectBlocks([p('শুরু আর এক দুই')]);
    const told = await editor.value();
    await expect.poll(async () => (await editor.heard('change')).at(-1)?.value).toBe(told);
    await editor.type('চার ');
    await editor.set(told);
    await editor.expectBlocks([p('শুরু আর চার এক দুই')]);
    await editor.set('{"version":1,"blocks":[{"type":"heading","text":"তিন"}]}');
    await expect(editor.text.getByRole('heading')).toHaveText('তিন');
    await editor.set('{');
    await expect(editor.text).toHaveValue('{');
  });

  test('a host need not wait for the script', async ({ editor, page }) => {
    await editor.open();
    const texts = await editor.element().evaluate(element => (element as HTMLElement & { texts: unknown }).texts);
    await page.evaluate(
      ({ texts, value }) => {
        const late = class extends (customElements.get('hk-editor') as CustomElementConstructor) {};
        const element = Object.assign(document.createElement('hk-late'), { texts, value });
        document.querySelector('hk-editor')?.replaceWith(element);
        customElements.define('hk-late', late);
      },
      { texts, value: '{"version":1,"blocks":[{"type":"paragraph","text":"আগে"}]}' },
    );
    await expect(editor.text).toHaveText('আগে');
  });

  test('what was written a moment ago is told when the element goes', async ({ editor }) => {
    await editor.open();
    await editor.turnTo();
    await editor.type('শেষ কথা');
    await editor.element().evaluate(element => element.remove());
    expect((await editor.heard('change')).at(-1)?.value).toContain('শেষ কথা');
  });
});

test.describe('blocks', { tag: '@js' }, () => {
  test('the menu opens by a slash, is walked with keys, and narrowed by typing', async ({ editor, page }) => {
    await editor.open();
    await editor.turnTo();
    await editor.type('/');
    const menu = page.getByRole('listbox', { name: BENGALI.menu });
    await expect(menu).toBeVisible();
    const active = async () => page.locator(`#${(await editor.text.getAttribute('aria-activedescendant')) ?? 'none'}`).textContent();
    expect(await active()).toBe(NAMES.heading);
    await editor.press('ArrowDown');
    expect(await active()).toBe(NAMES.picture);
    await editor.type('উদ্ধৃতি');
    await expect(page.getByRole('option')).toHaveText([NAMES.quote, NAMES.pull_quote]);
    await editor.press('Enter');
    await expect(menu).toBeHidden();
    await editor.type('কথা');
    await editor.press('Enter');
    await editor.type('রহিম');
    await editor.press('Enter');
    await editor.type('পরে');
    await editor.expectBlocks([{ type: 'quote', text: 'কথা', by: 'রহিম' }, p('পরে')]);
  });

  test('Escape sends the menu away, and a slash in a text stays a slash', async ({ editor, page }) => {
    await editor.open();
    await editor.turnTo();
    await editor.type('/');
    await editor.press('Escape');
    await expect(page.getByRole('listbox')).toBeHidden();
    await editor.type('quote');
    await expect(page.getByRole('listbox')).toBeHidden();
    await editor.press('Enter');
    await editor.type('ক/');
    await expect(page.getByRole('listbox')).toBeHidden();
    await editor.expectBlocks([p('/quote'), p('ক/')]);
  });

  test('the button brings the same menu, by keyboard alone', async ({ editor, page }) => {
    await editor.open([p('ক')]);
    await editor.text.focus();
    await editor.press('Shift+Tab');
    await expect(editor.tool(BENGALI.insert)).toBeFocused();
    await editor.press('Enter');
    await expect(page.getByRole('listbox', { name: BENGALI.menu })).toBeFocused();
    await editor.press('ArrowUp', 'Enter');
    await expect(editor.block(NAMES.correction)).toBeVisible();
    await editor.type('ভুল ছিল');
    await expect.poll(async () => JSON.parse(await editor.value()).blocks[1]).toMatchObject({ type: 'correction', text: 'ভুল ছিল' });
  });

  test('a fact box, a timeline and an interview are written with Enter alone', async ({ editor }) => {
    await editor.open();
    await editor.turnTo();
    await editor.type('/facts');
    await editor.press('Enter');
    await editor.type('একনজরে');
    await editor.press('Enter');
    await editor.type('এক');
    await editor.press('Enter', 'Enter');
    await editor.type('/timeline');
    await editor.press('Enter');
    await editor.type('ভোরে');
    await editor.press('Enter');
    await editor.type('শুরু');
    await editor.press('Enter');
    await editor.type('রাতে');
    await editor.press('Enter');
    await editor.type('শেষ');
    await editor.press('Enter', 'Enter', 'Enter');
    await editor.type('/qa');
    await editor.press('Enter');
    await editor.type('কেন?');
    await editor.press('Enter');
    await editor.type('জানি না');
    await editor.expectBlocks([
      { type: 'callout', kind: 'facts', title: 'একনজরে', blocks: [p('এক')] },
      { type: 'timeline', entries: [{ when: 'ভোরে', text: 'শুরু' }, { when: 'রাতে', text: 'শেষ' }] },
      { type: 'qa', question: 'কেন?', answer: 'জানি না' },
    ]);
  });

  test('a table grows, shrinks and stays rectangular', async ({ editor, page }) => {
    await editor.open([{ type: 'table', caption: 'ফল', rows: [['ক', 'খ'], ['গ', 'ঘ']] }]);
    const table = editor.block(NAMES.table);
    await editor.turnTo(table.getByText('ঘ'));
    await editor.press('End', 'Tab');
    await editor.type('নতুন');
    await table.getByRole('button', { name: BENGALI.addColumn }).click();
    await table.getByRole('button', { name: BENGALI.headerRow }).click();
    await expect(table.getByRole('button', { name: BENGALI.headerRow })).toHaveAttribute('aria-pressed', 'true');
    await editor.expectBlocks([{ type: 'table', caption: 'ফল', header_row: true, rows: [['ক', '', 'খ'], ['গ', '', 'ঘ'], ['নতুন', '', '']] }]);
    await editor.turnTo(table.getByText('খ'));
    await table.getByRole('button', { name: BENGALI.removeColumn }).click();
    await table.getByRole('button', { name: BENGALI.removeRow }).click();
    await editor.expectBlocks([{ type: 'table', caption: 'ফল', header_row: true, rows: [['গ', ''], ['নতুন', '']] }]);
    await page.keyboard.press('Control+z');
    await editor.expectBlocks([{ type: 'table', caption: 'ফল', header_row: true, rows: [['ক', ''], ['গ', ''], ['নতুন', '']] }]);
  });

  test('blocks are moved by keys, with the caret', async ({ editor }) => {
    await editor.open([p('এক'), { type: 'qa', question: 'দুই', answer: '' }, p('তিন')]);
    await editor.turnTo(editor.text.getByText('তিন'));
    await editor.press('Alt+Shift+ArrowUp', 'Alt+Shift+ArrowUp', 'End');
    await editor.type('!');
    await editor.expectBlocks([p('তিন!'), p('এক'), { type: 'qa', question: 'দুই', answer: '' }]);
    await editor.press('Alt+Shift+ArrowDown');
    await editor.expectBlocks([p('এক'), p('তিন!'), { type: 'qa', question: 'দুই', answer: '' }]);
  });

  test('a block is dragged by its handle @pointer', async ({ editor, page }) => {
    await editor.open([p('এক'), p('দুই'), p('তিন')]);
    await editor.text.getByText('তিন').hover();
    await page.locator('.hk-editor__handle').dragTo(editor.text.getByText('এক'), { targetPosition: { x: 5, y: 2 } });
    await editor.expectBlocks([p('তিন'), p('এক'), p('দুই')]);
  });

  test('paragraphs become a list, and again paragraphs', async ({ editor }) => {
    await editor.open([p('এক'), p('দুই')]);
    await editor.text.focus();
    await editor.press('Control+a', 'Control+Shift+Digit7');
    await editor.expectBlocks([{ type: 'list', ordered: true, items: ['এক', 'দুই'] }]);
    await expect(editor.tool(NAMES.numbers)).toHaveAttribute('aria-pressed', 'true');
    await editor.press('Control+Shift+Digit8');
    await editor.expectBlocks([{ type: 'list', ordered: false, items: ['এক', 'দুই'] }]);
    await editor.press('Control+End', 'Enter');
    await editor.type('তিন');
    await editor.press('Enter', 'Enter');
    await editor.type('বাইরে');
    await editor.expectBlocks([{ type: 'list', ordered: false, items: ['এক', 'দুই', 'তিন'] }, p('বাইরে')]);
    await editor.press('Control+Home', 'Control+Shift+Digit8');
    await editor.expectBlocks([p('এক'), p('দুই'), p('তিন'), p('বাইরে')]);
  });

  test('everything can be deleted, and Backspace takes no part of a block', async ({ editor }) => {
    await editor.open([...STORY]);
    await editor.turnTo(editor.text.getByText('রহিমা বেগম, শিক্ষক'));
    await editor.press('Home', 'Backspace', 'Backspace');
    await expect.poll(async () => JSON.parse(await editor.value()).blocks[2]).toEqual({
      type: 'quote',
      text: 'এ সেতু আমাদের জীবন বদলে দিয়েছে',
      by: 'রহিমা বেগম, শিক্ষক',
    });
    await editor.press('Control+a', 'Backspace');
    await editor.expectBlocks([]);
    await editor.type('আবার');
    await editor.expectBlocks([p('আবার')]);
  });
});

test.describe('marks', { tag: '@js' }, () => {
  test('strong and stressed words, by keys and by buttons', async ({ editor }) => {
    await editor.open();
    await editor.turnTo();
    await editor.press('Control+b');
    await editor.type('মোটা');
    await editor.press('Control+b');
    await editor.type(' কথা');
    await editor.press('Shift+Home');
    await editor.tool(BENGALI.em).click();
    await editor.expectBlocks([p([{ text: 'মোটা', strong: true, em: true }, { text: ' কথা', em: true }])]);
  });

  test('a link to an address, and one to a page that the host finds', async ({ editor, page }) => {
    await editor.open([p('এক দুই')]);
    await editor.answer('hk-link', (detail: { answer(pages: unknown): void }) =>
      detail.answer([{ href: '/world/setu', title: 'সেতুর খবর' }, { href: '/world/nodi', title: 'নদী' }]),
    );
    await editor.turnTo();
    await editor.press('Home', 'Control+k');
    const address = page.getByRole('combobox', { name: BENGALI.linkAddress });
    await expect(address).toBeFocused();
    await editor.type('খবর');
    await expect(page.getByRole('option')).toHaveCount(2);
    await editor.press('ArrowDown', 'Enter');
    await editor.expectBlocks([p([{ text: 'এক', href: '/world/setu' }, { text: ' দুই' }])]);
    await editor.settle();
    await editor.press('End', 'Control+k');
    await editor.type('javascript:alert(1)');
    await editor.press('Enter');
    await expect(page.getByRole('alert')).toHaveText(BENGALI.linkWrong);
    await address.fill('example.com/a');
    await editor.press('Enter');
    await editor.expectBlocks([p([{ text: 'এক', href: '/world/setu' }, { text: ' ' }, { text: 'দুই', href: 'https://example.com/a' }])]);
    await editor.settle();
    await editor.press('Home', 'Control+k');
    await page.getByRole('button', { name: BENGALI.linkRemove }).click();
    await editor.expectBlocks([p([{ text: 'এক ' }, { text: 'দুই', href: 'https://example.com/a' }])]);
  });

  test('a footnote is written, changed where it stands, and taken away', async ({ editor, page }) => {
    await editor.open([p('সেতু দীর্ঘ')]);
    await editor.turnTo();
    await editor.press('Home', 'Control+Alt+f');
    await editor.type('সংযোগ সড়ক ছাড়া');
    await editor.press('Enter');
    await editor.expectBlocks([p([{ text: 'সেতু', note: 'সংযোগ সড়ক ছাড়া' }, { text: ' দীর্ঘ' }])]);
    const note = page.getByRole('textbox', { name: BENGALI.noteText });
    await editor.settle();
    await editor.press('Home', 'ArrowRight');
    await expect(note).toHaveValue('সংযোগ সড়ক ছাড়া');
    await editor.press('Escape', 'ArrowRight');
    await expect(note).toBeHidden();
    await editor.press('End');
    await editor.press('Home', 'ArrowRight');
    await expect(note).toBeVisible();
    await note.fill('অন্য কথা');
    await editor.text.click({ position: { x: 320, y: 36 } });
    await editor.expectBlocks([p([{ text: 'সেতু', note: 'অন্য কথা' }, { text: ' দীর্ঘ' }])]);
    await editor.settle();
    await editor.press('Home', 'ArrowRight');
    await page.getByRole('button', { name: BENGALI.noteRemove }).click();
    await editor.expectBlocks([p('সেতু দীর্ঘ')]);
  });
});

test.describe('typing', { tag: '@js' }, () => {
  test('quotes, dots and the দাঁড়ি are made right, and one undo gives back what was typed', async ({ editor }) => {
    await editor.open();
    await editor.turnTo();
    await editor.type('তিনি বললেন, "যাব"');
    await editor.expectBlocks([p('তিনি বললেন, “যাব”')]);
    await editor.press('Control+z');
    await editor.expectBlocks([p('তিনি বললেন, “যাব"')]);
    await editor.press('Control+y');
    await editor.type('. তারপর...');
    await editor.expectBlocks([p('তিনি বললেন, “যাব”। তারপর…')]);
    await editor.press('Control+z');
    await editor.expectBlocks([p('তিনি বললেন, “যাব”। তারপর...')]);
    await editor.press('Enter');
    await editor.type('সে গেল.');
    await editor.press('Enter');
    await editor.type('সে এল|');
    await editor.expectBlocks([p('তিনি বললেন, “যাব”। তারপর...'), p('সে গেল।'), p('সে এল।')]);
  });

  test('a marked word keeps its mark, an address keeps its signs', async ({ editor }) => {
    await editor.open([{ type: 'embed', url: '', title: 'ক' }]);
    await editor.turnTo(editor.text.getByText('ক', { exact: true }));
    await editor.press('Home', 'Shift+Tab');
    await editor.type('https://example.com/"ক"...');
    await editor.expectBlocks([{ type: 'embed', url: 'https://example.com/"ক"...', title: 'ক' }]);
  });

  test('the host turns keys into Bengali, and undo takes them back', async ({ editor }) => {
    await editor.open();
    await editor.answer('hk-key', (detail: { before: string; key: string; kind: string; replace?: unknown }) => {
      if (detail.kind === 'backspace') {
        if (detail.before.endsWith('আমি')) detail.replace = { delete: 1, insert: '' };
        return;
      }
      const keys: Record<string, string> = { a: 'আ', m: 'ম', i: 'ি' };
      if (detail.before.endsWith('ম') && detail.key === 'h') detail.replace = { delete: 1, insert: 'হ' };
      else if (keys[detail.key]) detail.replace = { delete: 0, insert: keys[detail.key] };
    });
    await editor.turnTo();
    await editor.type('ami');
    await editor.expectBlocks([p('আমি')]);
    await editor.press('Backspace');
    await editor.expectBlocks([p('আম')]);
    await editor.type('h 12');
    await editor.expectBlocks([p('আহ 12')]);
    await editor.press('Control+a');
    await editor.type('m');
    await editor.expectBlocks([p('ম')]);
    for (let step = 0; step < 12 && (await editor.value()).includes('text'); step += 1) await editor.press('Control+z');
    await editor.expectBlocks([]);
    expect((await editor.heard('hk-key'))[0]).toEqual({ before: '', key: 'a', kind: 'insert', replace: { delete: 0, insert: 'আ' } });
  });

  test('a letter that becomes another keeps its mark', async ({ editor }) => {
    await editor.open([p('ক ')]);
    await editor.answer('hk-key', (detail: { before: string; key: string; replace?: unknown }) => {
      if (detail.key === 'k') detail.replace = { delete: 0, insert: 'ক' };
      if (detail.key === 'h') detail.replace = { delete: 1, insert: 'খ' };
    });
    await editor.turnTo();
    await editor.press('End', 'Control+b');
    await editor.type('kh');
    await editor.expectBlocks([p([{ text: 'ক ' }, { text: 'খ', strong: true }])]);
  });

  test('what an input method composes is left alone', async ({ editor }) => {
    await editor.open();
    await editor.answer('hk-key', (detail: { replace?: unknown }) => void (detail.replace = { delete: 0, insert: 'X' }));
    await editor.turnTo();
    const method = await editor.inputMethod();
    await method.send('Input.imeSetComposition', { text: 'k', selectionStart: 1, selectionEnd: 1 });
    await method.send('Input.imeSetComposition', { text: 'কি "', selectionStart: 4, selectionEnd: 4 });
    expect(await editor.heard('hk-key')).toEqual([]);
    await method.send('Input.insertText', { text: 'কি "না"' });
    await editor.expectBlocks([p('কি "না"')]);
    expect(await editor.heard('hk-key')).toEqual([]);
  });

  test('Backspace takes from a letter what the browser takes', async ({ editor }) => {
    await editor.open();
    await editor.turnTo();
    await editor.type('ক্ষি');
    await editor.press('Backspace');
    await editor.expectBlocks([p('ক্ষ')]);
    await editor.press('Backspace', 'Backspace');
    await editor.expectBlocks([p('ক')]);
  });

  test('words that the site does not know are underlined', async ({ editor, page }) => {
    await editor.open([p('নদি ভালো')]);
    await editor.answer('hk-unknown-words', (detail: { words: string[]; answer(unknown: string[]): void }) =>
      detail.answer(detail.words.filter(word => word === 'নদি')),
    );
    await editor.turnTo();
    await editor.press('End');
    await editor.type(' আজ');
    await expect(page.locator('.hk-editor__unknown')).toHaveText(['নদি']);
  });
});

test.describe('paste', { tag: '@js' }, () => {
  const fixture = (name: string) => readFileSync(`${__dirname}/../../editor/tests/fixtures/${name}.html`, 'utf8');

  test('from Word, under the content policy of the site', async ({ editor }) => {
    await editor.open();
    await editor.turnTo();
    await editor.paste({ 'text/html': fixture('word'), 'text/plain': 'নদীর ওপারে' });
    await expect.poll(async () => (JSON.parse(await editor.value()).blocks as Block[]).map(({ type }) => type)).toEqual(['heading', 'paragraph', 'list', 'list', 'table']);
    await editor.press('Control+z');
    await editor.expectBlocks([]);
  });

  test('from Google Docs: the picture is the host’s to fetch', async ({ editor }) => {
    await editor.open();
    await editor.answer('hk-picture', (detail: { place(media: string, shown: unknown): void }) => detail.place('bazar.jpg', { src: '/picture.svg', alt: 'বাজার', caption: 'বাজারে' }));
    await editor.turnTo();
    await editor.paste({ 'text/html': fixture('docs'), 'text/plain': 'x' });
    await expect.poll(async () => (JSON.parse(await editor.value()).blocks as Block[]).at(-1)).toEqual({ type: 'picture', media: 'bazar.jpg', caption: 'বাজারে' });
    expect(await editor.heard('hk-picture')).toEqual([{ file: null, address: 'https://lh7-rt.googleusercontent.com/docsz/AD_4nXc', alt: 'বাজার' }]);
    await expect(editor.text.getByRole('img', { name: 'বাজার' })).toBeVisible();
  });

  test('pictures between pasted paragraphs stay between them', async ({ editor }) => {
    await editor.open([p('শুরু')]);
    await editor.answer('hk-picture', (detail: { alt: string; place(media: string): void }) => detail.place(detail.alt));
    await editor.turnTo();
    await editor.press('Control+End', 'Enter');
    await editor.paste({ 'text/html': '<p>এক<img src="https://a.example/1" alt="ক"><img src="https://a.example/2" alt="খ"></p><p>দুই</p><img src="https://a.example/3" alt="গ"><p>তিন</p>' });
    await editor.type('!');
    const picture = (media: string) => ({ type: 'picture', media });
    await editor.expectBlocks([p('শুরু'), p('এক'), picture('ক'), picture('খ'), p('দুই'), picture('গ'), p('তিন!')]);
  });

  test('from an old page in Bijoy', async ({ editor }) => {
    await editor.open();
    await editor.answer('hk-bijoy', (detail: { text: string; answer(text: string): void }) => detail.answer(`‹${detail.text}›`));
    await editor.turnTo();
    await editor.paste({ 'text/html': fixture('bijoy'), 'text/plain': 'x' });
    await editor.expectBlocks([p([{ text: '‹wbe©vPb Kwgkb›', strong: true }]), p('‹‡KvwU UvKv| ›BBC‹ ej‡Q›'), p('ইউনিকোড')]);
  });

  test('plain text into a sentence, and into a caption as one line', async ({ editor }) => {
    await editor.open([p('শুরু শেষ'), { type: 'picture', media: 'x', caption: 'ক' }]);
    await editor.turnTo(editor.text.getByText('শুরু শেষ'));
    await editor.press('Home');
    await editor.paste({ 'text/plain': 'এক\n\nদুই ' });
    await editor.expectBlocks([p('এক'), p('দুইশুরু শেষ'), { type: 'picture', media: 'x', caption: 'ক' }]);
    await editor.turnTo(editor.text.getByText('ক', { exact: true }));
    await editor.press('End');
    await editor.paste({ 'text/plain': 'খ\nগ' });
    await editor.expectBlocks([p('এক'), p('দুইশুরু শেষ'), { type: 'picture', media: 'x', caption: 'কখ গ' }]);
    await editor.press('Enter', 'Control+Shift+Digit8');
    await editor.paste({ 'text/html': '<p>চ</p><ul><li>ছ <a href="https://example.com/">জ</a></li></ul>' });
    await expect.poll(async () => JSON.parse(await editor.value()).blocks.at(-1)).toEqual({
      type: 'list',
      ordered: false,
      items: ['চ', [{ text: 'ছ ' }, { text: 'জ', href: 'https://example.com/' }]],
    });
  });

  test('our own blocks come back whole, also one that nobody knows', async ({ editor, page }) => {
    await editor.open([...STORY]);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']).catch(() => undefined);
    await editor.text.focus();
    await editor.press('Control+a', 'Control+c', 'Control+a', 'Control+v');
    await editor.expectBlocks([...STORY]);
  });

  test('two megabytes are in their places in a moment', async ({ editor }) => {
    await editor.open();
    await editor.turnTo();
    const html = fixture('word').repeat(720);
    expect(html.length).toBeGreaterThan(2_000_000);
    const began = Date.now();
    await editor.paste({ 'text/html': html, 'text/plain': 'x' });
    test.info().annotations.push({ type: 'milliseconds to paste', description: String(Date.now() - began) });
    await expect.poll(async () => JSON.parse(await editor.value()).blocks.length).toBe(3600);
  });

  test('a dropped picture keeps its place while the host stores it', async ({ editor, page }) => {
    await editor.open([p('এক'), p('দুই')]);
    await editor.answer('hk-picture', (detail: { place: unknown }) => void Object.assign(window, { place: detail.place }));
    await editor.text.getByText('এক').evaluate(element => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array([1])], 'nodi.png', { type: 'image/png' }));
      const { left, top } = element.getBoundingClientRect();
      element.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true, clientX: left + 5, clientY: top + 5 }));
    });
    await expect(page.getByText(BENGALI.waiting)).toBeVisible();
    await editor.turnTo(editor.text.getByText('এক'));
    await editor.press('Home', 'Enter', 'ArrowUp');
    await editor.type('শূন্য');
    await page.evaluate(`window.place('nodi.png', { src: '/picture.svg', alt: 'নদী' })`);
    await expect(page.getByText(BENGALI.waiting)).toBeHidden();
    await editor.expectBlocks([p('শূন্য'), p('এক'), { type: 'picture', media: 'nodi.png' }, p('দুই')]);
  });
});

test.describe('find and replace', { tag: '@js' }, () => {
  test('letters in either encoding are found, counted and replaced in one step', async ({ editor, page }) => {
    const either = 'বা\u09dcি আর বা\u09a1\u09bcি';
    await editor.open([p(either), { type: 'qa', question: 'বা\u09dcি?', answer: '' }]);
    await editor.turnTo(editor.text.getByText(either));
    await editor.press('Home', 'Control+f');
    const wanted = page.getByRole('searchbox', { name: BENGALI.findWhat });
    await expect(wanted).toBeFocused();
    await editor.type('বা\u09a1\u09bcি');
    await expect(page.getByRole('status')).toHaveText('৩টির মধ্যে ১ নম্বর');
    await editor.press('Enter');
    await expect(page.getByRole('status')).toHaveText('৩টির মধ্যে ২ নম্বর');
    await page.getByRole('textbox', { name: BENGALI.replaceWith }).fill('ঘর');
    await page.getByRole('button', { name: BENGALI.replace, exact: true }).click();
    await editor.expectBlocks([p('বা\u09dcি আর ঘর'), { type: 'qa', question: 'বা\u09dcি?', answer: '' }]);
    await page.getByRole('button', { name: BENGALI.replaceAll }).click();
    await editor.expectBlocks([p('ঘর আর ঘর'), { type: 'qa', question: 'ঘর?', answer: '' }]);
    await expect(page.getByRole('status')).toHaveText(BENGALI.foundNothing);
    await wanted.focus();
    await editor.press('Escape');
    await expect(editor.text).toBeFocused();
    await editor.press('Control+z');
    await editor.expectBlocks([p('বা\u09dcি আর ঘর'), { type: 'qa', question: 'বা\u09dcি?', answer: '' }]);
  });
});

test('a place far down is brought into sight', { tag: '@js' }, async ({ editor }) => {
  await editor.open([...Array.from({ length: 60 }, () => p('এক')), p('দুই'), ...Array.from({ length: 60 }, () => p('এক'))]);
  await editor.turnTo(editor.text.getByText('এক').first());
  await editor.press('Control+f');
  await editor.type('দুই');
  await expect(editor.text.getByText('দুই')).toBeInViewport();
});

test.describe('everybody', { tag: '@js' }, () => {
  test('the editor can be used by everybody', async ({ editor, page }) => {
    await editor.open([...STORY]);
    await expectAccessible(page);
    await expectNoSidewaysScrolling(page);
    await editor.turnTo(editor.text.getByText('নদীর ওপারে'));
    await editor.press('End', 'Enter');
    await editor.type('/');
    await expect(page.getByRole('listbox')).toBeVisible();
    await expectAccessible(page);
    await editor.press('Escape', 'Control+k');
    await expectAccessible(page);
    await editor.press('Escape', 'Control+f');
    await expectAccessible(page);
    await expectNoSidewaysScrolling(page);
  });

  test('the editor speaks the language of its host', async ({ page }) => {
    const editor = new EditorPage(page, ENGLISH, 'en');
    await editor.open([p('a b a'), { type: 'callout', kind: 'facts', blocks: [p('')] }]);
    await expect(editor.text).toHaveAttribute('lang', 'en');
    await expect(editor.block(ENGLISH.blocks.facts)).toBeVisible();
    await editor.tool(ENGLISH.find).click();
    await editor.type('a');
    await expect(page.getByRole('status')).toHaveText('1 of 2');
  });

  test('the toolbar is one stop, and arrow keys walk it', async ({ editor }) => {
    await editor.open([p('ক')]);
    await editor.tool(BENGALI.insert).focus();
    await editor.press('ArrowRight');
    await expect(editor.tool(BENGALI.strong)).toBeFocused();
    await editor.press('End');
    await expect(editor.tool(BENGALI.find)).toBeFocused();
    await editor.press('ArrowRight');
    await expect(editor.tool(BENGALI.insert)).toBeFocused();
    await editor.press('Tab');
    await expect(editor.text).toBeFocused();
  });

  test('fingers find everything @fingers', async ({ editor, page }) => {
    await editor.open([...STORY]);
    await editor.tool(BENGALI.insert).tap();
    await expect(page.getByRole('listbox', { name: BENGALI.menu })).toBeInViewport();
    const small = await page.locator('button:visible, select:visible, [role=option]:visible').evaluateAll(all =>
      all.map(one => ({ name: one.textContent, box: one.getBoundingClientRect() })).filter(({ box }) => box.height < 44 || box.width < 44).map(({ name }) => name),
    );
    expect(small).toEqual([]);
    await editor.option(NAMES.pull_quote).tap();
    await editor.type('বড় কথা');
    await expect.poll(() => editor.value()).toContain('{"type":"pull_quote","text":"বড় কথা"}');
  });
});
