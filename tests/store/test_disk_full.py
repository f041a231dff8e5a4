import os
import resource
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from offices import in_child, kept_position, new_office, opened_case, reopened

from anfrage.domain.errors import DiskFull
from anfrage.domain.position import Position
from anfrage.store.export_files import write_export
from anfrage.store.sqlite.store import SqliteStore


@pytest.fixture
def small_disk() -> Iterator[Path]:
    """A disk of one megabyte."""
    if os.getuid() != 0:
        pytest.skip("only root can mount a small disk")
    mount = Path(tempfile.mkdtemp(prefix="anfrage-disk-"))
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(mount)],
        check=False,
        capture_output=True,
    )
    if mounted.returncode != 0:
        mount.rmdir()
        pytest.skip("this machine lets nobody mount")
    yield mount
    subprocess.run(["umount", str(mount)], check=True)
    mount.rmdir()


def kept_until_full(keep: Callable[[int], None]) -> int:
    for number in range(10_000):
        try:
            keep(number)
        except DiskFull:
            return number
    pytest.fail("the disk was never full")


def test_what_was_kept_before_the_disk_was_full_is_there(small_disk: Path) -> None:
    folder = small_disk / "buero"
    store = new_office(folder)
    kept = kept_until_full(
        lambda number: kept_position(store, Position(f"p-{number:05d}", "", "Text " * 2000))
    )
    assert kept > 3
    with store.reading() as office:
        assert len(office.positions.all()) == kept
    assert store.check() == []
    store.close()
    again = reopened(folder)
    with again.reading() as office:
        assert len(office.positions.all()) == kept
    assert again.check() == []
    again.close()


def test_a_full_disk_takes_no_part_of_a_letter(small_disk: Path, tmp_path: Path) -> None:
    store = new_office(tmp_path / "buero")
    case = opened_case(store)
    target = small_disk / "brief.docx"
    with pytest.raises(DiskFull) as failure:
        write_export(store, case.id, "docx", target, b"x" * 3_000_000, "ab" * 32, replace=False)
    assert failure.value.path == target
    assert list(small_disk.iterdir()) == []
    with store.reading() as office:
        assert [record.state for record in office.exports.of_case(case.id)] == ["failed"]
    assert store.check() == []
    store.close()


def test_no_office_is_made_on_a_full_disk(small_disk: Path) -> None:
    (small_disk / "ballast").write_bytes(b"x" * 900_000)
    with pytest.raises(DiskFull):
        new_office(small_disk / "buero")
    assert list((small_disk / "buero").iterdir()) == []


def test_a_database_that_may_not_grow_says_that_the_disk_is_full(
    store: SqliteStore, folder: Path
) -> None:
    kept_position(store, Position("p-1", "", "Text"))
    store.close()

    def write_much() -> str:
        office = reopened(folder)
        resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
        try:
            kept_position(office, Position("p-2", "", "Text " * 200_000))
        except DiskFull as failure:
            return failure.path.name
        return ""

    assert in_child(write_much) == "buero.sqlite3"
    again = reopened(folder)
    assert again.check() == []
    with again.reading() as office:
        assert [record.position.id for record in office.positions.all()] == ["p-1"]
    again.close()
