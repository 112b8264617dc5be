// What is pasted or dropped from elsewhere: cleaned HTML, plain text, pictures.
import { Fragment, Slice, type Mark, type Node } from '@tiptap/pm/model';
import { Plugin, Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { JsonObject } from '../body/json';
import { Reader } from '../body/read';
import { blockAt } from '../commands/place';
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
    const slice = sliceFor(selection.$from.parent.type.name, nodes);
    view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView().setMeta('paste', true));
  }
  askForPictures(host, view, found, blocks.length);
  return true;
}

/** Each behind the block that it followed. The last block that was put in is the one in which the caret is now. */
function askForPictures(host: Host, view: EditorView, found: readonly Cleaned[], all: number): void {
  const { doc, selection } = view.state;
  const last = blockAt(doc, Math.max(0, selection.to - 1))?.index ?? 0;
  let before = 0;
  const wanted: [ForeignPicture, number][] = [];
  for (const block of found) {
    if (isForeign(block)) wanted.push([block, Math.max(0, Math.min(last, last - all + before))]);
    else before += 1;
  }
  // From below: a host that answers at once moves no place that is still needed.
  for (const [picture, index] of wanted.toReversed()) askForPicture(host, view, picture, endOf(doc, index) - 1);
}

function endOf(doc: Node, index: number): number {
  return doc.children.slice(0, index + 1).reduce((end, { nodeSize }) => end + nodeSize, 0);
}

const ONE_LINE = new Set<string>([...PART_NAMES, 'cell']);

/** As it fits into a text of this kind: blocks beside a paragraph, items into a list, one line into a caption, a cell, a question. */
function sliceFor(kind: string, nodes: readonly Node[]): Slice {
  if (kind === 'item') return new Slice(Fragment.from(nodes.flatMap(items)), 1, 1);
  if (ONE_LINE.has(kind)) return new Slice(Fragment.from(inOneLine(nodes)), 0, 0);
  const open = (node: Node | undefined) => Number(node?.type.name === 'paragraph');
  return new Slice(Fragment.from(nodes), open(nodes[0]), open(nodes.at(-1)));
}

function items(node: Node): Node[] {
  if (node.type.name === 'list') return [...node.children];
  return [node.type.schema.node('item', null, node.isTextblock ? node.content : inOneLine([node]))];
}

/** Marks that have no place there are left behind by ProseMirror. */
function inOneLine(nodes: readonly Node[]): Node[] {
  const line: Node[] = [];
  const put = (node: Node): boolean => {
    if (!node.isTextblock) return true;
    if (line.length > 0 && node.content.size > 0) line.push(node.type.schema.text(' '));
    line.push(...node.children);
    return false;
  };
  for (const node of nodes) if (put(node)) node.descendants(put);
  return line;
}

function askForPicture(host: Host, view: EditorView, { picture: { address, alt } }: ForeignPicture, pos: number): void {
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
