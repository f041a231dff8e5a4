import os
import resource
import stat
from pathlib import Path

import pytest
from offices import bypassing, in_child, kept_position, opened_case, reopened

from anfrage.domain.errors import DiskFull, StoreInconsistent, TargetExists, TargetUnwritable
from anfrage.domain.position import Position
from anfrage.store.sqlite.connection import FILE_NAME
from anfrage.store.sqlite.store import SqliteStore


def fill(store: SqliteStore) -> None:
    opened_case(store, b"Anfrage" * 5000)
    for number in range(20):
        kept_position(store, Position(f"p-{number}", "", "Text " * 300), adopt=True)


def test_a_backup_is_a_whole_office(store: SqliteStore, tmp_path: Path) -> None:
    fill(store)
    target = tmp_path / "sicherung" / FILE_NAME
    target.parent.mkdir()
    store.backup(target)
    assert [path.name for path in target.parent.iterdir()] == [FILE_NAME]
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    copy = reopened(target.parent)
    assert copy.check() == []
    with copy.reading() as saved, store.reading() as present:
        assert saved.events.head() == present.events.head()
        assert saved.cases.all() == present.cases.all()
        assert saved.positions.all() == present.positions.all()
    copy.close()


def test_a_backup_can_be_worked_in(store: SqliteStore, tmp_path: Path) -> None:
    target = tmp_path / "sicherung" / FILE_NAME
    target.parent.mkdir()
    store.backup(target)
    copy = reopened(target.parent)
    fill(copy)
    assert copy.check() == []
    copy.close()


def test_a_backup_can_have_any_name(store: SqliteStore, tmp_path: Path) -> None:
    target = Path(os.fsdecode(bytes(tmp_path) + b"/Sich\xfcrung 100%?#.sqlite3"))
    store.backup(target)
    assert target.stat().st_size > 0


def test_a_backup_never_overwrites(store: SqliteStore, tmp_path: Path) -> None:
    target = tmp_path / "sicherung.sqlite3"
    target.write_bytes(b"alt")
    with pytest.raises(TargetExists):
        store.backup(target)
    assert target.read_bytes() == b"alt"


def test_a_damaged_office_gives_no_backup(store: SqliteStore, folder: Path, tmp_path: Path) -> None:
    fill(store)
    with bypassing(folder) as raw:
        raw.execute("UPDATE event SET at = replace(at, '2026', '2025') WHERE seq = 3")
    with pytest.raises(StoreInconsistent) as refusal:
        store.backup(tmp_path / "sicherung.sqlite3")
    assert refusal.value.places == ("event 3: hash",)
    assert [path.name for path in tmp_path.iterdir()] == ["buero"]


def test_a_target_without_folder_is_unwritable(store: SqliteStore, tmp_path: Path) -> None:
    with pytest.raises(TargetUnwritable):
        store.backup(tmp_path / "fehlt" / "sicherung.sqlite3")


def test_a_full_disk_leaves_no_half_backup(
    store: SqliteStore, folder: Path, tmp_path: Path
) -> None:
    fill(store)
    store.close()

    def backup() -> str:
        office = reopened(folder)
        resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))
        try:
            office.backup(tmp_path / "sicherung.sqlite3")
        except DiskFull as failure:
            return failure.path.name
        return ""

    assert in_child(backup) == "sicherung.sqlite3"
    assert [path.name for path in tmp_path.iterdir()] == ["buero"]


def test_an_office_can_be_backed_up_while_others_write(
    store: SqliteStore, folder: Path, tmp_path: Path
) -> None:
    fill(store)
    other = reopened(folder)
    with other.writing() as office:
        office.positions.add(Position("p-later", "", "Text"))
        store.backup(tmp_path / "sicherung.sqlite3")
    other.close()
    assert store.check() == []
