// What can be set from outside; tools/bench/run.sh tells each. Imported by the others.

const number = (name, otherwise) => {
  const value = Number(process.env[name] ?? otherwise);
  if (!Number.isFinite(value) || value < 0) throw new Error(`${name} is no number: ${process.env[name]}`);
  return value;
};
const words = (name, otherwise) => (process.env[name] || otherwise).split(/[\s,]+/).filter(Boolean);

export const BINARY = process.env.BINARY ?? "target/release/hocchetaki";
export const WORK = process.env.WORK ?? "/tmp/hocchetaki-bench";
export const PORT = number("PORT", 3500);
export const CORPUS = process.env.CORPUS ?? "../shared/content/corpus.json";
export const ARTICLES = number("ARTICLES", 100_000);
export const COMMENTS = number("COMMENTS", 5 * ARTICLES);
export const SECONDS_EACH = Math.max(1, Math.round(number("SECONDS_EACH", 2)));
export const ROUNDS = number("ROUNDS", 3);
export const CONNECTIONS = words("CONNECTIONS", "32 256").map(Number);
export const PAGES = words("PAGES", "front section article search feed 304");
export const REQUESTS = number("REQUESTS", 1_000_000);
export const SOAK_SECONDS = number("SOAK_SECONDS", 60);
export const WALK = number("WALK", 20_000);
export const STREAMS = number("STREAMS", 10_000);
export const BEATS = number("BEATS", 2);
export const TRIES = number("TRIES", 100_000);
export const ABUSE_SECONDS = number("ABUSE_SECONDS", 10);
export const SLOW = number("SLOW", 500);
export const WRITERS = number("WRITERS", 16);
export const POST_SECONDS = number("POST_SECONDS", 10);
export const LONG = number("LONG", 20_000);
export const QUEUED = number("QUEUED", 1_000_000);
export const MINUTES = number("MINUTES", 10);
export const KILLS = number("KILLS", 20);

/** As a browser asks. */
export const BROWSER = "gzip, deflate, br, zstd";
