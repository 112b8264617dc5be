// New blocks.
import type { Node, Schema } from '@tiptap/pm/model';
import { NodeSelection, Selection, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { CALLOUTS } from '../body/read';
import type { BlockName } from '../texts';
import { blockAt, currentBlock } from './place';

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

/** Puts blocks after the current one, or in the place of an empty paragraph. */
export function insertBlocks(state: EditorState, blocks: readonly Node[]): Transaction {
  return insertAt(state, currentBlock(state)?.from ?? state.doc.content.size, blocks);
}

/** The same for the block at `pos`. The caret goes into the first text of the last block that is put in. */
export function insertAt(state: EditorState, pos: number, blocks: readonly Node[]): Transaction {
  const { tr } = state;
  const block = blockAt(state.doc, pos);
  const isEmpty = block?.node.type.name === 'paragraph' && block.node.content.size === 0;
  const end = block?.to ?? state.doc.content.size;
  tr.replaceWith(isEmpty ? block.from : end, end, [...blocks]);
  const last = blocks.at(-1);
  if (last === undefined) return tr;
  const after = tr.mapping.map(end);
  const start = after - last.nodeSize;
  leaveRoomAfter(tr, last, after);
  const inside = Selection.findFrom(tr.doc.resolve(start), 1, true);
  const within = inside !== null && inside.from < after;
  tr.setSelection(within ? TextSelection.create(tr.doc, inside.from) : NodeSelection.create(tr.doc, start));
  return tr.scrollIntoView();
}

/** Behind a block at the end in which a story cannot go on, there is a paragraph. */
function leaveRoomAfter(tr: Transaction, last: Node, after: number): void {
  const { paragraph } = tr.doc.type.schema.nodes;
  if (!last.isTextblock && after === tr.doc.content.size && paragraph) tr.insert(after, paragraph.create());
}
