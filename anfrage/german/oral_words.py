"""Words about answers in the session and the questions that followed."""

from typing import Final

from anfrage.domain.oral import FollowUp, OralAnswer
from anfrage.german.dates import short_date

FOLLOW_UP: Final = "Nachfrage"
TITLE: Final = "Mündliche Beantwortung"
RECORDED: Final = "Nachfrage {number} aufgezeichnet."
NONE: Final = "Zu diesem Vorgang ist keine Nachfrage aufgezeichnet."
LATER: Final = "Eine schriftliche Antwort wurde zugesagt."


def label(number: int) -> str:
    """What a follow-up question is called."""
    return f"{FOLLOW_UP} {number}"


def oral_line(said: OralAnswer) -> str:
    """Say who answered when, and by which Sprechzettel."""
    by = f" durch {said.by}" if said.by else ""
    notes = f", Sprechzettel {said.notes[:16]}" if said.notes else ""
    return f"mündlich beantwortet am {short_date(said.on)}{by}{notes}"


def follow_up_lines(number: int, said: FollowUp) -> list[str]:
    """Say what was asked and answered, by whom."""
    asked = f" von {said.asked_by}" if said.asked_by else ""
    return [
        f"{label(number)}{asked} am {short_date(said.on)}: {said.question}",
        f"  Antwort durch {said.by}: {answer_words(said)}",
    ]


def answer_words(said: FollowUp) -> str:
    """What was answered, and what was promised."""
    return " ".join(one for one in (said.answer, LATER if said.later else "") if one)
