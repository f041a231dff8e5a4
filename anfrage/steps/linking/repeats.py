"""Questions that a paper prints a second time, over their answers."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from rapidfuzz import fuzz

from anfrage.domain.inquiry import Question
from anfrage.steps.splitting.frame import Frame
from anfrage.steps.splitting.markers import Marker

#: How like two wordings must be, in percent: answers spell out "Einwohner*innen", add a comma or
#: drop a word; different questions of one paper are less than 80 % alike.
_ALIKE: Final = 90.0
#: So many letters at the beginning must be the same, which is looked at before the whole.
_BEGINNING: Final = 8
#: A repeat may be this much longer than the question, as a share and in letters.
_LONGER: Final = 1.12
_MORE: Final = 6
#: Shorter questions ("Wann?") repeat themselves by chance.
_SHORTEST: Final = 10
#: Nor is a question longer than this, in lines.
_LINES: Final = 60
_NO_LETTER: Final = re.compile(r"[\W_]+")


def find_repeats(
    frame: Frame,
    markers: Sequence[Marker],
    questions: Sequence[Question],
    taken: Sequence[tuple[int, int]],
) -> Iterator[tuple[int, int, int]]:
    """Yield question index, start and end of every repeated question.

    Args:
        frame: The paper's lines.
        markers: Marks at the beginnings of lines, which a repeat may carry.
        questions: What was asked.
        taken: Places of the questions themselves, in order.
    """
    letters: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for index, one in enumerate(questions):
        read = _letters(one.text)
        if len(read) >= _SHORTEST:
            letters[read[:_BEGINNING]].append((index, read))
    behind = {one.line: one.end for one in markers}
    free = 0
    places = sorted(taken)
    for at, line in enumerate(frame.lines):
        place = bisect_left(places, (line.end, 0))
        if line.start < free or (place and places[place - 1][1] > line.start):
            continue
        limit = places[place][0] if place < len(places) else len(frame.view)
        for start in dict.fromkeys((behind.get(at, line.start), line.start)):
            found = _repeat(frame, at, start, limit, letters)
            if found:
                index, free = found
                yield index, line.start, free
                break


def _repeat(
    frame: Frame, at: int, start: int, limit: int, letters: Mapping[str, list[tuple[int, str]]]
) -> tuple[int, int] | None:
    """Return index and end of the question that the text from `start` to `limit` repeats."""
    beginning = _letters(frame.view[start : start + 4 * _BEGINNING])[:_BEGINNING]
    for index, wanted in letters.get(beginning, ()):
        if end := _end_of(frame, at, start, limit, wanted):
            return index, end
    return None


def _end_of(frame: Frame, at: int, start: int, limit: int, wanted: str) -> int:
    """Return where a repeat of `wanted` that begins at `start` ends, 0 where there is none."""
    longest = len(wanted) * _LONGER + _MORE
    best, best_end = 0.0, 0
    for line in frame.lines[at : at + _LINES]:
        if line.start >= limit:
            break
        for end in _ends(frame.view, max(start, line.start), line.end):
            read = _letters(frame.view[start:end])
            if len(read) > longest:
                break
            alike = fuzz.ratio(read, wanted)
            if alike >= _ALIKE and alike > best:
                best, best_end = alike, end
        if len(_letters(frame.view[start : line.end])) > longest:
            break
    return best_end


def _ends(view: str, start: int, end: int) -> Iterator[int]:
    """Yield where a question may end on a line: behind question marks, and with the line."""
    for match in re.finditer(r"\?", view[start : end - 1]):
        yield start + match.end()
    yield end


def _letters(text: str) -> str:
    return _NO_LETTER.sub("", text).casefold()
