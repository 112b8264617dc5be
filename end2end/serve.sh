#!/usr/bin/env bash
# usage: end2end/serve.sh BINARY [PORT]: serves the demonstration stories from a new temporary folder, for tests.
set -euo pipefail
[ $# -ge 1 ] || { sed -n 2p "$0" >&2; exit 2; }
binary=$(realpath "$1")
port=${2:-3000}
cd "$(dirname "$0")/.."
data=$(mktemp -d)
# A name, since browsers make no passkeys for a bare address.
export LEPTOS_SITE_ADDR="127.0.0.1:$port" HOCCHETAKI_SITE__ORIGIN="http://localhost:$port"
export HOCCHETAKI_DATABASE__FILE="$data/paper.sqlite" HOCCHETAKI_MEDIA__FOLDER="$data/media"
# All tests write from one address.
export HOCCHETAKI_DISCUSSION__COMMENTS_PER_MINUTE=6000 HOCCHETAKI_DISCUSSION__COMMENTS_AT_ONCE=6000
# Every device posts the same words, and copies would wait for a moderator.
export HOCCHETAKI_DISCUSSION__MODERATION=open
# A large paper, where one is wanted.
"$binary" demo ${ARTICLES:+--articles "$ARTICLES"}
# Who opens the newsroom's tests (fixtures/newsroom.ts).
printf '%s' 'ইলিশ-ঘড়ি-রংধনু-৪২' | "$binary" user add rehana@paper.example --name 'রেহানা আক্তার' --password-stdin
exec "$binary" serve
