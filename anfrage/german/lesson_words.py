"""Words for answers that become positions, or new versions of them."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from anfrage.domain.position import PositionRecord, Source
from anfrage.german.dates import short_date

# Both are found by the check of a letter, so that no gap goes out by accident.
NAME_LEFT_OUT: Final = "[Name]"
GROUP_LEFT_OUT: Final = "[Name der Fraktion]"
TITLE: Final = "Aus der Antwort lernen"
HINT: Final = "Enter sichert · ↑ ↓ wählt · Esc bricht ab"
LOADING: Final = "Antwort wird verglichen"
KEEPING: Final = "Position wird gesichert"
NOTHING_TO_LEARN: Final = "Zu dieser Frage steht keine Antwort; es gibt nichts zu lernen."


def lesson_line(position_id: str, title: str, version: int) -> str:
    """Name what an answer can become; `version` 0 is a new position."""
    if not version:
        return f"Neue Position: {title}"
    return f"Neue Fassung {version + 1} von {position_id} – {title}"


def unchanged_line(position_id: str, version: int) -> str:
    """Say that an answer adds nothing to a position."""
    return f"{position_id}, Fassung {version}: sagt dasselbe"


def left_out_words(names: Sequence[str]) -> str:
    """Say which names were taken out."""
    return f"Namen herausgenommen: {', '.join(names)}" if names else ""


def origin_of(number: str, reference: str, question: str) -> str:
    """Name an answer as the source of a position, without a person's name."""
    about = f" zu {reference}" if reference and reference != number else ""
    asked = f", Frage {question}" if question else ""
    return f"Antwort {number or reference}{about}{asked}"


def kept_words(record: PositionRecord, *, screen: bool = False) -> str:
    """Say what was kept and what comes next, with the key on a screen, else with the command."""
    name = record.position.id
    kept = f"Fassung {record.version} von {name}" if record.version > 1 else f"Position {name}"
    if record.adopted:
        return f"{kept} gesichert und angenommen."
    how = "F5, dann A" if screen else f"„anfrage wissen annehmen {name}“"
    return f"{kept} gesichert, aber noch nicht angenommen; {how} nimmt sie an."


def source_line(source: Source) -> str:
    """Name a source of a position."""
    return " · ".join(filter(None, (f"Quelle: {source.title}", source.link, _day(source.date))))


def _day(day: date | None) -> str:
    return short_date(day) if day else ""


def version_heading(position_id: str, version: int, newest: int, *, adopted: bool) -> str:
    """Head a version of a position."""
    state = "angenommen" if adopted else "nicht angenommen"
    older = "" if version == newest else f" (neueste: Fassung {newest})"
    return f"{position_id}, Fassung {version}{older}, {state}"
