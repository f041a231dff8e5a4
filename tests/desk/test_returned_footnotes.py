"""A footnote that was changed in a returned draft is said, tracked or not."""

from dataclasses import replace
from pathlib import Path

import pytest
from returned.word_edits import edited, swap

from anfrage.desk.desk import Desk
from anfrage.desk.intake import read_file
from anfrage.domain.answer import AnswerOrigin
from anfrage.domain.returned import ReturnNote

NOTES = "word/footnotes.xml"
TEXT = (
    "Zwei Stellen[^1] und drei[^2].\n\n[^1]: Ohne **Eigenbetriebe**."
    "\n\n[^2]: Siehe [Plan](https://plan.example)."
)


@pytest.fixture
def sent(desk: Desk, tmp_path: Path) -> bytes:
    """The Word draft of a case with two footnotes in its answer."""
    case = desk.intake.open_paper("a.txt", b"Anfrage\n\n1. Wie viele Stellen gibt es?\n").case
    answer = replace(case.questions[0].answer, text=TEXT, origin=AnswerOrigin.EDITED)
    desk.drafting.save(case, answer)
    case = desk.casework.get(case.number).case
    return read_file(desk.writing.export(case, "docx", tmp_path / "entwurf.docx"))


def notes_of(desk: Desk, back: bytes) -> list[ReturnNote]:
    return [one.kind for one in desk.returning.read("2026-001", "zurück.docx", back).notes]


def test_footnotes_that_came_back_as_they_went_out_are_not_mentioned(
    desk: Desk, sent: bytes
) -> None:
    assert notes_of(desk, sent) == [ReturnNote.NO_PROPOSALS]


@pytest.mark.parametrize(
    "new", ["Samt Eigenbetrieben", '</w:t></w:r><w:ins w:id="900" w:author="A"><w:r><w:t>x']
)
def test_a_changed_footnote_is_said(desk: Desk, sent: bytes, new: str) -> None:
    end = "" if new.startswith("Samt") else "</w:t></w:r></w:ins><w:r><w:t>"
    back = edited(sent, swap("Ohne ", new + end), NOTES)
    assert ReturnNote.ELSEWHERE in notes_of(desk, back)
