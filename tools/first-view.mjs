// Loads the seed's article in Chromium, as a reader does, and weighs everything that comes over the line.
// usage: node tools/first-view.mjs ADDRESS BUDGET
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { chromium } from '@playwright/test';

const [address, budgetFile] = process.argv.slice(2);
const budget = Object.fromEntries(
  readFileSync(budgetFile, 'utf8').split('\n').filter((line) => line && !line.startsWith('#')).map((line) => line.split(/\s+/)),
);
const kindOf = (url) => {
  if (/split_tools[^/]*\.wasm$/.test(url)) return 'tools';
  if (url.endsWith('.wasm')) return 'wasm';
  if (url.endsWith('.js')) return 'js';
  if (url.endsWith('.css')) return 'css';
  if (url.endsWith('.woff2')) return 'font';
  if (/\.(svg|ico|png|gif|webp|avif|jpg)$/.test(url)) return 'picture';
  return 'html';
};

const CHUNKS = [
  ['writing', 'when a reader turns to a field'],
  ['tools', 'when a reader turns to a control, or a moment after an article'],
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
// What the browser says of the line (Network Information API).
const LINES = { good: { saveData: false, effectiveType: '4g', downlink: 10 }, dear: { saveData: true, effectiveType: '4g', downlink: 10 } };

/** Reads the story on such a line, to its end where nothing but the reader's doing would bring code, and weighs all that comes by kind. */
async function read(kindOfLine) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  await context.addInitScript((line) => Object.defineProperty(navigator, 'connection', { value: line }), LINES[kindOfLine]);
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send('Network.enable');
  const requests = new Map();
  line.on('Network.responseReceived', ({ requestId, response }) => requests.set(requestId, { url: response.url, raw: 0, sent: 0 }));
  line.on('Network.dataReceived', ({ requestId, dataLength }) => {
    if (requests.has(requestId)) requests.get(requestId).raw += dataLength;
  });
  line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (requests.has(requestId)) requests.get(requestId).sent = encodedDataLength;
  });
  await page.goto(`${address}/world/rashiya-uttor-korea-protirokkha-chukti`);
  if (kindOfLine === 'good') await page.waitForSelector('body[data-hydrated]');
  await page.waitForLoadState('networkidle');
  if (kindOfLine === 'dear') {
    await page.mouse.wheel(0, 20_000);
    await page.waitForTimeout(3000);
    await page.waitForLoadState('networkidle');
  }
  await context.close();
  const sums = new Map();
  for (const { url, raw, sent } of requests.values()) {
    for (const kind of [kindOf(new URL(url).pathname), 'page']) {
      const sum = sums.get(kind) ?? { raw: 0, sent: 0 };
      sums.set(kind, { raw: sum.raw + raw, sent: sum.sent + sent });
    }
  }
  return sums;
}

const good = await read('good');
const dear = await read('dear');
await browser.close();

let over = 0;
const line = (kind, raw, sent, name) => {
  const most = budget[name] ? Number(budget[name]) : Infinity;
  if (sent > most) over += 1;
  const verdict = sent > most ? '  OVER' : '';
  console.log(`${kind.padEnd(8)} ${String(raw).padStart(10)} ${String(sent).padStart(15)} ${String(budget[name] ?? '-').padStart(11)}${verdict}`);
};
console.log('what      raw bytes   over the line      budget   (with response headers)');
for (const kind of ['html', 'css', 'js', 'wasm', 'tools', 'font', 'picture', 'page']) {
  const { raw, sent } = good.get(kind) ?? { raw: 0, sent: 0 };
  line(kind, raw, sent, kind === 'tools' ? '' : kind);
}
console.log('where data is saved, read to the end:');
for (const kind of ['html', 'css', 'js', 'wasm', 'font', 'picture', 'page']) {
  const { raw, sent } = dear.get(kind) ?? { raw: 0, sent: 0 };
  line(kind, raw, sent, `dear-${kind}`);
}
const chunks = readdirSync('target/site/pkg').filter((name) => name.startsWith('split_') && name.endsWith('.wasm.br'));
for (const name of chunks) {
  const [kind, reader] = CHUNKS.find(([kind]) => name.startsWith(`split_${kind}`)) ?? ['newsroom', 'for the newsroom only'];
  const { size } = statSync(`target/site/pkg/${name}`);
  const most = budget[kind] ? Number(budget[kind]) : Infinity;
  if (size > most) over += 1;
  console.log(`${kind.padEnd(8)} ${String(size).padStart(26)} ${String(budget[kind] ?? '-').padStart(11)}   apart: ${reader}${size > most ? '  OVER' : ''}`);
}
// What a member downloads besides, to be seen beside the reader's figures.
const texts = (name) => JSON.parse(readFileSync(name, 'utf8'));
const newsroom = (what, size) => console.log(`${'newsroom'.padEnd(8)} ${String(size).padStart(26)} ${'-'.padStart(11)}   ${what}`);
for (const name of ['editor.js', 'editor.css']) newsroom(name, statSync(`target/site/newsroom/${name}.br`).size);
for (const language of ['bn', 'en']) {
  const words = JSON.stringify(Object.values(texts(`locales/newsroom/${language}.json`)));
  // As the server compresses on its way out.
  const sent = brotliCompressSync(words, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
  newsroom(`words, ${language}`, sent.length);
}
// Sentences, so that none of them is a part of another text by chance.
const sentences = Object.values(texts('locales/newsroom/bn.json')).filter((text) => text.length > 30 && !text.includes('{'));
const base = readdirSync('target/site/pkg').filter((name) => name.endsWith('.wasm'));
const leaked = base.filter((name) => {
  const code = readFileSync(`target/site/pkg/${name}`);
  return sentences.some((sentence) => code.includes(sentence));
});
if (leaked.length > 0) console.log(`the newsroom's words are in what is downloaded as code: ${leaked.join(', ')}`);
process.exit(over === 0 && leaked.length === 0 ? 0 : 1);
