// Runs Lighthouse (mobile, its own throttling) on the pages of SITE_ADDRESS and prints a table; fails under the marks that we promise.
// usage: SITE_ADDRESS=… node tools/lighthouse/run.mjs [RUNS]
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const site = process.env.SITE_ADDRESS;
const runs = Number(process.argv[2] ?? 3);
const pages = {
  front: '/',
  section: '/world',
  article: '/world/rashiya-uttor-korea-protirokkha-chukti',
  search: '/search?q=%E0%A6%B0%E0%A6%BE%E0%A6%B6%E0%A6%BF%E0%A6%AF%E0%A6%BC%E0%A6%BE',
};
const promised = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 };
// A search page is kept out of search engines on purpose, which Lighthouse takes for a fault of "SEO".
const excused = { search: ['is-crawlable'] };

const chrome = await launch({
  chromePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
});
const middle = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];
let failed = false;
console.log('page      perf  a11y  best   seo     FCP s    LCP s   TBT ms      CLS   (median of', runs, 'runs)');
try {
  for (const [name, path] of Object.entries(pages)) {
    const results = [];
    for (let run = 0; run < runs; run++) {
      const { lhr } = await lighthouse(site + path, {
        port: chrome.port, logLevel: 'error', skipAudits: excused[name] ?? [],
        onlyCategories: Object.keys(promised),
      });
      results.push(lhr);
    }
    const mark = (category) => middle(results.map((lhr) => Math.round(lhr.categories[category].score * 100)));
    const value = (audit) => middle(results.map((lhr) => lhr.audits[audit].numericValue));
    const marks = Object.fromEntries(Object.keys(promised).map((category) => [category, mark(category)]));
    const cls = value('cumulative-layout-shift');
    console.log(
      name.padEnd(8), ...Object.values(marks).map((number) => String(number).padStart(5)),
      (value('first-contentful-paint') / 1000).toFixed(2).padStart(9), (value('largest-contentful-paint') / 1000).toFixed(2).padStart(8),
      value('total-blocking-time').toFixed(0).padStart(8), cls.toFixed(4).padStart(8),
    );
    const lost = Object.values(results[0].audits).filter((audit) =>
      audit.score !== null && audit.score < 1 && ['binary', 'numeric', 'metricSavings'].includes(audit.scoreDisplayMode));
    const worst = Object.keys(promised).filter((category) => marks[category] < promised[category]);
    if (worst.length > 0 || cls > 0.01) {
      failed = true;
      for (const audit of lost) console.log('   ', audit.id, audit.displayValue ?? '', JSON.stringify(audit.details?.items?.[0] ?? '').slice(0, 200));
    }
  }
} finally {
  await chrome.kill();
}
process.exit(failed ? 1 : 0);
