"""Deadline rules of German councils, to choose from by name.

Each names its norm as of 2026; a city's own rule in the settings comes first.
"""

from typing import Final

from anfrage.domain.deadline import (
    UNLIMITED,
    DeadlineRule,
    Shift,
    StartEvent,
    TimeUnit,
)

_SESSION: Final = StartEvent.SESSION


def _rule(
    name: str, title: str, length: int, unit: TimeUnit, source: str, hint: str = ""
) -> DeadlineRule:
    return DeadlineRule(name, title, length, unit, source=source, hint=hint)


PRESETS: Final = (
    _rule(
        "erfurt", "Erfurt", 2, TimeUnit.WEEKS, "Geschäftsordnung Erfurt",
        "höchstens drei Unterfragen",
    ),
    _rule("sachsen", "Sachsen", 4, TimeUnit.WEEKS, "§ 28 Abs. 6 SächsGemO"),
    _rule("muenchen", "München", 3, TimeUnit.WEEKS, "§ 68 GeschO München"),
    _rule(
        "stuttgart", "Stuttgart", 3, TimeUnit.WEEKS, "§ 27 Abs. 2 GeschO Stuttgart",
        "sonst Zwischenbescheid in dieser Zeit",
    ),
    _rule(
        "stuttgart-uebergreifend", "Stuttgart, mehrere Referate", 6, TimeUnit.WEEKS,
        "§ 27 Abs. 2 GeschO Stuttgart", "Zwischenbescheid innerhalb von drei Wochen",
    ),
    DeadlineRule(
        "hamburg-bezirk", "Hamburger Bezirke", 8, TimeUnit.WORKING_DAYS, StartEvent.RECEIPT,
        hard=True, shift=Shift.NEXT, extension_days=0, source="BezVG Hamburg",
        hint="ohne Ausnahme",
    ),
    DeadlineRule(
        "wolfsburg", "Wolfsburg", 3, TimeUnit.WORKING_DAYS, _SESSION, hard=True,
        shift=Shift.KEEP, extension_days=UNLIMITED, source="Geschäftsordnung Wolfsburg",
        hint="der Sitzungstag zählt nicht mit",
    ),
    _rule("bundestag", "Bundestag", 14, TimeUnit.DAYS, "§ 104 GO-BT"),
)  # fmt: skip
