"""From an answer and what went into it to the origin of each of its paragraphs."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Final

from anfrage.domain.provenance import Paragraph, ParagraphOrigin, Source

# Below half, two German sentences on one subject share no more than their small words.
_EDITED_FROM: Final = 0.5
_BREAK: Final = re.compile(r"\n\s*\n")


def trace_answer(answer: str, sources: Sequence[Source]) -> tuple[Paragraph, ...]:
    """Return each paragraph of `answer` with the paragraph of a source that it is most like.

    Likeness is the share of equal characters in both (Ratcliff/Obershelp, 0 to 1); the same words
    whatever the blanks are "taken".
    """
    pieces = [(source.label, piece) for source in sources for piece in _paragraphs(source.text)]
    return tuple(_traced(text, pieces) for text in _paragraphs(answer))


def _traced(text: str, pieces: Sequence[tuple[str, str]]) -> Paragraph:
    words = " ".join(text.split())
    best: tuple[float, str, str] = (0.0, "", "")
    for label, piece in pieces:
        plain = " ".join(piece.split())
        if plain == words:
            return Paragraph(text, ParagraphOrigin.TAKEN, label, 1.0, piece)
        found = _likeness(words, plain)
        if found > best[0]:
            best = (found, label, piece)
    likeness, label, piece = best
    if likeness >= _EDITED_FROM:
        return Paragraph(text, ParagraphOrigin.EDITED, label, likeness, piece)
    return Paragraph(text, ParagraphOrigin.TYPED)


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _paragraphs(text: str) -> list[str]:
    return [piece.strip() for piece in _BREAK.split(text) if piece.strip()]
