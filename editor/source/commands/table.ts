// Rows and columns. A table is rectangular: whatever makes it ragged is evened out at once.
import type { Node } from '@tiptap/pm/model';
import { Plugin, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { depthOf } from './place';

type Cell = { grid: Node; start: number; row: number; column: number };

/** The cell of the table at `pos` in which the caret stands, otherwise its last one. */
function cellOf(state: EditorState, pos: number): Cell | null {
  const table = state.doc.nodeAt(pos);
  const grid = table?.maybeChild(1);
  if (!table || !grid) return null;
  const start = pos + 1 + table.child(0).nodeSize + 1;
  const { $from } = state.selection;
  const depth = depthOf($from, 'grid');
  if (depth !== null && $from.start(depth) === start) {
    return { grid, start, row: $from.index(depth), column: depthOf($from, 'row') === null ? 0 : $from.index(depth + 1) };
  }
  return { grid, start, row: grid.childCount - 1, column: grid.child(0).childCount - 1 };
}

function rebuilt(state: EditorState, cell: Cell, rows: Node[][], row: number, column: number): Transaction {
  const nodes = rows.map(cells => state.schema.node('row', null, cells));
  const tr = state.tr.replaceWith(cell.start, cell.start + cell.grid.content.size, nodes);
  let pos = cell.start;
  for (const above of nodes.slice(0, row)) pos += above.nodeSize;
  for (const before of (rows[row] ?? []).slice(0, column)) pos += before.nodeSize;
  return tr.setSelection(TextSelection.create(tr.doc, pos + 2)).scrollIntoView();
}

const rowsOf = (grid: Node): Node[][] => grid.children.map(row => [...row.children]);

export function addRow(state: EditorState, pos: number): Transaction | null {
  const cell = cellOf(state, pos);
  if (cell === null) return null;
  const rows = rowsOf(cell.grid);
  rows.splice(cell.row + 1, 0, cell.grid.child(0).children.map(() => state.schema.node('cell')));
  return rebuilt(state, cell, rows, cell.row + 1, 0);
}

export function addColumn(state: EditorState, pos: number): Transaction | null {
  const cell = cellOf(state, pos);
  if (cell === null) return null;
  const rows = rowsOf(cell.grid);
  for (const row of rows) row.splice(cell.column + 1, 0, state.schema.node('cell'));
  return rebuilt(state, cell, rows, cell.row, cell.column + 1);
}

export function removeRow(state: EditorState, pos: number): Transaction | null {
  const cell = cellOf(state, pos);
  if (cell === null || cell.grid.childCount < 2) return null;
  const rows = rowsOf(cell.grid).filter((_, row) => row !== cell.row);
  return rebuilt(state, cell, rows, Math.min(cell.row, rows.length - 1), cell.column);
}

export function removeColumn(state: EditorState, pos: number): Transaction | null {
  const cell = cellOf(state, pos);
  if (cell === null || cell.grid.child(0).childCount < 2) return null;
  const rows = rowsOf(cell.grid).map(row => row.filter((_, column) => column !== cell.column));
  return rebuilt(state, cell, rows, cell.row, Math.min(cell.column, (rows[0]?.length ?? 1) - 1));
}

/** Tab in the last cell begins a new row. */
export function tab(state: EditorState): Transaction | null {
  const depth = depthOf(state.selection.$from, 'table');
  return depth === null || depthOf(state.selection.$from, 'cell') === null ? null : addRow(state, state.selection.$from.before(depth));
}

/** Deleting across cells takes some away: their places are filled. */
export function keepRectangular(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, _, state) => {
      if (!transactions.some(({ docChanged }) => docChanged)) return null;
      const { tr } = state;
      state.doc.descendants((node, pos) => {
        if (node.type.name === 'grid') even(tr, node, pos);
        return !node.isTextblock && node.type.name !== 'grid';
      });
      return tr.docChanged ? tr : null;
    },
  });
}

function even(tr: Transaction, grid: Node, pos: number): void {
  const columns = Math.max(...grid.children.map(row => row.childCount));
  grid.forEach((row, offset) => {
    const missing = columns - row.childCount;
    if (missing === 0) return;
    const cells = Array.from({ length: missing }, () => tr.doc.type.schema.node('cell'));
    tr.insert(tr.mapping.map(pos + 1 + offset + row.nodeSize - 1), cells);
  });
}
