"""The positions while a person looks after them: looked through, changed, reviewed, adopted."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import StrEnum
from operator import itemgetter
from typing import Any, Final

from anfrage.desk.knowledge import DUE_WITHIN, due_day
from anfrage.desk.months import months_after
from anfrage.desk.position_ids import new_position_id
from anfrage.desk.reasons import checked_reason
from anfrage.desk.replacing import refuse_bad_replacement
from anfrage.desk.retracting import record_retraction, retract_adoption
from anfrage.domain.errors import PositionChanged
from anfrage.domain.event import EventKind, NewEvent
from anfrage.domain.frozen import frozen
from anfrage.domain.position import Position, PositionRecord, Publicity
from anfrage.search.analysis import fold
from anfrage.search.word_search import WordText, ranks, sought_words, spans_of, word_text
from anfrage.store.base import Store, Transaction


class Shelf(StrEnum):
    """Which positions a list shows."""

    ALL = "all"
    DUE = "due"  # to be reviewed within 30 days, or out of date
    NOT_ADOPTED = "not_adopted"


@frozen
class Curated:
    """A position as the lists show it.

    Attributes:
        due: The day on which it is reviewed or ends; `None` for never.
        expired: Whether it is out of its validity today.
        rivals: Positions that say something else on the same subject.
        text: What the filter looks words up in.
    """

    record: PositionRecord
    due: dt.date | None
    expired: bool
    rivals: tuple[PositionRecord, ...]
    text: WordText

    @property
    def id(self) -> str:
        """The position's id."""
        return self.record.position.id

    @property
    def adopted_rival(self) -> PositionRecord | None:
        """The rival that the city holds; while it does, this one cannot be adopted."""
        return next((one for one in self.rivals if one.adopted), None)


@frozen
class Collection:
    """All positions on one day, by title."""

    positions: tuple[Curated, ...]
    today: dt.date

    def shelf(self, name: Shelf) -> list[Curated]:
        """Return the positions of one list in its order: by title, what is due soonest first."""
        if name is Shelf.ALL:
            return list(self.positions)
        if name is Shelf.NOT_ADOPTED:
            return [one for one in self.positions if not one.record.adopted]
        until = self.today + DUE_WITHIN
        dated = [(one.due, one) for one in self.positions if one.due and one.due <= until]
        return [one for _, one in sorted(dated, key=lambda pair: pair[0])]


def narrow(positions: Sequence[Curated], typed: str) -> list[Curated]:
    """Return the positions that hold every word typed, the best first.

    `thema:krise` leaves only those whose topic holds "krise".
    """
    topics, rest = read_filter(typed)
    sought = sought_words(rest)
    if topics:
        positions = [
            one
            for one in positions
            if all(topic in fold(one.record.position.topic) for topic in topics)
        ]
    if not sought:
        return list(positions)
    worths = ranks(sought, (one.text for one in positions))
    ranked = [pair for pair in zip(worths, positions, strict=True) if pair[0]]
    ranked.sort(key=itemgetter(0), reverse=True)  # stable: the list's order within
    return [one for _, one in ranked]


_TOPIC: Final = "thema:"


def read_filter(typed: str) -> tuple[list[str], str]:
    """Return the folded topics that were asked for, and the words beside them."""
    pieces = typed.split()
    topics = [fold(one[len(_TOPIC) :]) for one in pieces if one.lower().startswith(_TOPIC)]
    return topics, " ".join(one for one in pieces if not one.lower().startswith(_TOPIC))


def filter_spans(typed: str, text: str) -> tuple[tuple[int, int], ...]:
    """Return the places in `text`, [start, end), of the words that are filtered by."""
    return spans_of(sought_words(read_filter(typed)[1]), text)


class Curating:
    """Looks after the office's positions. Every change is a version; none is ever lost."""

    def __init__(self, store: Store, clock: Callable[[], dt.datetime]) -> None:
        self._store = store
        self._clock = clock
        # What was changed in this session: what it said before, and the version that it got.
        self._done: list[tuple[PositionRecord, int]] = []

    def collection(self) -> Collection:
        """Load every position."""
        today = self._clock().date()
        with self._store.reading() as office:
            records = office.positions.all()
        sets: dict[str, list[PositionRecord]] = defaultdict(list)
        for record in records:
            if record.position.alternatives:
                sets[record.position.alternatives].append(record)
        curated = [
            Curated(
                record,
                due_day(record),
                record.position.expired(today),
                tuple(one for one in sets[record.position.alternatives] if one is not record),
                _text(record.position),
            )
            for record in records
        ]
        curated.sort(key=lambda one: (fold(one.record.position.title or one.id), one.id))
        return Collection(tuple(curated), today)

    def blank(self) -> Position:
        """Return a position that is about to be written; its id is "" until it is saved.

        It is non-public until a person says otherwise.
        """
        today = self._clock().date()
        review = months_after(today, 12)
        publicity = Publicity.NON_PUBLIC
        return Position("", "", "", date=today, as_of=today, review_on=review, publicity=publicity)

    def save(self, position: Position, base_version: int) -> PositionRecord:
        """Keep a position as its next version; a new one (id "", version 0) gets its id.

        The version has to be adopted before it counts as the city's own.

        Raises:
            PositionChanged: another version than `base_version` is the newest; nothing was kept.
            ReplacementRefused: its successor is unknown or leads back to it; nothing was kept.
        """
        from anfrage.documents.position_file import canonical_position

        if not position.id:
            position = replace(position, id=new_position_id(position.title))
        with self._store.writing() as office:
            before = office.positions.get(position.id)
            record = _keep(office, canonical_position(position), base_version)
        if before is not None and record.version != before.version:
            self._done.append((before, record.version))
        return record

    def extend(self, record: PositionRecord, months: int, reason: str) -> PositionRecord:
        """Put the review off by `months` (1 or more) from today, or from a later review date.

        Who does so has reviewed the position: one that was adopted stays adopted. The reason is
        recorded.

        Raises:
            ReasonTooShort: nothing was changed.
            PositionChanged: there is a newer version; nothing was changed.
            RivalAdopted: an alternative was adopted meanwhile; nothing was changed.
        """
        position = record.position
        start = max(position.review_on or dt.date.min, self._clock().date())
        changed = replace(position, review_on=months_after(start, months))
        kept = self._put(
            changed, record.version, adopt=record.adopted, reason=checked_reason(reason)
        )
        self._done.append((record, kept.version))
        return kept

    def undo(self) -> PositionRecord | None:
        """Take back the last extension or change of this session, as one more version.

        What was adopted before is adopted again: the very text was. `None` if there is nothing.

        Raises:
            PositionChanged: there is a newer version; nothing was changed.
            RivalAdopted: an alternative was adopted meanwhile; nothing was changed.
        """
        if not self._done:
            return None
        before, version = self._done.pop()
        name, stood = before.position.id, before.version
        restored = self._put(before.position, version, adopt=before.adopted)
        # What led to the version that was restored now lies under the restored one.
        self._done = [
            (one, restored.version if (one.position.id, at) == (name, stood) else at)
            for one, at in self._done
        ]
        return restored

    def adopt(self, record: PositionRecord) -> PositionRecord:
        """Make exactly this version the city's own; changes before it cannot be undone any more.

        Raises:
            PositionChanged: there is a newer version that nobody saw; nothing was adopted.
            RivalAdopted: an alternative is the city's own; nothing was changed.
        """
        adopted = self._put(record.position, record.version, adopt=True)
        self._done = [one for one in self._done if one[0].position.id != record.position.id]
        return adopted

    def retract(self, record: PositionRecord, reason: str) -> PositionRecord:
        """Take the adoption of a position back; changes before it cannot be undone any more.

        Raises:
            NotAdopted, RetractionReasonMissing: nothing was changed.
        """
        retracted = retract_adoption(self._store, record.position.id, reason)
        self._done = [one for one in self._done if one[0].position.id != record.position.id]
        return retracted

    def supersede(
        self, record: PositionRecord, rival: PositionRecord, reason: str
    ) -> PositionRecord:
        """Take back the adoption of a rival, for a reason, and adopt this version: both or none.

        Raises:
            PositionChanged: there is a newer version that nobody saw; nothing was changed.
            RivalAdopted: yet another alternative is the city's own; nothing was changed.
            NotAdopted, RetractionReasonMissing: nothing was changed.
        """
        with self._store.writing() as office:
            record_retraction(office, rival.position.id, reason)
            adopted = _adopt(office, record)
        gone = {record.position.id, rival.position.id}
        self._done = [one for one in self._done if one[0].position.id not in gone]
        return adopted

    def _put(
        self, position: Position, base_version: int, *, adopt: bool, reason: str = ""
    ) -> PositionRecord:
        with self._store.writing() as office:
            record = _keep(office, position, base_version, reason)
            return _adopt(office, record) if adopt else record


def _keep(
    office: Transaction, position: Position, base_version: int, reason: str = ""
) -> PositionRecord:
    kept = office.positions.get(position.id)
    if (kept.version if kept else 0) != base_version:
        raise PositionChanged(position.id)
    if kept is None or position.replaced_by != kept.position.replaced_by:
        refuse_bad_replacement(office, position)
    record = office.positions.add(position)
    if record.version != base_version:
        fact: dict[str, Any] = {"id": position.id, "version": record.version}
        if reason:
            fact["reason"] = reason
        office.events.append(NewEvent(EventKind.POSITION_SAVED, fact))
    return record


def _adopt(office: Transaction, record: PositionRecord) -> PositionRecord:
    """Adopt a version that was just read or kept; one that is newer by now is refused."""
    position = record.position
    record = _keep(office, position, record.version)
    if record.adopted:
        return record
    office.positions.adopt(position.id, record.version)
    fact = {"id": position.id, "version": record.version}
    office.events.append(NewEvent(EventKind.POSITION_ADOPTED, fact))
    return replace(record, adopted_version=record.version)


def _text(position: Position) -> WordText:
    head = (position.title, position.topic, *position.keywords, *position.examples)
    body = (position.text, position.id, position.owner, position.note)
    return word_text("\n".join(head), "\n".join(body))
