"""German words for what was found in a letter; keys are the codes of `steps/checking.py`."""

from typing import Final

_SENTENCES: Final = {
    "answered": "{done}/{total} Fragen beantwortet",
    "answer_missing": "Frage {number}: Antwort fehlt",
    "part_open": "Frage {number}: noch offen – {detail}",
    "expired": "Frage {number}: „{detail}“ ist abgelaufen",
    "not_adopted": "Frage {number}: „{detail}“ ist nicht angenommen",
    "changed": "Frage {number}: „{detail}“ gibt es in neuer Fassung",
    "gap": "Im Brief fehlt: {detail}",
    "address": "Der Anschrift fehlen Straße und Ort (Strg+E ergänzt sie)",
    "zone_full": "{detail}: {done} Zeilen, Platz ist für {total}",
    "unprinted": "Steht nicht im Brief, die Vorlage hat keinen Platz dafür: {detail}",
    "complete": "Alle Angaben zum Brief sind da",
    "draft": "Der Vermerk ENTWURF bleibt bis zur Unterschrift",
}
_FIELDS: Final = {
    "addressee": "Anschrift",
    "date": "Datum des Briefs",
    "subject": "Betreff",
    "salutation": "Anrede",
    "signer": "Unterschrift",
    "sender": "Absender (Einstellungen)",
    "file_number": "Journal-Nr.",
    "titel": "Thema der Anfrage",
    "drucksache": "Drucksache",
    "anfrage_datum": "Datum der Anfrage",
    "name": "Name in der Anrede",
    "introduction": "Einleitung",
    "closing": "Grußformel",
    "address_zone": "Anschrift zu lang",
    "information_zone": "Informationsblock zu lang",
}


def field_name(name: str) -> str:
    """Return the German name of a letter's field."""
    return _FIELDS.get(name, name)


def finding_sentence(
    kind: str, number: str = "", detail: str = "", counts: tuple[int, int] = (0, 0)
) -> str:
    """Return a finding with its sign-free words; `counts` are answered and all questions."""
    detail = _FIELDS.get(detail, detail)
    return _SENTENCES[kind].format(number=number, detail=detail, done=counts[0], total=counts[1])
