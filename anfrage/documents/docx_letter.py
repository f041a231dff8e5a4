"""A letter in a layout becomes a Word file."""

from anfrage.documents.docx_anchors import hold_anchors, set_anchors
from anfrage.documents.docx_book import Book
from anfrage.documents.docx_filling import fill_part
from anfrage.documents.docx_package import parse_part, part_bytes, text_parts, write_package
from anfrage.documents.docx_properties import DraftOrigin, put_properties
from anfrage.documents.layout import Layout
from anfrage.documents.layout_losses import check_closed_mark
from anfrage.documents.letter_fields import letter_scope
from anfrage.documents.printable import check_printable
from anfrage.domain.letter import Letter


def write_docx(letter: Letter, layout: Layout, origin: DraftOrigin | None = None) -> bytes:
    """Return the letter as a .docx file: the same letter in the same layout, the same bytes.

    Gaps of the letter (no date, no answer, open parts) stand in it as shaded words in brackets; a
    draft carries the layout's mark. With `origin` the file can be read back into its case: see
    `docx_anchors`.

    Raises:
        FieldUnprintable: a value holds a character that no document can hold.
        LayoutBroken: it is the full version, and the layout cannot mark it as closed.
    """
    check_printable(letter)
    check_closed_mark(letter, layout)
    parts = dict(layout.parts)
    scope = letter_scope(letter, show_hash=layout.profile.hash_in_footer)
    if origin is not None:
        scope = hold_anchors(scope, origin.question_ids)
    book = Book(parts)
    for name in text_parts(parts):
        root = parse_part(parts[name])
        book.part = name
        fill_part(root, scope, book)
        if origin is not None:
            set_anchors(root)
        parts[name] = part_bytes(root)
    book.finish()
    put_properties(parts, letter, origin)
    return write_package(parts)
