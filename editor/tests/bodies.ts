// Bodies made up by chance, the same ones every time: in the form in which the engine writes them.
import type { Json, JsonObject } from '../source/body/json';

/** Numbers that look like chance (mulberry32). */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  number(below: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  }

  yes(): boolean {
    return this.number(2) === 1;
  }

  of<T>(all: readonly T[]): T {
    return all[this.number(all.length)] as T;
  }

  some<T>(make: () => T, least = 1): T[] {
    return Array.from({ length: least + this.number(3) }, make);
  }
}

const WORDS = ['নদী', 'বাড়ি', 'বাড়ি', 'কো', 'ক্ষ', ' ', '  ', '\n', '\u200d', '১২', '“', 'a < b', '&amp;', '👩‍👩‍👧', '</p>', '"'];

export function words(chance: Chance): string {
  return chance.some(() => chance.of(WORDS)).join('');
}

function wordsOrNone(chance: Chance): string {
  return chance.yes() ? words(chance) : '';
}

function optional(chance: Chance, name: string): JsonObject {
  return chance.yes() ? { [name]: words(chance) } : {};
}

/** Runs that stand side by side differ in their marks. */
export function text(chance: Chance): Json {
  if (chance.yes()) return wordsOrNone(chance);
  const spans: JsonObject[] = [];
  for (const span of chance.some(() => marked(chance))) {
    const [before] = spans.slice(-1);
    if (before === undefined || marksOf(before) !== marksOf(span)) spans.push(span);
  }
  const [only] = spans;
  return spans.length === 1 && only !== undefined && Object.keys(only).length === 1 ? (only.text as string) : spans;
}

function marked(chance: Chance): JsonObject {
  return {
    text: words(chance),
    ...(chance.yes() ? { strong: true } : {}),
    ...(chance.yes() ? { em: true } : {}),
    ...(chance.yes() ? { href: chance.of(['https://example.com/?a=1&b="2"', '/world', 'mailto:a@b.c', 'javascript:alert(1)']) } : {}),
    ...(chance.yes() ? { note: chance.of(['টীকা', 'another "note"', '']) } : {}),
  };
}

function marksOf({ text: _, ...marks }: JsonObject): string {
  return JSON.stringify(marks);
}

const list = (chance: Chance): JsonObject => ({ type: 'list', ordered: chance.yes(), items: chance.some(() => text(chance)) });
const paragraph = (chance: Chance): JsonObject => ({ type: 'paragraph', text: text(chance) });
const picture = (chance: Chance): JsonObject => ({ media: words(chance), ...optional(chance, 'caption') });

export const KINDS: Record<string, (chance: Chance) => JsonObject> = {
  paragraph,
  heading: chance => ({ type: 'heading', text: text(chance) }),
  quote: chance => ({ type: 'quote', text: text(chance), ...optional(chance, 'by') }),
  pull_quote: chance => ({ type: 'pull_quote', text: text(chance), ...optional(chance, 'by') }),
  list,
  picture: chance => ({ type: 'picture', ...picture(chance) }),
  gallery: chance => ({ type: 'gallery', pictures: chance.some(() => picture(chance)) }),
  embed: chance => ({ type: 'embed', url: words(chance), title: words(chance), ...optional(chance, 'caption') }),
  table: chance => {
    const columns = chance.some(() => null);
    return {
      type: 'table',
      caption: wordsOrNone(chance),
      ...(chance.yes() ? { header_row: true } : {}),
      ...(chance.yes() ? { header_column: true } : {}),
      rows: chance.some(() => columns.map(() => text(chance))),
    };
  },
  callout: chance => ({
    type: 'callout',
    kind: chance.of(['facts', 'key_points', 'note']),
    ...optional(chance, 'title'),
    blocks: chance.some(() => (chance.yes() ? paragraph(chance) : list(chance))),
  }),
  timeline: chance => ({ type: 'timeline', entries: chance.some(() => ({ when: words(chance), text: text(chance) })) }),
  correction: chance => ({ type: 'correction', at: '2024-12-23T04:00:00Z', text: text(chance) }),
  qa: chance => ({ type: 'qa', question: text(chance), answer: text(chance) }),
};

export function block(chance: Chance): JsonObject {
  return chance.of(Object.values(KINDS))(chance);
}
