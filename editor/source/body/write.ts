// A ProseMirror node → a block of the body format, as src/model/body would write it.
import type { Node } from '@tiptap/pm/model';
import type { Json, JsonObject } from './json';
import { writeText } from './text';

/** Nodes never change: what a node was read from, or has been written as, it is for ever. */
const KNOWN = new WeakMap<Node, Json>();
const AS_READ = new WeakSet<Node>();

/** This is what the node was read from. */
export function remember(node: Node, json: Json): void {
  KNOWN.set(node, json);
  AS_READ.add(node);
}

/** Whether the node is as it came, and not an editor's. */
export function isAsRead(node: Node): boolean {
  return AS_READ.has(node);
}

export function writeBlock(node: Node): Json {
  const known = KNOWN.get(node);
  if (known !== undefined) return known;
  const json = writeAnew(node);
  KNOWN.set(node, json);
  return json;
}

/** Written out of its content alone. */
export function writeAnew(node: Node): Json {
  const type = node.type.name;
  switch (type) {
    case 'opaque':
      return node.attrs.source as Json;
    case 'paragraph':
    case 'heading':
      return { type, text: writeText(node) };
    case 'quote':
    case 'pull_quote':
      return { type, text: writeText(node.child(0)), ...unlessEmpty('by', node.child(1)) };
    case 'list':
      return { type, ordered: node.attrs.ordered as boolean, items: node.children.map(writeText) };
    case 'picture':
      return { type, ...picture(node) };
    case 'gallery':
      return { type, pictures: node.children.map(picture) };
    case 'embed':
      return { type, url: node.child(0).textContent, title: node.child(1).textContent, ...unlessEmpty('caption', node.child(2)) };
    case 'table':
      return table(node);
    case 'callout':
      return {
        type,
        kind: node.attrs.kind as string,
        ...unlessEmpty('title', node.child(0)),
        blocks: node.children.slice(1).map(writeAnew),
      };
    case 'timeline':
      return { type, entries: node.children.map(entry => ({ when: entry.child(0).textContent, text: writeText(entry.child(1)) })) };
    case 'correction':
      return { type, at: node.attrs.at as string, text: writeText(node.child(0)) };
    case 'qa':
      return { type, question: writeText(node.child(0)), answer: writeText(node.child(1)) };
    default:
      throw new Error(`${type} is no block`);
  }
}

function picture(node: Node): JsonObject {
  return { media: node.attrs.media as string, ...unlessEmpty('caption', node.child(0)) };
}

function table(node: Node): JsonObject {
  return {
    type: 'table',
    caption: node.child(0).textContent,
    ...(node.attrs.header_row ? { header_row: true } : {}),
    ...(node.attrs.header_column ? { header_column: true } : {}),
    rows: node.child(1).children.map(row => row.children.map(writeText)),
  };
}

function unlessEmpty(name: string, node: Node): JsonObject {
  return node.content.size === 0 ? {} : { [name]: node.textContent };
}
