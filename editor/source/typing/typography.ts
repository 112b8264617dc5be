// What an ASCII sign becomes in Bengali prose: quotation marks, dots, dashes, the দাঁড়ি. Knows text alone.
import { isAbbreviation } from './abbreviations';

/** Instead of the sign that is typed: so many code units before the caret go, this comes. */
export type Rewriting = { remove: number; insert: string };

const LATIN = /\p{Script=Latin}/u;
const BENGALI = /\p{Script=Bengali}/u;
const DIGIT = /\p{Nd}/u;
const ADDRESS = /:\/\/|^www\.|@|^[/#]|\/\S|\\/;
const OPENS_AFTER = /^$|[\s([{“‘–—-]$/u;

/** What typing `sign` after `before`, the text of the block up to the caret, should give; nothing where it is right as it is. */
export function rewriting(before: string, sign: string): Rewriting | null {
  if (ADDRESS.test(lastToken(before))) return null;
  switch (sign) {
    case '"':
      return quotation(before, '“', '”');
    case "'":
      return quotation(before, '‘', '’');
    case '|':
      return endsBengali(before) ? { remove: 0, insert: '।' } : null;
    case '.':
      return isPlain(before) && /(?:^|[^.])\.\.$/.test(before) ? { remove: 2, insert: '…' } : null;
    case '-':
      return isPlain(before) && /(?:^|[^-])-$/.test(before) && !DIGIT.test(before.at(-2) ?? '') ? { remove: 1, insert: '–' } : null;
    case ' ':
    case '\n':
      return sentence(before, sign);
    default:
      return null;
  }
}

/** A closing sign closes what was opened, also after Latin letters and numbers, which are left alone otherwise. */
function quotation(before: string, opening: string, closing: string): Rewriting | null {
  const open = before.lastIndexOf(opening) > before.lastIndexOf(closing);
  const opens = OPENS_AFTER.test(before);
  if (opens && !before.endsWith(opening)) return isPlain(before) ? { remove: 0, insert: opening } : null;
  if (open) return { remove: 0, insert: closing };
  const last = lastSign(before);
  return LATIN.test(last) || DIGIT.test(last) || !isPlain(before) ? null : { remove: 0, insert: closing };
}

/** A full stop is known as the end of a Bengali sentence by what comes after it. */
function sentence(before: string, sign: string): Rewriting | null {
  const word = /([^\s“‘(.”’)]+)([”’)]*)\.$/u.exec(before);
  const [, letters = '', closing = ''] = word ?? [];
  if (word === null || !BENGALI.test(lastSign(letters)) || DIGIT.test(lastSign(letters))) return null;
  if (closing === '' && isAbbreviation(letters)) return null;
  return { remove: 1, insert: sign === '\n' ? '।' : `।${sign}` };
}

function endsBengali(before: string): boolean {
  const last = lastSign(before.replace(/[\s”’)]+$/u, ''));
  return BENGALI.test(last);
}

/** Nothing Latin is being written: the last letter before is of another script, or there is none. */
function isPlain(before: string): boolean {
  const letters = before.match(/\p{L}/gu);
  return !LATIN.test(letters?.at(-1) ?? '');
}

function lastToken(before: string): string {
  return /\S*$/u.exec(before)?.[0] ?? '';
}

function lastSign(text: string): string {
  return [...text.slice(-2)].at(-1) ?? '';
}
