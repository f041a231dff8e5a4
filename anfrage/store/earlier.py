"""What a store can say about answers that were given before."""

import datetime as dt
from collections.abc import Sequence
from typing import Protocol

from anfrage.domain.answer import EntryUse
from anfrage.domain.frozen import frozen


@frozen
class EarlierText:
    """An answered question: of a case, or of a past paper.

    Attributes:
        question_id: Unique in the office.
        case_id: "" for a past paper.
        label: The case's number, else the paper's, else its file name.
        title: What the inquiry is about.
        day: The date of the letter, else of the inquiry; `None` where a past paper has none.
        sent: Whether the letter went out; past papers were sent.
        uses: The positions that went into the answer.
    """

    question_id: str
    case_id: str
    label: str
    title: str
    question: str
    answer: str
    day: dt.date | None
    sent: bool
    uses: tuple[EntryUse, ...] = ()


@frozen
class SoughtWords:
    """What a question is looked for by: at least `least` of `stems` (casefolded) in its text."""

    stems: tuple[str, ...]
    least: int


@frozen
class AskedText:
    """A question that was asked before; `key` finds its answer."""

    key: str
    question: str


class EarlierRepository(Protocol):
    """Looks answers up without reading the whole office into models."""

    def asking(self, sought: Sequence[SoughtWords]) -> list[list[AskedText]]:
        """Return for each of `sought` the questions, of cases and past papers, that hold it."""
        ...

    def answers(self, keys: Sequence[str]) -> list[EarlierText]:
        """Return the answered questions with these keys, in that order."""
        ...

    def using(self, position_ids: Sequence[str]) -> list[EarlierText]:
        """Return the answers of cases that one of these positions went into."""
        ...

    def saying(self, pieces: Sequence[str]) -> list[EarlierText]:
        """Return the answers, of cases and past papers, whose text holds one of `pieces`."""
        ...
