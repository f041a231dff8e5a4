"""The text around the questions that belongs to the matter: the preamble."""

from collections.abc import Sequence
from typing import Final

from anfrage.steps.splitting import words
from anfrage.steps.splitting.cutting import Cut
from anfrage.steps.splitting.frame import OPENINGS, Frame, Role, content_start
from anfrage.steps.splitting.paragraphs import Break, break_before

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
        if frame.zones[at] in _LEFT_OUT or role in _SKIPPED:
            continue
        if words.ANSWERED.search(line.text):
            continue
        start = content_start(frame, at) if role is Role.RATIONALE else line.start
        if start >= line.end:
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
