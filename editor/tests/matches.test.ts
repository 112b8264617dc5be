import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matches } from '../source/find/matches';

const RRA = '\u09dc';
const RRA_APART = '\u09a1\u09bc';

function found(text: string, wanted: string): string[] {
  return matches(text, wanted).map(({ from, to }) => text.slice(from, to));
}

test('both encodings of a letter are found by either', () => {
  const text = `বা${RRA}ি আর বা${RRA_APART}ি`;
  for (const wanted of [`বা${RRA}ি`, `বা${RRA_APART}ি`]) assert.deepEqual(found(text, wanted), [`বা${RRA}ি`, `বা${RRA_APART}ি`]);
});

test('a vowel sign that is written in two parts is found', () => {
  assert.deepEqual(found('কো \u0995\u09c7\u09be', 'কো'), ['কো', '\u0995\u09c7\u09be']);
});

test('half a letter is not found', () => {
  assert.deepEqual(found(`${RRA}${RRA_APART}ড`, 'ড'), ['ড']);
});

test('letters are found within a cluster', () => {
  assert.deepEqual(found('কি ক্ষ', 'ক'), ['ক', 'ক']);
});

test('capitals do not matter', () => {
  assert.deepEqual(found('BBC bbc Bbc', 'bbc'), ['BBC', 'bbc', 'Bbc']);
});

test('matches do not overlap, and nothing is found by nothing', () => {
  assert.equal(matches('aaaa', 'aa').length, 2);
  assert.equal(matches('aaaa', '').length, 0);
});
