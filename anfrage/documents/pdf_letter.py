"""A Word file becomes a PDF by LibreOffice: tagged (PDF/UA) and made to last (PDF/A-2b)."""

import json
import shutil
import subprocess
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from anfrage.documents.docx_paging import kept_together
from anfrage.documents.pdf_mending import mended
from anfrage.documents.pdf_objects import take_apart
from anfrage.documents.process_tree import end_tree, start_tree
from anfrage.domain.errors import PdfFailed, PdfUnavailable

# Where LibreOffice lies when it is not on the PATH: macOS, Windows (64 and 32 bit).
_USUAL_PLACES: Final = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.com",
    "C:/Program Files (x86)/LibreOffice/program/soffice.com",
)

# LibreOffice's names (filter options of writer_pdf_Export); 2 is PDF/A-2b. The default export has
# no tags, and without bookmarks a long letter cannot be navigated.
_OPTIONS: Final = {
    "PDFUACompliance": {"type": "boolean", "value": "true"},
    "SelectPdfVersion": {"type": "long", "value": "2"},
    "ExportBookmarks": {"type": "boolean", "value": "true"},
}


def find_soffice() -> str | None:
    """Return the path of LibreOffice's program, or `None` where it is not installed."""
    for name in ("soffice", "libreoffice"):
        found = shutil.which(name)
        if found:
            return found
    return next((place for place in _USUAL_PLACES if Path(place).is_file()), None)


def write_pdf(docx: bytes, timeout: float = 60) -> bytes:
    """Return `docx` as an accessible PDF: see `write_pdfs`.

    Args:
        docx: A Word file of ours.
        timeout: Seconds to wait at most.

    Raises:
        PdfUnavailable: LibreOffice is not installed.
        PdfFailed: no PDF came out, or not in time.
    """
    return write_pdfs([docx], timeout)[0]


def write_pdfs(docxs: Sequence[bytes], timeout: float = 60) -> list[bytes]:
    """Return Word files as accessible PDFs, all made in one call of LibreOffice.

    Its start takes about two seconds, a letter of few pages a tenth of one. Each call has a
    profile folder of its own: parallel calls on one profile can end without a file. When the
    call is interrupted or takes too long, LibreOffice is ended with all its processes.

    Args:
        docxs: Word files of ours, at least one.
        timeout: Seconds to wait at most for all of them.

    Raises:
        PdfUnavailable: LibreOffice is not installed.
        PdfFailed: a PDF did not come out, or not in time.
    """
    program = find_soffice()
    if program is None:
        raise PdfUnavailable
    started = time.monotonic()
    pdfs = _converted(program, docxs, timeout, headings=True)
    if all(pdfs) and any(take_apart(pdf) is None for pdf in pdfs):
        # A file that cannot be mended would show in its bookmarks what is hidden in headings.
        pdfs = _converted(program, docxs, timeout, headings=False)
    if not all(pdf.startswith(b"%PDF-") for pdf in pdfs):
        raise PdfFailed(time.monotonic() - started)
    return [mended(pdf) for pdf in pdfs]


def _converted(
    program: str, docxs: Sequence[bytes], timeout: float, *, headings: bool
) -> list[bytes]:
    with tempfile.TemporaryDirectory(prefix="anfrage-pdf-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        names = [f"brief{number}" if number else "brief" for number in range(len(docxs))]
        for one, docx in zip(names, docxs, strict=True):
            (folder / f"{one}.docx").write_bytes(kept_together(docx, headings=headings))
        _convert(program, folder, [f"{one}.docx" for one in names], timeout)
        return [_read(folder / f"{one}.pdf") for one in names]


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""


def _convert(program: str, folder: Path, names: Sequence[str], timeout: float) -> None:
    command = [
        program,
        f"-env:UserInstallation={(folder / 'profil').as_uri()}",
        "--headless",
        "--norestore",
        "--nolockcheck",
        "--convert-to",
        f"pdf:writer_pdf_Export:{json.dumps(_OPTIONS)}",
        "--outdir",
        str(folder),
        *(str(folder / name) for name in names),
    ]
    try:
        process = start_tree(command)
    except OSError as error:
        raise PdfUnavailable from error
    try:
        process.wait(timeout)
    except subprocess.TimeoutExpired as error:
        raise PdfFailed(timeout) from error
    finally:
        end_tree(process)
