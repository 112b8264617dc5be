// Words and reading minutes, by the rules of crates/bangla/src/segment.rs.
import type { Node } from '@tiptap/pm/model';

const WORDS_PER_MINUTE = 180;
const WORDS_PER_PICTURE = 36;

export type Count = { words: number; minutes: number };

const SEGMENTER = new Intl.Segmenter('bn', { granularity: 'word' });
const COUNTED = new WeakMap<Node, number>();

export function count(doc: Node): Count {
  let words = 0;
  let pictures = 0;
  doc.descendants(node => {
    if (node.type.name === 'picture' || node.type.name === 'gallery_picture') pictures += 1;
    if (node.isTextblock && node.type.name !== 'embed_url') words += wordsOf(node);
    return !node.isTextblock;
  });
  const cost = words + pictures * WORDS_PER_PICTURE;
  return { words, minutes: Math.max(1, Math.ceil(cost / WORDS_PER_MINUTE)) };
}

function wordsOf(textblock: Node): number {
  const known = COUNTED.get(textblock);
  if (known !== undefined) return known;
  let words = countWords(textblock.textContent);
  textblock.forEach(text => {
    const note = text.marks.find(mark => mark.type.name === 'note');
    if (note) words += countWords(String(note.attrs.text));
  });
  COUNTED.set(textblock, words);
  return words;
}

export function countWords(text: string): number {
  let words = 0;
  for (const segment of SEGMENTER.segment(text)) if (segment.isWordLike) words += 1;
  return words;
}
