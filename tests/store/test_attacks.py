"""Attacks on what is kept, by somebody who writes past the program and knows its hashes.

What can be found is found by the check alone; a tail that was cut off, or a chain that was
rewritten as a whole, only against a head that was noted outside.
"""

import datetime as dt
import hashlib
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from offices import bypassing, kept_position, opened_case, released_and_erased, reopened

from anfrage.desk.anchoring import Anchoring
from anfrage.domain.answer import DraftAnswer
from anfrage.domain.event import EventKind, NewEvent
from anfrage.domain.position import Position
from anfrage.store.audit import NO_EVENT, event_hash, new_salt, payload_commitment
from anfrage.store.canonical import canonical, content_sha256
from anfrage.store.content import answer_content
from anfrage.store.sqlite.events import _HASHED
from anfrage.store.sqlite.store import SqliteStore
from anfrage.store.sqlite.tables import HASHED_COLUMNS, with_hash

Attack = Callable[[sqlite3.Connection], object]


def rewrite(raw: sqlite3.Connection, table: str, change: str) -> None:
    """Change rows and give each the hash that fits."""
    raw.execute(f"UPDATE {table} SET {change}")  # noqa: S608 -- our own words
    for row in raw.execute(f"SELECT rowid, * FROM {table}").fetchall():  # noqa: S608 -- as above
        values = {name: row[name] for name in HASHED_COLUMNS[table]}
        fitting = with_hash(table, values)["row_hash"]
        raw.execute(f"UPDATE {table} SET row_hash = ? WHERE rowid = ?", (fitting, row["rowid"]))  # noqa: S608 -- as above


def swap_paper(raw: sqlite3.Connection) -> None:
    """Put another scan in place of the signed one, with every hash of its row fitting."""
    (paper_id,) = raw.execute("SELECT paper_id FROM kept_file WHERE role = 'scan'").fetchone()
    content = b"ein anderer Brief"
    sha256 = hashlib.sha256(content).hexdigest()
    raw.execute(
        "UPDATE paper SET content = ?, sha256 = ? WHERE id = ?", (content, sha256, paper_id)
    )
    rewrite(raw, "paper", "name = name")


def insert_between(raw: sqlite3.Connection) -> None:
    raw.execute("UPDATE event_payload SET seq = seq + 1000 WHERE seq >= 3")
    raw.execute("UPDATE event SET seq = seq + 1000 WHERE seq >= 3")
    raw.execute("UPDATE event SET seq = seq - 999 WHERE seq > 1000")
    raw.execute("UPDATE event_payload SET seq = seq - 999 WHERE seq > 1000")
    raw.execute("INSERT INTO event SELECT 3, case_id, at, actor_id, kind, commitment,"
                " letter_commitment, prev, hash FROM event WHERE seq = 2")  # fmt: skip


def say_otherwise(raw: sqlite3.Connection) -> None:
    """Change what an event says, its salt and its commitment, and the event's own hash."""
    salt, payload = new_salt(), canonical({"number": "2026-999"})
    raw.execute("UPDATE event_payload SET salt = ?, payload = ? WHERE seq = 2", (salt, payload))
    row = dict(raw.execute("SELECT * FROM event WHERE seq = 2").fetchone())
    row["commitment"] = payload_commitment(salt, payload)
    fitting = event_hash(**{name: row[name] for name in _HASHED})
    raw.execute(
        "UPDATE event SET commitment = ?, hash = ? WHERE seq = 2", (row["commitment"], fitting)
    )


ATTACKS: dict[str, Attack] = {
    "an event is changed": lambda raw: raw.execute("UPDATE event SET at = '2020' WHERE seq = 2"),
    "an event names somebody else": lambda raw: raw.execute(
        "UPDATE event SET actor_id = 'x' WHERE seq = 2"
    ),
    "an event is deleted": lambda raw: raw.execute("DELETE FROM event WHERE seq = 2"),
    "an event is replaced": lambda raw: raw.execute(
        "REPLACE INTO event SELECT seq, case_id, at, actor_id, 'case_continued', commitment,"
        " letter_commitment, prev, hash FROM event WHERE seq = 2"
    ),
    "an event is put between": insert_between,
    "an event says something else, with hashes that fit": say_otherwise,
    "a salt is changed": lambda raw: raw.execute(
        "UPDATE event_payload SET salt = randomblob(32) WHERE seq = 2"
    ),
    "what an event says is taken away": lambda raw: raw.execute(
        "DELETE FROM event_payload WHERE seq = 2"
    ),
    "the letter of an event is exchanged": lambda raw: raw.execute(
        "UPDATE event_payload SET letter_hash = 'cd' WHERE letter_hash IS NOT NULL"
    ),
    "a released version is changed, with its row's hash": lambda raw: rewrite(
        raw, "letter_version", "content = replace(content, 'Helene', 'Helena')"
    ),
    "a released version is deleted": lambda raw: raw.execute("DELETE FROM letter_version"),
    "a signed scan is exchanged, with its row's hash": swap_paper,
    "a signed scan is taken away": lambda raw: raw.execute("DELETE FROM kept_file"),
    "a file is added that no event names": lambda raw: raw.execute(
        "INSERT INTO kept_file SELECT 'x', case_id, version, 'evidence', label, copy_kind,"
        " paper_id, person_id, at, row_hash FROM kept_file"
    ),
    "an answer is changed, with its row's hash": lambda raw: rewrite(
        raw, "answer_version", "content = replace(content, 'Zwei', 'Drei')"
    ),
    "an erasure gets another basis": lambda raw: rewrite(raw, "erasure", "basis = 'keine'"),
    "a person's erasure gets another basis": lambda raw: rewrite(
        raw, "person_erasure", "basis = 'keine'"
    ),
    "a person's erasure is taken away": lambda raw: raw.execute("DELETE FROM person_erasure"),
    "an erasure is left open": lambda raw: rewrite(raw, "erasure", "done = 0"),
    "an erasure is made up to hide an event": lambda raw: raw.execute(
        "INSERT INTO erasure SELECT id, 'keine', person_id, opened_at, 1, row_hash FROM case_file"
        " WHERE id NOT IN (SELECT case_id FROM erasure)"
    ),
}


@pytest.fixture
def signed(store: SqliteStore) -> SqliteStore:
    """An answer, a version with a signed scan, an erased case, and something after it."""
    case = opened_case(store)
    answer = DraftAnswer(case.questions[0].id, "Zwei Stellen.")
    with store.writing() as office:
        saved = office.cases.save_answer(answer)
        fact = {
            "question": saved.question_id,
            "rev": saved.rev,
            "sha256": content_sha256(answer_content(saved)),
        }
        office.events.append(NewEvent(EventKind.ANSWER_SAVED, fact, case.id))
    released_and_erased(store, case)
    kept_position(store, Position("p-1", "", "Text"))
    assert store.check() == []
    return store


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_is_found(signed: SqliteStore, folder: Path, attack: str) -> None:
    with bypassing(folder) as raw:
        raw.row_factory = sqlite3.Row
        raw.execute("PRAGMA ignore_check_constraints = 1")
        before = raw.total_changes
        ATTACKS[attack](raw)
        assert raw.total_changes > before
    assert signed.check()


def cut_tail(raw: sqlite3.Connection) -> None:
    (last,) = raw.execute("SELECT max(seq) FROM event").fetchone()
    raw.execute("DELETE FROM event_payload WHERE seq = ?", (last,))
    raw.execute("DELETE FROM event WHERE seq = ?", (last,))


def rewrite_chain(raw: sqlite3.Connection) -> None:
    """Another time in the second event, and every hash after it made anew."""
    prev = NO_EVENT
    for row in [dict(one) for one in raw.execute("SELECT * FROM event ORDER BY seq").fetchall()]:
        row["at"] = "2020-01-01T00:00:00.000000+00:00" if row["seq"] == 2 else row["at"]
        row["prev"] = prev
        prev = event_hash(**{name: row[name] for name in _HASHED})
        raw.execute(
            "UPDATE event SET at = ?, prev = ?, hash = ? WHERE seq = ?",
            (row["at"], row["prev"], prev, row["seq"]),
        )


@pytest.mark.parametrize("attack", [cut_tail, rewrite_chain])
def test_a_cut_or_rewritten_chain_is_found_against_the_outside_anchor_alone(
    signed: SqliteStore, folder: Path, tmp_path: Path, attack: Attack
) -> None:
    anchoring = Anchoring(signed, lambda: dt.datetime(2026, 11, 9, tzinfo=dt.UTC))
    anchoring.note(tmp_path / "anker.txt")
    assert not anchoring.broken(tmp_path / "anker.txt")
    with bypassing(folder) as raw:
        raw.row_factory = sqlite3.Row
        attack(raw)
    assert signed.check() == [], "the chain itself cannot show it"
    assert anchoring.broken(tmp_path / "anker.txt")


def test_what_was_erased_leaves_nothing_behind_and_a_chain_that_verifies(
    store: SqliteStore, folder: Path
) -> None:
    secret = b"Name einer Person: Xaver Geheimnis"
    case = opened_case(store, secret)
    with store.writing() as office:
        office.events.append(NewEvent(EventKind.ANSWER_SAVED, {"text": "Xaver Geheimnis"}, case.id))
        silent = office.workflow.erase(case.id, "Art. 17 DSGVO")
        said = {"what": "case", "events": list(silent), "basis": "Art. 17 DSGVO"}
        office.events.append(NewEvent(EventKind.REDACTED, said, case.id))
    store.forget()
    assert store.check() == []
    store.close()
    for file in folder.glob("buero.sqlite3*"):
        assert b"Geheimnis" not in file.read_bytes()
    again = reopened(folder)
    with again.reading() as office:
        left = office.cases.by_number(case.number)
        assert left is not None
        assert left.questions == ()
        assert office.events.facts(case.id)[0].payload is None
    again.close()


def test_events_stay_in_order_when_the_clock_goes_back(store: SqliteStore, folder: Path) -> None:
    opened_case(store)
    assert store.clock_jumps() == []
    store.close()
    again = reopened(folder)  # its clock starts anew, before the last event
    opened_case(again, b"noch einer")
    assert len(again.clock_jumps()) == 1
    assert again.check() == []
    again.close()
