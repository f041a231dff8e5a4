"""Where a person stopped, so that the next start opens there."""

import json
from dataclasses import asdict
from typing import Final

from anfrage.desk.journaling import NEW_INQUIRY, Journal, JournalEntry
from anfrage.domain.frozen import frozen

# The entry of the journal, beside the typing, in which the place is kept.
PLACE: Final = "@ort"


@frozen
class Place:
    """A place in the program.

    Attributes:
        stage: Name of the screen; "" for the one it starts with.
        case_number: "" where no case is open.
        question_id: "" where no question is open.
        cursor: Row and column in the answer, both from 0.
        theme: Name of the colour scheme; "" for the first.
    """

    stage: str = ""
    case_number: str = ""
    question_id: str = ""
    cursor: tuple[int, int] = (0, 0)
    theme: str = ""

    def written(self) -> str:
        """Return the place as it is kept."""
        return json.dumps(asdict(self))


class Resuming:
    """Finds the last place again."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def last(self) -> Place | None:
        """Return the newest place of any session; nothing is written."""
        entries = self._places()
        return _read(entries[0].body) if entries else None

    def take_over(self) -> None:
        """Make the newest place this session's own and forget those of others.

        It is kept until this session has a place of its own: who is killed right after the start
        begins there again.
        """
        entries = self._places()
        own = self._journal.session
        if entries and all(entry.session != own for entry in entries):
            self._journal.keep(NEW_INQUIRY, PLACE, entries[0].body)
        for entry in entries:
            if entry.session != own:
                self._journal.drop(NEW_INQUIRY, PLACE, entry.session)

    def _places(self) -> list[JournalEntry]:
        """Return what is kept of places, newest first."""
        return [one for one in self._journal.latest(NEW_INQUIRY) if one.question_id == PLACE]


def _read(written: str) -> Place | None:
    try:
        kept = json.loads(written)
        row, column = kept.pop("cursor")
        return Place(cursor=(int(row), int(column)), **kept)
    except (ValueError, TypeError, KeyError, AttributeError):
        return None  # of another version of the program: then it starts at the beginning
