"""What comes after the signature, and the other ways on which a case ends."""

import datetime as dt

from anfrage.domain.event import EventKind, NewEvent
from anfrage.domain.refusal import StepRefused
from anfrage.domain.workflow import CaseName, Outcome, RevisionKind, SealedFile, Workflow


def send_letter(
    now: Workflow, case: CaseName, how: str, on: dt.date, to: tuple[str, ...], today: dt.date
) -> NewEvent:
    """Return the fact that the signed version went out.

    Raises:
        StepRefused: nothing is signed, a correction is being written, or the day cannot be.
    """
    signed = now.signed
    if now.erased:
        raise StepRefused(case.number, "erased")
    if signed is None or not now.current_signed or now.revision is not None:
        raise StepRefused(case.number, "not_signed")
    if not how.strip():
        raise StepRefused(case.number, "way_missing")
    if not signed.on <= on <= today:
        raise StepRefused(case.number, "sent_day", f"{on:%d.%m.%Y}")
    payload = {"version": signed.version, "how": how, "on": on.isoformat(), "to": list(to)}
    return NewEvent(EventKind.LETTER_SENT, payload, case.id, signed.binding)


def close_case(
    now: Workflow,
    case: CaseName,
    outcome: Outcome,
    on: dt.date,
    reason: str,
    to: str = "",
    *,
    by: str = "",
    notes: str = "",
) -> NewEvent:
    """Return the fact that a case ended without a letter: withdrawn, answered orally and so on.

    Of an oral answer `by` says who gave it, `notes` is the SHA-256 of the Sprechzettel.

    Raises:
        StepRefused: it ended already, the letter is signed, or reason or recipient is missing.
    """
    if now.erased:
        raise StepRefused(case.number, "erased")
    if now.outcome is not None or now.archived:
        raise StepRefused(case.number, "ended")
    if now.current_signed and now.revision is None:
        raise StepRefused(case.number, "signed")
    if not reason.strip():
        raise StepRefused(case.number, "reason_missing")
    if outcome is Outcome.PASSED_ON and not to.strip():
        raise StepRefused(case.number, "recipient_missing")
    payload = {"outcome": outcome.value, "on": on.isoformat(), "reason": reason, "to": to}
    if outcome is Outcome.ORAL:
        payload |= {"by": by, "notes": notes}
    return NewEvent(EventKind.CASE_CLOSED, payload, case.id)


def open_revision(now: Workflow, case: CaseName, kind: RevisionKind, reason: str) -> NewEvent:
    """Return the fact that a correction or supplement is begun, or an ended case goes on.

    Raises:
        StepRefused: there is nothing to correct or reopen, one is open already, or no reason.
    """
    if now.erased:
        raise StepRefused(case.number, "erased")
    if now.revision is not None:
        raise StepRefused(case.number, "revision_open")
    if not reason.strip():
        raise StepRefused(case.number, "reason_missing")
    if kind is RevisionKind.REOPENED and now.outcome is None:
        raise StepRefused(case.number, "not_ended")
    if kind is not RevisionKind.REOPENED and not now.current_signed:
        raise StepRefused(case.number, "not_signed")
    signed = now.signed
    version = 0 if signed is None else signed.version
    payload = {"revision": kind.value, "of": version, "reason": reason}
    return NewEvent(EventKind.REVISION_OPENED, payload, case.id)


def archive_case(now: Workflow, case: CaseName) -> NewEvent:
    """Return the fact that a case went into the archive.

    Raises:
        StepRefused: the letter was not sent, or the case did not end otherwise.
    """
    if now.erased:
        raise StepRefused(case.number, "erased")
    if now.archived:
        raise StepRefused(case.number, "archived")
    sent = any(now.signed and one.version == now.signed.version for one in now.dispatches)
    if now.revision is not None or (now.outcome is None and not (now.current_signed and sent)):
        raise StepRefused(case.number, "not_sent")
    payload = {
        "versions": [one.version for one in now.releases],
        "signed": [one.version for one in now.signatures],
    }
    binding = now.signed.binding if now.signed else None
    return NewEvent(EventKind.CASE_ARCHIVED, payload, case.id, binding)


def add_sealed_file(now: Workflow, case: CaseName, made: SealedFile) -> NewEvent:
    """Return the fact that a format was made later that could not be made at the signature.

    Raises:
        StepRefused: that format is sealed already, or was never asked for.
    """
    if now.erased:
        raise StepRefused(case.number, "erased")
    for one in now.sealed:
        if one.name == made.name:
            if one.sha256:
                raise StepRefused(case.number, "sealed_already", made.format.upper())
            payload = {"version": made.version, **made.told()}
            return NewEvent(EventKind.SEALED_FILE_ADDED, payload, case.id)
    raise StepRefused(case.number, "sealed_unknown", made.format.upper())
