"""The check of a layout before it is used: each finding with its place."""

import difflib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from anfrage.documents import docx_names as w
from anfrage.documents.docx_marks import Mark, block_mark, closing_index, find_marks, own_text
from anfrage.documents.docx_package import parse_part, text_parts
from anfrage.documents.layout_dangers import part_dangers, tree_dangers
from anfrage.documents.letter_names import BLOCKS, FIELDS
from anfrage.domain.errors import LayoutBroken
from anfrage.german.letter_words import paragraph_place

if TYPE_CHECKING:
    from lxml.etree import _Element

    from anfrage.documents.layout import Layout

_ALL_FIELDS: Final = frozenset().union(*FIELDS.values())


def check_layout(layout: "Layout") -> tuple[LayoutBroken, ...]:
    """Return everything that is wrong with a layout; empty for one that can be used.

    Checked are: parts that can be read, dangerous contents (macros, references to the outside,
    revisions, comments), unknown or misplaced marks, blocks that do not close, required fields.
    """
    from lxml.etree import XMLSyntaxError

    findings = list(part_dangers(layout.name, layout.parts))
    seen: set[str] = set()
    for part in text_parts(layout.parts):
        try:
            root = parse_part(layout.parts[part])
        except XMLSyntaxError:
            findings.append(LayoutBroken(layout.name, part, "unreadable_part"))
            continue
        findings += tree_dangers(layout.name, part, root)
        findings += _PartCheck(layout.name, part, root, seen).findings()
    for name in layout.profile.required_fields:
        if name not in seen:
            place = f"{{{{ {name} }}}}" if name in _ALL_FIELDS else f"{{{{#{name}}}}}"
            findings.append(LayoutBroken(layout.name, place, "missing_field"))
    if "entwurf" not in seen:
        findings.append(LayoutBroken(layout.name, "{{#entwurf}}", "missing_mark"))
    return tuple(findings)


class _PartCheck:
    """The marks of one part, in the order in which the filler meets them."""

    def __init__(self, layout: str, part: str, root: "_Element", seen: set[str]) -> None:
        self._layout = layout
        self._part = part
        self._root = root
        self._seen = seen
        self._numbers = {p: n for n, p in enumerate(root.iter(w.PARAGRAPH), 1)}

    def findings(self) -> Iterator[LayoutBroken]:
        yield from self._children(self._root, ("",))

    def _children(self, parent: "_Element", blocks: tuple[str, ...]) -> Iterator[LayoutBroken]:
        yield from self._elements(list(parent), blocks)

    def _elements(
        self, elements: list["_Element"], blocks: tuple[str, ...]
    ) -> Iterator[LayoutBroken]:
        index = 0
        while index < len(elements):
            element = elements[index]
            mark = block_mark(element)
            if mark is not None and mark.kind == "#":
                yield from self._opened(element, mark, blocks)
                end = closing_index(elements, index)
                if end is None:
                    yield self._broken(element, mark.printed, "unclosed_block")
                    end = len(elements)
                yield from self._elements(elements[index + 1 : end], (*blocks, mark.name))
                index = end
            elif mark is not None:
                yield self._broken(element, mark.printed, "unopened_block")
            elif element.tag == w.PARAGRAPH:
                yield from self._paragraph(element, blocks)
            else:
                yield from self._children(element, blocks)
            index += 1

    def _opened(
        self, paragraph: "_Element", mark: Mark, blocks: tuple[str, ...]
    ) -> Iterator[LayoutBroken]:
        self._seen.add(mark.name)
        if mark.name not in BLOCKS:
            yield self._broken(paragraph, mark.printed, "unknown_block", list(BLOCKS))
        elif BLOCKS[mark.name] not in blocks:
            yield self._broken(paragraph, mark.printed, "misplaced_block")

    def _paragraph(self, paragraph: "_Element", blocks: tuple[str, ...]) -> Iterator[LayoutBroken]:
        for box in paragraph.iter(w.TEXT_BOX):
            yield from self._children(box, blocks)
        text = own_text(paragraph)
        rest = text
        known = [name for block in blocks for name in FIELDS.get(block, ())]
        for mark in find_marks(text):
            rest = rest.replace(mark.printed, "")
            if mark.kind:
                yield self._broken(paragraph, mark.printed, "block_not_alone")
            elif mark.name in known:
                self._seen.add(mark.name)
            elif mark.name in _ALL_FIELDS:
                yield self._broken(paragraph, mark.printed, "misplaced_field")
            else:
                yield self._broken(paragraph, mark.printed, "unknown_field", known)
        if "{{" in rest or "}}" in rest:
            yield self._broken(paragraph, rest.strip()[:40], "broken_mark")

    def _broken(
        self, paragraph: "_Element", printed: str, problem: str, known: list[str] | None = None
    ) -> LayoutBroken:
        name = printed.strip("{}#/ \u00a0")
        nearest = difflib.get_close_matches(name, known or [], 1, 0.5)
        place = paragraph_place(self._part, self._numbers[paragraph], printed)
        return LayoutBroken(self._layout, place, problem, nearest[0] if nearest else "")
