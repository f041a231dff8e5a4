"""Anchors: the places of a paper from which it is known which question follows or is answered."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Final

from anfrage.domain.frozen import frozen
from anfrage.domain.inquiry import Question
from anfrage.steps.linking import words
from anfrage.steps.linking.repeats import find_repeats
from anfrage.steps.question_numbers import questions_named
from anfrage.steps.splitting import words as page_words
from anfrage.steps.splitting.frame import OPENINGS, Frame, Role
from anfrage.steps.splitting.markers import Kind, Marker
from anfrage.steps.splitting.page import Page
from anfrage.steps.splitting.sentences import ends_sentence

#: Number, name and lead-in of a question fill so many lines at most.
_HEADER_LINES: Final = 4
#: A sentence that leads to an answer fills so many lines at most.
_LEAD_IN_LINES: Final = 4


class AnchorRole(StrEnum):
    """What an anchor says about the text behind it."""

    QUESTION = "question"  # a question: what follows may be its answer
    REPEAT = "repeat"  # a question once more, over its answer
    NAMED = "named"  # an answer to the questions that are named
    ANSWER = "answer"  # an answer to the questions before it
    PAUSE = "pause"  # the asker's reasons
    STOP = "stop"  # neither question nor answer


@frozen
class Anchor:
    """A place in the cleaned text: `start` to `end` is the anchor itself."""

    start: int
    end: int
    role: AnchorRole
    questions: tuple[int, ...] = ()


def find_anchors(
    page: Page, frame: Frame, markers: Sequence[Marker], questions: Sequence[Question]
) -> list[Anchor]:
    """Return the anchors of a paper in order, none overlapping another."""
    marks: dict[int, list[Marker]] = defaultdict(list)
    for marker in markers:
        marks[marker.line].append(marker)
    own = _one_by_one([_own(page, frame, marks, index, one) for index, one in enumerate(questions)])
    if not own:
        return []
    starts = {line.start: at for at, line in enumerate(frame.lines)}
    taken = [(one.start, one.end) for one in own]
    found = own + [
        Anchor(start, end, AnchorRole.REPEAT, (index,))
        for index, start, end in find_repeats(frame, markers, questions, taken)
    ]
    last = max(one.start for one in found)
    for at in range(len(frame.lines)):
        found.extend(_of_line(frame, at, questions, behind_last=frame.lines[at].start > last))
    if not any(one.role in {AnchorRole.REPEAT, AnchorRole.NAMED} for one in found):
        found += _counted(markers, starts, questions, found, max(one.end for one in own))
    return _apart(found)


def _own(
    page: Page, frame: Frame, marks: Mapping[int, list[Marker]], index: int, question: Question
) -> Anchor:
    """Return the anchor of a question: with its number, name and lead-in in front."""
    start = bisect_left(page.origins, question.span.start)
    end = bisect_left(page.origins, question.span.end)
    first = max(0, bisect_right(frame.lines, start, key=lambda line: line.start) - 1)
    begin = first
    for at in range(first - 1, max(-1, first - 1 - _HEADER_LINES), -1):
        own = [one for one in marks.get(at, ()) if one.number == question.number]
        if any(one.kind is Kind.QUESTION or one.end >= frame.lines[at].end for one in own):
            begin = at
            break
        if frame.roles[at] in OPENINGS and at == begin - 1:
            begin = at
    return Anchor(frame.lines[begin].start, end, AnchorRole.QUESTION, (index,))


def _one_by_one(own: Sequence[Anchor]) -> list[Anchor]:
    """Begin each question behind the one before: its number may have been read as that one's."""
    apart: list[Anchor] = []
    for one in own:
        behind = apart[-1].end if apart else 0
        start = behind if one.start < behind < one.end else one.start
        apart.append(Anchor(start, one.end, one.role, one.questions))
    return apart


def _of_line(
    frame: Frame, at: int, questions: Sequence[Question], *, behind_last: bool
) -> Iterator[Anchor]:
    """Yield the anchor that line `at` is, if it is one."""
    line = frame.lines[at]
    text = line.text
    if match := words.NUMBERED_ANSWER.match(text):
        named = questions_named(match["numbers"], questions)
        if named and (line.gap or at == 0 or ends_sentence(frame.lines[at - 1].text)):
            yield Anchor(line.start, line.start + match.end(), AnchorRole.NAMED, named)
            return
    if words.CLOSING.match(text) or (behind_last and _is_end(text)):
        yield Anchor(line.start, line.start, AnchorRole.STOP)
    elif frame.roles[at] is Role.RATIONALE:
        yield Anchor(line.start, line.start, AnchorRole.PAUSE)
    elif frame.roles[at] is Role.ANSWER:
        yield Anchor(line.start, _heading_end(frame, at), AnchorRole.ANSWER)
    elif words.NAMED_ANSWER.match(text) and (end := _named_end(frame, at)):
        yield Anchor(line.start, end, AnchorRole.ANSWER)
    elif text.endswith(":") and page_words.ANSWERED.search(text):
        yield Anchor(_sentence_start(frame, at), line.end, AnchorRole.ANSWER)


def _is_end(text: str) -> bool:
    return bool(words.ENCLOSURE.match(text) or words.PAGE_CLUTTER.match(text))


def _heading_end(frame: Frame, at: int) -> int:
    """Return where the heading of an answer ends: the answer may go on behind its colon."""
    line = frame.lines[at]
    match = page_words.ANSWER.match(line.text)
    if match is None or line.text.endswith(":"):
        return line.end
    end = line.start + match.end()
    return end if line.text[match.end() - 1] == ":" or end == line.end else line.start


def _named_end(frame: Frame, at: int) -> int:
    """Return the end of "Antwort Erika Muster, Ministerin für …:" over two lines, 0 for none."""
    after = frame.lines[at + 1] if at + 1 < len(frame.lines) else None
    if after is None or after.gap or not after.text.endswith(":"):
        return 0
    return after.end


def _sentence_start(frame: Frame, at: int) -> int:
    """Return where the sentence that ends with line `at` begins: at its first line."""
    first = at
    while (
        first > 0
        and at - first < _LEAD_IN_LINES
        and not frame.lines[first].gap
        and not ends_sentence(frame.lines[first - 1].text)
        and frame.roles[first - 1] is Role.TEXT
    ):
        first -= 1
    return frame.lines[first].start


def _counted(
    markers: Sequence[Marker],
    starts: dict[int, int],
    questions: Sequence[Question],
    found: Sequence[Anchor],
    last: int,
) -> list[Anchor]:
    """Return anchors for answers that count as the questions do, "1. Drei. 2. Im Mai".

    The list must stand behind the questions and a heading of the answers, and have each of the
    questions' numbers once, in order.
    """
    heads = [one.start for one in found if one.role is AnchorRole.ANSWER and one.start >= last]
    wanted = [one.number for one in questions]
    if not heads or len(wanted) < 2 or len(set(wanted)) < len(wanted):  # noqa: PLR2004 - no list
        return []
    behind = [one for one in markers if one.start >= heads[0] and one.start in starts]
    for family in dict.fromkeys(one.family for one in behind):
        own = [one for one in behind if one.family == family]
        if [one.number for one in own] == wanted:
            return [
                Anchor(one.start, one.end, AnchorRole.NAMED, (index,))
                for index, one in enumerate(own)
            ]
    return []


def _apart(found: Sequence[Anchor]) -> list[Anchor]:
    """Return the anchors in order; of two that overlap, the one that begins first."""
    apart: list[Anchor] = []
    for one in sorted(found, key=lambda one: (one.start, one.role is not AnchorRole.QUESTION)):
        if not apart or one.start >= apart[-1].end:
            apart.append(one)
    return apart
