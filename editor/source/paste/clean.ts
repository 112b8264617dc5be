// Foreign HTML (Word, Google Docs, web pages, old Bijoy pages) → blocks of the body format. Fonts, colours, boxes and programs' marks go.
import type { Json, JsonObject } from '../body/json';
import { isHidden, isWordsItem, isWordsMarker, looks, PLAIN, type Looks } from './looks';
import type { Element, Markup } from './markup';
import { isBlank, text, type Convert, type Run } from './runs';

/** A picture stands somewhere else; the host fetches or refuses it. */
export type ForeignPicture = { picture: { address: string; alt: string } };

/** In order. */
export type Cleaned = JsonObject | ForeignPicture;

export function isForeign(block: Cleaned): block is ForeignPicture {
  return 'picture' in block;
}

export function clean(root: Element, convert: Convert): Cleaned[] {
  const cleaner = new Cleaner(convert);
  cleaner.children(root, PLAIN);
  return cleaner.finished();
}

/** Where text that comes next belongs. */
type Place = 'paragraph' | 'heading' | 'quote' | 'bullet' | 'number';

const BREAKS = new Set(
  ('address article aside body center dd details div dl dt figcaption figure footer form header hr html li main nav ' +
    'ol p pre section summary ul').split(' '),
);

class Cleaner {
  readonly #convert: Convert;
  readonly #blocks: Cleaned[] = [];
  #runs: Run[] = [];
  #place: Place = 'paragraph';

  constructor(convert: Convert) {
    this.#convert = convert;
  }

  finished(): Cleaned[] {
    this.#end();
    return this.#blocks;
  }

  children(element: Element, inner: Looks): void {
    for (const child of element.children) this.#markup(child, inner);
  }

  #markup(markup: Markup, outer: Looks): void {
    if (typeof markup === 'string') {
      this.#runs.push({ ...outer, text: markup });
    } else if (!isHidden(markup) && !isWordsMarker(markup)) {
      this.#element(markup, looks(markup, outer));
    }
  }

  #element(element: Element, inner: Looks): void {
    const { tag } = element;
    if (tag === 'br') this.#end();
    else if (tag === 'img') this.#picture(element);
    else if (tag === 'table') this.#table(element, inner);
    else if (/^h[1-6]$/.test(tag)) this.#within('heading', element, { ...inner, strong: false });
    else if (tag === 'blockquote') this.#within('quote', element, inner);
    else if (tag === 'li') this.#within(this.#place === 'number' ? 'number' : 'bullet', element, inner);
    else if (tag === 'ul') this.#within('bullet', element, inner);
    else if (tag === 'ol') this.#within('number', element, inner);
    else if (isWordsItem(element)) this.#within(isNumbered(element) ? 'number' : 'bullet', element, inner);
    else if (BREAKS.has(tag)) this.#apart(element, inner);
    else this.children(element, inner);
  }

  /** What stands in the element is of this kind; lists within lists become one. */
  #within(place: Place, element: Element, inner: Looks): void {
    this.#end();
    const outer = this.#place;
    this.#place = place;
    this.children(element, inner);
    this.#end();
    this.#place = outer;
  }

  #apart(element: Element, inner: Looks): void {
    this.#end();
    this.children(element, inner);
    this.#end();
  }

  /** The runs so far are a block. */
  #end(): void {
    const runs = this.#runs;
    this.#runs = [];
    const words = text(runs, this.#convert);
    if (isBlank(words)) return;
    switch (this.#place) {
      case 'bullet':
      case 'number':
        this.#item(words, this.#place === 'number');
        break;
      default:
        this.#blocks.push({ type: this.#place, text: words });
    }
  }

  #item(words: Json, ordered: boolean): void {
    const before = this.#blocks.at(-1);
    if (before !== undefined && 'items' in before && before.ordered === ordered && Array.isArray(before.items)) before.items.push(words);
    else this.#blocks.push({ type: 'list', ordered, items: [words] });
  }

  /** A picture stands between blocks, so it parts the words round it. Those on the device of who wrote the text cannot be had. */
  #picture({ attributes: { src = '', alt = '' } }: Element): void {
    if (!/^(?:https?:|data:image\/)/i.test(src)) return;
    this.#end();
    this.#blocks.push({ picture: { address: src, alt } });
  }

  /** A table with a table in it, or of one cell or column, only laid something out. */
  #table(table: Element, inner: Looks): void {
    this.#end();
    const rows = rowsOf(table);
    const columns = Math.max(0, ...rows.map(row => row.length));
    if (columns < 2 || rows.length < 2 || rows.some(row => row.some(cell => holds(cell, ['table', 'img'])))) {
      for (const cell of rows.flat()) this.#apart(cell, looks(cell, inner));
      return;
    }
    const texts = rows.map(row =>
      Array.from({ length: columns }, (_, column) => {
        const cell = row[column];
        return cell === undefined ? '' : text(runsOf(cell, looks(cell, inner)), this.#convert);
      }),
    );
    const header = rows[0]?.every(cell => cell.tag === 'th') === true;
    this.#blocks.push({ type: 'table', caption: captionOf(table, this.#convert), ...(header ? { header_row: true } : {}), rows: texts });
  }
}

function isNumbered(item: Element): boolean {
  const marker = find(item, isWordsMarker);
  return marker !== null && /[\p{Nd}\p{L}][.)।]/u.test(plain(marker)) && !/^\s*o\s*$/.test(plain(marker));
}

function rowsOf(table: Element): Element[][] {
  const rows: Element[][] = [];
  const walk = (element: Element) => {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      if (child.tag === 'tr') rows.push(child.children.filter(cell => typeof cell !== 'string' && /^t[dh]$/.test(cell.tag)) as Element[]);
      else if (child.tag !== 'caption') walk(child);
    }
  };
  walk(table);
  return rows.filter(row => row.length > 0);
}

function captionOf(table: Element, convert: Convert): string {
  const caption = find(table, element => element.tag === 'caption');
  const words = caption === null ? '' : text(runsOf(caption, PLAIN), convert);
  return Array.isArray(words) ? plain(caption as Element).trim() : String(words);
}

/** The words of a cell as one line. */
function runsOf(element: Element, inner: Looks): Run[] {
  return element.children.flatMap(child => {
    if (typeof child === 'string') return [{ ...inner, text: child }];
    if (isHidden(child) || isWordsMarker(child)) return [];
    const runs = runsOf(child, looks(child, inner));
    return child.tag === 'br' || BREAKS.has(child.tag) ? [...runs, { ...inner, text: ' ' }] : runs;
  });
}

function holds(element: Element, tags: readonly string[]): boolean {
  return find(element, inner => tags.includes(inner.tag)) !== null;
}

function find(element: Element, wanted: (element: Element) => boolean): Element | null {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    const found = wanted(child) ? child : find(child, wanted);
    if (found !== null) return found;
  }
  return null;
}

function plain(element: Element): string {
  return element.children.map(child => (typeof child === 'string' ? child : plain(child))).join('');
}
