"""Standings of the units on the released version, and what becomes of an objection.

A Nein, or a Ja with a change, blocks until it was answered; disagreement can go to the common
superior. Units of one step are asked side by side, a later step waits for the earlier ones.
"""

import datetime as dt
from collections.abc import Collection, Iterable

from anfrage.domain.event import EventKind, NewEvent
from anfrage.domain.refusal import StepRefused
from anfrage.domain.workflow import (
    CaseName,
    Release,
    RouteUnit,
    Standing,
    Vote,
    Workflow,
    WorkflowRules,
    same_person,
)
from anfrage.steps.releasing import require_current

_OBJECTIONS = frozenset((Vote.NO, Vote.YES_WITH_CHANGE))
_CONSENT = frozenset((Vote.YES, Vote.NOT_CONCERNED))


def open_units(now: Workflow) -> tuple[RouteUnit, ...]:
    """Return the units that still have to say something before the letter can be signed."""
    current = now.current
    if current is None:
        return ()
    return tuple(one for one in current.route if not _settled(now, one))


def asked_units(now: Workflow, rules: WorkflowRules) -> tuple[RouteUnit, ...]:
    """Return the units whose turn it is: all of the first step that is not settled."""
    current = now.current
    if current is None or (rules.approval and current.version not in now.approved):
        return ()
    waiting = open_units(now)
    first = min((one.step for one in waiting), default=None)
    return tuple(one for one in waiting if one.step == first)


def _settled(now: Workflow, unit: RouteUnit) -> bool:
    standing = now.standings.get(unit.unit)
    if standing is not None and standing.vote in _OBJECTIONS:
        return unit.unit in now.answers
    if not unit.consent:
        return True  # informed; it need not say anything
    return standing is not None and standing.vote in _CONSENT


def record_standing(
    now: Workflow,
    case: CaseName,
    rules: WorkflowRules,
    standing: Standing,
    authors: Collection[str],
    today: dt.date,
) -> NewEvent:
    """Return the fact that a unit said something to the current version.

    Args:
        now: Where the case stands.
        case: The case.
        rules: What the office demands.
        standing: What was said; its version 0 means the current one.
        authors: Names of who wrote or released the letter.
        today: A standing of a later day is refused.

    Raises:
        StepRefused: no such version, unit or turn, no person, an author, or a day that cannot be.
    """
    current = _asking(now, case, rules, standing.version)
    unit = _unit(case, current, standing.unit)
    if _too_early(now, current, unit):
        raise StepRefused(case.number, "not_its_turn", unit.unit)
    _check_person(case, rules, standing.person, authors)
    if not current.at.date() - dt.timedelta(days=1) <= standing.on <= today:
        # A day's grace: the clock counts UTC, the paper bears the local day.
        raise StepRefused(case.number, "standing_day", f"{standing.on:%d.%m.%Y}")
    payload = {
        "version": current.version,
        "unit": unit.unit,
        "vote": standing.vote.value,
        "person": standing.person,
        "on": standing.on.isoformat(),
        "channel": standing.channel.value,
        "remark": standing.remark,
        "evidence": standing.evidence,
    }
    return NewEvent(EventKind.STANDING_RECORDED, payload, case.id, current.binding)


def _asking(now: Workflow, case: CaseName, rules: WorkflowRules, version: int) -> Release:
    current = require_current(now, case)
    if version not in {0, current.version}:
        raise StepRefused(case.number, "stale_version", str(current.version))
    if rules.approval and current.version not in now.approved:
        raise StepRefused(case.number, "approval_missing", str(current.version))
    return current


def answer_objection(now: Workflow, case: CaseName, unit: str, text: str, by: str) -> NewEvent:
    """Return the fact that an objection was answered, by whom and how.

    Raises:
        StepRefused: there is no objection that waits, or no text or person.
    """
    current, name = _objecting(now, case, unit)
    if not text.strip():
        raise StepRefused(case.number, "answer_missing", name)
    if not by.strip():
        raise StepRefused(case.number, "person_missing")
    payload = {"version": current.version, "unit": name, "text": text, "by": by}
    return NewEvent(EventKind.OBJECTION_ANSWERED, payload, case.id, current.binding)


def escalate_objection(now: Workflow, case: CaseName, unit: str, to: str, reason: str) -> NewEvent:
    """Return the fact that an objection went to the common superior; it blocks on.

    Raises:
        StepRefused: there is no objection that waits, or nobody to take it to.
    """
    current, name = _objecting(now, case, unit)
    if not to.strip():
        raise StepRefused(case.number, "person_missing")
    payload = {"version": current.version, "unit": name, "to": to, "reason": reason}
    return NewEvent(EventKind.OBJECTION_ESCALATED, payload, case.id, current.binding)


def _objecting(now: Workflow, case: CaseName, unit: str) -> tuple[Release, str]:
    current = require_current(now, case)
    name = _unit(case, current, unit).unit
    standing = now.standings.get(name)
    if standing is None or standing.vote not in _OBJECTIONS or name in now.answers:
        raise StepRefused(case.number, "no_objection", name)
    return current, name


def _unit(case: CaseName, current: Release, wanted: str) -> RouteUnit:
    for one in current.route:
        if same_person(one.unit, wanted):
            return one
    known = ", ".join(one.unit for one in current.route)
    raise StepRefused(case.number, "unit_unknown", known or "–")


def _too_early(now: Workflow, current: Release, unit: RouteUnit) -> bool:
    return any(one.step < unit.step and not _settled(now, one) for one in current.route)


def _check_person(
    case: CaseName, rules: WorkflowRules, person: str, authors: Iterable[str]
) -> None:
    if not person.strip():
        raise StepRefused(case.number, "person_missing")
    if rules.four_eyes and any(same_person(person, one) for one in authors):
        raise StepRefused(case.number, "own_standing", person)
