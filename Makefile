# One line a target; what needs more is a script in tools/.

# The release: the newsroom in a chunk of its own. `--split` and the feature `split` belong together (src/newsroom.rs).
RELEASE = cargo leptos build --release --split -P --lib-features hydrate,split --bin-features ssr,split
BINARY = target/release/hocchetaki
SOURCES = Cargo.toml Cargo.lock build.rs $(shell find src crates style public locales migrations demo -type f)
BUNDLE = public/newsroom/editor.js
# What cargo-leptos sets for itself in development; the same flags share its build.
CHECKED = RUSTFLAGS="--cfg erase_components" cargo
# The ordinary toolchain formats where the one in use has no rustfmt.
FORMAT = $(shell cargo fmt --version >/dev/null 2>&1 && echo cargo fmt || echo cargo +stable fmt)

.PHONY: run dev test setup demo build format lint unit browser browser-dev pictures editor size lighthouse bench profile bench-search bench-pictures bench-newsroom bench-comments styleguide

run: setup build
	tools/run.sh $(BINARY)

# The development build takes the release's place in target/site.
dev: setup editor
	rm -f target/release/.site
	cargo leptos watch

test:
	tools/setup.sh test
	tools/checks.sh
	$(MAKE) browser browser-dev

setup:
	tools/setup.sh build

demo: build
	$(BINARY) demo

build: target/release/.site

target/release/.site: $(SOURCES) $(BUNDLE)
	$(RELEASE)
	touch $@

# The newsroom's editor: one script and one style sheet, which the build takes from public/.
editor: $(BUNDLE)

$(BUNDLE): package-lock.json $(shell find editor -type f)
	node editor/build.mjs

format:
	$(FORMAT) --all

lint:
	$(FORMAT) --all --check
	$(CHECKED) clippy --workspace --all-targets -- -D warnings
	$(CHECKED) clippy --lib --target wasm32-unknown-unknown --no-default-features --features hydrate -- -D warnings
	npx tsc --noEmit -p end2end
	npx tsc --noEmit -p editor

unit:
	$(CHECKED) test --workspace --quiet
	node editor/test.mjs

browser: build
	end2end/run.sh $(BINARY)

# What comes alive, on the plain build, as `cargo leptos watch` serves it: without splitting.
browser-dev:
	tools/end-to-end-dev.sh

pictures: build
	end2end/run.sh $(BINARY) -c pictures.config.ts

size: build
	tools/size.sh

lighthouse: build
	tools/lighthouse.sh

bench: build
	tools/setup.sh bench
	tools/bench/run.sh $(PARTS)

# Where the time of one uncached page goes; ADDRESS names it.
profile: build
	tools/bench/profile.sh $(ADDRESS)

# With the release's features and profile, so that it shares what the release has compiled.
bench-search:
	cargo bench --bench search --no-default-features --features ssr,split -- --articles $(or $(ARTICLES),100000)

# What the newsroom's work takes; ARTICLES made-up ones beside the demonstration.
bench-newsroom: build
	ARTICLES=$(ARTICLES) tools/with-demo.sh $(BINARY) node tools/bench/newsroom.mjs

# Discussions: comments a second, a long discussion, the queue over a million, and ten minutes of a server that is killed.
bench-comments: build
	tools/setup.sh bench
	tools/bench/run.sh $(or $(PARTS),posts talks queue kills)

# What a picture costs, from the upload to its last size.
bench-pictures:
	cargo bench --bench pictures --no-default-features --features ssr,split

# Every part and page in every state and look, as files; prints the address of the first.
styleguide:
	$(CHECKED) run --quiet --example styleguide -- target/styleguide
