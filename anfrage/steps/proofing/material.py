"""What the checks look at."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import field

from anfrage.domain.case import Case
from anfrage.domain.fact import FactRecord
from anfrage.domain.frozen import frozen
from anfrage.domain.inquiry import Question
from anfrage.domain.letter import Letter, LetterItem
from anfrage.domain.position import Position, PositionRecord
from anfrage.domain.proof import ProofKind, ProofPlace, ProofRules


@frozen
class UsedEntry:
    """A position in an answer: the version that was used, and the position as it is now.

    `text` is the used version's text with the facts of today; `now` is `None` where the
    position is gone.
    """

    id: str
    version: int
    text: str
    position: Position
    now: PositionRecord | None
    review_reason: str = ""  # an event asks for a review


@frozen
class EarlierAnswer:
    """What the city answered before to the same matter. `label` is the paper's number."""

    label: str
    question: str
    text: str
    day: dt.date | None


@frozen
class ProofItem:
    """One question of the letter with all that speaks to it.

    `shift` is where the letter's answer begins in the text that the case keeps.
    """

    question_id: str
    question: Question
    item: LetterItem
    open_parts: tuple[int, ...] = ()
    shift: int = 0
    used: tuple[UsedEntry, ...] = ()
    earlier: tuple[EarlierAnswer, ...] = ()
    lost: tuple[str, ...] = ()  # ids of used positions that are gone without a trace

    def place(self, start: int = 0, end: int = 0, part: str = "answer") -> ProofPlace:
        """Return a place in the answer (or the question), by its code points there."""
        text = self.item.answer if part == "answer" else self.item.question
        paragraph = text.count("\n\n", 0, start) + 1 if end else 0
        shift = self.shift if part == "answer" and end else 0
        return ProofPlace(
            part, self.question_id, self.question.number, paragraph, start + shift, end + shift
        )


@frozen
class ProofMaterial:
    """A letter and everything that it is checked against."""

    case: Case
    letter: Letter
    items: tuple[ProofItem, ...]
    today: dt.date
    rules: ProofRules = ProofRules()
    facts: Mapping[str, FactRecord] = field(default_factory=dict)
    knows_word: Callable[[str], bool] | None = None

    def demands(self, *kinds: ProofKind) -> bool:
        """Whether any of these kinds is switched on."""
        return any(self.rules.severity(kind) != "off" for kind in kinds)

    def answered(self) -> Iterator[ProofItem]:
        """Yield the items that have an answer."""
        return (one for one in self.items if one.item.answer)
