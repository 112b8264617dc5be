// Comments that are accepted a second, with nobody else there and with readers who read at the same time. Counted is what a killed server left on disk.
// usage: node tools/bench/posts.mjs      (tools/bench/run.sh posts; its head tells the settings)
import { randomUUID } from "node:crypto";
import { serve, small } from "./paper.mjs";
import { BROWSER, PORT, POST_SECONDS, WRITERS } from "./settings.mjs";
import { exact, part, table, whole } from "./table.mjs";
import { AT_ANY_PACE, Writer, copied, sql, stories } from "./writers.mjs";
import { measure } from "./wrk.mjs";

/** Stories that are commented on, and read meanwhile: pages that change all the time. */
const TALKED_ABOUT = 20;
const WORDS = ("নদী সেতু রাস্তা বাজার স্কুল বৃষ্টি ফসল কৃষক শহর গ্রাম মানুষ সকাল বিকেল ট্রেন বাস ভাড়া দাম চাল ডাল মাছ বই খেলা গান ছবি খবর কাগজ সরকার আইন বিচার হাসপাতাল " +
  "ডাক্তার ওষুধ পানি বিদ্যুৎ আলো অন্ধকার আকাশ পাহাড় সমুদ্র নৌকা মাঝি ঘাট কারখানা শ্রমিক বেতন উৎসব মেলা শীত গরম হাওয়া পাখি ফুল গাছ বন বাঘ শিশু মা বাবা ভাই বোন বন্ধু").split(" ");
/** Texts of which none is like another, as it is of people: copies would be put aside. */
const text = () => Array.from({ length: 20 }, () => WORDS[Math.floor(WORDS.length * Math.random())]).join(" ");

const archive = await small();
const rows = [];
for (const [writers, readers] of [[1, 0], [WRITERS, 0], [WRITERS, 8], [WRITERS, 32]]) {
  const folder = copied(archive, "posts");
  const talked = stories(folder, TALKED_ABOUT);
  const paper = await serve(folder, PORT, { settings: AT_ANY_PACE });
  const times = [];
  const kept = new Map();
  const until = performance.now() + 1000 * POST_SECONDS;
  const write = async (at) => {
    const writer = new Writer();
    for (let number = 0; performance.now() < until; number += 1) {
      const said = `${text()} (${at}-${number})`;
      const begun = performance.now();
      const id = await writer.post(PORT, { article: talked[(at + number) % talked.length].id, key: randomUUID(), name: `পাঠক ${at}`, text: said });
      times.push(performance.now() - begun);
      kept.set(id.replaceAll("-", ""), said);
    }
  };
  const paths = ["/", ...talked.map(({ path }) => path)];
  const reading = readers > 0 ? measure({ port: PORT, paths, connections: readers, seconds: POST_SECONDS, encoding: BROWSER, pids: [paper.pid] }) : null;
  await Promise.all(Array.from({ length: writers }, (_, at) => write(at)));
  const read = await reading;
  process.kill(paper.pid, "SIGKILL");
  await paper.stop();
  const onDisk = new Map(sql(folder, "select lower(hex(id)) as id, text from comment where text glob '* ([0-9]*-[0-9]*)';").map(({ id, text }) => [id, text]));
  const there = [...kept].filter(([id, text]) => onDisk.get(id) === text).length;
  if (there !== kept.size || onDisk.size !== kept.size) throw new Error(`${kept.size} comments were acknowledged, ${there} of them are among the ${onDisk.size} on disk`);
  times.sort((a, b) => a - b);
  rows.push([`${writers}, ${readers}`, whole(there), exact(there / POST_SECONDS), exact(part(times, 0.5)), exact(part(times, 0.99)), exact(times.at(-1)),
    ...(read ? [whole(read.rate), exact(read.p50), exact(read.p99)] : ["", "", ""])]);
  process.stderr.write(`posts: ${writers} writers, ${readers} readers\n`);
}
console.log(`${POST_SECONDS} s each, ms; readers take ${TALKED_ABOUT} of the stories that are commented on, and the front page, from a server with its page cache:\n`);
console.log(table(["writers, readers", "on disk", "posts a second", "p50", "p99", "longest", "reads a second", "p50", "p99"], rows));
process.exit(0);
