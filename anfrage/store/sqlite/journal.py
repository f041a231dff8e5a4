"""What was typed and not saved yet."""

import json
from datetime import datetime
from typing import Any

from anfrage.store.base import JournalEntry
from anfrage.store.canonical import canonical, moment
from anfrage.store.sqlite.session import Session

# A write that was overtaken by newer typing of the same session must not come back.
_KEEP = """
    INSERT INTO journal
        (session, case_id, question_id, base_rev, seq, content, saved_at, row_hash)
    VALUES
        (:session, :case_id, :question_id, :base_rev, :seq, :content, :saved_at, :row_hash)
    ON CONFLICT (session, case_id, question_id) DO UPDATE SET
        base_rev = excluded.base_rev, seq = excluded.seq, content = excluded.content,
        saved_at = excluded.saved_at, row_hash = excluded.row_hash
    WHERE excluded.seq >= journal.seq"""
_ALL = "SELECT * FROM journal ORDER BY saved_at, session, question_id"
_OF_CASE = """
    SELECT * FROM journal WHERE case_id = :case_id ORDER BY saved_at, session, question_id"""
_DROP = """
    DELETE FROM journal
    WHERE session = :session AND case_id = :case_id AND question_id = :question_id"""


class SqliteJournal:
    """The journal of one transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def keep(self, entry: JournalEntry) -> None:
        """Insert or replace the entry of this session, case and question.

        An entry with a lower `seq` than the kept one is older typing and changes nothing.
        Without `saved_at` it was typed now.
        """
        self._session.write(
            _KEEP,
            "journal",
            session=entry.session,
            case_id=entry.case_id,
            question_id=entry.question_id,
            base_rev=entry.base_rev,
            seq=entry.seq,
            content=canonical({"body": entry.body, "cursor": entry.cursor}),
            saved_at=moment(entry.saved_at) if entry.saved_at else self._session.now(),
        )

    def entries(self, case_id: str | None = None) -> list[JournalEntry]:
        """Return the entries of one case, or all, the least recently kept first."""
        if case_id is None:
            rows = self._session.kept("journal", _ALL)
        else:
            rows = self._session.kept("journal", _OF_CASE, case_id=case_id)
        return [self._session.decoded("journal", row, _entry, row) for row in rows]

    def drop(self, session: str, case_id: str, question_id: str) -> None:
        """Forget an entry, since it was saved or thrown away; harmless where there is none."""
        self._session.run(_DROP, session=session, case_id=case_id, question_id=question_id)


def _entry(row: dict[str, Any]) -> JournalEntry:
    typed = json.loads(row["content"])
    line, column = typed["cursor"]
    return JournalEntry(
        session=row["session"],
        case_id=row["case_id"],
        question_id=row["question_id"],
        base_rev=row["base_rev"],
        seq=row["seq"],
        body=typed["body"],
        cursor=(line, column),
        saved_at=datetime.fromisoformat(row["saved_at"]),
    )
