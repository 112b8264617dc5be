// From exec to the first page on the large archive, and memory: after the start, with the cache full, and over a million requests.
// usage: node tools/bench/start.mjs      (tools/bench/run.sh start; its head tells the settings)
import { articles, beside } from "./addresses.mjs";
import { ask } from "./asking.mjs";
import { hasCache, large, serve } from "./paper.mjs";
import { memoryMb, peakMb, pause } from "./process.mjs";
import { BROWSER, PORT, REQUESTS, ROUNDS, SOAK_SECONDS, WALK } from "./settings.mjs";
import { exact, median, table, whole } from "./table.mjs";
import { measure } from "./wrk.mjs";

const SAMPLES = 10;
const archive = await large();
const starts = [];
let paper;
for (let round = 0; round < ROUNDS; round += 1) {
  await paper?.stop();
  const begun = performance.now();
  paper = await serve(archive, PORT);
  const front = await ask(PORT, "/", { "accept-encoding": BROWSER });
  if (front.status !== 200) throw new Error(`the front page answers ${front.status}`);
  starts.push({ ready: paper.startedIn, front: performance.now() - begun });
}
const pids = [paper.pid];
await pause(1);
const rows = [
  ["from exec to the first 200 (`/readyz`), ms", exact(median(starts.map(({ ready }) => ready)))],
  ["from exec to the first page (`/`), ms", exact(median(starts.map(({ front }) => front)))],
  ["memory after the start, MB", exact(memoryMb(pids))],
];

// Different pages, in two encodings: the cache has to drop some of them.
const paths = await articles(PORT, WALK);
let walked = 0;
const walker = async (at, encoding) => {
  for (let next = at; next < paths.length; next += 16) {
    const { status } = await ask(PORT, paths[next], { "accept-encoding": encoding });
    if (status !== 200) throw new Error(`${paths[next]} answers ${status}`);
    walked += 1;
  }
};
for (const encoding of [BROWSER, "gzip"]) await Promise.all(Array.from({ length: 16 }, (_, at) => walker(at, encoding)));
rows.push([`memory after ${whole(walked)} answers of ${whole(paths.length)} different pages${hasCache() ? ", the cache full" : ""}, MB`, exact(memoryMb(pids))]);

const pages = Object.values(await beside(PORT));
const until = performance.now() + 1000 * SOAK_SECONDS;
const samples = [];
let asked = 0, slice = 2;
while (asked < REQUESTS && performance.now() < until) {
  const { requests, rate } = await measure({ port: PORT, paths: [...pages, ...paths.slice(0, 200)], connections: 32, seconds: slice, encoding: BROWSER, pids });
  asked += requests;
  const left = Math.min((REQUESTS - asked) / rate, (until - performance.now()) / 1000);
  slice = Math.max(1, Math.round(Math.min(left, REQUESTS / rate / SAMPLES, SOAK_SECONDS / SAMPLES)));
  samples.push([asked, memoryMb(pids)]);
}
const kept = samples.filter((_, at) => at === samples.length - 1 || at % Math.ceil(samples.length / SAMPLES) === 0);
rows.push([`memory over ${whole(asked)} requests, MB`, kept.map(([, memory]) => memory.toFixed(0)).join(", ")]);
rows.push(["the most it ever had, MB", exact(peakMb(pids))]);
console.log(table(["start and memory", ""], rows));
if (asked < REQUESTS) console.log(`\n${whole(REQUESTS)} requests did not fit into ${SOAK_SECONDS} s; SOAK_SECONDS gives them longer.`);
await paper.stop();
process.exit(0);
