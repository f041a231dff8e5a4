import json
import re
import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from offices import (
    archived_paper,
    bypassing,
    changed,
    dice,
    kept_position,
    new_office,
    opened_case,
    released_and_erased,
    reopened,
    returned_draft,
    stellen,
)

from anfrage.domain.answer import DraftAnswer
from anfrage.domain.errors import AnfrageError
from anfrage.domain.letter import LetterDetails
from anfrage.domain.position import Position
from anfrage.store.audit import event_hash
from anfrage.store.base import Finding, JournalEntry
from anfrage.store.export_files import write_export
from anfrage.store.problem import Problem
from anfrage.store.sqlite.connection import FILE_NAME
from anfrage.store.sqlite.events import _HASHED
from anfrage.store.sqlite.store import SqliteStore
from anfrage.store.sqlite.tables import HASHED_COLUMNS

EVENT_COLUMNS = (*_HASHED, "hash")
COLUMNS = [
    *((table, column) for table, columns in HASHED_COLUMNS.items() for column in columns),
    *((table, "row_hash") for table in HASHED_COLUMNS),
    *(("event", column) for column in EVENT_COLUMNS),
    *(("event_payload", column) for column in ("seq", "salt", "payload", "letter_hash")),
    ("paper", "content"),
]


def fill(store: SqliteStore, folder: Path) -> None:
    """Something of everything; every table has a row and every column a value."""
    papers = (b"1. Wie viele Stellen gibt es?" * 30, b"2. Und seit wann?")
    case, _ = [opened_case(store, one) for one in papers]
    for name, text in (("p-1", "Ja, eine."), ("p-1", "Zwei Stellen."), ("p-2", "Nein.")):
        position = Position(name, "", text, alternatives="haltung")
        kept_position(store, position, adopt=name == "p-1")
    answer = case.questions[0].answer
    for text in ("eins", "Die Antwort der Stadt"):
        with store.writing() as office:
            answer = office.cases.save_answer(replace(answer, text=text))
            office.cases.save_details(case.id, LetterDetails(subject=text))
    with store.writing() as office:
        office.journal.keep(JournalEntry("s", case.id, "q", 1, 1, "Getippt"))
        office.facts.save(stellen(), 0)
    released_and_erased(store, case)
    archived_paper(store, b"Fragen und Antworten")
    returned_draft(store, case)
    write_export(store, case.id, "docx", folder.parent / "b", b"Brief", "ab" * 32, replace=False)
    kept_position(store, Position("p-3", "", "Ein Ereignis nach dem Export."))


@pytest.fixture(scope="module")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A full office that rests: to be copied, never to be opened."""
    folder = tmp_path_factory.mktemp("voll") / "buero"
    store = new_office(folder)
    fill(store, folder)
    assert store.check() == []
    store.close()
    return folder


@pytest.fixture
def full(pattern: Path, folder: Path) -> Iterator[SqliteStore]:
    shutil.copytree(pattern, folder)
    store = reopened(folder)
    yield store
    store.close()


@pytest.mark.parametrize(("table", "column"), COLUMNS)
def test_a_change_in_any_column_is_found(
    full: SqliteStore, folder: Path, table: str, column: str
) -> None:
    with bypassing(folder) as raw:
        raw.execute("PRAGMA ignore_check_constraints = 1")
        rowid, value = raw.execute(
            f"SELECT rowid, {column} FROM {table}"  # noqa: S608 -- names of our own
            f" ORDER BY {column} IS NULL, rowid DESC"
        ).fetchone()
        statement = f"UPDATE {table} SET {column} = ? WHERE rowid = ?"  # noqa: S608 -- as above
        raw.execute(statement, (changed(value), rowid))
    findings = full.check()
    assert findings
    assert {finding.problem for finding in findings} <= set(Problem)


@pytest.mark.parametrize(
    ("change", "finding"),
    [
        ("DELETE FROM event WHERE seq = 3", Finding("event 4", Problem.GAP)),
        ("DELETE FROM event WHERE seq = 1", Finding("event 1", Problem.GAP)),
        ("UPDATE event SET prev = hash WHERE seq = 4", Finding("event 4", Problem.CHAIN)),
        ("UPDATE event SET at = '2020' WHERE seq = 4", Finding("event 4", Problem.HASH)),
        (
            "UPDATE event_payload SET payload = '{}' WHERE seq = 4",
            Finding("event 4", Problem.COMMITMENT),
        ),
        (
            "UPDATE event_payload SET letter_hash = 'cd' WHERE letter_hash IS NOT NULL",
            Finding("event 17", Problem.LETTER_COMMITMENT),
        ),
        ("DELETE FROM event_payload WHERE seq = 4", Finding("event 4", Problem.PAYLOAD_MISSING)),
        ("DELETE FROM meta", Finding("meta 1", Problem.GAP)),
        ("DELETE FROM person", Finding("event 1", Problem.FOREIGN_KEY)),
    ],
)
def test_a_cut_or_edited_chain_is_found_at_its_place(
    full: SqliteStore, folder: Path, change: str, finding: Finding
) -> None:
    with bypassing(folder) as raw:
        raw.execute(change)
    assert finding in full.check()


def test_an_event_whose_hash_was_made_to_fit_breaks_the_next_link(
    full: SqliteStore, folder: Path
) -> None:
    with bypassing(folder) as raw:
        raw.row_factory = sqlite3.Row
        values = dict(raw.execute("SELECT * FROM event WHERE seq = 3").fetchone())
        del values["hash"]
        values["kind"] = "case_continued"
        fitting = event_hash(**values)
        raw.execute("UPDATE event SET kind = 'case_continued', hash = ? WHERE seq = 3", (fitting,))
    assert full.check() == [Finding("event 4", Problem.CHAIN)]


def test_events_that_changed_places_are_found(full: SqliteStore, folder: Path) -> None:
    with bypassing(folder) as raw:
        for old, new in ((3, 99), (4, 3), (99, 4)):
            raw.execute("UPDATE event SET seq = ? WHERE seq = ?", (new, old))
            raw.execute("UPDATE event_payload SET seq = ? WHERE seq = ?", (new, old))
    assert Finding("event 3", Problem.CHAIN) in full.check()


def test_an_export_whose_event_was_cut_off_is_found(full: SqliteStore, folder: Path) -> None:
    with bypassing(folder) as raw:
        raw.execute("DELETE FROM event WHERE seq >= 17")
        raw.execute("DELETE FROM event_payload WHERE seq >= 17")
        export_id = raw.execute("SELECT id FROM export").fetchone()[0]
    assert full.check() == [Finding(f"export {export_id}", Problem.EXPORT_EVENT)]


def test_an_export_that_was_removed_is_found(full: SqliteStore, folder: Path) -> None:
    with bypassing(folder) as raw:
        export_id = raw.execute("SELECT id FROM export").fetchone()[0]
        raw.execute("DELETE FROM export")
    assert full.check() == [Finding(f"export {export_id}", Problem.EXPORT_EVENT)]


@pytest.mark.parametrize(
    ("change", "place", "problem"),
    [
        ("DELETE FROM answer_version WHERE rev = 2", "answer", Problem.VERSION_MISSING),
        ("DELETE FROM answer_version WHERE rev = 1", "answer", Problem.GAP),
        ("DELETE FROM position_version WHERE version = 2", "position p-1", Problem.VERSION_MISSING),
        ("DELETE FROM adoption WHERE ordinal = 2", "adoption p-1", Problem.VERSION_MISSING),
        ("DELETE FROM adoption WHERE ordinal = 1", "adoption p-1", Problem.GAP),
        ("DELETE FROM case_details WHERE version = 1", "case_details", Problem.GAP),
        ("DELETE FROM question WHERE ordinal = 1", "question", Problem.GAP),
        ("DELETE FROM answer", "question", Problem.VERSION_MISSING),
        ("DELETE FROM paper", "case_file", Problem.FOREIGN_KEY),
        ("DELETE FROM case_file", "question", Problem.FOREIGN_KEY),
        ("UPDATE paper SET content = x'00'", "paper", Problem.PAPER),
    ],
)
def test_rows_that_are_gone_are_missed(
    full: SqliteStore, folder: Path, change: str, place: str, problem: Problem
) -> None:
    with bypassing(folder) as raw:
        raw.execute(change)
    found = [one for one in full.check() if one.problem is problem and one.place.startswith(place)]
    assert found


def test_content_that_was_given_to_another_owner_is_found(full: SqliteStore, folder: Path) -> None:
    with bypassing(folder) as raw:
        rows = raw.execute(
            "SELECT id, content FROM question WHERE case_id IN (SELECT case_id"
            " FROM question LIMIT 1)"
        ).fetchall()
        raw.execute("UPDATE question SET content = ? WHERE id = ?", (rows[1][1], rows[0][0]))
    assert full.check() == [Finding(f"question {rows[0][0]}", Problem.HASH)]


def test_two_adopted_rivals_are_found(folder: Path) -> None:
    store = new_office(folder)
    kept_position(store, Position("ja", "", "Ja.", alternatives="haltung"), adopt=True)
    kept_position(store, Position("nein", "", "Nein.", alternatives="unsinn"), adopt=True)
    with bypassing(folder) as raw:
        raw.execute("UPDATE position SET alternatives = 'haltung'")
    assert Finding("position haltung", Problem.RIVALS) in store.check()
    store.close()


def test_a_payload_that_is_no_object_does_not_end_the_check(
    full: SqliteStore, folder: Path
) -> None:
    with bypassing(folder) as raw:
        raw.execute("UPDATE event_payload SET payload = '[' WHERE letter_hash IS NOT NULL")
        raw.execute("UPDATE export SET content = '[1]'")
    problems = {finding.problem for finding in full.check()}
    assert {Problem.COMMITMENT, Problem.HASH, Problem.EXPORT_EVENT} <= problems


@pytest.fixture(scope="module")
def resting(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office at rest with texts that can be found again in its file."""
    folder = tmp_path_factory.mktemp("rest") / "buero"
    store = new_office(folder)
    fill(store, folder)
    for number in range(30):
        case = opened_case(store, f"Anfrage {number}".encode() * 200)
        for asked in case.questions:
            text = "Die Stadt betreibt zwei Auftritte. " * 10
            with store.writing() as office:
                office.cases.save_answer(DraftAnswer(asked.id, text))
    assert store.check() == []
    store.close()
    return folder


def complaints(folder: Path) -> list[str]:
    """What opening and checking says; nothing but findings and failures of ours may come."""
    try:
        store = reopened(folder)
    except AnfrageError as failure:
        return [type(failure).__name__]
    try:
        return [f"{one.place}: {one.problem}" for one in store.check()]
    except AnfrageError as failure:
        return [type(failure).__name__]
    finally:
        store.close()


def test_every_flipped_bit_in_a_text_is_found(resting: Path, tmp_path: Path) -> None:
    content = bytearray((resting / FILE_NAME).read_bytes())
    texts = (b"Die Stadt betreibt", b"Anfrage 1", b"Vorbemerkung", b"office_created")
    places = [one.start() for text in texts for one in re.finditer(re.escape(text), content)]
    assert len(places) > 100
    chance = dice(7)
    missed = []
    for place in chance.sample(places, 40):
        damaged = bytearray(content)
        damaged[place + chance.randrange(9)] ^= 1 << chance.randrange(8)
        folder = tmp_path / "buero"
        folder.mkdir()
        (folder / FILE_NAME).write_bytes(damaged)
        if not complaints(folder):
            missed.append(place)
        shutil.rmtree(folder)
    assert missed == []


@pytest.mark.parametrize("seed", range(20))
def test_a_damaged_file_never_ends_in_anything_but_findings(
    resting: Path, tmp_path: Path, seed: int
) -> None:
    content = bytearray((resting / FILE_NAME).read_bytes())
    chance = dice(seed)
    page = 4096 * chance.randrange(1, len(content) // 4096)
    match seed % 4:
        case 0:
            content[page : page + 4096] = bytes(4096)
        case 1:
            content[page : page + 4096] = chance.randbytes(4096)
        case 2:
            del content[page:]
        case _:
            content[page : page + 64] = chance.randbytes(64)
    folder = tmp_path / "buero"
    folder.mkdir()
    (folder / FILE_NAME).write_bytes(content)
    assert complaints(folder)


def test_findings_can_be_written_as_json(full: SqliteStore, folder: Path) -> None:
    with bypassing(folder) as raw:
        raw.execute("DELETE FROM meta")
    spelled = json.dumps([[one.place, one.problem] for one in full.check()])
    assert json.loads(spelled) == [["meta 1", "gap"]]
