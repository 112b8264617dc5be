// The nodes and marks of a body, without anything that needs a browser.
import { getSchema } from '@tiptap/core';
import type { Schema } from '@tiptap/pm/model';
import { MARKS } from './marks';
import { BLOCKS, Doc, Text } from './nodes';
import { PART_NODES } from './parts';

export const NODES = [Doc, Text, ...BLOCKS, ...PART_NODES];

export function bodySchema(): Schema {
  return getSchema([...NODES, ...MARKS]);
}
