// The moderation queue over QUEUED comments: each pile and filter, further pages, decisions of one and of a hundred.
// usage: node tools/bench/queue.mjs      (tools/bench/run.sh queue; its head tells the settings)
import { admit, archive, serve } from "./paper.mjs";
import { PORT, QUEUED } from "./settings.mjs";
import { exact, part, table, whole } from "./table.mjs";
import { copied, sql, stories } from "./writers.mjs";

const ASKED = 200;
const PILES = ["waiting", "reported", "approved", "rejected", "spam", "removed", "all"];
const API = "/api/v1/newsroom/comments";

// Of openings that nobody has answered, some were decided and some wait; every comment has a reader; one in 500 was reported.
const PREPARED = `
  begin;
  insert into reader (name, made_at, seen_at) with recursive n(i) as (select 1 union all select i + 1 from n where i < 50000) select 'পাঠক ' || i, 0, 0 from n;
  update comment set reader_id = 1 + abs(random()) % 50000;
  create temp table fate as select id, abs(random()) % 100 as n from comment where parent_id is null and answers = 0;
  update comment set shown = 0, status = case when n < 5 then 'pending' when n < 9 then 'spam' when n < 12 then 'rejected' else 'removed' end,
      decided_at = iif(n < 5, null, posted_at), decided_by = iif(n < 5, null, 'মডারেটর')
    from fate where fate.id = comment.id and n < 15;
  update article set comment_count = (select count(*) from comment c where c.article_id = article.id and c.status = 'approved');
  insert into comment_report (comment_id, reader_id, reason, note, reported_at)
    select id, 1 + abs(random()) % 50000, 'abuse', '', posted_at from comment where shown = 1 and abs(random()) % 500 = 0;
  update comment set reports = 1 where id in (select comment_id from comment_report);
  commit;
  analyze;
  pragma wal_checkpoint(truncate);`;

const made = await archive("queue", Math.max(300, Math.round(QUEUED / 100)), QUEUED);
if (sql(made, "select count(*) as many from comment where status = 'pending';")[0].many === 0) {
  sql(made, PREPARED);
  admit(made);
}
const folder = copied(made, "queue-now");
const paper = await serve(folder, PORT);
const site = `http://127.0.0.1:${PORT}`;
const cookie = await signIn();

async function signIn() {
  const { email, password } = admit;
  const answer = await fetch(`${site}/newsroom/sign-in`, {
    method: "POST", body: new URLSearchParams({ email, password }), redirect: "manual", headers: { "sec-fetch-site": "same-origin" },
  });
  const cookies = answer.headers.getSetCookie().map((line) => line.split(";")[0]).join("; ");
  if (!cookies) throw new Error(`nobody is let in: ${answer.status}`);
  return cookies;
}

async function call(path, body) {
  const answer = await fetch(`${site}${API}/${path}`, {
    headers: { cookie, "sec-fetch-site": "same-origin", ...(body ? { "content-type": "application/json" } : {}) },
    ...(body ? { method: "POST", body: JSON.stringify(body) } : {}),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

const wanted = (filter) => Object.entries(filter).map(([key, value]) => `wanted[${key}]=${encodeURIComponent(value)}`).join("&");
const list = (filter, after) => call(`list_comments?${wanted(filter)}${
  after ? `&${Object.entries(after).map(([key, value]) => `wanted[after][${key}]=${value}`).join("&")}` : ""}`);

const rows = [];
/** Times each of some acts, and tells how many comments one of them brought. */
async function measure(name, many, act) {
  await act(0);
  const times = [];
  let found = 0;
  for (let at = 1; at <= many; at += 1) {
    const begun = performance.now();
    found += await act(at);
    times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  rows.push([name, whole(many), (found / many).toFixed(0), exact(part(times, 0.5)), exact(part(times, 0.99)), exact(times.at(-1))]);
  process.stderr.write(`queue: ${name}\n`);
}
const first = (name, filter) => measure(name, ASKED, async () => (await list(filter)).comments.length);

/** One further page after the other; from the beginning again where the list ends. */
function further(name, filter) {
  let after;
  return measure(name, ASKED, async () => {
    const { comments, next } = await list(filter, after);
    after = next ?? undefined;
    return comments.length;
  });
}

for (const pile of PILES) await first(`\`${pile}\``, { pile });
for (const pile of PILES) await further(`\`${pile}\`, page by page`, { pile });
const [section] = (await list({ pile: "all" })).sections.slice(-1);
const [{ id: busiest }] = sql(folder, "select lower(hex(id)) as id from article order by comment_count desc limit 1;");
const rare = sql(folder, `select name from comment group by name having count(*) between 1 and 3 limit 1;`)[0]?.name ?? "কখগঘঙচ";
for (const pile of ["waiting", "approved", "all"]) {
  await first(`\`${pile}\`, of a section`, { pile, section: section.slug });
  await first(`\`${pile}\`, of the busiest story`, { pile, story: busiest });
  await first(`\`${pile}\`, a common word`, { pile, typed: "না" });
  await further(`\`${pile}\`, a rare name, glance by glance`, { pile, typed: rare });
  await further(`\`${pile}\`, a word that nobody used, glance by glance`, { pile, typed: "কখগঘঙচ" });
}
await first("`reported`, of a section", { pile: "reported", section: section.slug });
await first("`reported`, a word that nobody used", { pile: "reported", typed: "কখগঘঙচ" });
const some = (await list({ pile: "all" })).comments.map(({ id }) => id);
await measure("how many wait", ASKED, () => call("get_waiting"));
await measure("the thread round a comment, and its writer's others", ASKED, async (at) => (await call(`get_comment_context?id=${some[at % some.length]}`)).others.length);

// Page by page, so that each decision is about other comments.
let place;
async function waiting(many) {
  const found = [];
  while (found.length < many) {
    const { comments, next } = await list({ pile: "waiting" }, place);
    found.push(...comments);
    if (!next) throw new Error("too few comments wait");
    place = next;
  }
  return found.slice(0, many).map(({ id }) => ({ comment: id, from: "pending", to: "approved" }));
}
const decide = async (decisions, undone = false) => (await call("decide_comments", { decisions, reason: "", undone })).done.length;
const single = await waiting(ASKED + 1);
await measure("one is approved", ASKED, (at) => decide([single[at]]));
const hundreds = [];
for (let at = 0; at <= 20; at += 1) hundreds.push(await waiting(100));
await measure("a hundred are approved at once", 20, (at) => decide(hundreds[at]));
await measure("and that is taken back", 20, (at) => decide(hundreds[at].map(({ comment, from, to }) => ({ comment, from: to, to: from })), true));

const [{ many, articles }] = sql(folder, "select (select count(*) from comment) as many, (select count(*) from article) as articles;");
const piles = sql(folder, "select status, count(*) as many from comment group by status order by many desc;").map(({ status, many }) => `${status} ${whole(many)}`);
console.log(`${whole(many)} comments under ${whole(articles)} stories (${piles.join(", ")} at the end), ms over HTTP, one after the other:\n`);
console.log(table(["what", "asked", "comments", "p50", "p99", "longest"], rows));
await paper.stop();
process.exit(0);
