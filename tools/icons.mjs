// Draws the icons that browsers, phones and feeds ask for, from public/favicon.svg: a newsroom with a mark of its own puts it there and
// runs this. usage: node tools/icons.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';

const drawn = readFileSync('public/favicon.svg', 'utf8');
// Where the system cuts its own shape out, the ground goes to the edges and the mark keeps inside the middle (W3C, "safe zone").
const ground = /<rect class="ground"[^>]*fill="([^"]+)"/.exec(drawn)?.[1] ?? '#fff';
const bled = drawn.replace(/\srx="\d+"/, '').replace('viewBox="0 0 64 64"', 'viewBox="-10 -10 84 84"');

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
async function png(size, svg, ground = 'transparent') {
  const page = await browser.newPage({ viewport: { width: size, height: size }, colorScheme: 'light' });
  await page.setContent(`<style>body{margin:0;background:${ground}}svg{display:block}</style>${svg.replace('<svg', `<svg width="${size}" height="${size}"`)}`);
  const picture = await page.screenshot({ omitBackground: true });
  await page.close();
  return picture;
}

writeFileSync('public/icon-192.png', await png(192, drawn));
writeFileSync('public/icon-512.png', await png(512, drawn));
writeFileSync('public/icon-maskable.png', await png(512, bled, ground));
writeFileSync('public/apple-touch-icon.png', await png(180, bled.replace('-10 -10 84 84', '-4 -4 72 72'), ground));
writeFileSync('public/logo.png', await png(512, bled.replace('-10 -10 84 84', '-4 -4 72 72'), ground));

// An icon file may hold a PNG: a header of 6 bytes and an entry of 16 before it.
const small = await png(32, drawn);
const head = Buffer.alloc(22);
head.writeUInt16LE(1, 2);
head.writeUInt16LE(1, 4);
head.writeUInt8(32, 6);
head.writeUInt8(32, 7);
head.writeUInt16LE(1, 10);
head.writeUInt16LE(32, 12);
head.writeUInt32LE(small.length, 14);
head.writeUInt32LE(head.length, 18);
writeFileSync('public/favicon.ico', Buffer.concat([head, small]));
await browser.close();
