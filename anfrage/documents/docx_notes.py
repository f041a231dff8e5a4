"""Real footnotes in a letter, in the part that Word keeps them in."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from anfrage.documents import docx_names as w
from anfrage.documents.docx_package import declare_part, parse_part, part_bytes, relate
from anfrage.documents.docx_styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element

NOTES: Final = "word/footnotes.xml"
_KIND: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_LINK: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"

# A part of notes begins with the two lines that separate them from the text (17.11.23).
_EMPTY: Final = (
    '<w:footnotes xmlns:w="{0}" xmlns:r="{1}">'
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0">'
    "<w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote></w:footnotes>"
)
_RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


class Notes:
    """The footnotes of one letter."""

    def __init__(self, parts: dict[str, bytes], styles: Styles) -> None:
        self._parts = parts
        self._styles = styles
        self._count = -1
        self._new: list[_Element] = []

    def add(self, maker: "_Element", runs: Iterable["_Element"]) -> "_Element":
        """Keep a footnote with these runs; return the run that refers to it.

        `maker` is any element of the text: new elements are made like it.
        """
        if self._count < 0:
            self._count = self._highest()
        self._count += 1
        note = maker.makeelement(w.NOTE, {w.IDENTITY: str(self._count)})
        paragraph = note.makeelement(w.PARAGRAPH)
        style = self._styles.ensured("footnote text")
        w.set_property(paragraph, w.PARAGRAPH_STYLE).set(w.VALUE, style)
        space = _run(note, w.TEXT)
        space[0].text = " "
        space[0].set(w.SPACE, "preserve")
        paragraph.extend([self._raised(maker, w.NOTE_MARK), space, *runs])
        note.append(paragraph)
        self._new.append(note)
        reference = self._raised(maker, w.NOTE_REFERENCE)
        reference[1].set(w.IDENTITY, str(self._count))
        return reference

    def finish(self) -> None:
        """Write the footnotes that were added."""
        if not self._new:
            return
        if NOTES not in self._parts:
            self._parts[NOTES] = _EMPTY.format(w.W_NAMESPACE, _RELATIONS).encode()
            declare_part(self._parts, NOTES, _KIND)
            relate(self._parts, "word/document.xml", _LINK, "footnotes.xml")
        root = parse_part(self._parts[NOTES])
        root.extend(self._new)
        self._parts[NOTES] = part_bytes(root)

    def _raised(self, maker: "_Element", tag: str) -> "_Element":
        run = maker.makeelement(w.RUN)
        form = run.makeelement(w.RUN_PROPERTIES)
        style = {w.VALUE: self._styles.ensured("footnote reference")}
        form.append(form.makeelement(w.RUN_STYLE, style))
        run.extend([form, run.makeelement(tag)])
        return run

    def _highest(self) -> int:
        """The highest number of the notes that the layout has itself; 0 for none."""
        if NOTES not in self._parts:
            return 0
        notes = parse_part(self._parts[NOTES]).iter(w.NOTE)
        return max((int(one.get(w.IDENTITY, "0")) for one in notes), default=0)


def _run(maker: "_Element", tag: str) -> "_Element":
    run = maker.makeelement(w.RUN)
    run.append(run.makeelement(tag))
    return run
