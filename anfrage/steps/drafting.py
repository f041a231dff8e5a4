"""From what was found to an answer: which entries answer a question, and which parts stay open."""

from collections.abc import Sequence
from typing import Final

from anfrage.domain.answer import AnswerOrigin, DraftAnswer, EntryUse
from anfrage.domain.case import CaseQuestion
from anfrage.domain.frozen import frozen
from anfrage.domain.match import Match, MatchResult, Verdict
from anfrage.domain.position import Position

# A part counts as covered by an entry that answers the whole question when the same entry is at
# least "bitte prüfen" for the part alone (the lower bound of that verdict, 100 × probability).
COVERED: Final = 40.0


@frozen
class DraftPlan:
    """The entries to answer with, in order, and the parts (indexes) that they leave open."""

    verdict: Verdict
    entries: tuple[Match, ...]
    open_parts: tuple[int, ...]


def plan_answer(whole: MatchResult, parts: Sequence[MatchResult]) -> DraftPlan:
    """Decide from the search for the whole question and, if it has several, for each part.

    Only entries with the verdict "fits" are used. The best entry for the whole comes first; then
    those of parts that it does not cover. A question of one part is given with empty `parts`.
    """
    entries: list[Match] = []
    if whole.verdict is Verdict.FITS:
        entries.append(whole.matches[0])
    if not parts:
        return DraftPlan(whole.verdict, tuple(entries), ())
    open_parts: list[int] = []
    for index, part in enumerate(parts):
        if any(_covers(entry, part) for entry in entries):
            continue
        if part.verdict is Verdict.FITS:
            entries.append(part.matches[0])
        else:
            open_parts.append(index)
    verdict = Verdict.FITS if entries else whole.verdict
    return DraftPlan(verdict, tuple(entries), tuple(open_parts) if entries else ())


def _covers(entry: Match, part: MatchResult) -> bool:
    return any(match.id == entry.id and match.score >= COVERED for match in part.matches)


def draft_answer(
    question: CaseQuestion, plan: DraftPlan, positions: dict[str, Position]
) -> DraftAnswer:
    """Return the answer that `plan` gives; an answer that a person edited is returned unchanged."""
    answer = question.answer
    if answer.origin is AnswerOrigin.EDITED:
        return answer
    uses = tuple(EntryUse(entry.id, entry.version, entry.kind) for entry in plan.entries)
    return DraftAnswer(
        question_id=answer.question_id,
        text="\n\n".join(positions[entry.id].text for entry in plan.entries),
        open_parts=plan.open_parts,
        uses=uses,
        origin=AnswerOrigin.MATCHED if uses else AnswerOrigin.EMPTY,
        rev=answer.rev,
    )
