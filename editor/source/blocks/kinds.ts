// The blocks that have a bar, each with its controls.
import type { Node } from '@tiptap/pm/model';
import { Plugin, Selection } from '@tiptap/pm/state';
import type { NodeViewConstructor } from '@tiptap/pm/view';
import { isObject } from '../body/json';
import { CALLOUTS } from '../body/read';
import { moveBlock } from '../commands/move';
import { blockAt } from '../commands/place';
import { addColumn, addRow, removeColumn, removeRow } from '../commands/table';
import { make, set } from '../dom';
import type { Host } from '../events';
import { Frame, type Kind } from './frame';
import { addToGallery, pictureKind } from './picture';

const KINDS: Record<string, Kind> = {
  quote: named('quote'),
  pull_quote: named('pull_quote'),
  picture: pictureKind(false),
  gallery_picture: pictureKind(true),
  gallery: {
    ...named('gallery'),
    controls: frame => [frame.button(frame.host.texts.addPicture, () => (addToGallery(frame), null))],
  },
  embed: named('embed'),
  table: {
    ...named('table'),
    controls: tableControls,
    changed: showHeaders,
  },
  callout: {
    tag: 'aside',
    name: (host, node) => host.texts.blocks[node.attrs.kind as (typeof CALLOUTS)[number]],
    controls: frame => [kindOfBox(frame)],
    changed: ({ dom, node }) => {
      set(dom, { 'data-kind': String(node.attrs.kind) });
      const select = dom.querySelector('select');
      if (select) select.value = String(node.attrs.kind);
    },
  },
  timeline: {
    ...named('timeline'),
    controls: frame => [frame.button(frame.host.texts.addEntry, (state, pos) => addEntry(state, pos, frame.node))],
  },
  correction: {
    ...named('correction'),
    tag: 'aside',
    controls: frame => [timeOfCorrection(frame)],
    changed: ({ dom, node }) => {
      const field = dom.querySelector('input');
      if (field) field.value = localTime(String(node.attrs.at));
    },
  },
  qa: named('qa'),
  opaque: {
    name: (host, { attrs: { source } }) => `${host.texts.unknown} ${isObject(source) && typeof source.type === 'string' ? source.type : ''}`,
    controls: frame => [
      frame.button(frame.host.texts.moveUp, (state, pos) => moveBlock(state, -1, blockAt(state.doc, pos))),
      frame.button(frame.host.texts.moveDown, (state, pos) => moveBlock(state, 1, blockAt(state.doc, pos))),
    ],
  },
};

/** Shows them in an editor. */
export function blockViews(host: Host): Plugin {
  const views = Object.entries(KINDS).map(([name, kind]): [string, NodeViewConstructor] => [
    name,
    (node, view, pos) => new Frame(host, kind, node, view, pos),
  ]);
  return new Plugin({ props: { nodeViews: Object.fromEntries(views) } });
}

function named(name: 'quote' | 'pull_quote' | 'gallery' | 'embed' | 'table' | 'timeline' | 'correction' | 'qa'): Kind {
  return { name: host => host.texts.blocks[name] };
}

function tableControls(frame: Frame): HTMLElement[] {
  const { texts } = frame.host;
  const toggle = (label: string, name: string) => {
    const element = frame.button(label, (state, pos) => state.tr.setNodeAttribute(pos, name, !frame.node.attrs[name]));
    set(element, { 'data-toggles': name });
    return element;
  };
  return [
    frame.button(texts.addRow, addRow),
    frame.button(texts.addColumn, addColumn),
    frame.button(texts.removeRow, removeRow),
    frame.button(texts.removeColumn, removeColumn),
    toggle(texts.headerRow, 'header_row'),
    toggle(texts.headerColumn, 'header_column'),
  ];
}

function showHeaders({ dom, node }: Frame): void {
  set(dom, { 'data-header-row': Boolean(node.attrs.header_row), 'data-header-column': Boolean(node.attrs.header_column) });
  for (const element of dom.querySelectorAll<HTMLElement>('[data-toggles]')) {
    set(element, { 'aria-pressed': String(Boolean(node.attrs[element.dataset.toggles ?? ''])) });
  }
}

function kindOfBox(frame: Frame): HTMLElement {
  const { texts } = frame.host;
  const options = CALLOUTS.map(kind => make('option', { value: kind }, texts.blocks[kind]));
  const select = make('select', { class: 'hk-editor__choice', 'aria-label': texts.boxKind }, ...options);
  select.addEventListener('change', () => frame.setAttribute('kind', select.value));
  return select;
}

function addEntry(state: Frame['view']['state'], pos: number, timeline: Node) {
  const entry = state.schema.nodes.entry?.createAndFill();
  if (!entry) return null;
  const end = pos + timeline.nodeSize - 1;
  const tr = state.tr.insert(end, entry);
  return tr.setSelection(Selection.near(tr.doc.resolve(end + 1), 1)).scrollIntoView();
}

/** In the clock of who edits; stored as a moment. */
function timeOfCorrection(frame: Frame): HTMLElement {
  const field = make('input', { class: 'hk-editor__choice', type: 'datetime-local', 'aria-label': frame.host.texts.correctedAt });
  field.addEventListener('change', () => {
    const time = new Date(field.value);
    if (!Number.isNaN(time.getTime())) frame.setAttribute('at', `${time.toISOString().slice(0, 19)}Z`);
  });
  return field;
}

function localTime(at: string): string {
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) return '';
  return new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
