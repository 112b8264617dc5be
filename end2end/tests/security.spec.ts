import { createHash } from 'node:crypto';
import type { APIResponse } from '@playwright/test';
import { expect, PAGES, SEED, test } from '../fixtures/site';

function policy(answer: APIResponse): Map<string, string> {
  const directives = (answer.headers()['content-security-policy'] ?? '').split(';').map(directive => directive.trim());
  return new Map(directives.map(directive => {
    const [name = '', ...values] = directive.split(' ');
    return [name, values.join(' ')];
  }));
}

for (const { kind, path, status } of PAGES) {
  test(`the ${kind} page runs only scripts that its policy names`, async ({ request }) => {
    const [one, other] = [await request.get(path), await request.get(path)];
    expect(one.status()).toBe(status);
    expect(policy(one).get('script-src'), 'the same for everybody').toBe(policy(other).get('script-src'));
    expect(policy(one).get('script-src')).not.toContain('nonce');
    expect(policy(one).get('script-src')).not.toContain('unsafe-inline');
    expect(policy(one).get('default-src')).toBe("'none'");
    expect(policy(one).get('frame-ancestors')).toBe("'none'");
    expect(policy(one).get('base-uri')).toBe("'none'");
    expect(one.headers()['x-content-type-options']).toBe('nosniff');

    const html = await one.text();
    const scripts = [...html.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs)].map(([, tag = '', text = '']) => ({ tag, text }));
    expect(scripts.length).toBeGreaterThan(0);
    // Data is no script.
    const hashed = ({ text }: { text: string }) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const running = scripts.filter(({ tag }) => !tag.includes('application/ld+json'));
    for (const script of running) expect(policy(one).get('script-src')).toContain(hashed(script));
    expect(policy(one).get('script-src')?.match(/'sha256-/g)?.length, 'nothing else is allowed').toBe(running.length);
  });

  test(`the ${kind} page has no inline handlers or styles`, async ({ page, visit, request }) => {
    const html = await (await request.get(path)).text();
    expect(html.match(/<style\b[^>]*>/g) ?? []).toEqual([]);
    expect(html.match(/<[a-z][^<>]*\s(?:on[a-z]+|style)\s*=[^<>]*>/gi) ?? []).toEqual([]);
    await visit(path, status);
    const inline = await page.locator('*').evaluateAll(elements => {
      const isInline = (name: string) => name === 'style' || name.startsWith('on');
      return elements.flatMap(element => element.getAttributeNames().filter(isInline).map(name => `${element.tagName} ${name}`));
    });
    expect(inline).toEqual([]);
  });
}

test('files with a hash in their name are kept for ever', async ({ request }) => {
  const html = await (await request.get(SEED.path)).text();
  const files = new Set(html.match(/\/pkg\/[\w.-]+\.(?:js|wasm|css)/g));
  expect([...files].map(file => file.split('.').at(-1)).sort()).toEqual(expect.arrayContaining(['css', 'js', 'wasm']));
  for (const file of files) {
    const answer = await request.get(file);
    expect(answer.status(), file).toBe(200);
    expect(answer.headers()['cache-control'], file).toBe('public, max-age=31536000, immutable');
    expect(answer.headers()['x-content-type-options'], file).toBe('nosniff');
  }
});

test('files come with their types', async ({ request }) => {
  const types: [string, RegExp][] = [
    ['/fonts/noto-serif-bengali-400.woff2', /^font\/woff2$/],
    ['/fonts/noto-serif-bengali-700.woff2', /^font\/woff2$/],
    ['/favicon.ico', /^image\//],
    ['/favicon.svg', /^image\/svg\+xml/],
    ['/robots.txt', /^text\/plain/],
  ];
  for (const [file, type] of types) {
    const answer = await request.get(file);
    expect(answer.status(), file).toBe(200);
    expect(answer.headers()['content-type'], file).toMatch(type);
    expect((await answer.body()).length, file).toBeGreaterThan(0);
  }
});

test('robots are told what is not for them', async ({ request }) => {
  const robots = await (await request.get('/robots.txt')).text();
  expect(robots).toContain('User-agent: *');
  for (const path of ['/api/', '/newsroom', '/read/']) expect(robots).toContain(`Disallow: ${path}\n`);
});

test('whoever watches the server hears that it lives and is ready', async ({ request }) => {
  for (const path of ['/healthz', '/readyz']) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(200);
    expect(policy(answer).get('default-src'), path).toBe("'none'");
  }
});

test('a page of another site cannot post a comment', async ({ request }) => {
  const form = { name: 'অন্য কেউ', text: 'অন্য সাইট থেকে' };
  const strangers: Record<string, string>[] = [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://other.example' }];
  for (const headers of strangers) {
    const answer = await request.post(SEED.path, { form, headers, maxRedirects: 0 });
    expect(answer.status(), JSON.stringify(headers)).toBe(403);
  }
});
