# sitegen's commands. `make` alone lists them.

SITEGEN := .build/release/sitegen
# What the tests drive is built with them, so that a clean clone compiles everything once.
TESTED  := $(CURDIR)/.build/debug/sitegen
VENV    := .venv/bin
BROWSER_TESTS = SITEGEN=$(TESTED) PLAYWRIGHT_NODEJS_PATH="$$(command -v node)" $(VENV)/pytest -q \
  -c Tests/BrowserTests/pytest.ini Tests/BrowserTests
SOURCES := Sources Tests Plugins Package.swift

.PHONY: help site build test test-swift test-client test-browser tested-site fuzz check format \
        serve gold bench search-report client picture screenshots fonts land clean

help: ## list the commands
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

site: build ## build the tool and, from the seeds, the site in public/
	@$(SITEGEN) build

build:
	@.ci/install site
	@swift build -c release --product sitegen

test: test-swift test-client test-browser ## run every test, after installing what they need

test-swift:
	@.ci/install site
	@swift test

fuzz: ## read INPUTS hostile pages (a million) and say which breaks the reader
	@SITEGEN_FUZZ=$(or $(INPUTS),1000000) swift test -c release -Xswiftc -enable-testing \
	  --filter FuzzTests

tested-site:
	@.ci/install test
	@swift build --product sitegen
	@$(TESTED) build

test-client: tested-site
	@node --test Tests/ClientTests/*.test.mjs

test-browser: tested-site $(VENV)/pytest
	@# What is timed runs alone, and passes over itself on a busy machine; then all, on every core.
	@$(BROWSER_TESTS) -k drawn_soon
	@$(BROWSER_TESTS) -n auto

$(VENV)/pytest: Tests/BrowserTests/requirements.txt
	@.ci/install test
	@python3 -m venv .venv
	@$(VENV)/pip install -q --disable-pip-version-check -r $<
	@touch $@

check: ## lint the format, build without a warning, run every test
	@swift format lint --strict --parallel --recursive $(SOURCES)
	@CI=true $(MAKE) --no-print-directory test

format: ## format the Swift sources
	@swift format --in-place --parallel --recursive $(SOURCES)

serve: build ## build the site and serve it at http://127.0.0.1:8080/
	@$(SITEGEN) serve

gold: build ## compare the seeds' extraction with a hand-made truth, where one is at hand
	@python3 Benchmarks/gold.py $(SITEGEN)

search-report: ## measure the search of SITE with QUERIES and QRELS (tab-separated; see the script)
	@python3 Benchmarks/search_report.py $(or $(SITE),public) $(QUERIES) $(QRELS)

bench: build ## measure the build on a large archive, where one is at hand
	@python3 Benchmarks/build.py $(SITEGEN)
	@python3 Benchmarks/tagger.py $(SITEGEN)

client: ## bundle the search client's modules into the script that ships
	@.ci/install test
	@node Tests/ClientTests/bundle.mjs

picture: site $(VENV)/pytest ## take the README's picture of the site
	@PLAYWRIGHT_NODEJS_PATH="$$(command -v node)" $(VENV)/python Documentation/picture.py

screenshots: site $(VENV)/pytest ## picture every kind of page, on phone and desktop, light and dark
	@PLAYWRIGHT_NODEJS_PATH="$$(command -v node)" $(VENV)/python Documentation/screenshots.py $(PAGES)

fonts: ## make the default theme's fonts anew, from Debian's fonts-noto-core
	@dpkg -s fonts-noto-core fonts-dejavu-core >/dev/null
	@python3 -m venv .cache/fonts
	@.cache/fonts/bin/pip install -q --disable-pip-version-check fonttools==4.68.0 brotli==1.2.1
	@.cache/fonts/bin/python Documentation/fonts.py

land: ## draw the land of the map of places anew, from Natural Earth
	@python3 -m venv .cache/land
	@.cache/land/bin/pip install -q --disable-pip-version-check pyshp==3.1.6 shapely==2.2.0
	@.cache/land/bin/pip download -q --disable-pip-version-check --no-deps -d .cache/land geopandas==0.14.4
	@.cache/land/bin/python Documentation/land.py

clean: ## remove what was built
	@rm -rf .build public .venv
