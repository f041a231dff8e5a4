"""The seam at which tests stop the program: every point where something is being written."""

from collections.abc import Callable
from enum import StrEnum


class FaultPoint(StrEnum):
    """A place between two writes. What was acknowledged before it must outlive a kill there."""

    TRANSACTION_BEGUN = "transaction_begun"
    BEFORE_COMMIT = "before_commit"
    AFTER_COMMIT = "after_commit"
    OFFICE_BUILT = "office_built"
    OFFICE_NAMED = "office_named"
    INTENT_KEPT = "intent_kept"
    TEMP_CREATED = "temp_created"
    TEMP_PARTLY_WRITTEN = "temp_partly_written"
    TEMP_SYNCED = "temp_synced"
    TARGET_NAMED = "target_named"
    FOLDER_SYNCED = "folder_synced"
    BEFORE_FINISH = "before_finish"
    BACKUP_COPIED = "backup_copied"
    BACKUP_VERIFIED = "backup_verified"
    MIGRATION_BACKED_UP = "migration_backed_up"
    MIGRATION_BEGUN = "migration_begun"
    MIGRATION_STATEMENT = "migration_statement"
    MIGRATION_BEFORE_COMMIT = "migration_before_commit"
    MIGRATION_COMMITTED = "migration_committed"


# Set by tests alone, in the process that they are about to kill.
hook: Callable[[FaultPoint], None] | None = None


def reached(point: FaultPoint) -> None:
    """Say that `point` was reached; does nothing unless a test listens."""
    if hook is not None:
        hook(point)
