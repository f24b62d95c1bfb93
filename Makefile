# make demo: the main job on the bundled sample reports.  make test: every check and every test.
# Both do all the set-up on a machine that has git, Python 3.11 or later with pip and venv, and make.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test check floors figures clean

demo: .venv/run
	@mkdir -p out
	$(BIN)/crossread demo --html out/demo.html

test: .venv/test
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -q

.venv/run: requirements/run.txt pyproject.toml
	test -d .venv || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/run.txt
	$(BIN)/python -m pip install --quiet --no-deps -e .
	@touch $@

.venv/test: .venv/run requirements/test.txt
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/test.txt
	@touch $@

clean:
	rm -rf .venv out build
