# make run · make test · make install PREFIX=… : everything wick needs, from a fresh clone on.
# The release build stands in .build (what oracle/compare looks for), the debug build in .build-debug.
SHELL := /bin/bash
PREFIX ?= /usr/local
ARGS ?=

RELEASE = swift build -c release --scratch-path .build --static-swift-stdlib --product wick
DEBUG   = --scratch-path .build-debug
BINARY  = .build/release/wick

# Debian's names. The -dev packages build the line editor, integers and `re` in, the others are loaded when first used.
PACKAGES = libedit-dev libgmp-dev libbsd-dev libmd-dev libncurses-dev libpcre2-dev libopenblas0-pthread libcairo2 zlib1g libssl3 fonts-dejavu-core

.DEFAULT_GOAL := build
.PHONY: build run test install uninstall bench format lint clean deps swift debug golden operators check coverage fuzz

## build: the release binary, .build/release/wick
build: deps
	@$(RELEASE) </dev/null 1>&2

## run: build, then open the shell; ARGS go to wick (make run ARGS="example autograd"); a pipe is passed in
run: deps
	@if [ -t 2 ]; then $(RELEASE) </dev/null 1>&2; else $(RELEASE) --quiet </dev/null 1>&2; fi
	@$(BINARY) $(ARGS)

## test: every test: unit and terminal tests on the debug build; recorded scripts, documents and fuzzing on the release build
test: debug
	swift test $(DEBUG)
	@$(MAKE) --no-print-directory build
	@Tests/golden.sh $(BINARY)
	@Tests/commandline.sh $(BINARY)
	@$(MAKE) --no-print-directory operators check fuzz

debug: deps
	swift build $(DEBUG) --build-tests

## golden: the recorded scripts alone, on the release binary
golden: build
	@Tests/golden.sh $(BINARY)

## operators: what holds for every operator of torch and every function of numpy, from the samples in Tests/Operators; before that, that
## every parameter of every signature is read
operators: build
	@$(BINARY) Tests/Parameters/check.py
	@$(BINARY) Tests/Operators/torch_operators.py
	@$(BINARY) Tests/Operators/numpy_functions.py

## check: documents and examples are run, and their outputs held against what they say; so is the coverage page
check: build
	@$(BINARY) check README.md docs/*.md examples/*.py
	@$(BINARY) docs/coverage.py | diff -u --label "the program" --label docs/COVERAGE.md - docs/COVERAGE.md | head -40; \
	  test $${PIPESTATUS[1]} = 0 || { echo "docs/COVERAGE.md is stale: make coverage"; exit 1; }

## coverage: docs/COVERAGE.md, made anew from the declarations
coverage: build
	@$(BINARY) docs/coverage.py > docs/COVERAGE.md

## fuzz: random programs and calls, then mutants of the goldens; FUZZ and MUTANTS are the number of each
FUZZ ?= 400
MUTANTS ?= 200
fuzz: build
	@Tests/Fuzz/run.sh $(BINARY) $(FUZZ)
	@Tests/Fuzz/mutants.sh $(BINARY) $(MUTANTS)

## install: one self-contained binary in $(PREFIX)/bin; the bundled sessions are part of it
install: build
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 $(BINARY) "$(DESTDIR)$(PREFIX)/bin/wick"
	strip "$(DESTDIR)$(PREFIX)/bin/wick"

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/wick"

## bench: wick beside CPython, NumPy and PyTorch, where they are installed
bench: build
	@Tests/Bench/run.sh $(BINARY)

## format: the house style; lint: only say what differs from it
format:
	swift format --in-place --recursive Sources Tests Package.swift

lint:
	@Tests/lint.sh

clean:
	rm -rf .build .build-debug

## deps: what is missing, by apt-get
deps: swift
	@missing=""; for p in $(PACKAGES); do \
	  [ "$$(dpkg-query -W -f='$${db:Status-Status}' $$p 2>/dev/null)" = installed ] || missing="$$missing $$p"; \
	done; \
	if [ -n "$$missing" ]; then \
	  if ! command -v apt-get >/dev/null; then \
	    echo "wick: this is not Debian; please see that libedit, libgmp, libbsd, libmd, ncurses and PCRE2 (with headers and static libraries) are there; libopenblas and libcairo are optional" >&2; \
	    exit 0; \
	  fi; \
	  sudo=""; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	  echo "wick: installing$$missing with $${sudo:+sudo }apt-get" >&2; \
	  echo "      (libedit with its parts, GMP and PCRE2 are built into the shell; OpenBLAS makes large products fast; cairo and DejaVu draw PNG files)" >&2; \
	  if ! $$sudo apt-get install -y --no-install-recommends $$missing </dev/null >/tmp/wick-apt.log 2>&1; then \
	    { $$sudo apt-get update </dev/null && $$sudo apt-get install -y --no-install-recommends $$missing </dev/null; } >/tmp/wick-apt.log 2>&1 || \
	    { tail -5 /tmp/wick-apt.log >&2; echo "wick: apt-get could not install$$missing (the log is /tmp/wick-apt.log)" >&2; exit 1; }; \
	  fi; \
	fi

swift:
	@command -v swift >/dev/null || { \
	  echo "wick needs Swift 6.2 or later: install it from https://www.swift.org/install and run make again." >&2; exit 1; }
