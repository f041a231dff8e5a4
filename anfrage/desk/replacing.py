"""One position that takes the place of another; no row of successors may end where it began."""

import difflib
from collections.abc import Mapping, Sequence
from dataclasses import replace

from anfrage.domain.errors import PositionUnknown
from anfrage.domain.event import EventKind, NewEvent
from anfrage.domain.knowledge_errors import ReplacementRefused
from anfrage.domain.position import Position, PositionRecord
from anfrage.store.base import Store, Transaction


def bad_replacements(
    office: Transaction, positions: Sequence[Position]
) -> list[ReplacementRefused]:
    """Return what is wrong with the successors that `positions` name, once they all are kept.

    A successor has to be there, and following successors must not come back.
    """
    naming = [one for one in positions if one.replaced_by]
    if not naming:
        return []
    successors = {one.position.id: one.position.replaced_by for one in office.positions.all()}
    successors |= {one.id: one.replaced_by for one in positions}
    return [fault for one in naming if (fault := _fault(one, successors)) is not None]


def refuse_bad_replacement(office: Transaction, position: Position) -> None:
    """Refuse a position whose successor is unknown or leads back to it.

    Raises:
        ReplacementRefused: nothing may be kept.
    """
    for fault in bad_replacements(office, [position]):
        raise fault


def _fault(position: Position, successors: Mapping[str, str]) -> ReplacementRefused | None:
    successor = position.replaced_by
    if successor not in successors:
        near = difflib.get_close_matches(successor, list(successors), 1, 0.6)
        return ReplacementRefused(position.id, successor, nearest=near[0] if near else "")
    way = [position.id]
    while (following := successors.get(way[-1], "")) and following not in way:
        way.append(following)
    if following:
        return ReplacementRefused(position.id, successor, circle=(*way, following))
    return None


def replace_position(
    store: Store, position_id: str, successor: str, reason: str
) -> tuple[PositionRecord, PositionRecord]:
    """Say that another position took the place of one; its texts and versions stay.

    Returns:
        The replaced position as it is now, and its successor.

    Raises:
        PositionUnknown: there is no such position.
        ReplacementRefused: the successor is unknown, or leads back; nothing was changed.
        ReasonTooShort: nothing was changed.
    """
    with store.writing() as office:
        record = office.positions.get(position_id)
        if record is None:
            known = [one.position.id for one in office.positions.all()]
            near = difflib.get_close_matches(position_id, known, 1, 0.6)
            raise PositionUnknown(position_id, near[0] if near else "")
        kept = record_replacement(office, record, successor, reason)
        after = office.positions.get(successor)
        return kept, after or kept


def record_replacement(
    office: Transaction, record: PositionRecord, successor: str, reason: str
) -> PositionRecord:
    """As `replace_position`, inside a transaction that does more."""
    from anfrage.desk.reasons import checked_reason

    said = checked_reason(reason)
    position = replace(record.position, replaced_by=successor)
    if successor == position.id:
        raise ReplacementRefused(position.id, successor, circle=(position.id, successor))
    refuse_bad_replacement(office, position)
    kept = office.positions.add(position)
    if kept.version != record.version:
        payload = {
            "id": position.id, "version": kept.version, "replaced_by": successor, "reason": said,
        }  # fmt: skip
        office.events.append(NewEvent(EventKind.POSITION_SAVED, payload))
    return kept
