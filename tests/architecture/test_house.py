"""The house is as drawn: every error has a sentence, the tree is the tree of ARCHITECTURE.md."""

import inspect
import os
import re
import subprocess
from pathlib import Path

import pytest

import anfrage
from anfrage.domain import errors, knowledge_errors, model_errors, return_errors
from anfrage.german import messages

ROOT = Path(__file__).resolve().parents[2]
ERROR_CLASSES = [
    one
    for module in (errors, knowledge_errors, model_errors, return_errors)
    for _, one in inspect.getmembers(module, inspect.isclass)
    if issubclass(one, errors.AnfrageError) and one.__module__ == module.__name__
    if one is not errors.AnfrageError
]
SAMPLE_VALUES = {
    "str": "x",
    "int": 3,
    "float": 1.0,
    "Path": Path("ordner"),
    "tuple[str, ...]": ("a", "b"),
}


@pytest.mark.parametrize("kind", ERROR_CLASSES, ids=lambda kind: kind.__name__)
def test_every_failure_has_one_german_sentence_saying_what_is_safe_and_what_to_do(
    kind: type[errors.AnfrageError],
) -> None:
    fields = inspect.get_annotations(kind)
    values = [
        SAMPLE_VALUES[hint if isinstance(hint, str) else getattr(hint, "__name__", "")]
        if str(hint) != "tuple[str, ...]"
        else ("a", "b")
        for hint in fields.values()
    ]
    sentence = messages.sentence(kind(*values))
    assert sentence.endswith((".", "?"))
    assert "\n" not in sentence
    assert ";" in sentence, "the second half says what to do now"


@pytest.mark.skipif(
    os.environ.get("CI") != "true", reason="in a checkout the tests may run on the sources"
)
def test_in_ci_the_tests_run_against_the_installed_wheel() -> None:
    assert "site-packages" in str(anfrage.__file__)


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="needs the checkout")
def test_the_tree_in_the_architecture_page_is_the_tree() -> None:
    page = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    drawn = re.search(r"```tree\n(.*?)```", page, re.DOTALL)
    assert drawn is not None
    named = {line.split()[0] for line in drawn.group(1).splitlines() if line.strip()}
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout.splitlines()  # fmt: skip
    there = {name for name in listed if (ROOT / name).exists()}
    folders = {
        f"{parent}/" for name in there for parent in Path(name).parents if str(parent) != "."
    }
    missing = {name for name in named if name not in there | folders}
    assert not missing, "drawn but not there"
    code = {folder for folder in folders if folder.startswith("anfrage/") or folder.count("/") == 1}
    undrawn = {folder for folder in code - named if not folder.startswith("anfrage/sample/")}
    assert not undrawn, "there but not drawn"
