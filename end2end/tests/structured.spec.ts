// What pages tell search engines is schema.org's: every printed graph (tests/http/snapshots/told-*.json, which the HTTP tests compare
// with what is served) is compiled against the types of schema-dts, which are made from schema.org's own vocabulary.
import { expect, test } from '@playwright/test';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '../..');
const KEPT = join(ROOT, 'tests/http/snapshots');
const GRAPHS = readdirSync(KEPT).filter((name) => /^told-.*\.json$/.test(name));

/** A module in which each thing is a constant of its own type. */
function module(things: readonly { '@type': string }[]): string {
  const constants = things.map((thing, index) => {
    // What a search asks for is an annotation of actions, not a property of schema.org (schema.org/docs/actions.html).
    const json = JSON.stringify(thing, (key, value) => (key === 'query-input' ? undefined : value));
    return `export const thing${index}: Exclude<Schema.${thing['@type']}, string> = ${json};`;
  });
  return ["import type * as Schema from 'schema-dts';", ...constants].join('\n');
}

/** What the compiler finds wrong with modules, given by name. */
function faults(modules: ReadonlyMap<string, string>): string[] {
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (name) => modules.has(name) || fileExists(name);
  host.readFile = (name) => modules.get(name) ?? readFile(name);
  host.getSourceFile = (name, language, ...rest) => {
    const text = modules.get(name);
    return text === undefined ? getSourceFile(name, language, ...rest) : ts.createSourceFile(name, text, language);
  };
  const found = ts.getPreEmitDiagnostics(ts.createProgram([...modules.keys()], options, host));
  return found.map((fault) => `${fault.file?.fileName}: ${ts.flattenDiagnosticMessageText(fault.messageText, '\n')}`);
}

test('every thing that is told is a thing of schema.org', () => {
  test.setTimeout(120_000);
  expect(GRAPHS.length).toBeGreaterThan(6);
  const modules = new Map(
    GRAPHS.map((name) => [join(ROOT, 'end2end', `${name}.ts`), module(JSON.parse(readFileSync(join(KEPT, name), 'utf8')))]),
  );
  expect(faults(modules)).toEqual([]);
});

test('the compiler would see a fault', () => {
  const wrong = [{ '@type': 'NewsArticle', headlin: 'x', datePublished: 5 }];
  expect(faults(new Map([[join(ROOT, 'end2end/wrong.ts'), module(wrong)]]))).not.toEqual([]);
});
