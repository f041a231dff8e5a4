"""What a case says is deleted for good, on a legal basis; the chain of events stays whole."""

import datetime as dt
from collections.abc import Callable
from typing import Final

from anfrage.desk.encoding import Encoding
from anfrage.desk.progress import Progress
from anfrage.desk.unneeded_vectors import forget_unneeded
from anfrage.domain.case import Case
from anfrage.domain.event import EventKind, NewEvent
from anfrage.domain.frozen import frozen
from anfrage.domain.refusal import StepRefused
from anfrage.domain.text import clean_line
from anfrage.store.base import Store, Transaction

_YEAR: Final = dt.timedelta(days=365.25)


@frozen
class RetainedCase:
    """A case that has ended, and until when it is kept."""

    case: Case
    until: dt.date


class Erasing:
    """Deletes cases."""

    def __init__(
        self, store: Store, clock: Callable[[], dt.datetime], progress: Progress, years: int,
        encoding: Encoding,
    ) -> None:  # fmt: skip
        self._store = store
        self._clock = clock
        self._progress = progress
        self._years = years
        self._encoding = encoding

    def due(self) -> list[RetainedCase]:
        """Return the archived cases whose time of retention has passed, oldest first."""
        today = self._clock().date()
        found = []
        with self._store.reading() as office:
            ended = {
                fact.case_id: fact.at.date()
                for fact in office.events.facts(None, (EventKind.CASE_ARCHIVED,))
            }
            silent = {f.case_id for f in office.events.facts(None, (EventKind.REDACTED,))}
            for case in office.cases.all():
                day = ended.get(case.id)
                if day is not None and case.id not in silent:
                    found.append(RetainedCase(case, self._until(day)))
        return [one for one in found if one.until <= today]

    def erase(self, number: str, basis: str, *, early: bool = False) -> int:
        """Delete everything that a case says; returns how many events fell silent.

        Args:
            number: The case.
            basis: The legal basis, kept with the fact.
            early: Before the time of retention has passed, or before the case ended: somebody
                asks for it under Art. 17 DSGVO.

        Raises:
            StepRefused: erased already, no basis, or kept for longer and not `early`.
        """
        case, now = self._progress.of(number)
        basis = clean_line(basis).strip()
        if now.erased:
            raise StepRefused(case.number, "already_erased")
        if not basis:
            raise StepRefused(case.number, "basis_missing")
        with self._store.writing() as office:
            until = self.kept_until(office, case)
            if not early and until > self._clock().date():
                raise StepRefused(case.number, "retention", f"{until:%d.%m.%Y}")
            silent = office.workflow.erase(case.id, basis)
            self.forget_vectors(office)
            said = {"what": "case", "events": list(silent), "basis": basis}
            office.events.append(NewEvent(EventKind.REDACTED, said, case.id))
        self._store.forget()
        return len(silent)

    def forget_vectors(self, office: Transaction) -> None:
        """Delete what the search computed from texts that are gone."""
        forget_unneeded(office, self._encoding.name, self._clock().date())

    def kept_until(self, office: Transaction, case: Case) -> dt.date:
        """Return until when a case is kept; one that has not ended counts as ending today."""
        archived = office.events.facts(case.id, (EventKind.CASE_ARCHIVED,))
        return self._until(archived[-1].at.date() if archived else self._clock().date())

    def _until(self, day: dt.date) -> dt.date:
        return day + self._years * _YEAR
