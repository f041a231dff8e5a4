"""The text around the questions that belongs to the matter: the preamble."""

from collections.abc import Sequence
from typing import Final

from anfrage.steps.splitting import words
from anfrage.steps.splitting.cutting import Cut
from anfrage.steps.splitting.frame import OPENINGS, Frame, Role, content_start, last_sentence
from anfrage.steps.splitting.paragraphs import Break, break_before
from anfrage.steps.splitting.sentences import ends_sentence

_LEFT_OUT = frozenset({Role.SIGNATURE, Role.ANSWER, Role.APPENDIX})
_SKIPPED = OPENINGS | {Role.SALUTATION, Role.CLOSING}

#: Fewer words are no paragraph: a place, a number, a stray heading.
_WORDS: Final = 4


def find_surroundings(
    frame: Frame, cuts: Sequence[Cut], head_end: int
) -> list[list[tuple[int, int]]]:
    """Return the paragraphs of the preamble, each as pieces of the cleaned text.

    Letterhead, title, headings, lead-ins, salutation, signatures, answers and the questions
    themselves are left out; of a paper with answers, all behind the first question.

    Args:
        frame: The paper's lines.
        cuts: The questions, in order.
        head_end: Offset behind the title.
    """
    asked = {at for cut in cuts for at in range(cut.first, cut.last + 1)}
    last = cuts[0].first if cuts and frame.answered else len(frame.lines)
    paragraphs: list[list[tuple[int, int]]] = []
    before = -1
    for at, line in enumerate(frame.lines[:last]):
        role = frame.roles[at]
        if at < frame.body or line.start < head_end or at in asked:
            continue
        if role is Role.SALUTATION:
            paragraphs.clear()  # what stands above it is the letterhead
        if role is Role.LEAD_IN and frame.zones[at] not in _LEFT_OUT:
            joined = before >= 0 and at == before + 1 and break_before(frame, at) is Break.NONE
            _without_lead_in(frame, paragraphs, at, joined=joined)
            continue
        start = content_start(frame, at) if role is Role.RATIONALE else line.start
        if start >= line.end or _is_left_out(frame, at):
            continue
        if before < 0 or at != before + 1 or break_before(frame, at) is not Break.NONE:
            paragraphs.append([])
        paragraphs[-1].append((start, line.end))
        before = at
    return [
        pieces
        for pieces in paragraphs
        if sum(len(frame.view[a:b].split()) for a, b in pieces) >= _WORDS
    ]


def _is_left_out(frame: Frame, at: int) -> bool:
    return (
        frame.zones[at] in _LEFT_OUT
        or frame.roles[at] in _SKIPPED
        or words.ANSWERED.search(frame.lines[at].text) is not None
    )


def _without_lead_in(
    frame: Frame, paragraphs: list[list[tuple[int, int]]], at: int, *, joined: bool
) -> None:
    """Keep what a paragraph says before the sentence that leads to the questions.

    Args:
        frame: The paper's lines.
        paragraphs: What was gathered so far; the last is shortened or gets another piece.
        at: The line that ends the lead-in.
        joined: Whether the line goes on with the last paragraph.
    """
    line = frame.lines[at]
    start = last_sentence(line.text)
    if start:
        if not joined:
            paragraphs.append([])
        paragraphs[-1].append((line.start, line.start + len(line.text[:start].rstrip())))
        return
    while joined and paragraphs and paragraphs[-1]:
        first, end = paragraphs[-1].pop()
        text = frame.view[first:end]
        kept = end - first if ends_sentence(text) else last_sentence(text)
        if kept:
            paragraphs[-1].append((first, first + len(text[:kept].rstrip())))
            return
