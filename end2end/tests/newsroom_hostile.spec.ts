// What somebody types into the newsroom stays text there too. What readers get of it: tests/http/newsroom/hostile.rs.
import { enter } from '../fixtures/newsroom';
import { expect, test } from '../fixtures/site';
import type { Page } from '@playwright/test';

const PAYLOAD = '</textarea></script><script>hkxss()</script>"><img src=x onerror=hkxss()>';

/** Calls a server function with the member's session. */
async function call<Answer>(page: Page, path: string, args: unknown): Promise<Answer> {
  return page.evaluate(
    async ([path, body]) => {
      const answer = await fetch(`/api/v1/newsroom/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as Answer;
    },
    [path, JSON.stringify(args)] as const,
  );
}

test('nothing that is typed runs on a page of the newsroom', { tag: '@js' }, async ({ page }) => {
  test.setTimeout(60_000);
  await page.addInitScript(() => {
    Object.assign(window, { hkxss: () => console.error('it ran') });
  });
  await enter(page);
  const text = [{ text: PAYLOAD, href: `https://example.org/${PAYLOAD}`, note: PAYLOAD }];
  const blocks = [
    { type: 'paragraph', text },
    { type: 'embed', url: `https://example.org/${PAYLOAD}`, title: PAYLOAD, caption: PAYLOAD },
    { type: 'table', caption: PAYLOAD, rows: [[text]] },
    { type: 'callout', kind: 'facts', title: PAYLOAD, blocks: [{ type: 'paragraph', text }] },
    { type: 'timeline', entries: [{ when: PAYLOAD, text }] },
    { type: 'qa', question: text, answer: text },
    { type: PAYLOAD, text: PAYLOAD },
  ];
  const draft = {
    headline: { page: PAYLOAD, card: PAYLOAD, search: PAYLOAD, share: PAYLOAD },
    standfirst: PAYLOAD,
    slug: PAYLOAD,
    body: JSON.stringify({ version: 1, blocks }),
  };
  const id = await call<string>(page, 'story/begin_story', { stage: 'draft', draft });
  await call(page, 'folder/add_note', { id, text: PAYLOAD });
  const form = { name: PAYLOAD, slug: `hkxss-${Date.now()}`, about: PAYLOAD, role: '', within: null };
  await call(page, 'names/make_name', { of: 'topic', form, alike: true });
  const { token } = await call<{ token: string }>(page, 'folder/make_preview', { id });
  await page.goto('/newsroom');
  await expect(page.locator('.entry').first()).toContainText(PAYLOAD);
  await page.goto(`/newsroom/story/${id}`);
  await expect(page.locator('hk-editor [contenteditable=true]').first()).toContainText(PAYLOAD);
  await expect(page.locator('.notes__text')).toHaveText(PAYLOAD);
  await page.goto('/newsroom/names');
  await page.getByRole('button', { name: 'বিষয়', exact: true }).click();
  await expect(page.locator('.known__name', { hasText: PAYLOAD }).first()).toBeVisible();
  await page.goto('/newsroom/audit');
  await expect(page.locator('main')).toContainText('hkxss');
  await page.goto(`/preview/${token}`);
  await expect(page.locator('h1')).toHaveText(PAYLOAD);
});
