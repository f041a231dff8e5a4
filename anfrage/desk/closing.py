"""What comes after the signature: sent, corrected, closed, archived, learnt from."""

import datetime as dt
from collections.abc import Callable, Sequence

from anfrage.desk.learning import Learning, NewPosition
from anfrage.desk.progress import Progress, name_of
from anfrage.domain.case import Case
from anfrage.domain.event import NewEvent
from anfrage.domain.position import PositionRecord
from anfrage.domain.refusal import StepRefused
from anfrage.domain.text import clean, clean_line
from anfrage.domain.workflow import CaseName, Outcome, RevisionKind, Workflow
from anfrage.steps.closing import archive_case, close_case, open_revision, send_letter
from anfrage.store.base import Store


class Closing:
    """Ends cases, and goes on with them."""

    def __init__(
        self,
        store: Store,
        clock: Callable[[], dt.datetime],
        progress: Progress,
        learning: Learning,
    ) -> None:
        self._store = store
        self._clock = clock
        self._progress = progress
        self._learning = learning

    def send(self, number: str, how: str, on: dt.date | None, to: Sequence[str]) -> Workflow:
        """Record that the signed letter went out: how, when, to whom.

        Raises:
            StepRefused: nothing is signed, or the day cannot be.
        """
        today = self._clock().date()
        said = tuple(clean_line(one) for one in to)
        return self._step(
            number,
            lambda now, case: send_letter(now, case, clean_line(how), on or today, said, today),
        )

    def close(
        self, number: str, outcome: Outcome, reason: str, to: str = "", on: dt.date | None = None
    ) -> Workflow:
        """Record that a case ended without a letter.

        Raises:
            StepRefused: it ended already, or reason or recipient is missing.
        """
        day = on or self._clock().date()
        words = clean(reason).strip()
        return self._step(
            number, lambda now, case: close_case(now, case, outcome, day, words, clean_line(to))
        )

    def revise(self, number: str, kind: RevisionKind, reason: str) -> Workflow:
        """Begin a correction or a supplement, or take an ended case up again.

        Raises:
            StepRefused: there is nothing to revise, one is open already, or no reason.
        """
        words = clean(reason).strip()
        return self._step(number, lambda now, case: open_revision(now, case, kind, words))

    def archive(self, number: str) -> Workflow:
        """Take a case into the archive.

        Raises:
            StepRefused: the letter was not sent, nor did the case end otherwise.
        """
        return self._step(number, archive_case)

    def learn(
        self, number: str, question: str, title: str, *, owner: str = "", adopt: bool = False
    ) -> PositionRecord:
        """Keep an answer of a signed letter as a position, with the letter as its source.

        Raises:
            StepRefused: nothing is signed, or the letter has no such question.
        """
        case, now = self._progress.of(number)
        if now.signed is None:
            raise StepRefused(case.number, "not_signed")
        with self._store.reading() as office:
            frozen = office.workflow.version(case.id, now.signed.version)
        items = () if frozen is None else frozen.letter.items
        item = next((one for one in items if one.number == question.strip()), None)
        if item is None or not item.answer:
            raise StepRefused(case.number, "question_unknown", question)
        origin = _origin(case, question)
        new = NewPosition(title, item.answer, item.question, origin, owner=owner)
        return self._learning.keep_answer(new, adopt=adopt)

    def _step(self, number: str, step: Callable[[Workflow, CaseName], NewEvent]) -> Workflow:
        case, _ = self._progress.of(number)
        with self._store.writing() as office:
            fact = step(self._progress.now(office, case), name_of(case))
            office.events.append(fact)
            return self._progress.now(office, case)


def _origin(case: Case, question: str) -> str:
    """Name the letter without naming a person."""
    reference = f" zu {case.inquiry.reference}" if case.inquiry.reference else ""
    return f"Antwort {case.number}{reference}, Frage {question}"
