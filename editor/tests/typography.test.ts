import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rewriting } from '../source/typing/typography';

/** Types a text sign by sign. */
function typed(text: string): string {
  let written = '';
  for (const sign of text) {
    const change = rewriting(written, sign);
    written = change === null ? written + sign : written.slice(0, written.length - change.remove) + change.insert;
  }
  return written;
}

const CASES: readonly [string, string, string][] = [
  ['quotes open and close', 'তিনি বলেন, "আমি যাব"', 'তিনি বলেন, “আমি যাব”'],
  ['at the beginning', '"আজ"', '“আজ”'],
  ['single quotes', "'নদী' নামের", '‘নদী’ নামের'],
  ['quotes in quotes', `"সে বলল, 'না'"`, '“সে বলল, ‘না’”'],
  ['a quoted English word', 'তাঁর "OK" শোনা গেল', 'তাঁর “OK” শোনা গেল'],
  ['a quoted year', 'বইটির নাম "১৯৭১"', 'বইটির নাম “১৯৭১”'],
  ['an apostrophe between Bengali letters', "ক'দিন", 'ক’দিন'],
  ['feet and inches', `৫'১০"`, `৫'১০"`],
  ['English prose stays', `He didn't say "no" -- really...`, `He didn't say "no" -- really...`],
  ['three dots', 'তারপর...', 'তারপর…'],
  ['four dots', 'তারপর....', 'তারপর….'],
  ['a dash', 'ঢাকা -- রাজধানী', 'ঢাকা – রাজধানী'],
  ['no dash between numbers', '১০--১৫', '১০--১৫'],
  ['three hyphens', 'ঢাকা ---', 'ঢাকা –-'],
  ['a bar', 'সে গেল| তারপর', 'সে গেল। তারপর'],
  ['a bar after a space', 'সে গেল |', 'সে গেল ।'],
  ['a bar in Latin text', 'cat file | less', 'cat file | less'],
  ['a full stop before a space', 'সে গেল. তারপর', 'সে গেল। তারপর'],
  ['a full stop at the end of a paragraph', 'সে গেল.\n', 'সে গেল।'],
  ['a full stop behind a quote', '"সে গেল". তারপর', '“সে গেল”। তারপর'],
  ['a short word ends a sentence', 'সে যাবে না. তারপর', 'সে যাবে না। তারপর'],
  ['titles', 'মো. রহিম, ড. ইউনূস', 'মো. রহিম, ড. ইউনূস'],
  ['initials', 'এ. কে. ফজলুল', 'এ. কে. ফজলুল'],
  ['numbers', '১২.৫ কোটি, মোট ৫. এরপর', '১২.৫ কোটি, মোট ৫. এরপর'],
  ['addresses of pages', 'https://example.com/ক"খ..."', 'https://example.com/ক"খ..."'],
  ['addresses of mail', 'ক@খ--গ', 'ক@খ--গ'],
  ['Bengali numerals stay', '১২৩ 45', '১২৩ 45'],
];

for (const [what, keys, text] of CASES) test(`typography: ${what}`, () => assert.equal(typed(keys), text));
