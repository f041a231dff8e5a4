"""Past papers with their questions linked to their answers."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from anfrage.domain.archived_paper import AnsweredPaper, ArchivedPaper
from anfrage.domain.errors import StoreInconsistent
from anfrage.store.base import Paper
from anfrage.store.canonical import text_fingerprint
from anfrage.store.content import answered_content, answered_from
from anfrage.store.identity import new_id
from anfrage.store.sqlite.papers import keep_paper, kept_paper
from anfrage.store.sqlite.session import Session
from anfrage.store.sqlite.tables import intact

_ADD: Final = """
    INSERT INTO archived_paper (id, paper_id, text_sha256, content, person_id, at, row_hash)
    VALUES (:id, :paper_id, :text_sha256, :content, :person_id, :at, :row_hash)"""
_ASK: Final = """
    INSERT INTO archived_question (archived_id, ordinal, text)
    VALUES (:archived_id, :ordinal, :text)"""
_ALL: Final = "SELECT * FROM archived_paper ORDER BY at, id"
_BY_BYTES: Final = """
    SELECT a.* FROM paper p JOIN archived_paper a ON a.paper_id = p.id WHERE p.sha256 = :sha256"""
_BY_TEXT: Final = "SELECT * FROM archived_paper WHERE text_sha256 = :text_sha256"
_NAME: Final = "SELECT name, sha256 FROM paper WHERE id = :paper_id"
_ORIGINAL: Final = """
    SELECT p.* FROM archived_paper a JOIN paper p ON p.id = a.paper_id WHERE a.id = :archived_id"""


class SqliteArchive:
    """The past papers of one transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, paper: Paper, answered: AnsweredPaper) -> ArchivedPaper:
        """Keep a past paper, byte for byte.

        Raises:
            StoreInconsistent: a paper of the same text is kept already.
        """
        session = self._session
        fingerprint = text_fingerprint(answered.inquiry.text)
        if session.row(_BY_TEXT, text_sha256=fingerprint) is not None:
            raise StoreInconsistent((f"archived_paper {fingerprint}",))
        archived_id, at = new_id(), session.now()
        session.write(
            _ADD,
            "archived_paper",
            id=archived_id,
            paper_id=keep_paper(session, paper),
            text_sha256=fingerprint,
            content=answered_content(answered),
            person_id=session.person_id(),
            at=at,
        )
        for ordinal, question in enumerate(answered.inquiry.questions):
            session.run(_ASK, archived_id=archived_id, ordinal=ordinal, text=question.text)
        moment = datetime.fromisoformat(at)
        return ArchivedPaper(archived_id, paper.name, paper.sha256, answered, moment)

    def by_bytes(self, sha256: str) -> ArchivedPaper | None:
        """Return the past paper of these bytes."""
        row = self._session.one("archived_paper", _BY_BYTES, sha256=sha256)
        return None if row is None else self._archived(row)

    def by_text(self, text: str) -> ArchivedPaper | None:
        """Return the past paper whose text has the same letters and digits."""
        fingerprint = text_fingerprint(text)
        row = self._session.one("archived_paper", _BY_TEXT, text_sha256=fingerprint)
        return None if row is None else self._archived(row)

    def all(self) -> Iterator[ArchivedPaper]:
        """Return every past paper, oldest first; only while the transaction is open.

        One by one: thousands of papers with their texts would fill the memory.
        """
        for row in self._session.rows(_ALL):
            if not intact("archived_paper", row):
                raise self._session.damaged("archived_paper", row)
            yield self._archived(row)

    def original(self, archived_id: str) -> Paper | None:
        """Return a past paper byte for byte."""
        return kept_paper(self._session, _ORIGINAL, archived_id=archived_id)

    def _archived(self, row: dict[str, Any]) -> ArchivedPaper:
        session = self._session
        paper = session.row(_NAME, paper_id=row["paper_id"])
        if paper is None:
            raise session.damaged("archived_paper", row)
        return ArchivedPaper(
            id=row["id"],
            name=paper["name"],
            sha256=paper["sha256"],
            paper=session.decoded("archived_paper", row, answered_from, row["content"]),
            at=datetime.fromisoformat(row["at"]),
        )
