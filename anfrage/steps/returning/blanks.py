"""Where white space stands in an answer that a proposal is about: mostly a paragraph's end.

White space is no word that could be found again: it lies between the words beside it.
"""

import re
from collections.abc import Sequence

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
    end = proposal.start + len(proposal.before)
    close = base.find("\n", end)
    behind = range(end, len(base) if close < 0 else close)
    right = next((places[at] for at in behind if at in places and not base[at].isspace()), None)
    if right is None:
        return None
    left = line_before(text, proposal, earlier)
    if left is None:
        begin = base.rfind("\n", 0, proposal.start) + 1
        return None if base[begin : proposal.start].strip() else (right, right)
    first = min(left, right)
    kind = r"\n+" if "\n" in proposal.before else r"[^\S\n]+"
    found = list(re.finditer(kind, text[first:right]))
    return (first + found[-1].start(), first + found[-1].end()) if found else (right, right)


def line_before(text: str, proposal: Proposal, earlier: Sequence[Proposal]) -> int | None:
    """Return behind which code point of the answer a proposal in a line can only begin.

    `None` where nothing is left of its line before it, and nothing was put there either.
    """
    base, places = left_of(proposal.base, text, earlier)
    begin = base.rfind("\n", 0, proposal.start) + 1
    before = (at for at in range(proposal.start - 1, begin - 1, -1) if not base[at].isspace())
    left = next((places[at] + 1 for at in before if at in places), None)
    if left is None and any(touches(one, begin, proposal.start) for one in earlier):
        return 0
    return left
