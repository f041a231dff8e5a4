"""Unterschriftsmappe: the sheet that says who does what and when, before the letter itself."""

import re
from typing import Final

from anfrage.documents.docx_package import read_package, write_package
from anfrage.documents.plain_docx import SECTION, Cell, paragraph, plain_docx, table
from anfrage.documents.printable import check_printable
from anfrage.domain.letter import Letter
from anfrage.german import letter_words
from anfrage.german import output_words as words
from anfrage.german.dates import short_date

#: Twentieths of a point; together the width between the margins (9,354).
_STEP_WIDTHS: Final = (600, 3400, 2354, 1100, 1900)
_STANDING_WIDTHS: Final = (3900, 2254, 1300, 1900)
_ROW: Final = 560  # 1 cm: room for a hand
_EMPTY_ROWS: Final = 4
_STYLE: Final = re.compile(r'<w:pStyle w:val="\w+"/>')
# The number of all pages with what it was when the file was made: programs that do not know the
# pages of a section show that, and it must not be wrong.
_PAGES: Final = re.compile(rb"NUMPAGES([^<]*)(.{0,400}?<w:t[^>]*>)\d+(?=</w:t>)", re.DOTALL)
_BODY: Final = re.compile(rb"<w:body[^>]*>")


def write_sheet(letter: Letter, case_number: str) -> bytes:
    """Return the Verfügung alone as a .docx file.

    Raises:
        FieldUnprintable: a value holds a character that no document can hold.
    """
    check_printable(letter)
    title = f"{words.FILE_NOTE}: {letter.subject}"
    return plain_docx(title, letter.sender.authority, _sheet(letter, case_number))


def with_sheet(docx: bytes, letter: Letter, case_number: str) -> bytes:
    """Return the letter with the Verfügung as its first sheet, in a section of its own.

    Args:
        docx: The letter as `write_docx` gives it: its own headers and page numbers stay, counted
            within its own section.
        letter: The same letter.
        case_number: The case's number as people see it.
    """
    check_printable(letter)
    parts = read_package("", docx)
    document = parts["word/document.xml"]
    found = _BODY.search(document)
    start = found.end() if found else 0
    # The last paragraph of a section carries its measures (17.6.18); no header is named, so the
    # sheet has none. Styles are the letter's own matter: the sheet does without.
    sheet = _STYLE.sub("", "".join(_sheet(letter, case_number)[:-1]))
    ending = f"<w:p><w:pPr>{SECTION}</w:pPr></w:p>"
    document = document[:start] + f"{sheet}{ending}".encode() + document[start:]
    head, margins, tail = document.rpartition(b"<w:pgMar ")
    if b"<w:pgNumType" not in tail:
        tail = tail.replace(b"/>", b'/><w:pgNumType w:start="1"/>', 1)
    parts["word/document.xml"] = head + margins + tail
    for name, data in parts.items():
        if name.startswith(("word/footer", "word/header")):
            parts[name] = _PAGES.sub(_section_pages, data)
    return write_package(parts)


def _section_pages(found: "re.Match[bytes]") -> bytes:
    return b"SECTIONPAGES" + found[1] + found[2] + "…".encode()


def joined_pdf(sheet: bytes, letter: bytes) -> bytes:
    """Return one PDF for printing: the sheet, then the letter.

    It has no tags any more; the accessible letter is the one that is exported by itself.
    """
    import io

    import pypdfium2

    whole = pypdfium2.PdfDocument.new()
    for content in (sheet, letter):
        source = pypdfium2.PdfDocument(content)
        whole.import_pages(source)
        source.close()
    target = io.BytesIO()
    whole.save(target)
    whole.close()
    return target.getvalue()


def _sheet(letter: Letter, case_number: str) -> list[str]:
    facts = {
        words.CASE: case_number,
        letter_words.LABELS["file_number"]: letter.file_number,
        letter_words.LABELS["reference"]: letter.reference,
        letter_words.LABELS["subject"]: " ".join(letter.subject.split()),
        letter_words.LABELS["addressee"]: ", ".join(letter.addressee),
        letter_words.DATE: short_date(letter.date) if letter.date else "",
    }
    body = [paragraph(words.FILE_NOTE, "Heading1", bold=True)]
    if letter.draft:
        body.append(paragraph(letter_words.DRAFT_MARK, bold=True))
    body += [paragraph(f"{label}: {text}") for label, text in facts.items() if text]
    body.append(paragraph(""))
    body.append(_table(words.STANDINGS, [("",) * 4] * _EMPTY_ROWS, _STANDING_WIDTHS))
    body.append(paragraph(""))
    return [*body, _table(words.STEPS, _steps(letter), _STEP_WIDTHS), paragraph("")]


def _steps(letter: Letter) -> list[tuple[str, ...]]:
    """Who does what, to whom, in order; when and by whom it was done is written by hand."""
    signer = ", ".join(one for one in (letter.signer.name, letter.signer.function) if one)
    steps = [
        (words.SIGN, signer and f"{words.TO_SIGN} {signer}"),
        (words.SEND, ", ".join(letter.addressee)),
        (words.COPY_TO, ", ".join(letter.distribution)),
        (words.PUBLISH, ""),
        (words.RESUBMIT, ""),
        (words.TO_FILE, ""),
    ]
    return [(str(at), what, who, "", "") for at, (what, who) in enumerate(steps, 1)]


def _table(heading: tuple[str, ...], rows: list[tuple[str, ...]], widths: tuple[int, ...]) -> str:
    cells = [[Cell(text) for text in row] for row in (heading, *rows)]
    return table(cells, widths, _ROW)
