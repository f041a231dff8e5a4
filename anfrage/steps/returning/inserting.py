"""Where an insertion belongs in an answer's text, and the text with it there.

An insertion within a line stands before the next word of its line that is left. One at a line's
end stays in that line, as in Word: only a line feed of its own begins a new paragraph.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from anfrage.domain.frozen import frozen
from anfrage.domain.proposal import Proposal
from anfrage.steps.returning.differences import place_in

#: Characters to the next words that are left in other lines: a sentence or two.
_NEAR: Final = 200
#: What begins a row of a table in an answer's text; a cell is a line in a Word file.
_ROW: Final = "|"


@frozen
class _Spot:
    """A place in a line of the base text.

    Attributes:
        start, end: The line, from its first code point to its line feed.
        left: The last code point before the place that the answer still has, or `None`.
        right: The first one behind the line that the answer still has, or `None`.
        feeds: Line feeds from the line's end to the line with `right`, or to the end of all.
        last: Whether nothing but white space follows the line.
    """

    start: int
    end: int
    left: int | None
    right: int | None
    feeds: int
    last: bool

    @property
    def line_is_left(self) -> bool:
        """Whether the answer still has something of the line before the place."""
        return self.left is not None and self.left >= self.start


def insert_proposal(text: str, proposal: Proposal, earlier: Sequence[Proposal]) -> str | None:
    """Return the answer with an insertion, `None` where nothing of its surroundings is left.

    Insertions in one place, taken over in the order of the letter, keep that order. `earlier`
    are the proposals to the same base that the answer has already.
    """
    start, after = proposal.start, proposal.after
    base, places = left_of(proposal.base, text, earlier)
    spot = _spot(base, start, places)
    same = next((at for at in range(start, spot.end) if at in places), None)
    if same is not None:
        return text[: places[same]] + after + text[places[same] :]
    at = _line_end(text, spot, places)
    if at is None:
        return None
    if spot.line_is_left or any(touches(one, spot.start, spot.end) for one in earlier):
        return _put(text, at, after, "")
    return _put(text, at, after, _gap(base, text[:at], spot))


def left_of(base: str, text: str, earlier: Sequence[Proposal]) -> tuple[str, dict[int, int]]:
    """Return a base text without what was taken out of it, and where its rest stands.

    What was taken out is nowhere, although the same words may stand beside it. Blanks stand for
    it, so that all places stay.
    """
    places = place_in(base, text)
    for one in earlier:
        end = one.start + len(one.before)
        base = base[: one.start] + " " * len(one.before) + base[end:]
        for at in range(one.start, end):
            places.pop(at, None)
    return base, places


def touches(earlier: Proposal, start: int, end: int) -> bool:
    """Whether a proposal puts words into [start, end] of its base."""
    behind = earlier.start + len(earlier.before)
    return bool(earlier.after.strip()) and earlier.start <= end and behind >= start


def _spot(base: str, start: int, places: Mapping[int, int]) -> _Spot:
    begin = base.rfind("\n", 0, start) + 1
    end = base.find("\n", start)
    end = len(base) if end < 0 else end
    behind = range(end, min(start + _NEAR, len(base)))
    before = range(min(start, len(base)) - 1, max(min(begin, start - _NEAR), 0) - 1, -1)
    right = next((at for at in behind if at in places and not base[at].isspace()), None)
    left = next((at for at in before if at in places and not base[at].isspace()), None)
    feeds = base.count("\n", end, len(base) if right is None else right)
    return _Spot(begin, end, left, right, feeds, last=not base[end:].strip())


def _line_end(text: str, spot: _Spot, places: Mapping[int, int]) -> int | None:
    """Return where the line ends in the answer, behind what was inserted there before."""
    least = places[spot.left] + 1 if spot.left is not None else 0
    own = text.find("\n", least)
    own = len(text) if own < 0 else own
    if spot.line_is_left and text[text.rfind("\n", 0, least) + 1 :].lstrip().startswith(_ROW):
        return least
    if spot.last:
        line = len(text)
    elif spot.right is not None:
        line = text.rfind("\n", 0, places[spot.right]) + 1
    else:
        return own if spot.left is not None else None
    feeds = line - len(text[:line].rstrip("\n"))
    if spot.feeds > feeds and spot.line_is_left:
        return own  # lines were put between the two since
    return max(line - min(spot.feeds, feeds), least)


def _gap(base: str, left: str, spot: _Spot) -> str:
    """Return what parts an insertion, whose own line is gone, from the line before it."""
    if not left[left.rfind("\n") + 1 :].strip():
        return ""
    feeds = len(base[: spot.start]) - len(base[: spot.start].rstrip("\n"))
    return "\n" if feeds == 1 else "\n\n"


def _put(text: str, at: int, after: str, gap: str) -> str:
    left, right = text[:at], text[at:]
    if gap:
        after = gap + after.lstrip("\n")
    elif right[:1] not in {"", "\n"} and not left and not after.endswith("\n"):
        after += "\n\n"  # the first line of all is gone
    return left + after + right
