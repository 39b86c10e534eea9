# make demo   installs what is missing, builds, and checks a report of Corpus/
# make test   installs what is missing, runs all tests, and validates the JSON of the corpus against the schema
# make test-desk  pages in Chromium, workbooks in LibreOffice (installs both; apart from `test`: they bring 190 packages)
# make fuzz   damaged and made-up reports for a minute; SECONDS=28800 for a night
# make lint   is what CI runs over the layout of the code

.PHONY: demo test test-desk test-spark sanitize fuzz schema lint format real evaluate bulk bench static deb clean

REPORT ?= Corpus/metering-box/report.txt
EVALUATION ?=
SWIFT ?= swift
N ?= 10000
BROKEN ?= 5
SECONDS ?= 60

demo: .build/.packages
	$(SWIFT) build -c release --product cfpcheck
	@echo
	.build/release/cfpcheck check $(REPORT) || test $$? -eq 1
	@echo
	.build/release/cfpcheck extract $(REPORT) | head -n 40

test: .build/.packages
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build
	$(MAKE) schema

# What people open, in the programs that open it: pages in Chromium (screenshots in .build/desk), workbooks in LibreOffice.
test-desk: .build/.packages .build/.desk
	$(SWIFT) build --product cfpcheck
	mkdir -p .build/desk
	python3 Tests/Desk/page.py .build/debug/cfpcheck .build/desk
	python3 Tests/Desk/serve.py .build/debug/cfpcheck .build/desk
	python3 Tests/Desk/recalculate.py .build/debug/cfpcheck

# The Spark job on a local cluster, held against `batch`. Apart from `test`: it downloads 456 MB.
test-spark: .build/.packages .build/.spark
	$(SWIFT) build -c release --product cfpcheck
	CFPCHECK=.build/release/cfpcheck .build/spark/bin/python Integrations/spark/test_spark.py

# The JSON of every corpus report, the lines of a batch over them and over what is no report, and their PACT footprints,
# held against Schemas/ by a real validator.
schema: .build/.validator
	$(SWIFT) build --product cfpcheck
	mkdir -p .build/json
	for report in $$(find Corpus -name 'report.*' | sort); do \
	  .build/debug/cfpcheck extract --checks "$$report" -o .build/json/$$(echo "$$report" | tr / -).json || exit 1; \
	done
	: > .build/json/empty.txt
	.build/debug/cfpcheck batch Corpus Package.swift .build/json/empty.txt --to .build/json/batch.ndjson --overwrite --quiet \
	  || test $$? -eq 3
	.build/debug/cfpcheck check --format pact --fail-on never $$(find Corpus -name 'report.*' | sort) -o .build/json/pact.ndjson \
	  || test $$? -eq 4
	.build/validator/bin/python Tests/Schema/validate.py .build/json/*.json .build/json/*.ndjson
	@echo "schema: every report's JSON is valid"

# The suite once more with the address sanitizer, in a build folder of its own. Without its leak detector: that one does
# not see the Swift runtime's tagged pointers and takes what globals hold for leaks. Without the tests of the command: what
# it does to bytes the other modules' tests do, too, and its workers' memory limits would count the sanitizer's own terabytes,
# as limits and times of other tests would.
sanitize: .build/.packages
	ASAN_OPTIONS=detect_leaks=0 $(SWIFT) test --sanitize=address --scratch-path .build-sanitize \
	  --skip CFPCommandTests --skip GrowthTests --skip InputLimitTests

# Damaged and made-up reports, for SECONDS (a minute; a night is SECONDS=28800): libFuzzer, which comes with Swift, drives
# Tests/Fuzzing from reading to one of the text outputs, with the address sanitizer and the checks of a debug build. What
# opens new ways is kept in .build/fuzz/corpus, and the next run goes on from it; an input that ends the process is left in
# .build/fuzz/crashes, and `ASAN_OPTIONS=detect_leaks=0 .build-fuzz/release/Fuzzing FILE` runs it again.
#
# Inputs have at most 64 KB. A finding is also: a stage that computes for more than 2 s (a user's build is some ten times
# faster than this one); an input that takes 20 s by the clock, should it never come to the end of a stage; one allocation
# of 256 MB; a process of 1 GB, ten times what a report of that size takes, the sanitizer's own share included.
fuzz: .build/.packages
	CFPCHECK_FUZZ=1 $(SWIFT) build -c release --product Fuzzing --scratch-path .build-fuzz \
	  --sanitize address --sanitize fuzzer -Xswiftc -assert-config -Xswiftc Debug
	mkdir -p .build/fuzz/corpus .build/fuzz/crashes .build/fuzz/seeds
	for file in Corpus/*/report.* Tests/Fuzzing/Seeds/*; do \
	  for form in 0 9 18 27 36 45 86 127; do \
	    { printf "\\$$(printf %o $$form)"; cat "$$file"; } >.build/fuzz/seeds/$$form-$$(echo "$$file" | tr / -) || exit 1; \
	  done; \
	done
	ASAN_OPTIONS=detect_leaks=0:quarantine_size_mb=32:malloc_context_size=8 \
	  .build-fuzz/release/Fuzzing -max_total_time=$(SECONDS) -max_len=65536 -timeout=20 -rss_limit_mb=1024 \
	  -malloc_limit_mb=256 -detect_leaks=0 -dict=Tests/Fuzzing/words.dict -print_final_stats=1 \
	  -artifact_prefix=.build/fuzz/crashes/ .build/fuzz/corpus .build/fuzz/seeds

lint:
	$(SWIFT) format lint --strict --recursive Sources Tests Benchmarks Package.swift

format:
	$(SWIFT) format --in-place --recursive Sources Tests Benchmarks Package.swift

# Reports in all layout families of Tests/Evaluation, half of them with one injected error: what is read, found, missed.
evaluate: .build/.packages
	$(SWIFT) build -c release --product Evaluation
	.build/release/Evaluation --errors $(EVALUATION)
	@echo
	.build/release/Evaluation --audit $(EVALUATION)

# Whatever real documents lie in REAL: what is read of them by programme, and what changed since the last run.
REAL ?= ../shared/real
real: .build/.packages
	$(SWIFT) build -c release --product cfpcheck
	python3 Tests/Desk/real.py .build/release/cfpcheck $(REAL) .build/real.json

# A folder of N reports, BROKEN of a hundred broken, for bulk runs; COPIES=FILE makes varied copies of one.
bulk: .build/.packages
	$(SWIFT) build -c release --product Evaluation
	.build/release/Evaluation --bulk .build/bulk --documents $(N) --broken $(BROKEN) $(if $(COPIES),--copies $(COPIES))

bench: .build/.packages
	$(SWIFT) build -c release --product cfpcheck
	$(SWIFT) run -c release Benchmarks

# A binary that runs where no Swift is installed (it needs libxml2, libcrypto, libarchive, SQLite, libcurl and the C library).
# libcurl is what Swift's networking library is made of, which the web server's module brings along.
static: .build/.packages .build/.static
	$(SWIFT) build -c release --product cfpcheck --static-swift-stdlib -Xlinker -lcurl
	strip -o .build/cfpcheck .build/release/cfpcheck
	ls -l .build/cfpcheck

# A Debian package with man page and shell completions (needs dpkg-dev and python3).
deb: static
	Integrations/debian/build.sh .build/cfpcheck .build/deb

clean:
	rm -rf .build .build-sanitize .build-fuzz

# The C libraries with their headers (libxlsxwriter is loaded when a workbook is asked for, not linked), through whatever package manager there is.
.build/.packages:
	@mkdir -p .build
	@if pkg-config --exists libxml-2.0 libcrypto libarchive sqlite3 xlsxwriter 2>/dev/null; then :; \
	elif command -v apt-get >/dev/null; then \
	  as=$$(test $$(id -u) -eq 0 || echo sudo); \
	  $$as apt-get update -qq && $$as apt-get install -y -qq pkg-config libxml2-dev libssl-dev libarchive-dev libsqlite3-dev libxlsxwriter-dev; \
	elif command -v dnf >/dev/null; then \
	  as=$$(test $$(id -u) -eq 0 || echo sudo); $$as dnf install -y pkgconf libxml2-devel openssl-devel libarchive-devel sqlite-devel libxlsxwriter-devel; \
	elif command -v brew >/dev/null; then brew install pkg-config libxml2 openssl libarchive sqlite libxlsxwriter; \
	else echo "install pkg-config, libxlsxwriter and the headers of libxml2, libcrypto, libarchive and SQLite" >&2; exit 1; fi
	@touch $@

# What only linking the static binary needs.
.build/.static:
	@mkdir -p .build
	@if pkg-config --exists libcurl 2>/dev/null; then :; \
	elif command -v apt-get >/dev/null; then \
	  as=$$(test $$(id -u) -eq 0 || echo sudo); $$as apt-get update -qq && $$as apt-get install -y -qq libcurl4-openssl-dev; \
	elif command -v dnf >/dev/null; then as=$$(test $$(id -u) -eq 0 || echo sudo); $$as dnf install -y libcurl-devel; \
	else echo "install the headers of libcurl" >&2; exit 1; fi
	@touch $@

.build/.validator:
	@mkdir -p .build
	@command -v python3 >/dev/null || { as=$$(test $$(id -u) -eq 0 || echo sudo); $$as apt-get update -qq; $$as apt-get install -y -qq python3; }
	@python3 -m venv .build/validator 2>/dev/null || { \
	  as=$$(test $$(id -u) -eq 0 || echo sudo); $$as apt-get update -qq; $$as apt-get install -y -qq python3-venv; \
	  python3 -m venv .build/validator; }
	@.build/validator/bin/pip install -q jsonschema
	@touch $@

# LibreOffice, a browser and the fonts that they need.
.build/.desk:
	@mkdir -p .build
	@if command -v soffice >/dev/null && command -v chromium >/dev/null && command -v pdftotext >/dev/null \
	  && fc-list :lang=zh 2>/dev/null | grep -q . && command -v python3 >/dev/null; then :; \
	elif command -v apt-get >/dev/null; then \
	  as=$$(test $$(id -u) -eq 0 || echo sudo); $$as apt-get update -qq; \
	  $$as apt-get install -y -qq libreoffice-calc chromium poppler-utils fonts-noto-cjk fontconfig python3; \
	else echo "install LibreOffice, Chromium, poppler and a Chinese font" >&2; exit 1; fi
	@touch $@

# PySpark in a virtual environment, and the Java that it runs on.
.build/.spark: Integrations/spark/requirements.txt
	@mkdir -p .build
	@java -version 2>&1 | grep -qE 'version "(17|2[0-9])' || { \
	  as=$$(test $$(id -u) -eq 0 || echo sudo); $$as apt-get update -qq; \
	  $$as apt-get install -y -qq openjdk-17-jre-headless procps; }
	@python3 -m venv .build/spark 2>/dev/null || { \
	  as=$$(test $$(id -u) -eq 0 || echo sudo); $$as apt-get update -qq; $$as apt-get install -y -qq python3 python3-venv; \
	  python3 -m venv .build/spark; }
	@.build/spark/bin/pip install -q -r Integrations/spark/requirements.txt
	@touch $@
