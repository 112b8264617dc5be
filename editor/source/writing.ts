// The editor itself: toolbar, panels and the text, as one part of the page.
import { Editor, Extension } from '@tiptap/core';
import { dropCursor } from '@tiptap/pm/dropcursor';
import { gapCursor } from '@tiptap/pm/gapcursor';
import { history } from '@tiptap/pm/history';
import { Selection, type Plugin } from '@tiptap/pm/state';
import { hints } from './blocks/hints';
import { roomAtTheEnd } from './blocks/end';
import { blockViews } from './blocks/kinds';
import { count, type Count } from './body/count';
import { readBody, type Reading } from './body/document';
import { Reader } from './body/read';
import type { Json } from './body/json';
import { insertBlocks } from './commands/insert';
import { keepRectangular } from './commands/table';
import { make } from './dom';
import type { Host } from './events';
import { finding } from './find/find';
import { handle } from './handle';
import { BlockMenu } from './menu/slash';
import { FindPanel } from './panels/find';
import { LinkPanel } from './panels/link';
import { NotePanel } from './panels/note';
import { pasting } from './paste/paste';
import { waiting } from './paste/waiting';
import { MARKS } from './schema/marks';
import { NODES } from './schema/schema';
import { Toolbar } from './toolbar';
import { typing } from './typing/keys';
import { shortcuts, type Panels } from './typing/shortcuts';
import { spelling } from './typing/spelling';

/** Between the caret and the edge of what is seen, in points. */
const SPACE = 24;

/** The panels over the text; one is open at a time. */
type Open = { link: LinkPanel; note: NotePanel; find: FindPanel };

export class Writing {
  readonly #editor: Editor;
  readonly #host: Host;
  readonly #head: HTMLElement;
  readonly #later: HTMLElement;
  #reading: Reading;

  /** Shows a body in the host's stage; `changed` is called for each change that is made to it. The text must be a body. */
  constructor(host: Host, text: string, changed: () => void) {
    this.#host = host;
    const menu = new BlockMenu(host);
    let open: Open | null = null;
    const head = make('div', { class: 'hk-editor__head' });
    // The caret is not to be scrolled under what lies over the text.
    const margin = { left: 0, right: 0, bottom: SPACE, get top() { return head.offsetHeight + SPACE; } };
    const panels = panelsOf(() => open);
    const newsroom = Extension.create({
      name: 'newsroom',
      // Before Tiptap's own keys.
      priority: 1000,
      addProseMirrorPlugins: () => plugins(host, panels, menu),
    });
    this.#editor = new Editor({
      element: host.stage,
      extensions: [...NODES, ...MARKS, newsroom],
      injectCSS: false,
      enableInputRules: false,
      enablePasteRules: false,
      editorProps: { attributes: attributes(host), scrollMargin: margin, scrollThreshold: margin },
      onUpdate: changed,
    });
    this.#later = make('p', { class: 'hk-editor__notice', role: 'status' });
    this.#reading = this.#read(text);
    const { view } = this.#editor;
    open = { link: new LinkPanel(host, view), note: new NotePanel(host, view), find: new FindPanel(host, view) };
    const toolbar = new Toolbar(host, view, { ...panels, insert: () => menu.openAll() });
    head.append(toolbar.dom, open.find.dom);
    host.stage.append(open.link.dom, open.note.dom);
    host.stage.before(head, this.#later);
    this.#head = head;
    this.#editor.on('transaction', () => {
      toolbar.update(view.state);
      open?.find.update();
      open?.link.follow();
      // A link that has a footnote too shows the link; the button shows the footnote.
      if (open?.link.dom.hidden) open.note.follow();
    });
  }

  get value(): string {
    return this.#reading.write(this.#editor.state.doc);
  }

  get count(): Count {
    return count(this.#editor.state.doc);
  }

  /** Another body takes the place; what was done to the one before cannot be undone any more. */
  show(text: string): void {
    this.#reading = this.#read(text);
  }

  insert(json: Json): void {
    const { state, view, schema } = this.#editor;
    view.dispatch(insertBlocks(state, [new Reader(schema).block(json)]));
  }

  focus(): void {
    this.#editor.view.focus();
  }

  end(): void {
    this.#editor.destroy();
    this.#head.remove();
    this.#later.remove();
  }

  #read(text: string): Reading {
    const reading = readBody(text, this.#editor.schema);
    if (reading === null) throw new Error('the text is no body');
    const { tr, doc } = this.#editor.state;
    tr.replaceWith(0, doc.content.size, reading.doc.content).setSelection(Selection.atStart(tr.doc));
    this.#editor.view.dispatch(tr.setMeta('addToHistory', false).setMeta('preventUpdate', true));
    this.#editor.setEditable(!reading.later, false);
    this.#later.textContent = reading.later ? this.#host.texts.later : '';
    return reading;
  }
}

function panelsOf(open: () => Open | null): Panels {
  const only = (name: keyof Open): Open | null => {
    const all = open();
    for (const [other, panel] of Object.entries(all ?? {})) if (other !== name) panel.hide();
    return all;
  };
  return {
    link: () => only('link')?.link.open() ?? false,
    footnote: () => only('note')?.note.open() ?? false,
    find: () => {
      only('find')?.find.open();
      return true;
    },
    dismiss: () => {
      const shown = Object.values(open() ?? {}).filter(({ dom }) => !dom.hidden);
      for (const panel of shown) panel.hide();
      return shown.length > 0;
    },
  };
}

function plugins(host: Host, panels: Panels, menu: BlockMenu): Plugin[] {
  return [
    menu.plugin(),
    typing(host),
    shortcuts(panels),
    pasting(host),
    waiting(host),
    finding(),
    spelling(host),
    hints(host),
    blockViews(host),
    roomAtTheEnd(),
    keepRectangular(),
    handle(host),
    history(),
    dropCursor({ class: 'hk-editor__drop', color: false }),
    gapCursor(),
  ];
}

function attributes({ texts, language }: Host): Record<string, string> {
  return {
    class: 'hk-editor__text',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': texts.label,
    lang: language,
    spellcheck: 'false',
    autocorrect: 'off',
  };
}
