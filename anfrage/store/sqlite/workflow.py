"""Released versions of letters and the files that belong to them, in their tables."""

from collections.abc import Sequence
from typing import Any, Final

from anfrage.domain.letter_version import LetterVersion
from anfrage.store.base import Paper
from anfrage.store.identity import new_id
from anfrage.store.letter_content import version_content, version_from
from anfrage.store.sqlite.erasing import erase_case
from anfrage.store.sqlite.papers import keep_paper, kept_paper
from anfrage.store.sqlite.session import Session
from anfrage.store.workflow import KeptFile

_ADD_VERSION: Final = """
    INSERT INTO letter_version (case_id, version, content, person_id, at, row_hash)
    VALUES (:case_id, :version, :content, :person_id, :at, :row_hash)"""
_VERSION: Final = "SELECT * FROM letter_version WHERE case_id = :case_id AND version = :version"
_ADD_FILE: Final = """
    INSERT INTO kept_file
        (id, case_id, version, role, label, copy_kind, paper_id, person_id, at, row_hash)
    VALUES
        (:id, :case_id, :version, :role, :label, :copy_kind, :paper_id, :person_id, :at,
        :row_hash)"""
_FILES: Final = "SELECT * FROM kept_file WHERE case_id = :case_id ORDER BY at, id"
_SHA: Final = "SELECT sha256 FROM paper WHERE id = :paper_id"
_CONTENT: Final = """
    SELECT p.* FROM kept_file f JOIN paper p ON p.id = f.paper_id
    WHERE f.case_id = :case_id AND f.version = :version AND f.role = :role AND f.label = :label
        AND f.copy_kind = :copy_kind AND p.sha256 = :sha256"""


class SqliteWorkflow:
    """Versions and files of one transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def keep_version(self, case_id: str, version: int, frozen: LetterVersion) -> None:
        """Keep the next version of a case's letter."""
        self._session.write(
            _ADD_VERSION,
            "letter_version",
            case_id=case_id,
            version=version,
            content=version_content(frozen),
            person_id=self._session.person_id(),
            at=self._session.now(),
        )

    def version(self, case_id: str, version: int) -> LetterVersion | None:
        """Return a version of a case's letter."""
        row = self._session.one("letter_version", _VERSION, case_id=case_id, version=version)
        if row is None:
            return None
        return self._session.decoded("letter_version", row, version_from, row["content"])

    def keep_file(self, case_id: str, kept: KeptFile, paper: Paper) -> None:
        """Keep a file byte for byte; a sealed one is kept once for ever."""
        session = self._session
        session.write(
            _ADD_FILE,
            "kept_file",
            id=new_id(),
            case_id=case_id,
            version=kept.version,
            role=kept.role,
            label=kept.label,
            copy_kind=kept.copy_kind,
            paper_id=keep_paper(session, paper),
            person_id=session.person_id(),
            at=session.now(),
        )

    def files(self, case_id: str) -> Sequence[KeptFile]:
        """Return the files of a case, oldest first."""
        return [self._file(row) for row in self._session.kept("kept_file", _FILES, case_id=case_id)]

    def content(self, case_id: str, kept: KeptFile) -> Paper | None:
        """Return a file of a case byte for byte.

        Raises:
            OfficeDamaged: its bytes are not the ones that were kept.
        """
        return kept_paper(
            self._session,
            _CONTENT,
            case_id=case_id,
            version=str(kept.version),
            role=kept.role,
            label=kept.label,
            copy_kind=kept.copy_kind,
            sha256=kept.sha256,
        )

    def erase(self, case_id: str, basis: str) -> Sequence[int]:
        """Delete everything that a case says; returns the numbers of its events."""
        return erase_case(self._session, case_id, basis)

    def _file(self, row: dict[str, Any]) -> KeptFile:
        paper = self._session.row(_SHA, paper_id=row["paper_id"])
        if paper is None:
            raise self._session.damaged("kept_file", row)
        return KeptFile(
            row["version"], row["role"], row["label"], row["copy_kind"], paper["sha256"]
        )
