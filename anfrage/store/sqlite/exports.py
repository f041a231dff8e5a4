"""Files that were written from a case."""

import json
from datetime import datetime
from typing import Any

from anfrage.domain.errors import StoreInconsistent
from anfrage.store.base import ExportRecord
from anfrage.store.canonical import canonical, moment
from anfrage.store.sqlite.session import Session

_ADD = """
    INSERT INTO export (id, case_id, content, person_id, state, at, row_hash)
    VALUES (:id, :case_id, :content, :person_id, :state, :at, :row_hash)"""
_ONE = "SELECT * FROM export WHERE id = :id"
_FINISH = """
    UPDATE export SET state = :state, row_hash = :row_hash WHERE id = :id AND state = 'intent'"""
_PENDING = "SELECT * FROM export WHERE state = 'intent' ORDER BY at, id"
_OF_CASE = "SELECT * FROM export WHERE case_id = :case_id ORDER BY at, id"


class SqliteExports:
    """The exports of one transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def intend(self, record: ExportRecord) -> None:
        """Keep that a file is about to be written."""
        self._session.write(
            _ADD,
            "export",
            id=record.id,
            case_id=record.case_id,
            content=canonical(
                {
                    "format": record.format,
                    "target": record.target,
                    "letter_hash": record.letter_hash,
                    "content_sha256": record.content_sha256,
                }
            ),
            person_id=self._session.person_id(),
            state=record.state,
            at=moment(record.at),
        )

    def finish(self, export_id: str, state: str) -> None:
        """Keep the outcome of an intent: "done" or "failed".

        Raises:
            StoreInconsistent: there is no such intent, or it has an outcome already.
        """
        row = self._session.one("export", _ONE, id=export_id)
        if row is None or row["state"] != "intent":
            raise StoreInconsistent((f"export {export_id}",))
        del row["row_hash"]
        self._session.write(_FINISH, "export", **{**row, "state": state})

    def pending(self) -> list[ExportRecord]:
        """Return the intents without an outcome, oldest first."""
        return self._records(self._session.kept("export", _PENDING))

    def of_case(self, case_id: str) -> list[ExportRecord]:
        """Return what was written from a case, oldest first."""
        return self._records(self._session.kept("export", _OF_CASE, case_id=case_id))

    def _records(self, rows: list[dict[str, Any]]) -> list[ExportRecord]:
        return [self._session.decoded("export", row, _record, row) for row in rows]


def _record(row: dict[str, Any]) -> ExportRecord:
    return ExportRecord(
        id=row["id"],
        case_id=row["case_id"],
        state=row["state"],
        at=datetime.fromisoformat(row["at"]),
        **json.loads(row["content"]),
    )
