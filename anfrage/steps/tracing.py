"""From an answer and what went into it to the origin of each of its paragraphs."""

import re
from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from typing import Final

from anfrage.domain.fact import Fact
from anfrage.domain.frozen import frozen
from anfrage.domain.provenance import Edit, Paragraph, ParagraphOrigin, Source, SourceKind
from anfrage.german.numbers import german_number
from anfrage.steps.fact_filling import fact_names, fill_facts
from anfrage.steps.returning.differences import differences

# Below half, two German sentences on one subject share no more than their small words.
_EDITED_FROM: Final = 0.5
_BREAK: Final = re.compile(r"\n\s*\n")


@frozen
class _Piece:
    source: Source
    template: str


def trace_answer(answer: str, sources: Sequence[Source]) -> tuple[Paragraph, ...]:
    """Return each paragraph of `answer` with the paragraph of a source that it is most like.

    Likeness is the share of equal characters in both (Ratcliff/Obershelp, 0 to 1); the same words
    whatever the blanks are "taken". Of two sources that are equally like the first counts. A
    figure of a position is looked for in every version that its fact had.
    """
    pieces = [_Piece(source, one) for source in sources for one in paragraphs_of(source.text)]
    proposals = [one for one in sources if one.kind is SourceKind.PROPOSAL]
    return tuple(_traced(text, pieces, proposals) for text in paragraphs_of(answer))


def paragraphs_of(text: str) -> list[str]:
    """Return the paragraphs of a text: what stands between blank lines."""
    return [piece.strip() for piece in _BREAK.split(text) if piece.strip()]


def _traced(text: str, pieces: Sequence[_Piece], proposals: Sequence[Source]) -> Paragraph:
    words = " ".join(text.split())
    best = Paragraph(text, ParagraphOrigin.TYPED)
    for piece in pieces:
        figures = _figures_in(words, piece)
        before = _filled(piece, figures)
        plain = " ".join(before.split())
        likeness = 1.0 if plain == words else _likeness(words, plain)
        if likeness > best.likeness:
            best = Paragraph(
                text, ParagraphOrigin.EDITED, piece.source, likeness, before, piece.template,
                tuple(one for one in figures if _stands(one, words)),
            )  # fmt: skip
    if best.likeness < _EDITED_FROM:
        return Paragraph(text, ParagraphOrigin.TYPED)
    if best.likeness == 1.0 and " ".join(best.before.split()) == words:
        return replace(best, origin=ParagraphOrigin.TAKEN)
    return replace(best, edits=_edits(best.before, text, proposals))


def _figures_in(words: str, piece: _Piece) -> list[Fact]:
    """Return what each fact of the piece said when it was taken over: else what it says now."""
    figures = []
    for key in fact_names(piece.template):
        versions = [one for one in piece.source.figures if one.key == key]
        said = (one for one in versions if _stands(one, words))
        figures += [one for one in (next(said, None), *versions) if one is not None][:1]
    return figures


def _stands(figure: Fact, words: str) -> bool:
    """Whether a figure stands in a text by itself, not as a piece of another one."""
    number = re.escape(german_number(figure.value))
    return re.search(rf"(?<![\d.,-]){number}(?!\d|[.,]\d)", words) is not None


def _filled(piece: _Piece, figures: Sequence[Fact]) -> str:
    return fill_facts(piece.template, {one.key: one for one in figures}, piece.source.register)


def _edits(before: str, text: str, proposals: Sequence[Source]) -> tuple[Edit, ...]:
    return tuple(
        Edit(
            before[one.start : one.end].strip(), one.after.strip(), _proposer(one.after, proposals)
        )
        for one in differences(before, text)
    )


def _proposer(after: str, proposals: Sequence[Source]) -> str:
    """Return who proposed words that were put in; "" where nobody did."""
    words = after.strip()
    if not words:
        return ""
    return next((one.name for one in proposals if words in one.text), "")


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
