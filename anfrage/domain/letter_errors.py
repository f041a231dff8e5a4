"""What can go wrong with what a person says about a letter, and with layouts of one's own.

Their German sentences stand in `german/letter_messages.py`.
"""

from pathlib import Path

from anfrage.domain.errors import AnfrageError


class QuestionUnknown(AnfrageError):
    """A case has no question of ours with this number."""

    case_number: str
    question: str
    known: tuple[str, ...]


class TooFewQuestions(AnfrageError):
    """A joint answer needs at least two questions."""

    case_number: str


class GroundMissing(AnfrageError):
    """A question is declined, withheld or referred without saying why or where to."""

    question: str


class LayoutNameBroken(AnfrageError):
    """A name that cannot be a layout's: it has to be a plain folder name."""

    name: str


class LayoutExists(AnfrageError):
    """The office has a layout of this name already."""

    name: str
    folder: Path


class WordFileUnusable(AnfrageError):
    """A city's Word file cannot become a layout. `problem` is a code."""

    path: Path
    problem: str


class LayoutFaulty(AnfrageError):
    """A layout's check found something; the findings were printed."""

    name: str
    count: int
