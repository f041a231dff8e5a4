"""Facts, presences and occurrences in their one table of versions."""

from collections.abc import Callable
from typing import Any, Final, Generic, TypeVar

from anfrage.domain.fact import Fact, FactRecord
from anfrage.domain.frozen import frozen
from anfrage.domain.knowledge_errors import EntryChanged
from anfrage.domain.occurrence import Occurrence
from anfrage.domain.presence import Presence, PresenceRecord
from anfrage.store import shelf_content as spelled
from anfrage.store.sqlite.session import Session

T = TypeVar("T")

_OF_KIND: Final = "SELECT * FROM shelf_version WHERE kind = :kind ORDER BY key, version DESC"
_OF_KEY: Final = """
    SELECT * FROM shelf_version WHERE kind = :kind AND key = :key ORDER BY version DESC"""
_ADD: Final = """
    INSERT INTO shelf_version (kind, key, version, deleted, content, person_id, at, row_hash)
    VALUES (:kind, :key, :version, :deleted, :content, :person_id, :at, :row_hash)"""


@frozen
class _Kept(Generic[T]):
    """The versions of one thing, the newest first."""

    versions: tuple[T, ...]
    deleted: bool


class _Shelf(Generic[T]):
    """Things of one kind."""

    def __init__(
        self,
        session: Session,
        kind: str,
        write: Callable[[T], str],
        read: Callable[[str], T],
    ) -> None:
        self._session = session
        self._kind = kind
        self._write = write
        self._read = read

    def all(self) -> list[_Kept[T]]:
        by_key: dict[str, list[dict[str, Any]]] = {}
        for row in self._session.kept("shelf_version", _OF_KIND, kind=self._kind):
            by_key.setdefault(row["key"], []).append(row)
        return [self._kept(rows) for rows in by_key.values()]

    def get(self, key: str) -> _Kept[T] | None:
        rows = self._session.kept("shelf_version", _OF_KEY, kind=self._kind, key=key)
        return self._kept(rows) if rows else None

    def save(self, key: str, thing: T, base_version: int, *, deleted: bool) -> _Kept[T]:
        rows = self._session.kept("shelf_version", _OF_KEY, kind=self._kind, key=key)
        if len(rows) != base_version:
            raise EntryChanged(key)
        content = self._write(thing)
        if rows and (rows[0]["content"], rows[0]["deleted"]) == (content, int(deleted)):
            return self._kept(rows)
        self._session.write(
            _ADD,
            "shelf_version",
            kind=self._kind,
            key=key,
            version=base_version + 1,
            deleted=int(deleted),
            content=content,
            person_id=self._session.person_id(),
            at=self._session.now(),
        )
        return _Kept((thing, *(self._decoded(row) for row in rows)), deleted)

    def _kept(self, rows: list[dict[str, Any]]) -> _Kept[T]:
        return _Kept(tuple(self._decoded(row) for row in rows), bool(rows[0]["deleted"]))

    def _decoded(self, row: dict[str, Any]) -> T:
        return self._session.decoded("shelf_version", row, self._read, row["content"])


class SqliteFacts:
    """The facts of one transaction."""

    def __init__(self, session: Session) -> None:
        self._shelf = _Shelf[Fact](session, "fact", spelled.fact_content, spelled.fact_from)

    def all(self) -> list[FactRecord]:
        """Return every fact with its history, deleted ones included, by key."""
        return [_fact(one) for one in self._shelf.all()]

    def get(self, key: str) -> FactRecord | None:
        """Return a fact with its history."""
        found = self._shelf.get(key)
        return None if found is None else _fact(found)

    def save(self, fact: Fact, base_version: int, *, deleted: bool = False) -> FactRecord:
        """Keep the next version; the same content adds nothing.

        Raises:
            EntryChanged: another version than `base_version` is the newest.
        """
        return _fact(self._shelf.save(fact.key, fact, base_version, deleted=deleted))


class SqlitePresences:
    """The register of presences in one transaction."""

    def __init__(self, session: Session) -> None:
        write, read = spelled.presence_content, spelled.presence_from
        self._shelf = _Shelf[Presence](session, "presence", write, read)

    def all(self) -> list[PresenceRecord]:
        """Return every presence, deleted ones included, by key."""
        return [_presence(one) for one in self._shelf.all()]

    def get(self, key: str) -> PresenceRecord | None:
        """Return a presence."""
        found = self._shelf.get(key)
        return None if found is None else _presence(found)

    def save(
        self, presence: Presence, base_version: int, *, deleted: bool = False
    ) -> PresenceRecord:
        """Keep the next version; the same content adds nothing.

        Raises:
            EntryChanged: another version than `base_version` is the newest.
        """
        return _presence(self._shelf.save(presence.key, presence, base_version, deleted=deleted))


class SqliteOccurrences:
    """What happened outside, in one transaction."""

    def __init__(self, session: Session) -> None:
        write, read = spelled.occurrence_content, spelled.occurrence_from
        self._shelf = _Shelf[Occurrence](session, "occurrence", write, read)

    def all(self) -> list[Occurrence]:
        """Return every occurrence, by key."""
        return [one.versions[0] for one in self._shelf.all()]

    def add(self, occurrence: Occurrence) -> None:
        """Keep an occurrence.

        Raises:
            EntryChanged: one with this key is there.
        """
        self._shelf.save(occurrence.key, occurrence, 0, deleted=False)


def _fact(kept: _Kept[Fact]) -> FactRecord:
    newest, *older = kept.versions
    return FactRecord(newest, len(kept.versions), kept.deleted, tuple(older))


def _presence(kept: _Kept[Presence]) -> PresenceRecord:
    return PresenceRecord(kept.versions[0], len(kept.versions), kept.deleted)
