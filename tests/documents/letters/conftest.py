"""PDFs of sample letters, made by the real LibreOffice, each once."""

import os
from collections.abc import Callable

import pytest

from anfrage.documents.docx_letter import write_docx
from anfrage.documents.layout import Layout
from anfrage.documents.pdf_letter import find_soffice, write_pdf
from anfrage.domain.letter import Letter

MakePdf = Callable[[Letter, Layout], bytes]


@pytest.fixture(scope="session")
def make_pdf() -> MakePdf:
    """A function from letter and layout to the PDF's bytes; the same DOCX is converted once."""
    if find_soffice() is None:
        message = "LibreOffice is not installed"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    made: dict[bytes, bytes] = {}

    def pdf(letter: Letter, layout: Layout) -> bytes:
        docx = write_docx(letter, layout)
        if docx not in made:
            made[docx] = write_pdf(docx)
        return made[docx]

    return pdf
