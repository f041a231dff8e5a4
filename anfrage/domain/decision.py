"""What was decided on a match, as numbers alone, and what the office learnt from that."""

from datetime import date

from anfrage.domain.frozen import frozen
from anfrage.domain.match import EntryKind, Verdict


@frozen
class Decision:
    """A match that was on offer when its question was finished; nothing says which question.

    Attributes:
        day: When the letter was first released.
        kind: Position or archived answer.
        may_fit: Whether it was adopted and valid, so that it could be called fitting.
        shown: What its score alone says of it.
        log_odds: Logit of the engine's own probability, before any correction.
        taken: Whether the answer still holds its words.
    """

    day: date
    kind: EntryKind
    may_fit: bool
    shown: Verdict
    log_odds: float
    taken: bool


@frozen
class Correction:
    """What the engine's log odds become here: slope (above 0) times them, plus offset."""

    slope: float = 1.0
    offset: float = 0.0


@frozen
class Quality:
    """How true probabilities came.

    Attributes:
        log_loss: Mean of -log of the probability given to what happened; 0 upwards, less is better.
        brier: Mean squared error, 0 to 1, less is better.
        fits: How many were called fitting.
        fits_taken: How many of these were taken over.
    """

    log_loss: float
    brier: float
    fits: int
    fits_taken: int


@frozen
class Trial:
    """A correction, and the quality without it and with it, each time on decisions unknown to it.

    `correction` is the one fitted on all decisions.
    """

    correction: Correction
    before: Quality
    after: Quality

    @property
    def better(self) -> bool:
        """Whether the correction foretold unknown decisions better than the engine alone."""
        return self.after.log_loss < self.before.log_loss


@frozen
class Learnt:
    """What decisions there are, what can be learnt from them, and what is in force.

    Attributes:
        on: Whether the settings allow it.
        taken: How many shown matches were taken over.
        left: How many were not.
        needed: How many of either a correction needs.
        since: Day of the first, `None` where there is none.
        trial: What a correction would do; `None` where there are too few decisions.
        correction: The one in force, `None` for none.
    """

    on: bool
    taken: int
    left: int
    needed: int
    since: date | None
    trial: Trial | None
    correction: Correction | None
