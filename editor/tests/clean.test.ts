import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { clean } from '../source/paste/clean';
import type { Element, Markup } from '../source/paste/markup';
import { paragraphs } from '../source/paste/plain';

type Tree = DefaultTreeAdapterTypes.Element;

function markup(element: Tree): Element {
  const children: Markup[] = element.childNodes.flatMap((child): Markup[] => {
    if (defaultTreeAdapter.isTextNode(child)) return [child.value];
    return defaultTreeAdapter.isElementNode(child) && !['script', 'style'].includes(child.tagName) ? [markup(child)] : [];
  });
  return { tag: element.tagName, attributes: Object.fromEntries(element.attrs.map(({ name, value }) => [name, value])), children };
}

function cleaned(html: string, convert = (text: string) => `<${text}>`) {
  const root = parse(html).childNodes.find(node => node.nodeName === 'html') as Tree;
  const body = root.childNodes.find(node => node.nodeName === 'body') as Tree;
  return clean(markup(body), convert);
}

const fixture = (name: string) => readFileSync(`editor/tests/fixtures/${name}.html`, 'utf8');
const p = (text: unknown) => ({ type: 'paragraph', text });

test('a document of Word', () => {
  assert.deepEqual(cleaned(fixture('word')), [
    { type: 'heading', text: 'নদীর ওপারে' },
    p([
      { text: 'সেতুটি ' },
      { text: '৬.১৫ কিলোমিটার', strong: true },
      { text: ' দীর্ঘ। ' },
      { text: 'বিস্তারিত', em: true, href: 'https://example.com/setu' },
    ]),
    { type: 'list', ordered: false, items: ['প্রথম', 'ভেতরের'] },
    { type: 'list', ordered: true, items: ['এক'] },
    { type: 'table', caption: '', rows: [[[{ text: 'দল', strong: true }], 'ম্যাচ'], ['পদ্মা', '১২ মোট']] },
  ]);
});

test('a document of Google Docs', () => {
  assert.deepEqual(cleaned(fixture('docs')), [
    { type: 'heading', text: 'বাজারদর' },
    p([
      { text: 'চালের দাম ' },
      { text: 'কেজিতে ৫ টাকা', strong: true },
      { text: ' বেড়েছে', em: true },
      { text: '। ' },
      { text: 'সূত্র', href: 'https://example.com/chal?a=1' },
    ]),
    { type: 'list', ordered: false, items: ['মিনিকেট', 'খুচরা'] },
    { type: 'list', ordered: true, items: ['নাজিরশাইল'] },
    { picture: { address: 'https://lh7-rt.googleusercontent.com/docsz/AD_4nXc', alt: 'বাজার' } },
  ]);
});

test('an old page in Bijoy: letters that lie in two runs are converted as one', () => {
  assert.deepEqual(cleaned(fixture('bijoy')), [
    p([{ text: '<wbe©vPb Kwgkb>', strong: true }]),
    p('<‡KvwU UvKv| >BBC< ej‡Q>'),
    p('ইউনিকোড'),
  ]);
});

test('boxes that only lay out are taken apart, and links that lead nowhere good are words', () => {
  assert.deepEqual(cleaned('<div><div>ক<div>খ <a href="javascript:alert(1)">গ</a></div></div></div><table><tr><td>ঘ</td></tr></table>'), [
    p('ক'),
    p('খ গ'),
    p('ঘ'),
  ]);
});

test('tables within tables and rows of different lengths', () => {
  assert.deepEqual(cleaned('<table><caption>ফল</caption><tr><th>ক<th>খ<tr><td>গ</table>'), [
    { type: 'table', caption: 'ফল', header_row: true, rows: [['ক', 'খ'], ['গ', '']] },
  ]);
  assert.deepEqual(cleaned('<table><tr><td><table><tr><td>ক<td>খ<tr><td>গ<td>ঘ</table><td>ঙ<tr><td>চ<td>ছ</table>').map(block => ('type' in block ? block.type : null)), [
    'table', 'paragraph', 'paragraph', 'paragraph',
  ]);
});

test('two megabytes are cleaned in a moment', () => {
  const html = fixture('word').repeat(1200);
  assert.ok(html.length > 2_000_000);
  const root = cleaned(html);
  assert.ok(root.length > 1000);
});

test('plain text is a paragraph a line', () => {
  assert.deepEqual(paragraphs('ক\r\n\r\n  খ \n'), [p('ক'), p('খ')]);
});
