// What is pasted or dropped from elsewhere: cleaned HTML, plain text, pictures.
import { Fragment, Slice, type Mark, type Node } from '@tiptap/pm/model';
import { Plugin, Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { JsonObject } from '../body/json';
import { Reader } from '../body/read';
import { newNoteId } from '../body/text';
import type { Host } from '../events';
import { PART_NAMES } from '../schema/parts';
import { clean, isForeign, type Cleaned, type ForeignPicture } from './clean';
import { parse } from './markup';
import { paragraphs } from './plain';
import { wantPicture } from './waiting';

/** Our own blocks come back by ProseMirror's parser, whole. */
const OURS = 'data-pm-slice';

export function pasting(host: Host): Plugin {
  return new Plugin({
    props: {
      // Before ProseMirror parses the HTML: its styles would break the content policy.
      handleDOMEvents: {
        paste: (view, event) => took(event, view.editable && event.clipboardData !== null && take(host, view, event.clipboardData)),
        drop: (view, event) => took(event, view.editable && view.dragging === null && dropped(host, view, event)),
      },
      transformPasted: slice => new Slice(renumbered(slice.content), slice.openStart, slice.openEnd),
    },
  });
}

function took(event: Event, taken: boolean): boolean {
  if (taken) event.preventDefault();
  return taken;
}

function take(host: Host, view: EditorView, data: DataTransfer): boolean {
  const html = data.getData('text/html');
  const text = data.getData('text/plain');
  const pictures = picturesIn(data);
  // An office program sends a picture of the text along with the text.
  if (pictures.length > 0 && text.trim() === '') return takePictures(host, view, pictures, view.state.selection.from);
  if (html.includes(OURS)) return false;
  if (html !== '') return put(host, view, cleaned(host, html));
  return text !== '' && put(host, view, paragraphs(readable(host, text, false)));
}

function dropped(host: Host, view: EditorView, { dataTransfer, clientX, clientY }: DragEvent): boolean {
  const place = view.posAtCoords({ left: clientX, top: clientY });
  if (dataTransfer === null || place === null) return false;
  const pictures = picturesIn(dataTransfer);
  if (pictures.length === 0) view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(place.pos))));
  return pictures.length > 0 ? takePictures(host, view, pictures, place.pos) : take(host, view, dataTransfer);
}

function cleaned(host: Host, html: string): Cleaned[] {
  return clean(parse(html), bijoy => readable(host, bijoy, true));
}

function readable(host: Host, text: string, certain: boolean): string {
  let result = text;
  host.send('hk-bijoy', { text, certain, answer: readable => (result = readable) });
  return result;
}

function picturesIn(data: DataTransfer): File[] {
  return [...data.files].filter(file => file.type.startsWith('image/'));
}

function takePictures(host: Host, view: EditorView, files: readonly File[], pos: number): boolean {
  for (const file of files) wantPicture(host, view, pos, { file });
  return true;
}

/** Blocks come after what is selected is gone; a single paragraph flows into the line. */
function put(host: Host, view: EditorView, found: readonly Cleaned[]): boolean {
  const { schema, selection } = view.state;
  const reader = new Reader(schema);
  const blocks = found.filter((block): block is JsonObject => !isForeign(block));
  const nodes = blocks.map(block => reader.block(block));
  if (nodes.length > 0) {
    const open = (node: Node | undefined) => Number(node?.type.name === 'paragraph');
    const slice = ONE_LINE.has(selection.$from.parent.type.name)
      ? new Slice(Fragment.from(inOneLine(nodes)), 0, 0)
      : new Slice(Fragment.from(nodes), open(nodes[0]), open(nodes.at(-1)));
    view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView().setMeta('paste', true));
  }
  for (const block of found) {
    if (isForeign(block)) askForPicture(host, view, block);
  }
  return true;
}

const ONE_LINE = new Set<string>([...PART_NAMES, 'cell']);

/** In a caption, a cell, a question there is one line. */
function inOneLine(nodes: readonly Node[]): Node[] {
  const words = nodes.map(node => node.textBetween(0, node.content.size, ' ')).join(' ').trim();
  return words === '' ? [] : [(nodes[0] as Node).type.schema.text(words)];
}

function askForPicture(host: Host, view: EditorView, { picture: { address, alt } }: ForeignPicture): void {
  const pos = view.state.selection.to;
  const file = address.startsWith('data:') ? fileOf(address) : null;
  if (file !== null || !address.startsWith('data:')) wantPicture(host, view, pos, file === null ? { address, alt } : { file, alt });
}

/** The bytes of a picture that lies in the HTML itself. */
function fileOf(address: string): File | null {
  const [, type = '', coded = ''] = /^data:(image\/[\w.+-]+);base64,(.*)$/s.exec(address) ?? [];
  try {
    const bytes = Uint8Array.from(atob(coded), letter => letter.charCodeAt(0));
    return bytes.length === 0 ? null : new File([bytes], `pasted.${type.slice('image/'.length)}`, { type });
  } catch {
    return null;
  }
}

/** A footnote that is copied is another one. */
function renumbered(content: Fragment): Fragment {
  const ids = new Map<number, number>();
  const anew = (mark: Mark): Mark => {
    if (mark.type.name !== 'note') return mark;
    const id = ids.get(mark.attrs.id as number) ?? newNoteId();
    ids.set(mark.attrs.id as number, id);
    return mark.type.create({ ...mark.attrs, id });
  };
  const walk = (nodes: Fragment): Fragment =>
    Fragment.from(nodes.content.map(node => (node.isText ? node.mark(node.marks.map(anew)) : node.copy(walk(node.content)))));
  return walk(content);
}
