"""The list that each unit gets in January, of what it owns."""

from collections.abc import Sequence
from typing import Final

from anfrage.domain.fact import Fact
from anfrage.domain.frozen import frozen
from anfrage.domain.position import PositionRecord
from anfrage.domain.presence import Presence
from anfrage.german.dates import short_date
from anfrage.german.numbers import german_number
from anfrage.german.problems import POSITION_STATES

NO_OWNER: Final = "Ohne zuständige Stelle"
_NO_REVIEW: Final = "keine"


@frozen
class YearlyTable:
    """One table of a list: its heading, the names of its columns, its rows."""

    heading: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def yearly_title(unit: str, day: str) -> str:
    """Return the heading of one unit's list."""
    return f"{unit or NO_OWNER}: Durchsicht der Angaben, Stand {day}"


def position_table(records: Sequence[PositionRecord], *, deputy: bool) -> YearlyTable:
    """Return the table of positions that a unit owns, or looks after as a deputy."""
    rows = tuple(
        (one.position.id, one.position.title, POSITION_STATES[one.state.value],
         short_date(one.position.review_on) if one.position.review_on else _NO_REVIEW,
         one.position.owner if deputy else one.position.deputy, "")
        for one in records
    )  # fmt: skip
    whose = "Zuständig" if deputy else "Vertretung"
    heading = "Positionen in Vertretung" if deputy else "Positionen"
    head = ("Kennung", "Titel", "Zustand", "Wiedervorlage", whose, "geprüft am, durch")
    return YearlyTable(heading, head, rows)


def fact_table(facts: Sequence[Fact]) -> YearlyTable:
    """Return the table of facts."""
    rows = tuple(
        (one.key, one.title, f"{german_number(one.value)} {one.unit}", short_date(one.as_of), "")
        for one in facts
    )
    head = ("Kennung", "Bezeichnung", "Wert", "Stand", "neuer Wert, Stand")
    return YearlyTable("Kennzahlen", head, rows)


def presence_table(presences: Sequence[Presence]) -> YearlyTable:
    """Return the table of presences."""
    rows = tuple(
        (one.channel, one.address, one.role, one.assessment.value,
         short_date(one.review_on) if one.review_on else _NO_REVIEW, "")
        for one in presences
    )  # fmt: skip
    head = ("Kanal", "Adresse", "Betreuung", "Datenschutz", "Wiedervorlage", "geprüft am, durch")
    return YearlyTable("Auftritte", head, rows)


def yearly_markdown(title: str, tables: Sequence[YearlyTable]) -> str:
    """Return a list as Markdown."""
    lines = [f"# {title}", ""]
    for one in tables:
        rows = [_line(row) for row in one.rows]
        lines += [f"## {one.heading}", "", _line(one.head), _line(("---",) * len(one.head))]
        lines += [*rows, ""]
    return "\n".join(lines).rstrip() + "\n"


def _line(cells: Sequence[str]) -> str:
    shown = " | ".join(one.replace("|", "\\|") for one in cells)
    return f"| {shown} |"
