"""The chain of recorded facts in its table."""

import json
from collections.abc import Collection, Iterator
from datetime import datetime
from typing import Any

from anfrage.domain.event import Event, EventKind, NewEvent
from anfrage.store.audit import (
    NO_EVENT,
    event_hash,
    letter_commitment,
    new_salt,
    payload_commitment,
)
from anfrage.store.canonical import canonical
from anfrage.store.sqlite.session import Session

_HEAD = "SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1"
_APPEND = """
    INSERT INTO event
        (seq, case_id, at, actor_id, kind, commitment, letter_commitment, prev, hash)
    VALUES
        (:seq, :case_id, :at, :actor_id, :kind, :commitment, :letter_commitment, :prev, :hash)"""
_SAY = """
    INSERT INTO event_payload (seq, salt, payload, letter_hash)
    VALUES (:seq, :salt, :payload, :letter_hash)"""
_KINDS = "SELECT seq, kind FROM event WHERE case_id = :case_id ORDER BY seq"
_FACTS = """
    SELECT e.*, p.salt, p.payload, p.letter_hash FROM event e
    LEFT JOIN event_payload p ON p.seq = e.seq
    WHERE (:case_id IS NULL OR e.case_id = :case_id)
        AND (:kinds = '' OR instr(:kinds, ' ' || e.kind || ' ') > 0)
    ORDER BY e.seq"""
_KINDS_SINCE = "SELECT DISTINCT 0 AS seq, kind FROM event WHERE seq > :seq"
_PEOPLE = "SELECT * FROM person"
_HASH = "SELECT hash FROM event WHERE seq = :seq"
_ALL = """
    SELECT e.*, p.payload, p.letter_hash FROM event e
    LEFT JOIN event_payload p ON p.seq = e.seq ORDER BY e.seq"""

_HASHED = (
    "seq", "case_id", "at", "actor_id", "kind", "commitment", "letter_commitment", "prev",
)  # fmt: skip


class SqliteEvents:
    """The events of one transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def append(self, event: NewEvent) -> Event:
        """Record a fact as the chain's new head.

        Raises:
            TypeError, ValueError: the payload is no JSON data.
        """
        payload, salt = canonical(event.payload), new_salt()
        number, prev = self.head()
        values: dict[str, Any] = {
            "seq": number + 1,
            "case_id": event.case_id,
            "at": self._session.now(),
            "actor_id": self._session.person_id(),
            "kind": event.kind.value,
            "commitment": payload_commitment(salt, payload),
            "letter_commitment": letter_commitment(salt, event.letter_hash),
            "prev": prev,
        }
        values["hash"] = event_hash(**values)
        self._session.run(_APPEND, **values)
        self._session.run(
            _SAY, seq=number + 1, salt=salt, payload=payload, letter_hash=event.letter_hash
        )
        return _event({**values, "payload": payload, "letter_hash": event.letter_hash})

    def of_case(self, case_id: str) -> list[EventKind]:
        """Return what happened in a case, in the order recorded."""
        rows = self._session.rows(_KINDS, case_id=case_id)
        return [self._session.decoded("event", row, EventKind, row["kind"]) for row in rows]

    def facts(self, case_id: str | None, kinds: Collection[EventKind] = ()) -> list[Event]:
        """Return what happened in a case (`None`: in any), each as it was recorded.

        Raises:
            OfficeDamaged: an event does not say what was recorded.
        """
        wanted = "".join(f" {one.value} " for one in kinds)
        found = []
        for row in self._session.rows(_FACTS, case_id=case_id, kinds=wanted):
            if row["payload"] is not None and not _as_committed(row):
                raise self._session.damaged("event", row)
            found.append(self._session.decoded("event", row, _event, row))
        return found

    def all(self) -> Iterator[Event]:
        """Return every event, from the first; only while the transaction is open."""
        for row in self._session.rows(_ALL):
            yield self._session.decoded("event", row, _event, row)

    def kinds_since(self, seq: int) -> set[EventKind]:
        """Return what kinds of events there were after number `seq`."""
        rows = self._session.rows(_KINDS_SINCE, seq=seq)
        return {self._session.decoded("event", row, EventKind, row["kind"]) for row in rows}

    def names(self) -> dict[str, str]:
        """Return the names of everybody who ever wrote here, by id, without erased ones."""
        rows = self._session.kept("person", _PEOPLE)
        return {row["id"]: row["name"] for row in rows if row["name"]}

    def hash_of(self, seq: int) -> str | None:
        """Return the hash of the event with this number."""
        row = self._session.row(_HASH, seq=seq)
        return None if row is None else str(row["hash"])

    def head(self) -> tuple[int, str]:
        """Return number and hash of the last event; (0, 64 zeros) before the first."""
        row = self._session.row(_HEAD)
        return (0, NO_EVENT) if row is None else (row["seq"], row["hash"])


def _as_committed(row: dict[str, Any]) -> bool:
    spelled = {name: row[name] for name in _HASHED}
    return bool(
        row["commitment"] == payload_commitment(row["salt"], row["payload"])
        and row["letter_commitment"] == letter_commitment(row["salt"], row["letter_hash"])
        and row["hash"] == event_hash(**spelled)
    )


def _event(row: dict[str, Any]) -> Event:
    return Event(
        seq=row["seq"],
        at=datetime.fromisoformat(row["at"]),
        actor_id=row["actor_id"],
        kind=EventKind(row["kind"]),
        case_id=row["case_id"],
        commitment=row["commitment"],
        letter_commitment=row["letter_commitment"],
        prev=row["prev"],
        hash=row["hash"],
        payload=None if row["payload"] is None else json.loads(row["payload"]),
        letter_hash=row.get("letter_hash"),
    )
