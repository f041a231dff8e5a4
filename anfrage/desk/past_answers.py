"""What the city answered before, as entries of the search and as texts to take over."""

import datetime as dt
from collections.abc import Sequence
from typing import Final

from anfrage.domain.archived_paper import ArchivedPaper
from anfrage.domain.case import Case, CaseState, case_state
from anfrage.domain.event import EventKind
from anfrage.domain.match import EntryKind
from anfrage.domain.position import Position, Publicity, Source
from anfrage.domain.text import clean, clean_line
from anfrage.search.base import Entry
from anfrage.store.base import Transaction

# After these the archive holds something else. An answer that is changed after its letter was
# written stays found as it was sent until the next letter, or the next start.
CAUSES: Final = frozenset(
    {
        EventKind.PAPER_ARCHIVED,
        EventKind.LETTER_EXPORTED,
        EventKind.EXPORT_RECONCILED,
        EventKind.LETTER_SIGNED,
        EventKind.LETTER_SENT,
        EventKind.REDACTED,
        EventKind.CASE_ARCHIVED,
        EventKind.REDACTED,
    }
)
_OUT: Final = frozenset((CaseState.EXPORTED, CaseState.SIGNED, CaseState.SENT, CaseState.ARCHIVED))


class PastAnswers:
    """The answers of past papers and of cases whose letter was written."""

    def __init__(self) -> None:
        self._texts: dict[str, Position] = {}

    def read(self, office: Transaction, _today: dt.date) -> list[Entry]:
        """Return an entry for each answer.

        No old answer counts as adopted: what was right then is looked at before it is said again.
        """
        texts: dict[str, Position] = {}
        entries = []
        for past in office.archive.all():
            entries += _of_paper(past, texts)
        for case in office.cases.all():
            if _went_out(case, office.events.of_case(case.id)):
                entries += _of_case(case, texts)
        self._texts = texts
        return entries

    def text(self, entry_id: str) -> Position | None:
        """Return an answer in the form of a position, with its origin as the source."""
        return self._texts.get(entry_id)


def _went_out(case: Case, facts: Sequence[EventKind]) -> bool:
    """Whether a case has a letter; one that was withdrawn lies in the archive without."""
    state = case_state(case, facts)
    signed = EventKind.LETTER_SIGNED in facts
    return state in _OUT and (signed or state is CaseState.EXPORTED)


def _of_paper(past: ArchivedPaper, texts: dict[str, Position]) -> list[Entry]:
    inquiry, day = past.paper.inquiry, past.paper.day
    label = clean_line(inquiry.reference or past.name)
    return [
        _entry(f"{past.id}-{index}", inquiry.title, question.text, answer, (label, day), texts)
        for index, question in enumerate(inquiry.questions)
        if (answer := past.paper.answer_to(index)).strip()
    ]


def _of_case(case: Case, texts: dict[str, Position]) -> list[Entry]:
    inquiry = case.inquiry
    day = case.details.date or inquiry.date or case.opened.date()
    return [
        _entry(
            asked.id, inquiry.title, asked.question.text, asked.answer.text,
            (case.number, day), texts, asked.answer.rev,
        )
        for asked in case.questions
        if not asked.answer.empty
    ]  # fmt: skip


def _entry(
    entry_id: str,
    subject: str,
    question: str,
    answer: str,
    origin: tuple[str, dt.date | None],
    texts: dict[str, Position],
    version: int = 1,
) -> Entry:
    subject, question, answer = clean_line(subject), clean_line(question), clean(answer).strip()
    label, day = origin
    texts[entry_id] = Position(
        entry_id,
        subject or question,
        answer,
        examples=(question,),
        sources=(Source(label, day),),
        as_of=day,
        publicity=Publicity.NON_PUBLIC,
    )
    return Entry(
        id=entry_id,
        kind=EntryKind.ANSWER,
        version=version,
        title=subject or question,
        head=subject,
        examples=(question,),
        text=answer,
        adopted=False,
        paper=label,
    )
