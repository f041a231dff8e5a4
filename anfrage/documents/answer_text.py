"""The text of an answer as paragraphs: split at blank lines, with "- " lists and **bold**.

No character is lost: what is not clearly a list item or a bold passage is printed as it stands.
"""

import re
from itertools import groupby
from typing import Final

from anfrage.domain.frozen import frozen

_BLANK_LINES: Final = re.compile(r"\n(?:[^\S\n]*\n)+")
_ITEM: Final = "- "

# Exactly two asterisks on each side and none between: "Bürger*innen", "***" and unclosed ones stay.
_BOLD: Final = re.compile(r"(?<!\*)\*\*(?![\s*])([^*\n]*[^*\s])\*\*(?!\*)")


@frozen
class Piece:
    """Text in one form. `gap` marks what is still missing: it is shown shaded."""

    text: str
    bold: bool = False
    gap: bool = False


@frozen
class AnswerParagraph:
    """One paragraph or, with `bullet`, one item of a list (its "- " taken off)."""

    pieces: tuple[Piece, ...]
    bullet: bool = False


def paragraphs(text: str) -> tuple[str, ...]:
    """Split at blank lines; line feeds at either end are dropped, single ones stay."""
    stripped = text.strip("\n")
    return tuple(_BLANK_LINES.split(stripped)) if stripped.strip() else ()


def answer_paragraphs(text: str) -> tuple[AnswerParagraph, ...]:
    """Return the paragraphs of an answer: empty for an empty text.

    Lines that begin with "- " become items of a list; every other run of lines stays together
    as one paragraph with its line feeds.
    """
    found: list[AnswerParagraph] = []
    for block in paragraphs(text):
        for bullet, lines in groupby(block.split("\n"), _is_item):
            if bullet:
                items = [line.removeprefix(_ITEM) for line in lines]
                found += [AnswerParagraph(_bold_pieces(item), bullet=True) for item in items]
            else:
                found.append(AnswerParagraph(_bold_pieces("\n".join(lines))))
    return tuple(found)


def _is_item(line: str) -> bool:
    return line.startswith(_ITEM) and bool(line.removeprefix(_ITEM).strip())


def _bold_pieces(text: str) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    end = 0
    for match in _BOLD.finditer(text):
        pieces += [Piece(text[end : match.start()]), Piece(match[1], bold=True)]
        end = match.end()
    pieces.append(Piece(text[end:]))
    return tuple(piece for piece in pieces if piece.text)
