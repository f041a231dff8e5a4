"""Cases as they are kept: listed, shown, told what their letter says."""

import datetime as dt
import difflib
from collections.abc import Sequence
from dataclasses import asdict, fields, replace
from pathlib import Path
from typing import Any

from anfrage.domain.case import Case, CaseQuestion, CaseState, case_state
from anfrage.domain.errors import CaseUnknown, StoreInconsistent
from anfrage.domain.event import DEADLINE_KINDS, Event, EventKind, NewEvent
from anfrage.domain.frozen import frozen
from anfrage.domain.letter import LetterDetails
from anfrage.domain.refusal import StepRefused
from anfrage.domain.text import clean_line
from anfrage.german.problems import FINDINGS
from anfrage.store.base import Store


@frozen
class CaseLine:
    """A case in a list. `due` is the last day of its deadline, `None` where it has or runs none."""

    case: Case
    state: CaseState
    due: dt.date | None = None


class Casework:
    """The office's cases."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> list[CaseLine]:
        """Every case with its state, newest first."""
        with self._store.reading() as office:
            cases = office.cases.all()
            facts = office.events.facts(None, DEADLINE_KINDS)
            due, moved = _due_days(facts), _moved(facts)
            lines = [
                CaseLine(
                    one, case_state(one, office.events.of_case(one.id)),
                    _our_day(one, due.get(one.id), moved=one.id in moved),
                )
                for one in cases
            ]  # fmt: skip
        return sorted(lines, key=lambda line: line.case.number, reverse=True)

    def few(self, limit: int) -> list[CaseLine] | None:
        """As `all` if there are at most `limit` cases; else `None`, at once."""
        with self._store.reading() as office:
            if office.cases.count() > limit:
                return None
        return self.all()

    def get(self, number: str) -> CaseLine:
        """One case.

        Raises:
            CaseUnknown: with the nearest number that there is.
        """
        with self._store.reading() as office:
            case = office.cases.by_number(number)
            if case is not None:
                facts = office.events.facts(case.id, DEADLINE_KINDS)
                day = _our_day(case, _due_days(facts).get(case.id), moved=bool(_moved(facts)))
                return CaseLine(case, case_state(case, office.events.of_case(case.id)), day)
            numbers = [one.number for one in office.cases.all()]
        near = difflib.get_close_matches(number, numbers, 1, 0.6)
        raise CaseUnknown(number, near[0] if near else "")

    def question(self, case: Case, number: str, *, answered: bool = False) -> CaseQuestion:
        """Return a question of a case by its number, with or without the dot behind it.

        Raises:
            StepRefused: there is no such question, or, where it has to be `answered`, no answer.
        """
        wanted = number.strip().rstrip(".)")
        for asked in case.questions:
            if asked.question.number == wanted:
                if answered and asked.answer.empty:
                    raise StepRefused(case.number, "question_unanswered", wanted)
                return asked
        raise StepRefused(case.number, "question_unknown", wanted)

    def save_details(self, case: Case, details: LetterDetails) -> Case:
        """Keep what a person said about the letter; nothing is recorded if nothing changed.

        This is the entrance for texts of the letter: what no letter can hold does not get in.

        Raises:
            StepRefused: the letter is signed or the case has ended.
        """
        details = _cleaned(details)
        if details == case.details:
            return case
        payload: dict[str, Any] = {
            key: value.isoformat() if hasattr(value, "isoformat") else value
            for key, value in asdict(details).items()
            if value
        }
        from anfrage.desk.writing_guard import check_writable

        with self._store.writing() as office:
            check_writable(office, case)
            office.cases.save_details(case.id, details)
            office.events.append(NewEvent(EventKind.DETAILS_SAVED, payload, case.id))
            return office.cases.by_number(case.number) or case

    def check(self) -> None:
        """Verify everything that the office keeps.

        Raises:
            StoreInconsistent: names every place that is not as it was written.
        """
        findings = self._store.check()
        if findings:
            raise StoreInconsistent(
                tuple(f"{one.place}: {FINDINGS.get(one.problem, one.problem)}" for one in findings)
            )

    def damaged_vectors(self) -> int:
        """Count what the search will make anew: it is no record, and nothing is lost with it."""
        with self._store.reading() as office:
            return office.vectors.damaged()

    def clock_jumps(self) -> tuple[int, ...]:
        """Return the numbers of the events before which the clock went back."""
        return tuple(self._store.clock_jumps())

    def backup(self, target: Path) -> None:
        """Write a verified copy of the whole office to `target`.

        Raises:
            TargetExists, TargetUnwritable, DiskFull: nothing was left half written.
        """
        self._store.backup(target)


def _moved(facts: Sequence[Event]) -> set[str | None]:
    """Return the cases whose deadline a person moved."""
    return {one.case_id for one in facts if one.kind is not EventKind.DEADLINE_SET}


def _our_day(case: Case, day: dt.date | None, *, moved: bool) -> dt.date | None:
    """Return until when we are done: a contribution by the day that its covering text names."""
    assigned = case.inquiry.assignment
    ours = None if assigned is None or moved else assigned.due
    return min((one for one in (ours, day) if one is not None), default=None)


def _cleaned(details: LetterDetails) -> LetterDetails:
    """The same with one-line texts free of what neither screen nor letter may hold."""
    cleaned: dict[str, Any] = {}
    for one in fields(details):
        value = getattr(details, one.name)
        if type(value) is str:
            cleaned[one.name] = clean_line(value)
        elif isinstance(value, tuple) and all(isinstance(line, str) for line in value):
            cleaned[one.name] = tuple(line for text in value if (line := clean_line(text)))
    return replace(details, **cleaned)


def _due_days(facts: Sequence[Event]) -> dict[str, dt.date]:
    """Return by case the last day of the deadlines that run."""
    due: dict[str, dt.date] = {}
    for fact in facts:
        if fact.case_id is None or not fact.said:
            continue
        if fact.kind is EventKind.DEADLINE_PAUSED:
            due.pop(fact.case_id, None)
        else:
            due[fact.case_id] = dt.date.fromisoformat(fact.said["due"])
    return due
