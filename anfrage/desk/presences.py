"""The register of presences: kept, changed, and told as a table."""

import datetime as dt
import difflib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from anfrage.desk.entry_import import refuse_bad_entries
from anfrage.desk.intake import read_file
from anfrage.documents.shelf_file import checked_presence, read_presences, write_presences
from anfrage.domain.event import EventKind, NewEvent
from anfrage.domain.knowledge_errors import EntryExists, EntryUnknown
from anfrage.domain.presence import Presence, PresenceRecord
from anfrage.steps.registering import presence_table
from anfrage.store.atomic_file import write_atomically
from anfrage.store.base import Store, Transaction


class Presences:
    """Looks after the register. Every change is a version; none is ever lost."""

    def __init__(self, store: Store, clock: Callable[[], dt.datetime]) -> None:
        self._store = store
        self._clock = clock

    def all(self) -> list[PresenceRecord]:
        """Every presence, deleted ones included, by key."""
        with self._store.reading() as office:
            return office.presences.all()

    def get(self, key: str) -> PresenceRecord:
        """One presence.

        Raises:
            EntryUnknown: with the nearest key.
        """
        with self._store.reading() as office:
            return _known(office, key)

    def table(self) -> str:
        """Return the accounts in use today as a Markdown table; "" where there is none."""
        kept = [one.presence for one in self.all() if not one.deleted]
        return presence_table(kept, self._clock().date())

    def add(self, values: Mapping[str, Any]) -> PresenceRecord:
        """Keep a new presence from its fields.

        Raises:
            EntryRefused: a field is missing or cannot be read.
            EntryExists: a presence with this key is there.
        """
        presence = checked_presence(values)
        with self._store.writing() as office:
            known = office.presences.get(presence.key)
            if known is not None and not known.deleted:
                raise EntryExists(presence.key)
            return _save(office, presence, known.version if known else 0)

    def change(
        self, key: str, values: Mapping[str, Any], base_version: int | None = None
    ) -> PresenceRecord:
        """Change fields of a presence; what is not named stays.

        Raises:
            EntryUnknown, EntryRefused: nothing was changed.
            EntryChanged: another version than `base_version` is the newest.
        """
        with self._store.writing() as office:
            known = _known(office, key)
            before = known.presence
            kept: dict[str, Any] = {
                name: value
                for name in before.__match_args__
                if (value := getattr(before, name)) is not None
            }
            presence = checked_presence({**kept, **values, "key": key})
            base = known.version if base_version is None else base_version
            return _save(office, presence, base)

    def delete(self, key: str) -> PresenceRecord:
        """Take a presence out of the register; its history stays.

        Raises:
            EntryUnknown: there is none.
        """
        with self._store.writing() as office:
            known = _known(office, key)
            record = office.presences.save(known.presence, known.version, deleted=True)
            _record(office, EventKind.PRESENCE_DELETED, record)
        return record

    def import_file(self, path: Path, *, replace: bool = False) -> list[PresenceRecord]:
        """Take presences in from a TOML file, all or nothing.

        Raises:
            EntriesRefused: names every bad presence, and every known one without `replace`.
        """
        found, bad = read_presences(read_file(path).decode("utf-8", "replace"), path.name)
        with self._store.writing() as office:
            before = {one.presence.key: one for one in office.presences.all()}
            refuse_bad_entries(bad, [one.key for one in found], before, replace=replace)
            return [
                _save(office, one, before[one.key].version if one.key in before else 0)
                for one in found
            ]

    def export(self, path: Path) -> None:
        """Write every presence that is not deleted to a new TOML file.

        Raises:
            TargetExists, TargetUnwritable, DiskFull: nothing was left half written.
        """
        kept = [one.presence for one in self.all() if not one.deleted]
        write_atomically(path, write_presences(kept).encode("utf-8"), replace=False)


def _known(office: Transaction, key: str) -> PresenceRecord:
    record = office.presences.get(key)
    if record is not None and not record.deleted:
        return record
    keys = [one.presence.key for one in office.presences.all() if not one.deleted]
    near = difflib.get_close_matches(key, keys, 1, 0.6)
    raise EntryUnknown(key, near[0] if near else "")


def _save(office: Transaction, presence: Presence, base_version: int) -> PresenceRecord:
    record = office.presences.save(presence, base_version)
    if record.version != base_version:
        _record(office, EventKind.PRESENCE_SAVED, record)
    return record


def _record(office: Transaction, kind: EventKind, record: PresenceRecord) -> None:
    payload = {"key": record.presence.key, "version": record.version}
    office.events.append(NewEvent(kind, payload))
