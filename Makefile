# Daily work. Every target makes .venv by itself when it is missing or the locks have changed, with
# what the target needs and no more; everything in it comes from requirements/.

PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
# The pip of $(PYTHON) installs into .venv, where it has one that can: to set up another takes longer
# than to install what generating needs. Python compiles what it imports, and that is the smaller part.
PIP = $(shell [ -x $(VENV)/bin/pip ] && echo $(PY) -m pip || echo $(PYTHON) -m pip --python $(PY)) \
	--disable-pip-version-check --no-input
INSTALL = $(PIP) install --quiet --quiet --no-deps --no-compile
GENERATES := $(VENV)/generates
TESTS := $(VENV)/tests
FUZZES := $(VENV)/fuzzes
SECONDS ?= 600

MAKEFLAGS += --no-builtin-rules --no-print-directory
.SUFFIXES:
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
unexport PYTHONPATH PYTHONHOME

quote = '$(subst ','\'',$(1))'

# Whoever overrides one of the two gets the other from the configuration. `OVERLAYS=` stands for none at all.
overlay_files = $(foreach overlay,$(OVERLAYS),$(or $(sort $(wildcard $(overlay))),$(overlay)))
overlays = $(if $(filter-out undefined,$(origin OVERLAYS)),$(or \
	$(foreach overlay,$(overlay_files),--overlay $(call quote,$(overlay))),--no-overlays),$(if $(SPEC),--configured-overlays))
inputs = $(if $(SPEC),$(call quote,$(SPEC))) $(overlays)
places = $(if $(OUT),--out $(call quote,$(OUT))) $(if $(PACKAGE),--package $(call quote,$(PACKAGE)))

.PHONY: help
help: ## show this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "%-20s %s\n", $$1, $$2 }'

.PHONY: generate
generate: $(GENERATES) ## rebuild generated/ from spec/; SPEC= OVERLAYS= OUT= PACKAGE= override the configuration
	@$(PY) -m generator generate $(inputs) $(places)

.PHONY: check
check: $(GENERATES) ## fail, with a diff, if generated/ is not what the generator makes now
	@$(PY) -m generator generate --check $(inputs) $(places)

# Without UPSTREAM it is the address in SOURCE, beside the configured document.
.PHONY: drift
drift: $(GENERATES) ## what a newer document, UPSTREAM=, means for users of the package; ARGS= are options of diff
	@$(if $(SPEC),$(if $(UPSTREAM),,$(error say what to compare with: make drift SPEC=file UPSTREAM=file)))\
	$(PY) -m generator diff $(inputs) $(if $(UPSTREAM),$(call quote,$(UPSTREAM))) $(ARGS)

.PHONY: test
test: $(TESTS) ## run every test, and hold docs/failure-modes.md against them; ARGS= go to pytest instead
	@$(PY) -m pytest $(or $(ARGS),--failure-table=check)

.PHONY: failure-table
failure-table: $(TESTS) ## list the rows of docs/failure-modes.md with their tests; fail when one is not held
	@$(PY) -m pytest -q -m row --failure-table=print $(ARGS)

.PHONY: goldens
goldens: $(TESTS) ## rewrite what the golden cases expect; read the diff
	@$(PY) tests/update_goldens.py

.PHONY: lint
lint: $(TESTS) ## black and ruff
	@$(PY) -m black --quiet --check --diff .
	@$(PY) -m ruff check --quiet .

.PHONY: types
types: $(TESTS) ## mypy --strict on the generator, the runtime and the package
	@$(PY) -m mypy --strict --no-error-summary generator generated/crisp_realtime

.PHONY: bench
bench: $(TESTS) ## measure the package
	@$(PY) bench/run.py

.PHONY: soak
soak: $(TESTS) ## what takes too long for "make test"
	@$(PY) -m pytest -q tests/soak $(ARGS)

.PHONY: fuzz
fuzz: $(FUZZES) ## look for requests that break the receiver, for SECONDS=; what it finds is put into build/fuzz
	@$(PY) -m tests.fuzzing $(SECONDS) $(ARGS)

.PHONY: vendor
vendor: $(GENERATES) ## put a copy of the package at DEST=, or renew the copy there
	@if [ -z $(call quote,$(DEST)) ]; then echo 'say where the copy goes: make vendor DEST=path/to/package' >&2; exit 2; fi
	@$(PY) -m generator vendor $(places) $(call quote,$(DEST))

.PHONY: all
all: override ARGS += --failure-table=check
all: lint types check test ## what a change must pass

.PHONY: clean
clean: ## remove .venv and caches
	@rm -rf $(VENV) build dist .hypothesis .mypy_cache .pytest_cache .ruff_cache
	@find . -name .git -prune -o -name __pycache__ -type d -prune -exec rm -rf {} +

# A lock that changed means another .venv: what it no longer names must not stay.
$(VENV)/made: requirements/build.txt requirements/generate.txt requirements/dev.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo 'Python 3.11 or newer is needed; name one: make PYTHON=python3.12' >&2; exit 1; }
	@echo 'setting up $(VENV) with what generating needs; "make test" adds what tests need' >&2
	@$(PYTHON) -c 'import pip, sys; sys.exit([*map(int, pip.__version__.split(".")[:2])] < [22, 3])' \
		2>/dev/null && without=--without-pip; $(PYTHON) -m venv --clear $$without $(VENV)
	@touch $@

$(GENERATES): $(VENV)/made
	@$(INSTALL) -r requirements/generate.txt
	@touch $@

# pip check: the locks hold everything that pyproject.toml asks for, in versions it accepts.
$(FUZZES): $(VENV)/made requirements/fuzz.txt
	@$(INSTALL) -r requirements/fuzz.txt
	@touch $@

$(TESTS): $(GENERATES) pyproject.toml generator/__init__.py
	@echo 'adding to $(VENV) what tests need' >&2
	@$(INSTALL) -r requirements/build.txt -r requirements/dev.txt
	@$(INSTALL) --no-build-isolation --editable .
	@broken=$$($(PIP) check 2>/dev/null) || { echo "$$broken" >&2; exit 1; }
	@touch $@
