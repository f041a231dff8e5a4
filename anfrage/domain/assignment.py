"""An assignment: which questions of an inquiry are ours to answer, and until when."""

import datetime as dt

from anfrage.domain.frozen import frozen


@frozen
class Assignment:
    """What the covering text asks of us ("Zuarbeit zu Fragen 2 und 4 bis Do 12 Uhr").

    Attributes:
        questions: Numbers as printed, in the paper's order; at least one.
        wording: The words that say so, verbatim.
        due: The internal deadline's day; `None` where the text gives none.
        due_time: Its time of day as `12:00`, "" where none is given: the end of the day.
        counted_from: The day from which a weekday or a day without a year was counted.
    """

    questions: tuple[str, ...]
    wording: str
    due: dt.date | None = None
    due_time: str = ""
    counted_from: dt.date | None = None
