"""`zuarbeit anfordern` and `einlesen`: asked with a table, answered, taken over."""

from pathlib import Path

import pytest
from cli.test_contract import check
from contribution_tables import filled
from program import Anfrage

NUMBER = "2026-001"
PAPER = "Anfrage\n\n1. Wie viele Stellen gibt es?\n2. Was kosten sie im Jahr?\n3. Seit wann?\n"


@pytest.fixture
def office(anfrage: Anfrage, tmp_path: Path) -> Anfrage:
    assert anfrage("einrichten", "--leer").code == 0
    paper = tmp_path / "anfrage.txt"
    paper.write_text(PAPER, encoding="utf-8")
    assert anfrage("entwurf", paper, "--ausgabe", tmp_path / "e.docx").code == 0
    return anfrage


def answers(anfrage: Anfrage) -> list[str]:
    shown = anfrage("vorgang", "zeigen", NUMBER, "--json").rows[0]
    return [str(one["answer"]) for one in shown["questions"]]


def test_a_unit_is_asked_answers_and_its_words_become_the_answer(
    office: Anfrage, tmp_path: Path
) -> None:
    table = tmp_path / "tabelle.xlsx"
    ran = office("zuarbeit", "anfordern", NUMBER, "--stelle", "Tiefbau", "--frist", "1.12.2026",
                 "--fragen", "1,3", "--ausgabe", table)  # fmt: skip
    assert (ran.code, ran.err) == (0, "")
    assert "2 Fragen" in ran.out
    back = tmp_path / "zurück.xlsx"
    back.write_bytes(filled(table.read_bytes(), {"1": "Zwei Stellen.", "3": "Fehlanzeige"}))
    (read,) = check("zurueck", office("zuarbeit", "einlesen", NUMBER, back, "--json").rows)
    assert [(one["question"], one["kind"], one["nil"]) for one in read["proposals"]] == [
        ("1", "contribution", False),
        ("3", "contribution", True),
    ]
    ran = office("vorgang", "annehmen", NUMBER, "1", "2")
    assert ran.code == 0
    assert "steht in der Antwort" in ran.out
    assert answers(office) == ["Zwei Stellen.", "", ""]
    assert office("pruefen").code == 0


def test_the_word_table_is_written_too_and_an_empty_one_says_so(
    office: Anfrage, tmp_path: Path
) -> None:
    ran = office("zuarbeit", "anfordern", NUMBER, "--stelle", "Amt für A/B: C", "--format", "docx")
    assert ran.code == 0
    name = "Zuarbeit-2026-001-Amt-für-A-B-C.docx"
    assert name in ran.out
    said = office("vorgang", "zurueck", NUMBER, tmp_path / name).refused_in_one_sentence()
    assert "zuarbeit einlesen" in said
    read = office("zuarbeit", "einlesen", NUMBER, tmp_path / name)
    assert read.code == 0
    assert "Ohne Eintrag geblieben: Frage 1, 2, 3." in read.err
    request = ("zuarbeit", "anfordern", NUMBER, "--stelle", "B", "--json")
    (row,) = check("zuarbeit-anfordern", office(*request).rows)
    assert row["questions"] == ["1", "2", "3"]


def test_what_cannot_be_asked_or_read_is_one_sentence(office: Anfrage, tmp_path: Path) -> None:
    there = tmp_path / "da.xlsx"
    there.write_bytes(b"x")
    request = ("zuarbeit", "anfordern", NUMBER, "--stelle", "A")
    office(*request, "--ausgabe", there).refused_in_one_sentence()
    office(*request, "--ausgabe", tmp_path / "fehlt" / "x.xlsx").refused_in_one_sentence()
    office(*request, "--fragen", "9").refused_in_one_sentence()
    office("zuarbeit", "anfordern", "2020-999", "--stelle", "A").refused_in_one_sentence()
    office("zuarbeit", "einlesen", NUMBER, there).refused_in_one_sentence()
    office("zuarbeit", "einlesen", NUMBER, tmp_path / "e.docx").refused_in_one_sentence()
    office("zuarbeit", "einlesen", NUMBER, tmp_path / "fehlt.xlsx").refused_in_one_sentence()
    assert there.read_bytes() == b"x"
