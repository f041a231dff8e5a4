"""What the rest of the program knows of searching: entries go in, matches come out."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from anfrage.domain.frozen import frozen
from anfrage.domain.match import EntryKind, Match
from anfrage.domain.position import PositionRecord


@frozen
class Entry:
    """What can be found, whatever it is made of.

    Attributes:
        head: Title and keywords: what people chose to find it by.
        examples: Questions that it answers.
        rivals: Name of a set of entries that say rival things on one subject; "" for none.
        paper: Name of the paper that an archived answer stood in, or the day it was given; what
            stands together is found together. "" if unknown.
        adopted: Whether it is the city's own.
        expired: Whether it is out of its validity today.
    """

    id: str
    kind: EntryKind
    version: int
    title: str
    head: str
    examples: tuple[str, ...]
    text: str
    adopted: bool
    expired: bool = False
    rivals: str = ""
    paper: str = ""

    @property
    def archived(self) -> bool:
        """Whether it is an answer that was given once: a bare text, or one with its question.

        A curated entry has a title and keywords that people chose to find it by.
        """
        bare = not self.head.strip() and not self.examples
        return bare or self.kind is EntryKind.ANSWER


class Searcher(Protocol):
    """Finds the entries that may answer a question."""

    def search(self, question: str, context: str = "", limit: int = 10) -> list[Match]:
        """Return the `limit` nearest entries, best first, or all if there are fewer.

        The same question always gets the same answer, whatever was asked before. Entries come
        even where nothing fits; their scores say so.

        Args:
            question: The question as it stands in the paper; any text.
            context: Title of the inquiry it stands in, "" if there is none.
            limit: How many; 0 or more.
        """
        ...


def entries_of(records: Sequence[PositionRecord], today: date) -> list[Entry]:
    """Return what can be found of an office's positions on `today`; withdrawn ones are left out."""
    return [
        Entry(
            id=record.position.id,
            kind=EntryKind.POSITION,
            version=record.version,
            title=record.position.title,
            head=" \n".join((record.position.title, *record.position.keywords)),
            examples=record.position.examples,
            text=record.position.text,
            adopted=record.adopted,
            expired=record.position.expired(today),
            rivals=record.position.alternatives,
            paper=record.position.date.isoformat() if record.position.date else "",
        )
        for record in records
        if not record.withdrawn
    ]
