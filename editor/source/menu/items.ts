// What the menu of blocks offers.
import type { EditorView } from '@tiptap/pm/view';
import { insertBlocks, newBlock } from '../commands/insert';
import { turn } from '../commands/turn';
import type { Host } from '../events';
import { wantPicture } from '../paste/waiting';
import type { BlockName, Texts } from '../texts';

const ORDER: readonly BlockName[] = [
  'heading',
  'picture',
  'list',
  'numbers',
  'quote',
  'pull_quote',
  'facts',
  'key_points',
  'note',
  'table',
  'gallery',
  'embed',
  'timeline',
  'qa',
  'correction',
];

/** Those whose name, in the editor's language or in the format's, has what was typed. */
export function offered(texts: Texts, typed: string): BlockName[] {
  const wanted = typed.normalize('NFC').toLowerCase();
  return ORDER.filter(name => texts.blocks[name].normalize('NFC').toLowerCase().includes(wanted) || name.replace('_', '').startsWith(wanted));
}

/** Puts the block where the caret is. */
export function putIn(host: Host, view: EditorView, name: BlockName): void {
  const { state } = view;
  if (name === 'picture') return wantPicture(host, view, state.selection.from);
  const turned = name === 'heading' || name === 'list' || name === 'numbers' || name === 'quote' ? turnEmpty(view, name) : null;
  const block = turned === null ? newBlock(state.schema, name) : null;
  if (turned !== null) view.dispatch(turned.scrollIntoView());
  else if (block !== null) view.dispatch(insertBlocks(state, [block]));
}

/** An empty paragraph becomes it where it stands, also in a box. */
function turnEmpty({ state }: EditorView, name: 'heading' | 'list' | 'numbers' | 'quote') {
  const { parent } = state.selection.$from;
  return parent.type.name === 'paragraph' && parent.content.size === 0 ? turn(state, name) : null;
}
