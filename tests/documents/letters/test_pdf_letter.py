"""The PDF export ends: with a PDF, or with an error and nothing left behind."""

import os
import signal
import stat
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from documents.letters.conftest import MakePdf
from letters import letter, shipped

from anfrage.documents import pdf_letter
from anfrage.documents.docx_letter import write_docx
from anfrage.documents.pdf_letter import write_pdf
from anfrage.domain.errors import PdfFailed, PdfUnavailable

posix = pytest.mark.skipif(sys.platform == "win32", reason="needs a shell script")


def fake_office(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a program of our own where LibreOffice is looked for."""
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")


def alive(pid: int) -> bool:
    """Whether a process still runs; one that has ended and waits to be cleared away does not."""
    status = Path(f"/proc/{pid}/stat")
    if status.parent.parent.joinpath("self").exists():
        return status.exists() and status.read_text().rpartition(")")[2].split()[0] != "Z"
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def wait_until_ended(pid: int) -> None:
    deadline = time.monotonic() + 5
    while alive(pid) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not alive(pid)


def test_without_libreoffice_there_is_no_pdf(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(pdf_letter, "_USUAL_PLACES", ())
    with pytest.raises(PdfUnavailable):
        write_pdf(b"")


@posix
@pytest.mark.parametrize(
    "script", ["exit 0", "exit 1", 'echo kaputt > "$(dirname "$9")"/brief.pdf']
)
def test_a_program_that_writes_no_pdf_has_failed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str
) -> None:
    fake_office(tmp_path, script, monkeypatch)
    with pytest.raises(PdfFailed):
        write_pdf(b"PK")


@posix
def test_when_the_time_is_up_the_program_and_its_children_are_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake_office(tmp_path, f"sleep 60 & echo $! > {tmp_path}/kind; wait", monkeypatch)
    started = time.monotonic()
    with pytest.raises(PdfFailed):
        write_pdf(b"PK", timeout=0.5)
    assert time.monotonic() - started < 5
    wait_until_ended(int((tmp_path / "kind").read_text()))


@posix
def test_an_interrupted_export_leaves_no_process_and_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake_office(tmp_path, f"sleep 60 & echo $! > {tmp_path}/kind; wait", monkeypatch)
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))

    def interrupt() -> None:
        while not (tmp_path / "kind").exists() or not (tmp_path / "kind").read_text().strip():
            time.sleep(0.02)
        os.kill(os.getpid(), signal.SIGINT)

    # What runs in the background of a shell was told to ignore the signal.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    threading.Thread(target=interrupt).start()
    try:
        with pytest.raises(KeyboardInterrupt):
            write_pdf(b"PK")
    finally:
        signal.signal(signal.SIGINT, before)
    wait_until_ended(int((tmp_path / "kind").read_text()))
    assert list(scratch.iterdir()) == []


def test_parallel_exports_all_end_with_a_pdf(make_pdf: MakePdf) -> None:
    make_pdf(letter(), shipped())  # skips where LibreOffice is missing
    letters = [write_docx(letter(place=place), shipped()) for place in ("A", "B", "C")]
    with ThreadPoolExecutor(3) as pool:
        assert all(pdf.startswith(b"%PDF-") for pdf in pool.map(write_pdf, letters))
