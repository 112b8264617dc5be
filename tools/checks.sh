#!/usr/bin/env bash
# Lints and tests while the release is built: each has minutes in which it keeps one core alone busy.
set -euo pipefail
cd "$(dirname "$0")/.."
log=$(mktemp)
make editor
setsid make build >"$log" 2>&1 &
build=$!
trap 'kill -- -"$build" 2>/dev/null || true; rm -f "$log"' EXIT
make lint unit
built=0
wait "$build" || built=$?
tail -n 40 "$log"
exit "$built"
