"""How far a change reaches: positions, open drafts and sent answers."""

from collections.abc import Sequence

from anfrage.domain.frozen import frozen
from anfrage.domain.position import PositionRecord
from anfrage.store.earlier import EarlierText


@frozen
class Reach:
    """What a change touches.

    Attributes:
        positions: By id.
        drafts: Answers of cases whose letter did not go out yet.
        sent: Answers of letters that went out, and of past papers.
    """

    positions: tuple[PositionRecord, ...] = ()
    drafts: tuple[EarlierText, ...] = ()
    sent: tuple[EarlierText, ...] = ()


def reach_of(positions: Sequence[PositionRecord], answers: Sequence[EarlierText]) -> Reach:
    """Sort answers into drafts and sent ones, each once, the newest first."""
    each = {one.question_id: one for one in answers}
    ordered = sorted(each.values(), key=lambda one: str(one.day or ""), reverse=True)
    return Reach(
        tuple(positions),
        tuple(one for one in ordered if not one.sent),
        tuple(one for one in ordered if one.sent),
    )
