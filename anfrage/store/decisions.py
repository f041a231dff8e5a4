"""What a store can do with decisions on matches and what was learnt from them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from anfrage.domain.decision import Correction, Decision


class DecisionRepository(Protocol):
    """Numbers beside what is recorded: no event tells of them, and without them all is whole."""

    def add(self, decisions: Sequence[Decision]) -> None:
        """Keep decisions, in order."""
        ...

    def all(self) -> list[Decision]:
        """Return every decision, the first kept first; damaged rows count as missing."""
        ...

    def correction(self) -> Correction | None:
        """Return the correction that is in force, or `None`; a damaged one counts as missing."""
        ...

    def correct(self, correction: Correction) -> None:
        """Put a correction in force, in place of another."""
        ...

    def erase(self) -> int:
        """Delete all decisions and the correction; returns how many decisions there were."""
        ...


class HoldsDecisions(Protocol):
    """The part of a transaction that is about decisions on matches."""

    @property
    def decisions(self) -> DecisionRepository:
        """What was decided on matches, as numbers."""
        ...
