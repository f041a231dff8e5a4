"""Where paragraphs end, also in papers whose blank lines were lost on the way."""

import re
from enum import IntEnum
from typing import Final

from anfrage.steps.splitting.frame import Frame
from anfrage.steps.splitting.sentences import ends_sentence

_QUESTION_END: Final = re.compile(r"\?[\"'“”«»’‘)\]]*$")

#: A line counts as full from this share of the usual width on: fonts are not monospaced, so the
#: same width holds some 10 % more or fewer letters.
_FULL: Final = 0.88


class Break(IntEnum):
    """What lies between a line and the next."""

    NONE = 0
    SOFT = 1  # the next word would have fitted in, or a question ends with the line
    GAP = 2  # a blank line


def break_before(frame: Frame, at: int) -> Break:
    """Return what lies between line `at - 1` and line `at`."""
    if at == 0 or frame.lines[at].gap:
        return Break.GAP
    before, line = frame.lines[at - 1], frame.lines[at]
    if not ends_sentence(before.text):
        return Break.NONE
    if _QUESTION_END.search(before.text[-6:]) and not line.text[0].islower():
        return Break.SOFT
    word = line.text.split(maxsplit=1)[0]
    taken = before.indent + len(before.text) + 1 + len(word)
    return Break.SOFT if taken < _FULL * frame.width else Break.NONE


def paragraph_end(frame: Frame, at: int, limit: int) -> int:
    """Return the line behind the paragraph that begins with line `at`, at most `limit`."""
    end = at + 1
    while end < limit and break_before(frame, end) is Break.NONE and not frame.stops(end):
        end += 1
    return end
