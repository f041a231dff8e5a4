"""A version is frozen and given into participation; the head of the unit may have to approve it.

A draft may be changed freely until then. A change afterwards makes a new version, linked to the
one before, and standings are given anew; one stays only where the office's rules allow it and
neither the unit's questions nor anything common changed (introduction, enclosure, signer, layout).
"""

from dataclasses import asdict

from anfrage.domain.event import EventKind, NewEvent
from anfrage.domain.letter_version import LetterVersion
from anfrage.domain.refusal import StepRefused
from anfrage.domain.workflow import (
    CaseName,
    Content,
    Release,
    RouteUnit,
    Workflow,
    WorkflowRules,
    same_person,
)


def require_writable(now: Workflow, case: CaseName) -> None:
    """Refuse a change of a letter that is signed, or of a case that has ended.

    Raises:
        StepRefused: "erased", "signed" or "ended".
    """
    if now.erased:
        raise StepRefused(case.number, "erased")
    if not now.writable:
        reason = "signed" if now.current_signed else "ended"
        raise StepRefused(case.number, reason)


def release_version(
    now: Workflow,
    case: CaseName,
    rules: WorkflowRules,
    frozen: LetterVersion,
    route: tuple[RouteUnit, ...],
) -> NewEvent:
    """Return the fact that a version was released.

    Args:
        now: Where the case stands.
        case: The case.
        rules: What the office demands.
        frozen: The letter as it stands, with everything that a signature binds to.
        route: Who takes part; steps from 1 on.

    Raises:
        StepRefused: signed or ended, nothing changed since the last version, or a unit twice.
    """
    require_writable(now, case)
    before, content, binding = now.current, frozen.content(), frozen.binding()
    same_way = before is not None and before.route == route
    if before is not None and before.binding == binding and same_way and now.revision is None:
        raise StepRefused(case.number, "unchanged", str(before.version))
    _check_route(case, route)
    kept = _kept(now, before, content, route) if rules.keep_standings else []
    payload = {
        "version": 1 if before is None else before.version + 1,
        "previous": 0 if before is None else before.version,
        "letter": frozen.letter.content_hash(),
        "items": [list(one) for one in content.items],
        "common": content.common,
        "route": [asdict(one) for one in route],
        "signer": frozen.letter.signer.name,
        "revision": "" if now.revision is None else now.revision.value,
        "enclosures": [asdict(one) for one in frozen.enclosures],
        "kept": kept,
    }
    return NewEvent(EventKind.LETTER_RELEASED, payload, case.id, binding)


def _check_route(case: CaseName, route: tuple[RouteUnit, ...]) -> None:
    names = [one.unit.casefold() for one in route]
    for unit in route:
        if names.count(unit.unit.casefold()) > 1:
            raise StepRefused(case.number, "unit_twice", unit.unit)


def _kept(
    now: Workflow, before: Release | None, content: Content, route: tuple[RouteUnit, ...]
) -> list[str]:
    # After a signature everything is given anew: a correction is another letter.
    if before is None or now.current_signed or before.content.common != content.common:
        return []
    old, new = dict(before.content.items), dict(content.items)
    if list(old) != list(new):
        return []
    earlier = {one.unit: one for one in before.route}
    kept = []
    for unit in route:
        own = unit.questions or tuple(new)
        unchanged = all(old.get(number) == new.get(number) for number in own)
        if unit.unit in now.standings and earlier.get(unit.unit) == unit and unchanged:
            kept.append(unit.unit)
    return kept


def approve_release(
    now: Workflow, case: CaseName, rules: WorkflowRules, approver: str, releaser: str
) -> NewEvent:
    """Return the fact that the head of the unit approved the current version.

    Raises:
        StepRefused: nothing released, not demanded, approved already, or by the releaser.
    """
    current = require_current(now, case)
    if not rules.approval or current.version in now.approved:
        raise StepRefused(case.number, "approval_not_needed", str(current.version))
    if not approver.strip():
        raise StepRefused(case.number, "person_missing")
    if same_person(approver, releaser):
        raise StepRefused(case.number, "approval_own", approver)
    payload = {"version": current.version, "by": approver}
    return NewEvent(EventKind.RELEASE_APPROVED, payload, case.id, current.binding)


def require_current(now: Workflow, case: CaseName) -> Release:
    """Return the version that is in participation.

    Raises:
        StepRefused: there is none, it is signed already, or the case has ended.
    """
    if now.erased:
        raise StepRefused(case.number, "erased")
    if now.current_signed:
        raise StepRefused(case.number, "signed")
    if now.outcome is not None or now.archived:
        raise StepRefused(case.number, "ended")
    if now.current is None or now.revision is not None:
        raise StepRefused(case.number, "not_released")
    return now.current
