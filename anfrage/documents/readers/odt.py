"""OpenDocument texts (.odt): every paragraph in reading order, with its automatic number."""

import re
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from anfrage.documents.readers.gate import Archive, open_archive
from anfrage.documents.readers.odt_numbering import OdtList, OdtNumbering, odf
from anfrage.documents.readers.wordml import local, number, parse
from anfrage.domain.errors import PaperHostile, PaperProtected, PaperTypeUnknown, PaperUnreadable
from anfrage.domain.frozen import frozen

if TYPE_CHECKING:
    from lxml.etree import _Element

_BODY: Final = "content.xml"
_STYLES: Final = "styles.xml"
_MANIFEST: Final = "META-INF/manifest.xml"
#: Programs inside a document; Writer leaves the mere lists of libraries behind in many.
_PROGRAMS: Final = re.compile(r"basic/[^/]+/(?!script-l[bc]\.xml$).|scripts/.*[^/]$", re.IGNORECASE)
#: A run of blanks is one element with a number in it; no line needs more.
_BLANKS: Final = 100

# What holds no visible text of the body.
_SKIPPED: Final = frozenset(
    {"tracked-changes", "note", "annotation", "annotation-end", "ruby-text", "forms", "number"}
    | {"sequence-decls", "variable-decls", "user-field-decls", "list-header-source", "scripts"}
    | {"covered-table-cell", "event-listeners", "object", "image", "binary-data"}
)
_DRAWN: Final = ":svg-compatible:"
_WHITE: Final = re.compile(r"[ \t\r\n]+")
_PARAGRAPHS: Final = frozenset({"p", "h"})


def read_odt(name: str, content: bytes) -> str:
    """Return the text of an OpenDocument text, one line a paragraph.

    Tables, sections and text boxes are read where they stand; notes, comments, headers and hidden
    text are not. Deleted text that is still tracked is not read. Automatic numbers stand in
    front of their paragraph.

    Raises:
        PaperTypeUnknown: Another kind of OpenDocument file.
        PaperUnreadable, PaperProtected, PaperHostile: See `gate.open_archive`.
    """
    archive = open_archive(name, content)
    if any(_PROGRAMS.match(part) for part in archive.parts):
        raise PaperHostile(name, "macros")
    if b"encryption-data" in (archive.xml(_MANIFEST) or b""):
        raise PaperProtected(name)
    body = archive.xml(_BODY)
    if body is None:
        raise PaperUnreadable(name)
    root = parse(name, body)
    text = root.find(f"{odf('office', 'body')}/{odf('office', 'text')}")
    if text is None:
        raise PaperTypeUnknown(name, PurePath(name).suffix.lower())
    story = _Story(_numbering(archive, root), _hidden_styles(root))
    story.read(text)
    return "\n".join(story.lines).strip("\n") + "\n"


def _numbering(archive: Archive, body: "_Element") -> OdtNumbering:
    numbering = OdtNumbering()
    styles = archive.xml(_STYLES)
    if styles is not None:
        numbering.learn(parse(archive.name, styles))
    numbering.learn(body)
    return numbering


def _hidden_styles(root: "_Element") -> frozenset[str]:
    """Return the names of the automatic styles that hide text."""
    return frozenset(
        style.get(odf("style", "name"), "")
        for style in root.iter(odf("style", "style"))
        if any(one.get(odf("text", "display")) == "none" for one in style)
    )


@frozen
class _Place:
    """Where in lists an element stands. `label` is still to be written in front of a paragraph."""

    listed: OdtList | None = None
    level: int = 0
    style: str = ""


@dataclass(slots=True)
class _Story:
    """The lines read so far."""

    numbering: OdtNumbering
    hidden: frozenset[str]
    lines: list[str] = field(default_factory=list)
    _item: tuple[_Place, str] | None = None

    def read(self, root: "_Element") -> None:
        """Read every paragraph below `root`, text boxes behind the paragraph that anchors them."""
        stack: list[tuple[_Element, _Place]] = [(root, _Place())]
        while stack:
            element, place = stack.pop()
            tag = local(element)
            if _unseen(element) or element.get(odf("text", "display")) == "none":
                continue
            if tag in _PARAGRAPHS:
                boxes: list[_Element] = []
                self._paragraph(element, place, boxes)
                stack.extend((box, _Place()) for box in reversed(boxes))
                continue
            if tag == "list":
                place = self._deeper(element, place)
            elif tag == "list-item":
                self._item = (place, element.get(odf("text", "start-value"), ""))
            elif tag == "list-header":
                self._item = None
            stack.extend((child, place) for child in reversed(element))

    def _deeper(self, element: "_Element", place: _Place) -> _Place:
        style = element.get(odf("text", "style-name"), "") or place.style
        listed = place.listed or self.numbering.open_list(element, style)
        return _Place(listed, place.level + 1, style)

    def _paragraph(self, element: "_Element", place: _Place, boxes: list["_Element"]) -> None:
        label = self._label(element, place)
        if element.get(odf("text", "style-name"), "") not in self.hidden:
            self.lines.append(label + "".join(_pieces(element, self.hidden, boxes)))

    def _label(self, element: "_Element", place: _Place) -> str:
        """Return the label of a paragraph; only the first one of a list item has it."""
        item, self._item = self._item, None
        if item is not None and item[0].listed is not None:
            # A list that begins with a deeper list numbers only that one.
            start = item[1] if item[0] == place else ""
            if place.listed is None:
                return ""
            return self.numbering.item_label(place.listed, place.level, place.style, start)
        if local(element) == "h" and place.listed is None:
            if element.get(odf("text", "is-list-header")) == "true":
                return ""
            level = number(element.get(odf("text", "outline-level"), ""), 1)
            return self.numbering.heading_label(level)
        return ""


def _unseen(element: "_Element") -> bool:
    """Whether an element holds nothing that is seen; titles of drawings are for screen readers."""
    tag = local(element)
    return (
        tag in _SKIPPED
        or (tag in {"title", "desc"} and _DRAWN in element.tag)
        or element.get(odf("text", "is-hidden")) == "true"
    )


def _pieces(element: "_Element", hidden: frozenset[str], boxes: list["_Element"]) -> list[str]:
    """Return the visible text of a paragraph; text boxes are collected, not read."""
    pieces: list[str] = []
    _add(pieces, element.text)
    stack: list[_Element | str] = _with_tails(element)
    while stack:
        child = stack.pop()
        if isinstance(child, str):
            _add(pieces, child)
            continue
        tag = local(child)
        if _unseen(child) or child.get(odf("text", "style-name"), "") in hidden:
            continue
        if tag == "text-box":
            boxes.append(child)
        elif tag == "s":
            pieces.append(" " * min(_BLANKS, max(0, number(child.get(odf("text", "c"), ""), 1))))
        elif tag == "tab":
            pieces.append("\t")
        elif tag == "line-break":
            pieces.append("\n")
        elif tag:
            _add(pieces, child.text)
            stack.extend(_with_tails(child))
    return pieces


def _add(pieces: list[str], text: str | None) -> None:
    """Add characters; white space in a row counts as one blank (ODF 1.3 part 3, 6.1.2)."""
    folded = _WHITE.sub(" ", text or "")
    if folded.startswith(" ") and (not pieces or pieces[-1][-1:] in {"", " ", "\n", "\t"}):
        folded = folded[1:]
    if folded:
        pieces.append(folded)


def _with_tails(element: "_Element") -> list["_Element | str"]:
    """Return the children and what follows each, last first."""
    found: list[_Element | str] = []
    for child in reversed(element):
        found.append(child.tail or "")
        found.append(child)
    return found
