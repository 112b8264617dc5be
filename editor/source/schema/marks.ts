// What words can be marked as: strong, stressed, a link, a footnote's.
import { Mark } from '@tiptap/core';
import { newNoteId } from '../body/text';

export const Strong = Mark.create({
  name: 'strong',
  parseHTML: () => [{ tag: 'strong' }, { tag: 'b' }],
  renderHTML: () => ['strong', 0],
});

export const Em = Mark.create({
  name: 'em',
  parseHTML: () => [{ tag: 'em' }, { tag: 'i' }],
  renderHTML: () => ['em', 0],
});

/** Where a link may lead: the engine prints no other (src/server/publishing/render). */
export function isSafe(href: string): boolean {
  return /^(?:https?:\/\/|mailto:|\/(?!\/)|#)/i.test(href);
}

export const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({
    href: {
      default: '',
      parseHTML: element => element.getAttribute('data-href') ?? element.getAttribute('href') ?? '',
      // An address that leads nowhere good is kept, but no browser may follow it.
      renderHTML: ({ href }: Record<string, string>) => ({ 'data-href': href, ...(isSafe(href ?? '') ? { href } : {}) }),
    },
  }),
  parseHTML: () => [{ tag: 'a[data-href]' }],
  renderHTML: ({ HTMLAttributes }) => ['a', { class: 'hk-editor__link', ...HTMLAttributes }, 0],
});

export const Note = Mark.create({
  name: 'note',
  inclusive: false,
  addAttributes: () => ({
    id: { default: 0, parseHTML: () => newNoteId(), rendered: false },
    text: {
      default: '',
      parseHTML: element => element.getAttribute('data-note') ?? '',
      renderHTML: ({ text }: Record<string, string>) => ({ 'data-note': text }),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-note]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', { class: 'hk-editor__noted', ...HTMLAttributes }, 0],
});

/** From the outside in: words with one footnote are one element, whatever else they are marked as. */
export const MARKS = [Note, Link, Strong, Em];
