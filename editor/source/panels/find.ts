// The panel to find and replace.
import type { EditorView } from '@tiptap/pm/view';
import { button, make } from '../dom';
import type { Host } from '../events';
import { find, findingIn, goOn, replaceAll, replaceOne, stopFinding } from '../find/find';
import { field, onEnter, panel } from './panel';

export class FindPanel {
  readonly dom: HTMLElement;
  readonly #host: Host;
  readonly #view: EditorView;
  readonly #wanted = make('input', { type: 'search', autocomplete: 'off', spellcheck: 'false' });
  readonly #replacement = make('input', { type: 'text', autocomplete: 'off', spellcheck: 'false' });
  readonly #count = make('output', { class: 'hk-editor__count' });

  constructor(host: Host, view: EditorView) {
    const { texts } = host;
    this.#host = host;
    this.#view = view;
    this.dom = panel(
      texts.find,
      () => this.close(),
      texts.close,
      field(texts.findWhat, this.#wanted),
      this.#count,
      button(texts.findPrevious, () => this.#go(-1)),
      button(texts.findNext, () => this.#go(1)),
      field(texts.replaceWith, this.#replacement),
      button(texts.replace, () => this.#replace(replaceOne)),
      button(texts.replaceAll, () => this.#replace(replaceAll)),
    );
    this.dom.setAttribute('role', 'search');
    this.#wanted.addEventListener('input', () => {
      find(view, this.#wanted.value);
      this.update();
    });
    onEnter(this.#wanted, ({ shiftKey }) => this.#go(shiftKey ? -1 : 1));
    onEnter(this.#replacement, () => this.#replace(replaceOne));
  }

  /** With what is selected, where that is short. */
  open(): void {
    const { from, to } = this.#view.state.selection;
    const selected = this.#view.state.doc.textBetween(from, to, '\n');
    if (selected !== '' && selected.length < 80 && !selected.includes('\n')) this.#wanted.value = selected;
    this.dom.hidden = false;
    this.#wanted.focus();
    this.#wanted.select();
    find(this.#view, this.#wanted.value);
    this.update();
  }

  close(): void {
    this.hide();
    this.#view.focus();
  }

  hide(): void {
    if (this.dom.hidden) return;
    this.dom.hidden = true;
    stopFinding(this.#view);
  }

  /** How many there are, and which one it is. */
  update(): void {
    if (this.dom.hidden) return;
    const { wanted, found, at } = findingIn(this.#view.state);
    const { texts, language } = this.#host;
    const number = new Intl.NumberFormat(language);
    const words = texts.found.replace('{at}', number.format(at + 1)).replace('{all}', number.format(found.length));
    const text = wanted === '' ? '' : found.length === 0 ? texts.foundNothing : words;
    if (this.#count.textContent !== text) this.#count.textContent = text;
  }

  #go(way: -1 | 1): void {
    goOn(this.#view, way);
    this.update();
  }

  #replace(how: (view: EditorView, replacement: string) => void): void {
    how(this.#view, this.#replacement.value);
    this.update();
  }
}
