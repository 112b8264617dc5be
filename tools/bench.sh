#!/usr/bin/env bash
# Measures the release beside nginx serving the same pages as files, both on this machine, one after the other.
# usage: tools/bench.sh [SECONDS]. CORPUS names the corpus to import (docs/archive.md); without it, the demonstration stories.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-10}
connections=32
corpus=${CORPUS:-../shared/content/corpus.json}
work=$(mktemp -d)
port=3500 files_port=3501
export HOCCHETAKI_DATABASE__FILE="$work/paper.sqlite" HOCCHETAKI_MEDIA__FOLDER="$work/media" LEPTOS_SITE_ADDR="127.0.0.1:$port" RUST_LOG=warn
if [ -f "$corpus" ]; then target/release/hocchetaki import "$corpus"; else target/release/hocchetaki demo; fi
target/release/hocchetaki serve >/dev/null &
server=$!
nginx_pid=
cleanup() { kill $server ${nginx_pid:-} 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"; }
trap cleanup EXIT
for _ in $(seq 100); do curl -sf "http://127.0.0.1:$port/readyz" >/dev/null && break; sleep 0.1; done

section=$(curl -s "http://127.0.0.1:$port/" | grep -oE 'href="/[a-z0-9-]+"' | grep -v newsroom | head -n 1 | cut -d'"' -f2)
article=$(curl -s "http://127.0.0.1:$port$section" | grep -oE "href=\"$section/[a-z0-9-]+\"" | head -n 1 | cut -d'"' -f2)
mkdir -p "$work/files"
chmod 755 "$work" # nginx reads as nobody
save() { curl -s "http://127.0.0.1:$port$2" -o "$work/files/$1.html"; }
save front /; save section "$section"; save article "$article"
cat > "$work/nginx.conf" <<CONF
worker_processes 2; daemon off; pid $work/nginx.pid; error_log /dev/null;
events { worker_connections 1024; }
http { access_log off; default_type text/html; open_file_cache max=100;
  server { listen 127.0.0.1:$files_port; root $work/files; } }
CONF
nginx -c "$work/nginx.conf" &
nginx_pid=$!
for _ in $(seq 100); do curl -sf "http://127.0.0.1:$files_port/front.html" >/dev/null && break; sleep 0.1; done

ticks_of() { local sum=0 pid; for pid in "$@"; do sum=$((sum + $(awk '{print $14 + $15}' "/proc/$pid/stat"))); done; echo $sum; }
rss_of() { local sum=0 pid; for pid in "$@"; do sum=$((sum + $(awk '/VmRSS/ {print $2}' "/proc/$pid/status"))); done; echo $((sum / 1024)); }
measure() { # NAME URL PIDS…
  local name=$1 url=$2; shift 2
  local before after out
  wrk -t1 -c$connections -d2s "$url" >/dev/null
  before=$(ticks_of "$@")
  out=$(wrk -t1 -c$connections -d"${seconds}s" --latency "$url")
  after=$(ticks_of "$@")
  echo "$out" | awk -v name="$name" -v ticks=$((after - before)) -v hz="$(getconf CLK_TCK)" -v rss="$(rss_of "$@")" '
    /50%/ { p50 = $2 } /99%/ { p99 = $2 } /requests in/ { requests = $1 } /Requests\/sec/ { rate = $2 } /Non-2xx/ { bad = $0 }
    END { printf "%-22s %10.0f %10s %10s %12.3f %8d %s\n", name, rate, p50, p99, 1000 * ticks / hz / requests, rss, bad }'
}
echo "page                   requests/s        p50        p99  CPU ms/req   RSS MB   ($connections connections, ${seconds} s, pages uncompressed)"
for page in "article $article" "section $section" "front /"; do
  set -- $page
  ours=$(measure "$1" "http://127.0.0.1:$port$2" $server)
  theirs=$(measure "$1-as-a-file" "http://127.0.0.1:$files_port/$1.html" $nginx_pid $(pgrep -P $nginx_pid))
  printf '%s\n%s\n' "$ours" "$theirs"
  awk -v ours="$(echo "$ours" | awk '{print $2}')" -v theirs="$(echo "$theirs" | awk '{print $2}')" -v bytes="$(stat -c %s "$work/files/$1.html")" \
    'BEGIN { printf "  ratio to nginx %.4f, a page of %d bytes\n", ours / theirs, bytes }'
done
