"""Which columns of which table a row's hash covers."""

from collections.abc import Mapping
from typing import Any, Final

from anfrage.store.canonical import row_hash

HASHED_COLUMNS: Final[dict[str, tuple[str, ...]]] = {
    "meta": ("office_id", "created_at"),
    "person": ("id", "login", "name"),
    "position": ("id", "version", "adopted_version", "alternatives"),
    "position_version": ("position_id", "version", "content", "person_id", "at"),
    "adoption": ("position_id", "ordinal", "version", "person_id", "at"),
    "paper": ("id", "name", "media_type", "sha256"),
    "archived_paper": ("id", "paper_id", "text_sha256", "content", "person_id", "at"),
    "case_file": ("id", "number", "content", "paper_id", "person_id", "opened_at"),
    "case_details": ("case_id", "version", "content", "person_id", "at"),
    "question": ("id", "case_id", "ordinal", "content"),
    "answer": ("question_id", "rev"),
    "answer_version": ("question_id", "rev", "content", "person_id", "at"),
    "journal": ("session", "case_id", "question_id", "base_rev", "seq", "content", "saved_at"),
    "export": ("id", "case_id", "content", "person_id", "state", "at"),
    "sent_draft": ("id", "case_id", "letter_hash", "content", "person_id", "at"),
    "returned_file": ("id", "case_id", "paper_id", "person_id", "at"),
    "proposal": ("id", "case_id", "number", "file_id", "content", "state"),
    "shelf_version": ("kind", "key", "version", "deleted", "content", "person_id", "at"),
    "letter_version": ("case_id", "version", "content", "person_id", "at"),
    "kept_file": (
        "id",
        "case_id",
        "version",
        "role",
        "label",
        "copy_kind",
        "paper_id",
        "person_id",
        "at",
    ),
    "erasure": ("case_id", "basis", "person_id", "at", "done"),
    "person_erasure": ("id", "basis", "what", "person_id", "at", "done"),
}

# What names a row in a finding or an error.
KEYS: Final[dict[str, tuple[str, ...]]] = {
    "meta": (),
    "person": ("id",),
    "position": ("id",),
    "position_version": ("position_id", "version"),
    "adoption": ("position_id", "ordinal"),
    "paper": ("id",),
    "archived_paper": ("id",),
    "case_file": ("number",),
    "case_details": ("case_id", "version"),
    "question": ("id",),
    "answer": ("question_id",),
    "answer_version": ("question_id", "rev"),
    "journal": ("session", "case_id", "question_id"),
    "export": ("id",),
    "sent_draft": ("id",),
    "returned_file": ("id",),
    "proposal": ("id",),
    "shelf_version": ("kind", "key", "version"),
    "letter_version": ("case_id", "version"),
    "kept_file": ("id",),
    "erasure": ("case_id",),
    "person_erasure": ("id",),
    "event": ("seq",),
}


def with_hash(table: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return a row's values with its `row_hash`."""
    return {**values, "row_hash": row_hash(table, values, HASHED_COLUMNS[table])}


def intact(table: str, row: Mapping[str, Any]) -> bool:
    """Whether a row is as it was written."""
    return bool(row["row_hash"] == row_hash(table, row, HASHED_COLUMNS[table]))


def place_of(table: str, row: Mapping[str, Any]) -> str:
    """Return the name of a row: its table and key."""
    return " ".join((table, *(str(row[column]) for column in KEYS[table])))
