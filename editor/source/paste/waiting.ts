// Pictures that the host is storing: each keeps its place in the text while the writer goes on.
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { rememberShown } from '../blocks/picture';
import { insertAt } from '../commands/insert';
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

/** Asks the host for a picture that is to stand at `pos`. */
export function wantPicture(host: Host, view: EditorView, pos: number, wanted: Partial<Pick<PictureDetail, 'file' | 'address' | 'alt'>> = {}): void {
  const { file = null, address = null, alt = '' } = wanted;
  const id = {};
  const send = (step: Step) => view.dispatch(view.state.tr.setMeta(KEY, step));
  const end = (): number | null => {
    if (view.isDestroyed) return null;
    const [place] = KEY.getState(view.state)?.find(undefined, undefined, spec => spec.id === id) ?? [];
    if (place !== undefined) send({ remove: id });
    return place?.from ?? null;
  };
  send({ add: { id, pos, shown: file !== null || address !== null } });
  host.send('hk-picture', {
    file,
    address,
    alt,
    cancel: () => void end(),
    place: (media, shown) => {
      const at = end();
      if (at === null) return;
      if (shown) rememberShown(host, media, shown);
      const { schema } = view.state;
      const words = shown?.caption ?? '';
      const caption = schema.node('caption', null, words === '' ? [] : [schema.text(words)]);
      view.dispatch(insertAt(view.state, at, [schema.node('picture', { media }, [caption])]));
    },
  });
}
