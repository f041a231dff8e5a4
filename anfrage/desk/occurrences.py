"""New law, a ruling, a decision: which positions to look at, which answers relied on them."""

import datetime as dt
from collections.abc import Callable, Sequence

from anfrage.desk.reach import Reach, reach_of
from anfrage.domain.event import EventKind, NewEvent
from anfrage.domain.frozen import frozen
from anfrage.domain.occurrence import MarkedVersion, Occurrence, OccurrenceKind
from anfrage.domain.position import PositionRecord
from anfrage.domain.text import clean_line
from anfrage.store.base import Store, Transaction
from anfrage.store.identity import new_id


@frozen
class OccurrenceRecorded:
    """An occurrence as it was kept, and what it reaches."""

    occurrence: Occurrence
    reach: Reach


class Occurrences:
    """What happened outside, and what it means for the office's positions."""

    def __init__(self, store: Store, clock: Callable[[], dt.datetime]) -> None:
        self._store = store
        self._clock = clock

    def all(self) -> list[Occurrence]:
        """Every occurrence, the newest first."""
        with self._store.reading() as office:
            found = office.occurrences.all()
        return sorted(found, key=lambda one: (one.day, one.key), reverse=True)

    def look(self, terms: Sequence[str], ids: Sequence[str] = ()) -> Reach:
        """Return what an occurrence would reach, without recording anything."""
        with self._store.reading() as office:
            return _reach(office, terms, ids)

    def record(
        self,
        kind: OccurrenceKind,
        title: str,
        *,
        day: dt.date | None = None,
        link: str = "",
        terms: Sequence[str] = (),
        ids: Sequence[str] = (),
    ) -> OccurrenceRecorded:
        """Keep an occurrence and mark the positions it asks to review.

        Args:
            kind: What happened.
            title: What it is called.
            day: When; today where it is not said.
            link: Where it can be read.
            terms: Positions that have one of these in keywords, topic, sources or text depend on
                it; case does not matter.
            ids: Positions that depend on it, by id.
        """
        with self._store.writing() as office:
            reach = _reach(office, terms, ids)
            occurrence = Occurrence(
                new_id(), kind, clean_line(title), day or self._clock().date(), clean_line(link),
                tuple(map(clean_line, terms)),
                tuple(MarkedVersion(one.position.id, one.version) for one in reach.positions),
            )  # fmt: skip
            office.occurrences.add(occurrence)
            payload = {"key": occurrence.key, "kind": kind.value, "marked": len(occurrence.marked)}
            office.events.append(NewEvent(EventKind.OCCURRENCE_RECORDED, payload))
        return OccurrenceRecorded(occurrence, reach)

    def marked(self) -> dict[str, Occurrence]:
        """Return the positions that are marked for review now, by id, with the latest occurrence.

        A mark ends with the version it was put on: who changes or extends the position has
        reviewed it.
        """
        with self._store.reading() as office:
            versions = {one.position.id: one.version for one in office.positions.all()}
            return marks(office.occurrences.all(), versions)


def marks(occurrences: Sequence[Occurrence], versions: dict[str, int]) -> dict[str, Occurrence]:
    """Return the latest occurrence that marks each position in its version of `versions`."""
    found: dict[str, Occurrence] = {}
    for one in sorted(occurrences, key=lambda each: each.day):
        for mark in one.marked:
            if versions.get(mark.position_id) == mark.version:
                found[mark.position_id] = one
    return found


def _reach(office: Transaction, terms: Sequence[str], ids: Sequence[str]) -> Reach:
    wanted = [clean_line(one).casefold() for one in terms if one.strip()]
    named = [
        one
        for one in office.positions.all()
        if not one.withdrawn and (one.position.id in ids or _depends(one, wanted))
    ]
    if not named:
        return Reach()
    return reach_of(named, office.earlier.using([one.position.id for one in named]))


def _depends(record: PositionRecord, terms: Sequence[str]) -> bool:
    position = record.position
    sources = (part for one in position.sources for part in (one.title, one.link))
    text = "\n".join((position.topic, *position.keywords, *sources, position.text)).casefold()
    return any(term in text for term in terms)
