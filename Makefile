# The two commands: `make demo` starts a made-up municipality, `make test` runs every check.
# A machine needs Rust, Node and a C compiler; all else is fetched or installed from here.

CARGO ?= cargo
WEB_SOURCES := $(shell find web/src web/public web/scripts web/*.html web/*.json web/*.ts web/*.js web/messages 2>/dev/null -type f)

.PHONY: demo test test-needs check-rust check-deny check-web check-browser lint bench clean

demo: web/dist/index.html
	$(CARGO) run --release --locked -p tillit-cli -- demo $(ARGS)

test: test-needs check-rust check-deny check-web check-browser

# Debian packages that only the tests need, where they are missing: Chromium and PostgreSQL.
test-needs:
	scripts/test-needs

web/node_modules/.package-lock.json: web/package-lock.json
	cd web && npm ci --ignore-scripts --no-audit --no-fund

web/dist/index.html: web/node_modules/.package-lock.json $(WEB_SOURCES)
	cd web && npm run build

# The tests of the command line build the binary that the browser tests start. Building it apart from them would compile
# everything above the database twice, for what only tests use turns on features of libraries beneath it.
check-rust: web/dist/index.html
	$(CARGO) fmt --all --check
	$(CARGO) test --locked --workspace

# Licences, sources and doubled crates; the advisory database is fetched from elsewhere and is left to those who can reach it.
check-deny:
	scripts/cargo-deny --locked check --hide-inclusion-graph bans licenses sources

check-web: web/node_modules/.package-lock.json
	cd web && npm run check && npm run api:check && npm run test:unit

check-browser: web/dist/index.html check-rust
	cd web && TILLIT_BIN=$(CURDIR)/target/debug/tillit npm run --silent test:e2e

# What reviewers run besides: it compiles everything once more, so it is not part of `make test`.
lint:
	$(CARGO) clippy --locked --workspace --all-targets -- -D warnings

clean:
	rm -rf target web/dist web/node_modules
