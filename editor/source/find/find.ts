// Finds a text in the document, marks where it stands, and replaces it.
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, TextSelection, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { matches, type Match } from './matches';

/** `wanted` is empty while nobody looks for anything. */
export type Finding = { wanted: string; found: readonly Match[]; at: number };

const NOTHING: Finding = { wanted: '', found: [], at: -1 };
/** Marks the place that is looked at. */
const NOW = 'hk-editor__found-now';
const KEY = new PluginKey<Finding>('find');

export function finding(): Plugin<Finding> {
  return new Plugin<Finding>({
    key: KEY,
    state: {
      init: () => NOTHING,
      apply: (tr, before) => {
        const asked = tr.getMeta(KEY) as Partial<Finding> | undefined;
        if (asked === undefined && !tr.docChanged) return before;
        const wanted = asked?.wanted ?? before.wanted;
        const found = asked?.wanted === undefined && !tr.docChanged ? before.found : everywhere(tr.doc, wanted);
        return { wanted, found, at: Math.min(asked?.at ?? before.at, found.length - 1) };
      },
    },
    props: {
      decorations: state => {
        const { found, at } = findingIn(state);
        const mark = ({ from, to }: Match, index: number) =>
          Decoration.inline(from, to, { class: index === at ? `hk-editor__found ${NOW}` : 'hk-editor__found' });
        return DecorationSet.create(state.doc, found.map(mark));
      },
    },
  });
}

export function findingIn(state: EditorState): Finding {
  return KEY.getState(state) ?? NOTHING;
}

/** In positions of the document. All text of a block is in text nodes, so a place in its words is one in the document. */
function everywhere(doc: Node, wanted: string): Match[] {
  if (wanted === '') return [];
  const found: Match[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    for (const { from, to } of matches(node.textContent, wanted)) found.push({ from: pos + 1 + from, to: pos + 1 + to });
    return false;
  });
  return found;
}

/** Looks for it, from the caret on. */
export function find(view: EditorView, wanted: string): void {
  view.dispatch(view.state.tr.setMeta(KEY, { wanted, at: 0 }));
  const { found } = findingIn(view.state);
  const { from } = view.state.selection;
  const next = found.findIndex(match => match.from >= from);
  go(view, next === -1 ? 0 : next);
}

export function stopFinding(view: EditorView): void {
  view.dispatch(view.state.tr.setMeta(KEY, NOTHING));
}

/** To the next or previous place, round the end. */
export function goOn(view: EditorView, way: -1 | 1): void {
  const { found, at } = findingIn(view.state);
  if (found.length > 0) go(view, (at + way + found.length) % found.length);
}

function go(view: EditorView, at: number): void {
  const match = findingIn(view.state).found[at];
  if (match === undefined) return;
  const { tr } = view.state;
  view.dispatch(tr.setMeta(KEY, { at }).setSelection(TextSelection.create(tr.doc, match.from, match.to)));
  // ProseMirror scrolls only where the focus is.
  view.dom.querySelector(`.${NOW}`)?.scrollIntoView({ block: 'nearest' });
}

export function replaceOne(view: EditorView, replacement: string): void {
  const { found, at } = findingIn(view.state);
  const match = found[at];
  if (match === undefined) return;
  view.dispatch(view.state.tr.insertText(replacement, match.from, match.to));
  const after = match.from + replacement.length;
  const next = findingIn(view.state).found.findIndex(({ from }) => from >= after);
  go(view, next === -1 ? 0 : next);
}

/** One step for undo. */
export function replaceAll(view: EditorView, replacement: string): void {
  const { tr } = view.state;
  for (const { from, to } of findingIn(view.state).found.toReversed()) tr.insertText(replacement, from, to);
  view.dispatch(tr);
}
