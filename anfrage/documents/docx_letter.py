"""A letter in a layout becomes a Word file."""

from typing import TYPE_CHECKING

from anfrage.documents import docx_names as w
from anfrage.documents.docx_anchors import hold_anchors, set_anchors
from anfrage.documents.docx_filling import fill_part
from anfrage.documents.docx_package import parse_part, part_bytes, text_parts, write_package
from anfrage.documents.docx_properties import DraftOrigin, put_properties
from anfrage.documents.layout import Layout
from anfrage.documents.letter_fields import letter_scope
from anfrage.documents.printable import check_printable
from anfrage.domain.letter import Letter

if TYPE_CHECKING:
    from lxml.etree import _Element

_STYLES = "word/styles.xml"


def write_docx(letter: Letter, layout: Layout, origin: DraftOrigin | None = None) -> bytes:
    """Return the letter as a .docx file: the same letter in the same layout, the same bytes.

    Gaps of the letter (no date, no answer, open parts) stand in it as shaded words in brackets; a
    draft carries the layout's mark. With `origin` the file can be read back into its case: see
    `docx_anchors`.

    Raises:
        FieldUnprintable: a value holds a character that no document can hold.
    """
    check_printable(letter)
    parts = dict(layout.parts)
    scope = letter_scope(letter, show_hash=layout.profile.hash_in_footer)
    if origin is not None:
        scope = hold_anchors(scope, origin.question_ids)
    style = list_style(parse_part(parts[_STYLES])) if _STYLES in parts else ""
    for name in text_parts(parts):
        root = parse_part(parts[name])
        fill_part(root, scope, style)
        if origin is not None:
            set_anchors(root)
        parts[name] = part_bytes(root)
    put_properties(parts, letter, origin)
    return write_package(parts)


def list_style(styles: "_Element") -> str:
    """Return the id of the built-in style "List Bullet" where it is a real list, or "".

    The id differs with Word's language; the name of a built-in style does not.
    """
    for style in styles.iter(w.STYLE):
        name = style.find(w.NAME)
        if name is not None and name.get(w.VALUE, "").lower() == "list bullet":
            numbered = next(style.iter(w.NUMBERING), None) is not None
            return style.get(w.STYLE_ID, "") if numbered else ""
    return ""
