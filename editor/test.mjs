// usage: node editor/test.mjs: runs the editor's unit tests, which need no browser.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { build } from 'esbuild';

const FROM = 'editor/tests';
const OUT = 'target/editor-tests';

const names = readdirSync(FROM).filter(name => name.endsWith('.test.ts'));
await build({
  entryPoints: names.map(name => `${FROM}/${name}`),
  outdir: OUT,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: 'inline',
  logLevel: 'warning',
});
const files = names.map(name => `${OUT}/${name.replace(/\.ts$/, '.mjs')}`);
const { status } = spawnSync(process.execPath, ['--enable-source-maps', '--test', ...files], { stdio: 'inherit' });
process.exit(status ?? 1);
