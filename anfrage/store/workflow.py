"""What a store can do with released versions of letters and the files that belong to them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from anfrage.domain.frozen import frozen

if TYPE_CHECKING:
    from anfrage.domain.letter_version import LetterVersion
    from anfrage.store.base import Paper


@frozen
class KeptFile:
    """A file that belongs to a version.

    `role` is "sealed", "scan", "evidence" or "enclosure"; `label` the format, the unit or the
    file's name; `copy_kind` is empty except for sealed files.
    """

    version: int
    role: str
    label: str
    copy_kind: str
    sha256: str


class WorkflowRepository(Protocol):
    """Versions and files of cases."""

    def keep_version(self, case_id: str, version: int, frozen: LetterVersion) -> None:
        """Keep the next version of a case's letter."""
        ...

    def version(self, case_id: str, version: int) -> LetterVersion | None:
        """Return a version of a case's letter, or `None`."""
        ...

    def keep_file(self, case_id: str, kept: KeptFile, paper: Paper) -> None:
        """Keep a file byte for byte; a sealed one is kept once for ever."""
        ...

    def files(self, case_id: str) -> Sequence[KeptFile]:
        """Return the files of a case, oldest first."""
        ...

    def content(self, case_id: str, kept: KeptFile) -> Paper | None:
        """Return a file of a case byte for byte, or `None`.

        Raises:
            OfficeDamaged: its bytes are not the ones that were kept.
        """
        ...

    def erase(self, case_id: str, basis: str) -> Sequence[int]:
        """Delete everything that a case says, and what its events say; returns their numbers.

        The case's number and the events themselves stay, so that the chain still verifies.
        """
        ...


class HoldsWorkflow(Protocol):
    """A transaction in which versions and their files are kept."""

    @property
    def workflow(self) -> WorkflowRepository:
        """Released versions of letters and their files."""
        ...
