"""PDFs of sample letters, made by the real LibreOffice: all samples in one call, once a run."""

import contextlib
import hashlib
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from letters import SHIPPED, shipped
from sample_letters import SAMPLES

from anfrage.documents.docx_letter import write_docx
from anfrage.documents.layout import Layout
from anfrage.documents.pdf_letter import find_soffice, write_pdf, write_pdfs
from anfrage.domain.letter import Letter

MakePdf = Callable[[Letter, Layout], bytes]


@pytest.fixture(scope="session")
def make_pdf(tmp_path_factory: pytest.TempPathFactory) -> MakePdf:
    """A function from letter and layout to the PDF's bytes; the same DOCX is converted once."""
    if find_soffice() is None:
        message = "LibreOffice is not installed"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "pdf-der-briefe"
    folder.mkdir(exist_ok=True)

    def pdf(letter: Letter, layout: Layout) -> bytes:
        docx = write_docx(letter, layout)
        path = _place(folder, docx)
        if not path.exists() and letter in SAMPLES.values() and layout.name in SHIPPED:
            _make_samples(folder)
        if not path.exists():
            path.write_bytes(write_pdf(docx))
        return path.read_bytes()

    return pdf


def _place(folder: Path, docx: bytes) -> Path:
    return folder / f"{hashlib.sha256(docx).hexdigest()}.pdf"


def _make_samples(folder: Path) -> None:
    """Convert every sample in every layout, unless another process of this run does."""
    docxs = [write_docx(one, shipped(name)) for one in SAMPLES.values() for name in SHIPPED]
    with _alone(folder / "gesperrt"):
        missing = [docx for docx in docxs if not _place(folder, docx).exists()]
        for docx, pdf in zip(missing, write_pdfs(missing, 300) if missing else [], strict=True):
            _place(folder, docx).write_bytes(pdf)


@contextlib.contextmanager
def _alone(lock: Path) -> Iterator[None]:
    while True:
        try:
            lock.touch(exist_ok=False)
            break
        except FileExistsError:
            time.sleep(0.2)
    try:
        yield
    finally:
        lock.unlink()
