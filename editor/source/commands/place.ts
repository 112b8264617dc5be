// Where in the document something stands.
import type { Node, ResolvedPos } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';

/** A block of the document itself, with its position and number. */
export type Block = { node: Node; from: number; to: number; index: number };

export function blockAt(doc: Node, pos: number): Block | null {
  const $pos = doc.resolve(Math.min(pos, doc.content.size));
  const index = $pos.index(0);
  const node = doc.maybeChild(index);
  if (node === null) return null;
  const from = $pos.depth === 0 ? $pos.pos : $pos.before(1);
  return { node, from, to: from + node.nodeSize, index };
}

/** The block in which the selection begins. */
export function currentBlock(state: EditorState): Block | null {
  const { selection, doc } = state;
  return blockAt(doc, selection.from);
}

/** The depth of the nearest node of this kind round a place; nothing where there is none. */
export function depthOf($pos: ResolvedPos, ...types: string[]): number | null {
  for (let depth = $pos.depth; depth > 0; depth -= 1) if (types.includes($pos.node(depth).type.name)) return depth;
  return null;
}

/** Whether the caret is in a paragraph that can become any block. */
export function inEmptyParagraph(state: EditorState): boolean {
  const { $from, empty } = state.selection;
  return empty && $from.depth === 1 && $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0;
}
