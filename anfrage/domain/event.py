"""Recorded facts: what happened in the office, in order, linked into a chain."""

from dataclasses import field
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from anfrage.domain.frozen import frozen


class EventKind(StrEnum):
    """What can happen. The names are kept for ever: they are hashed into the chain."""

    OFFICE_CREATED = "office_created"
    POSITION_SAVED = "position_saved"
    POSITION_ADOPTED = "position_adopted"
    POSITION_RETRACTED = "position_retracted"
    CASE_OPENED = "case_opened"
    CASE_CONTINUED = "case_continued"
    DETAILS_SAVED = "details_saved"
    ANSWER_SAVED = "answer_saved"
    LETTER_EXPORTED = "letter_exported"
    EXPORT_RECONCILED = "export_reconciled"
    PAPER_ARCHIVED = "paper_archived"
    DEADLINE_SET = "deadline_set"
    DEADLINE_EXTENDED = "deadline_extended"
    DEADLINE_PAUSED = "deadline_paused"
    DEADLINE_RESUMED = "deadline_resumed"
    LETTER_RELEASED = "letter_released"
    RELEASE_APPROVED = "release_approved"
    STANDING_RECORDED = "standing_recorded"
    OBJECTION_ANSWERED = "objection_answered"
    OBJECTION_ESCALATED = "objection_escalated"
    LETTER_SIGNED = "letter_signed"
    SEALED_FILE_ADDED = "sealed_file_added"
    LETTER_SENT = "letter_sent"
    CASE_CLOSED = "case_closed"
    CASE_ARCHIVED = "case_archived"
    FOLLOW_UP_RECORDED = "follow_up_recorded"
    REVISION_OPENED = "revision_opened"
    FILE_KEPT = "file_kept"
    REDACTED = "redacted"
    CHECK_OVERRIDDEN = "check_overridden"
    FACT_SAVED = "fact_saved"
    FACT_DELETED = "fact_deleted"
    PRESENCE_SAVED = "presence_saved"
    PRESENCE_DELETED = "presence_deleted"
    OCCURRENCE_RECORDED = "occurrence_recorded"
    FILE_RETURNED = "file_returned"
    PROPOSAL_ACCEPTED = "proposal_accepted"
    PROPOSAL_REFUSED = "proposal_refused"
    CONTRIBUTION_REQUESTED = "contribution_requested"


DEADLINE_KINDS: Final = (
    EventKind.DEADLINE_SET,
    EventKind.DEADLINE_EXTENDED,
    EventKind.DEADLINE_PAUSED,
    EventKind.DEADLINE_RESUMED,
)


@frozen
class NewEvent:
    """A fact about to be recorded. `payload` is JSON data and may be erased later."""

    kind: EventKind
    payload: dict[str, Any]
    case_id: str | None = None
    letter_hash: str | None = None


@frozen
class Event:
    """A recorded fact. `seq` counts from 1 without gaps; `payload` is `None` once erased."""

    seq: int
    at: datetime
    actor_id: str
    kind: EventKind
    case_id: str | None
    commitment: str
    letter_commitment: str | None
    prev: str
    hash: str
    payload: dict[str, Any] | None = field(default=None)
    letter_hash: str | None = None

    @property
    def said(self) -> dict[str, Any]:
        """What it says; nothing once that was erased."""
        return self.payload or {}
