"""The list that each unit gets in January, of what it owns."""

from collections.abc import Sequence
from typing import Final

from anfrage.domain.fact import Fact
from anfrage.domain.position import PositionRecord
from anfrage.domain.presence import Presence
from anfrage.german.dates import short_date
from anfrage.german.numbers import german_number
from anfrage.german.problems import POSITION_STATES

NO_OWNER: Final = "Ohne zuständige Stelle"


def yearly_title(unit: str, day: str) -> str:
    """Return the heading of one unit's list."""
    return f"# {unit or NO_OWNER}: Durchsicht der Angaben, Stand {day}"


def position_rows(records: Sequence[PositionRecord]) -> list[str]:
    """Return the table of positions."""
    rows = [
        f"| {one.position.id} | {_cell(one.position.title)} | {POSITION_STATES[one.state.value]} |"
        f" {short_date(one.position.review_on) if one.position.review_on else 'keine'} |  |"
        for one in records
    ]
    head = "| Kennung | Titel | Zustand | Wiedervorlage | geprüft am, durch |"
    return ["## Positionen", "", head, "| --- | --- | --- | --- | --- |", *rows, ""]


def fact_rows(facts: Sequence[Fact]) -> list[str]:
    """Return the table of facts."""
    rows = [
        f"| {one.key} | {_cell(one.title)} | {german_number(one.value)} {_cell(one.unit)} |"
        f" {short_date(one.as_of)} |  |"
        for one in facts
    ]
    head = "| Kennung | Bezeichnung | Wert | Stand | neuer Wert, Stand |"
    return ["## Kennzahlen", "", head, "| --- | --- | --- | --- | --- |", *rows, ""]


def presence_rows(presences: Sequence[Presence]) -> list[str]:
    """Return the table of presences."""
    rows = [
        f"| {_cell(one.channel)} | {_cell(one.address)} | {_cell(one.role)} |"
        f" {one.assessment.value} | {short_date(one.review_on) if one.review_on else 'keine'} |  |"
        for one in presences
    ]
    head = "| Kanal | Adresse | Betreuung | Datenschutz | Wiedervorlage | geprüft am, durch |"
    return ["## Auftritte", "", head, "| --- | --- | --- | --- | --- | --- |", *rows, ""]


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
