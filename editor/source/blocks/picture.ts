// A stored picture as the host shows it, and how another takes its place.
import type { EditorView } from '@tiptap/pm/view';
import { make } from '../dom';
import type { Host, Shown } from '../events';
import type { Frame, Kind } from './frame';

/** What the host has said of stored pictures. */
const SHOWN = new WeakMap<Host, Map<string, Shown>>();

export function rememberShown(host: Host, media: string, shown: Shown): void {
  const known = SHOWN.get(host) ?? new Map<string, Shown>();
  SHOWN.set(host, known.set(media, shown));
}

/** A picture within a gallery or by itself. */
export function pictureKind(part: boolean): Kind {
  return {
    tag: 'figure',
    name: host => host.texts.blocks.picture,
    controls: frame => [frame.button(frame.host.texts.changePicture, () => (ask(frame, media => frame.setAttribute('media', media)), null)), ...(part ? [removeFrom(frame)] : [])],
    media: () => make('div', { class: 'hk-editor__media' }),
    changed: show,
    removable: !part,
  };
}

function show(frame: Frame): void {
  const place = frame.dom?.querySelector<HTMLElement>(':scope > .hk-editor__media');
  const media = String(frame.node.attrs.media);
  if (!place || place.dataset.media === media) return;
  place.dataset.media = media;
  place.replaceChildren(make('span', { class: 'hk-editor__file' }, media === '' ? frame.host.texts.addPicture : media));
  if (media === '') return;
  const answer = (shown: Shown) => {
    rememberShown(frame.host, media, shown);
    if (place.dataset.media === media) place.replaceChildren(make('img', { src: shown.src, alt: shown.alt, draggable: 'false' }));
  };
  const known = SHOWN.get(frame.host)?.get(media);
  if (known) answer(known);
  else frame.host.send('hk-media', { media, answer });
}

/** Asks the host for a picture that nobody has dropped or pasted. */
function ask(frame: Frame, placed: (media: string, caption: string) => void): void {
  frame.host.send('hk-picture', {
    file: null,
    address: null,
    alt: '',
    place: (media, shown) => {
      if (shown) rememberShown(frame.host, media, shown);
      placed(media, shown?.caption ?? '');
    },
    cancel: () => undefined,
  });
}

/** A gallery keeps one picture. */
function removeFrom(frame: Frame): HTMLElement {
  return frame.button(frame.host.texts.remove, (state, pos) => {
    const alone = state.doc.resolve(pos).parent.childCount === 1;
    return alone ? null : state.tr.delete(pos, pos + frame.node.nodeSize);
  });
}

/** Another picture at the end of a gallery. */
export function addToGallery(frame: Frame): void {
  ask(frame, (media, caption) => addMedia(frame.view, frame, media, caption));
}

function addMedia(view: EditorView, frame: Frame, media: string, words: string): void {
  const { state } = view;
  if (frame.pos === undefined) return;
  const caption = state.schema.node('caption', null, words === '' ? [] : [state.schema.text(words)]);
  const picture = state.schema.node('gallery_picture', { media }, [caption]);
  const [first] = frame.node.children;
  const isUnused = frame.node.childCount === 1 && first?.attrs.media === '' && first.textContent === '';
  const start = frame.pos + 1;
  const end = start + frame.node.content.size;
  view.dispatch(state.tr.replaceWith(isUnused ? start : end, end, picture));
}
