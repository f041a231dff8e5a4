"""Competing explanations of a paper: which marks number its questions.

Every kind of mark that occurs is tried as *the* numbering. An explanation is worth what its items
ask, less what stands asked outside of them and less items that ask nothing; of two that explain
the same, the outer one wins, for a question's text spans its sub-items.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import Final

from anfrage.domain.frozen import frozen
from anfrage.steps.splitting.chains import Chain, best_chain
from anfrage.steps.splitting.frame import OPENINGS, Frame, Role
from anfrage.steps.splitting.markers import Kind, Marker
from anfrage.steps.splitting.sentences import Asking, asks

#: What an item is worth by how it asks, in questions. An item that asks nothing speaks against
#: the explanation; right behind a lead-in ("Wir bitten um Angaben über:") it is one all the same.
_WORTH: Final = {
    Asking.ASKS: 1.0,
    Asking.REQUESTS: 0.7,
    Asking.OPENS: 0.7,
    Asking.TELLS: 0.7,
    Asking.NO: -0.7,
}
_LED_IN: Final = 0.25
#: What it is worth that a list begins in this zone.
_OPENING: Final = {
    Role.RATIONALE: -0.5,
    Role.ANSWER: -1.5,
    Role.SIGNATURE: -0.8,
    Role.APPENDIX: -2.0,
}
#: What it is worth that a list begins right behind a lead-in.
_LED: Final = 0.5
#: What a question counts outside the zone of the questions, where there is such a zone.
_ELSEWHERE: Final = 0.3
#: One item is no list: what speaks against it, in questions.
_SINGLE: Final = 1.0
#: What is looked at of one item to see whether it asks, in characters: about half a page.
_ITEM_LIMIT: Final = 2500
#: Marks of sub-items, whatever the text of the number above them is.
_SUB_ITEMS: Final = frozenset({Kind.LOWER, Kind.LOWER_ROMAN, Kind.BULLET, Kind.DECIMAL})
#: A heading over several numbered questions is no longer than this.
_HEADING_LENGTH: Final = 70
_OUTSIDE: Final = 0.8
_MIXED: Final = 0.5
#: A numbering is sound from this value on, in questions.
_SOUND: Final = 0.6


@frozen
class Explanation:
    """A reading of the paper: `chain` numbers the questions.

    `score` is in questions; `inner` says that the marks count sub-items of another numbering.
    """

    chain: Chain
    score: float
    inner: bool = False


@frozen
class Evidence:
    """What explanations are weighed on.

    Attributes:
        frame: The paper's lines, roles and zones.
        sums: `sums[i]` is the weight of what is asked in the lines before line `i`: question
            marks that end a sentence, in the zone of the questions counting most.
        stops: Indexes of the lines that end a question, in order.
        marked: Indexes of the lines that begin with a mark, in order, with the mark's kind.
        leads: Indexes of headings over questions and of lead-ins, in order.
    """

    frame: Frame
    sums: tuple[float, ...]
    stops: tuple[int, ...]
    marked: tuple[tuple[int, Kind], ...]
    leads: tuple[int, ...]

    def asked(self, first: int, last: int) -> float:
        """Return the weight of what is asked in the lines from `first` to before `last`."""
        return self.sums[max(first, last)] - self.sums[first]

    def next_stop(self, line: int) -> int:
        """Return the first line after `line` that ends a question, or the number of lines."""
        at = bisect_left(self.stops, line + 1)
        return self.stops[at] if at < len(self.stops) else len(self.frame.lines)


_QUESTION_MARK: Final = re.compile(r"(?<!\()\?(?=[\s\"'“”«»’‘)\].,]|$)")


def gather_evidence(frame: Frame, markers: Sequence[Marker]) -> Evidence:
    """Count what the explanations are weighed on, once for all of them."""
    zones = frozenset(frame.zones)
    elsewhere = _ELSEWHERE if frame.led_in and Role.QUESTIONS in zones else 1.0
    weights = {Role.TEXT: elsewhere, Role.QUESTIONS: 1.0}
    counts = (
        len(_QUESTION_MARK.findall(line.text)) * weights.get(zone, _ELSEWHERE)
        if "?" in line.text and at >= frame.body
        else 0.0
        for at, (line, zone) in enumerate(zip(frame.lines, frame.zones, strict=True))
    )
    return Evidence(
        frame,
        tuple(accumulate(counts, initial=0.0)),
        tuple(at for at in range(len(frame.lines)) if frame.stops(at)),
        tuple((marker.line, marker.kind) for marker in markers),
        tuple(at for at, role in enumerate(frame.roles) if role in OPENINGS),
    )


def explain(evidence: Evidence, markers: Sequence[Marker]) -> list[Explanation]:
    """Return the explanations of a paper by its marks, best first."""
    families: dict[tuple[Kind, str], list[Marker]] = defaultdict(list)
    for marker in markers:
        families[marker.family].append(marker)
    found = [_explanation(evidence, family) for family in families.values()]
    found += [
        _explanation(evidence, alike) for alike in map(_as_bullets, families.values()) if alike
    ]
    found += [_mixed(evidence, mixed) for mixed in _mixtures(markers)]
    outer = [one.chain for one in found if one.chain.markers and _is_outer(one.chain)]
    weighed = [
        Explanation(one.chain, one.score, any(_encloses(chain, one.chain) for chain in outer))
        for one in found
        if one.chain.markers
    ]
    return sorted(weighed, key=_rank)


def _as_bullets(family: Sequence[Marker]) -> list[Marker]:
    """Return marks that all say "1." as bullets: the list was numbered by a program.

    Empty where the marks count.
    """
    first = family[0]
    if len(family) < 2 or first.kind is not Kind.ARABIC:  # noqa: PLR2004 - one mark is no list
        return []
    if any(marker.ordinal != first.ordinal for marker in family):
        return []
    return [marker._replace(kind=Kind.BULLET, number="") for marker in family]


def _rank(one: Explanation) -> tuple[bool, float, int, int]:
    """Order explanations: the best score, then the outermost, then the one with more numbers."""
    return one.inner, -one.score, one.chain.markers[0].start, -len(one.chain.markers)


def _mixtures(markers: Sequence[Marker]) -> list[list[Marker]]:
    """Return marks of one kind in several styles ("1)", "2."), and numbers with their decimals.

    "1.1, 1.2, 2., 3.1" is one list; "1., 1.1, 1.2, 2." is told from it by its first number.
    """
    mixtures = []
    kinds = {marker.kind for marker in markers} - {Kind.BULLET}
    for counted in [frozenset({kind}) for kind in kinds] + [frozenset({Kind.ARABIC, Kind.DECIMAL})]:
        mixed = [marker for marker in markers if marker.kind in counted]
        told = len(counted) > 1 and mixed and mixed[0].kind is Kind.ARABIC
        if len({marker.family for marker in mixed}) > 1 and not told:
            mixtures.append(mixed)
    return mixtures


def _is_outer(chain: Chain) -> bool:
    """Whether `chain` is a sound numbering that sub-items may stand in."""
    if len(chain.markers) == 1 or chain.value <= _SOUND:
        return False
    kind = chain.markers[0].kind
    return kind is Kind.BULLET or (kind not in _SUB_ITEMS and len(chain.starts) == 1)


def _encloses(outer: Chain, chain: Chain) -> bool:
    """Whether `chain` counts sub-items of `outer`: it begins and ends between its numbers."""
    return (
        chain.markers[0].kind in _SUB_ITEMS
        and chain.markers[0].family != outer.markers[0].family
        and outer.markers[0].start < chain.markers[0].start < outer.markers[-1].start
    )


def _explanation(
    evidence: Evidence, markers: Sequence[Marker], penalty: float = 0.0
) -> Explanation:
    worth = [
        _worth(evidence, marker, after.line)
        for marker, after in pairwise([*markers, _behind(evidence)])
    ]
    opening = [
        _OPENING.get(evidence.frame.zones[marker.line], 0.0)
        + _LED * (marker.line in evidence.frame.led_in)
        for marker in markers
    ]
    chain = best_chain(markers, worth, opening)
    covered = _covered(evidence, chain)
    outside = max(0.0, evidence.sums[-1] - covered)
    score = covered - _OUTSIDE * outside - chain.defects - penalty
    if len(chain.markers) == 1:
        score -= _SINGLE if chain.markers[0].kind is not Kind.BULLET else 2 * covered
    return Explanation(chain, score)


def _mixed(evidence: Evidence, markers: Sequence[Marker]) -> Explanation:
    """Weigh marks of several styles; only numbers and their decimals may mix at no cost.

    "1.1, 1.2, 2." in which nothing is left out is a list like any other.
    """
    free = _explanation(evidence, markers)
    decimal = any(marker.kind is Kind.DECIMAL for marker in free.chain.markers)
    if decimal and not free.chain.defects:
        return free
    return _explanation(evidence, markers, penalty=_MIXED)


def _behind(evidence: Evidence) -> Marker:
    """Return a mark behind the last line, to end the last item."""
    lines = evidence.frame.lines
    return Marker(
        len(lines), Kind.BULLET, "", (0,), "", len(evidence.frame.view), len(evidence.frame.view)
    )


def _worth(evidence: Evidence, marker: Marker, next_line: int) -> float:
    """Return what the item behind `marker` is worth as a question."""
    lines = evidence.frame.lines
    last = min(next_line, evidence.next_stop(marker.line))
    end = min(lines[last - 1].end, marker.end + _ITEM_LIMIT)
    if _is_heading(evidence, marker, last):
        return _WORTH[Asking.NO]
    asking = asks(evidence.frame.view[marker.end : end])
    if asking is Asking.NO and _is_led_in(evidence, marker):
        return _LED_IN
    worth = _WORTH[asking]
    if marker.kind is Kind.BULLET and evidence.frame.zones[marker.line] is Role.RATIONALE:
        worth -= 0.5
    return worth


def _is_led_in(evidence: Evidence, marker: Marker) -> bool:
    """Whether the list that `marker` stands in follows a lead-in directly."""
    frame = evidence.frame
    if frame.zones[marker.line] is Role.TEXT:
        return frame.body in frame.led_in
    if frame.zones[marker.line] is not Role.QUESTIONS:
        return False
    at = bisect_left(evidence.leads, marker.line) - 1
    return at >= 0 and evidence.leads[at] + 1 in frame.led_in


def _is_heading(evidence: Evidence, marker: Marker, last: int) -> bool:
    """Whether the item is a heading over numbered questions: "II. Verkehr"."""
    inner = bisect_left(evidence.marked, (marker.line + 1, ""))
    if inner >= len(evidence.marked):
        return False
    line, kind = evidence.marked[inner]
    if line >= last or kind is marker.kind or kind in _SUB_ITEMS:
        return False
    head = evidence.frame.view[marker.end : evidence.frame.lines[line - 1].end].strip()
    return len(head) <= _HEADING_LENGTH and head[-1:] not in set(".?!:,;")


def _covered(evidence: Evidence, chain: Chain) -> float:
    """Return the weight of what is asked in the items of `chain`."""
    total = 0.0
    for marker, after in pairwise([*chain.markers, _behind(evidence)]):
        total += evidence.asked(marker.line, min(after.line, evidence.next_stop(marker.line)))
    return total
