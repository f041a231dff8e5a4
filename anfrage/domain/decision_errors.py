"""Why nothing is learnt from decisions; the sentences stand in `german/decision_words.py`."""

from anfrage.domain.errors import AnfrageError


class LearningOff(AnfrageError):
    """The settings do not allow learning from decisions; nothing was changed."""


class TooFewDecisions(AnfrageError):
    """There are fewer than `needed` decisions of a kind; nothing was changed."""

    taken: int
    left: int
    needed: int


class NothingGained(AnfrageError):
    """The correction foretells unknown decisions no better; nothing was changed."""
