"""The adoption of a position taken back: a recorded act with a reason, as adopting is one."""

from anfrage.domain.adoption import RetractionReasonMissing
from anfrage.domain.errors import PositionUnknown
from anfrage.domain.event import EventKind, NewEvent
from anfrage.domain.position import PositionRecord
from anfrage.domain.text import clean_line
from anfrage.store.base import Store, Transaction


def retract_adoption(store: Store, position_id: str, reason: str) -> PositionRecord:
    """Take the adoption of a position back; its text and versions stay as they are.

    Raises:
        PositionUnknown: there is no such position.
        NotAdopted: there is nothing to take back.
        RetractionReasonMissing: `reason` is empty; nothing was changed.
    """
    with store.writing() as office:
        return record_retraction(office, position_id, reason)


def record_retraction(office: Transaction, position_id: str, reason: str) -> PositionRecord:
    """As `retract_adoption`, inside a transaction that does more."""
    said = clean_line(reason)
    if not said:
        raise RetractionReasonMissing(position_id)
    before = office.positions.get(position_id)
    if before is None:
        raise PositionUnknown(position_id)
    number = office.positions.retract(position_id)
    fact = {
        "id": position_id,
        "version": before.adopted_version,
        "adoption": number,
        "reason": said,
    }
    office.events.append(NewEvent(EventKind.POSITION_RETRACTED, fact))
    return office.positions.get(position_id) or before
