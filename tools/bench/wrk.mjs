// One measurement by wrk, with what the measured processes cost meanwhile. Imported by the parts.
import { spawn } from "node:child_process";
import { write, keep } from "./paper.mjs";
import { memoryMb, processorMs } from "./process.mjs";

/**
 * @param {{port: number, path?: string, paths?: string[], connections: number, seconds: number, encoding: string, etag?: string, pids?: number[]}} what
 * @returns {Promise<{requests: number, rate: number, p50: number, p99: number, cpu: number, memory: number, each: number}>} times in ms, `each`: bytes an answer
 */
export async function measure(what) {
  const found = await once(what);
  // Not one answer: a slow page, and slow is what shall be told. Another try with more time.
  const result = found.requests > 0 ? found : await once({ ...what, seconds: 10 * what.seconds });
  if (result.requests === 0) throw new Error(`${what.path ?? "one of many pages"} at port ${what.port}: no answer in ${10 * what.seconds} s`);
  return result;
}

async function once({ port, path = "/", paths, connections, seconds, encoding, etag = "-", pids = [] }) {
  const file = paths ? [write(`paths-${port}.txt`, paths.join("\n") + "\n")] : [];
  const before = processorMs(pids);
  const args = ["-t1", `-c${connections}`, `-d${seconds}s`, "--timeout", "20s", "-s", "tools/bench/wrk.lua", `http://127.0.0.1:${port}${path}`, "--", encoding, etag, ...file];
  const said = await new Promise((done, failed) => {
    let out = "";
    const child = keep(spawn("wrk", args, { stdio: ["ignore", "pipe", "inherit"] }));
    child.stdout.on("data", (chunk) => (out += chunk));
    child.on("error", failed);
    child.on("close", () => done(out));
  });
  const used = processorMs(pids) - before;
  const line = said.split("\n").find((line) => line.startsWith("{"));
  if (!line) throw new Error(`wrk said nothing for ${path}: ${said}`);
  const found = JSON.parse(line);
  if (found.refused > 0 || found.broken > 0) {
    throw new Error(`${paths ? "one of many pages" : path} at port ${port}: ${found.requests} answers, ${found.refused} refused, ${found.broken} broken`);
  }
  return {
    requests: found.requests,
    rate: (1e6 * found.requests) / found.microseconds,
    p50: found.p50 / 1000,
    p99: found.p99 / 1000,
    cpu: used / found.requests,
    memory: memoryMb(pids),
    each: found.bytes / found.requests,
  };
}
