"""Reasons that are recorded with a decision: others have to be able to follow them."""

from typing import Final

from anfrage.domain.knowledge_errors import ReasonTooShort
from anfrage.domain.text import clean_line

SHORTEST: Final = 3  # characters; a sign is no reason


def checked_reason(reason: str) -> str:
    """Return a reason on one line.

    Raises:
        ReasonTooShort: it says nothing.
    """
    said = clean_line(reason)
    if len(said) < SHORTEST:
        raise ReasonTooShort(SHORTEST)
    return said
