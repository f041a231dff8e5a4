"""What can go wrong: one class per failure, with typed fields.

The German sentence of each class (what happened, what is safe, what to do now) stands in
`german/messages.py`; a test demands one for every class here.
"""

from pathlib import Path
from typing import Any, ClassVar, dataclass_transform


@dataclass_transform()
class AnfrageError(Exception):
    """Base of every failure that a user may see.

    The annotated fields of a class are its constructor's arguments, as with a dataclass; forty
    real dataclasses would cost every command 10 ms at start.
    """

    _fields: ClassVar[tuple[str, ...]] = ()
    _defaults: ClassVar[dict[str, Any]] = {}

    def __init_subclass__(cls) -> None:
        """Take the fields from the annotations."""
        own = cls.__annotations__
        cls._fields = tuple(own)
        cls._defaults = {name: cls.__dict__[name] for name in own if name in cls.__dict__}

    def __init__(self, *values: Any, **named: Any) -> None:
        given = dict(zip(self._fields, values, strict=False)) | named
        fields = self._defaults | given
        if len(values) > len(self._fields) or set(fields) != set(self._fields):
            message = f"{type(self).__name__} takes {self._fields}"
            raise TypeError(message)
        super().__init__(*(fields[name] for name in self._fields))
        for name, value in fields.items():
            setattr(self, name, value)

    def __eq__(self, other: object) -> bool:
        """Two failures are equal if kind and fields are."""
        return type(other) is type(self) and self.args == other.args

    def __hash__(self) -> int:
        """Hash as the identity of the exception object."""
        return id(self)


class PaperUnreadable(AnfrageError):
    """A file is damaged or is not what its name says."""

    name: str


class PaperProtected(AnfrageError):
    """A file is protected with a password."""

    name: str


class PaperHostile(AnfrageError):
    """A container is built to harm: a bomb, a DTD, paths that lead outside, macros."""

    name: str
    reason: str


class PaperTooLarge(AnfrageError):
    """More text or bytes than a paper may have. Sizes in bytes."""

    name: str
    size: int
    limit: int


class PaperEmpty(AnfrageError):
    """Nothing to read: no text at all."""

    name: str


class PaperOnlyImages(AnfrageError):
    """Pages that are pictures, without text behind them: a scan."""

    name: str


class PaperOnlyLinked(AnfrageError):
    """A record of a paper whose text lies elsewhere; nothing is fetched."""

    name: str


class PaperTooManyPages(AnfrageError):
    """More pages than a paper may have."""

    name: str
    pages: int
    limit: int


class PaperExhausting(AnfrageError):
    """Reading took more time or memory than it may, or the reading process died of the file."""

    name: str


class PaperTypeUnknown(AnfrageError):
    """A file type that the program does not read."""

    name: str
    suffix: str


class PaperMissing(AnfrageError):
    """The named file does not exist or may not be read."""

    name: str


class NoQuestions(AnfrageError):
    """A paper without questions: kept as a case, but there is nothing to answer."""

    case_number: str


class OfficeMissing(AnfrageError):
    """No office in this folder."""

    folder: Path


class OfficeExists(AnfrageError):
    """The folder holds an office already."""

    folder: Path


class OfficeNewer(AnfrageError):
    """The office was written by a newer version of the program."""

    folder: Path
    found: int
    known: int


class OfficeDamaged(AnfrageError):
    """The database is damaged or is not one of ours."""

    folder: Path
    detail: str = ""


class OfficeBusy(AnfrageError):
    """Another program holds the office for longer than we wait."""

    folder: Path


class OfficeReadOnly(AnfrageError):
    """The office cannot be written: no permission or a read-only disk."""

    folder: Path


class DiskFull(AnfrageError):
    """No space is left where something should be written."""

    path: Path


class TargetExists(AnfrageError):
    """The file to be written exists already."""

    path: Path


class TargetUnwritable(AnfrageError):
    """The file cannot be written there."""

    path: Path


class AnswerChanged(AnfrageError):
    """Somebody else saved this answer in the meantime; nothing was overwritten."""

    question_number: str


class CaseUnknown(AnfrageError):
    """No case with this number. `nearest` may be empty."""

    number: str
    nearest: str = ""


class PositionUnknown(AnfrageError):
    """No position with this id. `nearest` may be empty."""

    position_id: str
    nearest: str = ""


class PositionChanged(AnfrageError):
    """Somebody else saved another version of this position; nothing was overwritten."""

    position_id: str


class PositionFileBroken(AnfrageError):
    """A position file or record cannot be read. `place` is a line or a key."""

    name: str
    place: str
    reason: str


class PositionsRefused(AnfrageError):
    """An import in which some records are bad: nothing was taken in."""

    problems: tuple[str, ...]


class RivalAdopted(AnfrageError):
    """An alternative of this position is the city's own already."""

    position_id: str
    rival_id: str


class LayoutUnknown(AnfrageError):
    """No letter layout of this name."""

    name: str
    nearest: str
    known: tuple[str, ...]


class LayoutBroken(AnfrageError):
    """A layout has a fault. `place` says where; `nearest` is the nearest known field.

    `within` names the blocks in which a misplaced field or block may stand ("": in none).
    """

    name: str
    place: str
    problem: str
    nearest: str = ""
    within: tuple[str, ...] = ()


class FieldUnprintable(AnfrageError):
    """A value holds a character that no document can hold (NUL, VT, lone surrogate)."""

    field: str
    position: int
    code_point: str


class WordingBroken(AnfrageError):
    """A wording template cannot be filled."""

    name: str
    detail: str


class PdfUnavailable(AnfrageError):
    """LibreOffice is not installed; the DOCX is complete."""


class PdfFailed(AnfrageError):
    """LibreOffice ended without a PDF or took too long; the DOCX is complete."""

    seconds: float


class SettingsBroken(AnfrageError):
    """The settings file has a fault. `key` is dotted; `nearest` the nearest known key."""

    path: Path
    key: str
    problem: str
    nearest: str = ""


class BatchBroken(AnfrageError):
    """A batch file has a line that is no record."""

    name: str
    line: int


class StoreInconsistent(AnfrageError):
    """The check found places where the office is not what was written."""

    places: tuple[str, ...]
