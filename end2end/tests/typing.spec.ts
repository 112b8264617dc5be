import { expectAccessible } from '../fixtures/a11y';
import { Discussion, newName } from '../fixtures/discussion';
import { Search } from '../fixtures/search';
import { expect, SEED, test } from '../fixtures/site';
import { beginTyping, choice, expectValue, paste, type } from '../fixtures/typing';

// Real key events, on phone (with the switch turned on) and desktop.

test.describe('Bengali typing', { tag: '@js' }, () => {
  test('keys spelled in Latin letters become Bengali', async ({ page, visit }) => {
    await visit('/search');
    const { box } = new Search(page);
    await beginTyping(page, box);
    await type(page, 'ami banglay gan gai');
    await expectValue(box, 'আমি বাংলায় গান গাই');
  });

  test('a word is taken back key by key, then letter by letter', async ({ page, visit }) => {
    await visit('/search');
    const { box } = new Search(page);
    await beginTyping(page, box);
    await type(page, 'kh');
    await expectValue(box, 'খ');
    await page.keyboard.press('Backspace');
    await expectValue(box, 'ক');
    await type(page, 'Ta ');
    await expectValue(box, 'ক্টা ');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await expectValue(box, 'ক্ট');
  });

  test('undo takes back what was typed, step by step', async ({ page, visit }) => {
    await visit('/search');
    const { box } = new Search(page);
    await beginTyping(page, box);
    await type(page, 'dhaka');
    await expectValue(box, 'ধাকা');
    for (let step = 0; step < 12 && (await box.inputValue()) !== ''; step += 1) await page.keyboard.press('Control+Z');
    await expectValue(box, '');
    await type(page, 'ma');
    await expectValue(box, 'মা');
  });

  test('a selection is replaced, and a moved caret begins a new word', async ({ page, visit }) => {
    await visit('/search');
    const { box } = new Search(page);
    await beginTyping(page, box);
    await type(page, 'boi');
    await expectValue(box, 'বই');
    await page.keyboard.press('Home');
    await type(page, 'k');
    await expectValue(box, 'কবই');
    await page.keyboard.press('Control+A');
    await type(page, 'ma');
    await expectValue(box, 'মা');
  });

  test('Probhat puts a sign a key', async ({ page, visit }) => {
    await visit('/search');
    const { box } = new Search(page);
    await beginTyping(page, box, 'probhat');
    await type(page, 'amar');
    await expectValue(box, 'ামার');
  });

  test('the shortcut turns it off and on, and the choice is remembered', async ({ page, visit }) => {
    await visit('/search');
    const { box } = new Search(page);
    await beginTyping(page, box);
    await page.keyboard.press('Control+M');
    await expect(choice(page)).toHaveValue('off');
    await type(page, 'BBC');
    await expectValue(box, 'BBC');
    await page.reload();
    await page.locator('body[data-hydrated]').waitFor({ state: 'attached' });
    await box.click();
    await choice(page).waitFor();
    await expect(choice(page)).toHaveValue('off');
    await page.keyboard.press('Control+M');
    await expect(choice(page)).toHaveValue('avro');
    await type(page, 'ami');
    await expect(box).toHaveValue('আমি');
  });

  test('what an input method composes is left alone', async ({ page, visit }) => {
    await visit('/search');
    const { box } = new Search(page);
    await beginTyping(page, box);
    const keyboard = await page.context().newCDPSession(page);
    await keyboard.send('Input.imeSetComposition', { text: 'am', selectionStart: 2, selectionEnd: 2 });
    await keyboard.send('Input.insertText', { text: 'amar' });
    await expectValue(box, 'amar');
  });

  test('lines of a comment are typed in Bengali', async ({ page, visit }) => {
    await visit(SEED.path);
    const { form } = new Discussion(page);
    await beginTyping(page, form.text);
    await type(page, 'bhalO.\nabar 5');
    await expectValue(form.text, 'ভালো।\nআবার ৫');
    await expectAccessible(page);
  });

  test('a comment typed in Bengali is posted as it stands', async ({ page, visit }) => {
    await visit(SEED.path);
    const discussion = new Discussion(page);
    const { form } = discussion;
    const name = newName();
    await form.name.fill(name);
    await beginTyping(page, form.text);
    await type(page, 'khub bhalO lekha');
    await form.submit.click();
    await expect(discussion.commentBy(name)).toContainText('খুব ভালো লেখা');
  });

  test('pasted Bijoy is offered to be made readable, and undo gives it back', async ({ page, visit }) => {
    await visit(SEED.path);
    const { form } = new Discussion(page);
    await beginTyping(page, form.text);
    await paste(page, 'wbe©vPb Kwgkb †KvwU UvKv|');
    await expect(form.text).toHaveValue('wbe©vPb Kwgkb †KvwU UvKv|');
    await page.getByRole('button', { name: 'ইউনিকোডে নিন' }).click();
    await expectValue(form.text, 'নির্বাচন কমিশন কোটি টাকা।');
    await page.keyboard.press('Control+Z');
    await expect(form.text).toHaveValue('wbe©vPb Kwgkb †KvwU UvKv|');
  });

  test('pasted Bengali and English are offered nothing', async ({ page, visit }) => {
    await visit(SEED.path);
    const { form } = new Discussion(page);
    await beginTyping(page, form.text);
    await paste(page, 'নির্বাচন কমিশন, Election Commission of Bangladesh');
    await expect(form.text).not.toHaveValue('');
    await expect(page.getByRole('button', { name: 'ইউনিকোডে নিন' })).toHaveCount(0);
  });
});

test('a touch screen is left alone until its reader wants otherwise', { tag: '@js' }, async ({ page, visit, isMobile }) => {
  await visit('/search');
  const { box } = new Search(page);
  await box.click();
  await choice(page).waitFor();
  await expect(choice(page)).toHaveValue(isMobile ? 'off' : 'avro');
});

test('without the chunk the field is a field', { tag: '@js' }, async ({ page, visit, faults }) => {
  faults.expectLostConnection(/\/pkg\/.*writing/);
  faults.expectComplaint(/Failed to fetch[^]*__wasm_split/);
  await page.route(/\/pkg\/.*writing/, route => route.abort('internetdisconnected'));
  await visit('/search');
  const { box } = new Search(page);
  await box.click();
  await type(page, 'ami');
  await expect(box).toHaveValue(/./);
});
