# Two commands matter: `make run` and `make test`. Each sets up what is missing.
SHELL := /bin/bash
SWIFT ?= swift
# One optimised build serves product and tests.
RELEASE := -c release -Xswiftc -enable-testing
BIN := .build/release
SCENARIO ?= scenarios/icn/baseline.yaml

.PHONY: all setup build run test unit fingerprints embedded format lint clean

all: build

setup:
	@.ci/setup

build: setup
	$(SWIFT) build $(RELEASE) --product moniac
	$(SWIFT) build $(RELEASE) --product moniac-settle

run: build
	$(BIN)/moniac run $(SCENARIO)

test: setup unit fingerprints embedded

# Everything in Tests/, optimised: the statistical tests draw millions of numbers.
unit: setup
	$(SWIFT) build $(RELEASE) --build-tests
	$(SWIFT) test $(RELEASE) --skip-build

# One fingerprint for a debug and a release build, with every invariant after every command.
fingerprints: setup build
	$(SWIFT) build --product moniac
	.ci/compare-builds .build/debug/moniac $(BIN)/moniac $(SCENARIO)

# The reward code must also compile where there is no runtime to lean on.
embedded:
	.ci/compile-embedded

format:
	$(SWIFT) format --in-place --recursive --configuration .swift-format Sources Tests Package.swift

lint:
	$(SWIFT) format lint --strict --recursive --configuration .swift-format Sources Tests

clean:
	rm -rf .build results
