"""Runs: the pieces of a paragraph that share one form. Here marks become text."""

import re
from collections.abc import Iterable
from copy import deepcopy
from typing import TYPE_CHECKING, Final, cast

from anfrage.documents import docx_names as w
from anfrage.documents.answer_text import Piece
from anfrage.documents.docx_book import Book
from anfrage.documents.docx_marks import Mark, TextNode

if TYPE_CHECKING:
    from lxml.etree import _Element

# The shade of a gap: seen on screen, still legible when printed in grey (contrast above 15:1).
GAP_FILL: Final = "FFE699"
_SIGNS: Final = {"\n": w.BREAK, "\t": w.TAB}
_SPLIT: Final = re.compile(r"([\n\t])")

# The order of a run's properties (CT_RPr, ECMA-376, 17.3.2.28).
_ORDER: Final = (
    "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline",
    "shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color",
    "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd",
    "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath",
)  # fmt: skip


def replace_mark(nodes: list[TextNode], mark: Mark, pieces: Iterable[Piece], book: Book) -> None:
    """Put `pieces` where `mark` stands, in the form of the run in which the mark begins.

    `nodes` are the paragraph's texts as they were when the marks were found; texts after the mark
    may have been changed already.
    """
    first, start = _locate(nodes, mark.start)
    last, end = _locate(nodes, mark.end - 1)
    head = nodes[first].element
    tail_text = _text(nodes[last].element)[end + 1 :]
    run = _parent(head)
    rest = _split_after(run, head)
    _set_text(head, _text(head)[:start])
    for node in nodes[first + 1 : last]:
        _drop(node.element)
    if first == last:
        if tail_text:
            rest.insert(_content_start(rest), _text_element(rest, tail_text))
    elif tail_text:
        _set_text(nodes[last].element, tail_text)
    else:
        _drop(nodes[last].element)
    anchor = run
    made = [one for piece in pieces for one in piece_runs(run, piece, book)]
    for new in [*made, rest]:
        if len(new) > _content_start(new):
            anchor.addnext(new)
            anchor = new
    if not head.text:
        _drop(head)


def _locate(nodes: list[TextNode], position: int) -> tuple[int, int]:
    """Return the node that holds the character at `position`, and the offset in it."""
    for index, node in enumerate(nodes):
        if position < len(node.text):
            return index, position
        position -= len(node.text)
    raise IndexError(position)


def _text(element: "_Element") -> str:
    return element.text or ""


def _split_after(run: "_Element", head: "_Element") -> "_Element":
    """Cut the run behind `head`; return a new run of the same form with what stood there."""
    rest = _empty_like(run)
    rest.extend(list(head.itersiblings()))
    return rest


def _empty_like(run: "_Element") -> "_Element":
    new = run.makeelement(w.RUN)
    properties = run.find(w.RUN_PROPERTIES)
    if properties is not None:
        new.append(deepcopy(properties))
    return new


def _content_start(run: "_Element") -> int:
    return 1 if len(run) and run[0].tag == w.RUN_PROPERTIES else 0


def piece_runs(
    model: "_Element", piece: Piece, book: Book, *, in_note: bool = False
) -> list["_Element"]:
    """Return a piece as runs in the form of `model`: text, a link, or the mark of a footnote.

    Where a part cannot have footnotes (headers, footers), their text stands in brackets.
    """
    if piece.note and book.holds_notes and not in_note:
        plain = model.makeelement(w.RUN)
        runs = [one for inner in piece.note for one in piece_runs(plain, inner, book, in_note=True)]
        return [book.add_note(model, runs)]
    if piece.note:
        inner = (Piece(" ("), *piece.note, Piece(")"))
        return [run for one in inner for run in piece_runs(model, one, book, in_note=in_note)]
    if not piece.text:
        return []
    run = _run(model, piece)
    if not piece.link:
        return [run]
    _property(run, w.RUN_STYLE, {w.VALUE: book.styles.ensured("hyperlink")})
    identity = book.link(piece.link, in_note=in_note)
    link = model.makeelement(w.HYPERLINK, {w.RELATION: identity})
    link.append(run)
    return [link]


def _run(model: "_Element", piece: Piece) -> "_Element":
    """Return a run with the piece's text: line feeds and tabs become elements of their own."""
    run = _empty_like(model)
    if piece.italic:
        _property(run, w.ITALIC, {})
    if piece.bold:
        _property(run, w.BOLD, {})
    if piece.gap:
        attributes = {w.VALUE: "clear", w.COLOUR: "auto", w.FILL: GAP_FILL}
        _property(run, w.SHADING, attributes)
    for part in _SPLIT.split(piece.text):
        if part in _SIGNS:
            run.append(run.makeelement(_SIGNS[part]))
        elif part:
            run.append(_text_element(run, part))
    return run


def _property(run: "_Element", tag: str, attributes: dict[str, str]) -> None:
    """Set a property of a run in the place that the schema gives it."""
    if not _content_start(run):
        run.insert(0, run.makeelement(w.RUN_PROPERTIES))
    properties = run[0]
    for old in properties.findall(tag):
        properties.remove(old)
    later = _ORDER[_ORDER.index(_name(tag)) + 1 :]
    names = [_name(one.tag) for one in properties]
    place = next((i for i, name in enumerate(names) if name in later), len(names))
    properties.insert(place, properties.makeelement(tag, attributes))


def _name(tag: str) -> str:
    return tag.rpartition("}")[2]


def _text_element(run: "_Element", text: str) -> "_Element":
    element = run.makeelement(w.TEXT)
    _set_text(element, text)
    return element


def _set_text(element: "_Element", text: str) -> None:
    element.text = text
    if text != text.strip() or "  " in text:
        element.set(w.SPACE, "preserve")


def _drop(element: "_Element") -> None:
    """Take an element out, and its run with it where nothing is left of that."""
    run = _parent(element)
    run.remove(element)
    if run.tag == w.RUN and len(run) == _content_start(run):
        _parent(run).remove(run)


def _parent(element: "_Element") -> "_Element":
    return cast("_Element", element.getparent())  # texts stand in runs, runs in paragraphs
