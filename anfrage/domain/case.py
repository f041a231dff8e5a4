"""A case (Vorgang): one inquiry with everything done for it."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Final

from anfrage.domain.answer import DraftAnswer
from anfrage.domain.event import EventKind
from anfrage.domain.frozen import frozen
from anfrage.domain.inquiry import Inquiry, Question
from anfrage.domain.letter import LetterDetails


class CaseState(StrEnum):
    """How far a case is. Derived from what is recorded, never typed in."""

    NEW = "new"
    WITHOUT_QUESTIONS = "without_questions"
    DRAFTING = "drafting"
    ANSWERED = "answered"
    EXPORTED = "exported"
    RELEASED = "released"
    SIGNED = "signed"
    SENT = "sent"
    CLOSED = "closed"
    ARCHIVED = "archived"
    ERASED = "erased"


@frozen
class CaseQuestion:
    """A question in a case, with its identity and its answer."""

    id: str
    question: Question
    answer: DraftAnswer

    @property
    def answered(self) -> bool:
        """Whether the answer has text and no open part."""
        return not self.answer.empty and not self.answer.open_parts


@frozen
class Case:
    """One inquiry with its questions and answers.

    `id` is a UUID used inside; `number` ("2026-041") is what people see. `paper_hash` is the
    SHA-256 of the original bytes, by which the same paper is known again.
    """

    id: str
    number: str
    inquiry: Inquiry
    questions: tuple[CaseQuestion, ...]
    paper_hash: str
    opened: datetime
    details: LetterDetails = LetterDetails()

    @property
    def own_questions(self) -> tuple[CaseQuestion, ...]:
        """The questions that are ours to answer: all, unless the paper assigns some to us."""
        assigned = self.inquiry.assignment
        if assigned is None:
            return self.questions
        return tuple(one for one in self.questions if one.question.number in assigned.questions)

    @property
    def contribution(self) -> bool:
        """Whether the case is a contribution (Zuarbeit) to another unit's answer."""
        return self.inquiry.assignment is not None

    @property
    def answered(self) -> int:
        """Number of our questions to which the letter says all there is to say."""
        return sum(self.settled(question) for question in self.own_questions)

    def settled(self, asked: CaseQuestion) -> bool:
        """Whether a question is answered: itself, with others, by refusal or by reference."""
        number = asked.question.number
        if asked.answered or any(
            one.question == number and one.settles for one in self.details.treatments
        ):
            return True
        together = {one for group in self.details.joint if number in group for one in group}
        return asked.answer.empty and any(
            one.answered for one in self.own_questions if one.question.number in together
        )


def case_state(case: Case, facts: Sequence[EventKind]) -> CaseState:
    """Derive the state from the case's answers and its recorded facts, in the order recorded.

    An export counts as long as no answer was saved after it: the letter that went out is then
    still the letter that would be written.
    """
    reached = _reached(facts)
    if reached is not None:
        return reached
    if not case.questions:
        return CaseState.WITHOUT_QUESTIONS
    for fact in reversed(facts):
        if fact in {EventKind.LETTER_EXPORTED, EventKind.EXPORT_RECONCILED}:
            return CaseState.EXPORTED
        if fact is EventKind.ANSWER_SAVED:
            break
    if case.answered == len(case.own_questions):
        return CaseState.ANSWERED
    return CaseState.NEW if all(q.answer.empty for q in case.questions) else CaseState.DRAFTING


# What a fact says about the state until something of `_CHANGING` follows it.
_FINAL: Final = {
    EventKind.CASE_ARCHIVED: CaseState.ARCHIVED,
    EventKind.CASE_CLOSED: CaseState.CLOSED,
    EventKind.LETTER_SENT: CaseState.SENT,
    EventKind.LETTER_SIGNED: CaseState.SIGNED,
    EventKind.LETTER_RELEASED: CaseState.RELEASED,
}
_CHANGING: Final = frozenset(
    (EventKind.ANSWER_SAVED, EventKind.DETAILS_SAVED, EventKind.REVISION_OPENED)
)
# Nothing is left to do.
ENDED: Final = frozenset((CaseState.SENT, CaseState.CLOSED, CaseState.ARCHIVED, CaseState.ERASED))


def _reached(facts: Sequence[EventKind]) -> CaseState | None:
    """Return how far participation, signature and dispatch are; `None` before a release."""
    if EventKind.REDACTED in facts:
        return CaseState.ERASED
    for fact in reversed(facts):
        if fact in _FINAL:
            return _FINAL[fact]
        if fact in _CHANGING:
            return None
    return None
