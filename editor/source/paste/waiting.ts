// Pictures that the host is storing: each keeps its place in the text while the writer goes on.
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { rememberShown } from '../blocks/picture';
import { insertAt, selectBefore } from '../commands/insert';
import { blockAt } from '../commands/place';
import { make } from '../dom';
import type { Host, PictureDetail } from '../events';

type Step = { add: { id: object; pos: number; shown: boolean } } | { remove: object };

const KEY = new PluginKey<DecorationSet>('waiting');

export function waiting(host: Host): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: KEY,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, set) => {
        const mapped = set.map(tr.mapping, tr.doc);
        const step = tr.getMeta(KEY) as Step | undefined;
        if (step === undefined) return mapped;
        if ('remove' in step) return mapped.remove(mapped.find(undefined, undefined, ({ id }) => id === step.remove));
        const { id, pos, shown } = step.add;
        const dom = () => make('p', shown ? { class: 'hk-editor__waiting', role: 'status' } : { hidden: true }, host.texts.waiting);
        return mapped.add(tr.doc, [Decoration.widget(pos, dom, { id, side: 1 })]);
      },
    },
    props: { decorations: state => KEY.getState(state) },
  });
}

/** Asks the host for a picture that is to stand behind the block at `pos`. */
export function wantPicture(host: Host, view: EditorView, pos: number, wanted: Partial<Pick<PictureDetail, 'file' | 'address' | 'alt'>> = {}): void {
  const { file = null, address = null, alt = '' } = wanted;
  const isAsked = file === null && address === null;
  const id = {};
  const send = (step: Step) => view.dispatch(view.state.tr.setMeta(KEY, step));
  send({ add: { id, pos: blockAt(view.state.doc, pos)?.to ?? view.state.doc.content.size, shown: !isAsked } });
  const end = (): number | null => {
    if (view.isDestroyed) return null;
    const [place] = KEY.getState(view.state)?.find(undefined, undefined, spec => spec.id === id) ?? [];
    if (place !== undefined) send({ remove: id });
    return place?.from ?? null;
  };
  host.send('hk-picture', {
    file,
    address,
    alt,
    cancel: () => void end(),
    place: (media, shown) => {
      const at = end();
      if (at === null) return;
      if (shown) rememberShown(host, media, shown);
      view.dispatch(placed(view.state, at, media, shown?.caption ?? '', isAsked));
    },
  });
}

/** Who has asked goes on with the caption; who has dropped it may be writing elsewhere by now. */
function placed(state: EditorState, at: number, media: string, words: string, isAsked: boolean): Transaction {
  const { schema } = state;
  const $at = state.doc.resolve(at);
  const pos = $at.depth === 0 ? at : $at.after(1);
  const picture = schema.node('picture', { media }, [schema.node('caption', null, words === '' ? [] : [schema.text(words)])]);
  const tr = insertAt(state.tr, pos, [picture]);
  return isAsked ? selectBefore(tr, tr.mapping.maps[0]?.map(pos) ?? pos, picture) : tr;
}
