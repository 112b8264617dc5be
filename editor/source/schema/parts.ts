// The texts that blocks are made of. Each is a textblock of its own, so that typing, undo and search work alike in all of them.
import { Node } from '@tiptap/core';

/** In order: name, whether words in it can be marked, and its element. */
const PARTS = [
  ['said', true, 'p'],
  ['by', false, 'p'],
  ['item', true, 'li'],
  ['caption', false, 'p'],
  ['embed_url', false, 'p'],
  ['embed_title', false, 'p'],
  ['table_caption', false, 'p'],
  ['callout_title', false, 'p'],
  ['when', false, 'p'],
  ['happened', true, 'p'],
  ['corrected', true, 'p'],
  ['question', true, 'p'],
  ['answer', true, 'p'],
] as const;

export type Part = (typeof PARTS)[number][0];

export const PART_NAMES: readonly Part[] = PARTS.map(([name]) => name);

/** What is no prose: nothing in it is made right. */
export const ADDRESSES: readonly string[] = ['embed_url'];

export const PART_NODES = PARTS.map(([name, rich, tag]) =>
  Node.create({
    name,
    content: 'text*',
    marks: rich ? '_' : '',
    whitespace: 'pre',
    selectable: false,
    parseHTML: () => [{ tag: `[data-part="${name}"]`, preserveWhitespace: 'full' }],
    renderHTML: () => [tag, { class: `hk-editor__part`, 'data-part': name, ...(name === 'embed_url' ? { lang: 'en' } : {}) }, 0],
  }),
);
