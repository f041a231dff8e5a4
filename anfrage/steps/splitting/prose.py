"""Questions without any numbering: asking sentences and paragraphs in running text."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from anfrage.steps.splitting.cutting import Cut
from anfrage.steps.splitting.frame import OPENINGS, Frame, Role, content_start
from anfrage.steps.splitting.paragraphs import Break, break_before
from anfrage.steps.splitting.sentences import (
    Asking,
    asking_of,
    asks,
    elaborates,
    ends_sentence,
    follows_up,
    sentences,
)


class _Block(NamedTuple):
    """A paragraph: its first line, and its text from `start` to `end`."""

    first: int
    start: int
    end: int


def cut_prose(frame: Frame, lines: Sequence[int]) -> list[Cut]:
    """Return the questions that stand in `lines` (indexes, ascending) without a number.

    Under a heading over questions, where paragraph after paragraph asks, each is a question.
    Elsewhere every asking sentence begins one; what leans on it ("Wenn ja, wann?") and a list
    below it go with it, and statements in front of it stay outside.
    """
    for least in (Break.GAP, Break.SOFT):
        items = _leading_questions(frame, list(_blocks(frame, lines, least)))
        if len(items) > 1:
            return [_cut(frame, item.start, item.end) for item in items]
    blocks = list(_blocks(frame, lines, Break.SOFT))
    spans: list[tuple[int, int]] = []
    asking = False
    for place, block in enumerate(blocks):
        text = frame.view[block.start : block.end]
        if block.first in frame.marked and spans and asking:
            spans[-1] = (spans[-1][0], block.end)
            continue
        found = _askings(text, block.start)
        if not found and _opens_list(frame, blocks, place):
            found = [(block.start, block.end)]
        if not found:
            asking = asking and text.endswith(":")
            continue
        if spans and asking and follows_up(frame.view[found[0][0] : block.end]):
            spans[-1] = (spans[-1][0], found.pop(0)[1])
        spans.extend(found)
        asking = True
    return [_cut(frame, start, end) for start, end in spans]


def cut_openings(frame: Frame, first: int, *, from_body: bool) -> list[Cut]:
    """Return the questions that stand between a heading and the list at line `first`.

    "Anfrage: Gibt es Planungen …? - Welche Kosten …? - Wann …?" asks once before its list. Only
    paragraphs that follow a heading over questions directly count, or, with `from_body`, the
    form fields: there the first number of a list is missing.
    """
    cuts: list[Cut] = []
    heads = [
        at
        for at in range(frame.body, first)
        if frame.roles[at] is Role.QUESTIONS and frame.roles[at + 1] is Role.TEXT
    ]
    if from_body:
        heads.append(frame.body - 1)
    for head in heads:
        end = head + 1 if head < frame.body or _filled(frame, head) else head
        lines = range(max(0, end), first)
        for block in _blocks(frame, lines, Break.SOFT):
            found = _askings(frame.view[block.start : block.end], block.start)
            if not found or found[0][0] > block.start or frame.zones[block.first] is Role.RATIONALE:
                break
            cuts.extend(_cut(frame, *span) for span in found)
    return cuts


def _filled(frame: Frame, head: int) -> bool:
    return content_start(frame, head) >= frame.lines[head].end


def _leading_questions(frame: Frame, blocks: Sequence[_Block]) -> list[_Block]:
    """Return the paragraphs that are the items of a list without marks.

    They stand under a heading, a lead-in or the form fields, and each of them asks, if only
    indirectly ("Wie … kann"); the first that does not is behind the list.
    """
    if not blocks or not (
        frame.zones[blocks[0].first] is Role.QUESTIONS or blocks[0].first == frame.body > 0
    ):
        return []
    items: list[_Block] = []
    for block in blocks:
        text = frame.view[block.start : block.end]
        if asks(text) < Asking.OPENS or block.first in frame.marked:
            break
        if items and not frame.lines[block.first].gap and follows_up(text):
            items[-1] = items[-1]._replace(end=block.end)
            continue
        items.append(block)
    return items


def _opens_list(frame: Frame, blocks: Sequence[_Block], place: int) -> bool:
    """Whether a paragraph begins a question that a list below it ends ("Wie schätzt … a) …")."""
    block = blocks[place]
    text = frame.view[block.start : block.end]
    return (
        place + 1 < len(blocks)
        and blocks[place + 1].first in frame.marked
        and block.first not in frame.marked
        and not ends_sentence(text)
        and asking_of(text.rstrip(":")) is Asking.OPENS
    )


def _blocks(frame: Frame, lines: Sequence[int], least: Break) -> Iterator[_Block]:
    """Yield the paragraphs in `lines`, parted by breaks of at least `least`.

    Headings and lead-ins are no part of them.
    """
    first = start = end = before = -1
    for at in lines:
        begin = frame.lines[at].start
        heading = frame.roles[at] is not Role.TEXT
        if heading:
            begin = content_start(frame, at) if frame.roles[at] in OPENINGS else frame.lines[at].end
        fresh = heading or first < 0 or at != before + 1 or at in frame.marked
        if fresh or break_before(frame, at) >= least:
            if first >= 0:
                yield _Block(first, start, end)
            first, start = at, begin
        end, before = frame.lines[at].end, at
        if heading and begin >= end:
            first = -1
    if first >= 0:
        yield _Block(first, start, end)


def _askings(text: str, offset: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for start, end in sentences(text):
        sentence = text[start:end]
        if asking_of(sentence) < Asking.REQUESTS:
            continue
        if found and (follows_up(sentence) or elaborates(sentence)):
            found[-1] = (found[-1][0], offset + end)
        else:
            found.append((offset + start, offset + end))
    return found


def _cut(frame: Frame, start: int, end: int) -> Cut:
    """Cut from offset to offset, line by line."""
    first = bisect_right(frame.lines, start, key=lambda line: line.end)
    behind = bisect_left(frame.lines, end, key=lambda line: line.start)
    pieces = tuple(
        (max(start, line.start), min(end, line.end)) for line in frame.lines[first:behind]
    )
    return Cut(None, pieces, first, behind - 1)
