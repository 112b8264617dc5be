// The menu of blocks: a list from which one is chosen, while the focus stays where it is.
import { make, newId, set } from '../dom';
import { hang, type Line } from '../floating';
import type { BlockName, Texts } from '../texts';

export class Menu {
  readonly dom: HTMLElement;
  readonly #texts: Texts;
  readonly #choose: (name: BlockName) => void;
  /** Where the focus is: it tells assistive technology which option is meant. */
  #owner: HTMLElement | null = null;
  #names: readonly BlockName[] = [];
  #at = 0;

  constructor(texts: Texts, choose: (name: BlockName) => void) {
    this.#texts = texts;
    this.#choose = choose;
    this.dom = make('ul', { class: 'hk-editor__menu', role: 'listbox', id: newId(), 'aria-label': texts.menu, tabindex: '0', hidden: true });
    // A press must not take the focus from the text.
    this.dom.addEventListener('mousedown', event => event.preventDefault());
    this.dom.addEventListener('keydown', event => {
      if (this.key(event)) event.preventDefault();
    });
  }

  get isOpen(): boolean {
    return !this.dom.hidden;
  }

  /** Below a line of the window, or above it where there is no room below. */
  open(owner: HTMLElement, names: readonly BlockName[], line: Line): void {
    const sameNames = this.isOpen && names.join() === this.#names.join();
    this.#owner = owner;
    this.#names = names;
    this.dom.hidden = false;
    set(owner, { 'aria-controls': this.dom.id });
    if (!sameNames) this.dom.replaceChildren(...names.map(name => this.#option(name)));
    hang(this.dom, line);
    if (!sameNames) this.#mark(0);
  }

  close(): void {
    this.dom.hidden = true;
    if (this.#owner !== null) set(this.#owner, { 'aria-controls': null, 'aria-activedescendant': null });
  }

  /** Whether the key was the menu's. */
  key(event: KeyboardEvent): boolean {
    if (!this.isOpen || event.isComposing) return false;
    const last = this.#names.length - 1;
    switch (event.key) {
      case 'ArrowDown':
        this.#mark(this.#at === last ? 0 : this.#at + 1);
        return true;
      case 'ArrowUp':
        this.#mark(this.#at === 0 ? last : this.#at - 1);
        return true;
      case 'Home':
        this.#mark(0);
        return true;
      case 'End':
        this.#mark(last);
        return true;
      case 'Enter':
      case 'Tab':
        this.#take(this.#at);
        return true;
      default:
        return false;
    }
  }

  #option(name: BlockName): HTMLElement {
    const option = make('li', { class: 'hk-editor__option', role: 'option', id: newId() }, this.#texts.blocks[name]);
    option.addEventListener('click', () => this.#choose(name));
    return option;
  }

  #take(at: number): void {
    const name = this.#names[at];
    if (name !== undefined) this.#choose(name);
  }

  #mark(at: number): void {
    this.#at = at;
    [...this.dom.children].forEach((option, index) => set(option, { 'aria-selected': String(index === at) }));
    const option = this.dom.children[at];
    if (this.#owner !== null) set(this.#owner, { 'aria-activedescendant': option?.id ?? null });
    option?.scrollIntoView({ block: 'nearest' });
  }
}
