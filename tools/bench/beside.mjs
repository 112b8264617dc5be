// The release with its page cache, the release without it, and nginx serving the same pages as files, taking turns.
// usage: node tools/bench/beside.mjs      (tools/bench/run.sh beside; its head tells the settings)
import { beside } from "./addresses.mjs";
import { ask, decoded, lasting, parting } from "./asking.mjs";
import { serveFiles } from "./nginx.mjs";
import { hasCache, large, serve } from "./paper.mjs";
import { family } from "./process.mjs";
import { BROWSER, CONNECTIONS, PAGES, PORT, ROUNDS, SECONDS_EACH } from "./settings.mjs";
import { exact, medians, ratio, table, whole } from "./table.mjs";
import { measure } from "./wrk.mjs";

// Of an answer's length over a whole measurement, what may be lost to its beginning and end, and to a nonce that compresses unevenly.
const SLACK = 0.03;

const archive = await large();
const cached = hasCache() ? await serve(archive, PORT) : null;
const uncached = await serve(archive, PORT + 1, { cache: false });
const pages = await beside(uncached.port);
const nginx = await serveFiles(uncached.port, PORT + 2, pages);

const CONTENDERS = [
  ...(cached ? [{ name: "ours", port: cached.port, pids: () => [cached.pid] }] : []),
  { name: "ours, uncached", port: uncached.port, pids: () => [uncached.pid] },
  { name: "nginx", port: nginx.port, pids: () => family(nginx.pid), isNginx: true },
];
const cases = PAGES.flatMap((page) => {
  if (page !== "304" && !pages[page]) throw new Error(`there is no page '${page}': ${Object.keys(pages).join(", ")}, 304`);
  const encodings = page === "article" ? [BROWSER, "identity"] : [BROWSER];
  return encodings.map((encoding) => ({ page: page === "304" ? "article" : page, encoding, isConditional: page === "304" }));
});

/** The answers are right and the same; returns for each contender its tag and its answer's length. None for who has no tag to ask by. */
async function checked({ page, encoding, isConditional }) {
  const answers = [];
  for (const { name, port, isNginx } of CONTENDERS) {
    const path = isNginx ? nginx.paths[page] : pages[page];
    const headers = { "accept-encoding": encoding };
    const full = await ask(port, path, headers);
    if (full.status !== 200) throw new Error(`${path} of ${name} answers ${full.status}`);
    const { etag } = full.headers;
    let answer = full;
    if (isConditional && etag) {
      answer = await ask(port, path, { ...headers, "if-none-match": etag });
      if (answer.status !== 304 || answer.body.length > 0) throw new Error(`${path} of ${name} answers ${answer.status} to its own tag`);
    }
    answers.push({ path, etag: isConditional ? etag : "-", full, bytes: answer.bytes, coding: full.headers["content-encoding"] ?? "plain", size: answer.body.length });
  }
  const [first, ...others] = answers.map(({ full }) => lasting(decoded(full)));
  for (const other of others) {
    if (other !== first) throw new Error(`${pages[page]}: ours and nginx's do not decode to the same bytes: ${parting(first, other)}`);
  }
  return answers;
}

const isOff = (found, bytes) => Math.abs(found.each / bytes - 1) > SLACK;

const rows = [];
for (const one of cases) {
  for (const connections of CONNECTIONS) {
    let answers = await checked(one);
    const measured = CONTENDERS.map(() => []);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [at, contender] of CONTENDERS.entries()) {
        if (!answers[at].etag) continue;
        const load = ({ path, etag }) => ({ port: contender.port, path, connections, encoding: one.encoding, etag, pids: contender.pids() });
        if (round === 0) await measure({ ...load(answers[at]), seconds: 1 });
        let found = await measure({ ...load(answers[at]), seconds: SECONDS_EACH });
        // A page that tells how long ago something was is another one every minute, with another tag.
        if (one.isConditional && isOff(found, answers[at].bytes)) {
          answers = await checked(one);
          found = await measure({ ...load(answers[at]), seconds: SECONDS_EACH });
        }
        const { path, bytes } = answers[at];
        if (isOff(found, bytes) && found.requests > 50 * connections) {
          throw new Error(`${path} of ${contender.name}: ${found.each.toFixed(0)} bytes an answer, not ${bytes}`);
        }
        measured[at].push(found);
      }
    }
    await checked(one);
    const theirs = medians(measured.at(-1));
    const name = `${one.isConditional ? "article, 304" : one.page}${one.encoding === "identity" ? ", identity" : ""}`;
    for (const [at, contender] of CONTENDERS.entries()) {
      const head = [name, connections, contender.name];
      if (measured[at].length === 0) {
        rows.push([...head, "no ETag", ...Array(8).fill("")]);
        continue;
      }
      const found = medians(measured[at]);
      const sizes = `${answers[at].coding} ${whole(answers[at].size)}`;
      const ratios = contender.isNginx ? ["", "", ""] : ["rate", "cpu", "p99"].map((key) => ratio(found[key] / theirs[key]));
      rows.push([...head, whole(found.rate), exact(found.p50), exact(found.p99), found.cpu.toFixed(3), whole(found.memory), sizes, ...ratios]);
    }
    process.stderr.write(`beside: ${name}, ${connections} connections\n`);
  }
}
console.log(`Browser's Accept-Encoding is \`${BROWSER}\`. The pages: ${Object.entries(pages).map(([name, path]) => `${name} \`${decodeURIComponent(path)}\``).join(", ")}.\n`);
console.log(table(["page", "connections", "server", "requests/s", "p50 ms", "p99 ms", "CPU ms/request", "RSS MB", "body bytes", "rate of nginx's", "CPU of nginx's", "p99 of nginx's"], rows));
nginx.stop();
await Promise.all([cached?.stop(), uncached.stop()]);
process.exit(0);
