"""What the search found for a question, and how sure it is."""

from enum import StrEnum

from anfrage.domain.frozen import frozen


class Verdict(StrEnum):
    """Three answers, since no single threshold can be trusted."""

    FITS = "fits"
    UNSURE = "unsure"
    NONE = "none"


class EntryKind(StrEnum):
    """What a match points to."""

    POSITION = "position"
    ANSWER = "answer"


class ReasonKind(StrEnum):
    """Why an entry was found; the German words are made in `german/reasons.py`."""

    SHARED = "shared"  # the same word (or stem) stands in both
    EXAMPLE = "example"  # a word that of the entry only an example question says
    TITLED = "titled"  # a word of the inquiry's title, not of the question, that the entry says
    SPELLING = "spelling"  # an unknown word of the question, and the nearest known word
    PART = "part"  # a word that holds the other ("Kosten" in "Personalkosten")
    MEANING = "meaning"  # different words of near meaning
    NEAREST = "nearest"  # the sentence of the entry that says most about the question
    UNSAID = "unsaid"  # a word of the question that does not stand in the entry
    MISSING = "missing"  # one that the entry does not speak of in other words either
    TITLE_UNSAID = "title_unsaid"  # a word of the inquiry's title that does not stand in the entry


@frozen
class Reason:
    """One reason: `asked` is the question's word, `found` the entry's ("" where missing).

    The nearest sentence stands in `found` as it is quoted, left out parts as "…"; `asked` is empty
    then.
    """

    kind: ReasonKind
    asked: str
    found: str = ""


@frozen
class Match:
    """One entry for a question.

    `score` is 100 × the calibrated probability that the entry answers the question, 0-100,
    unrounded, falling with rank and comparable between questions. An entry that has `expired`, or
    that the city has not adopted, never "fits".
    """

    id: str
    kind: EntryKind
    title: str
    score: float
    adopted: bool
    reasons: tuple[Reason, ...] = ()
    version: int = 1
    expired: bool = False


@frozen
class MatchResult:
    """All matches for one question, best first, with the verdict on the best.

    `by_meaning` says whether the city's positions were searched by meaning too, or by words alone.
    """

    verdict: Verdict
    matches: tuple[Match, ...]
    by_meaning: bool = False


@frozen
class Readiness:
    """How far the search by meaning is: `done` of `total` entries have their vectors.

    `hindrance` is what keeps it from working at all, `None` for nothing. With `own_model` no match
    "fits" by meaning: what it says was not calibrated.
    """

    done: int = 0
    total: int = 0
    hindrance: Exception | None = None
    own_model: bool = False

    @property
    def complete(self) -> bool:
        """Whether everything is searched by meaning."""
        return self.hindrance is None and self.done >= self.total
