#!/usr/bin/env bash
# usage: end2end/run.sh BINARY [playwright's arguments…]: runs the suite against BINARY on a free port, then ends the server and
# looks whether it ended in order.
set -euo pipefail
[ $# -ge 1 ] || { sed -n '2,3p' "$0" >&2; exit 2; }
binary=$(realpath "$1")
shift
cd "$(dirname "$0")"

work=$(mktemp -d)
server=
clean_up() {
  if [ -n "$server" ]; then kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; fi
  rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 130' INT TERM

port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
RUST_LOG=${RUST_LOG:-warn} TMPDIR=$work ./serve.sh "$binary" "$port" >"$work/log" 2>&1 &
server=$!

tests=0
SITE_ADDRESS="http://localhost:$port" npx playwright test "$@" || tests=$?

served=0
kill -TERM "$server" 2>/dev/null || true
wait "$server" || served=$?
server=
if [ "$served" -ne 0 ]; then
  echo "run: the server ended with status $served; its last words:" >&2
  tail -n 20 "$work/log" >&2
  [ "$tests" -ne 0 ] || tests=1
fi
exit "$tests"
