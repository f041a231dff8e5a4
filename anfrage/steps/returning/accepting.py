"""One proposal put into an answer's text, in the place that it is about."""

import re
from collections.abc import Sequence
from typing import Final

from anfrage.domain.proposal import Proposal, ProposalKind
from anfrage.german.letter_words import ANSWER_MISSING, open_part
from anfrage.steps.returning.blanks import blank_span, line_before
from anfrage.steps.returning.differences import place_in
from anfrage.steps.returning.inserting import insert_proposal

#: Signs that an answer's text has for its form and a Word file shows as form.
_FORM: Final = re.compile(r"[\s*_#>|\\`\[\]()-]+")
#: White space within a line, the kinds without a break among them.
_BLANKS: Final = " \t\u00a0\u202f"
_GAP: Final = re.compile(
    re.escape(ANSWER_MISSING) + "|" + re.escape(open_part("\0")).replace("\0", r"[^\]]*")
)


def accept_proposal(text: str, proposal: Proposal, earlier: Sequence[Proposal] = ()) -> str | None:
    """Return the answer with the proposal taken over, `None` where its place is not there.

    The answer may have been changed since: the place is found by the words around it, and what
    shall be replaced must still stand there. Marks of form (bold, lists) around it stay.

    Args:
        text: The answer.
        proposal: What to take over.
        earlier: What was taken over before from the same file; only changes of the same base
            text are looked at.
    """
    if not proposal.changes_text:
        return text
    if proposal.kind is ProposalKind.CONTRIBUTION:
        return _joined(text, proposal.after)
    if _fills_gap(proposal):
        return _joined(text, proposal.after)
    same = [one for one in earlier if _beside(one, proposal)]
    if not proposal.before:
        return insert_proposal(text, proposal, same)
    blank = proposal.before.isspace()
    span = blank_span(text, proposal, same) if blank else _span(text, proposal, same)
    if span is None:
        return None
    start, end = span
    return _tidy(text[:start], proposal.after, text[end:])


def _beside(one: Proposal, other: Proposal) -> bool:
    return (one.source, one.question_id, one.base) == (
        other.source, other.question_id, other.base,
    ) and one.changes_text  # fmt: skip


def _fills_gap(proposal: Proposal) -> bool:
    """Whether it stands in place of the word for something missing, or right beside it."""
    if proposal.before:
        return _GAP.fullmatch(proposal.before.strip()) is not None
    gaps = _GAP.finditer(proposal.base)
    return any(gap.start() <= proposal.start <= gap.end() for gap in gaps)


def _joined(text: str, more: str) -> str:
    kept = text.strip("\n")
    return f"{kept}\n\n{more.strip()}" if kept.strip() and more.strip() else kept or more.strip()


def _tidy(left: str, middle: str, right: str) -> str:
    """Join, without leaving blank lines where a paragraph went away."""
    if not middle:
        if not left.strip():
            return right.lstrip("\n")
        if not right.strip():
            return left.rstrip("\n")
        if left.endswith("\n") and right.startswith("\n"):
            return left.rstrip("\n") + "\n\n" + right.lstrip("\n")
    return left + middle + right


def _span(text: str, proposal: Proposal, earlier: Sequence[Proposal]) -> tuple[int, int] | None:
    """Return where the proposal's words stand in `text`."""
    before, start, base = proposal.before, proposal.start, proposal.base
    places = place_in(base, text)
    if base[start : start + len(before)] == before:
        inside = [at for at in range(start, start + len(before)) if not base[at].isspace()]
        if inside and inside[0] in places and inside[-1] in places:
            found = (places[inside[0]], places[inside[-1]] + 1)
            if _FORM.sub("", text[slice(*found)]) == _FORM.sub("", before):
                if before.startswith("\n") and line_before(text, proposal, earlier) is None:
                    before = before.lstrip()  # the line that it would be joined with is gone
                return _with_spaces(text, found, before)
    return _only_place(text, before)


def _with_spaces(text: str, found: tuple[int, int], before: str) -> tuple[int, int]:
    """Widen a place by the white space that the proposal replaces with it.

    Line feeds only where it replaces some: a blank behind the last word is no paragraph's end.
    """
    start, end = found
    lead = before[: len(before) - len(before.lstrip())]
    trail = before[len(before.rstrip()) :]
    if lead:
        start = len(text[:start].rstrip(_white(lead))) if text[:start].strip() else 0
        if lead.startswith("\n"):
            start += _blanks(text[start:])
    if trail:
        end += len(text[end:]) - len(text[end:].lstrip(_white(trail)))
    return start, end


def _white(space: str) -> str | None:
    """Return what to strip (`None`: all white space) to take away as much as `space`."""
    return None if "\n" in space else _BLANKS


def _blanks(text: str) -> int:
    return len(text) - len(text.lstrip(_BLANKS))


def _only_place(text: str, before: str) -> tuple[int, int] | None:
    """Return the only place where these very words stand."""
    at = text.find(before)
    if at < 0 or text.find(before, at + 1) >= 0:
        return None
    return at, at + len(before)
