"""Small makers of models for tests; every argument has a harmless default."""

from datetime import UTC, datetime
from typing import Any

from anfrage.domain.answer import AnswerOrigin, DraftAnswer
from anfrage.domain.case import Case, CaseQuestion
from anfrage.domain.inquiry import Inquirer, Inquiry, Part, Question, Span
from anfrage.domain.match import EntryKind, Match, MatchResult, Verdict
from anfrage.domain.position import Position

MORNING = datetime(2026, 11, 9, 9, 30, tzinfo=UTC)


def question(text: str, number: str = "1", parts: tuple[str, ...] = ()) -> Question:
    return Question(
        number, text, Span(0, len(text)), parts=tuple(Part(one) for one in parts or (text,))
    )


def asked(
    text: str = "Wie viele Stellen gibt es?",
    number: str = "1",
    parts: tuple[str, ...] = (),
    **answer: Any,
) -> CaseQuestion:
    return CaseQuestion(
        f"q{number}", question(text, number, parts), DraftAnswer(f"q{number}", **answer)
    )


def answered(text: str, answer: str, number: str = "1") -> CaseQuestion:
    draft = DraftAnswer(f"q{number}", answer, origin=AnswerOrigin.EDITED, rev=1)
    return CaseQuestion(f"q{number}", question(text, number), draft)


def case(*questions: CaseQuestion, **inquiry: Any) -> Case:
    fields: dict[str, Any] = {
        "source": "anfrage.txt",
        "text": "",
        "title": "Soziale Medien",
        "inquirers": (Inquirer("Stadtrat Jakob Lindner", "Fraktion Bürger für Musterlingen"),),
    }
    paper = Inquiry(questions=tuple(one.question for one in questions), **(fields | inquiry))
    return Case("c1", "2026-001", paper, questions, "0" * 64, MORNING)


def match(entry_id: str, score: float, *, adopted: bool = True, version: int = 1) -> Match:
    return Match(entry_id, EntryKind.POSITION, entry_id, score, adopted, version=version)


def found(*matches: Match, verdict: Verdict | None = None) -> MatchResult:
    best = matches[0].score if matches else 0.0
    plain = Verdict.FITS if best >= 80 else Verdict.UNSURE if best >= 40 else Verdict.NONE
    return MatchResult(verdict or plain, matches)


def position(
    position_id: str = "p1", text: str = "Die Stadt hat zwei Stellen.", **more: Any
) -> Position:
    return Position(position_id, more.pop("title", position_id), text, **more)
