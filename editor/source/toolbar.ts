// The row of buttons over the text: one stop for Tab, arrow keys within.
import { redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history';
import type { Command, EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { moveBlock } from './commands/move';
import { isTurned, type Turn } from './commands/turn';
import { make, set } from './dom';
import type { Host } from './events';
import { drawing, type Icon } from './icons';
import { marked } from './panels/marked';
import { wantPicture } from './paste/waiting';
import type { Texts } from './texts';
import { command, mark, turnInto, type Panels } from './typing/shortcuts';

type Tool = {
  icon: Icon;
  label: string;
  keys?: string;
  press(view: EditorView): void;
  /** Tools that are on or off. */
  pressed?(state: EditorState): boolean;
  /** Tools that are not always of use. */
  usable?(state: EditorState): boolean;
};

export class Toolbar {
  readonly dom: HTMLElement;
  readonly #tools: readonly Tool[];
  readonly #buttons: readonly HTMLButtonElement[];

  constructor(host: Host, view: EditorView, panels: Panels & { insert(): void }) {
    this.#tools = tools(host, panels);
    this.#buttons = this.#tools.map(tool => buttonOf(tool, view));
    this.dom = make('div', { class: 'hk-editor__toolbar', role: 'toolbar', 'aria-label': host.texts.toolbar }, ...this.#buttons);
    this.dom.addEventListener('keydown', event => this.#walk(event));
    this.dom.addEventListener('focusin', event => this.#stopAt(event.target as HTMLElement));
    this.#stopAt(this.#buttons[0] as HTMLElement);
    this.update(view.state);
  }

  update(state: EditorState): void {
    this.#tools.forEach(({ pressed, usable }, index) => {
      const button = this.#buttons[index] as HTMLButtonElement;
      if (pressed) set(button, { 'aria-pressed': String(pressed(state)) });
      if (usable) set(button, { 'aria-disabled': usable(state) ? null : 'true' });
    });
  }

  #walk(event: KeyboardEvent): void {
    const at = this.#buttons.indexOf(event.target as HTMLButtonElement);
    const last = this.#buttons.length - 1;
    const to = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[event.key];
    if (at === -1 || to === undefined) return;
    event.preventDefault();
    this.#buttons[to]?.focus();
  }

  /** The one button that Tab comes to. */
  #stopAt(stop: HTMLElement): void {
    for (const button of this.#buttons) button.tabIndex = button === stop ? 0 : -1;
  }
}

function buttonOf(tool: Tool, view: EditorView): HTMLButtonElement {
  const title = tool.keys === undefined ? tool.label : `${tool.label} (${tool.keys})`;
  const button = make('button', { type: 'button', class: 'hk-editor__tool', 'aria-label': tool.label, title }, drawing(tool.icon));
  // A press must not take the selection from the text.
  button.addEventListener('mousedown', event => event.preventDefault());
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-disabled') !== 'true') tool.press(view);
  });
  return button;
}

function tools(host: Host, panels: Panels & { insert(): void }): Tool[] {
  const { texts } = host;
  return [
    { icon: 'insert', label: texts.insert, keys: '/', press: () => panels.insert() },
    marking(texts, 'strong', 'Ctrl+B'),
    marking(texts, 'em', 'Ctrl+I'),
    {
      icon: 'link',
      label: texts.link,
      keys: 'Ctrl+K',
      press: () => void panels.link(),
      pressed: state => marked(state, 'link') !== null,
    },
    {
      icon: 'footnote',
      label: texts.footnote,
      keys: 'Ctrl+Alt+F',
      press: () => void panels.footnote(),
      pressed: state => marked(state, 'note') !== null,
    },
    turning(texts, 'heading', 'Ctrl+Alt+2'),
    turning(texts, 'list', 'Ctrl+Shift+8'),
    turning(texts, 'numbers', 'Ctrl+Shift+7'),
    turning(texts, 'quote', 'Ctrl+Shift+9'),
    { icon: 'picture', label: texts.addPicture, press: view => wantPicture(host, view, view.state.selection.from) },
    acting('undo', texts.undo, 'Ctrl+Z', undo, state => undoDepth(state) > 0),
    acting('redo', texts.redo, 'Ctrl+Y', redo, state => redoDepth(state) > 0),
    acting('moveUp', texts.moveUp, 'Alt+Shift+↑', command(state => moveBlock(state, -1))),
    acting('moveDown', texts.moveDown, 'Alt+Shift+↓', command(state => moveBlock(state, 1))),
    { icon: 'find', label: texts.find, keys: 'Ctrl+F', press: () => void panels.find() },
  ];
}

function acting(icon: Icon, label: string, keys: string, act: Command, usable?: (state: EditorState) => boolean): Tool {
  const press = (view: EditorView) => {
    act(view.state, view.dispatch, view);
    view.focus();
  };
  return { icon, label, keys, press, ...(usable ? { usable } : {}) };
}

function marking(texts: Texts, name: 'strong' | 'em', keys: string): Tool {
  const pressed = (state: EditorState) => {
    const type = state.schema.marks[name];
    const { from, to, empty, $from } = state.selection;
    if (type === undefined) return false;
    return empty ? Boolean(type.isInSet(state.storedMarks ?? $from.marks())) : state.doc.rangeHasMark(from, to, type);
  };
  return { ...acting(name, texts[name], keys, mark(name)), pressed };
}

function turning(texts: Texts, into: Turn, keys: string): Tool {
  return { ...acting(into, texts.blocks[into], keys, turnInto(into)), pressed: state => isTurned(state, into) };
}
