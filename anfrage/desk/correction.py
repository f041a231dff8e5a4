"""What a search found, with the scores that the office learnt to give."""

from anfrage.domain.match import MatchResult
from anfrage.steps.correcting import corrected
from anfrage.store.base import Store


def shown_with(store: Store, result: MatchResult) -> MatchResult:
    """Return a result with the scores that the correction in force gives."""
    with store.reading() as office:
        correction = office.decisions.correction()
    return result if correction is None else corrected(result, correction)
