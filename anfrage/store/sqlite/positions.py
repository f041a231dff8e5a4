"""Positions, their versions, and what the city adopted."""

from typing import Any

from anfrage.domain.adoption import NotAdopted
from anfrage.domain.errors import PositionUnknown, RivalAdopted
from anfrage.domain.position import Position, PositionRecord
from anfrage.store.content import position_content, position_from
from anfrage.store.sqlite.session import Session

_HEADS = "SELECT * FROM position ORDER BY id"
_CURRENT = """
    SELECT v.* FROM position p
    JOIN position_version v ON v.position_id = p.id AND v.version = p.version"""
_HEAD = "SELECT * FROM position WHERE id = :id"
_VERSION = "SELECT * FROM position_version WHERE position_id = :id AND version = :version"
_ADD_HEAD = """
    INSERT INTO position (id, version, adopted_version, alternatives, row_hash)
    VALUES (:id, :version, :adopted_version, :alternatives, :row_hash)"""
_CHANGE_HEAD = """
    UPDATE position SET version = :version, adopted_version = :adopted_version,
        alternatives = :alternatives, row_hash = :row_hash
    WHERE id = :id"""
_ADD_VERSION = """
    INSERT INTO position_version (position_id, version, content, person_id, at, row_hash)
    VALUES (:position_id, :version, :content, :person_id, :at, :row_hash)"""
_RIVAL = """
    SELECT id FROM position
    WHERE alternatives = :alternatives AND alternatives <> '' AND id <> :id
        AND adopted_version = version
    ORDER BY id LIMIT 1"""
_ADD_ADOPTION = """
    INSERT INTO adoption (position_id, ordinal, version, person_id, at, row_hash)
    VALUES (:position_id, :ordinal, :version, :person_id, :at, :row_hash)"""
_LAST_ADOPTION = "SELECT max(ordinal) AS ordinal FROM adoption WHERE position_id = :id"


class SqlitePositions:
    """The positions of one transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> list[PositionRecord]:
        """Return every position in its newest version, by id."""
        versions = self._session.kept("position_version", _CURRENT)
        current = {row["position_id"]: row for row in versions}
        heads = self._session.kept("position", _HEADS)
        return [self._record(head, current.get(head["id"])) for head in heads]

    def get(self, position_id: str) -> PositionRecord | None:
        """Return a position in its newest version."""
        head = self._session.one("position", _HEAD, id=position_id)
        return None if head is None else self._record(head, self._version(head))

    def version(self, position_id: str, version: int) -> Position | None:
        """Return what a version says."""
        row = self._version({"id": position_id, "version": version})
        return None if row is None else self._position(row)

    def add(self, position: Position) -> PositionRecord:
        """Keep a new position, or the next version of a known one; the same text adds nothing."""
        head = self._session.one("position", _HEAD, id=position.id)
        content = position_content(position)
        number = 1
        adopted = None
        if head is not None:
            row = self._version(head)
            if row is not None and row["content"] == content:
                return self._record(head, row)
            number = head["version"] + 1
            adopted = head["adopted_version"]
        self._session.write(
            _ADD_HEAD if head is None else _CHANGE_HEAD,
            "position",
            id=position.id,
            version=number,
            adopted_version=adopted,
            alternatives=position.alternatives,
        )
        self._session.write(
            _ADD_VERSION,
            "position_version",
            position_id=position.id,
            version=number,
            content=content,
            person_id=self._session.person_id(),
            at=self._session.now(),
        )
        return PositionRecord(position, number, adopted)

    def adopt(self, position_id: str, version: int) -> None:
        """Make a version the city's own; twice is harmless.

        Raises:
            PositionUnknown: there is no such version.
            RivalAdopted: an alternative is the city's own; nothing was changed.
        """
        head = self._session.one("position", _HEAD, id=position_id)
        wanted = self.version(position_id, version)
        if head is None or wanted is None:
            raise PositionUnknown(position_id)
        if head["adopted_version"] == version:
            return
        rival = self._session.row(_RIVAL, id=position_id, alternatives=wanted.alternatives)
        if rival is not None:
            raise RivalAdopted(position_id, rival["id"])
        last = self._session.row(_LAST_ADOPTION, id=position_id)
        self._session.write(
            _ADD_ADOPTION,
            "adoption",
            position_id=position_id,
            ordinal=1 + (last["ordinal"] or 0 if last else 0),
            version=version,
            person_id=self._session.person_id(),
            at=self._session.now(),
        )
        del head["row_hash"]
        self._session.write(_CHANGE_HEAD, "position", **{**head, "adopted_version": version})

    def retract(self, position_id: str) -> int:
        """Take the last adoption back; returns its number, which belongs into the event.

        Raises:
            PositionUnknown: there is no such position.
            NotAdopted: there is nothing to take back.
        """
        head = self._session.one("position", _HEAD, id=position_id)
        if head is None:
            raise PositionUnknown(position_id)
        last = self._session.row(_LAST_ADOPTION, id=position_id)
        if head["adopted_version"] is None or last is None:
            raise NotAdopted(position_id)
        del head["row_hash"]
        self._session.write(_CHANGE_HEAD, "position", **{**head, "adopted_version": None})
        return int(last["ordinal"])

    def _version(self, head: dict[str, Any]) -> dict[str, Any] | None:
        return self._session.one(
            "position_version", _VERSION, id=head["id"], version=head["version"]
        )

    def _record(self, head: dict[str, Any], row: dict[str, Any] | None) -> PositionRecord:
        if row is None:
            raise self._session.damaged("position", head)
        return PositionRecord(self._position(row), head["version"], head["adopted_version"])

    def _position(self, row: dict[str, Any]) -> Position:
        return self._session.decoded("position_version", row, position_from, row["content"])
