"""A font that is missing on this computer is said: the PDF has another one in its place."""

import pytest
from documents.letters.conftest import MakePdf
from letters import SHIPPED, shipped, with_parts
from sample_letters import SAMPLES

from anfrage.documents.layout import Layout
from anfrage.documents.pdf_fonts import replaced_fonts


def in_font(name: str) -> Layout:
    """The layout `brief` in another font."""
    parts = shipped().parts
    changed = {
        part: data.replace(b"Liberation Sans", name.encode())
        for part, data in parts.items()
        if part.startswith("word/")
    }
    return with_parts(shipped(), changed)


@pytest.mark.parametrize("name", SHIPPED)
def test_a_pdf_with_the_fonts_of_its_layout_gives_no_notice(make_pdf: MakePdf, name: str) -> None:
    assert replaced_fonts(make_pdf(SAMPLES["3"], shipped(name)), shipped(name)) == ()


def test_a_font_that_is_not_installed_is_named(make_pdf: MakePdf) -> None:
    other = in_font("Amtsschrift Nord")
    assert "Amtsschrift Nord" in replaced_fonts(make_pdf(SAMPLES["3"], other), other)


def test_of_a_pdf_without_visible_fonts_nothing_is_said() -> None:
    assert replaced_fonts(b"%PDF-1.7", shipped()) == ()
