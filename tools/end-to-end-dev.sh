#!/usr/bin/env bash
# Runs the part of the browser suite that depends on the kind of build on the plain development build by `cargo leptos end-to-end`, on a database of its own.
set -euo pipefail
cd "$(dirname "$0")/.."
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
export HOCCHETAKI_DATABASE__FILE="$data/paper.sqlite" HOCCHETAKI_MEDIA__FOLDER="$data/media"
export HOCCHETAKI_DISCUSSION__COMMENTS_PER_MINUTE=6000 HOCCHETAKI_DISCUSSION__COMMENTS_AT_ONCE=6000
# Every device posts the same words, and copies would wait for a moderator.
export HOCCHETAKI_DISCUSSION__MODERATION=open
export SUITE=living
export RUST_LOG=warn LEPTOS_SITE_ADDR=127.0.0.1:3200 SITE_ADDRESS=http://127.0.0.1:3200
# The development build takes the release's place in target/site.
rm -f target/release/.site
cargo leptos build
target/debug/hocchetaki demo
cargo leptos end-to-end
