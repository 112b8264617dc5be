// The panel in which a footnote is written.
import type { Mark } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { newNoteId } from '../body/text';
import { button, make } from '../dom';
import type { Host } from '../events';
import { hang } from '../floating';
import { marked, selectedWords } from './marked';
import { field, onEnter, panel } from './panel';

export class NotePanel {
  readonly dom: HTMLElement;
  readonly #view: EditorView;
  readonly #text = make('textarea', { rows: '2' });
  readonly #remove: HTMLButtonElement;
  /** In which one the caret was: what has been sent away does not come back before the caret has left. */
  #followed: Mark | null = null;

  constructor(host: Host, view: EditorView) {
    const { texts } = host;
    this.#view = view;
    this.#remove = button(texts.noteRemove, () => this.#write(''));
    this.dom = panel(
      texts.footnote,
      () => this.close(),
      texts.close,
      field(texts.noteText, this.#text),
      button(texts.noteApply, () => this.#write(this.#text.value)),
      this.#remove,
    );
    onEnter(this.#text, () => this.#write(this.#text.value));
    // Whoever turns back to the text without a word has written it all the same.
    this.#text.addEventListener('change', () => this.#store(this.#text.value));
  }

  open(): boolean {
    const { state } = this.#view;
    if (marked(state, 'note') === null && selectedWords(state) === null) return false;
    this.#show();
    this.#text.focus();
    return true;
  }

  close(): void {
    this.hide();
    this.#view.focus();
  }

  hide(): void {
    this.dom.hidden = true;
  }

  /** Comes and goes with the caret in a footnote's words, and leaves the focus to them. */
  follow(): void {
    if (!this.#view.hasFocus()) return;
    const at = marked(this.#view.state, 'note')?.mark ?? null;
    const isSame = at === null ? this.#followed === null : this.#followed !== null && at.eq(this.#followed);
    this.#followed = at;
    if (at === null) this.hide();
    else if (!isSame) this.#show();
  }

  #show(): void {
    const note = marked(this.#view.state, 'note');
    this.#text.value = note === null ? '' : String(note.mark.attrs.text);
    this.#remove.hidden = note === null;
    this.dom.hidden = false;
    hang(this.dom, this.#view.coordsAtPos(this.#view.state.selection.to));
  }

  #write(typed: string): void {
    this.#store(typed);
    this.close();
  }

  /** A footnote that says nothing is none. */
  #store(typed: string): void {
    const { state } = this.#view;
    const text = typed.replace(/\s+/g, ' ').trim();
    const note = marked(state, 'note');
    const words = note ?? selectedWords(state);
    if (words === null || text === (note?.mark.attrs.text ?? '')) return;
    const tr = state.tr;
    if (note !== null) tr.removeMark(note.from, note.to, note.mark);
    if (text !== '') tr.addMark(words.from, words.to, state.schema.mark('note', { id: note?.mark.attrs.id ?? newNoteId(), text }));
    this.#view.dispatch(tr);
  }
}
