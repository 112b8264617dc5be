#!/usr/bin/env bash
# Prints what a reader downloads, raw and compressed, and fails over benches/budget.txt.
set -euo pipefail
cd "$(dirname "$0")/.."
tools/setup.sh test >/dev/null
exec tools/with-demo.sh target/release/hocchetaki sh -c 'node tools/first-view.mjs "$SITE_ADDRESS" benches/budget.txt'
