"""The marks of one part of a layout, in the order in which the filler meets them."""

import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from anfrage.documents import docx_names as w
from anfrage.documents.docx_marks import (
    Mark,
    block_mark,
    closing_index,
    find_marks,
    own_text,
)
from anfrage.documents.layout_names import (
    ALL_FIELDS,
    homes_of,
    nearest_block,
    nearest_field,
    nearest_mark,
)
from anfrage.documents.layout_places import Places, paragraph_texts
from anfrage.documents.letter_names import BLOCKS, FIELDS
from anfrage.domain.errors import LayoutBroken

if TYPE_CHECKING:
    from lxml.etree import _Element

# Whole braces around something that is no name, and names in braces or brackets of another kind.
_BAD_NAME: Final = re.compile(r"\{\{([#/\s]*)([^{}]*)\}\}")
_OTHER_BRACES: Final = re.compile(
    r"(?<!\{)\{\s*([#/]?)\s*([\w-]+)\s*\}(?!\})|\[\[\s*([#/]?)\s*([\w-]+)\s*\]\]"
)
_PICTURES: Final = (w.attribute("drawing"), w.attribute("pict"), w.attribute("object"))


@dataclass
class Seen:
    """What was met in all parts so far.

    Attributes:
        names: Fields and blocks that stand where they may.
        meant: Fields and blocks that a fault was found for: they are not missing as well.
        loose: Blocks whose opening mark does not stand alone.
        filled: Blocks that hold text or a picture somewhere.
    """

    names: set[str] = field(default_factory=set)
    meant: set[str] = field(default_factory=set)
    loose: set[str] = field(default_factory=set)
    filled: set[str] = field(default_factory=set)


class PartCheck:
    """Finds the faults of one part."""

    def __init__(self, layout: str, part: str, root: "_Element", seen: Seen) -> None:
        self._layout = layout
        self._root = root
        self._seen = seen
        self._places = Places(part, root)

    def findings(self) -> Iterator[LayoutBroken]:
        """Return every fault, in the order of the text."""
        yield from self._elements(list(self._root), ("",))

    def _elements(
        self, elements: list["_Element"], blocks: tuple[str, ...]
    ) -> Iterator[LayoutBroken]:
        index = 0
        while index < len(elements):
            element = elements[index]
            mark = block_mark(element)
            if mark is not None and mark.kind == "#":
                index = yield from self._block(elements, index, mark, blocks)
            elif mark is not None:
                if mark.name not in self._seen.loose:
                    yield self._broken(element, mark.printed, "unopened_block")
            elif element.tag == w.PARAGRAPH:
                yield from self._paragraph(element, blocks)
            else:
                yield from self._elements(list(element), blocks)
            index += 1

    def _block(
        self, elements: list["_Element"], start: int, mark: Mark, blocks: tuple[str, ...]
    ) -> Generator[LayoutBroken, None, int]:
        """Check a block; returns the index of its last element."""
        name = yield from self._opened(elements[start], mark, blocks)
        end = closing_index(elements, start)
        if end is None:
            end = _misspelt_end(elements, start, name)
            if end is None:
                yield self._broken(elements[start], mark.printed, "unclosed_block")
                end = len(elements)
            else:
                wrong = block_mark(elements[end])
                if wrong is not None and wrong.name != name:
                    yield self._broken(elements[end], wrong.printed, "unknown_block", name)
        inner = elements[start + 1 : end]
        if any(_says_something(one) for one in inner):
            self._seen.filled.add(name)
        yield from self._elements(inner, (*blocks, name))
        return end

    def _opened(
        self, paragraph: "_Element", mark: Mark, blocks: tuple[str, ...]
    ) -> Generator[LayoutBroken, None, str]:
        """Check the mark that opens a block; returns the block that is meant."""
        if mark.name not in BLOCKS:
            meant = nearest_block(mark.name)
            self._seen.meant.add(meant)
            yield self._broken(paragraph, mark.printed, "unknown_block", meant)
            return meant or mark.name
        self._seen.names.add(mark.name)
        if BLOCKS[mark.name] not in {*blocks, *self._seen.loose}:
            yield self._misplaced(paragraph, mark, "misplaced_block")
        return mark.name

    def _paragraph(self, paragraph: "_Element", blocks: tuple[str, ...]) -> Iterator[LayoutBroken]:
        for box in paragraph.iter(w.TEXT_BOX):
            yield from self._elements(list(box), blocks)
        rest = text = own_text(paragraph)
        known = {one for block in (*blocks, *self._seen.loose) for one in FIELDS.get(block, ())}
        for mark in find_marks(text):
            rest = rest.replace(mark.printed, " ")
            yield from self._mark(paragraph, mark, known)
        for kind, name, printed in _other_marks(rest):
            rest = rest.replace(printed, " ")
            yield from self._other(paragraph, kind, name, printed)
        if "{{" in rest or "}}" in rest:
            self._seen.meant.add(_half_mark(rest))
            yield self._broken(paragraph, rest.strip()[:40], "broken_mark")

    def _mark(self, paragraph: "_Element", mark: Mark, known: set[str]) -> Iterator[LayoutBroken]:
        if mark.kind:
            first = mark.name not in self._seen.loose
            self._seen.loose.add(mark.name)
            self._seen.meant.add(mark.name)
            if first:
                printed = own_text(paragraph)
                problem = "block_not_alone" if "\n" not in printed.strip() else "block_same_line"
                yield self._broken(paragraph, mark.printed, problem)
        elif mark.name in known:
            self._seen.names.add(mark.name)
        elif mark.name in ALL_FIELDS:
            yield self._misplaced(paragraph, mark, "misplaced_field")
        else:
            meant = nearest_field(mark.name, known) or nearest_field(mark.name, ALL_FIELDS)
            self._seen.meant.add(meant)
            problem = "block_as_field" if mark.name in BLOCKS else "unknown_field"
            yield self._broken(paragraph, mark.printed, problem, meant)

    def _other(
        self, paragraph: "_Element", kind: str, name: str, printed: str
    ) -> Iterator[LayoutBroken]:
        meant = nearest_mark(kind, name)
        self._seen.meant.add(meant)
        if printed.startswith("{{"):
            yield self._broken(paragraph, printed, "bad_name", meant)
        elif meant:  # a word in brackets that is no field is text
            yield self._broken(paragraph, printed, "other_braces", meant)

    def _misplaced(self, paragraph: "_Element", mark: Mark, problem: str) -> LayoutBroken:
        homes = homes_of(mark.name)
        place = self._places.of(paragraph, mark.printed)
        self._seen.meant.add(mark.name)
        return LayoutBroken(self._layout, place, problem, "", homes)

    def _broken(
        self, paragraph: "_Element", printed: str, problem: str, nearest: str = ""
    ) -> LayoutBroken:
        return LayoutBroken(self._layout, self._places.of(paragraph, printed), problem, nearest)


def _misspelt_end(elements: list["_Element"], start: int, name: str) -> int | None:
    """Return the index of an end mark that is meant for this block, or `None`.

    Either the end is misspelt, or the beginning was: `name` is the block that is meant.
    """
    for index in range(start + 1, len(elements)):
        mark = block_mark(elements[index])
        if mark is not None and mark.kind == "/":
            meant = mark.name if mark.name in BLOCKS else nearest_block(mark.name)
            if meant == name:
                return index
    return None


def _other_marks(text: str) -> list[tuple[str, str, str]]:
    """Return kind, name and print of what looks like a mark and is none."""
    found = [(one[1].strip(), one[2].strip(), one[0]) for one in _BAD_NAME.finditer(text)]
    others = _OTHER_BRACES.finditer(_BAD_NAME.sub(" ", text))
    return found + [(one[1] or one[3] or "", one[2] or one[4], one[0]) for one in others]


def _half_mark(text: str) -> str:
    """Return the field or block that incomplete braces are meant for, or ""."""
    mark = re.search(r"\{\{?\s*([#/]?)\s*(\w+)", text) or re.search(r"([#/]?)(\w+)\s*\}", text)
    return nearest_mark(mark[1], mark[2]) if mark else ""


def _says_something(element: "_Element") -> bool:
    return bool(paragraph_texts(element).strip()) or any(
        next(element.iter(tag), None) is not None for tag in _PICTURES
    )
