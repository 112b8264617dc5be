#!/usr/bin/env bash
# Google Lighthouse's marks for the page kinds that readers come in by, as on a phone. Run it on an idle machine.
# usage: tools/lighthouse.sh [RUNS]
set -euo pipefail
cd "$(dirname "$0")/.."
tools/setup.sh test >/dev/null
[ -d tools/lighthouse/node_modules ] || npm ci --silent --prefix tools/lighthouse
exec tools/with-demo.sh target/release/hocchetaki node tools/lighthouse/run.mjs "$@"
