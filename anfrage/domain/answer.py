"""The answer that is being drafted to one question."""

from enum import StrEnum

from anfrage.domain.frozen import frozen
from anfrage.domain.match import EntryKind


class AnswerOrigin(StrEnum):
    """How the present text came about."""

    EMPTY = "empty"
    MATCHED = "matched"  # put there by the program from adopted positions
    EDITED = "edited"  # a person wrote or changed it


@frozen
class EntryUse:
    """A knowledge entry that went into an answer, with the version that was used."""

    id: str
    version: int
    kind: EntryKind = EntryKind.POSITION


@frozen
class DraftAnswer:
    """The answer to one question of a case.

    `rev` counts saved changes from 0 (never saved) and guards against lost updates.
    `open_parts` are indexes into the question's parts that the text does not answer yet.
    """

    question_id: str
    text: str = ""
    open_parts: tuple[int, ...] = ()
    uses: tuple[EntryUse, ...] = ()
    origin: AnswerOrigin = AnswerOrigin.EMPTY
    rev: int = 0

    @property
    def positions(self) -> tuple[str, ...]:
        """The ids of the positions that were used, in order."""
        return tuple(one.id for one in self.uses if one.kind is EntryKind.POSITION)

    @property
    def empty(self) -> bool:
        """Whether nothing was written yet."""
        return not self.text.strip()
