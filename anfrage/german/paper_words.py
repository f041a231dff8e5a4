"""Words that readers put in front of a paper's own: heads of mails and records, gaps."""

from datetime import date
from typing import Final

from anfrage.domain import errors as e
from anfrage.domain.text import clean_line
from anfrage.german.dates import short_date

_REASONS: Final[dict[type[e.AnfrageError], str]] = {
    e.PaperProtected: "sie ist mit einem Kennwort geschützt",
    e.PaperHostile: "aus Sicherheitsgründen",
    e.PaperTooLarge: "sie ist zu groß",
    e.PaperTooManyPages: "sie hat zu viele Seiten",
    e.PaperEmpty: "sie enthält keinen Text",
    e.PaperOnlyImages: "sie enthält nur Bilder",
    e.PaperOnlyLinked: "sie enthält nur einen Verweis",
    e.PaperTypeUnknown: "dieses Format kann nicht gelesen werden",
}
_DAMAGED: Final = "sie ist beschädigt"


def mail_head(sender: str, day: date | None, subject: str) -> str:
    """Return the head of a mail as German mail programs print it, "" where nothing is known."""
    return _lines(("Von", sender), ("Datum", short_date(day) if day else ""), ("Betreff", subject))


def record_head(reference: str, day: date | None, title: str) -> str:
    """Return the head of a paper from a record of a council information system."""
    return _lines(
        ("Drucksache", reference), ("Datum", short_date(day) if day else ""), ("Betreff", title)
    )


def unread_enclosure(name: str, error: e.AnfrageError) -> str:
    """Return the line that stands where an enclosure of a mail could not be read."""
    reason = _REASONS.get(type(error), _DAMAGED)
    return f"[Die Anlage „{clean_line(name)}“ wurde nicht gelesen: {reason}.]\n"


def _lines(*pairs: tuple[str, str]) -> str:
    values = ((label, clean_line(value)) for label, value in pairs)
    return "".join(f"{label}: {value}\n" for label, value in values if value)
