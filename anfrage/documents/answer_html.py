"""An answer's text as HTML: paragraphs, lists, bold; every character of it escaped."""

from collections.abc import Iterable
from html import escape
from itertools import groupby

from anfrage.documents.answer_text import Piece, answer_paragraphs


def answer_html(text: str) -> str:
    """Return the elements of an answer, one a line; "" for an empty text."""
    lines: list[str] = []
    for bullet, group in groupby(answer_paragraphs(text), lambda one: one.bullet):
        inner = [pieces_html(one.pieces) for one in group]
        if bullet:
            lines += ["<ul>", *(f"<li>{one}</li>" for one in inner), "</ul>"]
        else:
            lines += [f"<p>{one}</p>" for one in inner]
    return "\n".join(lines)


def pieces_html(pieces: Iterable[Piece]) -> str:
    """Return pieces of text in their forms."""
    return "".join(_piece(one) for one in pieces)


def _piece(piece: Piece) -> str:
    text = text_html(piece.text)
    if piece.gap:
        text = f"<mark>{text}</mark>"
    return f"<strong>{text}</strong>" if piece.bold else text


def text_html(text: str) -> str:
    """Return plain text: escaped, its line feeds as line breaks."""
    return escape(text, quote=True).replace("\n", "<br>\n")
