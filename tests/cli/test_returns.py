"""`vorgang zurueck`, `vorschlaege`, `annehmen`, `ablehnen`: the way back without a screen."""

from pathlib import Path

import pytest
from cli.test_contract import check
from program import Anfrage
from returned.sent_draft import RETURNED
from returned.word_edits import edited, inserted, swap

QUESTION = "1. Wie viele Stellen betreuen die sozialen Medien der Stadt?\n"
NUMBER = "2026-001"


@pytest.fixture
def sent(anfrage: Anfrage, tmp_path: Path) -> Path:
    assert anfrage("einrichten", "--leer").code == 0
    paper = tmp_path / "anfrage.txt"
    paper.write_text(f"Anfrage\n\n{QUESTION}", encoding="utf-8")
    target = tmp_path / "entwurf.docx"
    ran = anfrage("entwurf", paper, "--ausgabe", target)
    assert ran.code == 0, ran
    return target


def number_of(anfrage: Anfrage) -> str:
    return str(anfrage("vorgang", "liste", "--json").rows[0]["case"])


def answer(anfrage: Anfrage) -> str:
    shown = anfrage("vorgang", "zeigen", number_of(anfrage), "--json").rows[0]
    return str(shown["questions"][0]["answer"])


def test_a_gap_filled_with_tracked_changes_becomes_the_answer(anfrage: Anfrage, sent: Path) -> None:
    number = number_of(anfrage)
    gap = "[Antwort fehlt noch]"
    back = sent.with_name("zurueck.docx")
    change = swap(gap, f"{gap}</w:t></w:r>{inserted('Drei Stellen.')}<w:r><w:t>")
    back.write_bytes(edited(sent.read_bytes(), change))
    (read,) = check("zurueck", anfrage("vorgang", "zurueck", number, back, "--json").rows)
    assert [one["after"] for one in read["proposals"]] == ["Drei Stellen."]
    ran = anfrage("vorgang", "annehmen", number, "1")
    assert (ran.code, ran.err) == (0, "")
    assert "steht in der Antwort" in ran.out
    assert answer(anfrage) == "Drei Stellen."
    listed = anfrage("vorgang", "vorschlaege", number, "--alle", "--json").rows
    assert check("vorgang-vorschlaege", listed)[0]["state"] == "accepted"
    assert anfrage("pruefen").code == 0


def test_proposals_are_listed_for_people_and_refused(anfrage: Anfrage, sent: Path) -> None:
    number = number_of(anfrage)
    back = sent.with_name("zurueck.docx")
    back.write_bytes(
        edited(
            sent.read_bytes(),
            swap("[Antwort fehlt noch]</w:t></w:r>", "x</w:t></w:r>" + inserted("y")),
        )
    )
    assert anfrage("vorgang", "zurueck", number, back).code == 0
    listed = anfrage("vorgang", "vorschlaege", number)
    assert "Frage 1" in listed.out
    assert "Anna Amt, 20.11.2026" in listed.out
    assert "nicht nachverfolgt" in listed.out
    assert "2 Vorschläge sind noch offen." in listed.err
    assert anfrage("vorgang", "ablehnen", number, "1", "2").code == 0
    assert anfrage("vorgang", "vorschlaege", number).out == ""
    assert "abgelehnt" in anfrage("vorgang", "vorschlaege", number, "--alle").out


def test_bad_files_and_numbers_are_refused_in_one_sentence(anfrage: Anfrage, sent: Path) -> None:
    number = number_of(anfrage)
    text = sent.with_name("brief.docx")
    text.write_text("kein Word", encoding="utf-8")
    for arguments in (
        ("zurueck", number, text),
        ("zurueck", number, RETURNED),
        ("zurueck", number, sent.with_name("fehlt.docx")),
        ("zurueck", "2020-999", sent),
        ("annehmen", number, "4"),
        ("ablehnen", "2020-999", "1"),
        ("vorschlaege", "2020-999"),
    ):
        anfrage("vorgang", *arguments).refused_in_one_sentence()


def test_one_proposal_that_cannot_be_settled_does_not_keep_the_others_back(
    anfrage: Anfrage, sent: Path
) -> None:
    number = number_of(anfrage)
    back = sent.with_name("zurueck.docx")
    gap = "[Antwort fehlt noch]</w:t></w:r>"
    change = swap(gap, gap + inserted("Ja."))
    back.write_bytes(edited(sent.read_bytes(), change))
    assert anfrage("vorgang", "zurueck", number, back).code == 0
    ran = anfrage("vorgang", "annehmen", number, "9", "1")
    assert ran.code == 1
    assert "Vorschlag 1 ist" in ran.out
    assert "Vorschlag 9" in ran.err
