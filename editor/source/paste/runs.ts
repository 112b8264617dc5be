// Runs of foreign text → a text of the body format.
import type { Json, JsonObject } from '../body/json';
import type { Looks } from './looks';

export type Run = Looks & { text: string };

/** The host makes Bijoy readable; what it does not answer for stays. */
export type Convert = (bijoy: string) => string;

/** One text: white space as HTML has it, equal neighbours as one, Bijoy converted as a whole so that no letter is torn. */
export function text(runs: readonly Run[], convert: Convert): Json {
  const spans = collapsed(joined(runs)).map(run => span(run.bijoy ? { ...run, text: convert(run.text) } : run));
  const [only, ...others] = joinedSpans(spans);
  if (only === undefined) return '';
  return others.length === 0 && Object.keys(only).length === 1 ? (only.text ?? '') : [only, ...others];
}

export function isBlank(text: Json): boolean {
  return typeof text === 'string' && text.trim() === '';
}

function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const before = result.at(-1);
    if (before !== undefined && sameLooks(before, run)) before.text += run.text;
    else if (run.text !== '') result.push({ ...run });
  }
  return result;
}

function sameLooks(one: Run, other: Run): boolean {
  // Emphasis of a space is not seen, and would part a word from its neighbours.
  return one.strong === other.strong && one.em === other.em && one.href === other.href && one.bijoy === other.bijoy;
}

function collapsed(runs: Run[]): Run[] {
  let spaceBefore = true;
  for (const run of runs) {
    run.text = run.text.replace(/[ \t\r\n\f\u00a0]+/g, ' ');
    if (spaceBefore) run.text = run.text.replace(/^ /, '');
    if (run.text !== '') spaceBefore = run.text.endsWith(' ');
  }
  for (let last = runs.at(-1); last !== undefined; last = runs.at(-1)) {
    last.text = last.text.replace(/ $/, '');
    if (last.text !== '') break;
    runs.pop();
  }
  return runs.filter(run => run.text !== '');
}

function span(run: Run): JsonObject {
  const isSpace = run.text === ' ';
  return {
    text: run.text,
    ...(run.strong && !isSpace ? { strong: true } : {}),
    ...(run.em && !isSpace ? { em: true } : {}),
    ...(run.href === null ? {} : { href: run.href }),
  };
}

/** Converted Bijoy and the text beside it may have become alike. */
function joinedSpans(spans: JsonObject[]): JsonObject[] {
  const result: JsonObject[] = [];
  for (const { text, ...marks } of spans) {
    const before = result.at(-1);
    const { text: textBefore, ...marksBefore } = before ?? {};
    if (before !== undefined && JSON.stringify(marksBefore) === JSON.stringify(marks)) before.text = `${String(textBefore)}${String(text)}`;
    else result.push({ text: text ?? '', ...marks });
  }
  return result;
}
