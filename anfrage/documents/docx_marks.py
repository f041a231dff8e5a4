"""Placeholders and block marks in the paragraphs of a layout.

A placeholder (`{{ betreff }}`) may stand anywhere in a paragraph, also where Word has split it
over several runs. A block mark (`{{#fragen}}`, `{{/fragen}}`) stands alone in its paragraph.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from anfrage.documents import docx_names as w
from anfrage.domain.frozen import frozen

if TYPE_CHECKING:
    from lxml.etree import _Element

_MARK: Final = re.compile(r"\{\{[ \u00a0]*([#/]?)[ \u00a0]*(\w+)[ \u00a0]*\}\}")
_SIGNS: Final = {w.TAB: "\t", w.BREAK: "\n", w.CARRIAGE_RETURN: "\n"}


@frozen
class Mark:
    """A mark in a paragraph's text: `kind` is "" (field), "#" (opens) or "/" (closes)."""

    kind: str
    name: str
    start: int
    end: int
    printed: str


@frozen
class TextNode:
    """A piece of a paragraph's text and the element that holds it."""

    element: "_Element"
    text: str


def own_texts(paragraph: "_Element") -> list[TextNode]:
    """Return the paragraph's text in order, without that of text boxes anchored in it.

    Tabs and line breaks count as one character each.
    """
    return list(_walk(paragraph))


def _walk(element: "_Element") -> Iterator[TextNode]:
    for child in element:
        tag = child.tag
        if tag == w.TEXT:
            yield TextNode(child, child.text or "")
        elif tag in _SIGNS and element.tag == w.RUN:
            yield TextNode(child, _SIGNS[tag])
        elif tag not in {w.PARAGRAPH_PROPERTIES, w.RUN_PROPERTIES, w.PARAGRAPH}:
            yield from _walk(child)


def own_text(paragraph: "_Element") -> str:
    """Return the paragraph's text, without that of text boxes anchored in it."""
    return "".join(node.text for node in _walk(paragraph))


def find_marks(text: str) -> list[Mark]:
    """Return all marks in `text`, in order. User text never comes here, only layouts do."""
    return [
        Mark(match[1], match[2], match.start(), match.end(), match[0])
        for match in _MARK.finditer(text)
    ]


def block_mark(element: "_Element") -> Mark | None:
    """Return the block mark that stands alone in this paragraph, or `None`."""
    if element.tag != w.PARAGRAPH:
        return None
    text = own_text(element).strip()
    if not text.startswith("{{"):
        return None
    marks = find_marks(text)
    alone = len(marks) == 1 and marks[0].kind and marks[0].printed == text
    return marks[0] if alone else None


def closing_index(elements: list["_Element"], start: int) -> int | None:
    """Return the index of the mark that closes the block opened at `start`, or `None`.

    Both have to be siblings; a block of the same name inside is skipped.
    """
    opened = block_mark(elements[start])
    depth = 0
    for index in range(start, len(elements)):
        mark = block_mark(elements[index])
        if mark is None or opened is None or mark.name != opened.name:
            continue
        depth += 1 if mark.kind == "#" else -1
        if depth == 0:
            return index
    return None
