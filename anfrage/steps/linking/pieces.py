"""Pieces of lines: cut between anchors, put together as an answer, and what is left over."""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from anfrage.domain.inquiry import Span
from anfrage.steps.linking.anchors import Anchor
from anfrage.steps.splitting.frame import Frame
from anfrage.steps.splitting.page import Line, Page
from anfrage.steps.splitting.sentences import ends_sentence
from anfrage.steps.splitting.wording import join_pieces

#: A line that is filled less than this share of the width ends its paragraph.
_FULL: Final = 0.6


class Piece(NamedTuple):
    """A part of a line: index of the line, and offsets in the cleaned text."""

    line: int
    start: int
    end: int


def cut_pieces(frame: Frame, anchors: Sequence[Anchor]) -> list[list[Piece]]:
    """Return the pieces behind each of one or more anchors, up to the next one."""
    stretches: list[list[Piece]] = [[] for _ in anchors]
    limits = [one.start for one in anchors[1:]] + [len(frame.view)]
    at = 0
    for place, (anchor, limit) in enumerate(zip(anchors, limits, strict=True)):
        while at < len(frame.lines) and frame.lines[at].end <= anchor.end:
            at += 1
        line = at
        while line < len(frame.lines) and frame.lines[line].start < limit:
            start = max(anchor.end, frame.lines[line].start)
            end = min(limit, frame.lines[line].end)
            text = frame.view[start:end]
            if text.strip():
                start += len(text) - len(text.lstrip())
                stretches[place].append(Piece(line, start, start + len(text.strip())))
            line += 1
    return stretches


def text_of(page: Page, frame: Frame, marked: frozenset[int], pieces: Sequence[Piece]) -> str:
    """Return the wording of an answer: lines joined to paragraphs, one blank line between them.

    Items of a list and short lines, as in a table, stay lines of their own.
    """
    paragraphs: list[list[list[str]]] = []
    for place, piece in enumerate(pieces):
        line = frame.lines[piece.line]
        before = frame.lines[pieces[place - 1].line] if place else None
        if before is None or (line.gap and not _runs_on(before, line)):
            paragraphs.append([[]])
        elif piece.start in marked or len(before.text) + before.indent < _FULL * frame.width:
            paragraphs[-1].append([])
        paragraphs[-1][-1].append(page.cleaned[piece.start : piece.end])
    return "\n\n".join("\n".join(join_pieces(line) for line in lines) for lines in paragraphs)


def _runs_on(before: Line, line: Line) -> bool:
    """Whether a sentence runs on over a gap, which a page break has left."""
    return line.text[0].islower() and not ends_sentence(before.text) and before.text[-1] != ":"


def left_over(text: str, used: Iterable[Span]) -> tuple[Span, ...]:
    """Return the places of all visible text outside of `used`, in order."""
    found: list[Span] = []
    at = 0
    for span in [*sorted(used, key=_start), Span(len(text), len(text))]:
        between = text[at : span.start]
        start = at + len(between) - len(between.lstrip())
        if between.strip():
            found.append(Span(start, start + len(between.strip())))
        at = max(at, span.end)
    return tuple(found)


def _start(span: Span) -> int:
    return span.start
