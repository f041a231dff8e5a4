"""Values as a layout takes them: what is put in place of a field, and where names are known."""

import dataclasses
import re
from collections.abc import Mapping
from dataclasses import field
from typing import Final

from anfrage.documents.answer_text import AnswerTable, ListPlace, Piece, paragraphs
from anfrage.domain.frozen import frozen
from anfrage.german import letter_words as words

_GAP_WORDS: Final = re.compile(f"({'|'.join(map(re.escape, words.GAPS.values()))})")


@frozen
class Filling:
    """What is put in place of a field.

    A paragraph whose fields are all `optional` and empty is left out with its labels. `place`
    makes its paragraph an item of a list, `table` replaces it by a table; `keep_next` keeps it on
    one page with what follows.
    """

    pieces: tuple[Piece, ...] = ()
    optional: bool = False
    keep_next: bool = False
    place: ListPlace | None = None
    table: AnswerTable | None = None

    def kept(self) -> "Filling":
        """The same, kept on one page with what follows."""
        return dataclasses.replace(self, keep_next=True)


@frozen
class Scope:
    """The fields and blocks that are known in one place; a block has one scope a repetition."""

    fields: Mapping[str, Filling] = field(default_factory=dict)
    blocks: Mapping[str, tuple["Scope", ...]] = field(default_factory=dict)


def given(name: str, text: str, *, may_be_empty: bool = False) -> Filling:
    """A value that every letter has: a visible gap where it is missing."""
    if text.strip():
        return Filling(with_gaps(text))
    return optional("") if may_be_empty else gap(name)


def optional(text: str) -> Filling:
    """A value that a letter can do without."""
    return Filling((Piece(text),) if text.strip() else (), optional=True)


def gap(name: str) -> Filling:
    """The visible gap of a field or block."""
    return Filling((Piece(words.GAPS[name], gap=True),))


def with_gaps(text: str) -> tuple[Piece, ...]:
    """Mark the gap words that a wording template has put into its text."""
    parts = _GAP_WORDS.split(text)
    return tuple(Piece(part, gap=index % 2 == 1) for index, part in enumerate(parts) if part)


def line_scopes(name: str, lines: tuple[str, ...]) -> tuple[Scope, ...]:
    """One scope a line that is not blank, under the field's name."""
    return tuple(Scope({name: Filling((Piece(line),))}) for line in lines if line.strip())


def text_scopes(name: str, text: str, *, keep_next: bool = False) -> tuple[Scope, ...]:
    """One scope a paragraph of a text that every letter has."""
    fillings = [Filling(with_gaps(part), keep_next=keep_next) for part in paragraphs(text)]
    return tuple(Scope({"absatz": one}) for one in fillings or [gap(name)])
