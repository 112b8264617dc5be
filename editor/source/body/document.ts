// A whole body as JSON text ↔ the document that is edited.
import type { Node, Schema } from '@tiptap/pm/model';
import { isObject, parse, type Json, type JsonObject } from './json';
import { Reader } from './read';
import { isAsRead, writeBlock } from './write';

const VERSION = 1;
const EMPTY = { version: VERSION, blocks: [] };

/** A body that has been read. */
export type Reading = {
  doc: Node;
  /** The body is of a format that this editor does not know: its blocks can be moved and deleted, and nothing else. */
  later: boolean;
  /** The document as JSON text; the very text that was read, as long as nothing has been changed. */
  write(doc: Node): string;
};

/** Nothing where the text is no body at all. */
export function readBody(text: string, schema: Schema): Reading | null {
  const body = parsed(text);
  if (body === null) return null;
  const reader = new Reader(schema);
  const later = body.version !== VERSION;
  const nodes = body.blocks.map(block => (later ? reader.opaque(block) : reader.block(block)));
  const doc = schema.node('doc', null, nodes.length === 0 ? [schema.node('paragraph')] : nodes);
  return {
    doc,
    later,
    write: now => (now.eq(doc) ? text : JSON.stringify({ ...body, blocks: writeBlocks(now) })),
  };
}

/** Empty paragraphs between which an editor has left the caret are not part of the story. */
export function writeBlocks(doc: Node): Json[] {
  const isLeftOver = (node: Node) => node.type.name === 'paragraph' && node.content.size === 0 && !isAsRead(node);
  return doc.children.filter(node => !isLeftOver(node)).map(writeBlock);
}

/** Whether the text is a body, of whatever version. */
export function isBody(text: string): boolean {
  return parsed(text) !== null;
}

function parsed(text: string): (JsonObject & { blocks: Json[] }) | null {
  if (text.trim() === '') return EMPTY;
  try {
    const json = parse(text);
    return isObject(json) && Array.isArray(json.blocks) ? (json as JsonObject & { blocks: Json[] }) : null;
  } catch {
    return null;
  }
}
