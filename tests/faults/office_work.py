"""A day's work in an office, each step acknowledged when kept, and what must be left of it."""

import hashlib
import json
import random
import sqlite3
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from faults.killing import Acknowledge, left_behind
from offices import dice, kept_position, opened_case, reopened

from anfrage.domain.answer import DraftAnswer
from anfrage.domain.event import EventKind, NewEvent
from anfrage.domain.position import Position
from anfrage.store.base import JournalEntry, Store
from anfrage.store.export_files import reconcile, write_export
from anfrage.store.sqlite.connection import FILE_NAME

QUESTIONS = 3
LETTER = "ab" * 32


@dataclass
class Expected:
    """What was acknowledged so far, over all kills of one office."""

    positions: dict[tuple[str, int], str] = field(default_factory=dict)
    cases: dict[str, str] = field(default_factory=dict)
    answers: dict[tuple[str, int], str] = field(default_factory=dict)
    journal: dict[str, tuple[int, str]] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)

    def add(self, told: list[list[Any]]) -> None:
        for kind, *facts in told:
            match kind:
                case "position":
                    self.positions[facts[0], facts[1]] = facts[2]
                case "case":
                    self.cases[facts[0]] = facts[1]
                case "answer":
                    self.answers[facts[0], facts[1]] = facts[2]
                case "journal":
                    self.journal[facts[0]] = (facts[1], facts[2])
                case "file":
                    self.files[facts[0]] = facts[1]


def work(folder: Path, seed: int, acknowledge: Acknowledge) -> None:
    """Work until killed."""
    store = reopened(folder)
    chance = dice(seed)
    reconcile(store)
    session = f"s{seed}"
    for step in range(10_000):
        match chance.randrange(6):
            case 0:
                _import(store, chance, acknowledge)
            case 1:
                case = opened_case(store, chance.randbytes(2000), QUESTIONS)
                acknowledge("case", case.number, case.paper_hash)
            case 2 | 3:
                _answer(store, chance, acknowledge)
            case 4:
                body = f"getippt {step} " * 20
                with store.writing() as office:
                    office.journal.keep(JournalEntry(session, "c", "q", 0, step, body))
                acknowledge("journal", session, step, body)
            case _:
                _export(store, folder.parent / "briefe", chance, acknowledge)


def _import(store: Store, chance: random.Random, acknowledge: Acknowledge) -> None:
    name, text = f"p-{chance.randrange(8)}", f"Text {chance.random()} " * 30
    kept_position(store, Position(name, "", text), adopt=chance.random() < 0.5)
    with store.reading() as office:
        record = office.positions.get(name)
    assert record is not None
    acknowledge("position", name, record.version, record.position.text)


def _answer(store: Store, chance: random.Random, acknowledge: Acknowledge) -> None:
    with store.reading() as office:
        case = office.cases.by_number("2026-001")
    if case is None:
        return
    asked = chance.choice(case.questions)
    text = f"Antwort {chance.random()} " * 30
    with store.writing() as office:
        saved = office.cases.save_answer(replace(asked.answer, text=text))
        fact = {"question": asked.id, "rev": saved.rev}
        office.events.append(NewEvent(EventKind.ANSWER_SAVED, fact, case.id))
    acknowledge("answer", asked.id, saved.rev, text)


def _export(store: Store, folder: Path, chance: random.Random, acknowledge: Acknowledge) -> None:
    with store.reading() as office:
        case = office.cases.by_number("2026-001")
    if case is None:
        return
    content = chance.randbytes(chance.choice([0, 3000, 600_000]))
    path = folder / f"brief-{chance.randrange(1 << 30)}.docx"
    record = write_export(store, case.id, "docx", path, content, LETTER, replace=False)
    acknowledge("file", str(path), record.content_sha256)


def verify(folder: Path, expected: Expected) -> None:
    """Everything acknowledged is there, nothing is half there, and the check finds nothing."""
    store = reopened(folder)
    try:
        assert store.check() == []
        _verify_texts(folder, expected)
        _verify_wholeness(store, folder)
        _verify_files(store, folder.parent / "briefe", expected)
        assert store.check() == []
    finally:
        store.close()


def _verify_texts(folder: Path, expected: Expected) -> None:
    raw = sqlite3.connect(folder / FILE_NAME)
    try:
        positions = {
            (one, version): json.loads(content)["text"]
            for one, version, content in raw.execute(
                "SELECT position_id, version, content FROM position_version"
            )
        }
        answers = {
            (one, rev): json.loads(content)["text"]
            for one, rev, content in raw.execute(
                "SELECT question_id, rev, content FROM answer_version"
            )
        }
        cases = dict(
            raw.execute(
                "SELECT c.number, p.sha256 FROM case_file c JOIN paper p ON p.id = c.paper_id"
            ).fetchall()
        )
        typed = {
            session: (seq, json.loads(content)["body"])
            for session, seq, content in raw.execute("SELECT session, seq, content FROM journal")
        }
    finally:
        raw.close()
    assert expected.positions.items() <= positions.items()
    assert expected.answers.items() <= answers.items()
    assert expected.cases.items() <= cases.items()
    for session, (seq, body) in expected.journal.items():
        assert typed[session] == (seq, body) or typed[session][0] > seq


def _verify_wholeness(store: Store, folder: Path) -> None:
    """What belongs together was kept together: every fact has its event, every case its parts."""
    raw = sqlite3.connect(folder / FILE_NAME)
    counted = {
        table: len(raw.execute(statement).fetchall())
        for table, statement in (
            ("position_version", "SELECT 1 FROM position_version"),
            ("case_file", "SELECT 1 FROM case_file"),
            ("answer_version", "SELECT 1 FROM answer_version"),
            ("adoption", "SELECT 1 FROM adoption"),
        )
    }
    raw.close()
    with store.reading() as office:
        events = Counter(event.kind for event in office.events.all())
        cases = office.cases.all()
    assert events[EventKind.POSITION_SAVED] == counted["position_version"]
    assert events[EventKind.POSITION_ADOPTED] == counted["adoption"]
    assert events[EventKind.CASE_OPENED] == counted["case_file"] == len(cases)
    assert events[EventKind.ANSWER_SAVED] == counted["answer_version"]
    assert all(len(case.questions) == QUESTIONS for case in cases)
    assert all(isinstance(one.answer, DraftAnswer) for case in cases for one in case.questions)


def _verify_files(store: Store, letters: Path, expected: Expected) -> None:
    reconcile(store)
    with store.reading() as office:
        assert office.exports.pending() == []
        records = [
            record for case in office.cases.all() for record in office.exports.of_case(case.id)
        ]
    done = {record.target: record.content_sha256 for record in records if record.state == "done"}
    present = {
        str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in letters.iterdir()
    }
    assert left_behind(letters) == []
    assert present == done  # every file is whole and recorded, every record has its file
    assert expected.files.items() <= done.items()
