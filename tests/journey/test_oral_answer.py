"""An inquiry answered in the session: Sprechzettel, questions that followed, archive, Vermerk."""

import io
from pathlib import Path

import docx
import pytest
from case_office import NR, CaseOffice

ASKED = ("--frage", "Gilt das auch für die Außenstelle?", "--antwort", "Ja, seit dem Frühjahr.")
CLOSE = ("abschliessen", NR, "--als", "muendlich", "--grund", "Ratssitzung, Punkt 7")


@pytest.fixture
def office(tmp_path: Path) -> CaseOffice:
    return CaseOffice(tmp_path, '["txt"]')


def spoken(content: bytes) -> str:
    return "\n".join(one.text for one in docx.Document(io.BytesIO(content)).paragraphs)


def test_an_oral_answer_keeps_its_notes_and_the_questions_that_followed(
    office: CaseOffice, tmp_path: Path
) -> None:
    assert "ENTWURF" in spoken(office.export("sprechzettel"))
    office.done(*CLOSE, "--durch", "Karl Vertreter", "--am", "20.11.2026")
    notes = office.export("sprechzettel")
    assert "zwölf Personen" in spoken(notes)
    assert "ENTWURF" not in spoken(notes)
    office.done("nachfrage", NR, *ASKED, "--durch", "Karl Vertreter", "--von", "Rosa Rätin")
    office.done("nachfrage", NR, "--frage", "Und nachts?", "--schriftlich", "--durch", "Ute Amt")
    rows = office.run("nachfrage", NR, "--json").rows
    assert [(row["by"], row["later"]) for row in rows] == [
        ("Karl Vertreter", False), ("Ute Amt", True),
    ]  # fmt: skip
    office.done("ablegen", NR)
    office.done("export", NR, "--format", "vermerk", "--ausgabe", "v.txt")
    note = (tmp_path / "v.txt").read_text(encoding="utf-8")
    for said in (
        "mündlich beantwortet am 20.11.2026 durch Karl Vertreter, Sprechzettel",
        "Nachfrage 1 von Rosa Rätin",
        "Antwort durch Karl Vertreter: Ja, seit dem Frühjahr.",
        "Antwort durch Ute Amt: Eine schriftliche Antwort wurde zugesagt.",
    ):
        assert said in note
    found = office.run("archiv", "suchen", "Außenstelle", "--json").rows
    assert [(row["number"], row["answer"], row["sent"]) for row in found] == [
        ("Nachfrage 1", "Ja, seit dem Frühjahr.", True)
    ]
    (row,) = office.run("archiv", "suchen", "arbeiten", "zwölf", "--json").rows
    assert row["sent"], "what was said in the session left the house"
    assert office.export("sprechzettel") == notes, "as it was read out, for ever"
    assert office.run("pruefen").code == 0


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (ASKED, "Name der Person fehlt"),
        (("--frage", "Und nachts?", "--durch", "Ute Amt"), "Antwort auf die Nachfrage fehlt"),
        (("--antwort", "Ja.", "--durch", "Ute Amt"), "die Nachfrage fehlt"),
        ((*ASKED, "--durch", "Ute Amt", "--am", "01.01.2999"), "war noch nicht"),
    ],
)
def test_a_follow_up_that_lacks_something_is_refused(
    office: CaseOffice, arguments: tuple[str, ...], why: str
) -> None:
    office.done(*CLOSE)
    assert why in office.refused("nachfrage", NR, *arguments)
    assert office.run("nachfrage", NR, "--json").rows == []


def test_a_question_follows_only_an_answer(office: CaseOffice) -> None:
    asked = ("nachfrage", NR, *ASKED, "--durch", "Ute Amt")
    assert "weder mündlich beantwortet noch ein Brief versandt" in office.refused(*asked)
    assert office.sign().code == 0
    office.refused(*asked)
    office.done("versenden", NR, "--weg", "verlesen")
    office.done(*asked)


def test_a_case_taken_up_again_keeps_the_notes_of_each_answer(office: CaseOffice) -> None:
    office.done(*CLOSE)
    first = office.export("sprechzettel")
    office.done("abschliessen", NR, "--wiederaufnehmen", "--grund", "Zahl war falsch")
    office.answer("1", "Im Wachdienst arbeiten dreizehn Personen.")
    assert "ENTWURF" in spoken(office.export("sprechzettel"))
    office.done(*CLOSE)
    assert "dreizehn" in spoken(office.export("sprechzettel"))
    assert "dreizehn" not in spoken(first)
    assert office.run("pruefen").code == 0


def test_an_answer_that_was_sent_is_offered_for_the_next_question(office: CaseOffice) -> None:
    office.done("export", NR, "--format", "txt", "--ausgabe", "e.txt")
    assert office.sign().code == 0
    office.done("versenden", NR, "--weg", "E-Mail")
    office.done("ablegen", NR)
    (row,) = office.run("treffer", "--json", "Wie viele Personen arbeiten im Wachdienst?").rows
    assert row["matches"][0]["kind"] == "answer"
