// Ten thousand open pages that wait for news: what each costs, whether all hear the heartbeat and the news, and what stays when they have gone.
// usage: node tools/bench/streams.mjs      (tools/bench/run.sh streams; its head tells the settings)
import { connect } from "node:net";
import { sections } from "./addresses.mjs";
import { command, large, serve, write } from "./paper.mjs";
import { memoryMb, openFiles, pause, processorMs } from "./process.mjs";
import { BEATS, PORT, STREAMS } from "./settings.mjs";
import { exact, table, whole } from "./table.mjs";

const AT_ONCE = 100;
// Between two signs of life lie 20 s; src/server/web/stream.rs.
const BEAT_SECONDS = 20;

const archive = await large();
const paper = await serve(archive, PORT, { settings: { HOCCHETAKI_NETWORK__STREAMS: String(Math.max(STREAMS, 10_000)) } });
const section = (await sections(PORT))[0].slice(1);
await pause(1);
const before = memoryMb([paper.pid]), filesBefore = openFiles(paper.pid);

const streams = [];
function open() {
  return new Promise((done, failed) => {
    const stream = { beats: 0, events: 0, status: 0, socket: connect(PORT, "127.0.0.1"), isOpen: true };
    streams.push(stream);
    stream.socket.on("connect", () => stream.socket.write("GET /stream/front HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n\r\n"));
    stream.socket.on("data", (chunk) => {
      const text = chunk.toString("latin1");
      if (stream.status === 0) {
        stream.status = Number(text.slice(9, 12));
        done();
      }
      stream.events += (text.match(/^data:/gm) ?? []).length;
      stream.beats += (text.match(/^:/gm) ?? []).length;
    });
    stream.socket.on("close", () => (stream.isOpen = false));
    stream.socket.on("error", failed);
  });
}
const begun = performance.now();
for (let opened = 0; opened < STREAMS; opened += AT_ONCE) {
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, STREAMS - opened) }, open));
}
const seconds = (performance.now() - begun) / 1000;
await pause(2);
const statuses = [...new Set(streams.map(({ status }) => status))];
const idle = memoryMb([paper.pid]);
const hold = processorMs([paper.pid]), from = performance.now();
for (const stream of streams) stream.beats = 0;
await pause(BEATS * BEAT_SECONDS + 1);
const cpu = (processorMs([paper.pid]) - hold) / (performance.now() - from);
const beaten = memoryMb([paper.pid]);
const heard = streams.filter(({ beats }) => beats >= BEATS).length;

for (const stream of streams) stream.events = 0;
// Newer than anything there is; a program beside the server publishes it.
const story = write("news.json", JSON.stringify({
  format: "hocchetaki-archive",
  version: 1,
  authors: [{ slug: "bench", name: "পরীক্ষক", about: "" }],
  articles: [{
    slug: `khobor-pouchhalo-ki-${Date.now()}`,
    section,
    headline: "খবর পৌঁছাল কি",
    standfirst: "",
    authors: ["bench"],
    tags: [],
    published_at: new Date().toISOString(),
    body: { version: 1, blocks: [{ type: "paragraph", text: "পরীক্ষার জন্য লেখা একটি খবর।" }] },
  }],
}));
const published = performance.now();
command(archive, "import", story);
let told = 0;
while (told < STREAMS && performance.now() - published < 20_000) {
  await pause(0.05);
  told = streams.filter(({ events }) => events > 0).length;
}
const reached = (performance.now() - published) / 1000;
const still = streams.filter(({ isOpen }) => isOpen).length;
for (const { socket } of streams) socket.destroy();
for (let waited = 0; waited < 50 && openFiles(paper.pid) > filesBefore + 10; waited += 1) await pause(0.1);
const after = memoryMb([paper.pid]);

console.log(table(["open streams", ""], [
  ["opened, with status", `${whole(streams.length)} in ${exact(seconds)} s, ${statuses.join(", ")}`],
  ["memory before, MB", exact(before)],
  ["memory with all of them idle, MB", `${exact(idle)}; after ${BEATS} heartbeats ${exact(beaten)}`],
  ["a connection, bytes", whole(((Math.max(idle, beaten) - before) * 2 ** 20) / streams.length)],
  [`heard ${BEATS} heartbeats`, whole(heard)],
  ["processor meanwhile, of one core", `${(100 * cpu).toFixed(1)} %`],
  ["told of a story that was published then", `${whole(told)}, the last ${exact(reached)} s after the import began`],
  ["open to the end", whole(still)],
  ["memory when they have gone, MB", exact(after)],
  ["files open before and after", `${filesBefore}, ${openFiles(paper.pid)}`],
]));
await paper.stop();
if (still < STREAMS || told < STREAMS || statuses.some((status) => status !== 200)) {
  console.error("streams: not all were opened, stayed open and heard the news");
  process.exit(1);
}
process.exit(0);
