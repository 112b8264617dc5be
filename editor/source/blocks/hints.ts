// What belongs into an empty part is said in it, and the first empty paragraph says how to begin.
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Host } from '../events';
import { PART_NAMES } from '../schema/parts';

const PARTS: readonly string[] = [...PART_NAMES, 'cell'];

export function hints(host: Host): Plugin {
  return new Plugin({
    props: {
      decorations: ({ doc }) => {
        const found: Decoration[] = [];
        doc.descendants((node, pos) => {
          const hint = hintOf(host, doc, node);
          if (hint !== null) found.push(Decoration.node(pos, pos + node.nodeSize, { class: 'hk-editor__empty', 'data-hint': hint }));
          return !node.isTextblock;
        });
        return DecorationSet.create(doc, found);
      },
    },
  });
}

function hintOf({ texts }: Host, doc: Node, node: Node): string | null {
  if (!node.isTextblock || node.content.size > 0) return null;
  const name = node.type.name;
  if (PARTS.includes(name)) return texts.parts[name as keyof typeof texts.parts];
  if (name === 'heading') return texts.blocks.heading;
  return name === 'paragraph' && doc.childCount === 1 ? texts.placeholder : null;
}
