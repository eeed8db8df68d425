# duibiao: `make` lists the targets, `make check` is what to run before a push.

SHARED  ?= ../shared
REPORTS ?= $(SHARED)/reports
PREFIX  ?= /usr/local
DESTDIR ?=
# How many wrong and missed figures `make accuracy` lists (never those of the reports held back).
SHOW    ?= 0

LINTED := Package.swift Sources Tests
BINARY := .build/release/duibiao

ifeq ($(shell uname -s),Darwin)
  # Homebrew's libraries are not where the compiler looks; the Swift runtime is part of the system.
  BREW := $(shell brew --prefix 2>/dev/null)
  FLAGS := $(if $(BREW),-Xcc -I$(BREW)/include -Xlinker -L$(BREW)/lib)
  RELEASE := -c release $(FLAGS)
else
  FLAGS :=
  # The Swift runtime inside: nothing to install beside it, and it starts faster. Without symbols: half the size.
  # The toolchain's own linker, because the other one warns of Foundation's use of mktemp at every build.
  RELEASE := -c release --static-swift-stdlib -Xswiftc -use-ld=lld -Xlinker -s
  # libgd inside too, where Debian's archive of it is there: the library pulls in seventy others (for AVIF, TIFF, X), which take
  # half of the start and 6 MB. A folder that holds only the archives, because the linker prefers a library beside them.
  STATIC := .build/static
  ARCHIVES := $(wildcard $(foreach name,libgd.a libyaml.a libdeflate.a,$(shell gcc -print-file-name=$(name) 2>/dev/null)))
  ifneq ($(filter %/libgd.a,$(ARCHIVES)),)
    RELEASE += -Xlinker -L$(CURDIR)/$(STATIC) $(foreach library,png16 freetype fontconfig z,-Xlinker -l$(library))
  endif
endif

.DEFAULT_GOAL := help
.PHONY: help setup build run gallery docs test lint format check fuzz accuracy dataset verify bench install \
  uninstall clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## install what is missing: libgd, a Chinese font, what reads PDF and Word (apt-get or brew)
	@Tools/setup

build: setup ## build the program: .build/release/duibiao
	@$(if $(ARCHIVES),mkdir -p $(STATIC) && ln -sf $(ARCHIVES) $(STATIC)/)
	swift build $(RELEASE) --product duibiao

run: build ## build, then make the rankings and charts of the main job in Output/
	@Tools/run-main-job $(BINARY) Datasets Output

gallery: build ## draw every kind of chart from the data set in Output/gallery, with a page that shows them (index.md)
	$(BINARY) chart --spec Tools/gallery.yaml --data Datasets -o Output/gallery --index index.md --strict --quiet

docs: setup ## build the documentation of Charts and GDRendering in .build/docs
	swift package $(FLAGS) dump-symbol-graph --skip-synthesized-members --minimum-access-level public >/dev/null
	@for target in Charts GDRendering; do \
	  mkdir -p .build/docs/graphs/$$target && \
	  cp .build/*/symbolgraph/$$target*.symbols.json .build/docs/graphs/$$target/ && \
	  docc convert Sources/$$target/$$target.docc --additional-symbol-graph-dir .build/docs/graphs/$$target \
	    --fallback-display-name $$target --fallback-bundle-identifier duibiao.$$target \
	    --output-path .build/docs/$$target.doccarchive || exit 1; \
	done; echo "docs: .build/docs"

test: setup ## run all tests
	swift test --disable-xctest $(FLAGS)

# Each round has a seed, one more than the last; a failure names it: make fuzz SEED=thatseed ROUNDS=1
ROUNDS ?= 20000
SEED   ?= 1
fuzz: ## read mutilated texts for some minutes (ROUNDS=20000, SEED=1)
	DUIBIAO_FUZZ_ROUNDS=$(ROUNDS) DUIBIAO_FUZZ_SEED=$(SEED) swift test --disable-xctest $(FLAGS) --filter MutationTests

lint: ## is the source formatted, are the rules kept
	swift format lint --strict --recursive --parallel $(LINTED)

format: ## format the source in place
	swift format --in-place --recursive --parallel $(LINTED)

# Warnings are errors here (see Package.swift), in the tests too, so that everything is compiled once.
check: export DUIBIAO_STRICT := 1
check: lint test ## before a push: lint, build without warnings, test

accuracy: ## score the extraction against hand-made tables, if SHARED (../shared) is there
	@if [ -d '$(SHARED)/reports' ]; then \
	  $(MAKE) --no-print-directory build && python3 Tools/accuracy --show $(SHOW) $(BINARY) '$(SHARED)'; \
	else \
	  echo "accuracy: no $(SHARED)/reports here, nothing to score (name another place with SHARED=DIR)"; \
	fi

dataset: build ## make Datasets/ anew from the reports in REPORTS (../shared/reports)
	@Tools/make-dataset $(BINARY) '$(REPORTS)' Datasets

verify: build ## compute the rankings of the provinces a second time, from the definitions alone, and compare
	@Tools/verify-rankings $(BINARY) Datasets

bench: build ## measure speed, memory and file sizes; prints a Markdown table
	@python3 Benchmarks/run --binary $(BINARY) --data Datasets --reports '$(REPORTS)' $(BENCH)
	@python3 Benchmarks/run-charts --binary $(BINARY) --data Datasets $(BENCH_CHARTS)

# Not a build: under sudo the compiler may not be in the path. Installs what `make build` has built.
install: $(BINARY) ## install program, shell completions and data set under PREFIX (/usr/local)
	@Tools/install $(BINARY) Datasets '$(DESTDIR)$(PREFIX)'

uninstall: ## remove what `make install` installed
	@Tools/install --remove '$(DESTDIR)$(PREFIX)'

clean: ## remove what was built and drawn
	rm -rf .build
	find Output -mindepth 1 ! -name README.md -delete

$(BINARY):
	@$(MAKE) --no-print-directory build
