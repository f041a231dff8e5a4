"""Word papers (.docx): every paragraph in reading order, with its automatic number."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from anfrage.documents.readers.gate import is_zip, open_archive
from anfrage.documents.readers.numbering import Numbering, read_numbering
from anfrage.documents.readers.wordml import PLACEHOLDERS, local, parse, value, w
from anfrage.domain.errors import PaperHostile, PaperUnreadable

if TYPE_CHECKING:
    from lxml.etree import _Element

_BODY: Final = "word/document.xml"
_TYPES: Final = "[Content_Types].xml"

# What stands for text inside a run.
_CHARACTERS: Final = {
    "tab": "\t",
    "ptab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "-",
    "softHyphen": "\u00ad",
}
# What holds no visible text of the body: deletions, the place something was moved from, field
# codes, notes, comments, and the fallback copy of a text box.
_SKIPPED: Final = frozenset(
    {"del", "moveFrom", "instrText", "delText", "delInstrText", "footnoteReference"}
    | {"endnoteReference", "commentReference", "annotationRef", "Fallback", "pPr", "rPr", "sdtPr"}
    | {"tblPr", "trPr", "tcPr", "sectPr", "tblGrid", "rubyPr", "rt"}
)


def is_docx(content: bytes) -> bool:
    """Whether the bytes are a zip that names the body of a Word file."""
    return is_zip(content) and _BODY.encode() in content


def read_docx(name: str, content: bytes) -> str:
    """Return the text of a Word file, one line a paragraph.

    Tables, text boxes and content controls are read where they stand; footnotes, headers and
    hidden text are not. Tracked insertions count, deletions do not. Automatic numbers stand in
    front of their paragraph, as Word shows them.

    Raises:
        PaperUnreadable, PaperProtected, PaperHostile: See `gate.open_archive`.
    """
    archive = open_archive(name, content)
    if b"macroEnabled" in (archive.xml(_TYPES) or b""):
        raise PaperHostile(name, "macros")
    body = archive.xml(_BODY)
    if body is None:
        raise PaperUnreadable(name)
    story = _Story(read_numbering(archive))
    story.read(parse(name, body))
    return story.text()


@dataclass(slots=True)
class _Story:
    """The lines read so far."""

    numbering: Numbering
    lines: list[str] = field(default_factory=list)
    joined: bool = False

    def read(self, root: "_Element") -> None:
        """Read every paragraph below `root`, text boxes behind the paragraph that anchors them."""
        stack: list[_Element] = [root]
        while stack:
            element = stack.pop()
            tag = local(element)
            if tag in _SKIPPED:
                continue
            if tag == "p":
                boxes: list[_Element] = []
                self._paragraph(element, boxes)
                stack.extend(reversed(boxes))
                continue
            stack.extend(reversed(element))

    def text(self) -> str:
        """Return all lines; a paper begins and ends without blank lines."""
        return "\n".join(self.lines).strip("\n") + "\n"

    def _paragraph(self, paragraph: "_Element", boxes: list["_Element"]) -> None:
        label = self.numbering.label(paragraph)
        line = label + "".join(_pieces(paragraph, boxes))
        if self.joined and self.lines:
            self.lines[-1] += line
        else:
            self.lines.append(line)
        self.joined = paragraph.find(f"{w('pPr')}/{w('rPr')}/{w('del')}") is not None


def _pieces(element: "_Element", boxes: list["_Element"]) -> Iterator[str]:
    """Yield the visible text of a paragraph; text boxes are collected, not read."""
    stack: list[_Element] = list(reversed(element))
    while stack:
        child = stack.pop()
        tag = local(child)
        if tag in _SKIPPED:
            continue
        if tag == "txbxContent":
            boxes.append(child)
        elif tag == "t":
            yield child.text or ""
        elif tag in _CHARACTERS:
            yield _CHARACTERS[tag]
        elif tag == "sym":
            yield _symbol(child)
        elif tag != "r" or not _hidden(child):
            stack.extend(reversed(child))


def _hidden(run: "_Element") -> bool:
    vanish = run.find(f"{w('rPr')}/{w('vanish')}")
    return vanish is not None and value(vanish) not in {"0", "false", "off"}


def _symbol(element: "_Element") -> str:
    """Return the character of a symbol font; bullets of such fonts are known by their code."""
    code = element.get(w("char"), "")
    try:
        return chr(int(code, 16)) if code else ""
    except (ValueError, OverflowError):
        return PLACEHOLDERS["symbol"]
