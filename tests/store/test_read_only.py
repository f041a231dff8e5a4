import shutil
import time
from pathlib import Path

import pytest
from offices import bypassing, forked, in_child, joined, kept_position, new_office, reopened

from anfrage.domain.errors import OfficeReadOnly
from anfrage.domain.position import Position
from anfrage.store.sqlite.connection import FILE_NAME, SCHEMA
from anfrage.store.sqlite.store import SqliteStore


@pytest.fixture
def shelf(open_folder: Path) -> Path:
    """An office at rest that others may read and only its owner may write."""
    folder = open_folder / "buero"
    store = new_office(folder)
    kept_position(store, Position("p-1", "", "Text"))
    store.close()
    readable(folder)
    return folder


def readable(folder: Path) -> None:
    for path in folder.iterdir():
        path.chmod(0o444)
    folder.chmod(0o555)


def ids_seen(folder: Path) -> list[str]:
    office = reopened(folder, read_only=True)
    try:
        assert office.check() == []
        with office.reading() as view:
            return [record.position.id for record in view.positions.all()]
    finally:
        office.close()


def refused(folder: Path, *, read_only: bool = False) -> bool:
    try:
        reopened(folder, read_only=read_only).close()
    except OfficeReadOnly:
        return True
    return False


def test_an_office_can_be_opened_for_reading_alone(store: SqliteStore, folder: Path) -> None:
    kept_position(store, Position("p-1", "", "Text"))
    reader = reopened(folder, read_only=True)
    assert reader.read_only
    with pytest.raises(OfficeReadOnly), reader.writing():
        pass
    with reader.reading() as office:
        assert len(office.positions.all()) == 1
    kept_position(store, Position("p-2", "", "Text"))
    with reader.reading() as office:
        assert len(office.positions.all()) == 2
    reader.close()


def test_an_ordinary_user_cannot_open_it_for_writing(shelf: Path) -> None:
    assert in_child(lambda: refused(shelf), as_nobody=True)


def test_an_ordinary_user_can_read_it(shelf: Path) -> None:
    assert in_child(lambda: ids_seen(shelf), as_nobody=True) == ["p-1"]
    assert [path.name for path in shelf.iterdir()] == [FILE_NAME]


def test_an_ordinary_user_can_read_it_while_its_owner_works(shelf: Path) -> None:
    owner = reopened(shelf)
    kept_position(owner, Position("p-2", "", "Text"))
    readable(shelf)
    assert in_child(lambda: ids_seen(shelf), as_nobody=True) == ["p-1", "p-2"]
    owner.close()


def test_a_reader_sees_what_the_owner_writes_later(shelf: Path, open_folder: Path) -> None:
    first, second = open_folder / "first", open_folder / "second"

    def read_twice() -> list[int]:
        office = reopened(shelf, read_only=True)
        seen = []
        for turn in (first, second):
            while not turn.exists():
                time.sleep(0.001)
            with office.reading() as view:
                seen.append(len(view.positions.all()))
            if turn is first:
                told.write_text("read")
        office.close()
        return seen

    told = open_folder / "told"
    told.touch()
    told.chmod(0o666)
    first.touch()
    reader = forked(read_twice, as_nobody=True)
    while not told.read_text():
        time.sleep(0.001)
    owner = reopened(shelf)
    kept_position(owner, Position("p-2", "", "Text"))
    owner.close()
    second.touch()
    assert joined(reader) == [1, 2]


def test_writing_that_was_never_finished_cannot_be_read_without_write_access(
    open_folder: Path,
) -> None:
    folder = open_folder / "buero"
    store = new_office(folder)
    kept_position(store, Position("p-1", "", "Text"))
    left = open_folder / "abgestürzt"
    left.mkdir()
    for ending in ("", "-wal"):  # what a kill leaves, moved to another machine
        shutil.copy(folder / f"{FILE_NAME}{ending}", left / f"{FILE_NAME}{ending}")
    readable(left)
    assert in_child(lambda: refused(left, read_only=True), as_nobody=True)
    store.close()


def test_an_office_that_would_have_to_be_migrated_is_not_opened_for_reading(
    store: SqliteStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.close()
    with bypassing(folder) as raw:
        assert raw.execute("PRAGMA user_version").fetchone()[0] == SCHEMA
    monkeypatch.setattr("anfrage.store.sqlite.store.SCHEMA", SCHEMA + 1)
    assert refused(folder, read_only=True)


def test_a_folder_that_may_not_be_entered_is_no_missing_office(open_folder: Path) -> None:
    folder = open_folder / "buero"
    new_office(folder).close()
    folder.chmod(0o700)
    assert in_child(lambda: refused(folder), as_nobody=True)
    assert in_child(lambda: refused(folder, read_only=True), as_nobody=True)
