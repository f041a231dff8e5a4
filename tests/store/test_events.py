import hashlib
import sqlite3
from pathlib import Path

import pytest
from offices import bypassing, kept_position, opened_case, reopened

from anfrage.domain.errors import OfficeDamaged
from anfrage.domain.event import EventKind, NewEvent
from anfrage.domain.position import Position
from anfrage.store.audit import NO_EVENT
from anfrage.store.sqlite.store import SqliteStore


def test_events_are_numbered_and_linked(store: SqliteStore) -> None:
    case = opened_case(store)
    kept_position(store, Position("p-1", "", "Text"), adopt=True)
    with store.reading() as office:
        events = list(office.events.all())
        head = office.events.head()
    assert [event.seq for event in events] == [1, 2, 3, 4]
    assert [event.prev for event in events] == [NO_EVENT, *(event.hash for event in events[:-1])]
    assert head == (4, events[-1].hash)
    assert events[1].payload == {"number": case.number}
    assert events[1].at < events[2].at


def test_appending_returns_what_is_kept(store: SqliteStore) -> None:
    case = opened_case(store)
    fact = NewEvent(EventKind.LETTER_EXPORTED, {"b": [1, None], "a": "ü"}, case.id, "ab" * 32)
    with store.writing() as office:
        returned = office.events.append(fact)
        assert list(office.events.all())[-1] == returned
    assert returned.letter_commitment is not None


def test_what_happened_in_a_case_is_told_apart(store: SqliteStore) -> None:
    first, second = opened_case(store, b"eins"), opened_case(store, b"zwei")
    with store.writing() as office:
        office.events.append(NewEvent(EventKind.CASE_CONTINUED, {}, first.id))
    with store.reading() as office:
        assert office.events.of_case(first.id) == [EventKind.CASE_OPENED, EventKind.CASE_CONTINUED]
        assert office.events.of_case(second.id) == [EventKind.CASE_OPENED]


def test_before_the_first_event_the_head_is_zeros(folder: Path, store: SqliteStore) -> None:
    with bypassing(folder) as raw:
        raw.execute("DELETE FROM event_payload")
        raw.execute("DELETE FROM event")
    with store.reading() as office:
        assert office.events.head() == (0, "0" * 64)


def test_a_commitment_cannot_be_guessed_from_what_it_hides(store: SqliteStore) -> None:
    case = opened_case(store)
    facts = [NewEvent(EventKind.CASE_CONTINUED, {"name": "Anna"}, case.id, "0" * 64)] * 2
    with store.writing() as office:
        one, other = (office.events.append(fact) for fact in facts)
    assert one.commitment != other.commitment
    assert one.letter_commitment != other.letter_commitment
    unsalted = hashlib.sha256(b'anfrage payload 1\n{"name":"Anna"}').hexdigest()
    assert unsalted not in {one.commitment, other.commitment}


def test_no_name_stands_in_the_chain_itself(store: SqliteStore, folder: Path) -> None:
    opened_case(store)
    with bypassing(folder) as raw:
        rows = raw.execute("SELECT * FROM event").fetchall()
    assert rows
    assert "anna" not in repr(rows).lower()


def test_a_payload_that_is_no_json_data_keeps_nothing(store: SqliteStore) -> None:
    with pytest.raises(TypeError), store.writing() as office:
        office.events.append(NewEvent(EventKind.CASE_OPENED, {"odd": object()}))
    with store.reading() as office:
        assert office.events.head()[0] == 1


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE event SET kind = 'case_opened'",
        "DELETE FROM event",
        "INSERT OR REPLACE INTO event SELECT * FROM event WHERE seq = 1",
        """REPLACE INTO event (seq, at, actor_id, kind, commitment, prev, hash)
        SELECT 1, at, actor_id, 'case_opened', commitment, prev, hash FROM event LIMIT 1""",
        """INSERT INTO event SELECT seq + 5, case_id, at, actor_id, kind, commitment,
        letter_commitment, prev, hash FROM event""",
        "UPDATE event_payload SET payload = '{}'",
        "INSERT OR REPLACE INTO event_payload SELECT seq, salt, '{}', NULL FROM event_payload",
        "UPDATE position_version SET content = '{}'",
        "DELETE FROM position_version",
        "INSERT OR REPLACE INTO position_version SELECT * FROM position_version",
        "UPDATE adoption SET version = 1",
        "DELETE FROM adoption",
        "INSERT OR REPLACE INTO adoption SELECT * FROM adoption",
        "UPDATE answer_version SET content = '{}'",
        "DELETE FROM answer_version",
        "INSERT OR REPLACE INTO answer_version SELECT * FROM answer_version",
        "UPDATE case_details SET content = '{}'",
        "DELETE FROM case_details",
        "UPDATE paper SET content = x'00'",
        "DELETE FROM paper",
    ],
)
def test_the_database_itself_refuses_to_rewrite_history(
    store: SqliteStore, folder: Path, statement: str
) -> None:
    case = opened_case(store)
    kept_position(store, Position("p-1", "", "Text"), adopt=True)
    with store.writing() as office:
        office.cases.save_answer(case.questions[0].answer)
        office.cases.save_details(case.id, case.details)
    with (
        bypassing(folder, triggers=True) as raw,
        pytest.raises(sqlite3.IntegrityError, match=r"never|only"),
    ):
        raw.execute(statement)
    assert store.check() == []


def test_an_event_of_an_unknown_kind_is_damage(store: SqliteStore, folder: Path) -> None:
    case = opened_case(store)
    store.close()
    with bypassing(folder) as raw:
        raw.execute("UPDATE event SET kind = 'unheard_of'")
    again = reopened(folder)
    with pytest.raises(OfficeDamaged, match="event 2"), again.reading() as office:
        office.events.of_case(case.id)
    again.close()
