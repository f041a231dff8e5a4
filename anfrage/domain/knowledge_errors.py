"""What can go wrong with facts, presences and the check before signing.

Their German sentences stand in `german/knowledge_messages.py`.
"""

from pathlib import Path

from anfrage.domain.errors import AnfrageError


class EntryChanged(AnfrageError):
    """Somebody else saved another version of a fact or presence; nothing was overwritten."""

    key: str


class VersionUnknown(AnfrageError):
    """A position has no version of this number; `newest` is its last."""

    position_id: str
    version: int
    newest: int


class EntryUnknown(AnfrageError):
    """No fact or presence with this key. `nearest` may be empty."""

    key: str
    nearest: str = ""


class EntryExists(AnfrageError):
    """A fact or presence with this key is there already."""

    key: str


class EntryRefused(AnfrageError):
    """A fact or presence has a field that cannot be kept. `reason` is a code."""

    key: str
    field: str
    reason: str


class EntriesRefused(AnfrageError):
    """An import of facts or presences in which some are bad: nothing was taken in."""

    problems: tuple[str, ...]


class FactInUse(AnfrageError):
    """A fact that positions name cannot be deleted."""

    key: str
    positions: tuple[str, ...]


class ReplacementRefused(AnfrageError):
    """A position cannot be replaced so: the successor is unknown, or successors form a circle.

    `circle` are the ids on the way, the first one again at its end; empty where the successor is
    unknown, whose nearest id is `nearest`.
    """

    position_id: str
    successor: str
    circle: tuple[str, ...] = ()
    nearest: str = ""


class FindingUnknown(AnfrageError):
    """No finding with this key in the case's check: the text was changed, or it is a misprint."""

    case_number: str
    key: str


class ReasonTooShort(AnfrageError):
    """A decision needs a reason that others can follow. `shortest` in characters."""

    shortest: int


class DictionaryUnusable(AnfrageError):
    """The dictionary for the spelling check cannot be read. `reason` is a code."""

    path: Path
    reason: str
