"""What a person decides about a letter, without a screen."""

import json
import zipfile
from pathlib import Path

import pytest
from program import Anfrage

PAPER = (
    "Anfrage\n\nDrucksache DS 0815/26\nVor diesem Hintergrund fragen wir:\n\n"
    "1. Wie viele Stellen betreuen die sozialen Medien der Stadt?\n"
    "2. Wie heißt die Person, die Kanal Blaubart betreut?\n"
    "3. Welche Kosten entstehen im Jahr?\n"
)
NUMBER = "2026-001"


POSITION = {
    "id": "stellen",
    "title": "Stellen für soziale Medien",
    "text": "Drei Stellen betreuen die sozialen Medien der Stadt.",
    "examples": ["Wie viele Stellen betreuen die sozialen Medien der Stadt?"],
}


@pytest.fixture
def case(anfrage: Anfrage, tmp_path: Path) -> str:
    """A case of three questions, the first answered by a position."""
    assert anfrage("einrichten", "--leer").code == 0
    positions = tmp_path / "positionen.jsonl"
    positions.write_text(json.dumps(POSITION) + "\n", encoding="utf-8")
    assert anfrage("wissen", "import", "--angenommen", positions).code == 0
    paper = tmp_path / "anfrage.txt"
    paper.write_text(PAPER, encoding="utf-8")
    ran = anfrage("entwurf", paper, "--ausgabe", tmp_path / "e.docx", "--json")
    assert ran.code == 0, ran
    return str(ran.rows[0]["case"])


def text(anfrage: Anfrage, case: str, target: Path, *options: str) -> str:
    ran = anfrage("export", case, "--format", "txt", "--ausgabe", target, "--ersetzen", *options)
    assert ran.code == 0, ran
    return target.read_text(encoding="utf-8")


def test_joint_answers_refusals_copies_and_recipients_stand_in_the_letter(
    anfrage: Anfrage, case: str, tmp_path: Path
) -> None:
    assert anfrage("vorgang", "gemeinsam", case, "1", "3").code == 0
    refuse = ("--art", "abgelehnt", "--grund", "Datenschutz")
    assert anfrage("vorgang", "frage", case, "2", *refuse).code == 0
    ran = anfrage(
        "vorgang", "angaben", case, "--ausfertigung", "abschrift", "--zusatz", "Im Auftrag",
        "--nachrichtlich", "Ratsbüro", "--anlage", "Plan", "--datum", "03.02.2026",
    )  # fmt: skip
    assert ran.code == 0, ran
    said = text(anfrage, case, tmp_path / "brief.txt")
    for part in (
        "Die Fragen 1 und 3 werden gemeinsam beantwortet.",
        "Siehe die gemeinsame Antwort zu Frage 1.",
        "Diese Frage wird nicht beantwortet (Grund: Datenschutz).",
        "Im Auftrag\n\ngez.",
        "Anlage\nPlan",
        "Nachrichtlich\nRatsbüro",
    ):
        assert part in said
    assert anfrage("vorgang", "einzeln", case, "1", "3").code == 0
    assert anfrage("vorgang", "frage", case, "2", "--art", "antwort").code == 0
    plain = text(anfrage, case, tmp_path / "brief.txt")
    assert "gemeinsam" not in plain
    assert "nicht beantwortet (" not in plain


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (("gemeinsam", "{}", "1", "9"), "9"),
        (("gemeinsam", "{}", "1", "1."), "mindestens zwei"),
        (("frage", "{}", "2", "--art", "abgelehnt"), "--grund"),
        (("frage", "9999-001", "2", "--art", "antwort"), "9999-001"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(
    anfrage: Anfrage, case: str, arguments: tuple[str, ...], word: str
) -> None:
    ran = anfrage("vorgang", *(one.format(case) for one in arguments))
    assert ran.code == 1
    assert word in ran.err
    assert ran.err.count("\n") == 1


def test_an_address_that_is_too_long_is_said_and_the_letter_is_written(
    anfrage: Anfrage, case: str, tmp_path: Path
) -> None:
    lines = [part for number in range(12) for part in ("--empfaenger", f"Zeile {number}")]
    assert anfrage("vorgang", "angaben", case, *lines).code == 0
    ran = anfrage("export", case, "--ausgabe", tmp_path / "lang.docx")
    assert ran.code == 0
    assert "Die Anschrift braucht 12 Zeilen, Platz ist für 6" in ran.err
    with zipfile.ZipFile(tmp_path / "lang.docx") as archive:
        assert b"Zeile 11" in archive.read("word/document.xml")


def test_what_no_letter_can_hold_does_not_get_into_its_details(
    anfrage: Anfrage, case: str, tmp_path: Path
) -> None:
    ran = anfrage(
        "vorgang", "angaben", case, "--betreff", "Be\x0btreff \u202eumgekehrt & < {{ x }}",
        "--empfaenger", "Frau \u202eEva\x07 Muster", "--empfaenger", "\u2066",
    )  # fmt: skip
    assert ran.code == 0, ran
    ran = anfrage("vorgang", "angaben", case, "--json")
    details = ran.rows[0]["details"]
    assert details["subject"] == "Be treff umgekehrt & < {{ x }}"
    assert details["addressee"] == ["Frau Eva Muster"]
    said = text(anfrage, case, tmp_path / "brief.txt")
    assert "Be treff umgekehrt & < {{ x }}" in said
    assert "Frau Eva Muster" in said
