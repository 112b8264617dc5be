// The document and its blocks. What a block is made of stands in its content; how it is shown with its controls is blocks/.
import { Node, type NodeConfig } from '@tiptap/core';
import type { DOMOutputSpec } from '@tiptap/pm/model';
import { parse } from '../body/json';

export const Doc = Node.create({ name: 'doc', topNode: true, content: 'block+' });
export const Text = Node.create({ name: 'text' });

const Paragraph = Node.create({
  name: 'paragraph',
  group: 'block',
  content: 'text*',
  whitespace: 'pre',
  parseHTML: () => [{ tag: 'p:not([data-part])', preserveWhitespace: 'full' }],
  renderHTML: () => ['p', 0],
});

const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'text*',
  whitespace: 'pre',
  defining: true,
  parseHTML: () => [{ tag: 'h2', preserveWhitespace: 'full' }],
  renderHTML: () => ['h2', 0],
});

const List = Node.create({
  name: 'list',
  group: 'block',
  content: 'item+',
  addAttributes: () => ({
    ordered: { default: false, parseHTML: element => element.tagName === 'OL', rendered: false },
  }),
  parseHTML: () => [{ tag: 'ul[data-block]' }, { tag: 'ol[data-block]' }],
  renderHTML: ({ node }) => [node.attrs.ordered ? 'ol' : 'ul', { 'data-block': 'list' }, 0],
});

type Attribute = { default: string | boolean };

/** A block with parts, which nothing flows into or out of. */
function whole(name: string, tag: string, content: string, attributes: Record<string, Attribute> = {}, more: Partial<NodeConfig> = {}) {
  return Node.create({
    name,
    group: 'block',
    content,
    isolating: true,
    defining: true,
    selectable: true,
    draggable: false,
    addAttributes: () => Object.fromEntries(Object.entries(attributes).map(([key, { default: usual }]) => [key, attribute(key, usual)])),
    parseHTML: () => [{ tag: `[data-block="${name}"]` }],
    renderHTML: ({ HTMLAttributes }): DOMOutputSpec => [tag, { ...HTMLAttributes, 'data-block': name }, 0],
    ...more,
  });
}

function attribute(key: string, usual: string | boolean) {
  const name = `data-${key.replace('_', '-')}`;
  return {
    default: usual,
    parseHTML: (element: HTMLElement) => {
      const value = element.getAttribute(name);
      return typeof usual === 'boolean' ? value === 'true' : (value ?? usual);
    },
    renderHTML: (attributes: Record<string, unknown>) => ({ [name]: String(attributes[key]) }),
  };
}

/** Kept as it came: a block of a kind or with a field that this editor does not know. */
const Opaque = Node.create({
  name: 'opaque',
  group: 'block',
  atom: true,
  selectable: true,
  isolating: true,
  addAttributes: () => ({
    source: {
      default: null,
      parseHTML: element => parse(element.getAttribute('data-source') ?? 'null'),
      renderHTML: ({ source }: Record<string, unknown>) => ({ 'data-source': JSON.stringify(source) }),
    },
  }),
  parseHTML: () => [{ tag: '[data-block="opaque"]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-block': 'opaque' }],
});

/** Within a block, not a block of its own. */
const inner = { group: '', selectable: false } as const;

export const BLOCKS = [
  Paragraph,
  Heading,
  List,
  whole('quote', 'blockquote', 'said by'),
  whole('pull_quote', 'blockquote', 'said by'),
  whole('picture', 'figure', 'caption', { media: { default: '' } }),
  whole('gallery', 'section', 'gallery_picture+'),
  whole('gallery_picture', 'figure', 'caption', { media: { default: '' } }, { ...inner, selectable: true }),
  whole('embed', 'section', 'embed_url embed_title caption'),
  whole('table', 'section', 'table_caption grid', { header_row: { default: false }, header_column: { default: false } }),
  whole('grid', 'div', 'row+', {}, { ...inner, parseHTML: () => [{ tag: '[data-block="grid"]' }], renderHTML: () => ['div', { 'data-block': 'grid' }, ['table', ['tbody', 0]]] }),
  whole('row', 'tr', 'cell+', {}, inner),
  whole('cell', 'td', 'text*', {}, { ...inner, whitespace: 'pre' }),
  whole('callout', 'aside', 'callout_title (paragraph | list)+', { kind: { default: 'facts' } }),
  whole('timeline', 'section', 'entry+'),
  whole('entry', 'div', 'when happened', {}, inner),
  whole('correction', 'aside', 'corrected', { at: { default: '' } }),
  whole('qa', 'section', 'question answer'),
  Opaque,
];
