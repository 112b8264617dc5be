// Paragraphs become headings, lists and quotes, and paragraphs again.
import type { Node } from '@tiptap/pm/model';
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { depthOf } from './place';

export type Turn = 'heading' | 'list' | 'numbers' | 'quote';

/** Whether the selection stands in what a turn makes. */
export function isTurned(state: EditorState, turn: Turn): boolean {
  const { $from } = state.selection;
  if (turn === 'heading' || turn === 'quote') return depthOf($from, turn) !== null;
  const depth = depthOf($from, 'list');
  return depth !== null && $from.node(depth).attrs.ordered === (turn === 'numbers');
}

/** Makes it, or a paragraph of what is it already. Nothing where it has no place. */
export function turn(state: EditorState, into: Turn): Transaction | null {
  const inList = depthOf(state.selection.$from, 'list');
  if (isTurned(state, into)) return into === 'heading' ? textblocks(state, 'paragraph') : unwrapped(state);
  switch (into) {
    case 'heading':
      return textblocks(state, 'heading');
    case 'quote':
      return inList === null ? wrapped(state, nodes => nodes.map(node => quote(state, node))) : null;
    case 'list':
    case 'numbers':
      if (inList !== null) return state.tr.setNodeAttribute(state.selection.$from.before(inList), 'ordered', into === 'numbers');
      return wrapped(state, nodes => [list(state, nodes, into === 'numbers')]);
  }
}

function textblocks(state: EditorState, type: string): Transaction | null {
  const { from, to } = state.selection;
  const wanted = state.schema.nodes[type];
  const tr = wanted && state.tr.setBlockType(from, to, wanted);
  return tr?.docChanged ? tr : null;
}

function list(state: EditorState, paragraphs: readonly Node[], ordered: boolean): Node {
  return state.schema.node('list', { ordered }, paragraphs.map(({ content }) => state.schema.node('item', null, content)));
}

function quote(state: EditorState, { content }: Node): Node {
  return state.schema.node('quote', null, [state.schema.node('said', null, content), state.schema.node('by')]);
}

/** The selected paragraphs as something that holds their texts one level deeper, so that the selection moves by one. */
function wrapped(state: EditorState, wrap: (paragraphs: Node[]) => Node[]): Transaction | null {
  const { $from, $to } = state.selection;
  const range = $from.blockRange($to);
  if (range === null || !/^(?:doc|callout)$/.test(range.parent.type.name)) return null;
  const chosen = range.parent.children.slice(range.startIndex, range.endIndex);
  if (chosen.some(node => !/^(?:paragraph|heading)$/.test(node.type.name))) return null;
  const made = wrap(chosen);
  if (!range.parent.canReplaceWith(range.startIndex, range.endIndex, (made[0] as Node).type)) return null;
  const tr = state.tr.replaceWith(range.start, range.end, made);
  const { anchor, head } = state.selection;
  if (chosen.length > 1 && made.length > 1) return tr;
  return tr.setSelection(TextSelection.between(tr.doc.resolve(anchor + 1), tr.doc.resolve(Math.min(head + 1, tr.doc.content.size))));
}

/** Every text of the list or quote as a paragraph. */
function unwrapped(state: EditorState): Transaction | null {
  const { $from, anchor, head } = state.selection;
  const depth = depthOf($from, 'list', 'quote');
  if (depth === null) return null;
  const texts = $from.node(depth).children.filter((text, index) => index === 0 || text.type.name === 'item' || text.content.size > 0);
  const paragraphs = texts.map(({ content }) => state.schema.node('paragraph', null, content));
  const tr = state.tr.replaceWith($from.before(depth), $from.after(depth), paragraphs);
  const inside = (pos: number) => Math.max(1, Math.min(pos - 1, tr.doc.content.size - 1));
  return tr.setSelection(TextSelection.between(tr.doc.resolve(inside(anchor)), tr.doc.resolve(inside(head))));
}

/** One item of a list becomes a paragraph between what is above and below it. */
export function itemOut(state: EditorState): Transaction | null {
  const { $from } = state.selection;
  const depth = depthOf($from, 'list');
  if (depth === null) return null;
  const [items, index] = [$from.node(depth), $from.index(depth)];
  const rest = (from: number, to?: number) => {
    const kept = items.children.slice(from, to);
    return kept.length === 0 ? [] : [items.type.create(items.attrs, kept)];
  };
  const [above, below] = [rest(0, index), rest(index + 1)];
  const paragraph = state.schema.node('paragraph', null, $from.parent.content);
  const start = $from.before(depth);
  const tr = state.tr.replaceWith(start, $from.after(depth), [...above, paragraph, ...below]);
  const at = start + (above[0]?.nodeSize ?? 0) + 1;
  return tr.setSelection(TextSelection.create(tr.doc, at + $from.parentOffset)).scrollIntoView();
}
