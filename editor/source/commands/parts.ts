// What Enter, Tab, Backspace and Delete do in a block that is made of parts.
import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { NodeSelection, Selection, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { PART_NAMES } from '../schema/parts';
import { blockAt, depthOf } from './place';
import { itemOut, turn } from './turn';

const PARTS: readonly string[] = PART_NAMES;

/** The caret, when it stands in a part of a block or in a cell. */
function caretInPart(state: EditorState): ResolvedPos | null {
  const { selection } = state;
  if (!(selection instanceof TextSelection) || !selection.$from.sameParent(selection.$to)) return null;
  const name = selection.$from.parent.type.name;
  return PARTS.includes(name) || name === 'cell' ? selection.$from : null;
}

/** On to the next part; from the last one, out of the block. Lists, timelines and interviews go on instead until a part is left empty. */
export function enter(state: EditorState): Transaction | null {
  const $caret = caretInPart(state);
  if ($caret === null) return leaveBox(state);
  const isEmpty = $caret.parent.content.size === 0;
  switch ($caret.parent.type.name) {
    case 'item':
      return isEmpty ? itemOut(state) : null;
    case 'happened':
      return isEmpty && isEmptyEntry($caret) ? leaveEntry(state, $caret) : nextEntry(state, $caret);
    case 'cell':
      return below(state, $caret) ?? leave(state, $caret);
    case 'answer':
      return isEmpty ? leave(state, $caret) : nextQuestion(state, $caret);
    default:
      return toText(state, $caret, 1) ?? leave(state, $caret);
  }
}

/** To the next or previous text of the block; nothing at its ends. */
export function step(state: EditorState, way: -1 | 1): Transaction | null {
  const $caret = caretInPart(state);
  if ($caret === null || $caret.parent.type.name === 'item') return null;
  return toText(state, $caret, way);
}

/** At the start of a part nothing flows backwards: an empty block goes, otherwise the caret does. */
export function backspace(state: EditorState): Transaction | null {
  const $caret = caretInPart(state);
  if ($caret === null || !state.selection.empty || $caret.parentOffset > 0) return null;
  const name = $caret.parent.type.name;
  if (name === 'item') return $caret.index($caret.depth - 1) === 0 ? itemOut(state) : null;
  if (name === 'said' && depthOf($caret, 'quote') !== null) return turn(state, 'quote');
  const block = blockAt(state.doc, $caret.pos);
  if (block !== null && isBare(block.node)) {
    const tr = state.tr.replaceWith(block.from, block.to, state.schema.node('paragraph'));
    return tr.setSelection(TextSelection.create(tr.doc, block.from + 1));
  }
  return toText(state, $caret, -1) ?? state.tr.setSelection(NodeSelection.create(state.doc, $caret.before(1)));
}

/** At the end of a part nothing flows into it. */
export function forwardDelete(state: EditorState): Transaction | null {
  const $caret = caretInPart(state);
  if ($caret === null || !state.selection.empty || $caret.parentOffset < $caret.parent.content.size) return null;
  if ($caret.parent.type.name === 'item') return null;
  return toText(state, $caret, 1) ?? state.tr;
}

/** Another entry of the timeline below the caret's. */
export function nextEntry(state: EditorState, $caret: ResolvedPos): Transaction | null {
  return insertAfter(state, $caret, 'entry');
}

function nextQuestion(state: EditorState, $caret: ResolvedPos): Transaction | null {
  return insertAfter(state, $caret, 'qa');
}

function insertAfter(state: EditorState, $caret: ResolvedPos, type: string): Transaction | null {
  const depth = depthOf($caret, type);
  const node = state.schema.nodes[type]?.createAndFill();
  if (depth === null || !node) return null;
  const pos = $caret.after(depth);
  const tr = state.tr.insert(pos, node);
  return tr.setSelection(Selection.near(tr.doc.resolve(pos + 1), 1)).scrollIntoView();
}

/** An empty paragraph at the end of a box is a step out of it. */
function leaveBox(state: EditorState): Transaction | null {
  const { $from, empty } = state.selection;
  const depth = $from.depth - 1;
  const box = depth > 0 ? $from.node(depth) : null;
  const isLast = box?.type.name === 'callout' && $from.index(depth) === box.childCount - 1;
  if (!empty || !isLast || $from.parent.content.size > 0 || box.childCount < 3) return null;
  return leave(state, $from, state.tr.delete($from.before(), $from.after()));
}

function leaveEntry(state: EditorState, $caret: ResolvedPos): Transaction {
  const depth = $caret.depth - 1;
  const alone = $caret.node(depth - 1).childCount === 1;
  return leave(state, $caret, alone ? state.tr : state.tr.delete($caret.before(depth), $caret.after(depth)));
}

function isEmptyEntry($caret: ResolvedPos): boolean {
  return $caret.node($caret.depth - 1).textContent === '';
}

/** A new paragraph behind the block, or the empty one that stands there. */
function leave(state: EditorState, $caret: ResolvedPos, tr: Transaction = state.tr): Transaction {
  const after = tr.mapping.map($caret.after(1));
  const next = tr.doc.nodeAt(after);
  if (!(next?.type.name === 'paragraph' && next.content.size === 0)) tr.insert(after, state.schema.node('paragraph'));
  return tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView();
}

/** The caret at the near end of the text before or behind, within the same block. */
function toText(state: EditorState, $caret: ResolvedPos, way: -1 | 1): Transaction | null {
  const from = way === 1 ? $caret.after() : $caret.before();
  const found = Selection.findFrom(state.doc.resolve(from), way, true);
  if (found === null || found.from < $caret.start(1) || found.to > $caret.end(1)) return null;
  return state.tr.setSelection(found).scrollIntoView();
}

function below(state: EditorState, $caret: ResolvedPos): Transaction | null {
  const row = $caret.depth - 1;
  const [grid, column] = [$caret.node(row - 1), $caret.index(row)];
  const next = grid.maybeChild($caret.index(row - 1) + 1);
  if (next === null) return null;
  let pos = $caret.after(row) + 1;
  for (let before = 0; before < column; before += 1) pos += next.child(before).nodeSize;
  return state.tr.setSelection(TextSelection.create(state.doc, pos + 1)).scrollIntoView();
}

/** No words and no pictures. */
function isBare(block: Node): boolean {
  let bare = block.textContent === '' && !block.attrs.media;
  block.descendants(node => {
    if (node.attrs.media) bare = false;
  });
  return bare;
}
