# Everyday commands. The first one that needs it makes .venv; afterwards nothing is installed again
# until pyproject.toml or requirements.lock changes.

PYTHONS ?= python3.13 python3.12 python3.11 python3
ARGS ?=

BIN := .venv/bin
READY := .venv/.ready
LOCKER := .cache/locker

export NO_MKDOCS_2_WARNING = 1
export PIP_DISABLE_PIP_VERSION_CHECK = 1

# Sets $$python to the first of PYTHONS that is there, works, and is 3.11 or newer.
define find_python
for python in $(PYTHONS); do \
  "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && break; \
  python=; \
done; \
if [ -z "$$python" ]; then \
  echo "CXBook needs Python 3.11 or newer, and none of these is it: $(PYTHONS)." >&2; \
  echo "Install one (on Debian or Ubuntu: apt-get install python3 python3-venv)," >&2; \
  echo "or name yours: make setup PYTHONS=/path/to/python3" >&2; \
  exit 1; \
fi
endef

# $(call make_venv,folder): a fresh environment, or a sentence that says what is missing.
define make_venv
$(find_python); \
"$$python" -m venv --clear $(1) || { \
  rm -rf $(1); \
  echo "$$python could not make the environment $(1)." >&2; \
  echo "Debian and Ubuntu keep that part of Python in a package of its own:" >&2; \
  echo "  apt-get install python3-venv" >&2; \
  exit 1; \
}
endef

.PHONY: help setup serve build check test bench lint format lock clean

help: ## show this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 10

setup: $(READY) ## make .venv, with everything at the locked versions

$(READY): pyproject.toml requirements.lock
	@if ! $(BIN)/python -m pip --version >/dev/null 2>&1; then $(call make_venv,.venv); fi
	@echo "Installing the locked packages into .venv (about a minute the first time)"
	@$(BIN)/python -m pip install --quiet -r requirements.lock
	@$(BIN)/python -m pip install --quiet --no-deps -e .
	@touch $@

serve: $(READY) ## read the handbook while you write it
	$(BIN)/python -m mkdocs serve --livereload $(ARGS)  # with click 8.3, MkDocs reloads only when told to

build: $(READY) ## write the site to site/
	$(BIN)/python -m mkdocs build --strict $(ARGS)

check: $(READY) ## check every data file
	$(BIN)/cxbook check $(ARGS)

test: $(READY) ## run the tests (a part of them: make test ARGS="-k persona")
	$(BIN)/python -m pytest -n auto $(ARGS)

bench: $(READY) ## measure; see benchmarks/
	$(BIN)/python benchmarks/catalogue.py run $(ARGS)

lint: $(READY) ## style, types and layers, as .ci/run asks
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(READY) ## put the code into the house's style
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

lock: PYTHONS := python3.11 $(PYTHONS)
lock: ## choose the newest versions that fit pyproject.toml, and write requirements.lock
	@$(call make_venv,$(LOCKER))
	@$(LOCKER)/bin/python -m pip install --quiet pip-tools
	@CUSTOM_COMPILE_COMMAND="make lock" $(LOCKER)/bin/python -m piptools compile --quiet --upgrade --strip-extras --allow-unsafe \
	  --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options \
	  --extra test --output-file requirements.lock pyproject.toml

clean: ## remove everything that was made
	rm -rf .venv site dist build .cache .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
