#!/usr/bin/env bash
# Prints what a reader downloads, raw and compressed, and fails over benches/budget.txt.
set -euo pipefail
cd "$(dirname "$0")/.."
tools/setup.sh test >/dev/null
data=$(mktemp -d)
port=3400
export HOCCHETAKI_DATABASE__FILE="$data/paper.sqlite" HOCCHETAKI_MEDIA__FOLDER="$data/media" LEPTOS_SITE_ADDR="127.0.0.1:$port" RUST_LOG=warn
target/release/hocchetaki demo 2>/dev/null
target/release/hocchetaki serve >/dev/null &
server=$!
trap 'kill $server; wait $server || true; rm -rf "$data"' EXIT
for _ in $(seq 100); do curl -sf "http://127.0.0.1:$port/readyz" >/dev/null && break; sleep 0.1; done
node tools/first-view.mjs "http://127.0.0.1:$port" benches/budget.txt
