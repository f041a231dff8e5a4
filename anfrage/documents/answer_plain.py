"""An answer's text without marks of form: for e-mail and for reading aloud."""

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from anfrage.documents.answer_text import AnswerBlock, AnswerTable, Piece, answer_blocks

_INDENT: Final = "  "  # of an inner list, a level


def answer_lines(text: str) -> tuple[tuple[str, bool], ...]:
    """Return paragraphs and rows of tables, each with whether it is an item of a list.

    Items of numbered lists begin with their number; rows have " | " between their cells.
    """
    found: list[tuple[str, bool]] = []
    for block in answer_blocks(text):
        if block.table is not None:
            found += [(row, False) for row in _rows(block.table)]
            continue
        place = block.place
        mark = place.mark if place is not None and place.ordered and place.first else ""
        found.append((mark + _words(block.pieces), place is not None))
    return tuple(found)


def plain_answer(text: str) -> str:
    """Return an answer as plain text: blank lines between paragraphs, none inside a list."""
    paragraphs: list[str] = []
    for listed, group in groupby(answer_blocks(text), lambda one: one.place is not None):
        texts = [_plain(block) for block in group]
        paragraphs += ["\n".join(texts)] if listed else texts
    return "\n\n".join(paragraphs)


def _plain(block: AnswerBlock) -> str:
    if block.table is not None:
        return "\n".join(_rows(block.table))
    place, words = block.place, _words(block.pieces)
    if place is None:
        return words
    return _INDENT * place.level + (place.mark if place.first else _INDENT) + words


def _rows(table: AnswerTable) -> list[str]:
    return [" | ".join(_words(cell) for cell in row) for row in (table.header, *table.rows)]


def _words(pieces: Sequence[Piece]) -> str:
    """Return the text; footnotes stand in brackets."""
    said = []
    for piece in pieces:
        if piece.note:
            said.append(f" ({_words(piece.note)})")
        else:
            said.append(piece.text)
    return "".join(said)
