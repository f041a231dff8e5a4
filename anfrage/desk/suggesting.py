"""What the officer is offered for a question: matches with their texts, and a choice."""

import datetime as dt
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import Final

from anfrage.desk.filling import Filling
from anfrage.desk.matching import Matching
from anfrage.domain.case import CaseQuestion
from anfrage.domain.frozen import frozen
from anfrage.domain.match import EntryKind, Match, MatchResult, Readiness, Verdict
from anfrage.domain.position import Position
from anfrage.steps.drafting import COVERED, plan_answer
from anfrage.steps.folding import leader
from anfrage.store.base import Store, Transaction

# A text counts as used in an answer while at least this many of its words stand there in a row:
# fewer are found in any two texts on one subject.
_SHARED_WORDS: Final = 5


@frozen
class Offer:
    """A match with the position as it was when it was found; an old answer has the form of one.

    `expired` says whether it is out of date today; `covers` are the indexes of the question's
    parts that it answers; `alike` counts old answers that say the same in the same words.
    """

    match: Match
    position: Position
    expired: bool
    covers: tuple[int, ...] = ()
    alike: int = 0

    @property
    def past(self) -> bool:
        """Whether it is an old answer."""
        return self.match.kind is EntryKind.ANSWER

    @property
    def label(self) -> str:
        """What it is called: the position's id, or the paper that an old answer stood in."""
        return self.position.sources[0].title if self.past else self.match.id


@frozen
class Suggestion:
    """All offers for a question, best first.

    `preselected` are the ids that answer the question by themselves: adopted, verdict "fits",
    not out of date. `quick` marks what was found by words while the search by meaning goes on.
    """

    verdict: Verdict
    offers: tuple[Offer, ...]
    preselected: tuple[str, ...] = ()
    quick: bool = False


class Suggesting:
    """Finds what could be said."""

    def __init__(self, store: Store, matching: Matching, clock: Callable[[], dt.datetime]) -> None:
        self._store = store
        self._matching = matching
        self._clock = clock

    def for_question(
        self, asked: CaseQuestion, title: str, limit: int = 8, *,
        besides: Collection[str] = (), quick: bool = False,
    ) -> Suggestion:  # fmt: skip
        """Suggest an answer to a question of an inquiry with this `title`. `limit` >= 1.

        Args:
            asked: The question.
            title: Of its inquiry.
            limit: How many offers.
            besides: Ids of the questions of its case, whose old answers are no news.
            quick: By words alone.
        """
        own = {asked.id, *besides}
        text = asked.question.text
        whole = self._matching.find(text, title, limit, besides=own, quick=quick)
        parts = self._matching.find_parts(asked.question, title, limit, besides=own, quick=quick)
        plan = plan_answer(whole, parts)
        offers = self._offers((*plan.entries, *whole.matches), parts)
        current = {one.match.id for one in offers if one.match.adopted and not one.expired}
        chosen = tuple(entry.id for entry in plan.entries if entry.id in current)
        return Suggestion(plan.verdict, offers, chosen, quick)

    def for_words(
        self, text: str, limit: int = 20, *, besides: Collection[str] = (), quick: bool = False
    ) -> Suggestion:
        """Suggest for words that the officer typed; nothing is preselected."""
        result = self._matching.find(text, "", limit, besides=besides, quick=quick)
        return Suggestion(result.verdict, self._offers(result.matches, ()), quick=quick)

    def readiness(self) -> Readiness:
        """Return how far the search by meaning is."""
        return self._matching.readiness()

    def marked(self, question: str, text: str) -> tuple[tuple[int, int], ...]:
        """Return the places in `text`, [start, end), of words that the question asks about."""
        from anfrage.search.explanation import matched_spans

        return matched_spans(question, text)

    def _text(self, office: Transaction, match: Match) -> Position | None:
        if match.kind is EntryKind.ANSWER:
            return self._matching.past_answer(match.id)
        return office.positions.version(match.id, match.version)

    def _offers(self, matches: Sequence[Match], parts: Sequence[MatchResult]) -> tuple[Offer, ...]:
        """Each match once, with its text; what is no position any more is left out."""
        today = self._clock().date()
        offers: dict[str, Offer] = {}
        with self._store.reading() as office:
            filling = Filling(office, today)
            for match in matches:
                position = self._text(office, match)
                if position is not None and match.id not in offers:
                    covers = tuple(
                        index for index, part in enumerate(parts) if _covered(match.id, part)
                    )
                    expired = position.expired(today)
                    if match.kind is EntryKind.POSITION:
                        position = filling.filled(position)
                    offers[match.id] = Offer(match, position, expired, covers)
        return _folded(sorted(offers.values(), key=lambda one: -one.match.score))


def _folded(offers: Sequence[Offer]) -> tuple[Offer, ...]:
    """Take out old answers that say what a position, or a better one of them, says; counted."""
    shown = [offer for offer in offers if not offer.past]
    for offer in offers:
        if offer.past:
            at = leader(offer.position.text, [one.position.text for one in shown])
            if at is None:
                shown.append(offer)
            else:
                shown[at] = replace(shown[at], alike=shown[at].alike + 1)
    order = {offer.match.id: rank for rank, offer in enumerate(offers)}
    return tuple(sorted(shown, key=lambda offer: order[offer.match.id]))


def _covered(entry_id: str, part: MatchResult) -> bool:
    return any(one.id == entry_id and one.score >= COVERED for one in part.matches)


def still_used(text: str, answer: str) -> bool:
    """Whether an answer still holds words of a text that was taken over into it."""
    ours, theirs = text.split(), answer.split()
    length = min(_SHARED_WORDS, len(ours))
    runs = {tuple(theirs[at : at + length]) for at in range(len(theirs) - length + 1)}
    return any(tuple(ours[at : at + length]) in runs for at in range(len(ours) - length + 1))
