"""Filling a layout's text with a letter's values, on the XML tree.

There is no string templating: values become text nodes, so nothing in them can be markup, and
each mark is replaced once, from the last to the first, so nothing in them is read as a mark.
"""

from copy import deepcopy
from typing import TYPE_CHECKING, Final

from anfrage.documents import docx_names as w
from anfrage.documents.answer_text import Piece
from anfrage.documents.docx_marks import (
    Mark,
    TextNode,
    block_mark,
    closing_index,
    find_marks,
    own_texts,
)
from anfrage.documents.docx_runs import replace_mark
from anfrage.documents.letter_fields import Filling, Scope

if TYPE_CHECKING:
    from lxml.etree import _Element

_DASH: Final = Piece("- ")  # a list item in a layout that has no list style

# A paragraph with one of these stays even if its fields are empty: page numbers, end of a section.
_KEEPING: Final = (w.SECTION, w.SIMPLE_FIELD, w.INSTRUCTION)


def fill_part(root: "_Element", scope: Scope, list_style: str) -> None:
    """Fill one part of a checked layout in place.

    Args:
        root: `w:document`, `w:hdr`, `w:ftr` or the root of the notes.
        scope: The letter's values.
        list_style: Style id for list items, or "" to print them with a dash.
    """
    _fill_children(root, (scope,), list_style)
    for story in [element for element in root.iter() if element.tag in w.STORIES]:
        if not len(story) or (story.tag == w.CELL and story[-1].tag != w.PARAGRAPH):
            story.append(story.makeelement(w.PARAGRAPH))
    _number_drawings(root)


def _fill_children(parent: "_Element", scopes: tuple[Scope, ...], list_style: str) -> None:
    parent[:] = _filled(list(parent), scopes, list_style)


def _filled(
    elements: list["_Element"], scopes: tuple[Scope, ...], list_style: str
) -> list["_Element"]:
    """Return what `elements` become: blocks repeated, fields replaced, empty lines left out."""
    done: list[_Element] = []
    index = 0
    while index < len(elements):
        element = elements[index]
        mark = block_mark(element)
        end = closing_index(elements, index) if mark and mark.kind == "#" else None
        if mark is not None and end is not None:
            inner = elements[index + 1 : end]
            for count, scope in enumerate(_block(scopes, mark.name)):
                once = count == 0
                copies = [_copy(e, first=once) for e in inner if once or e.tag not in w.BOOKMARKS]
                done += _filled(copies, (*scopes, scope), list_style)
            index = end
        elif element.tag == w.PARAGRAPH:
            if _fill_paragraph(element, scopes, list_style):
                done.append(element)
        else:
            if next(element.iter(w.PARAGRAPH), None) is not None:
                _fill_children(element, scopes, list_style)
            done.append(element)
        index += 1
    return done


def _copy(element: "_Element", *, first: bool) -> "_Element":
    """Copy a block's element; every copy but the first goes without names that must be unique."""
    copied = deepcopy(element)
    if not first:
        for mark in list(copied.iter(*w.BOOKMARKS)):
            parent = mark.getparent()
            if parent is not None:
                parent.remove(mark)
        for paragraph in copied.iter(w.PARAGRAPH):
            for name in w.PARAGRAPH_IDS & set(paragraph.attrib):
                del paragraph.attrib[name]
    return copied


def _fill_paragraph(paragraph: "_Element", scopes: tuple[Scope, ...], list_style: str) -> bool:
    """Fill a paragraph in place; return whether it stays in the letter."""
    for box in list(paragraph.iter(w.TEXT_BOX)):
        _fill_children(box, scopes, list_style)
    nodes = own_texts(paragraph)
    marks = [mark for mark in find_marks("".join(node.text for node in nodes)) if not mark.kind]
    if not marks:
        return True
    fillings = [_field(scopes, mark.name) for mark in marks]
    stays = any(filling.pieces or not filling.optional for filling in fillings)
    if not stays and next(paragraph.iter(*_KEEPING), None) is None:
        return False
    _replace_marks(nodes, marks, fillings if stays else [Filling() for _ in marks], list_style)
    for filling in fillings:
        _set_paragraph(paragraph, filling, list_style)
    return True


def _replace_marks(
    nodes: list[TextNode], marks: list[Mark], fillings: list[Filling], list_style: str
) -> None:
    """Replace all marks, the last first: offsets before a mark stay true."""
    for mark, filling in reversed(list(zip(marks, fillings, strict=True))):
        pieces = filling.pieces
        if filling.bullet and not list_style:
            pieces = (_DASH, *pieces)
        replace_mark(nodes, mark, pieces)


def _set_paragraph(paragraph: "_Element", filling: Filling, list_style: str) -> None:
    bullet = filling.bullet and bool(list_style)
    if not bullet and not filling.keep_next:
        return
    properties = paragraph.find(w.PARAGRAPH_PROPERTIES)
    if properties is None:
        properties = paragraph.makeelement(w.PARAGRAPH_PROPERTIES)
        paragraph.insert(0, properties)
    style = properties.find(w.PARAGRAPH_STYLE)
    if bullet:
        if style is None:
            style = properties.makeelement(w.PARAGRAPH_STYLE)
            properties.insert(0, style)
        style.set(w.VALUE, list_style)
    if filling.keep_next and properties.find(w.KEEP_NEXT) is None:
        properties.insert(0 if style is None else 1, properties.makeelement(w.KEEP_NEXT))


def _field(scopes: tuple[Scope, ...], name: str) -> Filling:
    """Return the innermost value of a field; the check of the layout saw that there is one."""
    return next(scope.fields[name] for scope in reversed(scopes) if name in scope.fields)


def _block(scopes: tuple[Scope, ...], name: str) -> tuple[Scope, ...]:
    return next(scope.blocks[name] for scope in reversed(scopes) if name in scope.blocks)


def _number_drawings(root: "_Element") -> None:
    """Give drawings in repeated blocks ids of their own (ECMA-376, Part 1, 20.4.2.5)."""
    used: set[str] = set()
    for drawing in root.iter(w.DRAWING_PROPERTIES):
        number = drawing.get("id", "")
        if number in used:
            number = str(max(int(one) for one in used if one.isdecimal()) + 1)
            drawing.set("id", number)
        used.add(number)
