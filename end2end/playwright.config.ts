// The suite runs against a server that is already started, or is just starting: `run.sh BINARY` prepares one with the
// demonstration stories, `cargo leptos end-to-end` starts one on the developer's own data.
import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

// The lighter one first, where it is installed (tools/setup.sh test).
const BROWSERS = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const withoutScript = { ...phone, javaScriptEnabled: false };
const desktop = { viewport: { width: 1280, height: 800 } };

// These need no browser, so one project is enough for them.
const SERVER_ONLY = ['**/security.spec.ts', '**/structured.spec.ts'];
// Moving from page to page without a load is JavaScript's doing.
const SCRIPT_ONLY = '**/navigation.spec.ts';

// What differs between a build whose code is split and one whose code is not: everything that comes alive. What pages look like and say is
// printed by the same server, and is tested on the release.
const LIVING = ['comment', 'navigation', 'news_bar', 'quick_search', 'saved', 'tools', 'typing'].map(name => `**/${name}.spec.ts`);

// What is published here changes what readers see, so readers' tests are through by then.
const NEWSROOM = '**/newsroom*.spec.ts';
const READERS = ['phone', 'desktop', 'no-js'];

// What depends on the colours that a reader wishes for: what axe looks at, and that they are those.
const COLOURED = /can be used by everybody|colours that the reader wishes for/;

export default defineConfig({
  testDir: './tests',
  outputDir: './test-results',
  globalSetup: './global_setup.ts',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  timeout: 30_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: process.env.SITE_ADDRESS ?? 'http://127.0.0.1:3000',
    browserName: 'chromium',
    trace: 'off',
    locale: 'bn-BD',
    // Far from Dhaka: the pages show the paper's clock, not the reader's.
    timezoneId: 'Pacific/Honolulu',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? BROWSERS.find(browser => existsSync(browser)),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  // Tests marked @js need JavaScript, tests marked @no-js need its absence; all others hold both ways.
  // Those marked @pointer need a pointer that rests, those marked @fingers a screen that is touched.
  projects: process.env.SUITE === 'living' ? [{ name: 'desktop', use: desktop, grepInvert: /@no-js/, testMatch: LIVING }] : [
    { name: 'phone', use: phone, grepInvert: /@no-js|@pointer/, testIgnore: [...SERVER_ONLY, NEWSROOM] },
    { name: 'desktop', use: desktop, grepInvert: /@no-js|@fingers/, testIgnore: NEWSROOM },
    { name: 'no-js', use: withoutScript, grepInvert: /@js/, testIgnore: [...SERVER_ONLY, SCRIPT_ONLY, NEWSROOM] },
    { name: 'dark', use: { ...desktop, colorScheme: 'dark' }, grep: COLOURED, grepInvert: /@no-js/, testMatch: '**/a11y.spec.ts' },
    // Readers who need stronger contrast, by day and by night.
    { name: 'contrast', use: { ...phone, contrast: 'more' }, grep: COLOURED, testMatch: '**/a11y.spec.ts' },
    { name: 'newsroom-phone', use: phone, grepInvert: /@no-js|@pointer/, testMatch: NEWSROOM, dependencies: READERS },
    { name: 'newsroom-desktop', use: desktop, grepInvert: /@no-js/, testMatch: NEWSROOM, dependencies: READERS },
    { name: 'newsroom-no-js', use: withoutScript, grepInvert: /@js/, testMatch: NEWSROOM, dependencies: READERS },
    { name: 'dark-contrast', use: { ...phone, contrast: 'more', colorScheme: 'dark' }, grep: COLOURED, testMatch: '**/a11y.spec.ts' },
  ],
});
