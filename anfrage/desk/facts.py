"""The office's facts: kept, changed, and what a change reaches."""

import difflib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from anfrage.desk.entry_import import refuse_bad_entries
from anfrage.desk.intake import read_file
from anfrage.desk.reach import Reach, reach_of
from anfrage.documents.shelf_file import checked_fact, read_facts, write_facts
from anfrage.domain.event import EventKind, NewEvent
from anfrage.domain.fact import Fact, FactRecord
from anfrage.domain.frozen import frozen
from anfrage.domain.knowledge_errors import EntryExists, EntryUnknown, FactInUse
from anfrage.domain.position import PositionRecord
from anfrage.german.numbers import german_number
from anfrage.steps.fact_filling import fact_names
from anfrage.store.atomic_file import write_atomically
from anfrage.store.base import Store, Transaction


@frozen
class FactChange:
    """A fact after a change, and what it reaches."""

    record: FactRecord
    reach: Reach


class Facts:
    """Looks after figures. Every change is a version; none is ever lost."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> list[FactRecord]:
        """Every fact, deleted ones included, by key."""
        with self._store.reading() as office:
            return office.facts.all()

    def get(self, key: str) -> FactRecord:
        """One fact.

        Raises:
            EntryUnknown: with the nearest key.
        """
        with self._store.reading() as office:
            return _known(office, key)

    def reach(self, key: str) -> Reach:
        """What names a fact, and which answers carry it in any figure that it ever had.

        Raises:
            EntryUnknown: with the nearest key.
        """
        with self._store.reading() as office:
            return _reach(office, _known(office, key))

    def add(self, values: Mapping[str, Any]) -> FactRecord:
        """Keep a new fact from its fields.

        Raises:
            EntryRefused: a field is missing or cannot be read.
            EntryExists: a fact with this key is there.
        """
        fact = checked_fact(values)
        with self._store.writing() as office:
            known = office.facts.get(fact.key)
            if known is not None and not known.deleted:
                raise EntryExists(fact.key)
            return _save(office, fact, known.version if known else 0)

    def change(
        self, key: str, values: Mapping[str, Any], base_version: int | None = None
    ) -> FactChange:
        """Change fields of a fact; what is not named stays.

        With another figure, `as_of` has to be named too: the old date does not hold for it.

        Raises:
            EntryUnknown, EntryRefused: nothing was changed.
            EntryChanged: another version than `base_version` is the newest.
        """
        with self._store.writing() as office:
            known = _known(office, key)
            before = known.fact
            kept: dict[str, Any] = {name: getattr(before, name) for name in before.__match_args__}
            kept["value"] = german_number(before.value)
            if "value" in values and "as_of" not in values:
                kept["as_of"] = ""
            fact = checked_fact({**kept, **values, "key": key})
            base = known.version if base_version is None else base_version
            record = _save(office, fact, base)
            return FactChange(record, _reach(office, record))

    def delete(self, key: str) -> FactRecord:
        """Delete a fact; its history stays.

        Raises:
            EntryUnknown: there is none.
            FactInUse: positions name it; nothing was deleted.
        """
        with self._store.writing() as office:
            known = _known(office, key)
            naming = [one.position.id for one in _naming(office, key)]
            if naming:
                raise FactInUse(key, tuple(naming))
            record = office.facts.save(known.fact, known.version, deleted=True)
            payload = {"key": key, "version": record.version}
            office.events.append(NewEvent(EventKind.FACT_DELETED, payload))
        return record

    def import_file(self, path: Path, *, replace: bool = False) -> list[FactRecord]:
        """Take facts in from a TOML file, all or nothing.

        Raises:
            EntriesRefused: names every bad fact, and every known one without `replace`.
        """
        facts, bad = read_facts(read_file(path).decode("utf-8", "replace"), path.name)
        with self._store.writing() as office:
            before = {one.fact.key: one for one in office.facts.all()}
            refuse_bad_entries(bad, [one.key for one in facts], before, replace=replace)
            return [
                _save(office, one, before[one.key].version if one.key in before else 0)
                for one in facts
            ]

    def export(self, path: Path) -> None:
        """Write every fact that is not deleted to a new TOML file.

        Raises:
            TargetExists, TargetUnwritable, DiskFull: nothing was left half written.
        """
        facts = [one.fact for one in self.all() if not one.deleted]
        write_atomically(path, write_facts(facts).encode("utf-8"), replace=False)

    def unknown(self) -> dict[str, tuple[str, ...]]:
        """Facts that positions name and nobody keeps, with the positions that name them."""
        with self._store.reading() as office:
            there = {one.fact.key for one in office.facts.all() if not one.deleted}
            named: dict[str, list[str]] = {}
            for record in office.positions.all():
                for key in fact_names(record.position.text):
                    if key not in there and not record.withdrawn:
                        named.setdefault(key, []).append(record.position.id)
        return {key: tuple(ids) for key, ids in sorted(named.items())}


def _known(office: Transaction, key: str) -> FactRecord:
    record = office.facts.get(key)
    if record is not None and not record.deleted:
        return record
    keys = [one.fact.key for one in office.facts.all() if not one.deleted]
    near = difflib.get_close_matches(key, keys, 1, 0.6)
    raise EntryUnknown(key, near[0] if near else "")


def _save(office: Transaction, fact: Fact, base_version: int) -> FactRecord:
    record = office.facts.save(fact, base_version)
    if record.version != base_version:
        payload = {"key": fact.key, "version": record.version}
        office.events.append(NewEvent(EventKind.FACT_SAVED, payload))
    return record


def _naming(office: Transaction, key: str) -> Sequence[PositionRecord]:
    return [
        one
        for one in office.positions.all()
        if not one.withdrawn and key in fact_names(one.position.text)
    ]


def _reach(office: Transaction, record: FactRecord) -> Reach:
    """Answers made from positions that name the fact and hold one of its figures.

    Past papers have no such link: there the figure with its unit has to stand.
    """
    naming = _naming(office, record.fact.key)
    versions = (record.fact, *record.history)
    figures = {german_number(one.value) for one in versions}
    used = [
        one
        for one in office.earlier.using([one.position.id for one in naming])
        if any(figure in one.answer for figure in figures)
    ]
    spelled = sorted({f"{german_number(one.value)} {one.unit}" for one in versions})
    return reach_of(naming, [*used, *office.earlier.saying(spelled)])
