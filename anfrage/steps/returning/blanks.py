"""Where white space stands in an answer that a proposal is about: mostly a paragraph's end.

White space is no word that could be found again: it lies between the words beside it.
"""

import re
from collections.abc import Mapping, Sequence

from anfrage.domain.proposal import Proposal
from anfrage.steps.returning.inserting import left_of, touches


def blank_span(
    text: str, proposal: Proposal, earlier: Sequence[Proposal]
) -> tuple[int, int] | None:
    """Return where the white space stands that a proposal replaces.

    It stands behind what was inserted before it: `earlier` are the proposals to the same base
    that the answer has already. Where the line before it was taken out, the white space went
    with it: the span is then empty. `None` where the words beside it are not there.
    """
    base, places = left_of(proposal.base, text, earlier)
    left = line_before(text, proposal, earlier)
    end = proposal.start + len(proposal.before)
    close = base.find("\n", end)
    behind = range(end, len(base) if close < 0 else close)
    right = next((places[at] for at in behind if at in places and not base[at].isspace()), None)
    kind = r"\n+" if "\n" in proposal.before else r"[^\S\n]+"
    if left is not None and "\n" not in proposal.before and not base[end : behind.stop].strip():
        right, kind = _line_end(text, left), r"[^\S\n]+\Z"  # behind the last word
    elif right is None or not _has_words(base, behind, places):
        return None
    if left is None:
        begin = base.rfind("\n", 0, proposal.start) + 1
        return None if base[begin : proposal.start].strip() else (right, right)
    first = min(left, right)
    found = list(re.finditer(kind, text[first:right]))
    return (first + found[-1].start(), first + found[-1].end()) if found else (right, right)


def line_before(text: str, proposal: Proposal, earlier: Sequence[Proposal]) -> int | None:
    """Return behind which code point of the answer a proposal in a line can only begin.

    `None` where nothing is left of its line before it, and nothing was put there either.
    """
    base, places = left_of(proposal.base, text, earlier)
    begin = base.rfind("\n", 0, proposal.start) + 1
    before = range(proposal.start - 1, begin - 1, -1)
    if _has_words(base, before, places):
        return next(places[at] + 1 for at in before if at in places and not base[at].isspace())
    return 0 if any(touches(one, begin, proposal.start) for one in earlier) else None


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def _has_words(base: str, span: range, places: Mapping[int, int]) -> bool:
    """Whether the answer still has a word of a stretch; a full stop stands everywhere."""
    return any(at in places and base[at].isalnum() for at in span)
