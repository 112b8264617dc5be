// Reads `perf script` and prints which share of the samples was in which part: the innermost frame that belongs to a part decides.
// usage: perf script -F comm,pid,tid,ip,sym,dso | node tools/bench/profile.mjs      (tools/bench/profile.sh does it)
import { createInterface } from "node:readline";

// The first part whose pattern matches a frame takes it; frames that match none are passed over, from the innermost outwards.
// The kernel is told apart by what was asked of it, the threads of SQLite by their name.
const KERNEL = [
  ["kernel: waking and waiting (futex, eventfd, scheduler)", /futex|eventfd|schedule|try_to_wake|ep_poll|epoll|do_idle|sched_/],
  ["kernel: sockets", /sock|tcp_|inet|_send|_recv|skb|net_|loopback|ip_/],
  ["kernel: files", /vfs_|ext4|pread|filemap|fcntl|flock|stat|file_/],
  ["kernel: memory", /page_fault|mmap|munmap|madvise|brk|handle_mm|clear_page/],
];
const PARTS = [
  ["allocator", /^(malloc|free|realloc|calloc|cfree|posix_memalign|__libc_(malloc|free|realloc|calloc)|_int_(malloc|free|realloc)|malloc_consolidate|unlink_chunk|sysmalloc|__rust_(alloc|dealloc|realloc)|__rdl_|alloc::raw_vec)/],
  ["SQLite: running statements", /^sqlite3|^(vdbe|btree|pager|pcache|winRead|unixRead|fts5|walFind|balance|getPageNormal|moveToChild|accessPayload|applyAffinity|serialGet|walk|whereLoop|resolveExpr|yy|columnMem)/i],
  ["compression", /brotli|flate2|miniz|async_compression|compression_codecs|zstd|crc32/],
  ["serialising (serde)", /serde|codee|itoa|ryu/],
  ["rendering: our sheets", /hocchetaki::(sheet|press|app|site|ui|i18n|model)/],
  ["rendering: leptos", /tachys|leptos|reactive_graph|hydration_context|or_poisoned|oco_ref|any_spawner|throw_error|server_fn|html_escape/],
  ["Bengali text (bangla)", /^<?bangla::|bangla::|icu_|unicode_/],
  ["rules and store of ours", /hocchetaki::server::(reading|store|publishing|discussion|search|state)/],
  ["sqlx", /sqlx|hashlink|flume|crossfire/],
  ["middleware and web of ours", /hocchetaki/],
  ["hyper, axum, tower", /hyper|axum|tower|http::|http_body|httparse|matchit|h2::/],
  ["tokio", /tokio|mio::|parking_lot|futures_util|futures_channel|futures_core/],
  ["time zones (jiff)", /jiff/],
  ["logging", /tracing/],
];
const OTHER = "the rest";
const PREPARING = ["SQLite: preparing statements", /^sqlite3(LockAndPrepare|Prepare|_prepare|RunParser)/];
const SQLITE = /^SQLite/;

const counted = new Map(), functions = new Map(), threads = new Map(), under = new Map();
let total = 0;
const add = (map, key, by = 1) => map.set(key, (map.get(key) ?? 0) + by);

function partOf(frames) {
  const inKernel = frames.filter((frame) => frame.dso.includes("kernel"));
  if (inKernel.length > 0) {
    const asked = inKernel.map((frame) => frame.name).join(" ");
    const found = KERNEL.find(([, pattern]) => pattern.test(asked));
    const call = inKernel.find((frame) => /^__x64_sys_/.test(frame.name))?.name.replace("__x64_sys_", "") ?? inKernel.at(-1).name;
    return [found ? found[0] : "kernel: the rest", call];
  }
  for (const frame of frames) {
    const found = PARTS.find(([, pattern]) => pattern.test(frame.name));
    if (found) return [exact(found[0], frames), frame.name];
  }
  return [OTHER, frames[0]?.name ?? "?"];
}

// A statement is prepared before it runs; a program that keeps its statements does so once.
function exact(part, frames) {
  if (!SQLITE.test(part)) return part;
  return frames.some((frame) => PREPARING[1].test(frame.name)) ? PREPARING[0] : part;
}

// What was the allocator working for? The next frame outwards that belongs to another part.
function customerOf(frames) {
  for (const frame of frames) {
    const found = PARTS.slice(1).find(([, pattern]) => pattern.test(frame.name));
    if (found) return exact(found[0], frames);
  }
  return OTHER;
}

function take({ comm, frames }) {
  if (frames.length === 0) return;
  total += 1;
  const [part, name] = partOf(frames);
  add(counted, part);
  add(threads, comm);
  if (!functions.has(part)) functions.set(part, new Map());
  add(functions.get(part), name);
  if (part === "allocator" || part.startsWith("kernel")) {
    if (!under.has(part)) under.set(part, new Map());
    add(under.get(part), customerOf(frames));
  }
}

let sample = null;
for await (const line of createInterface({ input: process.stdin })) {
  if (line === "") {
    if (sample) take(sample);
    sample = null;
  } else if (!/^\s/.test(line)) {
    sample = { comm: line.replace(/\s+\d+\/\d+.*$/, "").trim(), frames: [] };
  } else if (sample) {
    const found = /^\s*[0-9a-f]+\s+(.*) \((.*)\)$/.exec(line);
    if (found) sample.frames.push({ name: found[1].replace(/\+0x[0-9a-f]+$/, "").replace(/::h[0-9a-f]{16}$/, ""), dso: found[2] });
  }
}
if (sample) take(sample);

const share = (count) => `${((100 * count) / total).toFixed(1)} %`;
const sorted = (map) => [...map].sort((a, b) => b[1] - a[1]);
console.log(`\n| part | share of ${total} samples | most of it |\n|---|---|---|`);
for (const [part, count] of sorted(counted)) {
  const named = sorted(functions.get(part)).slice(0, 3).map(([name, of]) => `\`${short(name)}\` ${share(of)}`).join(", ");
  const asked = under.has(part) ? sorted(under.get(part)).slice(0, 4).map(([name, of]) => `${name} ${share(of)}`).join(", ") : "";
  const beneath = part === "allocator" ? `for ${asked}` : under.has(part) ? `${named}; for ${asked}` : named;
  console.log(`| ${part} | ${share(count)} | ${beneath} |`);
}
console.log(`\nthreads: ${sorted(threads).slice(0, 6).map(([name, count]) => `${name} ${share(count)}`).join(", ")}`);
const most = Number(process.env.FRAMES ?? 0);
if (most > 0) {
  for (const [part] of sorted(counted)) {
    console.log(`\n${part}`);
    for (const [name, count] of sorted(functions.get(part)).slice(0, most)) console.log(`  ${share(count).padStart(7)}  ${name}`);
  }
}

function short(name) {
  return name.length > 60 ? `${name.slice(0, 59)}…` : name;
}
