from pathlib import Path

import pytest
from offices import archived_paper, bypassing, paper, reopened

from anfrage.domain.errors import OfficeDamaged, StoreInconsistent
from anfrage.store.base import Finding
from anfrage.store.problem import Problem
from anfrage.store.sqlite.store import SqliteStore


def test_a_past_paper_comes_back_as_it_was_kept(store: SqliteStore, folder: Path) -> None:
    first = archived_paper(store, b"eins")
    second = archived_paper(store, b"zwei")
    store.close()
    with reopened(folder).reading() as office:
        assert list(office.archive.all()) == [first, second]
        assert office.archive.original(second.id) == paper(b"zwei")
        assert office.archive.original("unknown") is None


def test_the_same_bytes_and_the_same_words_lead_to_their_paper(store: SqliteStore) -> None:
    kept = archived_paper(store, b"1. Wie viele B\xc3\xa4nke gibt es?")
    with store.reading() as office:
        assert office.archive.by_bytes(kept.sha256) == kept
        assert office.archive.by_bytes("0" * 64) is None
        assert office.archive.by_text("1.  Wie viele Ba\u0308nke\n gibt es") == kept
        assert office.archive.by_text("2. Wie viele Bänke gibt es?") is None


def test_the_same_words_are_kept_once(store: SqliteStore) -> None:
    archived_paper(store, b"eins", "Wie viele?")
    with pytest.raises(StoreInconsistent):
        archived_paper(store, b"zwei", "wie VIELE")
    with store.reading() as office:
        assert len(list(office.archive.all())) == 1
    assert store.check() == []


def test_text_without_letters_is_told_apart_too(store: SqliteStore) -> None:
    archived_paper(store, b"?")
    archived_paper(store, b"!")


@pytest.mark.parametrize(
    "statement", ["DELETE FROM archived_paper", "UPDATE archived_paper SET id = 'x'"]
)
def test_a_past_paper_is_never_changed_or_deleted(
    store: SqliteStore, folder: Path, statement: str
) -> None:
    archived_paper(store, b"eins")
    with bypassing(folder, triggers=True) as raw, pytest.raises(Exception, match="never"):
        raw.execute(statement)


def test_a_damaged_past_paper_is_never_read(store: SqliteStore, folder: Path) -> None:
    archived_paper(store, b"eins")
    with bypassing(folder) as raw:
        raw.execute("UPDATE archived_paper SET content = replace(content, 'zwei', 'drei')")
    with store.reading() as office, pytest.raises(OfficeDamaged, match="archived_paper"):
        list(office.archive.all())


@pytest.mark.parametrize(
    "change",
    [
        "DELETE FROM archived_paper",
        "DELETE FROM event_payload WHERE seq = (SELECT max(seq) FROM event)",
    ],
)
def test_the_check_finds_papers_and_events_that_do_not_agree(
    store: SqliteStore, folder: Path, change: str
) -> None:
    kept = archived_paper(store, b"eins")
    assert store.check() == []
    with bypassing(folder) as raw:
        raw.execute(change)
    assert Finding(f"archived_paper {kept.id}", Problem.ARCHIVE_EVENT) in store.check()
