// When the menu of blocks opens: after `/` on an empty line, and by the button.
import { Plugin, type EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { Host } from '../events';
import type { Line } from '../floating';
import type { BlockName } from '../texts';
import { offered, putIn } from './items';
import { Menu } from './menu';

/** What is typed after the slash narrows the list. */
const ASKED = /^\/(\S{0,24})$/u;

export class BlockMenu {
  readonly #host: Host;
  readonly #menu: Menu;
  #view: EditorView | null = null;
  /** Sent away, until the slash is gone. */
  #dismissed = false;
  #byButton = false;

  constructor(host: Host) {
    this.#host = host;
    this.#menu = new Menu(host.texts, name => this.#take(name));
    this.#menu.dom.addEventListener('keydown', event => {
      if (event.key === 'Escape') this.close(true);
    });
    this.#menu.dom.addEventListener('focusout', () => this.#byButton && this.close(false));
  }

  plugin(): Plugin {
    return new Plugin({
      view: view => {
        this.#view = view;
        this.#host.stage.append(this.#menu.dom);
        return { update: () => this.#update(view), destroy: () => this.#menu.dom.remove() };
      },
      props: {
        handleKeyDown: (_, event) => {
          if (this.#byButton || !this.#menu.isOpen) return false;
          if (event.key !== 'Escape') return this.#menu.key(event);
          this.close(false);
          return true;
        },
        handleDOMEvents: { blur: () => void (this.#byButton || this.close(false)) },
      },
    });
  }

  /** For the button: all blocks, and the focus goes into the list. */
  openAll(): void {
    const view = this.#view;
    if (view === null) return;
    this.#byButton = true;
    this.#menu.open(this.#menu.dom, offered(this.#host.texts, ''), this.#line(view));
    this.#menu.dom.focus();
  }

  close(focus: boolean): void {
    this.#menu.close();
    this.#byButton = false;
    this.#dismissed = this.#view !== null && asked(this.#view.state) !== null;
    if (focus) this.#view?.focus();
  }

  #update(view: EditorView): void {
    if (this.#byButton) return;
    const typed = asked(view.state);
    if (typed === null) this.#dismissed = false;
    const names = typed === null || this.#dismissed || !view.hasFocus() ? [] : offered(this.#host.texts, typed);
    if (names.length === 0) return this.#menu.close();
    this.#menu.open(view.dom, names, this.#line(view));
  }

  /** What was typed to find the block goes; the block comes in its place. */
  #take(name: BlockName): void {
    const view = this.#view;
    if (view === null) return;
    const { $from } = view.state.selection;
    if (!this.#byButton && asked(view.state) !== null) view.dispatch(view.state.tr.delete($from.start(), $from.pos));
    this.close(true);
    putIn(this.#host, view, name);
  }

  /** The caret's line; where it is out of sight, the first of the text that is seen. */
  #line(view: EditorView): Line {
    const line = view.coordsAtPos(view.state.selection.from);
    if (line.bottom > 0 && line.bottom < globalThis.innerHeight) return line;
    const top = Math.max(this.#host.stage.getBoundingClientRect().top, this.#host.stage.previousElementSibling?.clientHeight ?? 0);
    return { top, bottom: top };
  }
}

function asked(state: EditorState): string | null {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type.name !== 'paragraph' || $from.parentOffset !== $from.parent.content.size) return null;
  return ASKED.exec($from.parent.textContent)?.[1] ?? null;
}
