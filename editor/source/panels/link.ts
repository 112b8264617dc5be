// The panel that sets a link: an address, or a page of the site that the host finds.
import type { Mark } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { button, make, newId, set } from '../dom';
import type { Host } from '../events';
import { hang } from '../floating';
import { isSafe } from '../schema/marks';
import { marked, selectedWords } from './marked';
import { field, onEnter, panel } from './panel';

type Page = { href: string; title: string };

const REST_MS = 150;

export class LinkPanel {
  readonly dom: HTMLElement;
  readonly #host: Host;
  readonly #view: EditorView;
  readonly #address = make('input', { type: 'text', autocomplete: 'off', spellcheck: 'false', role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false' });
  readonly #results: HTMLElement;
  readonly #wrong = make('p', { class: 'hk-editor__wrong', role: 'alert' });
  readonly #remove: HTMLButtonElement;
  /** In which one the caret was: what has been sent away does not come back before the caret has left. */
  #followed: Mark | null = null;
  #pages: readonly Page[] = [];
  #chosen = -1;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host, view: EditorView) {
    const { texts } = host;
    this.#host = host;
    this.#view = view;
    this.#results = make('ul', { class: 'hk-editor__results', role: 'listbox', id: newId(), 'aria-label': texts.linkResults, hidden: true });
    this.#address.setAttribute('aria-controls', this.#results.id);
    this.#remove = button(texts.linkRemove, () => this.#unlink());
    this.dom = panel(
      texts.link,
      () => this.close(),
      texts.close,
      field(texts.linkAddress, this.#address),
      button(texts.linkApply, () => this.#apply()),
      this.#remove,
      this.#wrong,
      this.#results,
    );
    this.#address.addEventListener('input', () => this.#ask());
    this.#address.addEventListener('keydown', event => this.#choose(event));
    onEnter(this.#address, () => this.#apply());
  }

  open(): boolean {
    const { parent } = this.#view.state.selection.$from;
    if (!parent.isTextblock || parent.type.spec.marks === '') return false;
    this.#begin();
    this.#address.focus();
    this.#address.select();
    return true;
  }

  /** Comes and goes with the caret in a link, and leaves the focus to the text. */
  follow(): void {
    if (!this.#view.hasFocus()) return;
    const at = marked(this.#view.state, 'link')?.mark ?? null;
    const isSame = at === null ? this.#followed === null : this.#followed !== null && at.eq(this.#followed);
    this.#followed = at;
    if (at === null) this.hide();
    else if (!isSame) this.#begin();
  }

  #begin(): void {
    const link = marked(this.#view.state, 'link');
    this.#address.value = link === null ? '' : String(link.mark.attrs.href);
    this.#remove.hidden = link === null;
    this.#wrong.textContent = '';
    this.#show([]);
    this.dom.hidden = false;
    hang(this.dom, this.#view.coordsAtPos(this.#view.state.selection.to));
  }

  close(): void {
    this.hide();
    this.#view.focus();
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.dom.hidden = true;
  }

  #ask(): void {
    clearTimeout(this.#timer);
    this.#wrong.textContent = '';
    set(this.#address, { 'aria-invalid': null });
    const query = this.#address.value.trim();
    if (query === '' || isSafe(query)) return this.#show([]);
    const answer = (pages: readonly Page[]) => {
      if (!this.dom.hidden && this.#address.value.trim() === query) this.#show(pages);
    };
    this.#timer = setTimeout(() => this.#host.send('hk-link', { query, answer }), REST_MS);
  }

  #show(pages: readonly Page[]): void {
    this.#pages = pages;
    this.#results.hidden = pages.length === 0;
    this.#results.replaceChildren(
      ...pages.map(page => {
        const option = make('li', { class: 'hk-editor__option', role: 'option', id: newId() }, make('span', {}, page.title), make('small', {}, page.href));
        option.addEventListener('mousedown', event => event.preventDefault());
        option.addEventListener('click', () => this.#link(page));
        return option;
      }),
    );
    set(this.#address, { 'aria-expanded': String(pages.length > 0) });
    this.#mark(-1);
  }

  #choose(event: KeyboardEvent): void {
    const way = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (way === 0 || this.#pages.length === 0) return;
    event.preventDefault();
    this.#mark((this.#chosen + way + this.#pages.length + (this.#chosen === -1 && way === -1 ? 1 : 0)) % this.#pages.length);
  }

  #mark(chosen: number): void {
    this.#chosen = chosen;
    [...this.#results.children].forEach((option, index) => set(option, { 'aria-selected': String(index === chosen) }));
    const option = this.#results.children[chosen];
    set(this.#address, { 'aria-activedescendant': option?.id ?? null });
    option?.scrollIntoView({ block: 'nearest' });
  }

  #apply(): void {
    const page = this.#pages[this.#chosen];
    if (page !== undefined) return this.#link(page);
    const typed = this.#address.value.trim();
    const href = /^[^\s/:@]+\.[^\s/:@]{2,}(?:[/?#]\S*)?$/.test(typed) ? `https://${typed}` : typed;
    if (href === '') return this.#unlink();
    if (isSafe(href)) return this.#link({ href, title: href });
    this.#wrong.textContent = this.#host.texts.linkWrong;
    set(this.#address, { 'aria-invalid': 'true' });
  }

  /** On the words that are selected or linked already; where there are none, the page's title comes. */
  #link({ href, title }: Page): void {
    const { state } = this.#view;
    const link = state.schema.mark('link', { href });
    const words = marked(state, 'link') ?? selectedWords(state);
    const tr = state.tr;
    if (words === null) tr.replaceSelectionWith(state.schema.text(title, [link]), false);
    else tr.addMark(words.from, words.to, link);
    this.#view.dispatch(tr.scrollIntoView());
    this.close();
  }

  #unlink(): void {
    const link = marked(this.#view.state, 'link');
    if (link !== null) this.#view.dispatch(this.#view.state.tr.removeMark(link.from, link.to, link.mark));
    this.close();
  }
}
