"""Each check of `make check` fails on a planted violation: a check that cannot fail is none."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BIN = Path(sys.executable).parent

pytestmark = pytest.mark.skipif(
    not (ROOT / ".git").exists(), reason="needs the checkout, not only the wheel"
)


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A small copy of the house that passes, to plant violations in."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(
        ROOT / "anfrage", tmp_path / "anfrage", ignore=shutil.ignore_patterns("__pycache__")
    )
    (tmp_path / "tests").mkdir()
    (tmp_path / "benchmarks").mkdir()
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    return tmp_path


def passes(tree: Path, *command: str) -> bool:
    return subprocess.run([*command], cwd=tree, capture_output=True, check=False).returncode == 0


def plant(tree: Path, name: str, text: str) -> None:
    path = tree / name
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def test_ruff_notices_a_mutable_default(tree: Path) -> None:
    command = (str(BIN / "ruff"), "check", "--no-cache", "anfrage/domain/case.py")
    assert passes(tree, *command)
    plant(tree, "anfrage/domain/case.py", "\n\ndef planted(a: list[int] = []) -> None:\n    pass\n")
    assert not passes(tree, *command)


def test_mypy_notices_a_wrong_type(tree: Path) -> None:
    command = (str(BIN / "mypy"), "--no-incremental", "anfrage/domain/text.py")
    assert passes(tree, *command)
    plant(tree, "anfrage/domain/text.py", '\nplanted: int = "text"\n')
    assert not passes(tree, *command)


@pytest.mark.parametrize(
    ("name", "statement"),
    [
        ("anfrage/domain/text.py", "from anfrage.steps.composing import compose_letter"),
        ("anfrage/steps/composing.py", "from anfrage.store.base import Store"),
        ("anfrage/cli/office.py", "from anfrage.store.base import Store"),
        ("anfrage/desk/intake.py", "import textual"),
        ("anfrage/steps/composing.py", "import docx"),
        ("anfrage/desk/casework.py", "import sqlite3"),
        ("anfrage/german/dates.py", "import rapidfuzz"),
    ],
)
def test_import_linter_notices_an_import_against_the_rule(
    tree: Path, name: str, statement: str
) -> None:
    command = (str(BIN / "lint-imports"), "--no-cache")
    plant(tree, name, f"\n{statement}\n")
    assert not passes(tree, *command)


def test_import_linter_passes_on_the_house_as_it_is(tree: Path) -> None:
    assert passes(tree, str(BIN / "lint-imports"), "--no-cache")


@pytest.mark.parametrize(
    "planted",
    ["\n# line" * 300, "\n\ndef planted() -> None:\n" + '    print("line")\n' * 41],
)
def test_the_size_check_notices_long_files_and_functions(tree: Path, planted: str) -> None:
    command = (sys.executable, str(ROOT / "tests/architecture/sizes.py"), ".")
    assert passes(tree, *command)
    plant(tree, "anfrage/domain/case.py", planted + "\n")
    assert not passes(tree, *command)
