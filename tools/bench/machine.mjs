// Prints what was measured on what, so that a table can be told from another day's.
// usage: node tools/bench/machine.mjs
import { execFileSync, spawnSync } from "node:child_process";
import { cpus, release, totalmem } from "node:os";
import { ARTICLES, BINARY, COMMENTS, ROUNDS, SECONDS_EACH } from "./settings.mjs";
import { canGenerate, hasCache } from "./paper.mjs";
import { modules } from "./nginx.mjs";

// nginx and wrk tell their version on the other channel or with a failing status.
const said = (command, ...args) => {
  const { stdout = "", stderr = "" } = spawnSync(command, args, { encoding: "utf8" });
  return `${stdout}${stderr}`.split("\n")[0].trim();
};
const commit = () => {
  try {
    const dirty = execFileSync("git", ["--no-optional-locks", "status", "--porcelain", "--untracked-files=no"], { encoding: "utf8" }).trim() ? " and changes" : "";
    return execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim() + dirty;
  } catch {
    return "no commit";
  }
};
const nginx = said("nginx", "-v").replace(/^nginx version: /, "");
const wrk = said("wrk", "-v").replace(/ Copyright.*/, "").replace(/ \[.*/, "");
console.log(`${new Date().toISOString().slice(0, 10)}, commit ${commit()}, ${BINARY}; ${cpus().length} cores ${cpus()[0].model.trim()}, ` +
  `${Math.round(totalmem() / 2 ** 30)} GB, Linux ${release()}; ${nginx} (${modules()}), ${wrk}, Node ${process.versions.node}.`);
console.log(`${ROUNDS} rounds of ${SECONDS_EACH} s, medians. ` + (canGenerate()
  ? `The large archive: ${ARTICLES.toLocaleString("en")} articles, ${COMMENTS.toLocaleString("en")} comments.`
  : "This release generates no archive: the corpus is imported in its place.") + (hasCache() ? "" : " This release has no page cache."));
