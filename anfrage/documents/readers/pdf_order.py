"""Pieces of a PDF page put into reading order: lines, columns, gaps between paragraphs.

The order of the file is kept where it can be: programs write their text in reading order. It is
mended in two cases: a file that draws two columns line by line, and one that goes back and forth.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from anfrage.documents.readers.pdf_pieces import Piece

Row = list[Piece]

#: Columns are believed from this many lines that stand side by side.
_COLUMN_ROWS: Final = 3
#: Prose fills its lines: letters a line on average, and share of lines that reach far right.
_PROSE_LENGTH: Final = 18
_PROSE_FILLED: Final = 0.5
_FAR: Final = 0.6
#: A page goes back and forth if it turns back upwards and leftwards so often.
_TURNS: Final = 4
_TURNING: Final = 0.15
#: A line this many usual distances below the one before begins a paragraph.
_PARAGRAPH: Final = 1.4
#: A column goes on while its lines follow each other this closely.
_FOLLOWS: Final = 1.8
_MOST_BLANKS: Final = 40


def write_page(pieces: Sequence[Piece]) -> str:
    """Return the text of a page: a line each row, a blank line between paragraphs.

    Pieces of one row that stand apart are separated by as many blanks as fit between them.
    """
    if _goes_back_and_forth(pieces):
        pieces = sorted(pieces, key=lambda piece: (-piece.top, piece.left))
        pieces = [piece for row in _rows(pieces) for piece in sorted(row, key=lambda one: one.left)]
    rows = _in_columns(_rows(pieces))
    usual = _usual_distance(rows)
    lines = [_line(rows[0])] if rows else []
    for before, row in pairwise(rows):
        if _base(before) - _base(row) > _PARAGRAPH * usual:
            lines.append("")
        lines.append(_line(row))
    return "\n".join(lines)


def _rows(pieces: Sequence[Piece]) -> list[Row]:
    """Join pieces that follow each other and stand side by side, the left one first."""
    rows: list[Row] = []
    for piece in pieces:
        if rows and piece.beside(rows[-1][-1]) and piece.left >= rows[-1][-1].right - piece.height:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return rows


def _goes_back_and_forth(pieces: Sequence[Piece]) -> bool:
    turns = sum(
        piece.bottom > before.top - before.height / 2 and piece.left < before.right
        for before, piece in pairwise(pieces)
    )
    return turns >= _TURNS and turns > _TURNING * len(pieces)


def _in_columns(rows: list[Row]) -> list[Row]:
    """Read side by side what is set side by side: one column after the other."""
    found: list[Row] = []
    at = 0
    while at < len(rows):
        end, gutter = _block(rows, at)
        block = rows[at:end]
        left = [part for row in block if (part := [one for one in row if one.right <= gutter])]
        right = [part for row in block if (part := [one for one in row if one.left >= gutter])]
        if min(len(left), len(right)) >= _COLUMN_ROWS and _is_prose(left) and _is_prose(right):
            found += left + _in_columns(right)
            at = end
        else:
            found.append(rows[at])
            at += 1
    return found


def _block(rows: list[Row], start: int) -> tuple[int, float]:
    """Return where the rows that share a gutter with `rows[start]` end, and a place in it."""
    if len(rows[start]) == 1:
        return start, 0.0
    low, high = rows[start][0].right, rows[start][1].left
    end = start + 1
    while end < len(rows):
        row, before = rows[end], rows[end - 1]
        if not 0 < _base(before) - _base(row) < _FOLLOWS * max(one.height for one in row):
            break
        inner = [one.right for one in row if one.right < high]
        outer = [one.left for one in row if one.left > low]
        narrower = max([low, *inner]), min([high, *outer])
        if narrower[0] >= narrower[1] or len(inner) + len(outer) < len(row):
            break
        low, high = narrower
        end += 1
    return end, (low + high) / 2


def _is_prose(rows: list[Row]) -> bool:
    """Whether a column holds running text, not the cells of a table."""
    lengths = [sum(len(piece.text) for piece in row) for row in rows]
    left, right = min(row[0].left for row in rows), max(row[-1].right for row in rows)
    filled = sum(row[-1].right - left > _FAR * (right - left) for row in rows)
    return sum(lengths) >= _PROSE_LENGTH * len(rows) and filled >= _PROSE_FILLED * len(rows)


def _usual_distance(rows: Sequence[Row]) -> float:
    """Return the distance of lines inside a paragraph: the lower quartile of the page's."""
    distances = sorted(
        distance
        for before, row in pairwise(rows)
        if (distance := _base(before) - _base(row)) > row[0].height / 2
    )
    return distances[len(distances) // 4] if distances else 0.0


def _base(row: Row) -> float:
    return row[0].bottom


def _line(row: Row) -> str:
    width = sum(piece.right - piece.left for piece in row)
    letter = max(width / max(1, sum(len(piece.text) for piece in row)), 1.0)
    text = row[0].text
    for before, piece in pairwise(row):
        blanks = round((piece.left - before.right) / letter)
        text += " " * min(_MOST_BLANKS, max(1, blanks)) + piece.text
    return text
