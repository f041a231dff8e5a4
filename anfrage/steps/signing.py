"""The final signature (Schlusszeichnung): only on the current version, and bound to its content."""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence

from anfrage.domain.check_item import CheckItem
from anfrage.domain.event import EventKind, NewEvent
from anfrage.domain.frozen import frozen
from anfrage.domain.refusal import StepRefused
from anfrage.domain.workflow import (
    CaseName,
    Channel,
    Release,
    SealedFile,
    Workflow,
    WorkflowRules,
    same_person,
)
from anfrage.steps.cosigning import open_units
from anfrage.steps.releasing import require_current

CONFIRMING_DIGITS = 8  # of the binding; enough to notice a mix-up, short enough to type


@frozen
class Draft:
    """The letter as it would be released now, and what the check found in it.

    `binding` differs from the released one as soon as anything was changed since.
    """

    binding: str
    findings: tuple[CheckItem, ...] = ()


@frozen
class SignatureWish:
    """What a person says about a signature that was given on paper or elsewhere."""

    signer: str
    on: dt.date
    confirmation: str
    channel: Channel = Channel.PAPER
    scan: str = ""


def what_is_missing(
    now: Workflow, case: CaseName, rules: WorkflowRules, draft: Draft
) -> tuple[StepRefused, ...]:
    """Return everything that keeps the current version from being signed."""
    try:
        current = require_current(now, case)
    except StepRefused as refused:
        return (refused,)
    found = []
    if rules.approval and current.version not in now.approved:
        found.append(StepRefused(case.number, "approval_missing", str(current.version)))
    if draft.binding != current.binding:
        found.append(StepRefused(case.number, "changed_since", str(current.version)))
    found += [StepRefused(case.number, "standing_open", one.unit) for one in open_units(now)]
    found += [StepRefused(case.number, "check_open", one.words) for one in open_checks(draft)]
    return tuple(found)


def open_checks(draft: Draft) -> tuple[CheckItem, ...]:
    """Return the findings that are neither clear nor overridden with a reason."""
    return tuple(one for one in draft.findings if not one.good)


def sign_letter(
    now: Workflow,
    case: CaseName,
    rules: WorkflowRules,
    draft: Draft,
    wish: SignatureWish,
    authors: Collection[str],
    today: dt.date,
    files: Sequence[SealedFile],
    environment: Mapping[str, str] | None = None,
) -> NewEvent:
    """Return the fact that the current version was signed, with what is sealed.

    `environment` says which versions of which programs made the files.

    Raises:
        StepRefused: the first reason against it; nothing may be sealed then.
    """
    missing = what_is_missing(now, case, rules, draft)
    if missing:
        raise missing[0]
    current = require_current(now, case)
    _check_signer(case, rules, current, wish.signer, authors)
    _check_act(case, rules, current, wish, today)
    payload = {
        "version": current.version,
        "signer": wish.signer,
        "on": wish.on.isoformat(),
        "channel": wish.channel.value,
        "scan": wish.scan,
        "files": [one.told() for one in files],
        "environment": dict(environment or {}),
    }
    return NewEvent(EventKind.LETTER_SIGNED, payload, case.id, current.binding)


def _check_signer(
    case: CaseName,
    rules: WorkflowRules,
    current: Release,
    signer: str,
    authors: Collection[str],
) -> None:
    if not signer.strip():
        raise StepRefused(case.number, "person_missing")
    if rules.four_eyes and any(same_person(signer, one) for one in authors):
        raise StepRefused(case.number, "signer_author", signer)
    if rules.signers and not any(same_person(signer, one) for one in rules.signers):
        raise StepRefused(case.number, "signer_unknown", ", ".join(rules.signers))
    if not same_person(signer, current.signer):
        raise StepRefused(case.number, "signer_other", current.signer or "–")


def _check_act(
    case: CaseName, rules: WorkflowRules, current: Release, wish: SignatureWish, today: dt.date
) -> None:
    typed = wish.confirmation.strip().casefold()
    hashes = (current.binding, current.letter)
    by_hash = len(typed) >= CONFIRMING_DIGITS and any(one.startswith(typed) for one in hashes)
    if not (by_hash or typed == case.number.casefold()):
        digits = current.binding[:CONFIRMING_DIGITS]
        raise StepRefused(case.number, "confirmation", digits)
    # A day's grace: the clock counts UTC, the paper bears the local day.
    if not current.at.date() - dt.timedelta(days=1) <= wish.on <= today:
        raise StepRefused(case.number, "signature_day", f"{wish.on:%d.%m.%Y}")
    if rules.scan and not wish.scan:
        raise StepRefused(case.number, "scan_missing")
