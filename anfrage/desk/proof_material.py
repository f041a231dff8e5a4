"""What the check before signing looks at, read from the office in one transaction."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Final

from anfrage.desk.earlier import answers_before
from anfrage.desk.filling import Filling
from anfrage.desk.occurrences import marks
from anfrage.domain.case import Case, CaseQuestion
from anfrage.domain.letter import Letter, LetterItem
from anfrage.domain.match import EntryKind
from anfrage.domain.occurrence import Occurrence
from anfrage.domain.proof import ProofRules
from anfrage.steps.proofing.material import EarlierAnswer, ProofItem, ProofMaterial, UsedEntry
from anfrage.store.base import Transaction
from anfrage.store.earlier import EarlierText

# So many earlier answers to a question are compared, the nearest and newest first.
MOST_COMPARED: Final = 5


def proof_material(
    office: Transaction,
    case: Case,
    letter: Letter,
    today: dt.date,
    rules: ProofRules,
    knows_word: Callable[[str], bool] | None,
) -> ProofMaterial:
    """Return a letter with everything that it is checked against."""
    filling, marked = Filling(office, today), _marks(office, case)
    earlier = answers_before(office, case, MOST_COMPARED)
    by_number = {asked.question.number: asked for asked in case.own_questions}
    items = tuple(
        _item(office, by_number[one.number], one, filling, marked, earlier)
        for one in letter.items
        if one.number in by_number
    )
    facts = {one.fact.key: one for one in office.facts.all()}
    return ProofMaterial(case, letter, items, today, rules, facts, knows_word)


def _marks(office: Transaction, case: Case) -> Mapping[str, Occurrence]:
    """The used positions that an occurrence asks to review."""
    versions = {
        use.id: record.version
        for asked in case.own_questions
        for use in asked.answer.uses
        if (record := office.positions.get(use.id)) is not None
    }
    return marks(office.occurrences.all(), versions) if versions else {}


def _item(
    office: Transaction,
    asked: CaseQuestion,
    said: LetterItem,
    filling: Filling,
    marked: Mapping[str, Occurrence],
    before: Mapping[str, tuple[EarlierText, ...]],
) -> ProofItem:
    answer = asked.answer
    used, lost = [], []
    for use in answer.uses:
        if use.kind is not EntryKind.POSITION:
            continue  # an earlier answer is kept for good
        position = office.positions.version(use.id, use.version)
        if position is None:
            lost.append(use.id)
            continue
        now = office.positions.get(use.id)
        mark = marked.get(use.id)
        used.append(
            UsedEntry(
                use.id, use.version, filling.text(position.text), position, now,
                mark.title if mark is not None and now is not None else "",
            )
        )  # fmt: skip
    earlier = tuple(
        EarlierAnswer(one.label, one.question, one.answer, one.day) for one in before[asked.id]
    )
    return ProofItem(
        asked.id, asked.question, said,
        open_parts=answer.open_parts if said.open_parts else (),
        shift=max(answer.text.find(said.answer), 0), used=tuple(used),
        earlier=earlier, lost=tuple(lost),
    )  # fmt: skip
