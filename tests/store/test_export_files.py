import hashlib
import os
from dataclasses import replace
from pathlib import Path

import pytest
from offices import in_child, opened_case, reopened

from anfrage import os_specific
from anfrage.domain.case import Case
from anfrage.domain.errors import (
    OfficeReadOnly,
    StoreInconsistent,
    TargetExists,
    TargetUnwritable,
)
from anfrage.domain.event import EventKind
from anfrage.store.base import ExportRecord
from anfrage.store.export_files import check_target, reconcile, write_export
from anfrage.store.sqlite.store import SqliteStore

LETTER = "ab" * 32


def exported(store: SqliteStore, case: Case, path: Path, content: bytes = b"Brief") -> ExportRecord:
    return write_export(store, case.id, "docx", path, content, LETTER, replace=False)


def pending(store: SqliteStore, case: Case, path: Path, content: bytes) -> ExportRecord:
    """An export of which only the intent was kept."""
    digest = hashlib.sha256(content).hexdigest()
    record = ExportRecord("e-1", case.id, "docx", str(path), LETTER, digest, "intent", store.now())
    with store.writing() as office:
        office.exports.intend(record)
    return record


def kinds(store: SqliteStore, case: Case) -> list[EventKind]:
    with store.reading() as office:
        return office.events.of_case(case.id)


def test_an_export_writes_the_file_and_says_so(store: SqliteStore, tmp_path: Path) -> None:
    case = opened_case(store)
    record = exported(store, case, tmp_path / "brief.docx")
    assert (tmp_path / "brief.docx").read_bytes() == b"Brief"
    with store.reading() as office:
        assert office.exports.of_case(case.id) == [record]
        assert office.exports.pending() == []
        last = list(office.events.all())[-1]
    assert record.state == "done"
    assert last.kind is EventKind.LETTER_EXPORTED
    assert last.case_id == case.id
    assert last.payload is not None
    assert last.payload["content_sha256"] == hashlib.sha256(b"Brief").hexdigest()
    assert store.check() == []


def test_a_relative_target_is_kept_as_a_whole_path(
    store: SqliteStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    record = exported(store, opened_case(store), Path("brief.docx"))
    assert record.target == str(tmp_path / "brief.docx")


def test_a_name_that_is_no_utf_8_can_be_a_target(store: SqliteStore, tmp_path: Path) -> None:
    target = Path(os.fsdecode(bytes(tmp_path) + b"/br\xfcf.docx"))
    case = opened_case(store)
    record = exported(store, case, target)
    with store.reading() as office:
        assert office.exports.of_case(case.id) == [record]
    assert target.exists()
    assert store.check() == []


def test_a_refused_target_is_recorded_as_failed(store: SqliteStore, tmp_path: Path) -> None:
    case = opened_case(store)
    target = tmp_path / "brief.docx"
    target.write_bytes(b"alt")
    with pytest.raises(TargetExists):
        exported(store, case, target)
    with store.reading() as office:
        assert [record.state for record in office.exports.of_case(case.id)] == ["failed"]
    assert target.read_bytes() == b"alt"
    assert kinds(store, case) == [EventKind.CASE_OPENED]
    write_export(store, case.id, "docx", target, b"neu", LETTER, replace=True)
    assert target.read_bytes() == b"neu"
    assert store.check() == []


def test_an_office_that_is_only_read_exports_nothing(
    store: SqliteStore, folder: Path, tmp_path: Path
) -> None:
    case = opened_case(store)
    reader = reopened(folder, read_only=True)
    with pytest.raises(OfficeReadOnly):
        exported(reader, case, tmp_path / "brief.docx")
    assert reconcile(reader) == []
    assert not (tmp_path / "brief.docx").exists()
    reader.close()


def test_a_file_that_was_finished_before_a_crash_is_recorded(
    store: SqliteStore, tmp_path: Path
) -> None:
    case = opened_case(store)
    record = pending(store, case, tmp_path / "brief.docx", b"Brief")
    (tmp_path / "brief.docx").write_bytes(b"Brief")
    assert reconcile(store) == [replace(record, state="done")]
    assert kinds(store, case) == [EventKind.CASE_OPENED, EventKind.EXPORT_RECONCILED]
    assert store.check() == []
    assert reconcile(store) == []


@pytest.mark.parametrize("found", [None, b"", b"Bri", b"ganz anders"])
def test_a_file_that_is_not_the_one_that_was_meant_counts_as_failed(
    store: SqliteStore, tmp_path: Path, found: bytes | None
) -> None:
    case = opened_case(store)
    record = pending(store, case, tmp_path / "brief.docx", b"Brief")
    temp = tmp_path / f".{record.id}.anfrage"
    temp.write_bytes(b"Bri")
    if found is not None:
        (tmp_path / "brief.docx").write_bytes(found)
    assert reconcile(store) == [replace(record, state="failed")]
    assert kinds(store, case) == [EventKind.CASE_OPENED]
    assert not temp.exists()
    assert (tmp_path / "brief.docx").exists() is (found is not None)
    assert store.check() == []


def test_a_target_whose_folder_is_gone_counts_as_failed(store: SqliteStore, tmp_path: Path) -> None:
    pending(store, opened_case(store), tmp_path / "weg" / "brief.docx", b"Brief")
    assert [record.state for record in reconcile(store)] == ["failed"]


def test_files_of_other_names_are_left_alone(store: SqliteStore, tmp_path: Path) -> None:
    other = tmp_path / ".e-2.anfrage"
    other.write_bytes(b"fremd")
    pending(store, opened_case(store), tmp_path / "brief.docx", b"Brief")
    reconcile(store)
    assert other.exists()


def test_an_export_that_is_going_on_is_not_settled(
    store: SqliteStore, folder: Path, tmp_path: Path
) -> None:
    case = opened_case(store)
    pending(store, case, tmp_path / "brief.docx", b"Brief")
    running = os_specific.Lock(folder / "export.lock", shared=True, wait=True)

    def settled_elsewhere() -> int:
        other = reopened(folder)
        try:
            return len(reconcile(other))
        finally:
            other.close()

    assert in_child(settled_elsewhere) == 0
    running.release()
    assert in_child(settled_elsewhere) == 1


def test_an_outcome_is_given_once(store: SqliteStore, tmp_path: Path) -> None:
    record = exported(store, opened_case(store), tmp_path / "brief.docx")
    with pytest.raises(StoreInconsistent), store.writing() as office:
        office.exports.finish(record.id, "failed")
    with pytest.raises(StoreInconsistent), store.writing() as office:
        office.exports.finish("unknown", "done")


def test_a_target_can_be_refused_early(tmp_path: Path, open_folder: Path) -> None:
    target = tmp_path / "brief.docx"
    check_target(target, replace=False)
    target.write_bytes(b"alt")
    check_target(target, replace=True)
    with pytest.raises(TargetExists):
        check_target(target, replace=False)
    for refused in (tmp_path, tmp_path / "fehlt" / "brief", target / "brief"):
        with pytest.raises(TargetUnwritable):
            check_target(refused, replace=True)
    open_folder.chmod(0o555)
    assert in_child(lambda: _refusal(open_folder / "brief"), as_nobody=True) == "TargetUnwritable"


def _refusal(path: Path) -> str:
    try:
        check_target(path, replace=True)
    except TargetUnwritable as failure:
        return type(failure).__name__
    return ""
