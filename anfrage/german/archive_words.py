"""Words of the screen that searches what was answered before."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from anfrage.german.dates import count, short_date
from anfrage.german.oral_words import FOLLOW_UP

ARCHIVE: Final = "Archiv"
READING: Final = "Archiv wird gelesen"
SEARCHING: Final = "Archiv wird durchsucht"
SEARCH: Final = "Suchen in Fragen und Antworten"
PLACEHOLDER: Final = "Worte, dazu fraktion: von: stelle: seit:2024 bis: nr:"
FOUND: Final = "Treffer (Enter öffnet)"
ANSWER: Final = "Antwort"
LATEST: Final = "Neueste Antworten"
NOT_SENT: Final = "Entwurf"
NO_DAY: Final = "ohne Datum"
NO_ANSWER: Final = "(im Papier steht keine Antwort auf diese Frage)"
NOTHING_TO_INSERT: Final = (
    "Zu dieser Frage steht im Papier keine Antwort; es wurde nichts eingefügt."
)
USED: Final = "Daraus verwendet"
UNITS: Final = "Beteiligt"
NO_ANSWERS: Final = (
    "Noch keine Antworten. Das Archiv füllt sich von selbst, sobald Fragen beantwortet sind (F2)."
)
NOTHING_FOUND: Final = "Nichts gefunden. Weniger Worte oder ohne Filter suchen (Esc leert)."
NOTHING_CHOSEN: Final = "Kein Treffer ist ausgewählt; bitte zuerst eine Antwort suchen."

# The filters, as they are typed before a colon.
FILTERS: Final = ("fraktion", "von", "stelle", "seit", "bis", "nr")


def found_mark(total: int, unread: Sequence[str]) -> str:
    """How much was found, and which filters cannot be read yet."""
    if unread:
        return f"{unread[0]}: erwartet 2024, 3.2024 oder 14.03.2024"
    return count(total, "Treffer", "Treffer")


def day_words(day: date | None) -> str:
    """The day of an answer; papers do not always say it."""
    return short_date(day) if day else NO_DAY


def asked_by(group: str, day: date | None, *, sent: bool) -> str:
    """When and by whom it was asked, below the question."""
    parts = [day_words(day), *filter(None, [group])]
    return " · ".join(parts if sent else [NOT_SENT, *parts])


def question_mark(number: str) -> str:
    """In front of the question's text."""
    if number.startswith(FOLLOW_UP):
        return f"{number}:"
    return f"Frage {number}:" if number else "Papier ohne erkannte Fragen:"


def answer_place(number: str, day: date | None) -> str:
    """The title of the preview."""
    return f"{ANSWER} {number} · {day_words(day)}"


def case_state(source: str, *, sent: bool) -> str:
    """Whether the answer left the house; `source` is the file name of a past paper."""
    if source:
        return f"aus dem Archiv: {source}"
    return "Brief ausgegeben" if sent else "Entwurf, noch nicht ausgegeben"


def only_here(source: str) -> str:
    """A past paper has no case that could be opened."""
    return f"„{source}“ ist ein früheres Papier ohne Vorgang; die Antwort steht hier vollständig."


def inserted(number: str, day: date | None) -> str:
    """An old answer was put into a new one."""
    return (
        f"Antwort aus {number} ({day_words(day)}) eingefügt. Bitte Zahlen und Stand prüfen;"
        " Strg+Z nimmt sie zurück."
    )


def copied(number: str) -> str:
    """An answer was copied, since no question is open."""
    return f"Antwort aus {number} kopiert. In einer Antwort fügt Strg+V sie ein."
