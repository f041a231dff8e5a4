"""What can go wrong with files that come back from others, and with what they propose.

Their German sentences stand in `german/return_messages.py`.
"""

from pathlib import Path

from anfrage.domain.errors import AnfrageError


class ReturnedNotWord(AnfrageError):
    """A file that came back is no Word file."""

    name: str


class ReturnedIsTable(AnfrageError):
    """A returned Word file is a filled table of a request for contributions, not a draft."""

    name: str
    case_number: str


class ReturnedForeign(AnfrageError):
    """Nothing in a returned file belongs to the case: no mark of ours, none of its questions."""

    name: str
    case_number: str


class ReturnedOtherCase(AnfrageError):
    """A returned file belongs to another case."""

    name: str
    case_number: str
    belongs_to: str


class ProposalUnknown(AnfrageError):
    """The case has no proposal of this number."""

    case_number: str
    number: int


class ProposalSettled(AnfrageError):
    """The proposal was accepted or refused before."""

    case_number: str
    number: int


class ProposalOutdated(AnfrageError):
    """The words that a proposal is about do not stand in the answer any more."""

    number: int
    question_number: str


class QuestionUnknown(AnfrageError):
    """The case has no question of this number."""

    case_number: str
    question_number: str


class DesktopMissing(AnfrageError):
    """There is no desktop on which a written file could be opened."""

    path: Path


class TableForeign(AnfrageError):
    """A returned table is not one of ours, or its columns were changed beyond recognition."""

    name: str
