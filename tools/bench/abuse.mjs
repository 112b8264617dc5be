// Requests that nobody sends in good faith: memory before, at most and after, and what was answered.
// usage: node tools/bench/abuse.mjs      (tools/bench/run.sh abuse; its head tells the settings)
import { connect } from "node:net";
import { beside } from "./addresses.mjs";
import { ask } from "./asking.mjs";
import { large, serve } from "./paper.mjs";
import { memoryMb, openFiles, pause, processorMs } from "./process.mjs";
import { ABUSE_SECONDS, BROWSER, PORT, SLOW, TRIES } from "./settings.mjs";
import { exact, table, whole } from "./table.mjs";

const AT_ONCE = 32;
const paper = await serve(await large(), PORT);
const pids = [paper.pid];
const pages = await beside(PORT);
for (const path of Object.values(pages)) await ask(PORT, path, { "accept-encoding": BROWSER });
const rows = [];

/** Watches the memory while something goes on. */
async function watched(name, what) {
  await pause(0.5);
  const before = memoryMb(pids), used = processorMs(pids), begun = performance.now();
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, memoryMb(pids))), 100);
  const { sent, statuses, note } = await what();
  most = Math.max(most, memoryMb(pids));
  clearInterval(timer);
  const cpu = (processorMs(pids) - used) / Math.max(1, sent);
  const seconds = (performance.now() - begun) / 1000;
  await pause(1);
  const isThere = await ask(PORT, "/", { "accept-encoding": BROWSER }).then(({ status }) => status === 200, () => false);
  const seen = [...statuses].sort().map(([status, count]) => `${status}: ${whole(count)}`).join(", ");
  rows.push([name, whole(sent), exact(seconds), cpu.toFixed(2), exact(before), exact(most), exact(memoryMb(pids)), [seen, note, isThere ? "" : "**the front page does not answer**"].filter(Boolean).join("; ")]);
  process.stderr.write(`abuse: ${name}\n`);
}

/** Many requests, each other than the last. */
const flood = (request) => async () => {
  const statuses = new Map();
  const until = performance.now() + 1000 * ABUSE_SECONDS;
  let sent = 0;
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    while (sent < TRIES && performance.now() < until) {
      const { path, headers } = request((sent += 1));
      const status = await ask(PORT, path, headers).then((answer) => answer.status, () => "cut");
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  }));
  return { sent, statuses };
};

const browser = { "accept-encoding": BROWSER };
await watched("unknown paths", flood((n) => ({ path: `/nothing-${n}/here-${n}`, headers: browser })));
await watched("unknown first segments", flood((n) => ({ path: `/nothing-${n}`, headers: browser })));
await watched("cache-busting queries", flood((n) => ({ path: `/?x=${n}`, headers: browser })));
await watched("the same on an article", flood((n) => ({ path: `${pages.article}?utm=${n}&before=${n}`, headers: browser })));
await watched("searches for nonsense", flood((n) => ({ path: `/search?q=xq${n}z`, headers: browser })));
await watched("other hosts", flood((n) => ({ path: "/", headers: { ...browser, host: `host-${n}.example` } })));
await watched("other `Accept-Encoding`", flood((n) => ({ path: "/", headers: { "accept-encoding": `x-${n}, br;q=0.${n % 10}, gzip` } })));
const long = (bytes) => "gzip;q=0.5, ".repeat(Math.floor(bytes / 12)) + "br";
await watched("`Accept-Encoding` of 8 KB", flood(() => ({ path: "/", headers: { "accept-encoding": long(8 * 1024) } })));
await watched("`Accept-Encoding` of 60 KB", flood(() => ({ path: "/", headers: { "accept-encoding": long(60 * 1024) } })));

/** Many connections at once that are slow in their way: `start` is sent at once, then `step` is called every second. */
const slow = (start, step) => async () => {
  const statuses = new Map();
  const note = (key) => statuses.set(key, (statuses.get(key) ?? 0) + 1);
  let cut = 0;
  const sockets = Array.from({ length: SLOW }, () => {
    const socket = connect({ port: PORT, host: "127.0.0.1", highWaterMark: 1024 });
    if (start) socket.write(start);
    socket.on("error", () => {});
    socket.on("close", () => (cut += 1));
    step.begin(socket, note);
    return socket;
  });
  const until = performance.now() + 1000 * ABUSE_SECONDS;
  while (performance.now() < until) {
    await pause(1);
    for (const socket of sockets) if (!socket.destroyed) step.each(socket);
  }
  const ended = cut;
  const files = openFiles(paper.pid);
  for (const socket of sockets) socket.destroy();
  return { sent: SLOW, statuses, note: `the server ended ${whole(ended)} of them within ${ABUSE_SECONDS} s, ${whole(files)} files open` };
};
const firstLine = (socket, note) => socket.once("data", (chunk) => note(chunk.toString("latin1").slice(9, 12)));

// A request follows another before its answer was taken, so that the system's own buffers are soon full.
const big = `GET ${pages.feed} HTTP/1.1\r\nHost: 127.0.0.1:${PORT}\r\n\r\n`.repeat(20);
await watched("slow readers, a byte a second", slow(big, {
  begin: (socket) => socket.pause(),
  each: (socket) => socket.read(1),
}));
await watched("slow headers, a byte a second", slow("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ", {
  begin: firstLine,
  each: (socket) => socket.write("a"),
}));
await watched("slow forms, a byte a second", slow(
  `POST ${pages.article} HTTP/1.1\r\nHost: 127.0.0.1:${PORT}\r\nOrigin: http://127.0.0.1:${PORT}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\nname=`,
  { begin: firstLine, each: (socket) => socket.write("a") },
));
await watched("connections that say nothing", slow("", { begin: firstLine, each: () => {} }));

console.log(`Memory in MB; each kind ends after ${ABUSE_SECONDS} s.\n`);
console.log(table(["what is sent", "requests", "s", "CPU ms/request", "memory before", "at most", "after", "answers"], rows));
await paper.stop();
process.exit(0);
