"""The text of an answer as blocks: paragraphs, list items, small tables, with forms inside.

What may be marked is written in docs/antworttext.md. No character is lost: what is not clearly a
mark is printed as it stands.
"""

import re
from typing import Final

from anfrage.domain.frozen import frozen

_BLANK_LINES: Final = re.compile(r"\n(?:[^\S\n]*\n)+")

# Whether a text can hold marks at all; most answers do not, and the parser's import takes as
# long as writing the letter.
_MARKS: Final = re.compile(r"[*\[|<]|://|^[ \t]*(?:-|\d{1,9}[.)])[ \t]", re.MULTILINE)

# Beyond this an answer is printed as it stands: 200 pages of marked text take seconds to parse.
MAX_MARKED: Final = 400_000


@frozen
class Piece:
    """Text in one form.

    `gap` marks what is still missing: it is shown shaded. `link` is an address (http, https,
    mailto). A piece with a `note` is the mark of a footnote with that text and has none itself.
    """

    text: str
    bold: bool = False
    gap: bool = False
    italic: bool = False
    link: str = ""
    note: tuple["Piece", ...] = ()


@frozen
class ListPlace:
    """Where an item stands in its list.

    Attributes:
        group: Counts the lists of an answer from 0, inner ones too; items of one list share it.
        level: Depth, 0 for the outermost.
        ordered: Numbered, else with dashes.
        number: The item's number as written; 0 for dashes.
        ending: What stands after the number: "." or ")"; "" for dashes.
        first: False for further paragraphs of the same item.
    """

    group: int
    level: int
    ordered: bool
    number: int = 0
    ending: str = ""
    first: bool = True

    @property
    def mark(self) -> str:
        """What is printed before the item: "2. " or "- "."""
        return f"{self.number}{self.ending} " if self.ordered else "- "


Cell = tuple[Piece, ...]


@frozen
class AnswerTable:
    """A small table. Rows are as wide as the header; `sides` is "left", "center" or "right"."""

    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    sides: tuple[str, ...]


@frozen
class AnswerBlock:
    """A paragraph, an item of a list (`place`) or a table (then without pieces)."""

    pieces: tuple[Piece, ...] = ()
    place: ListPlace | None = None
    table: AnswerTable | None = None


def paragraphs(text: str) -> tuple[str, ...]:
    """Split at blank lines; line feeds at either end are dropped, single ones stay."""
    stripped = text.strip("\n")
    return tuple(_BLANK_LINES.split(stripped)) if stripped.strip() else ()


def answer_blocks(text: str) -> tuple[AnswerBlock, ...]:
    """Return the blocks of an answer: empty for a text without words.

    Blank lines separate paragraphs; single line feeds stay. White space at the ends of a
    paragraph is dropped.
    """
    if len(text) <= MAX_MARKED and _MARKS.search(text):
        from anfrage.documents.answer_markdown import marked_blocks

        found = marked_blocks(text)
        if not lost(text, found):
            return found
    return tuple(AnswerBlock((Piece(part.strip()),)) for part in paragraphs(text))


def plain_text(blocks: tuple[AnswerBlock, ...]) -> str:
    """Return everything that is printed of `blocks`, list marks, addresses and notes included."""
    lines: list[str] = []
    for block in blocks:
        if block.table is not None:
            rows = (block.table.header, *block.table.rows)
            lines += ["\t".join(_printed(cell) for cell in row) for row in rows]
        else:
            place = block.place
            mark = place.mark if place is not None and place.first else ""
            lines.append(mark + _printed(block.pieces))
    return "\n".join(lines)


def _printed(pieces: tuple[Piece, ...]) -> str:
    return "".join(f" ({_printed(one.note)})" if one.note else one.text for one in pieces)


# White space and what marks are made of; everything else of a text has to be printed.
_MARK_SIGNS: Final = re.compile(r"[\s*\[\]()<>|]+")
_SILENT: Final = re.compile(r"\[\^[^\]\s]+\]:?|^[ \t]*[|:-][|: \t-]*\|[|: \t-]*$", re.MULTILINE)


def lost(text: str, blocks: tuple[AnswerBlock, ...]) -> bool:
    """Whether some character of `text` is missing in what is printed of its blocks."""
    from collections import Counter

    said = _MARK_SIGNS.sub("", _SILENT.sub("", text))
    printed = _MARK_SIGNS.sub("", plain_text(blocks))
    return said != printed and bool(Counter(said) - Counter(printed))
