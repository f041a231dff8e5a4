"""A draft goes out, is changed by others, comes back, and is settled proposal by proposal."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from offices import bypassing
from returned.word_edits import deleted, edited, inserted, run, swap, without_part

from anfrage.desk.desk import Desk
from anfrage.desk.intake import read_file
from anfrage.domain.answer import AnswerOrigin, DraftAnswer
from anfrage.domain.case import Case
from anfrage.domain.errors import PaperHostile, PaperUnreadable
from anfrage.domain.event import EventKind
from anfrage.domain.proposal import ProposalState
from anfrage.domain.return_errors import (
    ProposalOutdated,
    ProposalSettled,
    ProposalUnknown,
    ReturnedForeign,
    ReturnedNotWord,
    ReturnedOtherCase,
)
from anfrage.domain.returned import ReturnNote

NUMBER = "2026-001"
PAPERS = Path(__file__).resolve().parents[2] / "anfrage" / "sample" / "anfragen"


@pytest.fixture
def sent(desk: Desk, tmp_path: Path) -> bytes:
    """The Word draft of a case with three answers."""
    path = PAPERS / "1-soziale-medien.txt"
    case = desk.intake.open_paper(path.name, path.read_bytes()).case
    case = desk.drafting.draft(case).case
    texts = ("Es gibt **zwei** Stellen.", "Keine Kosten.", "Nein.")
    for asked, text in zip(case.questions, texts, strict=True):
        desk.drafting.save(case, _with(asked.answer, text))
    return read_file(desk.writing.export(current(desk), "docx", tmp_path / "entwurf.docx"))


def _with(answer: DraftAnswer, text: str) -> DraftAnswer:
    return replace(answer, text=text, origin=AnswerOrigin.EDITED, open_parts=())


def current(desk: Desk) -> Case:
    return desk.casework.get(NUMBER).case


def answers(desk: Desk) -> list[str]:
    return [one.answer.text for one in current(desk).questions]


def kinds(desk: Desk) -> list[EventKind]:
    case_id = current(desk).id
    with desk.store.reading() as office:
        return office.events.of_case(case_id)


def test_a_tracked_change_is_accepted_and_stands_in_the_answer(desk: Desk, sent: bytes) -> None:
    change = run("Keine ") + deleted("Kosten") + inserted("weiteren Kosten") + run(".")
    back = edited(sent, swap("<w:r><w:t>Keine Kosten.</w:t></w:r>", change))
    read = desk.returning.read(NUMBER, "zurück.docx", back)
    assert [one.number for one in read.proposals] == [1]
    assert read.notes == ()
    settled = desk.returning.accept(NUMBER, 1)
    assert settled.changed
    assert answers(desk) == ["Es gibt **zwei** Stellen.", "Keine weiteren Kosten.", "Nein."]
    assert kinds(desk)[-3:] == [
        EventKind.FILE_RETURNED,
        EventKind.ANSWER_SAVED,
        EventKind.PROPOSAL_ACCEPTED,
    ]
    desk.casework.check()


def test_a_refused_proposal_changes_nothing_and_stays_kept(desk: Desk, sent: bytes) -> None:
    back = edited(sent, swap("Nein.", "Ja."))
    desk.returning.read(NUMBER, "zurück.docx", back)
    before = answers(desk)
    desk.returning.refuse(NUMBER, 1)
    assert answers(desk) == before
    (kept,) = desk.returning.proposals(NUMBER)
    assert kept.state is ProposalState.REFUSED
    with pytest.raises(ProposalSettled):
        desk.returning.accept(NUMBER, 1)
    with pytest.raises(ProposalUnknown):
        desk.returning.refuse(NUMBER, 2)


def test_a_proposal_whose_place_was_rewritten_stays_open(desk: Desk, sent: bytes) -> None:
    desk.returning.read(NUMBER, "zurück.docx", edited(sent, swap("Nein.", "Doch.")))
    case = current(desk)
    desk.drafting.save(case, _with(case.questions[2].answer, "Das prüft das Amt."))
    with pytest.raises(ProposalOutdated) as caught:
        desk.returning.accept(NUMBER, 1)
    assert caught.value.question_number == case.questions[2].question.number
    assert desk.returning.proposals(NUMBER)[0].state is ProposalState.OPEN
    assert answers(desk)[2] == "Das prüft das Amt."


def test_a_draft_of_an_earlier_revision_is_read_and_said_so(desk: Desk, sent: bytes) -> None:
    case = current(desk)
    desk.drafting.save(case, _with(case.questions[1].answer, "Keine Kosten. Wirklich nicht."))
    read = desk.returning.read(NUMBER, "z.docx", edited(sent, swap("Keine Kosten", "Kaum Kosten")))
    note = next(one for one in read.notes if one.kind is ReturnNote.CHANGED_SINCE)
    assert note.detail == case.questions[1].question.number
    assert desk.returning.accept(NUMBER, 1).changed
    assert answers(desk)[1] == "Kaum Kosten. Wirklich nicht."


def test_the_same_file_again_proposes_nothing_twice(desk: Desk, sent: bytes) -> None:
    back = edited(sent, swap("Nein.", "Ja."))
    assert len(desk.returning.read(NUMBER, "a.docx", back).proposals) == 1
    again = desk.returning.read(NUMBER, "b.docx", back)
    assert again.proposals == ()
    assert [one.kind for one in again.notes] == [ReturnNote.READ_BEFORE]
    assert len(desk.returning.proposals(NUMBER)) == 1


def test_the_file_that_came_back_is_kept_byte_for_byte(desk: Desk, sent: bytes) -> None:
    back = edited(sent, swap("Nein.", "Ja."))
    desk.returning.read(NUMBER, "ordner/zurück.docx", back)
    with bypassing(desk.folder, triggers=True) as raw:
        rows = raw.execute("SELECT name, content FROM paper ORDER BY rowid DESC").fetchall()
    assert rows[0] == ("zurück.docx", back)


def test_a_file_of_another_case_is_refused_by_name(desk: Desk, sent: bytes) -> None:
    other = PAPERS / "2-umgang-mit-hass.txt"
    case = desk.intake.open_paper(other.name, other.read_bytes()).case
    with pytest.raises(ReturnedOtherCase) as caught:
        desk.returning.read(case.number, "zurück.docx", sent)
    assert caught.value.belongs_to == NUMBER
    assert desk.returning.proposals(case.number) == []


def test_a_foreign_word_file_is_refused(desk: Desk, sent: bytes) -> None:
    def emptied(text: str) -> str:
        return re.sub(r"<w:bookmark[^>]*>|<w:t[^>]*>[^<]*</w:t>", "", text)

    bare = without_part(edited(sent, emptied), "docProps/custom.xml")
    with pytest.raises(ReturnedForeign):
        desk.returning.read(NUMBER, "fremd.docx", bare)
    with pytest.raises(ReturnedNotWord):
        desk.returning.read(NUMBER, "fremd.docx", b"Sehr geehrte Damen und Herren")


def test_a_file_without_its_properties_is_compared_with_the_last_draft(
    desk: Desk, sent: bytes
) -> None:
    back = without_part(edited(sent, swap("Nein.", "Ja.")), "docProps/custom.xml")
    read = desk.returning.read(NUMBER, "zurück.docx", back)
    assert [one.kind for one in read.notes] == [ReturnNote.UNSIGNED]
    assert [one.proposal.after for one in read.proposals] == ["Ja"]


def test_lost_anchors_are_said_and_nothing_is_lost(desk: Desk, sent: bytes) -> None:
    bare = edited(sent, lambda text: re.sub(r"<w:bookmark(Start|End)[^>]*>", "", text))
    read = desk.returning.read(NUMBER, "zurück.docx", edited(bare, swap("Nein.", "Ja.")))
    note = next(one for one in read.notes if one.kind is ReturnNote.ANCHOR_LOST)
    assert note.detail == "1, 2, 3"
    texts = [one.proposal.after for one in read.proposals]
    assert any(text.startswith("Ja") for text in texts)


@pytest.mark.parametrize("damage", ["cut", "bomb", "doctype"])
def test_hostile_and_damaged_files_are_refused_and_nothing_is_kept(
    desk: Desk, sent: bytes, damage: str
) -> None:
    if damage == "cut":
        back = sent[: len(sent) // 2]
    elif damage == "bomb":
        back = edited(sent, lambda text: text.replace("<w:body>", "<w:body>" + " " * 40_000_000))
    else:
        back = edited(sent, lambda text: text.replace("<w:document", "<!DOCTYPE x><w:document", 1))
    with pytest.raises((PaperHostile, PaperUnreadable)):
        desk.returning.read(NUMBER, "zurück.docx", back)
    assert desk.returning.proposals(NUMBER) == []


def test_a_very_long_returned_draft_is_read_in_the_confined_process(
    desk: Desk, sent: bytes
) -> None:
    long = "".join(
        f"<w:p><w:r><w:t>Viel Text {str(n * n) * 20}.</w:t></w:r></w:p>" for n in range(6_000)
    )
    back = edited(sent, swap("<w:sectPr", long + "<w:sectPr"))
    read = desk.returning.read(NUMBER, "zurück.docx", back)
    assert len(read.proposals) == 1
    assert read.proposals[0].proposal.after.count("Viel Text ") == 6_000


def test_a_sentence_typed_behind_a_paragraph_in_word_stays_in_it(
    desk: Desk, tmp_path: Path
) -> None:
    sent = _two_paragraphs(desk, tmp_path)
    words = run("Keine Kosten.") + inserted(" Auch künftig.") + inserted(" Gewiss.", "Bernd Bau")
    back = edited(sent, swap("<w:r><w:t>Keine Kosten.</w:t></w:r>", words))
    assert len(desk.returning.read(NUMBER, "r.docx", back).proposals) == 2
    desk.returning.accept(NUMBER, 1)
    desk.returning.accept(NUMBER, 2)
    assert answers(desk)[0] == "Keine Kosten. Auch künftig. Gewiss.\n\nDas bleibt so."


def test_a_paragraph_deleted_by_one_and_written_anew_by_others_stays_a_paragraph(
    desk: Desk, tmp_path: Path
) -> None:
    sent = _two_paragraphs(desk, tmp_path)
    words = deleted("Das bleibt so.") + inserted("Das ändert sich.", "Bernd Bau") + inserted(" Ja.")
    back = edited(sent, swap("<w:r><w:t>Das bleibt so.</w:t></w:r>", words))
    assert len(desk.returning.read(NUMBER, "r.docx", back).proposals) == 3
    for number in (1, 2, 3):
        desk.returning.accept(NUMBER, number)
    assert answers(desk)[0] == "Keine Kosten.\n\nDas ändert sich. Ja."


def _two_paragraphs(desk: Desk, tmp_path: Path) -> bytes:
    """The Word draft of a case whose first answer has two paragraphs."""
    path = PAPERS / "1-soziale-medien.txt"
    case = desk.drafting.draft(desk.intake.open_paper(path.name, path.read_bytes()).case).case
    desk.drafting.save(case, _with(case.questions[0].answer, "Keine Kosten.\n\nDas bleibt so."))
    return read_file(desk.writing.export(current(desk), "docx", tmp_path / "entwurf.docx"))
