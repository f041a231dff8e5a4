"""Real offices in real folders for tests of the store, and other processes that work in them."""

import hashlib
import os
import pickle
import random
import sqlite3
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

from anfrage.domain.archived_paper import AnsweredPaper, ArchivedPaper, PaperAnswer
from anfrage.domain.assignment import Assignment
from anfrage.domain.case import Case
from anfrage.domain.event import EventKind, NewEvent
from anfrage.domain.fact import Fact
from anfrage.domain.inquiry import Inquirer, Inquiry, Part, Question, Span, SubItem
from anfrage.domain.letter import Letter, Sender, Signer
from anfrage.domain.letter_version import LetterVersion
from anfrage.domain.position import Position
from anfrage.domain.proposal import (
    KeptProposal,
    Proposal,
    ProposalKind,
    ProposalPlace,
    ProposalState,
    SentDraft,
    SentText,
)
from anfrage.store.base import Actor, Paper, Store
from anfrage.store.sqlite.connection import FILE_NAME
from anfrage.store.sqlite.office import create_office, open_office
from anfrage.store.sqlite.store import SqliteStore
from anfrage.store.workflow import KeptFile

T = TypeVar("T")

ANNA = Actor("anna", "Anna Beispiel")
BERND = Actor("bernd", "Bernd Muster")
NOBODY = 65534


class Clock:
    """Starts on a fixed morning; every look is a second later."""

    def __init__(self) -> None:
        self.time = datetime(2026, 11, 9, 9, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.time += timedelta(seconds=1)
        return self.time


def new_office(folder: Path, actor: Actor = ANNA) -> SqliteStore:
    return create_office(folder, actor, Clock())


def reopened(folder: Path, actor: Actor = ANNA, *, read_only: bool = False) -> SqliteStore:
    return open_office(folder, actor, Clock(), read_only=read_only)


def question(number: str, text: str = "Wie viele Stellen gibt es?") -> Question:
    item = SubItem("a", "und seit wann", Span(40, 53))
    return Question(number, text, Span(10, 60), (item,), (Part(text), Part("seit wann")))


def inquiry(questions: int = 3, title: str = "Auftritte der Stadt") -> Inquiry:
    return Inquiry(
        source="anfrage.txt",
        text="Vorbemerkung\r\n1. Wie viele Stellen gibt es?\x0c",
        questions=tuple(question(str(number)) for number in range(1, questions + 1)),
        reference="AF/012/2026",
        title=title,
        date=datetime(2026, 11, 2, tzinfo=UTC).date(),
        inquirers=(Inquirer("Stadträtin Erika Muster", "Fraktion Grüne Mitte"),),
        preamble="Vorbemerkung",
        warnings=("no_date",),
        assignment=Assignment(("1", "3"), "Zuarbeit bis Do", date(2026, 11, 5), "12:00", None),
    )


def paper(content: bytes = b"1. Wie viele Stellen gibt es?") -> Paper:
    return Paper("anfrage.txt", "text/plain", content, hashlib.sha256(content).hexdigest())


def opened_case(store: Store, content: bytes = b"1. Frage", questions: int = 3) -> Case:
    with store.writing() as office:
        number = office.cases.next_number(2026)
        case = office.cases.open(number, inquiry(questions), paper(content))
        office.events.append(NewEvent(EventKind.CASE_OPENED, {"number": number}, case.id))
    return case


def archived_paper(store: Store, content: bytes, text: str = "") -> ArchivedPaper:
    answer = PaperAnswer("Es gibt zwei Stellen.", (0, 2), (Span(70, 91),))
    asked = replace(inquiry(), text=text or content.decode())
    answered = AnsweredPaper(asked, (answer,), (Span(0, 9),), asked.date)
    with store.writing() as office:
        kept = office.archive.add(paper(content), answered)
        fact = {"archived": kept.id, "sha256": kept.sha256}
        office.events.append(NewEvent(EventKind.PAPER_ARCHIVED, fact))
    return kept


def returned_draft(store: Store, case: Case) -> tuple[KeptProposal, ...]:
    """A draft that went out and came back with three proposals: accepted, refused, open."""
    asked = case.questions[0].id
    text = SentText(asked, ProposalPlace.ANSWER, "Es gibt zwei.", 1)
    found = [
        Proposal(asked, ProposalPlace.ANSWER, ProposalKind.REPLACEMENT, "zwei", after, "Anna Amt")
        for after in ("drei", "vier", "fünf")
    ]
    with store.writing() as office:
        office.proposals.keep_sent(SentDraft(case.id, "ab" * 32, (text,)))
        kept = office.proposals.add(case.id, paper(b"zurueck"), found)
        states = (ProposalState.ACCEPTED, ProposalState.REFUSED)
        kinds = (EventKind.PROPOSAL_ACCEPTED, EventKind.PROPOSAL_REFUSED)
        for one, state, kind in zip(kept, states, kinds, strict=False):
            office.proposals.settle(one.id, state)
            office.events.append(NewEvent(kind, {"proposal": one.id}, case.id))
    return kept


def released_and_erased(store: SqliteStore, case: Case) -> None:
    """A version with a file, and another case that was erased."""
    letter = Letter(Sender("", ""), (), "", "", "", (), "", Signer("Helene Muster"))
    frozen, scan = LetterVersion(letter, "brief", "ab" * 32), paper(b"unterschrieben")
    released = {"version": 1, "enclosures": []}
    signed = {"version": 1, "scan": scan.sha256, "files": []}
    gone = opened_case(store, b"weg")
    with store.writing() as office:
        office.workflow.keep_version(case.id, 1, frozen)
        fact = NewEvent(EventKind.LETTER_RELEASED, released, case.id, frozen.binding())
        office.events.append(fact)
        office.workflow.keep_file(case.id, KeptFile(1, "scan", "", "", scan.sha256), scan)
        office.events.append(NewEvent(EventKind.LETTER_SIGNED, signed, case.id))
        silent = office.workflow.erase(gone.id, "Art. 17 DSGVO")
        said = {"what": "case", "events": list(silent), "basis": "Art. 17 DSGVO"}
        office.events.append(NewEvent(EventKind.REDACTED, said, gone.id))
        erasure, more = office.persons.erase([], str, "Art. 17 DSGVO", "account 1")
        said = {"what": "person", "erasure": erasure, "events": [*more], "basis": "Art. 17 DSGVO"}
        office.events.append(NewEvent(EventKind.REDACTED, said))


def kept_position(store: Store, position: Position, *, adopt: bool = False) -> None:
    with store.writing() as office:
        record = office.positions.add(position)
        fact = {"id": position.id, "version": record.version}
        office.events.append(NewEvent(EventKind.POSITION_SAVED, fact))
        if adopt:
            office.positions.adopt(position.id, record.version)
            office.events.append(NewEvent(EventKind.POSITION_ADOPTED, fact))


def stellen(value: int = 5) -> Fact:
    return Fact("stellen", "Stellen der Pressestelle", Decimal(value), "Stellen", date(2026, 1, 1))


def changed(value: Any) -> Any:
    if value is None:
        return "x"
    if isinstance(value, int):
        return value + 1000
    if isinstance(value, bytes):
        return value[:-1] + bytes([value[-1] ^ 1])
    return value[:-1] + ("x" if value[-1:] != "x" else "y")


@contextmanager
def bypassing(folder: Path, *, triggers: bool = False) -> Iterator[sqlite3.Connection]:
    """Write past the program: no foreign keys, and no triggers unless they are wanted."""
    raw = sqlite3.connect(folder / FILE_NAME, isolation_level=None)
    if not triggers:
        for (name,) in raw.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall():
            raw.execute(f"DROP TRIGGER {name}")
    try:
        yield raw
    finally:
        raw.close()


def dice(seed: int) -> random.Random:
    """Chance that falls the same way in every run."""
    return random.Random(seed)


def in_child(work: Callable[[], T], *, as_nobody: bool = False) -> T:
    """Return what `work` returns in a forked process, as an ordinary user if so wanted."""
    outcome: T = joined(forked(work, as_nobody=as_nobody))
    return outcome


def forked(work: Callable[[], Any], *, as_nobody: bool = False) -> tuple[int, int]:
    """Start `work` in a forked process; returns its id and a descriptor for `joined`."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        _work_and_exit(work, writer, as_nobody=as_nobody)
    os.close(writer)
    return child, reader


def joined(ends: tuple[int, int]) -> Any:
    child, reader = ends
    with os.fdopen(reader, "rb") as pipe:
        told = pipe.read()
    _, status = os.waitpid(child, 0)
    assert status == 0, f"the child ended with {status}"
    return pickle.loads(told)  # noqa: S301 -- from our own child


def _work_and_exit(work: Callable[[], Any], writer: int, *, as_nobody: bool) -> None:
    try:
        if as_nobody and os.getuid() == 0:
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        told = pickle.dumps(work())
        with os.fdopen(writer, "wb") as pipe:
            pipe.write(told)
        os._exit(0)
    except BaseException:  # noqa: BLE001 -- whatever it is, the child must end here
        traceback.print_exc()
        sys.stderr.flush()
        os._exit(1)
