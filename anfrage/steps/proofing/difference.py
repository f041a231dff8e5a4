"""Two places that contradict each other."""

from typing import NamedTuple

from anfrage.domain.proof import ProofKind


class Difference(NamedTuple):
    """Two places that contradict each other; places are those of the first text."""

    kind: ProofKind
    start: int
    end: int
    found: str
    expected: str
