"""Questions without any numbering: asking sentences and paragraphs in running text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from anfrage.steps.splitting.cutting import Cut
from anfrage.steps.splitting.frame import OPENINGS, Frame, Role, content_start
from anfrage.steps.splitting.paragraphs import Break, break_before
from anfrage.steps.splitting.sentences import Asking, asking_of, follows_up, sentences


@dataclass(frozen=True, slots=True)
class _Block:
    """A paragraph: its lines from `first` to `last`, its text from offset `start`."""

    first: int
    last: int
    start: int
    end: int
    marked: bool


def cut_prose(frame: Frame, lines: Sequence[int]) -> list[Cut]:
    """Return the questions that stand in `lines` (indexes, ascending) without a number.

    Every asking sentence begins a question; one that leans on it ("Wenn ja, wann?") and a list
    below it go with it. Statements in front of a question stay outside.
    """
    cuts: list[tuple[int, int]] = []
    open_question = False
    for block in _blocks(frame, lines):
        if block.marked and cuts and open_question:
            cuts[-1] = (cuts[-1][0], block.end)
            continue
        found = _askings(frame, block)
        if not found:
            text = frame.view[block.start : block.end]
            open_question = open_question and text.endswith(":")
            continue
        if cuts and open_question and follows_up(frame.view[found[0][0] : block.end]):
            cuts[-1] = (cuts[-1][0], found.pop(0)[1])
        cuts.extend(found)
        open_question = True
    return [_cut(frame, start, end) for start, end in cuts]


def _blocks(frame: Frame, lines: Sequence[int]) -> Iterator[_Block]:
    """Yield the paragraphs in `lines`; headings and lead-ins are no part of them."""
    first: int | None = None
    start = 0
    for place, at in enumerate(lines):
        role = frame.roles[at]
        begin = frame.lines[at].start
        if role is not Role.TEXT:
            begin = content_start(frame, at) if role in OPENINGS else frame.lines[at].end
            if begin >= frame.lines[at].end:
                continue
        fresh = (
            first is None
            or at - 1 != lines[place - 1]
            or role is not Role.TEXT
            or at in frame.marked
            or break_before(frame, at) is not Break.NONE
        )
        if fresh:
            first, start = at, begin
        after = lines[place + 1] if place + 1 < len(lines) else -1
        if (
            after != at + 1
            or frame.roles[after] is not Role.TEXT
            or after in frame.marked
            or break_before(frame, after) is not Break.NONE
        ):
            assert first is not None
            yield _Block(first, at, start, frame.lines[at].end, first in frame.marked)
            first = None


def _askings(frame: Frame, block: _Block) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    text = frame.view[block.start : block.end]
    for start, end in sentences(text):
        sentence = text[start:end]
        asking = asking_of(sentence)
        if asking < Asking.REQUESTS:
            continue
        if found and follows_up(sentence):
            found[-1] = (found[-1][0], block.start + end)
        else:
            found.append((block.start + start, block.start + end))
    return found


def _cut(frame: Frame, start: int, end: int) -> Cut:
    """Cut from offset to offset, line by line."""
    first = next(at for at, line in enumerate(frame.lines) if line.end > start)
    pieces = []
    last = first
    for at in range(first, len(frame.lines)):
        line = frame.lines[at]
        if line.start >= end:
            break
        pieces.append((max(start, line.start), min(end, line.end)))
        last = at
    return Cut(None, tuple(pieces), first, last)
