// Waits for the server, and looks whether it has the stories that the tests read.
import type { FullConfig } from '@playwright/test';
import { SEED } from './fixtures/site';

const PATIENCE_MS = 60_000;
const BETWEEN_TRIES_MS = 200;

export default async function globalSetup(config: FullConfig): Promise<void> {
  const site = config.projects[0]?.use.baseURL;
  if (site === undefined) throw new Error('playwright.config.ts names no baseURL');
  await ready(site);
  const seed = await fetch(site + SEED.path, { redirect: 'manual' });
  if (seed.status !== 200) {
    throw new Error(
      `${site} answers, but has no story at ${SEED.path} (status ${seed.status}). ` +
        'The tests read the demonstration stories: load them into an empty site with `make demo`.',
    );
  }
}

async function ready(site: string): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  let last = 'nothing was tried';
  while (Date.now() < end) {
    try {
      const answer = await fetch(`${site}/readyz`);
      if (answer.ok) return;
      last = `it answers ${answer.status}: ${(await answer.text()).trim()}`;
    } catch (cause) {
      last = reason(cause);
    }
    await new Promise(resolve => setTimeout(resolve, BETWEEN_TRIES_MS));
  }
  throw new Error(
    `The server at ${site} was not ready within ${PATIENCE_MS / 1000} seconds (${last}). ` +
      'Start it with `end2end/serve.sh BINARY`, or name another address with SITE_ADDRESS.',
  );
}

function reason(cause: unknown): string {
  const deeper = cause instanceof Error ? cause.cause : undefined;
  return deeper instanceof Error ? deeper.message : String(cause);
}
