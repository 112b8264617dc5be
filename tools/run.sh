#!/usr/bin/env bash
# usage: tools/run.sh BINARY: fills an empty site with the demonstration stories, then serves it. Touches no data otherwise.
set -euo pipefail
cd "$(dirname "$0")/.."
binary=$1
database=$(sed -n '/^\[database\]/,/^\[/s/^file = "\(.*\)".*/\1/p' Leptos.toml)
database=${HOCCHETAKI_DATABASE__FILE:-$database}
if [ ! -e "$database" ]; then
  echo "run: $database is not there yet: making it, with the demonstration stories"
  "$binary" demo
fi
exec "$binary" serve
