"""Small makers of records for the tests of searching."""

from datetime import date
from typing import Any

from anfrage.domain.match import Match
from anfrage.domain.position import Position, PositionRecord
from anfrage.search.index import build_index

TODAY = date(2026, 11, 9)


def record(
    position_id: str,
    title: str,
    text: str = "",
    *,
    adopted: bool = True,
    withdrawn: bool = False,
    **fields: Any,
) -> PositionRecord:
    version = fields.pop("version", 1)
    position = Position(position_id, title, text, **fields)
    return PositionRecord(position, version, version if adopted else None, withdrawn)


def knowledge() -> list[PositionRecord]:
    return [
        record(
            "amtsblatt",
            "Auflage und Verteilung des Amtsblatts",
            "Das Amtsblatt erscheint alle zwei Wochen und liegt in den Bürgerbüros aus.",
            keywords=("Amtsblatt", "Auflage", "Zustellung"),
            examples=("Wie hoch ist die Auflage des Amtsblatts?",),
        ),
        record(
            "personal",
            "Personalkosten der Pressestelle",
            "Für die Pressestelle fallen im Jahr Personalkosten von 310.000 Euro an.",
            keywords=("Personalkosten", "Gehälter", "Stellenplan"),
            examples=("Welche Personalkosten verursacht die Pressestelle?",),
        ),
        record(
            "netiquette",
            "Netiquette und Moderation",
            "Beleidigende Kommentare werden ausgeblendet. Maßstab ist die Netiquette.",
            keywords=("Kommentare", "Netiquette", "Beleidigung"),
            examples=("Wie geht die Stadt mit beleidigenden Kommentaren um?",),
        ),
        record(
            "drohnen",
            "Einsatz von Drohnen für Luftbilder",
            "Luftaufnahmen entstehen bei besonderen Anlässen durch einen Dienstleister.",
            keywords=("Drohne", "Luftbilder"),
            examples=("Setzt die Stadt Drohnen ein?",),
        ),
        record(
            "leichte-sprache",
            "Angebote in Leichter Sprache",
            "Wichtige Nachrichten stehen auch in Leichter Sprache bereit.",
            keywords=("Leichte Sprache", "Barrierefreiheit"),
            examples=("Welche Texte gibt es in Leichter Sprache?",),
        ),
    ]


def find(
    question: str, *records: PositionRecord, context: str = "", limit: int = 10
) -> list[Match]:
    return build_index(records or knowledge(), TODAY).search(question, context, limit)
