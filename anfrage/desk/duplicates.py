"""Positions and old answers that say nearly the same, offered for merging and merged."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from anfrage.desk.past_answers import PastAnswers
from anfrage.desk.reasons import checked_reason
from anfrage.desk.replacing import record_replacement
from anfrage.domain.errors import PositionUnknown
from anfrage.domain.event import EventKind, NewEvent
from anfrage.domain.frozen import frozen
from anfrage.domain.position import Position, PositionRecord
from anfrage.steps.duplicates import find_duplicates, told_apart
from anfrage.store.base import Store, Transaction

T = TypeVar("T")


@frozen
class Duplicate:
    """Two texts that are nearly alike.

    Attributes:
        kept: The position that stays; of two positions the adopted, else the newer one.
        other: The other position, or an old answer in the form of a position.
        answer: Whether `other` is an old answer; it stays as it was sent.
        share: What both have in common, 0.5-1.
        differences: What `kept` says and the other says instead; "" for nothing.
    """

    kept: Position
    other: Position
    answer: bool
    share: float
    differences: tuple[tuple[str, str], ...]


def duplicates(store: Store) -> list[Duplicate]:
    """Return what could be merged, the most alike first.

    Withdrawn and replaced positions are left out, and old answers that a position names among
    its sources already. Old answers are compared with positions, not with each other.
    """
    past = PastAnswers()
    with store.reading() as office:
        records = {
            one.position.id: one
            for one in office.positions.all()
            if not one.withdrawn and not one.position.replaced_by
        }
        entries = past.read(office, store.now().date())
    found = find_duplicates(
        {key: one.position.text for key, one in records.items()},
        ((entry.id, entry.text) for entry in entries),
    )
    made = []
    for pair in found:
        kept, other = records[pair.one], past.text(pair.other)
        if other is None:
            kept, rival = _ordered(kept, records[pair.other])
            other = rival.position
        elif _merged_already(kept.position, other):
            continue
        made.append(
            Duplicate(
                kept.position, other, pair.other not in records, pair.share,
                told_apart(kept.position.text, other.text),
            )
        )  # fmt: skip
    return made


def merge(store: Store, kept_id: str, other_id: str, reason: str) -> PositionRecord:
    """Merge another position, or an old answer, into a position; all or nothing.

    The position that stays gets the other one's keywords, questions and sources; its text stays
    as it is. A position that was merged says so ("ersetzt durch"), an old answer stays as it was
    sent. All texts and versions are kept.

    Returns:
        The position that stays; a new version has to be adopted anew.

    Raises:
        PositionUnknown: there is no such position or old answer.
        ReplacementRefused: both would be replaced by each other; nothing was changed.
        ReasonTooShort: nothing was changed.
    """
    said = checked_reason(reason)
    with store.writing() as office:
        kept, other = office.positions.get(kept_id), office.positions.get(other_id)
        if kept is None:
            raise PositionUnknown(kept_id)
        if other is not None:
            record_replacement(office, other, kept_id, said)
            source = other.position
        else:
            source = _old_answer(office, store, other_id)
        after = office.positions.add(_joined(kept.position, source))
        if after.version != kept.version:
            payload = {
                "id": kept_id, "version": after.version, "merged": other_id, "reason": said,
            }  # fmt: skip
            office.events.append(NewEvent(EventKind.POSITION_SAVED, payload))
        return after


def _ordered(one: PositionRecord, other: PositionRecord) -> tuple[PositionRecord, PositionRecord]:
    def worth(record: PositionRecord) -> tuple[bool, str]:
        day = record.position.as_of or record.position.date
        return record.adopted, day.isoformat() if day else ""

    return (one, other) if worth(one) >= worth(other) else (other, one)


def _old_answer(office: Transaction, store: Store, answer_id: str) -> Position:
    past = PastAnswers()
    past.read(office, store.now().date())
    found = past.text(answer_id)
    if found is None:
        raise PositionUnknown(answer_id)
    return found


def _merged_already(position: Position, answer: Position) -> bool:
    return {(one.title, one.date) for one in answer.sources} <= {
        (one.title, one.date) for one in position.sources
    }


def _joined(kept: Position, other: Position) -> Position:
    return replace(
        kept,
        keywords=_union(kept.keywords, other.keywords),
        examples=_union(kept.examples, other.examples),
        sources=_union(kept.sources, other.sources),
    )


def _union(ours: Sequence[T], theirs: Sequence[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys((*ours, *theirs)))
