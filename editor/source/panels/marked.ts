// The words round the caret that carry a mark: a link's, a footnote's.
import { getMarkRange } from '@tiptap/core';
import type { Mark } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';

export type Marked = { from: number; to: number; mark: Mark };

export function marked(state: EditorState, name: 'link' | 'note'): Marked | null {
  const type = state.schema.marks[name];
  const { $from, from, to } = state.selection;
  const range = type && getMarkRange($from, type);
  if (!type || !range || from < range.from || to > range.to) return null;
  const mark = type.isInSet(state.doc.nodeAt(range.from)?.marks ?? []);
  return mark ? { ...range, mark } : null;
}

const WORDS = new Intl.Segmenter('bn', { granularity: 'word' });

/** What is selected within one text, otherwise the word at the caret. */
export function selectedWords(state: EditorState): { from: number; to: number } | null {
  const { $from, $to, from, to, empty } = state.selection;
  if (!$from.parent.isTextblock || !$from.sameParent($to) || $from.parent.type.spec.marks === '') return null;
  if (!empty) return { from, to };
  const start = $from.start();
  for (const { segment, index, isWordLike } of WORDS.segment($from.parent.textContent)) {
    const word = { from: start + index, to: start + index + segment.length };
    if (isWordLike && word.from <= from && from <= word.to) return word;
  }
  return null;
}
