# make demo   installs what is missing, builds, and checks a report of Corpus/
# make test   installs what is missing, runs all tests, and validates the JSON of the corpus against the schema
# make lint   is what CI runs over the layout of the code

.PHONY: demo test sanitize schema lint format evaluate bench static clean

REPORT ?= Corpus/metering-box/report.txt
EVALUATION ?=
SWIFT ?= swift

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

# The JSON of every corpus report, held against Schemas/report.schema.json by a real validator.
schema: .build/.validator
	$(SWIFT) build --product cfpcheck
	mkdir -p .build/json
	for report in $$(find Corpus -name 'report.*' | sort); do \
	  .build/debug/cfpcheck extract --checks "$$report" -o .build/json/$$(echo "$$report" | tr / -).json || exit 1; \
	done
	.build/validator/bin/python Tests/Schema/validate.py .build/json/*.json
	@echo "schema: every report's JSON is valid"

# The whole suite once more with the address sanitizer, in a build folder of its own. Without its leak detector: that one
# does not see the Swift runtime's tagged pointers and takes what globals hold for leaks.
sanitize: .build/.packages
	ASAN_OPTIONS=detect_leaks=0 $(SWIFT) test --sanitize=address --scratch-path .build-sanitize

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

bench: .build/.packages
	$(SWIFT) run -c release Benchmarks

# A binary that runs where no Swift is installed (it needs libxml2, libcrypto and the C library).
static: .build/.packages
	$(SWIFT) build -c release --product cfpcheck --static-swift-stdlib
	strip -o .build/cfpcheck .build/release/cfpcheck
	ls -l .build/cfpcheck

clean:
	rm -rf .build .build-sanitize

# libxml2 and libcrypto with their headers, through whatever package manager there is.
.build/.packages:
	@mkdir -p .build
	@if pkg-config --exists libxml-2.0 libcrypto 2>/dev/null; then :; \
	elif command -v apt-get >/dev/null; then \
	  as=$$(test $$(id -u) -eq 0 || echo sudo); \
	  $$as apt-get update -qq && $$as apt-get install -y -qq pkg-config libxml2-dev libssl-dev; \
	elif command -v dnf >/dev/null; then \
	  as=$$(test $$(id -u) -eq 0 || echo sudo); $$as dnf install -y pkgconf libxml2-devel openssl-devel; \
	elif command -v brew >/dev/null; then brew install pkg-config libxml2 openssl; \
	else echo "install pkg-config and the headers of libxml2 and libcrypto" >&2; exit 1; fi
	@touch $@

.build/.validator:
	@mkdir -p .build
	@command -v python3 >/dev/null || { as=$$(test $$(id -u) -eq 0 || echo sudo); $$as apt-get update -qq; $$as apt-get install -y -qq python3; }
	@python3 -m venv .build/validator 2>/dev/null || { \
	  as=$$(test $$(id -u) -eq 0 || echo sudo); $$as apt-get update -qq; $$as apt-get install -y -qq python3-venv; \
	  python3 -m venv .build/validator; }
	@.build/validator/bin/pip install -q jsonschema
	@touch $@
