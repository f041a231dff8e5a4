"""The curated positions: in, out, adopted."""

import difflib
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from anfrage.domain.errors import (
    AnfrageError,
    PositionsRefused,
    PositionUnknown,
    RivalAdopted,
)
from anfrage.domain.event import EventKind, NewEvent
from anfrage.domain.frozen import frozen
from anfrage.domain.knowledge_errors import VersionUnknown
from anfrage.domain.position import Position, PositionRecord
from anfrage.german.problems import POSITION_PROBLEMS
from anfrage.store.base import Store, Transaction

# How long before its review, or its end, a position is brought up.
DUE_WITHIN: Final = timedelta(days=30)


@frozen
class ImportReport:
    """What an import did; ids in the order of the files. `rivals` were kept but not adopted."""

    added: tuple[str, ...]
    replaced: tuple[str, ...]
    unchanged: tuple[str, ...]
    adopted: tuple[str, ...]
    rivals: tuple[RivalAdopted, ...]


@frozen
class AdoptReport:
    """What adopting did. `already` were adopted before; `refused` says why, one error each."""

    adopted: tuple[str, ...]
    already: tuple[str, ...]
    refused: tuple[AnfrageError, ...]


class Knowledge:
    """The office's positions."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def records(self) -> list[PositionRecord]:
        """All positions that the office keeps, by id."""
        with self._store.reading() as office:
            return office.positions.all()

    def get(self, position_id: str) -> PositionRecord:
        """One position.

        Raises:
            PositionUnknown: with the nearest known id.
        """
        with self._store.reading() as office:
            record = office.positions.get(position_id)
            if record is not None:
                return record
            known = [one.position.id for one in office.positions.all()]
        raise PositionUnknown(position_id, _nearest(position_id, known))

    def version(self, position_id: str, version: int) -> Position:
        """What a version of a position says, however old it is.

        Raises:
            PositionUnknown: with the nearest known id.
            VersionUnknown: it has no such version.
        """
        newest = self.get(position_id).version
        with self._store.reading() as office:
            position = office.positions.version(position_id, version)
        if position is None:
            raise VersionUnknown(position_id, version, newest)
        return position

    def import_paths(
        self, paths: Sequence[Path], *, adopt: bool = False, replace: bool = False
    ) -> ImportReport:
        """Take positions in from `.jsonl` files, Markdown files and folders of these.

        All or nothing.

        Raises:
            PositionsRefused: names every bad record, every id that is there already (without
                `replace`) and every id that comes twice. Nothing was taken in.
        """
        from anfrage.desk.position_sources import read_positions

        positions, problems = read_positions(paths)
        return self.keep(positions, adopt=adopt, replace=replace, problems=problems)

    def keep(
        self,
        positions: Sequence[tuple[str, Position]],
        *,
        adopt: bool,
        replace: bool,
        problems: Sequence[str] = (),
    ) -> ImportReport:
        """Keep positions, each with the place it came from, in one transaction."""
        faults = [*problems, *_twice(positions)]
        added: list[str] = []
        replaced: list[str] = []
        unchanged: list[str] = []
        adopted: list[str] = []
        rivals: list[RivalAdopted] = []
        with self._store.writing() as office:
            before = {one.position.id: one for one in office.positions.all()}
            if not replace:
                faults += [
                    f"{place}: {POSITION_PROBLEMS['known_id'].format(id=position.id)}"
                    for place, position in positions
                    if position.id in before
                ]
            faults += _bad_replacements(office, positions)
            if faults:
                raise PositionsRefused(tuple(faults))
            for _, position in positions:
                old = before.get(position.id)
                record = office.positions.add(position)
                if old is None or record.version != old.version:
                    (added if old is None else replaced).append(position.id)
                    payload = {"id": position.id, "version": record.version}
                    office.events.append(NewEvent(EventKind.POSITION_SAVED, payload))
                else:
                    unchanged.append(position.id)
                if adopt:
                    _adopt(office, record, adopted, rivals)
        return ImportReport(
            tuple(added), tuple(replaced), tuple(unchanged), tuple(adopted), tuple(rivals)
        )

    def adopt(self, ids: Sequence[str]) -> AdoptReport:
        """Make positions the city's own, by the person who works here; twice is harmless.

        An unknown id or the rival of an adopted position is refused by name; the others go
        through.
        """
        adopted: list[str] = []
        already: list[str] = []
        rivals: list[RivalAdopted] = []
        unknown: list[AnfrageError] = []
        with self._store.writing() as office:
            known = {one.position.id: one for one in office.positions.all()}
            for position_id in dict.fromkeys(ids):
                record = known.get(position_id)
                if record is None:
                    unknown.append(PositionUnknown(position_id, _nearest(position_id, known)))
                elif record.adopted:
                    already.append(position_id)
                else:
                    _adopt(office, record, adopted, rivals)
        return AdoptReport(tuple(adopted), tuple(already), (*rivals, *unknown))

    def retract(self, position_id: str, reason: str) -> PositionRecord:
        """Take the adoption of a position back, for a reason that is recorded.

        Raises:
            PositionUnknown: with the nearest known id.
            NotAdopted, RetractionReasonMissing: nothing was changed.
        """
        from anfrage.desk.retracting import retract_adoption

        self.get(position_id)
        return retract_adoption(self._store, position_id, reason)

    def due(self, until: date) -> list[PositionRecord]:
        """Positions whose review date or end of validity is `until` or earlier, soonest first."""
        dated = [(day, one) for one in self.records() if (day := due_day(one)) and day <= until]
        return [one for _, one in sorted(dated, key=lambda pair: (pair[0], pair[1].position.id))]

    def export(self, folder: Path) -> list[Path]:
        """Write every position as Markdown into `folder` (by topic); returns the files.

        Raises:
            TargetExists: a file of that name is there; nothing is overwritten.
        """
        from anfrage.desk.position_sources import write_positions

        return write_positions(folder, [one.position for one in self.records()])


def _adopt(
    office: Transaction,
    record: PositionRecord,
    adopted: list[str],
    rivals: list[RivalAdopted],
) -> None:
    if record.adopted:
        return
    try:
        office.positions.adopt(record.position.id, record.version)
    except RivalAdopted as rival:
        rivals.append(rival)
        return
    payload = {"id": record.position.id, "version": record.version}
    office.events.append(NewEvent(EventKind.POSITION_ADOPTED, payload))
    adopted.append(record.position.id)


def _bad_replacements(office: Transaction, positions: Sequence[tuple[str, Position]]) -> list[str]:
    from anfrage.desk.replacing import bad_replacements

    places = {position.id: place for place, position in positions}
    faults = []
    for one in bad_replacements(office, [position for _, position in positions]):
        problem = POSITION_PROBLEMS["circle" if one.circle else "successor"]
        said = problem.format(id=one.successor, circle=" → ".join(one.circle))
        faults.append(f"{places[one.position_id]}: {said}")
    return faults


def _twice(positions: Sequence[tuple[str, Position]]) -> list[str]:
    seen: set[str] = set()
    faults = []
    for place, position in positions:
        if position.id in seen:
            faults.append(f"{place}: {POSITION_PROBLEMS['id_twice'].format(id=position.id)}")
        seen.add(position.id)
    return faults


def due_day(record: PositionRecord) -> date | None:
    """Return the day on which a position is reviewed or ends; `None` for never."""
    days = [day for day in (record.position.review_on, record.position.valid_until) if day]
    gone = record.withdrawn or record.position.replaced_by
    return min(days) if days and not gone else None


def _nearest(name: str, known: Sequence[str] | dict[str, PositionRecord]) -> str:
    near = difflib.get_close_matches(name, list(known), 1, 0.6)
    return near[0] if near else ""
