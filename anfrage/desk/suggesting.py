"""What the officer is offered for a question: matches with their texts, and a choice."""

import datetime as dt
from collections.abc import Callable

from anfrage.desk.matching import Matching
from anfrage.domain.case import CaseQuestion
from anfrage.domain.frozen import frozen
from anfrage.domain.match import Match, MatchResult, Verdict
from anfrage.domain.position import Position
from anfrage.steps.drafting import plan_answer
from anfrage.store.base import Store


@frozen
class Offer:
    """A match with the position as it was when it was found, and whether it is out of date."""

    match: Match
    position: Position
    expired: bool


@frozen
class Suggestion:
    """All offers for a question, best first.

    `preselected` are the ids that answer the question by themselves: adopted, verdict "fits",
    not out of date. `open_parts` are the indexes of the parts that they leave open.
    """

    verdict: Verdict
    offers: tuple[Offer, ...]
    preselected: tuple[str, ...] = ()
    open_parts: tuple[int, ...] = ()


class Suggesting:
    """Finds what could be said."""

    def __init__(
        self, store: Store, matching: Matching, clock: Callable[[], dt.datetime]
    ) -> None:
        self._store = store
        self._matching = matching
        self._clock = clock

    def for_question(self, asked: CaseQuestion, title: str, limit: int = 8) -> Suggestion:
        """Suggest an answer to a question of an inquiry with this `title`. `limit` >= 1."""
        whole = self._matching.find(asked.question.text, title, limit)
        parts = self._matching.find_parts(asked.question, title, limit)
        plan = plan_answer(whole, parts)
        offers = self._offers((*plan.entries, *whole.matches))
        current = {one.match.id for one in offers if one.match.adopted and not one.expired}
        chosen = tuple(entry.id for entry in plan.entries if entry.id in current)
        return Suggestion(plan.verdict, offers, chosen, plan.open_parts if chosen else ())

    def for_words(self, text: str, limit: int = 20) -> Suggestion:
        """Suggest for words that the officer typed; nothing is preselected."""
        result: MatchResult = self._matching.find(text, "", limit)
        return Suggestion(result.verdict, self._offers(result.matches))

    def marked(self, question: str, text: str) -> tuple[tuple[int, int], ...]:
        """Return the places in `text`, [start, end), of words that the question asks about."""
        from anfrage.search.explanation import matched_spans

        return matched_spans(question, text)

    def _offers(self, matches: tuple[Match, ...]) -> tuple[Offer, ...]:
        """Each match once, with its text; what is no position any more is left out."""
        today = self._clock().date()
        offers: dict[str, Offer] = {}
        with self._store.reading() as office:
            for match in matches:
                position = office.positions.version(match.id, match.version)
                if position is not None and match.id not in offers:
                    offers[match.id] = Offer(match, position, position.expired(today))
        return tuple(offers.values())
