"""Words about what of an inquiry is ours."""

from typing import Final

from anfrage.domain.assignment import Assignment
from anfrage.german.dates import weekday_date

NOT_OURS: Final = "(nicht von uns zu beantworten)"


def assignment_words(assignment: Assignment) -> str:
    """Which questions are ours, until when, and how that day was found."""
    numbers = assignment.questions
    named = f"Frage {numbers[0]}"
    if len(numbers) > 1:
        named = f"den Fragen {', '.join(numbers[:-1])} und {numbers[-1]}"
    said = f"Zuarbeit zu {named}"
    if assignment.due is None:
        return f"{said}, ohne interne Frist („{assignment.wording}“)"
    time = f", {assignment.due_time} Uhr" if assignment.due_time else ""
    day = f"{said}, intern bis {weekday_date(assignment.due)}{time} („{assignment.wording}“"
    start = assignment.counted_from
    return f"{day}, gerechnet ab {weekday_date(start)})" if start else f"{day})"
