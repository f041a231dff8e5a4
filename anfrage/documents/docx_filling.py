"""Filling a layout's text with a letter's values, on the XML tree.

There is no string templating: values become text nodes, so nothing in them can be markup, and
each mark is replaced once, from the last to the first, so nothing in them is read as a mark.
"""

from copy import deepcopy
from typing import TYPE_CHECKING, Final

from anfrage.documents import docx_names as w
from anfrage.documents.docx_book import Book
from anfrage.documents.docx_marks import (
    block_mark,
    closing_index,
    find_marks,
    own_texts,
)
from anfrage.documents.docx_runs import replace_mark
from anfrage.documents.docx_tables import make_table
from anfrage.documents.fillings import Filling, Scope

if TYPE_CHECKING:
    from lxml.etree import _Element

# The line of 6 pt that follows a table.
_SPACE_BELOW_TABLE: Final = {"before": "0", "after": "0", "line": "120", "lineRule": "exact"}

# A paragraph with one of these stays even if its fields are empty: page numbers, end of a section.
_KEEPING: Final = (w.SECTION, w.SIMPLE_FIELD, w.INSTRUCTION)


def fill_part(root: "_Element", scope: Scope, book: Book) -> None:
    """Fill one part of a checked layout in place.

    Args:
        root: `w:document`, `w:hdr`, `w:ftr` or the root of the notes.
        scope: The letter's values.
        book: Takes lists, footnotes and addresses; its `part` is this part.
    """
    _fill_children(root, (scope,), book)
    for story in [element for element in root.iter() if element.tag in w.STORIES]:
        if not len(story) or (story.tag == w.CELL and story[-1].tag != w.PARAGRAPH):
            story.append(story.makeelement(w.PARAGRAPH))
    _number_drawings(root)


def _fill_children(parent: "_Element", scopes: tuple[Scope, ...], book: Book) -> None:
    parent[:] = _filled(list(parent), scopes, book)


def _filled(elements: list["_Element"], scopes: tuple[Scope, ...], book: Book) -> list["_Element"]:
    """Return what `elements` become: blocks repeated, fields replaced, empty lines left out."""
    done: list[_Element] = []
    index = 0
    while index < len(elements):
        element = elements[index]
        mark = block_mark(element)
        end = closing_index(elements, index) if mark and mark.kind == "#" else None
        if mark is not None and end is not None:
            inner = elements[index + 1 : end]
            book.lists.next_answer()
            for count, scope in enumerate(_block(scopes, mark.name)):
                once = count == 0
                copies = [_copy(e, first=once) for e in inner if once or e.tag not in w.BOOKMARKS]
                done += _filled(copies, (*scopes, scope), book)
            index = end
        elif element.tag == w.PARAGRAPH:
            done += _fill_paragraph(element, scopes, book)
        else:
            if next(element.iter(w.PARAGRAPH), None) is not None:
                _fill_children(element, scopes, book)
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


def _fill_paragraph(
    paragraph: "_Element", scopes: tuple[Scope, ...], book: Book
) -> list["_Element"]:
    """Fill a paragraph in place; return what stands in the letter for it."""
    for box in list(paragraph.iter(w.TEXT_BOX)):
        _fill_children(box, scopes, book)
    nodes = own_texts(paragraph)
    marks = [mark for mark in find_marks("".join(node.text for node in nodes)) if not mark.kind]
    if not marks:
        return [paragraph]
    fillings = [_field(scopes, mark.name) for mark in marks]
    stays = any(filling.pieces or not filling.optional for filling in fillings)
    if not stays and next(paragraph.iter(*_KEEPING), None) is None:
        return []
    for mark, filling in reversed(list(zip(marks, fillings, strict=True))):
        replace_mark(nodes, mark, filling.pieces if stays else (), book)
    for filling in fillings:
        _set_paragraph(paragraph, filling, book)
    return _with_table(paragraph, fillings, book)


def _set_paragraph(paragraph: "_Element", filling: Filling, book: Book) -> None:
    if filling.place is not None:
        book.lists.set_item(paragraph, filling.place)
    if filling.keep_next:
        w.set_property(paragraph, w.KEEP_NEXT)


def _with_table(paragraph: "_Element", fillings: list[Filling], book: Book) -> list["_Element"]:
    """Return the paragraph, or the table that stands for its field and the space below that.

    Word joins two tables without a paragraph between them, and a cell has to end with one.
    """
    filling = next((one for one in fillings if one.table is not None), None)
    if filling is None or filling.table is None:
        return [paragraph]
    style = paragraph.find(f"{w.PARAGRAPH_PROPERTIES}/{w.PARAGRAPH_STYLE}")
    name = "" if style is None else style.get(w.VALUE, "")
    table = make_table(filling.table, name, book, keep_next=filling.keep_next)
    space = paragraph.makeelement(w.PARAGRAPH)
    if filling.keep_next:
        w.set_property(space, w.KEEP_NEXT)
    lines = w.set_property(space, w.SPACING)
    for key, value in _SPACE_BELOW_TABLE.items():
        lines.set(w.attribute(key), value)
    rest = [paragraph] if own_texts(paragraph) else []
    return [*rest, table, space]


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
