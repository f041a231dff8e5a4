"""An answer that went out becomes a position, or the next version of one that it used."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from builders import position

from anfrage.desk.desk import Desk
from anfrage.desk.giving_out import ExportOrder
from anfrage.desk.signing import SignedPaper
from anfrage.domain.answer import AnswerOrigin
from anfrage.domain.errors import PositionChanged
from anfrage.domain.knowledge_errors import VersionUnknown
from anfrage.domain.letter import LetterDetails
from anfrage.domain.match import EntryKind
from anfrage.domain.position import PositionState, Source
from anfrage.domain.refusal import StepRefused
from anfrage.wiring import OfficeKind, open_desk, set_up_office

SETTINGS = """
[stadt]
name = "Musterlingen"
behoerde = "Stadt Musterlingen"

[unterzeichnung]
name = "Dr. Helene Mustermann"

[beteiligung]
formate = ["txt"]
"""
QUESTION = "Wie viele Personen folgen der Stadt auf Instagram, und wer betreut den Auftritt?"
PAPER = (
    "AF/012/2026\nFraktion Grüne Mitte\nStadträtin Erika Blume\nDatum: 02.11.2026\n"
    f"Betreff: Instagram\n\n1. {QUESTION}\n"
)
FOLLOWERS = {
    "key": "follower", "title": "Abonnements", "value": "18.400", "unit": "Personen",
    "as_of": date(2026, 10, 31), "owner": "Pressestelle",
}  # fmt: skip
FIRST = "Dem Auftritt auf Instagram folgen {{ fakt.follower.mit_einheit }}."
CARE = "Den Auftritt betreut die Pressestelle mit einer halben Stelle."
NAMED = "Wie Stadträtin Blume von der Fraktion Grüne Mitte weiß, leitet Frau Anna Beispiel ihn."
OTHER = "Der Auftritt bei Mastodon ist noch im Aufbau und wird im Jahr 2027 geprüft."
DETAILS = LetterDetails(
    addressee=("Fraktion Grüne Mitte",), date=date(2026, 11, 20), file_number="1",
    salutation="Guten Tag,",
)  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    folder = set_up_office(str(tmp_path / "buero"), OfficeKind.EMPTY)
    (folder / "einstellungen.toml").write_text(SETTINGS, encoding="utf-8")
    with open_desk(str(folder)) as opened:
        opened.facts.add(FOLLOWERS)
        kept = [
            ("x", position("insta", f"{FIRST}\n\n{CARE}", title="Insta", examples=(QUESTION,))),
            ("x", position("masto", OTHER, title="Mastodon")),
        ]
        opened.knowledge.keep(kept, adopt=True, replace=False)
        yield opened


def drafted(desk: Desk, tmp_path: Path) -> str:
    """A case with a changed answer; its letter is not out yet."""
    letter = desk.writing.draft_letter(
        "a.txt", PAPER.encode(), DETAILS, tmp_path / "b.docx", replace=True
    )
    case = letter.case
    (asked,) = case.questions
    assert [use.id for use in asked.answer.uses] == ["insta"]
    text = asked.answer.text.replace("halben", "ganzen") + f"\n\n{NAMED}"
    answer = replace(asked.answer, text=text, open_parts=(), origin=AnswerOrigin.EDITED)
    desk.drafting.save(case, answer)
    return case.number


def archived(desk: Desk, tmp_path: Path) -> str:
    number = drafted(desk, tmp_path)
    desk.participating.release(number, ())
    for line in desk.proofing.open_findings(number):
        desk.proofing.override(number, line.finding.key, "Das ist so geprüft und gewollt.")
    desk.signing.sign(number, SignedPaper("Dr. Helene Mustermann", number))
    desk.closing.send(number, "Brief", None, ())
    desk.closing.archive(number)
    return number


def test_a_used_position_gets_a_next_version_from_the_answer_without_names(
    desk: Desk, tmp_path: Path
) -> None:
    number = archived(desk, tmp_path)
    version, new = desk.lessons.of_question(number, "1")
    assert (version.position.id, version.version, new.new) == ("insta", 1, True)
    kept = desk.lessons.keep(version)
    assert (kept.version, kept.state) == (2, PositionState.CHANGED)
    text = kept.position.text
    assert text.startswith(FIRST), "the figure is named, not copied"
    assert "mit einer ganzen Stelle" in text
    assert "Stadträtin [Name] von der [Name der Fraktion]" in text
    for name in ("Blume", "Grüne Mitte", "Anna", "Beispiel"):
        assert name not in text
        assert any(name in one for one in version.left_out)
    source = Source(f"Antwort {number} zu AF/012/2026, Frage 1", date(2026, 11, 20))
    assert kept.position.sources[-1] == source
    assert desk.knowledge.version("insta", 1).text == f"{FIRST}\n\n{CARE}"
    assert desk.store.check() == []


def test_the_version_holds_only_once_a_person_adopts_it(desk: Desk, tmp_path: Path) -> None:
    number = archived(desk, tmp_path)
    kept = desk.lessons.keep(desk.lessons.of_question(number, "1")[0])
    assert not kept.adopted
    assert desk.lessons.adopt(kept).adopted
    assert desk.knowledge.get("insta").adopted_version == 2


def test_an_answer_that_is_not_out_teaches_nothing(desk: Desk, tmp_path: Path) -> None:
    number = drafted(desk, tmp_path)
    with pytest.raises(StepRefused) as raised:
        desk.lessons.of_question(number, "1")
    assert raised.value.reason == "not_out"
    desk.giving_out.export(number, ExportOrder("txt", tmp_path / "b.txt"))
    assert len(desk.lessons.of_question(number, "1")) == 2


def test_what_was_changed_meanwhile_is_not_overwritten(desk: Desk, tmp_path: Path) -> None:
    lesson = desk.lessons.of_question(archived(desk, tmp_path), "1")[0]
    desk.lessons.keep(lesson)
    with pytest.raises(PositionChanged):
        desk.lessons.keep(lesson)
    assert desk.knowledge.get("insta").version == 2
    (again, _) = desk.lessons.of_question("2026-001", "1")
    assert not again.says_something, "the answer says the same by now"


def test_each_position_gets_only_the_paragraphs_that_are_its_own(
    desk: Desk, tmp_path: Path
) -> None:
    number = drafted(desk, tmp_path)
    case = desk.casework.get(number).case
    (asked,) = case.questions
    used = (*asked.answer.uses, replace(asked.answer.uses[0], id="masto"))
    text = f"{CARE}\n\n{OTHER}\n\nSie berichtet im Mai."
    desk.drafting.save(case, replace(asked.answer, text=text, uses=used))
    desk.giving_out.export(number, ExportOrder("txt", tmp_path / "b.txt"))
    insta, masto, new = desk.lessons.of_question(number, "1")
    assert insta.position.text == CARE
    assert masto.position.text == f"{OTHER}\n\nSie berichtet im Mai."
    assert new.position.text == text


def test_an_archived_answer_is_found_for_the_next_inquiry(desk: Desk, tmp_path: Path) -> None:
    number = archived(desk, tmp_path)
    found = desk.matching.find(QUESTION, "Instagram", 5).matches
    (old,) = [one for one in found if one.kind is EntryKind.ANSWER]
    text = desk.matching.past_answer(old.id)
    assert text is not None
    assert "mit einer ganzen Stelle" in text.text
    assert text.sources[0].title == number


def test_a_version_that_there_is_not_is_named(desk: Desk) -> None:
    with pytest.raises(VersionUnknown) as raised:
        desk.knowledge.version("insta", 7)
    assert (raised.value.version, raised.value.newest) == (7, 1)
