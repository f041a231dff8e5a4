"""`archiv suchen --sinn`: what means the same, behind what holds the words."""

from pathlib import Path

import pytest
from cli.test_contract import check
from desk.test_archive_meaning import DOG_IN_OTHER_WORDS, DOGS, PAPERS
from program import Anfrage
from weights import weights

from anfrage.settings import FILE_NAME


@pytest.fixture
def office(anfrage: Anfrage, tmp_path: Path) -> Anfrage:
    assert anfrage("einrichten", "--leer").code == 0
    for name, text in PAPERS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert anfrage("archiv", "import", *PAPERS).code == 0
    return anfrage


def test_other_words_are_found_only_where_meaning_is_asked_for(office: Anfrage) -> None:
    weights()
    assert office("archiv", "suchen", DOG_IN_OTHER_WORDS).out == ""
    plain = office("archiv", "suchen", "--sinn", DOG_IN_OTHER_WORDS)
    assert plain.code == 0
    assert plain.out.startswith("── dem Sinn nach ──")
    assert DOGS in plain.out
    assert plain.err.startswith("Nach Worten nichts gefunden.\n")
    assert "dem Sinn nach." in plain.err
    rows = check("archiv-suchen", office("archiv", "suchen", "--sinn", "--json", "Freibad").rows)
    assert (rows[0]["source"], rows[0]["units"]) == ("bad.txt", ["Sportamt"])
    assert "score" not in rows[0]
    assert all(row["source"] != "bad.txt" and row["score"] >= 5 for row in rows[1:])
    (row,) = office("archiv", "suchen", "--json", "stelle:KAEMM", "Hundesteuer").rows
    assert row["source"] == "hund.txt"


def test_without_a_model_one_sentence_says_so_and_words_are_found(
    office: Anfrage, tmp_path: Path
) -> None:
    settings = next(tmp_path.rglob(FILE_NAME))
    settings.write_text('[suche]\nmodell = "fehlt.bin"\n', encoding="utf-8")
    ran = office("archiv", "suchen", "--sinn", "Hundesteuer")
    assert ran.code == 0
    assert DOGS in ran.out
    assert "dem Sinn nach" not in ran.out
    assert "fehlt.bin" in ran.err
