"""Words for facts, the register of presences, and what depends on them."""

from typing import Final

from anfrage.domain.fact import Fact, FactRecord
from anfrage.domain.presence import PresenceRecord
from anfrage.german.dates import count, short_date
from anfrage.german.numbers import german_number

REGISTER_EMPTY: Final = "[Register der Auftritte: Eintrag fehlt]"
COLUMNS: Final = ("Kanal", "Stelle", "Seit", "Adresse", "Betreuung", "Abonnements (Stand)")
UNKNOWN: Final = "nicht bekannt"


def fact_missing(key: str) -> str:
    """Return the visible gap for a fact that there is not."""
    return f"[Kennzahl {key} fehlt]"


def fact_line(record: FactRecord) -> str:
    """Return a fact on one line."""
    fact = record.fact
    owner = f" · {fact.owner}" if fact.owner else ""
    state = " · gelöscht" if record.deleted else ""
    return (
        f"{fact.key}: {figure(fact)} – {fact.title} (Stand {short_date(fact.as_of)}){owner}{state}"
    )


def figure(fact: Fact) -> str:
    """Return a fact's figure with its unit."""
    return f"{german_number(fact.value)} {fact.unit}"


def register_stand(day: str) -> str:
    """Return the line over the register's table."""
    return f"Stand: {day}"


def presence_line(record: PresenceRecord) -> str:
    """Return a presence on one line."""
    one = record.presence
    since = f" seit {short_date(one.since)}" if one.since else ""
    until = f" bis {short_date(one.until)}" if one.until else ""
    state = " · gelöscht" if record.deleted else ""
    return f"{one.key}: {one.channel} – {one.unit}{since}{until}{state}"


def touched(positions: int, drafts: int, sent: int) -> str:
    """Return how much a change reaches."""
    return (
        f"Betroffen: {count(positions, 'Position', 'Positionen')},"
        f" {count(drafts, 'offener Entwurf', 'offene Entwürfe')},"
        f" {count(sent, 'versandte Antwort', 'versandte Antworten')}."
    )


def use_line(kind: str, label: str, title: str, day: str) -> str:
    """Return one thing that a change reaches."""
    names = {"position": "Position", "draft": "Entwurf", "sent": "versandt"}
    return f"{names[kind]:9} {label}  {title}" + (f"  ({day})" if day else "")
