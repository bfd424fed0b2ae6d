# make demo and make test work on a fresh clone: they prepare what they need.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
OLD_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))

.PHONY: help demo run test check bench format lock clean

help:
	@echo "make demo    try the bot in the browser, without a Slack account"
	@echo "make test    run the tests"
	@echo "make check   format, lint, types, imports and tests: what CI runs"
	@echo "make bench   ratios measured side by side"
	@echo "make run     run the bot with the tokens in .env"

demo: $(VENV)/.runtime
	@exec $(BIN)/python -m demo

run: $(VENV)/.runtime
	@exec $(BIN)/python -m bot run

test: $(VENV)/.dev
	$(BIN)/python -m pytest

check: $(VENV)/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest

bench: $(VENV)/.dev
	$(BIN)/python -m benchmarks

format: $(VENV)/.dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# Writes the lock files anew from pyproject.toml, with hashes and without index addresses.
lock: $(VENV)/.dev
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --upgrade pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header -c requirements.lock pyproject.toml --group dev -o requirements-dev.lock

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache screenshots

$(BIN)/python:
	@$(PYTHON) -c '$(OLD_ENOUGH)' || { echo "Gegenstrom needs Python 3.11 or newer. Say which one: make PYTHON=python3.12 ..."; exit 1; }
	@echo "Preparing $(VENV) (once) ..."
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.runtime: $(BIN)/python requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

$(VENV)/.dev: $(BIN)/python requirements-dev.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@ $(VENV)/.runtime
