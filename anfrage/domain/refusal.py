"""A step that the rules of a case's way do not allow."""

from anfrage.domain.errors import AnfrageError


class StepRefused(AnfrageError):
    """A step on the way of a case that its rules do not allow now; nothing was recorded.

    `reason` is a code whose words stand in `german/refusals.py`; `detail` names what it is about.
    """

    case_number: str
    reason: str
    detail: str = ""
