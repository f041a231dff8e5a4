"""Deadlines of cases: computed, fixed once, extended and paused with a reason."""

import datetime as dt
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from anfrage.desk.deadline_rules import known_rules, latest_extension, local_holidays
from anfrage.desk.holidays import holiday_calendar
from anfrage.domain.case import Case
from anfrage.domain.deadline import (
    CountStep,
    Deadline,
    DeadlineChange,
    DeadlineRule,
    DeadlineStatus,
    HolidayCalendar,
    InternalDeadline,
    Shift,
    StartEvent,
    StepKind,
    TimeUnit,
)
from anfrage.domain.event import DEADLINE_KINDS, Event, EventKind, NewEvent
from anfrage.domain.refusal import StepRefused
from anfrage.domain.text import clean
from anfrage.german import deadline_words as words
from anfrage.german.dates import short_date
from anfrage.settings import Settings
from anfrage.steps.counting import count_deadline, plan_back, shift_to_working_day
from anfrage.store.base import Store, Transaction


class Deadlines:
    """The deadlines of one office."""

    def __init__(
        self, store: Store, settings: Settings, folder: Path, clock: Callable[[], dt.datetime]
    ) -> None:
        self._store = store
        self._settings = settings
        self._folder = folder
        self._clock = clock

    def rules(self) -> list[DeadlineRule]:
        """Return all rules that can be chosen, by name.

        Raises:
            SettingsBroken: one of the city's own rules is not understood.
        """
        return sorted(known_rules(self._settings, self._folder).values(), key=lambda one: one.id)

    def status(
        self, case: Case, rule: str = "", session: dt.date | None = None
    ) -> DeadlineStatus | None:
        """Return a case's deadline; as long as none is fixed, the one that would be.

        `None` where no rule is chosen, or the session's day is not known.

        Raises:
            StepRefused: there is no rule of this name.
        """
        with self._store.reading() as office:
            known = read_status(office.events.facts(case.id, DEADLINE_KINDS))
        if known is not None:
            return known
        try:
            return DeadlineStatus(self._computed(case, rule, session), fixed=False)
        except StepRefused as error:
            if error.reason == "deadline_rule_unknown":
                raise
            return None

    def fix(self, case: Case, rule: str = "", session: dt.date | None = None) -> DeadlineStatus:
        """Record the deadline as computed now; it is the original one from then on.

        Raises:
            StepRefused: it is fixed already, no rule is chosen, or the session's day is missing.
        """
        with self._store.writing() as office:
            known = read_status(office.events.facts(case.id, DEADLINE_KINDS))
            if known is not None:
                raise StepRefused(case.number, "deadline_fixed", short_date(known.original.due))
            return self._fixed(office, case, rule, session)

    def fact_at_opening(self, case: Case) -> NewEvent | None:
        """Return the fact that is recorded when a case is opened, if a deadline can be told."""
        try:
            return _set(case, self._computed(case, "", None))
        except StepRefused:
            return None

    def extend(self, case: Case, until: dt.date, reason: str) -> str:
        """Extend the deadline to `until`; returns the text of the Zwischenbescheid.

        Raises:
            StepRefused: no reason, not later than now, paused, or further than the rule allows.
        """
        reason = _reason(case, reason)
        with self._store.writing() as office:
            status = self._running(office, case)
            if until <= status.due:
                raise StepRefused(case.number, "deadline_not_later", short_date(status.due))
            latest = latest_extension(status.original.rule, status.original.due)
            if latest is not None and until > latest:
                raise StepRefused(case.number, "deadline_no_extension", short_date(latest))
            self._change(office, case, EventKind.DEADLINE_EXTENDED, until, reason)
        inquiry = case.inquiry
        return words.interim_notice(inquiry.title, inquiry.reference, inquiry.date, until, reason)

    def pause(self, case: Case, reason: str) -> None:
        """Let the deadline rest from today.

        Raises:
            StepRefused: no reason, or it rests already.
        """
        reason = _reason(case, reason)
        with self._store.writing() as office:
            status = self._running(office, case)
            self._change(office, case, EventKind.DEADLINE_PAUSED, status.due, reason)

    def resume(self, case: Case) -> dt.date:
        """Let the deadline run on; it ends later by the days that it rested.

        Raises:
            StepRefused: it does not rest.
        """
        with self._store.writing() as office:
            status = read_status(office.events.facts(case.id, DEADLINE_KINDS))
            if status is None or status.paused_since is None:
                raise StepRefused(case.number, "deadline_running")
            due = status.due + (self._today() - status.paused_since)
            due = shift_to_working_day(due, self._calendar(due.year))
            self._change(office, case, EventKind.DEADLINE_RESUMED, due, "")
        return due

    def internal(self, due: dt.date) -> tuple[InternalDeadline, ...]:
        """Return the internal deadlines before `due`, in the order of the work."""
        units = [(one.unit, one.days) for one in self._settings.internal]
        return plan_back(due, units, self._calendar(due.year)) if units else ()

    def _running(self, office: Transaction, case: Case) -> DeadlineStatus:
        status = read_status(office.events.facts(case.id, DEADLINE_KINDS))
        status = status or self._fixed(office, case, "", None)
        if status.paused_since is not None:
            raise StepRefused(case.number, "deadline_paused", short_date(status.paused_since))
        return status

    def _fixed(
        self, office: Transaction, case: Case, rule: str, session: dt.date | None
    ) -> DeadlineStatus:
        deadline = self._computed(case, rule, session)
        office.events.append(_set(case, deadline))
        return DeadlineStatus(deadline)

    def _computed(self, case: Case, rule: str, session: dt.date | None) -> Deadline:
        name = rule or self._settings.deadline.rule
        if not name:
            raise StepRefused(case.number, "deadline_no_rule")
        chosen = known_rules(self._settings, self._folder).get(name)
        if chosen is None:
            raise StepRefused(case.number, "deadline_rule_unknown", name)
        start = _start(case, chosen, session)
        return count_deadline(chosen, start, self._calendar(start.year))

    def _calendar(self, year: int) -> HolidayCalendar:
        local = local_holidays(self._settings, self._folder)
        return holiday_calendar(self._settings.deadline.state, local, year)

    def _change(
        self, office: Transaction, case: Case, kind: EventKind, due: dt.date, reason: str
    ) -> None:
        said = {"day": self._today().isoformat(), "due": due.isoformat(), "reason": reason}
        office.events.append(NewEvent(kind, said, case.id))

    def _today(self) -> dt.date:
        return self._clock().date()


def read_status(facts: list[Event]) -> DeadlineStatus | None:
    """Return what the recorded facts say about a deadline, `None` where none was fixed.

    A fact whose content was erased says nothing any more.
    """
    original: Deadline | None = None
    changes = []
    for fact in facts:
        said = fact.said
        if fact.kind is EventKind.DEADLINE_SET and said:
            original = _deadline(said)
        elif said:
            day, due = dt.date.fromisoformat(said["day"]), dt.date.fromisoformat(said["due"])
            kind = fact.kind.value.removeprefix("deadline_")
            changes.append(DeadlineChange(kind, day, due, said["reason"]))
    return None if original is None else DeadlineStatus(original, tuple(changes))


def _set(case: Case, deadline: Deadline) -> NewEvent:
    said: dict[str, Any] = {
        "rule": asdict(deadline.rule),
        "start": deadline.start.isoformat(),
        "due": deadline.due.isoformat(),
        "steps": [{**asdict(step), "day": step.day.isoformat()} for step in deadline.steps],
    }
    return NewEvent(EventKind.DEADLINE_SET, said, case.id)


def _deadline(said: dict[str, Any]) -> Deadline:
    rule = said["rule"]
    steps = [
        CountStep(
            StepKind(one["kind"]), dt.date.fromisoformat(one["day"]), one["number"], one["note"]
        )
        for one in said["steps"]
    ]
    unit, start, shift = TimeUnit(rule["unit"]), StartEvent(rule["start"]), Shift(rule["shift"])
    return Deadline(
        DeadlineRule(**{**rule, "unit": unit, "start": start, "shift": shift}),
        dt.date.fromisoformat(said["start"]),
        dt.date.fromisoformat(said["due"]),
        tuple(steps),
    )


def _start(case: Case, rule: DeadlineRule, session: dt.date | None) -> dt.date:
    inquiry = case.inquiry
    if rule.start is StartEvent.SESSION:
        if session is None:
            raise StepRefused(case.number, "deadline_session_missing")
        return session
    if rule.start is StartEvent.DATE and inquiry.date is not None:
        return inquiry.date
    return inquiry.received or case.opened.astimezone().date()


def _reason(case: Case, reason: str) -> str:
    reason = clean(reason).strip()
    if not reason:
        raise StepRefused(case.number, "deadline_reason_missing")
    return reason
