// What the element tells its host, and how the host answers. All events bubble; none crosses into a shadow tree.
import type { Texts } from './texts';

/** `change`: the body is another one. Comes 300 ms after the last keystroke, and at once when the page is left. */
export type ChangeDetail = { value: string; words: number; minutes: number };

/** What the editor shows of a stored picture. */
export type Shown = { src: string; alt: string };

/**
 * `hk-picture`: a picture is wanted. With a `file` it was dropped or pasted; with an `address` it stands on a page from which text was
 * pasted; with neither the editor asks for one. The host stores it and calls `place` with its name, or `cancel`, at any later time.
 */
export type PictureDetail = {
  file: File | null;
  address: string | null;
  alt: string;
  place(media: string, shown?: Shown & { caption?: string }): void;
  cancel(): void;
};

/** `hk-media`: what does the stored picture look like? Unanswered, its name is shown. */
export type MediaDetail = { media: string; answer(shown: Shown): void };

/** `hk-link`: which pages of the site does the editor mean? May be answered later; answers to an earlier query are passed over. */
export type LinkDetail = { query: string; answer(pages: readonly { href: string; title: string }[]): void };

/** `hk-unknown-words`: which of these does the site's word list not know? May be answered later. */
export type UnknownWordsDetail = { words: readonly string[]; answer(unknown: readonly string[]): void };

/**
 * `hk-key`: a key is about to change the text; never while an input method composes. `before` is the text before the caret in this
 * block, at most 64 code units. Whoever sets `replace` takes the key: so many code units before the caret go, and `insert` comes.
 */
export type KeyDetail = {
  before: string;
  key: string;
  kind: 'insert' | 'backspace';
  replace?: { delete: number; insert: string };
};

/**
 * `hk-bijoy`: makes Bijoy readable, before the event returns. `certain` where the HTML names a font of Bijoy; otherwise the text is
 * pasted plain text, and the host answers only if it looks like Bijoy.
 */
export type BijoyDetail = { text: string; certain: boolean; answer(readable: string): void };

export type Details = {
  change: ChangeDetail;
  'hk-picture': PictureDetail;
  'hk-media': MediaDetail;
  'hk-link': LinkDetail;
  'hk-unknown-words': UnknownWordsDetail;
  'hk-key': KeyDetail;
  'hk-bijoy': BijoyDetail;
};

/** The element, as its parts see it. */
export interface Host {
  readonly texts: Texts;
  readonly language: string;
  /** The element itself: what floats over the text hangs there. */
  readonly stage: HTMLElement;
  send<Name extends keyof Details>(name: Name, detail: Details[Name]): void;
}
