"""What the city answered before to the matter of a question."""

import datetime as dt

from anfrage.domain.case import Case
from anfrage.steps.proofing.same_matter import Matter, matter_of, same_matter
from anfrage.store.base import Transaction
from anfrage.store.earlier import AskedText, EarlierText, SoughtWords


def answers_before(
    office: Transaction, case: Case, most: int
) -> dict[str, tuple[EarlierText, ...]]:
    """Return earlier answers to each of our questions, by its id: at most `most`, newest first.

    Only answers that went out count, and none of the case itself. Among many the nearest are
    taken.
    """
    own = case.own_questions
    matters = [matter_of(one.question.text, case.inquiry.title) for one in own]
    sought = [SoughtWords(one.stems, one.least) for one in matters]
    found = office.earlier.asking(sought)
    ours = {one.id for one in case.questions}
    return {
        asked.id: _nearest(office, matter, candidates, ours, most)
        for asked, matter, candidates in zip(own, matters, found, strict=True)
    }


def _nearest(
    office: Transaction, matter: Matter, candidates: list[AskedText], ours: set[str], most: int
) -> tuple[EarlierText, ...]:
    ranked = [
        (share, one.key)
        for one in candidates
        if one.key not in ours and (share := same_matter(matter, one.question))
    ]
    ranked.sort(key=lambda pair: -pair[0])
    kept: list[EarlierText] = []
    for at in range(0, len(ranked), most):
        chunk = office.earlier.answers([key for _, key in ranked[at : at + most]])
        kept += [one for one in chunk if one.sent]
        if len(kept) >= most or at >= most * 3:
            break
    kept.sort(key=lambda one: one.day or dt.date.min, reverse=True)
    return tuple(kept[:most])
