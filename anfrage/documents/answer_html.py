"""An answer's text as HTML: paragraphs, lists, small tables; every character of it escaped."""

from collections.abc import Iterable, Sequence
from html import escape
from itertools import groupby

from anfrage.documents.answer_text import (
    AnswerBlock,
    AnswerTable,
    Cell,
    ListPlace,
    Piece,
    answer_blocks,
)


def answer_html(text: str) -> str:
    """Return the elements of an answer, one a line; "" for an empty text.

    Footnotes stand in brackets where they are named: a page that is read aloud keeps its order.
    """
    lines: list[str] = []
    for listed, group in groupby(answer_blocks(text), lambda one: one.place is not None):
        if listed:
            lines += _lists(list(group))
        else:
            for block in group:
                lines += _table(block.table) if block.table else [_paragraph(block)]
    return "\n".join(lines)


def pieces_html(pieces: Iterable[Piece]) -> str:
    """Return pieces of text in their forms."""
    return "".join(_piece(one) for one in pieces)


def text_html(text: str) -> str:
    """Return plain text: escaped, its line feeds as line breaks."""
    return escape(text, quote=True).replace("\n", "<br>\n")


def _paragraph(block: AnswerBlock) -> str:
    return f"<p>{pieces_html(block.pieces)}</p>"


def _piece(piece: Piece) -> str:
    if piece.note:
        return f" ({pieces_html(piece.note)})"
    # On paper the address stands behind the words of a link; here it is the link itself.
    text = text_html(piece.text.removesuffix(f" ({piece.link})") if piece.link else piece.text)
    if piece.gap:
        text = f"<mark>{text}</mark>"
    if piece.bold:
        text = f"<strong>{text}</strong>"
    if piece.italic:
        text = f"<em>{text}</em>"
    return f'<a href="{escape(piece.link, quote=True)}">{text}</a>' if piece.link else text


def _lists(blocks: Sequence[AnswerBlock]) -> list[str]:
    """Return items of lists, inner ones inside the item that they belong to."""
    lines: list[str] = []
    opened: list[ListPlace] = []

    def close() -> None:
        lines[-1] += "</li>"
        lines.append("</ol>" if opened.pop().ordered else "</ul>")

    for block in blocks:
        place = block.place
        if place is None:
            continue
        while opened and _ended(opened[-1], place):
            close()
        if not opened or opened[-1].level < place.level:
            opened.append(place)
            lines.append("<ol>" if place.ordered else "<ul>")
        elif place.first:
            lines[-1] += "</li>"
        if place.first:
            start = f'<li value="{place.number}">' if place.ordered else "<li>"
            lines.append(start + pieces_html(block.pieces))
        else:
            lines.append(_paragraph(block))
    while opened:
        close()
    return lines


def _ended(open_list: ListPlace, place: ListPlace) -> bool:
    return open_list.level > place.level or (
        open_list.level == place.level and open_list.group != place.group
    )


def _table(table: AnswerTable) -> list[str]:
    head = _row(table.header, table.sides, "th", ' scope="col"')
    body = [_row(row, table.sides, "td", "") for row in table.rows]
    return ["<table>", "<thead>", head, "</thead>", "<tbody>", *body, "</tbody>", "</table>"]


def _row(cells: Sequence[Cell], sides: Sequence[str], name: str, attributes: str) -> str:
    inner = "".join(
        f'<{name}{attributes} style="text-align:{side}">{pieces_html(cell)}</{name}>'
        for cell, side in zip(cells, sides, strict=True)
    )
    return f"<tr>{inner}</tr>"
