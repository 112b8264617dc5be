// Whether a page takes longer when the archive is larger: each kind of page uncached, over many addresses, at 300 articles and at ARTICLES in turn.
// usage: node tools/bench/growth.mjs      (tools/bench/run.sh growth; its head tells the settings)
import { kinds } from "./addresses.mjs";
import { large, serve, small } from "./paper.mjs";
import { BROWSER, PORT, ROUNDS, SECONDS_EACH } from "./settings.mjs";
import { exact, medians, table, whole } from "./table.mjs";
import { measure } from "./wrk.mjs";

// One for each core of the smallest machine: what is compared is how long a page takes, not how long it waits its turn.
const CONNECTIONS = 2;

const archives = [await small(), await large()];
const servers = [];
for (const [at, archive] of archives.entries()) servers.push(await serve(archive, PORT + at, { cache: false }));
const addresses = await Promise.all(servers.map(({ port }) => kinds(port)));
const rows = [];
for (const kind of Object.keys(addresses[0])) {
  if (addresses.some((found) => found[kind].length === 0)) {
    rows.push([kind, ...addresses.map((found) => `${found[kind].length} found`), ...Array(5).fill("")]);
    continue;
  }
  const measured = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, server] of servers.entries()) {
      const load = { port: server.port, paths: addresses[at][kind], connections: CONNECTIONS, encoding: BROWSER, pids: [server.pid] };
      if (round === 0) await measure({ ...load, seconds: 1 });
      measured[at].push(await measure({ ...load, seconds: SECONDS_EACH }));
    }
  }
  const [few, many] = measured.map(medians);
  rows.push([kind, addresses.map((found) => whole(found[kind].length)).join(", "), exact(few.p50), exact(many.p50), exact(few.p99), exact(many.p99),
    (many.p99 / few.p99).toFixed(2), (many.cpu / few.cpu).toFixed(2)]);
  process.stderr.write(`growth: ${kind}\n`);
}
console.log(`Uncached, ${CONNECTIONS} connections, ms:\n`);
console.log(table(["page", "addresses", "p50, few", "p50, many", "p99, few", "p99, many", "p99, many of few", "CPU, many of few"], rows));
await Promise.all(servers.map((server) => server.stop()));
process.exit(0);
