#!/usr/bin/env bash
# Installs what this checkout needs and is not there yet, from package registries alone.
# usage: tools/setup.sh [build|test|bench]
#   build  compiler target, cargo-leptos, wasm-bindgen, npm tools        (make run, make dev)
#   test   the same and Chromium                                         (make test)
#   bench  the same as build, and nginx, wrk, brotli and sqlite3         (make bench, make size)
# Every step looks first and does nothing when its result is already there: a second run takes a second.
set -euo pipefail
cd "$(dirname "$0")/.."

readonly WANTED="${1:-build}"
readonly TARGET=wasm32-unknown-unknown
readonly RUST_VERSION=$(sed -n 's/^channel = "\(.*\)"/\1/p' rust-toolchain.toml)
readonly CARGO_LEPTOS_VERSION=0.3.11
readonly CARGO_BIN="${CARGO_HOME:-$HOME/.cargo}/bin"
export PATH="$CARGO_BIN:$PATH"

say() { printf 'setup: %s\n' "$*"; }
fail() { printf 'setup: %s\n' "$*" >&2; exit 1; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else fail "this step needs root to install Debian packages; run it as root, or install by hand: $*"
  fi
}

apt_lists_are_fresh=no
apt_install() { # installs only the packages that are missing
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  command -v apt-get >/dev/null || fail "no apt-get here; install these yourself: ${missing[*]}"
  if [ "$apt_lists_are_fresh" = no ]; then
    as_root apt-get update -qq || fail "the Debian package lists could not be read"
    apt_lists_are_fresh=yes
  fi
  say "Debian packages: ${missing[*]}"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null \
    || fail "apt-get could not install ${missing[*]}"
}

has_std() { # a compiled standard library, which rustup names with a hash and cargo without
  compgen -G "$1/lib/rustlib/$TARGET/lib/libstd-*.rlib" >/dev/null || [ -e "$1/lib/rustlib/$TARGET/lib/libstd.rlib" ]
}

has_compiler() { # the active compiler is the wanted version and can build for the browser
  local sysroot
  sysroot=$(rustc --print sysroot 2>/dev/null) || return 1
  rustc --version | grep -q "^rustc ${RUST_VERSION%.*}\." || return 1
  has_std "$sysroot"
}

# Debian ships a compiler with wasm code generation and its library sources, but no compiled `std` for wasm.
debian_compiler() {
  apt_install rustc-web cargo-web rust-web-src rust-web-llvm rust-web-clippy lld-22
  if ! has_std /usr; then
    say "compiling the standard library for $TARGET (half a minute)"
    local sources build
    sources=$(compgen -G '/usr/src/rustc-*/library' | head -n 1) || fail "rust-web-src left no library sources in /usr/src"
    build=$(mktemp -d)
    cp -r "$sources" "$build/library"
    # Compiler and sources must be of one version, so Debian's own cargo builds them.
    (cd "$build/library" && PATH="/usr/bin:$PATH" RUSTC_BOOTSTRAP=1 \
      RUSTFLAGS="-Cembed-bitcode=yes -Zforce-unstable-if-unmarked" CARGO_TARGET_DIR="$build/target" \
      /usr/bin/cargo build --quiet --release --manifest-path sysroot/Cargo.toml --target "$TARGET" --features panic-unwind) \
      || fail "the standard library for $TARGET did not compile"
    as_root mkdir -p "/usr/lib/rustlib/$TARGET/lib"
    as_root cp "$build/target/$TARGET/release/deps/"*.rlib "/usr/lib/rustlib/$TARGET/lib/"
    rm -rf "$build"
  fi
  command -v rustup >/dev/null || return 0
  rustup toolchain link debian /usr
  # For this checkout alone: a plain `cargo leptos watch` typed by hand then uses it too.
  rustup override set debian --path . >/dev/null 2>&1
}

compiler() {
  if has_compiler; then say "compiler $RUST_VERSION with $TARGET: ready"; return; fi
  say "compiler $RUST_VERSION with $TARGET: asking rustup"
  if command -v rustup >/dev/null \
    && rustup toolchain install "$RUST_VERSION" --profile minimal --component rustfmt --component clippy --target "$TARGET" >/dev/null 2>&1 \
    && has_compiler; then return; fi
  say "compiler $RUST_VERSION with $TARGET: rustup cannot reach it, taking Debian's"
  debian_compiler
  has_compiler || fail "there is still no Rust $RUST_VERSION with $TARGET; see 'The compiler' in CONTRIBUTING.md"
}

locked_version() { # the version of a crate in Cargo.lock
  awk -v crate="$1" '$0 == "name = \"" crate "\"" { getline; gsub(/version = |"/, ""); print; exit }' Cargo.lock
}

cargo_tool() { # cargo_tool NAME VERSION BINARY [flags…]: into cargo's own bin folder
  local name=$1 version=$2 binary=$3; shift 3
  if [ -x "$CARGO_BIN/$binary" ] && cargo install --list | grep -qx "$name v$version:"; then say "$name $version: ready"; return; fi
  say "$name $version: compiling (some minutes, once)"
  # The tools' own release profiles link for twenty minutes on two cores; speed of the tool is not what we need.
  CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_OPT_LEVEL=1 \
    cargo install --quiet "$name" --version "$version" "$@" || fail "$name $version could not be installed"
}

npm_tools() {
  command -v npm >/dev/null || fail "Node.js 20 with npm is missing; install it from https://nodejs.org or your distribution"
  if [ -f node_modules/.package-lock.json ] && [ ! package-lock.json -nt node_modules/.package-lock.json ]; then
    say "npm tools: ready"; return
  fi
  say "npm tools: installing"
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --silent || fail "npm ci failed"
  touch node_modules/.package-lock.json
}

command -v cargo >/dev/null || fail "Rust is missing; install rustup from https://rustup.rs"
apt_install_compiler() { command -v cc >/dev/null || apt_install gcc libc6-dev; }
apt_install_compiler
compiler
cargo_tool cargo-leptos "$CARGO_LEPTOS_VERSION" cargo-leptos --locked --features no_downloads
cargo_tool wasm-bindgen-cli "$(locked_version wasm-bindgen)" wasm-bindgen
npm_tools
case "$WANTED" in
  build) ;;
  test)
    command -v chromium >/dev/null || apt_install chromium
    # The same without what draws windows: tests take two thirds of the time in it. Not every Debian has it.
    command -v chromium-headless-shell >/dev/null || (apt_install chromium-headless-shell) 2>/dev/null \
      || say "no chromium-headless-shell here: the tests take chromium, and longer"
    # What most phones draw until the paper's own font has come.
    apt_install fonts-noto-core
    say "chromium and a phone's Bengali font: ready"
    ;;
  bench)
    apt_install nginx-light wrk brotli sqlite3
    say "nginx, wrk, brotli, sqlite3: ready"
    # Not every Debian has it, and not for every nginx. tools/bench says what its nginx could do.
    (apt_install libnginx-mod-http-brotli-static) 2>/dev/null \
      || say "no brotli for nginx here (libnginx-mod-http-brotli-static): it will serve gzip where the browser takes both"
    ;;
  *) fail "unknown set '$WANTED': build, test or bench" ;;
esac
say "done"
