"""A request for contributions as a Word table, for units that answer in whole sentences."""

from anfrage.documents.docx_anchors import ANSWER, anchor_name
from anfrage.documents.docx_properties import CASE_ID_PROPERTY, CASE_PROPERTY, UNIT_PROPERTY
from anfrage.documents.plain_docx import Cell, paragraph, plain_docx, table
from anfrage.documents.printable import check_texts
from anfrage.domain.contribution import ContributionRequest
from anfrage.german import contribution_words as words

#: Twentieths of a point; together the width between the margins (9,354).
_WIDTHS = (700, 3654, 5000)
_ROW = 1134  # 2 cm


def write_contribution_form(request: ContributionRequest) -> bytes:
    """Return the table as a .docx file; the questions' cells are locked for Word.

    Raises:
        FieldUnprintable: a value holds a character that no document can hold.
    """
    check_texts([(f"{words.COLUMNS[1]} {one.number}", one.text) for one in request.questions])
    check_texts([(words.UNIT, request.unit), (words.TITLE, request.title)])
    facts = (
        (words.CASE, f"{request.case_number} {request.title}".strip()),
        (words.UNIT, request.unit),
        (words.DUE, words.due_words(request.due)),
        (words.AUTHOR, ""),
    )
    body = [paragraph(words.TITLE, "Heading1")]
    body += [paragraph(f"{label}: {text}") for label, text in facts]
    body.append(paragraph(words.HINT))
    rows = [[Cell(heading) for heading in words.COLUMNS[:3]]]
    for one in request.questions:
        name = anchor_name(ANSWER, one.question_id)
        rows.append([Cell(one.number, locked=True), Cell(one.text, locked=True), Cell(anchor=name)])
    body += [table(rows, _WIDTHS, _ROW), paragraph("")]
    origin = {
        CASE_PROPERTY: request.case_number,
        CASE_ID_PROPERTY: request.case_id,
        UNIT_PROPERTY: request.unit,
    }
    return plain_docx(words.TITLE, request.authority, body, origin)
