// New blocks.
import type { Node, Schema } from '@tiptap/pm/model';
import { NodeSelection, Selection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { CALLOUTS } from '../body/read';
import type { BlockName } from '../texts';
import { currentBlock } from './place';

/** An empty block of a kind. */
export function newBlock(schema: Schema, name: BlockName): Node | null {
  const { nodes } = schema;
  switch (name) {
    case 'numbers':
      return nodes.list?.createAndFill({ ordered: true }) ?? null;
    case 'facts':
    case 'key_points':
    case 'note':
      return nodes.callout?.createAndFill({ kind: CALLOUTS.find(kind => kind === name) ?? null }) ?? null;
    case 'table':
      return newTable(schema);
    case 'correction':
      return nodes.correction?.createAndFill({ at: `${new Date().toISOString().slice(0, 19)}Z` }) ?? null;
    default:
      return nodes[name]?.createAndFill() ?? null;
  }
}

function newTable(schema: Schema): Node {
  const row = () => schema.node('row', null, [schema.node('cell'), schema.node('cell')]);
  const grid = schema.node('grid', null, [row(), row(), row()]);
  return schema.node('table', { header_row: true }, [schema.node('table_caption'), grid]);
}

/** Puts blocks after the current one, or in the place of an empty paragraph, and the caret into the first text of the last. */
export function insertBlocks(state: EditorState, blocks: readonly Node[]): Transaction {
  const pos = currentBlock(state)?.to ?? state.doc.content.size;
  const tr = insertAt(state.tr, pos, blocks);
  return selectBefore(tr, tr.mapping.maps[0]?.map(pos) ?? pos, blocks.at(-1));
}

/** Between two blocks; an empty paragraph before them gives way. */
export function insertAt(tr: Transaction, pos: number, blocks: readonly Node[]): Transaction {
  const before = tr.doc.resolve(pos).nodeBefore;
  const isLeftOver = before?.type.name === 'paragraph' && before.content.size === 0;
  tr.replaceWith(isLeftOver ? pos - before.nodeSize : pos, pos, [...blocks]);
  const { paragraph } = tr.doc.type.schema.nodes;
  // Behind a block at the end in which a story cannot go on, there is a paragraph.
  if (!tr.doc.lastChild?.isTextblock && paragraph) tr.insert(tr.doc.content.size, paragraph.create());
  return tr;
}

/** The caret goes into the first text of the block that ends at `end`; where it has none, it is selected. */
export function selectBefore(tr: Transaction, end: number, block: Node | undefined): Transaction {
  if (block === undefined) return tr;
  const start = end - block.nodeSize;
  const inside = Selection.findFrom(tr.doc.resolve(start), 1, true);
  const within = inside !== null && inside.from < end;
  return tr.setSelection(within ? inside : NodeSelection.create(tr.doc, start)).scrollIntoView();
}
