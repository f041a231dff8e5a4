"""Answers of the archive that mean what was typed, although they say it in other words."""

from typing import Final

from anfrage.desk.archive import Archive, ArchivedAnswer
from anfrage.desk.archive_query import read_archive_query
from anfrage.desk.matching import Matching
from anfrage.domain.frozen import frozen
from anfrage.domain.match import Readiness

# Beyond what the words found; what is further down is not read.
MOST_NEAR: Final = 20
LOWEST: Final = 5.0
"""Per cent. Half of what is shown among the matches of a question: few typed words say less than a
question, and what is right seldom gets more than 10 by them."""


@frozen
class NearAnswer:
    """An answer with 100 × the probability that it answers what was typed, 0 to 100."""

    answer: ArchivedAnswer
    score: float


@frozen
class FoundNear:
    """What was found by meaning beside what the words found, the nearest first.

    `missing` says how far the search by meaning is where it could not be asked, else `None`.
    """

    answers: tuple[NearAnswer, ...] = ()
    missing: Readiness | None = None


class ArchiveMeaning:
    """Searches the archive by meaning. Safe to use from several threads."""

    def __init__(self, archive: Archive, matching: Matching) -> None:
        self._archive = archive
        self._matching = matching

    def find(self, typed: str, besides: str = "") -> FoundNear:
        """Find at most `MOST_NEAR` answers that pass every filter and lack a word that was typed.

        Only answers that went out are found by meaning. The model is loaded when first needed
        (half a second); the words are encoded in 10 to 100 ms.

        Args:
            typed: Words and filters (`read_archive_query`).
            besides: Id of a question that is left out: the one that is being answered.
        """
        query = read_archive_query(typed)
        if not query.sought:
            return FoundNear()
        near = self._matching.near_answers(query.text)
        if near is None:
            return FoundNear(missing=self._matching.readiness())
        left = self._archive.left(query, besides)
        found = (
            NearAnswer(left[entry], score)
            for entry, score in near
            if score >= LOWEST and entry in left
        )
        return FoundNear(tuple(one for _, one in zip(range(MOST_NEAR), found, strict=False)))
