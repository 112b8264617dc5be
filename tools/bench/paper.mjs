// A paper on this machine: its archive, and the release that serves it. Imported by the parts.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { ARTICLES, BINARY, COMMENTS, CORPUS, PORT, WORK } from "./settings.mjs";
import { pause, processorMs } from "./process.mjs";

const running = new Map();
process.on("exit", () => running.forEach((signal, child) => child.kill(signal)));
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));

/** Ends with the part, by this signal: nginx would leave its workers behind if it were killed. */
export function keep(child, signal = "SIGKILL") {
  running.set(child, signal);
  child.on("exit", () => running.delete(child));
  return child;
}

const help = () => spawnSync(BINARY, ["demo", "--help"], { encoding: "utf8" }).stdout ?? "";
let generates;
/** Whether the release can write an archive of any size. */
export const canGenerate = () => (generates ??= help().includes("--articles"));

/** Whether the release has a page cache, which its settings tell. */
export const hasCache = () => /^\[cache\]/m.test(readFileSync("Leptos.toml", "utf8"));

const environment = (folder, port, more = {}) => ({
  ...process.env,
  RUST_LOG: "warn",
  HOCCHETAKI_DATABASE__FILE: join(folder, "paper.sqlite"),
  HOCCHETAKI_MEDIA__FOLDER: join(folder, "media"),
  // The same for all, so that their pages are the same.
  HOCCHETAKI_SITE__ORIGIN: "http://127.0.0.1:3000",
  LEPTOS_SITE_ADDR: `127.0.0.1:${port}`,
  // A release that was built without cargo-leptos has no list of hashed names; the pages are the same but for those names.
  ...(existsSync(join(BINARY, "..", "hash.txt")) ? {} : { LEPTOS_HASH_FILES: "false" }),
  ...more,
});

/** Fails if a port is not free: what answers there would be measured in our place. */
export function mustBeFree(port) {
  return new Promise((done, failed) => {
    const socket = connect(port, "127.0.0.1");
    socket.on("connect", () => { socket.destroy(); failed(new Error(`port ${port} is in use; PORT chooses others`)); });
    socket.on("error", done);
  });
}

/** Runs a command of the release on an archive. */
export function command(folder, ...args) {
  const { status, stderr } = spawnSync(BINARY, args, { env: environment(folder, PORT), encoding: "utf8", maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`${BINARY} ${args.join(" ")} failed: ${stderr.slice(-2000)}`);
}

/** Makes an admin of the newsroom on an archive; `admit.email` and `admit.password` let them in. */
export function admit(folder) {
  const args = ["user", "add", admit.email, "--name", "মাপক", "--password-stdin"];
  const { status, stderr } = spawnSync(BINARY, args, { env: environment(folder, PORT), input: admit.password, encoding: "utf8" });
  if (status !== 0) throw new Error(`nobody can be admitted: ${stderr.slice(-2000)}`);
}
admit.email = "mapok@paper.example";
admit.password = "ইলিশ-ঘড়ি-রংধনু-৪২";

/** Waits until the server has nothing left to do for itself, such as indexing what was imported. */
async function settle({ pid }) {
  for (let quiet = 0; quiet < 3;) {
    const before = processorMs([pid]);
    await pause(0.5);
    quiet = processorMs([pid]) - before < 25 ? quiet + 1 : 0;
  }
}

/** An archive of that many articles and comments, made once. */
export async function archive(name, articles, comments) {
  const folder = join(WORK, `${name}-${canGenerate() ? `${articles}-${comments}` : "corpus"}`);
  if (existsSync(folder)) return folder;
  const making = `${folder}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  if (canGenerate()) command(making, "demo", "--articles", String(articles), "--comments", String(comments));
  else if (existsSync(CORPUS)) command(making, "import", CORPUS);
  else command(making, "demo");
  const paper = await serve(making, PORT);
  await settle(paper);
  await paper.stop();
  renameSync(making, folder);
  return folder;
}

/** The archive of ARTICLES; where the release cannot generate, the corpus. */
export const large = () => archive("large", ARTICLES, COMMENTS);

/** The archive of 300 articles. */
export const small = () => archive("small", 300, 1500);

/**
 * The release serving an archive. `cache: false` turns its page cache off.
 * @returns {Promise<{pid: number, port: number, startedIn: number, stop: () => Promise<void>}>} `startedIn`: ms from exec to the first 200
 */
export async function serve(folder, port, { cache = true, settings = {} } = {}) {
  const more = { ...(!cache && hasCache() ? { HOCCHETAKI_CACHE__MEGABYTES: "0" } : {}), ...settings };
  const log = [];
  await mustBeFree(port);
  const begun = performance.now();
  const child = keep(spawn(BINARY, ["serve"], { env: environment(folder, port, more), stdio: ["ignore", "ignore", "pipe"] }));
  child.stderr.on("data", (chunk) => { if (log.length < 200) log.push(chunk); });
  const ended = new Promise((done) => child.on("exit", done));
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended: ${log.join("")}`);
    if (await fetch(`http://127.0.0.1:${port}/readyz`).then((answer) => answer.ok, () => false)) break;
    if (performance.now() - begun > 120_000) throw new Error("the server is not ready after two minutes");
    await pause(0.002);
  }
  return {
    pid: child.pid,
    port,
    startedIn: performance.now() - begun,
    log: () => log.join(""),
    async stop() {
      // In an orderly way it waits for requests that are under way; the slow ones of `abuse` would keep it.
      child.kill("SIGTERM");
      await Promise.race([ended, pause(3)]);
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** A file among the work, written anew. */
export function write(name, text) {
  const file = join(WORK, name);
  writeFileSync(file, text);
  return file;
}
