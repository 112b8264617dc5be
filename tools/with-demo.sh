#!/usr/bin/env bash
# usage: tools/with-demo.sh BINARY COMMAND…: serves the demonstration stories from a temporary folder on a free port, runs COMMAND with the
# address in SITE_ADDRESS, and ends the server.
set -euo pipefail
[ $# -ge 2 ] || { sed -n '2,3p' "$0" >&2; exit 2; }
cd "$(dirname "$0")/.."
binary=$1
shift
work=$(mktemp -d)
port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
TMPDIR=$work RUST_LOG=warn end2end/serve.sh "$binary" "$port" >"$work/log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null || true; wait $server 2>/dev/null || true; rm -rf "$work"' EXIT
export SITE_ADDRESS="http://localhost:$port"
for _ in $(seq 9000); do curl -sf "$SITE_ADDRESS/readyz" >/dev/null && break; sleep 0.1; done
"$@"
