"""A Word file that came back: paragraphs with tracked changes, comments, anchors, properties.

Tracked changes are ECMA-376, Part 1, 17.13.5 (`w:ins`, `w:del`, `w:moveFrom`, `w:moveTo`), comments
17.13.4. What was moved counts as deleted in one place and inserted in the other.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from anfrage.documents.docx_names import FALLBACK
from anfrage.documents.readers.gate import Archive, open_archive
from anfrage.documents.readers.numbering import Numbering, read_numbering
from anfrage.documents.readers.returned_facts import file_facts, mark_of, moment_of
from anfrage.documents.readers.signatures import is_docx
from anfrage.documents.readers.wordml import local, parse, w
from anfrage.domain.errors import PaperHostile, PaperUnreadable
from anfrage.domain.return_errors import ReturnedNotWord
from anfrage.domain.returned import (
    Change,
    Mark,
    ReturnedComment,
    ReturnedFile,
    ReturnedParagraph,
    ReturnedPiece,
)
from anfrage.domain.text import clean, clean_line

if TYPE_CHECKING:
    from lxml.etree import _Element

_BODY: Final = "word/document.xml"
_COMMENTS: Final = "word/comments.xml"
_FOOTNOTES: Final = "word/footnotes.xml"
_STANDING: Final = frozenset({Change.NONE, Change.DELETED})  # what went out
_TYPES: Final = "[Content_Types].xml"
_CHARACTERS: Final = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_INSERTING: Final = frozenset({"ins", "moveTo"})
_DELETING: Final = frozenset({"del", "moveFrom"})
_TRACKING: Final = _INSERTING | _DELETING
_FORMS: Final = tuple(f"{one}PrChange" for one in ("r", "p", "tbl", "tr", "tc", "sect"))
_SKIPPED: Final = frozenset(
    {"instrText", "delInstrText", "footnoteReference", "endnoteReference", "annotationRef"}
    | {"Fallback", "pPr", "rPr", "sdtPr", "txbxContent"}
)
#: Parts beside the body in which somebody may have tracked changes.
_BESIDE: Final = ("word/header", "word/footer", "word/footnotes", "word/endnotes")
_PLAIN: Final = Mark()


def read_returned(name: str, content: bytes) -> ReturnedFile:
    """Return what a Word file says that came back.

    Raises:
        ReturnedNotWord: Another format.
        PaperUnreadable, PaperProtected, PaperHostile: See `gate.open_archive`.
    """
    if not is_docx(content):
        raise ReturnedNotWord(name)
    archive = open_archive(name, content)
    if b"macroEnabled" in (archive.xml(_TYPES) or b""):
        raise PaperHostile(name, "macros")
    root, story = _read(archive)
    facts = file_facts(archive)
    return ReturnedFile(
        case_id=facts.case_id,
        case_number=facts.case_number,
        letter_hash=facts.letter_hash,
        last_author=facts.last_author,
        paragraphs=tuple(story.paragraphs),
        comments=tuple(_comments(archive, story)),
        formats=sum(1 for _ in root.iter(*map(w, _FORMS))),
        elsewhere=_changed_beside(archive),
        footnotes=tuple(_footnotes(archive)),
        is_table=facts.is_table,
    )


def read_sent(content: bytes) -> tuple[ReturnedParagraph, ...]:
    """Return the paragraphs of a Word file that this program has just written."""
    return tuple(_read(open_archive("", content))[1].paragraphs)


def _read(archive: Archive) -> "tuple[_Element, _Story]":
    data = archive.xml(_BODY)
    if data is None:
        raise PaperUnreadable(archive.name)
    root = parse(archive.name, data)
    story = _Story(read_numbering(archive))
    for paragraph in _paragraphs(root):
        story.read(paragraph)
    return root, story


def _paragraphs(root: "_Element") -> Iterator["_Element"]:
    """All paragraphs in order, but those that repeat a text box for old programs."""
    for paragraph in root.iter(w("p")):
        if next(paragraph.iterancestors(FALLBACK), None) is None:
            yield paragraph


@dataclass(slots=True)
class _Story:
    """The paragraphs read so far, and where comments begin and end: (paragraph, characters)."""

    numbering: Numbering
    paragraphs: list[ReturnedParagraph] = field(default_factory=list)
    starts: dict[str, tuple[int, int]] = field(default_factory=dict)
    ends: dict[str, tuple[int, int]] = field(default_factory=dict)

    def read(self, paragraph: "_Element") -> None:
        label = self.numbering.label(paragraph).strip()
        reading = _Reading(self, len(self.paragraphs))
        reading.walk(paragraph)
        self.paragraphs.append(
            ReturnedParagraph(
                pieces=tuple(reading.pieces),
                anchors=tuple(reading.anchors),
                label=_label(label),
                end=_end(paragraph),
            )
        )


@dataclass(slots=True)
class _Reading:
    """One paragraph while it is read. `length` counts what it had when it went out."""

    story: _Story
    number: int
    pieces: list[ReturnedPiece] = field(default_factory=list)
    anchors: list[str] = field(default_factory=list)
    length: int = 0

    def walk(self, paragraph: "_Element") -> None:
        # Not recursive: a hostile file may nest deeper than Python does.
        waiting: deque[tuple[_Element, Mark]] = deque((one, _PLAIN) for one in paragraph)
        while waiting:
            element, mark = waiting.popleft()
            tag = local(element)
            if tag in _SKIPPED or (tag == "p"):
                continue
            if tag in {"t", "delText"}:
                self._text(element.text or "", mark)
            elif tag in _CHARACTERS:
                self._text(_CHARACTERS[tag], mark)
            elif tag == "bookmarkStart":
                self.anchors.append(element.get(w("name"), ""))
            elif tag in {"commentRangeStart", "commentRangeEnd", "commentReference"}:
                self._comment(tag, element.get(w("id"), ""))
            else:
                inner = _inside(mark, element, tag)
                waiting.extendleft((one, inner) for one in reversed(element))

    def _text(self, text: str, mark: Mark) -> None:
        text = clean(text)
        if not text:
            return
        if mark.change in {Change.NONE, Change.DELETED}:
            self.length += len(text)
        if self.pieces and self.pieces[-1].mark == mark:
            self.pieces[-1] = ReturnedPiece(self.pieces[-1].text + text, mark)
        else:
            self.pieces.append(ReturnedPiece(text, mark))

    def _comment(self, tag: str, comment_id: str) -> None:
        place = (self.number, self.length)
        if tag == "commentRangeStart":
            self.story.starts.setdefault(comment_id, place)
        elif tag == "commentRangeEnd":
            self.story.ends.setdefault(comment_id, place)
        else:  # a comment on a single place has no range
            self.story.starts.setdefault(comment_id, place)
            self.story.ends.setdefault(comment_id, place)


def _inside(mark: Mark, element: "_Element", tag: str) -> Mark:
    """Return the mark of what stands inside an element."""
    if tag in _INSERTING:
        return mark_of(element, Change.INSERTED) if mark.change is Change.NONE else mark
    if tag in _DELETING:
        own = mark_of(element, Change.DELETED)
        if mark.change is Change.INSERTED:
            return Mark(Change.STRUCK, own.author, own.at, mark.author, mark.at)
        return own if mark.change is Change.NONE else mark
    return mark


def _end(paragraph: "_Element") -> Mark:
    """Return what was done to the end of a paragraph."""
    found = paragraph.find(f"{w('pPr')}/{w('rPr')}")
    mark = _PLAIN
    for element in () if found is None else found:
        tag = local(element)
        if tag in _TRACKING:
            mark = _inside(mark, element, tag)
    return mark


def _label(label: str) -> str:
    """Return a list item's label as an answer's text has it."""
    if not label:
        return ""
    return f"{label} " if label[:1].isalnum() else "- "


def _comments(archive: Archive, story: _Story) -> Iterator[ReturnedComment]:
    """Yield the comments that have a place, in the order of their places."""
    data = archive.xml(_COMMENTS)
    if data is None:
        return
    found = []
    for element in parse(archive.name, data).iter(w("comment")):
        number = element.get(w("id"), "")
        texts = (
            "".join(str(part) for part in one.itertext(w("t"))) for one in element.iter(w("p"))
        )
        text = clean("\n".join(texts)).strip()
        start = story.starts.get(number)
        if text and start is not None:
            author = clean_line(element.get(w("author"), ""))
            at = moment_of(element.get(w("date"), ""))
            end = max(start, story.ends.get(number, start))
            found.append(ReturnedComment(text, author, at, start, end))
    yield from sorted(found, key=lambda one: one.start)


def _footnotes(archive: Archive) -> Iterator[str]:
    """Yield the text of each footnote without what is tracked as inserted."""
    data = archive.xml(_FOOTNOTES)
    if data is None:
        return
    for note in parse(archive.name, data).iter(w("footnote")):
        story = _Story(read_numbering(archive))
        for paragraph in note.iter(w("p")):
            story.read(paragraph)
        pieces = [piece for one in story.paragraphs for piece in one.pieces]
        text = "".join(one.text for one in pieces if one.mark.change in _STANDING)
        if text.strip():
            yield text.strip()


def _changed_beside(archive: Archive) -> bool:
    for part in sorted(archive.parts):
        if part.startswith(_BESIDE) and part.endswith(".xml"):
            data = archive.xml(part)
            if data is not None and any(f"<w:{tag} ".encode() in data for tag in _TRACKING):
                return True
    return False
