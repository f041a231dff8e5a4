"""What a store can do with the files that were written from cases."""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from anfrage.store.base import ExportRecord


class ExportsRepository(Protocol):
    """Files that were written from a case: intent first, then the outcome."""

    def intend(self, record: "ExportRecord") -> None:
        """Keep that a file is about to be written."""
        ...

    def finish(self, export_id: str, state: str) -> None:
        """Keep the outcome of an intent: "done" or "failed".

        Raises:
            StoreInconsistent: there is no such intent, or it has an outcome already.
        """
        ...

    def pending(self) -> "list[ExportRecord]":
        """Return the intents without an outcome, oldest first."""
        ...

    def of_case(self, case_id: str) -> "list[ExportRecord]":
        """Return what was written from a case, oldest first."""
        ...
