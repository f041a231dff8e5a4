"""What the officer is offered for a question: matches with their texts, and a choice."""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Final

from anfrage.desk.filling import Filling
from anfrage.desk.matching import Matching
from anfrage.domain.case import CaseQuestion
from anfrage.domain.frozen import frozen
from anfrage.domain.match import Match, MatchResult, Verdict
from anfrage.domain.position import Position
from anfrage.steps.drafting import COVERED, plan_answer
from anfrage.store.base import Store

# A text counts as used in an answer while at least this many of its words stand there in a row:
# fewer are found in any two texts on one subject.
_SHARED_WORDS: Final = 5


@frozen
class Offer:
    """A match with the position as it was when it was found.

    `expired` says whether it is out of date today; `covers` are the indexes of the question's
    parts that it answers.
    """

    match: Match
    position: Position
    expired: bool
    covers: tuple[int, ...] = ()


@frozen
class Suggestion:
    """All offers for a question, best first.

    `preselected` are the ids that answer the question by themselves: adopted, verdict "fits",
    not out of date.
    """

    verdict: Verdict
    offers: tuple[Offer, ...]
    preselected: tuple[str, ...] = ()


class Suggesting:
    """Finds what could be said."""

    def __init__(self, store: Store, matching: Matching, clock: Callable[[], dt.datetime]) -> None:
        self._store = store
        self._matching = matching
        self._clock = clock

    def for_question(self, asked: CaseQuestion, title: str, limit: int = 8) -> Suggestion:
        """Suggest an answer to a question of an inquiry with this `title`. `limit` >= 1."""
        whole = self._matching.find(asked.question.text, title, limit)
        parts = self._matching.find_parts(asked.question, title, limit)
        plan = plan_answer(whole, parts)
        offers = self._offers((*plan.entries, *whole.matches), parts)
        current = {one.match.id for one in offers if one.match.adopted and not one.expired}
        chosen = tuple(entry.id for entry in plan.entries if entry.id in current)
        return Suggestion(plan.verdict, offers, chosen)

    def for_words(self, text: str, limit: int = 20) -> Suggestion:
        """Suggest for words that the officer typed; nothing is preselected."""
        result = self._matching.find(text, "", limit)
        return Suggestion(result.verdict, self._offers(result.matches, ()))

    def marked(self, question: str, text: str) -> tuple[tuple[int, int], ...]:
        """Return the places in `text`, [start, end), of words that the question asks about."""
        from anfrage.search.explanation import matched_spans

        return matched_spans(question, text)

    def _offers(self, matches: Sequence[Match], parts: Sequence[MatchResult]) -> tuple[Offer, ...]:
        """Each match once, with its text; what is no position any more is left out."""
        today = self._clock().date()
        offers: dict[str, Offer] = {}
        with self._store.reading() as office:
            filling = Filling(office, today)
            for match in matches:
                position = office.positions.version(match.id, match.version)
                if position is not None and match.id not in offers:
                    covers = tuple(
                        index for index, part in enumerate(parts) if _covered(match.id, part)
                    )
                    expired = position.expired(today)
                    offers[match.id] = Offer(match, filling.filled(position), expired, covers)
        return tuple(sorted(offers.values(), key=lambda one: -one.match.score))


def _covered(entry_id: str, part: MatchResult) -> bool:
    return any(one.id == entry_id and one.score >= COVERED for one in part.matches)


def still_used(text: str, answer: str) -> bool:
    """Whether an answer still holds words of a text that was taken over into it."""
    ours, theirs = text.split(), answer.split()
    length = min(_SHARED_WORDS, len(ours))
    runs = {tuple(theirs[at : at + length]) for at in range(len(theirs) - length + 1)}
    return any(tuple(ours[at : at + length]) in runs for at in range(len(ours) - length + 1))
