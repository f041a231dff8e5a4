"""What comes after the signature: sent, corrected, closed, archived."""

import datetime as dt
from collections.abc import Callable, Sequence

from anfrage.desk.progress import Progress, name_of
from anfrage.domain.event import NewEvent
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
    ) -> None:
        self._store = store
        self._clock = clock
        self._progress = progress

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

    def _step(self, number: str, step: Callable[[Workflow, CaseName], NewEvent]) -> Workflow:
        case, _ = self._progress.of(number)
        with self._store.writing() as office:
            fact = step(self._progress.now(office, case), name_of(case))
            office.events.append(fact)
            return self._progress.now(office, case)
