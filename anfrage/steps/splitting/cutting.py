"""Cutting: where each question begins and ends, once its numbering is known."""

import re
from collections.abc import Sequence
from typing import Final

from anfrage.domain.frozen import frozen
from anfrage.steps.splitting.frame import OPENINGS, Frame, Role, content_start
from anfrage.steps.splitting.markers import Kind, Marker
from anfrage.steps.splitting.paragraphs import Break, break_before, paragraph_end
from anfrage.steps.splitting.sentences import (
    Asking,
    asking_of,
    asks,
    elaborates,
    ends_sentence,
    follows_up,
    sentences,
)

#: "Dr. Muster (Fraktion):" behind "Frage 12".
_NAME_HEADER: Final = re.compile(r"[–—-]?\s*[^?]{2,120}:$")
_ASKER: Final = re.compile(r"abgeordnete[rn]?\b.{0,60}", re.IGNORECASE)
_ASKER_LINES: Final = 4
#: A heading between two questions is no longer than this, in characters.
_HEADING_LENGTH: Final = 70
# "B. Wartung und Personal": also without a blank line above it.
_SECTION: Final = re.compile(r"(?:[A-H]|[IVX]{1,4})[.)]\s+[A-ZÄÖÜ]")
#: What is looked at to see whether the next paragraph asks, in characters.
_AHEAD: Final = 1200
#: Of all items, this share must be followed by text that asks nothing: then it is the answers.
_ANSWERED_SHARE: Final = 0.6
_ANSWER_LENGTH: Final = 40


@frozen
class Cut:
    """A question as places in the cleaned text: one piece a line, in order.

    `marker` is None for a question without a number. `first` and `last` are line indexes.
    """

    marker: Marker | None
    pieces: tuple[tuple[int, int], ...]
    first: int
    last: int

    @property
    def start(self) -> int:
        """Offset of the first character."""
        return self.pieces[0][0]

    @property
    def end(self) -> int:
        """Offset after the last character."""
        return self.pieces[-1][1]


def cut_items(frame: Frame, markers: Sequence[Marker], starts_of_lists: Sequence[int]) -> list[Cut]:
    """Return one cut a mark that numbers a question, in order, empty ones left out.

    Args:
        frame: The paper's lines.
        markers: The marks that number the questions, at least one.
        starts_of_lists: Indexes in `markers` at which a list begins.
    """
    limits = [marker.line for marker in markers[1:]] + [len(frame.lines)]
    starts = [
        _skip_lead(frame, marker, limit) for marker, limit in zip(markers, limits, strict=True)
    ]
    answered = (
        frame.answered
        or any(frame.roles[at] is Role.ANSWER for at in range(markers[0].line, markers[-1].line))
        or _looks_answered(frame, starts, limits)
    )
    last_places = {start - 1 for start in starts_of_lists} | {len(markers) - 1}
    cuts: list[Cut] = []
    for place, (marker, limit) in enumerate(zip(markers, limits, strict=True)):
        first, start = starts[place]
        if first >= limit:
            continue
        strict = answered and not _answer_marked(frame, first, limit)
        if strict or place in last_places:
            last = _strict_end(frame, first, limit, answered=strict)
        else:
            last = _loose_end(frame, first, limit)
        pieces = [(start, frame.lines[first].end)]
        pieces += [(line.start, line.end) for line in frame.lines[first + 1 : last + 1]]
        if strict:
            pieces = _without_answer(frame, pieces, first)
        cuts.append(Cut(marker, tuple(pieces), first, first + len(pieces) - 1))
    return cuts


def _without_answer(
    frame: Frame, pieces: list[tuple[int, int]], first: int
) -> list[tuple[int, int]]:
    """Drop statements that follow the question on the same line: there the answer begins."""
    if any(at in frame.marked for at in range(first + 1, first + len(pieces))):
        return pieces
    start, end = pieces[0][0], pieces[-1][1]
    asked = before = 0
    for a, b in sentences(frame.view[start:end]):
        sentence = frame.view[start + a : start + b]
        follows = asked == before > 0 and _adds_to_question(sentence)
        before = start + b
        if follows or asking_of(sentence) is Asking.ASKS:
            asked = before
    return [(a, min(b, asked)) for a, b in pieces if a < asked] if asked else pieces


def _adds_to_question(sentence: str) -> bool:
    """Whether a sentence without a question mark still belongs to the question before it."""
    return (
        sentence.startswith("(")
        or elaborates(sentence)
        or (follows_up(sentence) and asking_of(sentence) >= Asking.OPENS)
    )


def _skip_lead(frame: Frame, marker: Marker, limit: int) -> tuple[int, int]:
    """Return line and offset where the item's own text begins.

    A name ("Frage 12 – Name:") and a lead-in of its own ("Ich frage die Verwaltung:") are not
    part of the question.
    """
    line, start = marker.line, marker.end
    rest = frame.view[start : frame.lines[line].end].strip()
    header = _name_header(frame, marker, limit)
    if not rest or header:
        line += header or 1
        start = frame.lines[line].start if line < limit else 0
        while line < limit and frame.roles[line] in OPENINGS and line + 1 not in frame.marked:
            start = content_start(frame, line)
            if start < frame.lines[line].end:
                break
            line += 1
            start = frame.lines[line].start if line < limit else 0
    return line, start


def _name_header(frame: Frame, marker: Marker, limit: int) -> int:
    """Return how many lines the asker's name fills, 0 for none.

    "Frage 12 – Eva Muster (Gruppe):", also over two lines; "12. Abgeordnete", name and group on
    lines of their own.
    """
    first = frame.lines[marker.line]
    text = frame.view[marker.end : first.end]
    if _ASKER.fullmatch(text):
        last = min(limit, marker.line + _ASKER_LINES)
        for at in range(marker.line + 1, last):
            if frame.lines[at].text.endswith(")"):
                return at + 1 - marker.line
    if marker.kind is not Kind.QUESTION or frame.view[marker.start : marker.end].rstrip().endswith(
        ":"
    ):
        return 0
    if _NAME_HEADER.match(text):
        return 1
    if marker.line + 1 < limit and not frame.lines[marker.line + 1].gap:
        both = f"{text} {frame.lines[marker.line + 1].text}"
        return 2 if _NAME_HEADER.match(both) and "(" in both else 0
    return 0


def _looks_answered(frame: Frame, starts: Sequence[tuple[int, int]], limits: Sequence[int]) -> bool:
    """Whether most items, the last apart, go on with a text that asks nothing: the answers."""
    followed = 0
    items = list(zip(starts, limits, strict=True))[:-1]
    for (first, _), limit in items:
        if first >= limit:
            continue
        loose = _loose_end(frame, first, limit)
        strict = _strict_end(frame, first, limit, answered=True)
        rest = frame.lines[strict + 1 : loose + 1]
        if strict + 1 not in frame.marked:
            followed += sum(len(line.text) for line in rest) > _ANSWER_LENGTH
    return followed > 1 and followed >= _ANSWERED_SHARE * len(items)


def _answer_marked(frame: Frame, first: int, limit: int) -> bool:
    """Whether a heading ("Antwort:") stands between the question and its answer."""
    return any(frame.roles[at] is Role.ANSWER for at in range(first, limit))


def _loose_end(frame: Frame, first: int, limit: int) -> int:
    """Return the last line of an item that another item follows: all up to a stop or heading."""
    last = first
    while last + 1 < limit and not frame.stops(last + 1):
        last += 1
    while last > first and _is_heading(frame, last):
        last -= 1
    return last


def _is_heading(frame: Frame, at: int) -> bool:
    """Whether line `at`, the last before the next question, is a heading over that question."""
    if frame.roles[at] in OPENINGS:
        return True
    text, before = frame.lines[at].text, frame.lines[at - 1].text
    return (
        (frame.lines[at].gap > 0 or _SECTION.match(text) is not None)
        and len(text) <= _HEADING_LENGTH
        and text[-1] not in ".?!,;)"
        and not text[0].islower()
        and ends_sentence(before)
    )


def _strict_end(frame: Frame, first: int, limit: int, *, answered: bool) -> int:
    """Return the last line of an item behind which no item follows, or an answer."""
    at = first
    so_far = frame.lines[first].start
    while at + 1 < limit and not frame.stops(at + 1):
        kind = break_before(frame, at + 1)
        if answered and ends_sentence(frame.lines[at].text):
            kind = max(kind, Break.SOFT)  # an answer may begin on any line
        if kind is not Break.NONE or at + 1 in frame.marked:
            text = frame.view[so_far : frame.lines[at].end]
            if not _goes_on(frame, at + 1, limit, kind, text, answered=answered):
                break
        at += 1
    return at


def _goes_on(
    frame: Frame,
    at: int,
    limit: int,
    kind: Break,
    so_far: str,
    *,
    answered: bool,
) -> bool:
    """Whether the paragraph that begins with line `at` still belongs to the item before it."""
    end = paragraph_end(frame, at, limit)
    ahead = frame.view[frame.lines[at].start : frame.lines[end - 1].end][:_AHEAD]
    asked = asks(so_far) > Asking.TELLS
    if at in frame.marked:
        return not (answered and asked) or asks(ahead) >= Asking.REQUESTS
    if frame.roles[at] in OPENINGS and asked:
        return False
    soft = kind is Break.SOFT
    unfinished = so_far.endswith((":", ",", ";")) or ahead[0].islower()
    if unfinished or (ahead[0] == "(" and soft):
        return True
    opening = _first_sentence(ahead)
    if asking_of(opening) is Asking.ASKS or (follows_up(opening) and "?" in ahead):
        return True
    if soft and asking_of(opening) is Asking.REQUESTS and (elaborates(opening) or not answered):
        return True
    return (not answered if soft else not asked) and asks(ahead) is Asking.ASKS


def _first_sentence(text: str) -> str:
    start, end = next(sentences(text), (0, 0))
    return text[start:end]
