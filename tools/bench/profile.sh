#!/usr/bin/env bash
# Where the server spends its time on one page: a flame graph in words. `perf` samples the release while wrk asks for the page without
# pause, and profile.mjs says which part of the program (or of the kernel) each sample was in.
# usage: tools/bench/profile.sh [ADDRESS] [SECONDS]
#   ADDRESS   the page; without it, an article with comments of the corpus. "FRONT" is the front page, "SECTION" a section.
#   SECONDS   how long is sampled (8)
#   CORPUS=FILE the corpus to import, as for `make bench`; ENCODING="gzip" what wrk accepts ("gzip, deflate, br, zstd"); CONNECTIONS=32
#   KEEP=FOLDER keeps the samples there: `perf report -i FOLDER/samples` looks closer.
#   FRAMES=10 lists so many functions of each part
# Needs `perf` (Debian: linux-perf) and the right to sample (root, or kernel.perf_event_paranoid <= 1). The release keeps its symbols, so it is
# profiled as it is; where the processor's counters are hidden, as in most virtual machines, its clock is sampled.
set -euo pipefail
cd "$(dirname "$0")/../.."
command -v perf >/dev/null || { echo "profile: perf is missing; install linux-perf, or linux-tools on Ubuntu" >&2; exit 1; }
at=${1:-}
seconds=${2:-8}
connections=${CONNECTIONS:-32}
encoding=${ENCODING:-gzip, deflate, br, zstd}
port=${PORT:-3500}
binary=${BINARY:-target/release/hocchetaki}
corpus=${CORPUS:-../shared/content/corpus.json}
work=$(mktemp -d)
samples=${KEEP:-$work}
mkdir -p "$samples"
export HOCCHETAKI_DATABASE__FILE="$work/paper.sqlite" HOCCHETAKI_MEDIA__FOLDER="$work/media" LEPTOS_SITE_ADDR="127.0.0.1:$port" RUST_LOG=warn
if [ -f "$corpus" ]; then "$binary" import "$corpus" >/dev/null; else "$binary" demo >/dev/null; fi
# A server from before the cache does not know the setting.
HOCCHETAKI_CACHE__MEGABYTES=0 "$binary" serve >/dev/null 2>"$work/log" &
server=$!
cleanup() { kill $server 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"; }
trap cleanup EXIT
ready() { for _ in $(seq 100); do curl -sf "http://127.0.0.1:$port/readyz" >/dev/null && return 0; kill -0 $server 2>/dev/null || return 1; sleep 0.1; done; return 1; }
if ! ready; then
  "$binary" serve >/dev/null 2>>"$work/log" &
  server=$!
  ready || { cat "$work/log" >&2; exit 1; }
fi
get() { curl -sf "http://127.0.0.1:$port$1"; }
section() { get / | grep -oE 'href="/[a-z0-9-]+"' | grep -vE 'newsroom|latest|popular|archive|search|saved' | head -n 1 | cut -d'"' -f2; }
case "$at" in
  FRONT) at=/ ;;
  SECTION) at=$(section) ;;
  "") of=$(section); at=$(get "$of" | grep -oE "href=\"$of/[a-z0-9-]+\"" | head -n 1 | cut -d'"' -f2) ;;
esac
load() { wrk -t1 -c"$connections" -d"$1s" --latency -H "Accept-Encoding: $encoding" "http://127.0.0.1:$port$at"; }
load 2 >/dev/null
event=cycles
perf stat -e cycles true 2>&1 | grep -q 'not supported' && event=cpu-clock
load $((seconds + 2)) > "$work/wrk" &
wrk=$!
sleep 1
perf record --quiet -e "$event" -F 397 --call-graph dwarf,32768 -p $server -o "$samples/samples" -- sleep "$seconds" 2>/dev/null
wait $wrk
echo "\`$at\`, $connections connections, $encoding; $(grep -oE 'Requests/sec: *[0-9.]+' "$work/wrk" | tr -s ' ') while sampled ($event)"
perf script --no-inline -i "$samples/samples" -F comm,pid,tid,ip,sym,dso 2>/dev/null | node tools/bench/profile.mjs
