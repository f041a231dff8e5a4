"""A contribution to another unit's answer: our questions, our deadline, co-signed, returned."""

from pathlib import Path

import docx
import pytest
from case_office import CaseOffice
from inquiry_papers import QUESTIONS, numbered

NR = "2026-002"
COVERING = "Liebe Kollegin,\n\nwir bitten um Zuarbeit zu Fragen 2 und 4 bis 20.11.2026.\n\n"
PAPER = (
    f"{COVERING}AF/088/2026\nBetreff: Bänke im Stadtpark\n\nWir fragen die Verwaltung:\n\n"
    f"{numbered(QUESTIONS[:4], '1.')}\n"
)
UNIT = '\n[[stelle]]\nname = "Sachgebiet Grün"\n'


@pytest.fixture
def office(tmp_path: Path) -> CaseOffice:
    made = CaseOffice(tmp_path, '["docx", "txt"]', UNIT)
    (tmp_path / "z.txt").write_text(PAPER, encoding="utf-8")
    details = ("--datum", "16.11.2026", "--betreff", "Zuarbeit Bänke", "--empfaenger", "Ratsbüro")
    made.done("entwurf", "z.txt", "--ausgabe", "z.docx", *details)
    return made


def exported(office: CaseOffice, *more: str) -> str:
    target = office.folder / "zuarbeit.docx"
    target.unlink(missing_ok=True)
    office.done("export", NR, "--ausgabe", target.name, *more)
    document = docx.Document(str(target))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return " ".join(" ".join([*(one.text for one in document.paragraphs), *cells]).split())


def test_only_our_questions_are_answered_cosigned_and_given_back(office: CaseOffice) -> None:
    shown = office.done("vorgang", "zeigen", NR)
    assert "intern bis Fr 20.11.2026" in shown
    assert shown.count("(nicht von uns zu beantworten)") == 2
    (line,) = [one for one in office.run("vorgang", "liste", "--json").rows if one["case"] == NR]
    assert line["due"] == "2026-11-20", "our deadline, not the inquiry's"
    for number, text in (("2", "Rund 12.000 Euro."), ("4", "Der Bauhof bessert aus.")):
        office.answer(number, text, NR)
    draft = exported(office)
    assert "ENTWURF" in draft
    office.done("beteiligen", NR)
    signing = (
        "schlusszeichnen", NR, "--durch", "Dr. Helene Mustermann", "--bestaetigung", NR,
    )  # fmt: skip
    assert "Sachgebiet Grün" in office.refused(*signing), "co-signing inside comes first"
    office.done(
        "mitzeichnen", NR, "--stelle", "Sachgebiet Grün", "--votum", "ja", "--person", "Gerd Grün"
    )  # fmt: skip
    office.accept_findings(NR)
    office.done(*signing)
    text = exported(office)
    assert "ENTWURF" not in text
    for said in (QUESTIONS[1], QUESTIONS[3], "Rund 12.000 Euro.", "Der Bauhof bessert aus."):
        assert said in text
    for other in (QUESTIONS[0], QUESTIONS[2], "Sehr geehrte", "Mit freundlichen Grüßen", "gez."):
        assert other not in text, "a contribution has neither others' questions nor a salutation"
    office.done("versenden", NR, "--weg", "E-Mail an das Ratsbüro", "--an", "Ratsbüro")
    office.done("ablegen", NR)
    (line,) = [one for one in office.run("vorgang", "liste", "--json").rows if one["case"] == NR]
    assert line["state"] == "archived"
    assert office.run("pruefen").code == 0
