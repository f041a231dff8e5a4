"""What a store can do with past papers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from anfrage.domain.archived_paper import AnsweredPaper, ArchivedPaper
    from anfrage.store.base import Paper


class ArchiveRepository(Protocol):
    """Past papers, each with its questions linked to its answers."""

    def add(self, paper: Paper, answered: AnsweredPaper) -> ArchivedPaper:
        """Keep a past paper, byte for byte.

        Raises:
            StoreInconsistent: a paper of the same text is kept already.
        """
        ...

    def by_bytes(self, sha256: str) -> ArchivedPaper | None:
        """Return the past paper of these bytes, or `None`."""
        ...

    def by_text(self, text: str) -> ArchivedPaper | None:
        """Return the past paper whose text has the same letters and digits, or `None`."""
        ...

    def all(self) -> Iterator[ArchivedPaper]:
        """Return every past paper, oldest first; only while the transaction is open."""
        ...

    def original(self, archived_id: str) -> Paper | None:
        """Return a past paper byte for byte, or `None`."""
        ...
