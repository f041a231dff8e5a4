"""Vectors are a cache: kept, found again, made anew where they are damaged, never a fault."""

from pathlib import Path

from offices import bypassing, reopened

from anfrage.store.sqlite.store import SqliteStore


def put(store: SqliteStore, **vectors: bytes) -> None:
    with store.writing() as office:
        office.vectors.put(vectors)


def get(store: SqliteStore, *keys: str) -> dict[str, bytes]:
    with store.reading() as office:
        return office.vectors.get(keys)


def test_what_was_kept_is_there_after_a_restart_and_the_rest_is_missing(
    store: SqliteStore, folder: Path
) -> None:
    put(store, a=b"\1\2", b=b"")
    put(store, a=b"\3")
    store.close()
    assert get(reopened(folder), "a", "b", "c") == {"a": b"\3", "b": b""}


def test_thousands_of_keys_are_asked_for_in_one_go(store: SqliteStore) -> None:
    many = {f"{n}": n.to_bytes(2, "little") for n in range(1201)}
    put(store, **many)
    assert get(store, *many) == many
    assert get(store) == {}


def test_a_damaged_vector_counts_as_missing_and_damages_no_office(
    store: SqliteStore, folder: Path
) -> None:
    put(store, a=b"\1", b=b"\2", c=b"\3")
    store.close()
    with bypassing(folder) as raw:
        raw.execute("UPDATE vector SET content = x'00' WHERE key = 'a'")
        raw.execute("UPDATE vector SET key = 'd' WHERE key = 'c'")
    again = reopened(folder)
    assert get(again, "a", "b", "c", "d") == {"b": b"\2"}
    assert again.check() == []
    with again.reading() as office:
        assert office.vectors.damaged() == 2
    put(again, a=b"\1")
    assert get(again, "a") == {"a": b"\1"}


def test_without_the_rows_the_office_is_whole(store: SqliteStore, folder: Path) -> None:
    put(store, a=b"\1")
    store.close()
    with bypassing(folder) as raw:
        raw.execute("DELETE FROM vector")
    again = reopened(folder)
    assert get(again, "a") == {}
    assert again.check() == []


def test_what_no_text_needs_any_more_is_forgotten(store: SqliteStore) -> None:
    put(store, a=b"\1", b=b"\2", c=b"\3")
    with store.writing() as office:
        assert office.vectors.keep_only({"b", "z"}) == 2
    assert get(store, "a", "b", "c") == {"b": b"\2"}


def test_vectors_leave_no_mark_in_the_chain(store: SqliteStore) -> None:
    with store.reading() as office:
        before = office.events.head()
    put(store, a=b"\1")
    with store.reading() as office:
        assert office.events.head() == before
        assert office.events.kinds_since(before[0]) == set()
        assert office.events.kinds_since(0)
