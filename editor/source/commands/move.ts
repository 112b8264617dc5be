// Blocks change their places, and go.
import type { Node } from '@tiptap/pm/model';
import { NodeSelection, Selection, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { blockAt, currentBlock, type Block } from './place';

/** The block changes places with the one above or below; the selection goes with it. */
export function moveBlock(state: EditorState, way: -1 | 1, of: Block | null = currentBlock(state)): Transaction | null {
  const other = of === null ? null : state.doc.maybeChild(of.index + way);
  if (of === null || other === null) return null;
  const first = way === -1 ? of.from - other.nodeSize : of.from;
  const both: Node[] = way === -1 ? [of.node, other] : [other, of.node];
  const tr = state.tr.replaceWith(first, first + of.node.nodeSize + other.nodeSize, both);
  const shift = way * other.nodeSize;
  const { selection, doc } = state;
  if (selection.from < of.from || selection.to > of.to) return tr;
  const at = (pos: number) => pos + shift;
  if (selection instanceof NodeSelection) return tr.setSelection(NodeSelection.create(tr.doc, at(selection.from))).scrollIntoView();
  if (doc.resolve(selection.from).depth === 0) return tr;
  return tr.setSelection(TextSelection.create(tr.doc, at(selection.anchor), at(selection.head))).scrollIntoView();
}

/** Takes the block at `pos` away; a document keeps one paragraph. */
export function removeBlock(state: EditorState, pos: number): Transaction | null {
  const block = blockAt(state.doc, pos);
  const { paragraph } = state.schema.nodes;
  if (block === null || paragraph === undefined) return null;
  const tr = state.tr;
  if (state.doc.childCount === 1) tr.replaceWith(block.from, block.to, paragraph.create());
  else tr.delete(block.from, block.to);
  return tr.setSelection(Selection.near(tr.doc.resolve(Math.min(block.from, tr.doc.content.size)), 1)).scrollIntoView();
}
