// Words that the site's list does not know are underlined. Asked for what was changed, when the writer rests.
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { Host } from '../events';
import { ADDRESSES } from '../schema/parts';

const REST_MS = 800;
const WORD = /[\p{Script=Bengali}\u200c\u200d]+/gu;
const KEY = new PluginKey('spelling');

export function spelling(host: Host): Plugin {
  const known = new Map<string, boolean>();
  let shown: { doc: Node | null; underlined: DecorationSet } = { doc: null, underlined: DecorationSet.empty };
  const ask = (view: EditorView) => {
    const words = [...new Set(places(view.state.doc).map(({ word }) => word))].filter(word => !known.has(word));
    if (words.length === 0) return;
    const answer = (unknown: readonly string[]) => {
      for (const word of words) known.set(word, true);
      for (const word of unknown) known.set(word, false);
      shown.doc = null;
      if (!view.isDestroyed) view.dispatch(view.state.tr.setMeta(KEY, true));
    };
    host.send('hk-unknown-words', { words, answer });
  };
  return new Plugin({
    key: KEY,
    view: view => {
      let timer = setTimeout(() => ask(view), REST_MS);
      return {
        update: (view, before) => {
          if (before.doc === view.state.doc) return;
          clearTimeout(timer);
          timer = setTimeout(() => ask(view), REST_MS);
        },
        destroy: () => clearTimeout(timer),
      };
    },
    props: {
      decorations: ({ doc }) => {
        if (shown.doc !== doc) {
          const unknown = places(doc).filter(({ word }) => known.get(word) === false);
          const marks = unknown.map(({ word, at }) => Decoration.inline(at, at + word.length, { class: 'hk-editor__unknown' }));
          shown = { doc, underlined: DecorationSet.create(doc, marks) };
        }
        return shown.underlined;
      },
    },
  });
}

type Place = { word: string; at: number };

/** Texts never change, so their words are found once. */
const WORDS = new WeakMap<Node, Place[]>();

function places(doc: Node): Place[] {
  const found: Place[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    if (!ADDRESSES.includes(node.type.name)) for (const { word, at } of wordsOf(node)) found.push({ word, at: pos + 1 + at });
    return false;
  });
  return found;
}

function wordsOf(textblock: Node): Place[] {
  const known = WORDS.get(textblock);
  if (known !== undefined) return known;
  const words = [...textblock.textContent.matchAll(WORD)].map(({ 0: word, index }) => ({ word, at: index }));
  WORDS.set(textblock, words);
  return words;
}
