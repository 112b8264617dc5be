// Keystrokes on their way into the text: the host may type Bengali, then ASCII signs are made right. What an input method composes
// is left alone.
import { closeHistory } from '@tiptap/pm/history';
import { NodeSelection, Plugin, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { Host, KeyDetail } from '../events';
import { ADDRESSES } from '../schema/parts';
import { rewriting } from './typography';

/** So much of the text before the caret the host is told. */
const BEFORE = 64;

export function typing(host: Host): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        beforeinput: (view, event) => hostTypes(host, view, event),
      },
      // ProseMirror itself puts in what replaces several blocks, so the browser announces nothing.
      handleKeyPress: (view, event) => {
        const { selection } = view.state;
        const isWithinOne = selection instanceof TextSelection && selection.$from.sameParent(selection.$to);
        const key = String.fromCharCode(event.charCode);
        const types = event.charCode > 31 && !event.ctrlKey && !event.metaKey && !isWithinOne;
        return types && !event.isComposing && hostTakes(host, view, { key, kind: 'insert' });
      },
      handleTextInput: (view, from, to, text) => !view.composing && makeRight(view, from, to, text),
      handleKeyDown: (view, event) => {
        if (event.key === 'Enter' && !event.isComposing && !view.composing) endSentence(view);
        return false;
      },
    },
  });
}

/** The text of the caret's block up to the caret. */
function before(state: EditorState): string {
  const { $from } = state.selection;
  return $from.parent.textBetween(0, $from.parentOffset);
}

/** Whether the host took the key. */
function hostTypes(host: Host, view: EditorView, event: InputEvent): boolean {
  const key = keyOf(event);
  const isOurs = key === null || event.isComposing || (key.kind === 'backspace' && !view.state.selection.empty);
  const taken = !isOurs && hostTakes(host, view, key);
  if (taken) event.preventDefault();
  return taken;
}

function hostTakes(host: Host, view: EditorView, key: Pick<KeyDetail, 'key' | 'kind'>): boolean {
  const { selection } = view.state;
  if (view.composing || selection instanceof NodeSelection) return false;
  const detail: KeyDetail = { ...key, before: before(view.state).slice(-BEFORE) };
  host.send('hk-key', detail);
  const { replace } = detail;
  if (replace === undefined) return false;
  view.dispatch(replacing(view.state, replace).scrollIntoView());
  return true;
}

/** What comes is marked as what goes: the first letter of a strong word stays strong when it becomes another. */
function replacing(state: EditorState, { delete: remove, insert }: NonNullable<KeyDetail['replace']>): Transaction {
  const marks = state.storedMarks ?? state.selection.$from.marks();
  const { tr } = state;
  if (!state.selection.empty) tr.deleteSelection();
  const { from, $from } = tr.selection;
  const start = Math.max($from.start(), from - remove);
  if (insert === '') return tr.delete(start, from);
  tr.replaceWith(start, from, state.schema.text(insert, $from.parent.type.allowedMarks(marks)));
  return tr.setSelection(TextSelection.create(tr.doc, start + insert.length));
}

function keyOf(event: InputEvent): Pick<KeyDetail, 'key' | 'kind'> | null {
  if (event.inputType === 'deleteContentBackward') return { key: 'Backspace', kind: 'backspace' };
  const typed = event.inputType === 'insertText' ? (event.data ?? '') : '';
  return [...typed].length === 1 ? { key: typed, kind: 'insert' } : null;
}

/** What was typed stands first, then what is right: undo gives back what was typed. */
function makeRight(view: EditorView, from: number, to: number, text: string): boolean {
  const { state } = view;
  const $from = state.doc.resolve(from);
  if (from !== to && !$from.sameParent(state.doc.resolve(to))) return false;
  if (!isProse(view, from)) return false;
  const change = rewriting($from.parent.textBetween(0, $from.parentOffset), text);
  if (change === null) return false;
  view.dispatch(state.tr.insertText(text, from, to).scrollIntoView());
  replace(view, from - change.remove, from + text.length, change.insert);
  return true;
}

/** Enter ends a sentence as a space does. */
function endSentence(view: EditorView): void {
  const { selection } = view.state;
  if (!selection.empty || !isProse(view, selection.from)) return;
  const change = rewriting(before(view.state), '\n');
  if (change !== null) replace(view, selection.from - change.remove, selection.from, change.insert);
}

/** A step of its own in the history. */
function replace(view: EditorView, from: number, to: number, text: string): void {
  const marks = view.state.doc.resolve(to).marks();
  view.dispatch(closeHistory(view.state.tr).replaceWith(from, to, view.state.schema.text(text, marks)).scrollIntoView());
  view.dispatch(closeHistory(view.state.tr));
}

function isProse(view: EditorView, pos: number): boolean {
  const $pos = view.state.doc.resolve(pos);
  return !ADDRESSES.includes($pos.parent.type.name) && !$pos.marks().some(mark => mark.type.name === 'link');
}
