"""The names of fields and blocks that a layout can ask for.

They are German, since cities write them into their own layouts.
"""

from collections.abc import Mapping
from typing import Final

# Field names by the block in which they may be used; "" is the letter itself.
FIELDS: Final[Mapping[str, frozenset[str]]] = {
    "": frozenset(
        {
            "absender_behoerde",
            "absender_leitung",
            "absender_stelle",
            "absender_strasse",
            "absender_ort",
            "absender_stadt",
            "absender_telefon",
            "absender_email",
            "absender_internet",
            "ansprechperson",
            "ruecksendezeile",
            "betreff",
            "thema",
            "anfragende",
            "anfrage_datum",
            "sitzung",
            "drucksache",
            "journal_nr",
            "ort",
            "datum",
            "ort_datum",
            "anrede",
            "empfaenger_zeile",
            "unterzeichner",
            "funktion",
            "zusatz",
            "gez",
            "fassung",
        }
    ),
    "entwurf": frozenset(),
    "nichtoeffentlich": frozenset(),
    "empfaenger": frozenset({"zeile"}),
    "ueberlauf": frozenset(),
    "einleitung": frozenset({"absatz"}),
    "sachverhalt": frozenset({"absatz"}),
    "fragen": frozenset({"nummer", "frage", "zu_frage", "anfuehrung", "abfuehrung"}),
    "absaetze": frozenset({"absatz"}),
    "abschnitte": frozenset({"zwischentitel"}),
    "fliesstext": frozenset({"absatz"}),
    "schluss": frozenset({"absatz"}),
    "anlagen": frozenset({"anlagen_titel"}),
    "anlagenliste": frozenset({"anlage"}),
    "verteiler": frozenset(),
    "verteilerliste": frozenset({"an"}),
}

# Blocks by the block that they stand in.
BLOCKS: Final[Mapping[str, str]] = {
    "entwurf": "",
    "nichtoeffentlich": "",
    "empfaenger": "",
    "ueberlauf": "",
    "einleitung": "",
    "sachverhalt": "",
    "fragen": "",
    "absaetze": "fragen",
    "abschnitte": "fragen",
    "fliesstext": "abschnitte",
    "schluss": "",
    "anlagen": "",
    "anlagenliste": "anlagen",
    "verteiler": "",
    "verteilerliste": "verteiler",
}
