"""A written letter read back: what its Word file says, to compare it with the model."""

import io
import zipfile
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from anfrage.documents import docx_names as w
from anfrage.documents.docx_lists import NUMBERING
from anfrage.documents.docx_marks import own_text
from anfrage.documents.docx_notes import NOTES
from anfrage.documents.docx_package import parse_part
from anfrage.documents.docx_styles import STYLES, style_names
from anfrage.domain.frozen import frozen

if TYPE_CHECKING:
    from lxml.etree import _Element


@frozen
class ReadParagraph:
    """A paragraph of the letter: the id of its style, and its text as it is printed.

    List items begin with their mark ("- ", "2. "), footnotes stand in brackets where their number
    is, line breaks are line feeds.
    """

    style: str
    text: str


def letter_text(docx: bytes) -> tuple[ReadParagraph, ...]:
    """Return the paragraphs of a .docx file that this program wrote, in order, empty ones too.

    Headers and footers are not part of it; a text box counts where its anchor stands.
    """
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return tuple(_Reader(parts).paragraphs())


class _Reader:
    """Resolves list numbers and footnotes of one file."""

    def __init__(self, parts: dict[str, bytes]) -> None:
        self._document = parse_part(parts["word/document.xml"])
        self._listed = style_names(parts.get(STYLES, b"")).listed
        self._marks = _list_marks(parse_part(parts[NUMBERING])) if NUMBERING in parts else {}
        self._notes = _notes(parse_part(parts[NOTES])) if NOTES in parts else {}
        self._seen: Counter[str] = Counter()

    def paragraphs(self) -> Iterator[ReadParagraph]:
        """All paragraphs but those that repeat a text box for old programs."""
        for paragraph in self._document.iter(w.PARAGRAPH):
            if next(paragraph.iterancestors(w.FALLBACK), None) is None:
                style = next(paragraph.iter(w.PARAGRAPH_STYLE), None)
                name = "" if style is None else style.get(w.VALUE, "")
                yield ReadParagraph(name, self._mark(paragraph, name) + self._text(paragraph))

    def _mark(self, paragraph: "_Element", style: str) -> str:
        number = paragraph.find(f"{w.PARAGRAPH_PROPERTIES}/{w.NUMBERING}/{w.LIST_ID}")
        if number is None:
            return "- " if style in self._listed else ""
        identity = number.get(w.VALUE, "")
        start, ending = self._marks[identity]
        self._seen[identity] += 1
        return f"{start + self._seen[identity] - 1}{ending} " if ending else "- "

    def _text(self, paragraph: "_Element") -> str:
        references = list(paragraph.iter(w.NOTE_REFERENCE))
        for one in references:
            text = one.makeelement(w.TEXT)
            text.text = f" ({self._notes[one.get(w.IDENTITY, '')]})"
            one.addnext(text)
        return own_text(paragraph)


def _list_marks(root: "_Element") -> dict[str, tuple[int, str]]:
    """First number and what stands behind it, "" for dashes, by the list's id."""
    endings = {}
    for one in root.iter(w.LIST_DEFINITION):
        shown = next(one.iter(w.attribute("lvlText"))).get(w.VALUE, "")
        endings[one.get(w.LIST_DEFINITION_ID, "")] = shown[2:] if shown.startswith("%") else ""
    found = {}
    for one in root.iter(w.LIST):
        start = next(one.iter(w.attribute("startOverride")), None)
        definition = one[0].get(w.VALUE, "")
        first = 1 if start is None else int(start.get(w.VALUE, "1"))
        found[one.get(w.LIST_ID, "")] = (first, endings[definition])
    return found


def _notes(root: "_Element") -> dict[str, str]:
    return {
        note.get(w.IDENTITY, ""): "\n".join(own_text(one) for one in note.iter(w.PARAGRAPH))[1:]
        for note in root.iter(w.NOTE)
    }
