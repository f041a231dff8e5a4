"""What a store can do. One transaction object; its repositories share one database transaction."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import Protocol

from anfrage.domain.answer import DraftAnswer
from anfrage.domain.case import Case
from anfrage.domain.frozen import frozen
from anfrage.domain.inquiry import Inquiry
from anfrage.domain.letter import LetterDetails
from anfrage.store.archive import ArchiveRepository
from anfrage.store.decisions import HoldsDecisions
from anfrage.store.events import EventsRepository
from anfrage.store.persons import HoldsPersons
from anfrage.store.positions import PositionsRepository
from anfrage.store.proposals import HoldsProposals
from anfrage.store.shelf import Shelves
from anfrage.store.vectors import HoldsVectors
from anfrage.store.workflow import HoldsWorkflow


@frozen
class Actor:
    """Who acts: the login that the operating system vouches for, and the name to show."""

    login: str
    name: str


@frozen
class Paper:
    """A paper as it came in: the original bytes are kept, by their SHA-256."""

    name: str
    media_type: str
    content: bytes
    sha256: str


@frozen
class JournalEntry:
    """Unsaved typing. `base_rev` is the answer's revision that the typing started from.

    `body` is the whole text; `cursor` is (row, column), both from 0. `question_id` is empty for
    the raw text of an inquiry that is being entered.
    """

    session: str
    case_id: str
    question_id: str
    base_rev: int
    seq: int
    body: str
    cursor: tuple[int, int] = (0, 0)
    saved_at: datetime | None = None


@frozen
class ExportRecord:
    """A file that was asked for. `state` is "intent", "done" or "failed"."""

    id: str
    case_id: str
    format: str
    target: str
    letter_hash: str
    content_sha256: str
    state: str
    at: datetime


@frozen
class Finding:
    """Something that the check found: `place` names table and key, `problem` is a code."""

    place: str
    problem: str


class CasesRepository(Protocol):
    """Cases with their paper, questions and answers."""

    def next_number(self, year: int) -> str:
        """The next free number of the year, `2026-001` on."""
        ...

    def open(self, number: str, inquiry: Inquiry, paper: Paper) -> Case:
        """Keep a paper as a case, every question with an answer that is still empty.

        Raises:
            StoreInconsistent: the number is taken.
        """
        ...

    def by_number(self, number: str) -> Case | None:
        """Return the case with this number, or `None`."""
        ...

    def by_paper(self, sha256: str) -> Case | None:
        """Return the case that was last opened from a paper of these bytes, or `None`."""
        ...

    def count(self) -> int:
        """Return how many cases there are."""
        ...

    def all(self) -> list[Case]:
        """Return every case, oldest first."""
        ...

    def paper(self, case_id: str) -> Paper | None:
        """Return the paper of a case, byte for byte, or `None`."""
        ...

    def save_details(self, case_id: str, details: LetterDetails) -> None:
        """Keep what a person said about the case's letter (content-hashed like the rest)."""
        ...

    def save_answer(self, answer: DraftAnswer) -> DraftAnswer:
        """Keep the answer if its `rev` is the stored one; returns it with the next `rev`.

        Raises:
            AnswerChanged: another revision is stored; nothing was overwritten.
        """
        ...


class JournalRepository(Protocol):
    """What was typed and not saved yet."""

    def keep(self, entry: JournalEntry) -> None:
        """Insert or replace the entry of this session, case and question.

        An entry with a lower `seq` than the kept one is older typing and changes nothing.
        """
        ...

    def entries(self, case_id: str | None = None) -> list[JournalEntry]:
        """Return the entries of one case, or all, the least recently kept first."""
        ...

    def drop(self, session: str, case_id: str, question_id: str) -> None:
        """Forget an entry; harmless where there is none."""
        ...


class ExportsRepository(Protocol):
    """Files that were written from a case: intent first, then the outcome."""

    def intend(self, record: ExportRecord) -> None:
        """Keep that a file is about to be written."""
        ...

    def finish(self, export_id: str, state: str) -> None:
        """Keep the outcome of an intent: "done" or "failed".

        Raises:
            StoreInconsistent: there is no such intent, or it has an outcome already.
        """
        ...

    def pending(self) -> list[ExportRecord]:
        """Return the intents without an outcome, oldest first."""
        ...

    def of_case(self, case_id: str) -> list[ExportRecord]:
        """Return what was written from a case, oldest first."""
        ...


class Transaction(
    HoldsDecisions, HoldsPersons, HoldsProposals, HoldsVectors, HoldsWorkflow, Shelves, Protocol
):
    """Everything read and written here happens together or not at all."""

    @property
    def positions(self) -> PositionsRepository:
        """Positions and what was adopted."""
        ...

    @property
    def cases(self) -> CasesRepository:
        """Cases, papers, questions, answers."""
        ...

    @property
    def journal(self) -> JournalRepository:
        """Typing that was not saved yet."""
        ...

    @property
    def events(self) -> EventsRepository:
        """Recorded facts."""
        ...

    @property
    def exports(self) -> ExportsRepository:
        """Files written from cases."""
        ...

    @property
    def archive(self) -> ArchiveRepository:
        """Past papers."""
        ...


class Store(Protocol):
    """An office's memory. Synchronous; safe to use from several threads."""

    @property
    def folder(self) -> Path:
        """The office's folder."""
        ...

    @property
    def read_only(self) -> bool:
        """Whether the office was opened for reading alone."""
        ...

    def now(self) -> datetime:
        """The present time by the office's clock, aware of its zone."""
        ...

    def reading(self) -> AbstractContextManager[Transaction]:
        """A consistent view; nothing can be written."""
        ...

    def writing(self) -> AbstractContextManager[Transaction]:
        """A write transaction: committed on leaving, rolled back if an exception passes."""
        ...

    def check(self) -> Sequence[Finding]:
        """Verify everything that is kept; empty when all is as written."""
        ...

    def clock_jumps(self) -> Sequence[int]:
        """Return the numbers of the events that bear an earlier time than the one before."""
        ...

    def forget(self) -> None:
        """Bring what was deleted out of the log too; harmless where others still read."""
        ...

    def backup(self, target: Path) -> None:
        """Write a verified copy of the whole office to the new file `target`.

        Raises:
            TargetExists, TargetUnwritable, DiskFull, StoreInconsistent: nothing was left there.
        """
        ...

    def close(self) -> None:
        """Close the connections of all threads; what was committed is on the disk already."""
        ...
