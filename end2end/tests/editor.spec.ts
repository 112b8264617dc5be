import { BENGALI } from '../fixtures/editor/bn';
import { EditorPage, type Block } from '../fixtures/editor/page';
import { expectAccessible, expectNoSidewaysScrolling } from '../fixtures/a11y';
import { expect, test as base } from '../fixtures/site';

const test = base.extend<{ editor: EditorPage }>({
  editor: async ({ page }, use) => use(new EditorPage(page)),
});

const p = (text: unknown): Block => ({ type: 'paragraph', text });

test.describe('the editor', { tag: '@js' }, () => {
  test('what is written is told to the host, with its words and minutes', async ({ editor }) => {
    await editor.open();
    await editor.text.click();
    await editor.type('নদীর পানি');
    await editor.press('Enter');
    await editor.type('বাড়ছে');
    await editor.expectBlocks([p('নদীর পানি'), p('বাড়ছে')]);
    await expect.poll(() => editor.heard('change')).toEqual([
      { value: JSON.stringify({ version: 1, blocks: [p('নদীর পানি'), p('বাড়ছে')] }), words: 3, minutes: 1 },
    ]);
  });
});
