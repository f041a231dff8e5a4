"""What the text of a letter draws on beside itself: styles, lists, footnotes, addresses."""

from typing import TYPE_CHECKING, Final

from anfrage.documents.docx_lists import Lists
from anfrage.documents.docx_notes import NOTES, Notes
from anfrage.documents.docx_package import relate
from anfrage.documents.docx_styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element

DOCUMENT: Final = "word/document.xml"
_HYPERLINK: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


class Book:
    """One letter's shared parts; text parts are filled with it, then it is finished."""

    def __init__(self, parts: dict[str, bytes]) -> None:
        self.parts = parts
        self.styles = Styles(parts)
        self.lists = Lists(parts, self.styles)
        self._notes = Notes(parts, self.styles)
        self._links: dict[tuple[str, str], str] = {}
        self.part = DOCUMENT  # the part that is being filled

    @property
    def holds_notes(self) -> bool:
        """Whether the part that is being filled can refer to footnotes: only the text can."""
        return self.part == DOCUMENT

    def add_note(self, maker: "_Element", runs: list["_Element"]) -> "_Element":
        """Keep a footnote; return the run that refers to it."""
        return self._notes.add(maker, runs)

    def link(self, address: str, *, in_note: bool) -> str:
        """Return the relationship of an address, in the part where it is used."""
        part = NOTES if in_note else self.part
        key = (part, address)
        if key not in self._links:
            self._links[key] = relate(self.parts, part, _HYPERLINK, address, external=True)
        return self._links[key]

    def finish(self) -> None:
        """Write what was added."""
        self._notes.finish()
        self.lists.finish()
        self.styles.finish()
