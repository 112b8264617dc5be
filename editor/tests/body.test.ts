import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { count, countWords } from '../source/body/count';
import { readBody } from '../source/body/document';
import type { Json, JsonObject } from '../source/body/json';
import { Reader } from '../source/body/read';
import { writeAnew } from '../source/body/write';
import { bodySchema } from '../source/schema/schema';
import { block, Chance, KINDS } from './bodies';

const schema = bodySchema();
const reader = new Reader(schema);

/** As it comes out when every node has been made anew, so that nothing is remembered. */
function anew(json: Json): Json {
  return writeAnew(schema.nodeFromJSON(reader.block(json).toJSON()));
}

function reading(body: Json) {
  const reading = readBody(JSON.stringify(body), schema);
  assert.ok(reading);
  return reading;
}

test('every kind of block is read as itself', () => {
  for (const [kind, make] of Object.entries(KINDS)) assert.equal(reader.block(make(new Chance(7))).type.name, kind);
});

test('what is read and written is what it was, for two thousand bodies', () => {
  const chance = new Chance(20241223);
  for (let round = 0; round < 2000; round += 1) {
    const blocks = chance.some(() => block(chance), 0);
    const known = reading({ version: 1, blocks });
    assert.deepEqual(JSON.parse(known.write(schema.node('doc', null, [...known.doc.children, schema.node('paragraph')]))), { version: 1, blocks });
    for (const json of blocks) assert.deepEqual(anew(json), json);
  }
});

test('the bodies of the demonstration come out as they went in', () => {
  const archive = JSON.parse(readFileSync('demo/archive.json', 'utf8')) as { articles: { body: JsonObject; entries?: { body: JsonObject }[] }[] };
  const bodies = archive.articles.flatMap(article => [article.body, ...(article.entries ?? []).map(entry => entry.body)]);
  assert.ok(bodies.length > 30);
  for (const body of bodies) {
    const { doc } = reading(body);
    for (const [index, json] of (body.blocks as JsonObject[]).entries()) {
      assert.equal(doc.child(index).type.name, json.type);
      // An archive leaves out `ordered: false`, the engine does not.
      const engines = (json: JsonObject): JsonObject => (json.type === 'list' ? { ordered: false, ...json } : json);
      const inBox = json.type === 'callout' ? { ...json, blocks: (json.blocks as JsonObject[]).map(engines) } : engines(json);
      assert.deepEqual(anew(json), inBox);
    }
  }
});

test('a text that nobody has changed stays the very text', () => {
  const text = '{ "blocks": [ {"text":[{"text":"","strong":false},{"text":"a"}],"type":"paragraph"} ],\n "version": 1 }';
  const known = readBody(text, schema);
  assert.ok(known);
  assert.equal(known.write(known.doc), text);
  const more = schema.node('doc', null, [...known.doc.children, schema.node('paragraph', null, schema.text('b'))]);
  const { blocks } = JSON.parse(text) as { blocks: Json[] };
  assert.deepEqual(JSON.parse(known.write(more)), { blocks: [...blocks, { type: 'paragraph', text: 'b' }], version: 1 });
});

test('what is not known is kept as it is', () => {
  const strange: Json[] = [
    { type: 'chart', data: [1, 2, { three: null }] },
    { type: 'paragraph', text: 'a', align: 'left' },
    { type: 'paragraph', text: [{ text: 'a', colour: 'red' }] },
    { type: 'paragraph', text: [{ text: '', note: 'of nothing' }] },
    { type: 'list', ordered: 'yes', items: [] },
    { type: 'list', items: [] },
    { type: 'table', caption: '', rows: [['a'], ['b', 'c']] },
    { type: 'callout', kind: 'warning', blocks: [] },
    { type: 'callout', kind: 'note', blocks: [{ type: 'heading', text: 'a' }] },
    { text: 'a' },
    'a string',
    null,
    [],
  ];
  for (const json of strange) {
    assert.equal(reader.block(json).type.name, 'opaque');
    assert.deepEqual(anew(json), json);
  }
});

test('a body of a later version is all opaque', () => {
  const body = { version: 2, blocks: [{ type: 'paragraph', text: 'a' }], style: 'wide' };
  const known = reading(body);
  assert.ok(known.later);
  assert.equal(known.doc.child(0).type.name, 'opaque');
  const [only] = known.doc.children;
  assert.ok(only);
  assert.deepEqual(JSON.parse(known.write(schema.node('doc', null, [only, only]))), { ...body, blocks: [body.blocks[0], body.blocks[0]] });
});

test('what is no body is not read', () => {
  for (const text of ['{', 'null', '[]', '{"version":1}', '{"version":1,"blocks":{}}', 'নদী']) assert.equal(readBody(text, schema), null);
});

test('an empty text is an empty body', () => {
  const known = readBody('', schema);
  assert.ok(known);
  assert.equal(known.write(known.doc), '');
  const blank = () => schema.node('paragraph');
  assert.equal(known.write(schema.node('doc', null, [blank(), blank()])), '{"version":1,"blocks":[]}');
});

test('a footnote without words goes to the words before it', () => {
  const json = { type: 'paragraph', text: [{ text: 'a' }, { text: '', note: 'b' }] };
  assert.deepEqual(anew(json), { type: 'paragraph', text: [{ text: 'a', note: 'b' }] });
});

test('a footnote on words of several runs is one footnote', () => {
  const note = schema.mark('note', { id: 99, text: 'n' });
  const paragraph = schema.node('paragraph', null, [schema.text('a', [note]), schema.text('b', [schema.mark('strong'), note])]);
  assert.deepEqual(writeAnew(paragraph), { type: 'paragraph', text: [{ text: 'a' }, { text: 'b', strong: true, note: 'n' }] });
});

test('words are counted with captions and footnotes, addresses are not, and a picture takes its time', () => {
  assert.equal(countWords('বাংলাদেশ – ১২.৫ কোটি, BBC!'), 4);
  const { doc } = reading({
    version: 1,
    blocks: [
      { type: 'paragraph', text: [{ text: 'ক খ', note: 'গ' }] },
      { type: 'picture', media: 'x', caption: 'ঘ' },
      { type: 'embed', url: 'https://example.com', title: 'ঙ' },
    ],
  });
  assert.deepEqual(count(doc), { words: 5, minutes: 1 });
  const long = reading({ version: 1, blocks: [{ type: 'paragraph', text: 'ক '.repeat(900) }, { type: 'picture', media: 'x' }] });
  assert.deepEqual(count(long.doc), { words: 900, minutes: 6 });
});
