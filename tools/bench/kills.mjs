// Readers post while the server is killed (-9) again and again; whoever got no answer sends the same form once more. What was acknowledged is stored, once.
// usage: node tools/bench/kills.mjs      (tools/bench/run.sh kills; its head tells the settings)
import { randomUUID } from "node:crypto";
import { serve, small } from "./paper.mjs";
import { pause } from "./process.mjs";
import { KILLS, MINUTES, PORT, WRITERS } from "./settings.mjs";
import { exact, median, table, whole } from "./table.mjs";
import { AT_ANY_PACE, Writer, copied, sql, stories } from "./writers.mjs";

/** What one of them rests between two comments at the most, in seconds. */
const REST = 0.2;
/** Of a hundred comments, so many answer another. */
const ANSWERS = 40;

const folder = copied(await small(), "kills");
const before = sql(folder, "select count(*) as many from comment;")[0].many;
const articles = stories(folder, 20).map(({ id }) => id);
const start = () => serve(folder, PORT, { settings: AT_ANY_PACE });

let paper = await start();
const acknowledged = new Map(); // text → id
const latest = new Map();       // article → ids of its last comments
const counted = { resent: 0, broken: 0, refused: new Map() };
const until = performance.now() + 60_000 * MINUTES;

async function write(at) {
  // Every other one is a newcomer each time.
  const writer = new Writer({ known: at % 2 === 0 });
  for (let number = 0; performance.now() < until; number += 1) {
    const article = articles[Math.floor(articles.length * Math.random() ** 2)];
    const heard = latest.get(article) ?? [];
    const parent = 100 * Math.random() < ANSWERS ? heard[Math.floor(heard.length * Math.random())] : undefined;
    const form = { article, parent, key: randomUUID(), name: `পাঠক ${at}`, text: `মন্তব্য ${at}-${number}` };
    const id = await acknowledgedAtLast(writer, form);
    acknowledged.set(form.text, id);
    latest.set(article, [...heard, id].slice(-40));
    await pause(REST * Math.random());
  }
}

async function acknowledgedAtLast(writer, form) {
  for (;;) {
    try {
      return await writer.post(PORT, form);
    } catch (error) {
      if (error.status) counted.refused.set(error.message, (counted.refused.get(error.message) ?? 0) + 1);
      // A line that was open may have brought the form; one that could not be opened has not.
      else if (error.code === "ECONNREFUSED") counted.broken += 1;
      else counted.resent += 1;
      await pause(0.05 + 0.1 * Math.random());
    }
  }
}

async function kill() {
  const returns = [];
  const moments = Array.from({ length: KILLS }, () => (0.02 + 0.96 * Math.random()) * 60_000 * MINUTES).sort((a, b) => a - b);
  const begun = performance.now();
  for (const moment of moments) {
    // Wherever two moments are nearer to each other than a start takes, the second comes right after it.
    await pause(Math.max(0, moment - (performance.now() - begun)) / 1000);
    process.kill(paper.pid, "SIGKILL");
    await paper.stop();
    paper = await start();
    returns.push(paper.startedIn);
    process.stderr.write(`kills: ${returns.length} of ${KILLS}, ${whole(acknowledged.size)} acknowledged\n`);
  }
  return returns;
}

const [returns] = await Promise.all([kill(), ...Array.from({ length: WRITERS }, (_, at) => write(at))]);
process.kill(paper.pid, "SIGKILL");
await paper.stop();

const stored = new Map();
for (const { id, text } of sql(folder, "select lower(hex(id)) as id, text from comment where text glob 'মন্তব্য [0-9]*-[0-9]*';")) {
  stored.set(text, [...(stored.get(text) ?? []), id]);
}
const one = (statement) => Object.values(sql(folder, statement)[0])[0];
const lost = [...acknowledged].filter(([text, id]) => !stored.get(text)?.includes(id.replaceAll("-", "")));
const twice = [...stored.values()].filter((ids) => ids.length > 1);
const found = {
  "acknowledged and not stored": lost.length,
  "stored twice": twice.length,
  "stored and never acknowledged": [...stored.keys()].filter((text) => !acknowledged.has(text)).length,
  "stories with a wrong number of comments": one("select count(*) from article a where comment_count <> (select count(*) from comment where article_id = a.id and status = 'approved');"),
  "comments with a wrong number of answers": one("select count(*) from comment c where answers <> (select count(*) from comment where parent_id = c.id and shown = 1);"),
  "threads with a wrong number of replies": one("select count(*) from comment c where parent_id is null and replies <> (select count(*) from comment where thread_id = c.id and parent_id is not null and shown = 1);"),
  "answers without a place": one("select count(*) from comment where parent_id is not null and place = '';"),
  "readers with a wrong number of allowed comments": one("select count(*) from reader r where allowed <> (select count(*) from comment where reader_id = r.id and status = 'approved');"),
  "rows that point nowhere": sql(folder, "pragma foreign_key_check;").length,
};
const integrity = one("pragma integrity_check;");
console.log(table(["a server that is killed", ""], [
  ["minutes, writers", `${MINUTES}, ${WRITERS}`],
  ["kills (`kill -9`)", `${returns.length} and one at the end`],
  ["from exec to the first 200 after a kill, ms: median, longest", `${exact(median(returns))}, ${exact(Math.max(...returns))}`],
  ["comments acknowledged", whole(acknowledged.size)],
  ["comments stored, beside those that were there", whole(one("select count(*) from comment;") - before)],
  ["forms sent once more after a broken line", whole(counted.resent)],
  ["tries while nobody listened", whole(counted.broken)],
  ...Object.entries(found).map(([what, many]) => [what, whole(many)]),
  ["`integrity_check`", integrity],
]));
for (const [message, many] of counted.refused) console.log(`\n${many} ×: ${message}`);
process.exit(Object.values(found).every((many) => many === 0) && integrity === "ok" && counted.refused.size === 0 ? 0 : 1);
