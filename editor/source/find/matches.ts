// Where a text stands in another, whichever way its letters are encoded: U+09DC and U+09A1 U+09BC are one letter.

export type Match = { from: number; to: number };

const GRAPHEMES = new Intl.Segmenter('bn', { granularity: 'grapheme' });
const NUKTA = '\u09bc';

/** In code units of `text`, from left to right, none within another. */
export function matches(text: string, wanted: string): Match[] {
  const needle = folded(wanted);
  if (needle === '') return [];
  const { folded: hay, place } = foldedWithPlaces(text);
  const found: Match[] = [];
  for (let at = hay.indexOf(needle); at !== -1; ) {
    const end = at + needle.length;
    const [from, to] = [place(at), place(end)];
    const whole = from !== null && to !== null && hay[end] !== NUKTA;
    if (whole) found.push({ from, to });
    at = hay.indexOf(needle, whole ? end : at + 1);
  }
  return found;
}

/** Canonical form without the difference of capitals. */
function folded(text: string): string {
  const canonical = text.normalize('NFC');
  const small = canonical.toLowerCase();
  return small.length === canonical.length ? small : canonical;
}

type Folded = { folded: string; place(at: number): number | null };

/** `place` says where something stood before; nothing within a letter that was taken apart. */
function foldedWithPlaces(text: string): Folded {
  if (text.normalize('NFC') === text) return { folded: folded(text), place: at => at };
  const places = new Map<number, number>();
  let result = '';
  for (const { segment, index } of GRAPHEMES.segment(text)) {
    const form = folded(segment);
    // Within an unchanged cluster every place is known, within another only its letters' own.
    if (form.length === segment.length && segment.normalize('NFC') === segment) {
      for (let at = 0; at < segment.length; at += 1) places.set(result.length + at, index + at);
    } else {
      placesWithin(segment, index, result.length, places);
    }
    result += form;
  }
  places.set(result.length, text.length);
  return { folded: result, place: at => places.get(at) ?? null };
}

/** A place between two signs is one in both forms where what stands before it is the same text. */
function placesWithin(segment: string, index: number, start: number, places: Map<number, number>): void {
  const whole = segment.normalize('NFC');
  for (let at = 0; at < segment.length; at += 1) {
    const front = segment.slice(0, at).normalize('NFC');
    const back = segment.slice(at).normalize('NFC');
    if (front + back === whole && !back.startsWith(NUKTA)) places.set(start + front.length, index + at);
  }
}
