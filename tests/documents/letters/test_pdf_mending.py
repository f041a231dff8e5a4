"""What LibreOffice leaves open in a PDF is mended; nothing that is read changes."""

import re
import zlib

import pytest
from documents.letters.conftest import MakePdf
from letters import SHIPPED, shipped
from pdf_content import PdfContent, read_pdf
from sample_letters import SAMPLES

from anfrage.documents import pdf_letter
from anfrage.documents.docx_letter import write_docx
from anfrage.documents.pdf_mending import mended
from anfrage.documents.pdf_objects import put_together, take_apart

RICH = SAMPLES["rich"]


@pytest.fixture(scope="module")
def raw(make_pdf: MakePdf) -> dict[str, bytes]:
    """PDFs as LibreOffice writes them, in every layout."""
    make_pdf(RICH, shipped())  # skips where LibreOffice is missing
    docxs = [write_docx(RICH, shipped(name)) for name in SHIPPED]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pdf_letter, "mended", lambda pdf: pdf)
        return dict(zip(SHIPPED, pdf_letter.write_pdfs(docxs, 300), strict=True))


@pytest.mark.parametrize("name", SHIPPED)
def test_text_and_pages_stay_and_mending_twice_changes_nothing(
    raw: dict[str, bytes], name: str
) -> None:
    before, after = read_pdf(raw[name]), read_pdf(mended(raw[name]))
    assert after.page_texts == before.page_texts
    assert after.text == before.text
    assert len(after.tree) == len(before.tree)
    assert after.conformance == ()
    assert mended(mended(raw[name])) == mended(raw[name])


def test_what_another_program_wrote_stays_as_it_is(raw: dict[str, bytes]) -> None:
    pdf = raw["brief"]
    for other in (
        b"", b"%PDF-1.7\n", pdf[:-8], pdf.replace(b"\nxref\n", b"\nxrex\n"),
        pdf.replace(b"xref\n0 ", b"xref\n1 "), b"%PDF-1.6\nxref\n0 1\n0000000000 65535 f \n",
    ):  # fmt: skip
        assert mended(other) == other
    parts = take_apart(pdf)
    assert parts is not None
    assert read_pdf(put_together(parts)).page_texts == read_pdf(pdf).page_texts


def _replaced(pdf: bytes, old: bytes, new: bytes) -> PdfContent:
    """The PDF with a part of one of its objects changed."""
    parts = take_apart(pdf)
    assert parts is not None
    changed = {number: re.sub(old, new, data) for number, data in parts.objects.items()}
    assert changed != parts.objects
    parts.objects.update(changed)
    return read_pdf(put_together(parts))


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (rb"/OutputIntents\[[^\]]*\]", b"", "no output intent with a profile (A, 6.2.3)"),
        (rb"/MarkInfo<</Marked true", b"/MarkInfo<</Suspects true", "tags are suspect (UA, 7.1)"),
        (rb"/Metadata \d+ 0 R", b"", "no metadata (A, 6.6.2)"),
        (rb"pdfaSchema:namespaceURI", b"pdfaSchema:namespaceXXX", "is not described"),
        (rb"<rdf:li xml:lang=\"x-default\">", b"\\g<0>x", "the title of the metadata is not"),
        (rb"/StructTreeRoot \d+ 0 R", b"", "no structure (UA, 7.1)"),
        (rb"/RoleMap<<", b"/RoleMap<</Quote/P\n", "the standard type Quote stands for another"),
        (rb"/ID\(Note000001\)", b"", "footnotes have no names of their own (UA, 7.9)"),
        (rb"/S/H1", b"/S/H4", "levels of headings are left out (UA, 7.4.2)"),
        (rb"/S/TH", b"/S/TD", "a table has no header cells (UA, 7.5)"),
        (rb"/S/L\n", b"/S/Div\n", "an item stands outside a list (UA, 7.6)"),
        (rb"/Tabs/S", b"/Tabs(S)", "the order of tabs is not that of the structure"),
        (rb"/StructParent \d+", b"", "a link is outside the structure or has no words"),
        (rb"/Contents<[0-9A-F]+>", b"", "a link is outside the structure or has no words"),
        (rb"/S/Link\n", b"/S/Figure\n", "a figure has no words (UA, 7.3)"),
    ],
)
def test_a_pdf_that_breaks_a_rule_is_refused(
    make_pdf: MakePdf, old: bytes, new: bytes, found: str
) -> None:
    content = _replaced(make_pdf(RICH, shipped()), old, new)
    assert any(found in one for one in content.conformance), content.conformance


def test_a_row_with_a_cell_too_few_is_refused(make_pdf: MakePdf) -> None:
    pdf = make_pdf(RICH, shipped())
    row = re.search(rb"/S/TR\n[^>]*?/K\[(\d+ 0 R )", pdf)
    assert row is not None
    shorter = row[0].replace(row[1], b"")
    content = _replaced(pdf, re.escape(row[0]), shorter)
    assert "rows of a table have different numbers of cells (UA, 7.2)" in content.conformance


def test_a_line_that_is_neither_content_nor_artifact_is_refused(make_pdf: MakePdf) -> None:
    pdf = make_pdf(RICH, shipped())
    parts = take_apart(pdf)
    assert parts is not None
    packed = zlib.compress(b"q 1 w 0 J 1 j\n70.9 449.589 m\n538.55 449.589 l S\nQ\n")
    content = re.search(rb"/Type/Page/.*?/Contents (\d+) 0 R", pdf, re.DOTALL)
    assert content is not None
    head = b"%s 0 obj\n<</Length %d/Filter/FlateDecode>>\nstream\n" % (content[1], len(packed))
    parts.objects[int(content[1])] = head + packed + b"\nendstream\nendobj\n\n"
    found = read_pdf(put_together(parts)).conformance
    assert "page 1: something drawn is neither content nor artifact (UA, 7.1)" in found


@pytest.mark.parametrize("name", SHIPPED)
def test_the_checks_refuse_what_libreoffice_writes_alone(raw: dict[str, bytes], name: str) -> None:
    """These are veraPDF's findings; a version of LibreOffice without them needs no mending."""
    if re.search(rb"LibreOffice 7\.4", raw[name]) is None:
        pytest.skip("another version of LibreOffice")
    found = " ".join(read_pdf(raw[name]).conformance)
    for clause in ("6.6.2.3.1", "7.9", "7.18.3", "7.18.5"):
        assert clause in found
    assert ("neither content nor artifact" in found) == (name in {"formular", "ratsantwort"})
    assert ("the standard type Quote" in found) == (name == "brief-fliesstext")
