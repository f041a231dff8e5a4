import os
import resource
import stat
from pathlib import Path

import pytest
from offices import in_child

from anfrage.domain.errors import DiskFull, TargetExists, TargetUnwritable
from anfrage.store.atomic_file import make_folder, write_atomically

BYTES = os.urandom(700_000)


def intrude(path: Path) -> None:
    """Write the target in the moment before we do."""
    path.write_bytes(b"fremd")


def test_a_file_is_written_whole_and_alone(tmp_path: Path) -> None:
    write_atomically(tmp_path / "brief.docx", BYTES, replace=False)
    assert (tmp_path / "brief.docx").read_bytes() == BYTES
    assert [path.name for path in tmp_path.iterdir()] == ["brief.docx"]


def test_an_empty_file_can_be_written(tmp_path: Path) -> None:
    write_atomically(tmp_path / "leer", b"", replace=False)
    assert (tmp_path / "leer").read_bytes() == b""


@pytest.mark.parametrize(
    ("mode", "umask", "rights"), [(0o600, 0o000, 0o600), (0o666, 0o027, 0o640)]
)
def test_rights_are_those_asked_for_narrowed_by_the_umask(
    tmp_path: Path, mode: int, umask: int, rights: int
) -> None:
    before = os.umask(umask)
    try:
        write_atomically(tmp_path / "brief", b"x", replace=False, mode=mode)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "brief").stat().st_mode) == rights


def test_without_replace_nothing_is_overwritten(tmp_path: Path) -> None:
    target = tmp_path / "brief.docx"
    target.write_bytes(b"alt")
    with pytest.raises(TargetExists):
        write_atomically(target, BYTES, replace=False)
    assert target.read_bytes() == b"alt"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_file_that_appears_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    target = tmp_path / "brief.docx"
    with pytest.raises(TargetExists):
        write_atomically(
            target,
            BYTES,
            replace=False,
            before_rename=lambda _: intrude(target),
        )
    assert target.read_bytes() == b"fremd"
    assert len(list(tmp_path.iterdir())) == 1


def test_with_replace_the_new_file_takes_the_place(tmp_path: Path) -> None:
    target = tmp_path / "brief.docx"
    target.write_bytes(b"alt")
    write_atomically(target, BYTES, replace=True)
    assert target.read_bytes() == BYTES
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("dangling", [True, False])
def test_a_link_is_neither_followed_nor_overwritten(tmp_path: Path, *, dangling: bool) -> None:
    elsewhere = tmp_path / "elsewhere"
    if not dangling:
        elsewhere.write_bytes(b"fremd")
    link = tmp_path / "brief"
    link.symlink_to(elsewhere)
    with pytest.raises(TargetExists):
        write_atomically(link, b"x", replace=False)
    write_atomically(link, b"x", replace=True)
    assert not link.is_symlink()
    assert elsewhere.exists() is not dangling
    assert dangling or elsewhere.read_bytes() == b"fremd"


def test_a_link_laid_under_the_name_in_between_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "zwischen").symlink_to(tmp_path / "opfer")
    with pytest.raises(TargetUnwritable):
        write_atomically(tmp_path / "brief", b"x", replace=True, temp_name="zwischen")
    assert (tmp_path / "zwischen").is_symlink()
    assert not (tmp_path / "opfer").exists()
    assert not (tmp_path / "brief").exists()


def test_what_looks_at_the_finished_file_can_still_refuse(tmp_path: Path) -> None:
    seen: list[bytes] = []

    def refuse(temp: Path) -> None:
        seen.append(temp.read_bytes())
        message = "not good enough"
        raise ValueError(message)

    with pytest.raises(ValueError, match="good enough"):
        write_atomically(tmp_path / "brief", BYTES, replace=False, before_rename=refuse)
    assert seen == [BYTES]
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_no_target(tmp_path: Path) -> None:
    with pytest.raises(TargetUnwritable):
        write_atomically(tmp_path / "fehlt" / "brief", b"x", replace=True)


def test_a_folder_is_no_target(tmp_path: Path) -> None:
    (tmp_path / "brief").mkdir()
    with pytest.raises(TargetUnwritable):
        write_atomically(tmp_path / "brief", b"x", replace=True)
    assert [path.name for path in tmp_path.iterdir()] == ["brief"]


def test_a_folder_without_write_access_is_no_target(open_folder: Path) -> None:
    def write() -> str:
        try:
            write_atomically(open_folder / "brief", b"x", replace=True)
        except TargetUnwritable as failure:
            return failure.path.name
        return ""

    open_folder.chmod(0o555)
    assert in_child(write, as_nobody=True) == "brief"
    assert list(open_folder.iterdir()) == []


def test_a_file_that_may_not_grow_so_large_means_that_the_disk_is_full(tmp_path: Path) -> None:
    target = tmp_path / "brief"
    target.write_bytes(b"alt")

    def write() -> str:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
        try:
            write_atomically(target, BYTES, replace=True)
        except DiskFull as failure:
            return failure.path.name
        return ""

    assert in_child(write) == "brief"
    assert target.read_bytes() == b"alt"
    assert len(list(tmp_path.iterdir())) == 1


def test_where_files_cannot_be_linked_nothing_is_overwritten_either(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refused)  # as FAT and some shares answer
    write_atomically(tmp_path / "brief", BYTES, replace=False)
    assert (tmp_path / "brief").read_bytes() == BYTES
    with pytest.raises(TargetExists):
        write_atomically(
            tmp_path / "zweiter",
            b"x",
            replace=False,
            before_rename=lambda _: intrude(tmp_path / "zweiter"),
        )
    assert (tmp_path / "zweiter").read_bytes() == b"fremd"
    assert len(list(tmp_path.iterdir())) == 2


def test_folders_for_many_files_are_made_or_refused(tmp_path: Path) -> None:
    make_folder(tmp_path / "a" / "b")
    make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()
    (tmp_path / "datei").write_text("x")
    with pytest.raises(TargetUnwritable):
        make_folder(tmp_path / "datei" / "b")
