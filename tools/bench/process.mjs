// What the kernel knows of running processes: time of the processor, memory, open files. Imported by the parts.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

const TICKS_A_SECOND = Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));

/** A process and its children. */
export function family(pid) {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(/\s+/).filter(Boolean).map(Number);
  return [pid, ...children.flatMap(family)];
}

/** Milliseconds of the processor that they have used so far. */
export function processorMs(pids) {
  const ticks = pids.map((pid) => {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /, "").split(" ");
    return Number(fields[11]) + Number(fields[12]);
  });
  return (1000 * ticks.reduce((sum, one) => sum + one, 0)) / TICKS_A_SECOND;
}

const kilobytes = (pid, line) => Number(new RegExp(`^${line}:\\s+(\\d+)`, "m").exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);

/** Memory that they hold now, in MB (RSS). */
export const memoryMb = (pids) => pids.reduce((sum, pid) => sum + kilobytes(pid, "VmRSS"), 0) / 1024;

/** The most they held since the last look at the peak. */
export const peakMb = (pids) => pids.reduce((sum, pid) => sum + kilobytes(pid, "VmHWM"), 0) / 1024;

/** Files that a process has open, sockets among them. */
export const openFiles = (pid) => readdirSync(`/proc/${pid}/fd`).length;

export const pause = (seconds) => new Promise((done) => setTimeout(done, 1000 * seconds));
