"""A letter that is signed, and a case that has ended, can only be read."""

from typing import Final

from anfrage.domain.case import Case
from anfrage.domain.event import EventKind
from anfrage.domain.workflow import CaseName
from anfrage.steps.following import follow_facts
from anfrage.steps.releasing import require_writable
from anfrage.store.base import Transaction

# The few facts that decide it; a case may have hundreds of others.
_KINDS: Final = (
    EventKind.LETTER_RELEASED,
    EventKind.LETTER_SIGNED,
    EventKind.CASE_CLOSED,
    EventKind.CASE_ARCHIVED,
    EventKind.REVISION_OPENED,
    EventKind.CASE_OPENED,  # silent once the case was erased
)


def check_writable(office: Transaction, case: Case) -> None:
    """Refuse a change where the case's letter may not be changed any more.

    Raises:
        StepRefused: signed, ended or erased.
    """
    now = follow_facts(office.events.facts(case.id, _KINDS))
    require_writable(now, CaseName(case.id, case.number))
