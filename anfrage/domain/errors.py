"""What can go wrong: one class per failure, with typed fields.

The German sentence of each class (what happened, what is safe, what to do now) stands in
`german/messages.py`; a test demands one for every class here.
"""

from dataclasses import dataclass
from pathlib import Path


class AnfrageError(Exception):
    """Base of every failure that a user may see."""


@dataclass
class PaperUnreadable(AnfrageError):
    """A file is damaged or is not what its name says."""

    name: str


@dataclass
class PaperProtected(AnfrageError):
    """A file is protected with a password."""

    name: str


@dataclass
class PaperHostile(AnfrageError):
    """A container is built to harm: a bomb, a DTD, paths that lead outside, macros."""

    name: str
    reason: str


@dataclass
class PaperTooLarge(AnfrageError):
    """More text or bytes than a paper may have. Sizes in bytes."""

    name: str
    size: int
    limit: int


@dataclass
class PaperEmpty(AnfrageError):
    """Nothing to read: no text at all."""

    name: str


@dataclass
class PaperTypeUnknown(AnfrageError):
    """A file type that the program does not read."""

    name: str
    suffix: str


@dataclass
class PaperMissing(AnfrageError):
    """The named file does not exist or may not be read."""

    name: str


@dataclass
class NoQuestions(AnfrageError):
    """A paper without questions: kept as a case, but there is nothing to answer."""

    case_number: str


@dataclass
class OfficeMissing(AnfrageError):
    """No office in this folder."""

    folder: Path


@dataclass
class OfficeExists(AnfrageError):
    """The folder holds an office already."""

    folder: Path


@dataclass
class OfficeNewer(AnfrageError):
    """The office was written by a newer version of the program."""

    folder: Path
    found: int
    known: int


@dataclass
class OfficeDamaged(AnfrageError):
    """The database is damaged or is not one of ours."""

    folder: Path
    detail: str = ""


@dataclass
class OfficeBusy(AnfrageError):
    """Another program holds the office for longer than we wait."""

    folder: Path


@dataclass
class OfficeReadOnly(AnfrageError):
    """The office cannot be written: no permission or a read-only disk."""

    folder: Path


@dataclass
class DiskFull(AnfrageError):
    """No space is left where something should be written."""

    path: Path


@dataclass
class TargetExists(AnfrageError):
    """The file to be written exists already."""

    path: Path


@dataclass
class TargetUnwritable(AnfrageError):
    """The file cannot be written there."""

    path: Path


@dataclass
class AnswerChanged(AnfrageError):
    """Somebody else saved this answer in the meantime; nothing was overwritten."""

    question_number: str


@dataclass
class CaseUnknown(AnfrageError):
    """No case with this number. `nearest` may be empty."""

    number: str
    nearest: str = ""


@dataclass
class PositionUnknown(AnfrageError):
    """No position with this id. `nearest` may be empty."""

    position_id: str
    nearest: str = ""


@dataclass
class PositionFileBroken(AnfrageError):
    """A position file or record cannot be read. `place` is a line or a key."""

    name: str
    place: str
    reason: str


@dataclass
class PositionsRefused(AnfrageError):
    """An import in which some records are bad: nothing was taken in."""

    problems: tuple[str, ...]


@dataclass
class RivalAdopted(AnfrageError):
    """An alternative of this position is the city's own already."""

    position_id: str
    rival_id: str


@dataclass
class LayoutUnknown(AnfrageError):
    """No letter layout of this name."""

    name: str
    nearest: str
    known: tuple[str, ...]


@dataclass
class LayoutBroken(AnfrageError):
    """A layout has a fault. `place` says where; `nearest` is the nearest known field."""

    name: str
    place: str
    problem: str
    nearest: str = ""


@dataclass
class FieldUnprintable(AnfrageError):
    """A value holds a character that no document can hold (NUL, VT, lone surrogate)."""

    field: str
    position: int
    code_point: str


@dataclass
class WordingBroken(AnfrageError):
    """A wording template cannot be filled."""

    name: str
    detail: str


@dataclass
class PdfUnavailable(AnfrageError):
    """LibreOffice is not installed; the DOCX is complete."""


@dataclass
class PdfFailed(AnfrageError):
    """LibreOffice ended without a PDF or took too long; the DOCX is complete."""

    seconds: float


@dataclass
class SettingsBroken(AnfrageError):
    """The settings file has a fault. `key` is dotted; `nearest` the nearest known key."""

    path: Path
    key: str
    problem: str
    nearest: str = ""


@dataclass
class BatchBroken(AnfrageError):
    """A batch file has a line that is no record."""

    name: str
    line: int


@dataclass
class StoreInconsistent(AnfrageError):
    """The check found places where the office is not what was written."""

    places: tuple[str, ...]
