from dataclasses import replace
from datetime import UTC, datetime

from anfrage.store.base import JournalEntry
from anfrage.store.sqlite.store import SqliteStore

TYPED = JournalEntry("s1", "c1", "q1", 3, 1, "Die Stadt", cursor=(0, 9))


def keep(store: SqliteStore, *entries: JournalEntry) -> None:
    for entry in entries:
        with store.writing() as office:
            office.journal.keep(entry)


def entries(store: SqliteStore, case_id: str | None = None) -> list[JournalEntry]:
    with store.reading() as office:
        return office.journal.entries(case_id)


def test_typing_comes_back_with_its_time(store: SqliteStore) -> None:
    keep(store, TYPED)
    (entry,) = entries(store)
    assert entry.saved_at is not None
    assert replace(entry, saved_at=None) == TYPED


def test_a_given_time_is_kept(store: SqliteStore) -> None:
    at = datetime(2026, 11, 9, 8, 15, tzinfo=UTC)
    keep(store, replace(TYPED, saved_at=at))
    assert entries(store)[0].saved_at == at


def test_newer_typing_replaces_older(store: SqliteStore) -> None:
    keep(store, TYPED, replace(TYPED, seq=2, body="Die Stadt hat", cursor=(0, 13), base_rev=4))
    (entry,) = entries(store)
    assert (entry.body, entry.cursor, entry.base_rev) == ("Die Stadt hat", (0, 13), 4)


def test_typing_that_was_overtaken_does_not_come_back(store: SqliteStore) -> None:
    keep(store, replace(TYPED, seq=5, body="neu"), replace(TYPED, seq=4, body="alt"))
    assert [entry.body for entry in entries(store)] == ["neu"]


def test_sessions_cases_and_questions_are_kept_apart(store: SqliteStore) -> None:
    keep(
        store,
        TYPED,
        replace(TYPED, session="s2"),
        replace(TYPED, question_id="q2"),
        replace(TYPED, case_id="", question_id="", body="Eine neue Anfrage"),
    )
    assert len(entries(store)) == 4
    assert len(entries(store, "c1")) == 3
    assert [entry.body for entry in entries(store, "")] == ["Eine neue Anfrage"]


def test_what_was_saved_is_dropped_and_dropping_twice_is_harmless(store: SqliteStore) -> None:
    keep(store, TYPED, replace(TYPED, question_id="q2"))
    for _ in range(2):
        with store.writing() as office:
            office.journal.drop("s1", "c1", "q1")
    assert [entry.question_id for entry in entries(store)] == ["q2"]


def test_any_text_can_be_typed(store: SqliteStore) -> None:
    odd = "NUL \x00, half a pair \ud83d, quotes ' \", [b]markup[/b], {{ template }}\n\n\ttab"
    keep(store, replace(TYPED, body=odd))
    assert entries(store)[0].body == odd
    assert store.check() == []
