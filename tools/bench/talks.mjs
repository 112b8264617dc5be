// A discussion of LONG comments beside one of 20 under the same story, in turn: first pages, and parts of the long one.
// usage: node tools/bench/talks.mjs      (tools/bench/run.sh talks; its head tells the settings)
import { page } from "./asking.mjs";
import { command, serve, small, write } from "./paper.mjs";
import { BROWSER, LONG, PORT, ROUNDS, SECONDS_EACH } from "./settings.mjs";
import { exact, medians, table, whole } from "./table.mjs";
import { copied, sql } from "./writers.mjs";
import { measure } from "./wrk.mjs";

const SHORT = 20;
/** Of a hundred comments so many answer one of the last before them. */
const ANSWERS = 42;
/** One for each core of the smallest machine, as in growth.mjs. */
const CONNECTIONS = 2;

/** A story with so many comments, the same in every run. */
function story(slug, many) {
  let seed = 7;
  const dice = (sides) => (seed = (seed * 48_271) % 2_147_483_647) % sides;
  const comments = Array.from({ length: many }, (_, at) => ({
    id: `c${at}`, ...(at > 0 && dice(100) < ANSWERS ? { parent: `c${Math.max(0, at - 1 - dice(40))}` } : {}),
    name: `পাঠক ${1 + dice(500)}`, text: `${"সেতুটা হলে আমাদের গ্রামের মানুষের অনেক উপকার হবে। ".repeat(1 + dice(4))}(${at})`,
    posted_at: new Date(Date.UTC(2024, 0, 2) + at * 60_000).toISOString(),
  }));
  const paragraph = { type: "paragraph", text: "নদীর পারে নতুন সেতু খুলে দেওয়া হয়েছে বলে জানিয়েছেন কর্মকর্তারা। ".repeat(5) };
  return {
    slug, section: "mapa", headline: "মাপার লেখা", authors: ["mapok"], published_at: "2024-01-01T10:00:00+06:00",
    body: { version: 1, blocks: Array(8).fill(paragraph) }, comments,
  };
}

const folder = copied(await small(), "talks");
command(folder, "import", write("talks.json", JSON.stringify({
  format: "hocchetaki-archive", version: 1, sections: [{ slug: "mapa", name: "মাপা" }], authors: [{ slug: "mapok", name: "মাপক" }],
  articles: [story("short", SHORT), story("long", LONG)],
})));
// As if readers had voted, so that the best are some and not the oldest.
sql(folder, `update comment set likes = abs(random()) % 50, rank = abs(random()) % 900000 where article_id in (select id from article where slug in ('short', 'long'));
  pragma wal_checkpoint(truncate);`);
const middle = sql(folder, `select lower(hex(c.id)) as id, lower(hex(c.thread_id)) as thread from comment c join article a on a.id = c.article_id
  where a.slug = 'long' and c.parent_id is not null order by c.posted_at limit 1 offset ${Math.floor(LONG / 5)};`)[0];
const behind = sql(folder, `select c.rank, c.posted_at as at, lower(hex(c.id)) as id from comment c join article a on a.id = c.article_id
  where a.slug = 'long' and c.parent_id is null order by c.rank desc limit 1 offset ${Math.floor(LONG / 4)};`)[0];
const thread = sql(folder, `select lower(hex(c.id)) as id from comment c join article a on a.id = c.article_id
  where a.slug = 'long' and c.parent_id is null order by c.replies desc limit 1;`)[0].id;

const PAGES = {
  [`first page, ${SHORT} comments`]: "/mapa/short",
  [`first page, ${whole(LONG)} comments`]: "/mapa/long",
  "the newest": "/mapa/long?talk=newest",
  "the best, from the middle on": `/mapa/long?talk=best.${behind.rank}.${behind.at}.${behind.id}`,
  "the longest thread": `/mapa/long?talk=thread.${thread}`,
  "the address of an answer in the middle": `/mapa/long?talk=comment.${middle.id}`,
};
const servers = [await serve(folder, PORT, { cache: false }), await serve(folder, PORT + 1)];
const comments = {};
for (const [name, path] of Object.entries(PAGES)) {
  comments[name] = (await page(PORT, path)).match(/ id="comment-[0-9a-f-]{36}"/g)?.length ?? 0;
  if (comments[name] === 0) throw new Error(`${path} shows no comment`);
}
const measured = Object.fromEntries(Object.keys(PAGES).map((name) => [name, servers.map(() => [])]));
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, path] of Object.entries(PAGES)) {
    for (const [at, server] of servers.entries()) {
      const load = { port: server.port, path, connections: CONNECTIONS, encoding: BROWSER, pids: [server.pid] };
      if (round === 0) await measure({ ...load, seconds: 1 });
      measured[name][at].push(await measure({ ...load, seconds: SECONDS_EACH }));
    }
  }
  process.stderr.write(`talks: round ${round + 1} of ${ROUNDS}\n`);
}
const [first] = Object.values(measured).map((both) => both.map(medians));
console.log(`${CONNECTIONS} connections, ms; the ratios are to the discussion of ${SHORT}:\n`);
console.log(table(["page", "comments on it", "bytes", "uncached: p50", "p99", "ratio of p99", "cached: p50", "p99", "ratio of p99"],
  Object.entries(measured).map(([name, both]) => {
    const found = both.map(medians);
    return [name, whole(comments[name]), whole(found[0].each),
      ...found.flatMap((one, at) => [exact(one.p50), exact(one.p99), (one.p99 / first[at].p99).toFixed(2)])];
  })));
await Promise.all(servers.map((server) => server.stop()));
process.exit(0);
