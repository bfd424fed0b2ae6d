# make demo and make test work on a fresh clone: they prepare what they need.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
OLD_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))
# On all cores, a file at a time; `.venv/bin/python -m pytest tests/test_x.py` runs one file in one process.
PYTEST := $(BIN)/python -m pytest -n auto --dist loadfile
PLAYGROUND := demo/teams/node_modules/.package-lock.json

.PHONY: help demo demo-teams node run test check bench bench-similar format lock clean

help:
	@echo "make demo         try the bot in the browser, without a Slack account"
	@echo "make demo-teams   the same in Microsoft Teams, in Microsoft's own test client (needs Node.js)"
	@echo "make test         run the tests"
	@echo "make check        format, lint, types, imports and tests: what CI runs"
	@echo "make bench        ratios measured side by side"
	@echo "make bench-similar  how many similar ideas are found, and how fast (many minutes)"
	@echo "make run          run the bot with the tokens in .env"

demo: $(VENV)/.runtime
	@exec $(BIN)/python -m demo

demo-teams: node $(VENV)/.runtime $(PLAYGROUND)
	@exec $(BIN)/python -m demo.teams

run: $(VENV)/.runtime
	@exec $(BIN)/python -m bot run

test: $(VENV)/.dev
	$(PYTEST)

check: $(VENV)/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(PYTEST)

bench: $(VENV)/.dev
	$(BIN)/python -m benchmarks

bench-similar: $(VENV)/.dev
	$(BIN)/python -m benchmarks.similar

format: $(VENV)/.dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# Writes the lock files anew from pyproject.toml, with hashes and without index addresses.
lock: $(VENV)/.dev
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --upgrade --extra meaning pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header -c requirements.lock --extra meaning pyproject.toml --group dev -o requirements-dev.lock

clean:
	rm -rf $(VENV) demo/teams/node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache screenshots

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

node:
	@command -v node >/dev/null && command -v npm >/dev/null || { echo "make demo-teams needs Node.js with npm: install it from https://nodejs.org or with your system's packages."; exit 1; }

$(PLAYGROUND): demo/teams/package.json demo/teams/package-lock.json | node
	@echo "Fetching Microsoft 365 Agents Playground (once) ..."
	@cd demo/teams && npm ci --no-audit --no-fund --silent
	@touch $@
