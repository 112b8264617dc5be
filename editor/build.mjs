// usage: node editor/build.mjs: writes the newsroom's editor as one module and one style sheet into public/newsroom, with the
// licences of what lies in it.
import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const OUT = 'public/newsroom';

const { metafile } = await build({
  entryPoints: [
    { in: 'editor/source/editor.ts', out: 'editor' },
    { in: 'editor/css/editor.css', out: 'editor' },
  ],
  outdir: OUT,
  bundle: true,
  format: 'esm',
  target: ['es2022', 'chrome111', 'firefox125', 'safari16.4'],
  minify: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
});

const packages = new Set(
  Object.keys(metafile.inputs).flatMap(file => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []),
);
const licences = [...packages].sort().map(name => {
  const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
  return `${name} ${version}\n\n${licence(name)}`;
});
writeFileSync(`${OUT}/editor.licences.txt`, licences.join('\n\n----\n\n'));

function licence(name) {
  for (const file of ['LICENSE', 'LICENSE.md', 'LICENCE']) {
    try {
      return readFileSync(`node_modules/${name}/${file}`, 'utf8').trim();
    } catch {
      continue;
    }
  }
  throw new Error(`${name} brings no licence`);
}
