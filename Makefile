# Two commands matter: `make run` and `make test`. Each sets up what is missing.
SHELL := /bin/bash
SWIFT ?= swift
BIN := .build/release
# What `make test` tests: optimised as the product is, but with its assertions, so that every
# invariant is checked after every command. In a folder of its own, as the unoptimised build is.
TESTED := -c release --scratch-path .build-tests -Xswiftc -enable-testing \
    -Xswiftc -assert-config -Xswiftc Debug -Xswiftc -gline-tables-only
TESTS := .build-tests/release/moniacPackageTests.xctest --testing-library swift-testing
UNOPTIMISED := -c release --scratch-path .build-unoptimised -Xswiftc -Onone \
    -Xswiftc -no-emit-module-separately-wmo -Xswiftc -gline-tables-only
SCENARIO ?= scenarios/icn/baseline.yaml
PREFIX ?= /usr/local

.PHONY: all setup build build-tests build-unoptimised run test unit check hostile prove mutants broken-rule fingerprints embedded library format lint clean

all: build

setup:
	@.ci/setup

build: setup
	$(SWIFT) build -c release --product moniac
	$(SWIFT) build -c release --product moniac-settle

# All tests and the programs that they run.
build-tests: setup
	$(SWIFT) build $(TESTED) --build-tests

build-unoptimised: setup
	$(SWIFT) build $(UNOPTIMISED) --product moniac

run: build
	$(BIN)/moniac run $(SCENARIO)

# Two at once, so that no processor waits for the end of the other's work.
test: setup
	$(MAKE) --jobs=2 build-tests build-unoptimised embedded
	$(MAKE) --jobs=2 --output-sync=line unit fingerprints hostile check

# Everything in Tests/ but the hostile files.
unit: build-tests
	$(TESTS) --skip HostileTests

# Every shipped scenario over its whole horizon, against its expectations and its recorded result.
check: build-tests
	.build-tests/release/moniac check scenarios $(if $(MONIAC_DATA),--data "$(MONIAC_DATA)")

# In a process of their own, whose memory is measured: the corpus of hostile files
# (MONIAC_SHARED=folder) and 200,000 damaged ones.
# MONIAC_MUTANTS=kind:number replays one of these, MONIAC_MUTANTS=20 makes 20 times as many;
# MONIAC_BIT_FLIPS=50000 flips that many bits in result files, not 5,000.
hostile: build-tests
	$(TESTS) --filter HostileTests

# The properties of the reward code over random command sequences: 50 million checked operations.
# MONIAC_PROOF_SEED=suite:seed replays one sequence, MONIAC_PROOF_TIMES=80 runs 80 times as many.
prove: setup
	MONIAC_PROOF=1 $(SWIFT) test -c release --disable-testable-imports

# 64 seeded bugs in the reward code, and which tests notice each; fails under 95 %.
mutants: setup
	SWIFT=$(SWIFT) python3 -B Tests/Mutants/run.py

# One rule broken on purpose in a copy of the sources: `moniac check` must name invariant, day and seed.
broken-rule: setup
	SWIFT=$(SWIFT) python3 -B Tests/Mutants/broken_rule.py

# One fingerprint for an unoptimised and an optimised build, with every invariant after every command.
fingerprints: build-tests build-unoptimised
	.ci/compare-builds .build-unoptimised/release/moniac .build-tests/release/moniac $(SCENARIO)

# The reward code must also compile where there is no runtime to lean on.
embedded:
	.ci/compile-embedded

# The rules and the state machine for other languages: header and library, the Swift runtime inside.
LIBRARY := .build-library/release/libmoniac_settlement.so
library: setup
	$(SWIFT) build -c release --scratch-path .build-library --product moniac_settlement \
	    -Xswiftc -static-stdlib -Xlinker --version-script=$(CURDIR)/Sources/CMoniacSettlement/exports.map
	@if ldd $(LIBRARY) | grep -E 'swift|Foundation'; then echo "library: needs Swift" >&2; exit 1; fi
	install -D -m 644 Sources/CMoniacSettlement/include/moniac_settlement.h $(PREFIX)/include/moniac_settlement.h
	install -D -m 755 --strip $(LIBRARY) $(PREFIX)/lib/libmoniac_settlement.so

format:
	$(SWIFT) format --in-place --recursive --configuration .swift-format Sources Tests Package.swift

lint:
	$(SWIFT) format lint --strict --recursive --configuration .swift-format Sources Tests

clean:
	rm -rf .build .build-tests .build-unoptimised .build-debug .build-library .build-mutants .build-broken results
