"""What is really loaded: the static import rule cannot tell deferred imports from early ones."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from anfrage.wiring import OfficeKind, open_desk, set_up_office

HEAVY = ("textual", "docx", "pydantic", "jinja2", "rapidfuzz", "numpy", "lxml", "sqlite3", "rich")


def loaded(statement: str, folder: Path) -> set[str]:
    program = (
        f"import sys\n{statement}\nprint('LOADED', *(m for m in {HEAVY!r} if m in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=folder
    )
    return set(done.stdout.strip().splitlines()[-1].split()[1:])


@pytest.fixture(scope="module")
def office_with_a_case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("muster") / "buero"
    set_up_office(str(folder), OfficeKind.SAMPLE)
    with open_desk(str(folder)) as desk:
        desk.intake.open_paper("a.txt", b"1. Wer betreut Mastodon?\n")
    return folder


@pytest.mark.parametrize(
    "module",
    ["anfrage.domain.case", "anfrage.german.messages", "anfrage.cli.parser", "anfrage.cli.running"],
)
def test_words_and_models_load_nothing_heavy(module: str, tmp_path: Path) -> None:
    assert loaded(f"import {module}", tmp_path) == set()


def test_help_loads_neither_store_nor_documents_nor_search(tmp_path: Path) -> None:
    run = (
        "import sys; sys.argv = ['anfrage', '--help']\n"
        "from anfrage.__main__ import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass"
    )
    assert loaded(run, tmp_path) == set()


def test_no_command_loads_textual_and_a_draft_loads_no_validation_library(tmp_path: Path) -> None:
    office, paper = tmp_path / "buero", tmp_path / "anfrage.txt"
    paper.write_text("1. Wie viele Stellen gibt es?\n", encoding="utf-8")
    run = (
        "from anfrage.cli.running import run\n"
        f"assert run(['--buero', {str(office)!r}, 'einrichten', '--leer']) == 0\n"
        f"assert run(['--buero', {str(office)!r}, 'entwurf', {str(paper)!r}]) == 0"
    )
    assert loaded(run, tmp_path).isdisjoint({"textual", "rich", "pydantic", "docx", "numpy"})


@pytest.mark.parametrize(
    "command",
    [
        ["wissen", "liste"],
        ["wissen", "faellig"],
        ["vorgang", "liste"],
        ["vorgang", "zeigen", "2026-001"],
        ["export", "2026-001", "--format", "txt"],
        ["archiv", "suchen", "Mastodon"],
        ["pruefen"],
    ],
    ids=" ".join,
)
def test_only_a_search_for_matches_loads_the_model(
    command: list[str], office_with_a_case: Path, tmp_path: Path
) -> None:
    run = (
        "from anfrage.cli.running import run\n"
        f"assert run(['--buero', {str(office_with_a_case)!r}, *{command!r}]) == 0"
    )
    found = loaded(run, tmp_path)
    assert "sqlite3" in found, "the office was opened"
    assert found.isdisjoint({"textual", "rich", "pydantic", "docx", "numpy"})


def test_a_search_without_a_model_loads_nothing_for_one(
    office_with_a_case: Path, tmp_path: Path
) -> None:
    office = tmp_path / "buero"
    shutil.copytree(office_with_a_case, office)
    settings = office / "einstellungen.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace('modell = ""', 'modell = "keines"'), encoding="utf-8")
    run = (
        "from anfrage.cli.running import run\n"
        f"assert run(['--buero', {str(office)!r}, 'treffer', 'Wer betreut Mastodon?']) == 0"
    )
    assert "numpy" not in loaded(run, tmp_path)
