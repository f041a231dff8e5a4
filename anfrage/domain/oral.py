"""What was said in a session: an answer without a letter, and questions that followed one."""

import datetime as dt

from anfrage.domain.frozen import frozen


@frozen
class FollowUp:
    """A question that followed in the session (Nachfrage, Zusatzfrage).

    Attributes:
        question: What was asked.
        answer: What was said; may be empty where a later answer was promised.
        by: Who answered.
        on: The day of the session.
        asked_by: Who asked; may be unknown.
        later: Whether an answer in writing was promised.
    """

    question: str
    answer: str
    by: str
    on: dt.date
    asked_by: str = ""
    later: bool = False


@frozen
class OralAnswer:
    """An inquiry was answered orally: by whom, when, and the Sprechzettel's SHA-256 if any."""

    on: dt.date
    by: str = ""
    notes: str = ""
