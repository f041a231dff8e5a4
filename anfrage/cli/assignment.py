"""What is assigned to us, as commands print it."""

from typing import Any

from anfrage.domain.assignment import Assignment


def assignment_json(assigned: Assignment | None) -> dict[str, Any] | None:
    """Return what is assigned to us, `None` where all questions are ours."""
    if assigned is None:
        return None
    return {
        "questions": list(assigned.questions),
        "wording": assigned.wording,
        "due": assigned.due.isoformat() if assigned.due else None,
        "due_time": assigned.due_time or None,
        "counted_from": assigned.counted_from.isoformat() if assigned.counted_from else None,
    }
