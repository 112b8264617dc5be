// A text of the body format (src/model/body/text.rs) ↔ ProseMirror's text nodes with marks.
import type { Mark, Node, Schema } from '@tiptap/pm/model';
import { Fields, Unfit } from './fields';
import type { Json, JsonObject } from './json';

let notes = 0;

/** What makes a footnote itself: two that stand side by side and say the same stay two. */
export function newNoteId(): number {
  notes += 1;
  return notes;
}

type Span = { text: string; strong: boolean; em: boolean; href: string | null; note: string | null };

/** The text nodes of a text. */
export function readText(json: Json, schema: Schema): Node[] {
  if (typeof json === 'string') return json === '' ? [] : [schema.text(json)];
  if (!Array.isArray(json)) throw new Unfit('a text is a string or a list of runs');
  const spans = withoutEmptyRuns(json.map(readSpan));
  return spans.map(span => schema.text(span.text, marks(span, schema)));
}

function readSpan(json: Json): Span {
  const fields = new Fields(json);
  const span = {
    text: fields.words('text'),
    strong: fields.flag('strong'),
    em: fields.flag('em'),
    href: fields.wordsOrNothing('href'),
    note: fields.wordsOrNothing('note'),
  };
  fields.end();
  return span;
}

/** An empty run says nothing, but its footnote does: the run before takes it, where it has none. */
function withoutEmptyRuns(spans: Span[]): Span[] {
  const full: Span[] = [];
  for (const span of spans) {
    if (span.text !== '') {
      full.push(span);
    } else if (span.note !== null) {
      const before = full.pop();
      if (before === undefined || before.note !== null) throw new Unfit('a footnote without words');
      full.push({ ...before, note: span.note });
    }
  }
  return full;
}

function marks(span: Span, schema: Schema): Mark[] {
  const { strong, em, link, note } = schema.marks;
  const found: (Mark | undefined | false)[] = [
    span.strong && strong?.create(),
    span.em && em?.create(),
    span.href !== null && link?.create({ href: span.href }),
    span.note !== null && note?.create({ id: newNoteId(), text: span.note }),
  ];
  return found.filter(mark => mark !== undefined && mark !== false);
}

/** The text of a node whose content is text nodes. One unmarked run is written as a plain string. */
export function writeText(node: Node): Json {
  const spans: JsonObject[] = [];
  node.forEach((text, _, index) => spans.push(writeSpan(text, node.maybeChild(index + 1))));
  const [only, ...others] = spans;
  if (only === undefined) return '';
  return others.length === 0 && Object.keys(only).length === 1 ? (only.text ?? '') : spans;
}

/** A footnote on words of several runs belongs to the last of them. */
function writeSpan(node: Node, next: Node | null): JsonObject {
  const span: JsonObject = { text: node.text ?? '' };
  const mark = (of: Node | null, name: string) => of?.marks.find(mark => mark.type.name === name);
  if (mark(node, 'strong')) span.strong = true;
  if (mark(node, 'em')) span.em = true;
  const link = mark(node, 'link');
  if (link) span.href = String(link.attrs.href);
  const note = mark(node, 'note');
  if (note && mark(next, 'note')?.attrs.id !== note.attrs.id) span.note = String(note.attrs.text);
  return span;
}
