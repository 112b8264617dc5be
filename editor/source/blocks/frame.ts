// A block with a bar over it: its name, its controls, and its content below.
import { closeHistory } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { EditorView, NodeView, ViewMutationRecord } from '@tiptap/pm/view';
import { removeBlock } from '../commands/move';
import { button, make, set } from '../dom';
import type { Host } from '../events';

/** What a kind of block has besides its texts. */
export type Kind = {
  tag?: 'section' | 'figure' | 'aside';
  name(host: Host, node: Node): string;
  /** Buttons and fields in the bar. */
  controls?(frame: Frame): HTMLElement[];
  /** Between bar and content. */
  media?(frame: Frame): HTMLElement;
  /** After each change of the node. */
  changed?(frame: Frame): void;
  /** A block of its own can be taken away as a whole. */
  removable?: boolean;
};

export class Frame implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM?: HTMLElement;
  readonly view: EditorView;
  readonly host: Host;
  node: Node;
  readonly #kind: Kind;
  readonly #pos: () => number | undefined;
  readonly #bar: HTMLElement;
  readonly #name = make('span', { class: 'hk-editor__name' });

  constructor(host: Host, kind: Kind, node: Node, view: EditorView, pos: () => number | undefined) {
    this.host = host;
    this.view = view;
    this.node = node;
    this.#kind = kind;
    this.#pos = pos;
    const remove = kind.removable === false ? [] : [this.button(host.texts.remove, removeBlock)];
    this.#bar = make('div', { class: 'hk-editor__bar', contenteditable: 'false' }, this.#name, ...(kind.controls?.(this) ?? []), ...remove);
    const media = kind.media?.(this);
    media?.setAttribute('contenteditable', 'false');
    this.dom = make(kind.tag ?? 'section', { class: 'hk-editor__block' }, this.#bar, ...(media ? [media] : []));
    if (!node.isLeaf) {
      this.contentDOM = make('div', { class: 'hk-editor__content' });
      this.dom.append(this.contentDOM);
    }
    this.#show();
  }

  /** A button whose press changes the document at this block. */
  button(label: string, act: (state: EditorState, pos: number) => Transaction | null): HTMLButtonElement {
    return button(label, () => this.act(act));
  }

  act(act: (state: EditorState, pos: number) => Transaction | null): void {
    const pos = this.#pos();
    const tr = pos === undefined ? null : act(this.view.state, pos);
    if (tr === null) return;
    // Each press is a step of its own for undo.
    this.view.dispatch(closeHistory(tr));
    this.view.focus();
  }

  setAttribute(name: string, value: unknown): void {
    const pos = this.#pos();
    if (pos !== undefined) this.view.dispatch(this.view.state.tr.setNodeAttribute(pos, name, value));
  }

  get pos(): number | undefined {
    return this.#pos();
  }

  #show(): void {
    this.#name.textContent = this.#kind.name(this.host, this.node);
    set(this.dom, { 'data-block': this.node.type.name, role: 'group', 'aria-label': this.#name.textContent });
    this.#kind.changed?.(this);
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.#show();
    return true;
  }

  selectNode(): void {
    this.dom.setAttribute('data-selected', '');
  }

  deselectNode(): void {
    this.dom.removeAttribute('data-selected');
  }

  /** What happens to controls is theirs. */
  stopEvent(event: Event): boolean {
    return event.target instanceof Element && event.target.closest('button, select, input') !== null && this.dom.contains(event.target);
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    if (mutation.type === 'selection') return false;
    return this.contentDOM === undefined || !this.contentDOM.contains(mutation.target) || mutation.target === this.dom;
  }
}
