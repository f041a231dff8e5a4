"""Words of the screens on which the positions are looked after."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from anfrage.domain.position import Position, PositionRecord, PositionState, Publicity
from anfrage.german.dates import count, short_date
from anfrage.german.problems import POSITION_STATES

KNOWLEDGE: Final = "Wissensbasis"
LOADING: Final = "Positionen werden geladen"
SAVING: Final = "Position wird gesichert"
ADOPTING: Final = "Position wird angenommen"
FILTER: Final = "Filtern (Strg+F)"
FILTER_PLACEHOLDER: Final = "Worte oder thema:…"
NOTHING_DUE: Final = "Nichts fällig. Pfeil links zeigt alle Positionen, + legt eine an."
NOTHING_FOUND: Final = "Nichts gefunden. Weniger Worte oder ohne thema: (Esc leert)."
ALL_ADOPTED: Final = "Alle Positionen sind angenommen. + legt eine neue an."
NO_POSITIONS: Final = "Noch keine Positionen. + legt die erste an."
NOTHING_TO_UNDO: Final = "Es gibt nichts rückgängig zu machen."
DRAFT: Final = "Entwurf offen"
DRAFT_OF_NEW: Final = "Entwurf einer neuen Position: +"
RIVAL: Final = "Gegenposition"

# The lists, by `desk.curating.Shelf`.
SHELVES: Final = {
    "all": "Alle",
    "due": "Fällig, abgelaufen",
    "not_adopted": "Nicht angenommen",
}
SIGNS: Final = {
    PositionState.TEMPLATE: "○",
    PositionState.ADOPTED: "●",
    PositionState.CHANGED: "◐",
    PositionState.WITHDRAWN: "–",
}

SUPERSEDE: Final = "Gegenposition ablösen"
RETRACT: Final = "Annahme zurücknehmen"
EXTEND: Final = "Wiedervorlage verlängern"
REPLACE: Final = "Position ersetzen"
SUCCESSOR: Final = "Kennung der Position, die jetzt gilt"
REASON: Final = "Grund"
REASON_HINT: Final = "Enter führt es aus · Esc lässt alles, wie es ist"
REASON_MISSING: Final = "Bitte den Grund angeben; er wird festgehalten."

# The form

NEW: Final = "Neue Position"
EDIT: Final = "Position bearbeiten"
FORM_NOTE: Final = (
    "Strg+N macht aus dem Entwurf eine neue Fassung; sie gilt erst, wenn sie neu angenommen ist."
    " Esc lässt ihn liegen."
)
RESTORED: Final = "Ihr angefangener Entwurf ist wieder da."
UNCHANGED: Final = "Es wurde nichts geändert; die Fassung bleibt, wie sie ist."
ASK_TO_DISCARD: Final = "Entwurf verwerfen? Die gespeicherte Fassung bleibt, wie sie ist."
FIELDS: Final = {
    "title": "Titel",
    "text": "Text, Absätze mit einer Leerzeile dazwischen",
    "topic": "Thema",
    "owner": "Zuständig",
    "deputy": "Vertretung",
    "as_of": "Stand",
    "valid_from": "Gültig ab",
    "valid_until": "Gültig bis",
    "review_on": "Wiedervorlage",
    "keywords": "Schlagworte, durch Komma oder Semikolon getrennt",
    "examples": "Fragen, die sie beantwortet, je Zeile eine",
    "sources": "Quellen, je Zeile: Titel; TT.MM.JJJJ; Link",
    "alternatives": "Gegenpositionen (Gruppe)",
    "replaced_by": "Ersetzt durch (Kennung)",
    "note": "Hinweis (nur intern)",
    "public": "darf veröffentlicht werden (öffentlich)",
}
PROBLEMS: Final = {
    "missing": "! Angabe fehlt",
    "date": "! TT.MM.JJJJ",
    "order": "! liegt vor „ab“",
}


def knowledge_place(total: int) -> str:
    """The headline."""
    return f"{KNOWLEDGE} · {count(total, 'Position', 'Positionen')}"


def shelf_mark(name: str, number: int) -> str:
    """The name of a list with how many it holds."""
    return f"{SHELVES[name]} {number}"


def state_words(record: PositionRecord) -> str:
    """The state of a position."""
    return POSITION_STATES[record.state.value]


def currency_words(position: Position, due: date | None, *, expired: bool, urgent: bool) -> str:
    """When a position has to be looked at, or that it is out of date."""
    if expired:
        return _why_not(position, due)
    if due is None:
        return "ohne Wiedervorlage"
    if due == position.valid_until:
        return f"{'endet' if urgent else 'gilt bis'} {short_date(due)}"
    # "Wv." is how offices write Wiedervorlage; the whole word would push the day out of the list.
    return f"Wv. {'fällig ' if urgent else ''}{short_date(due)}"


def _why_not(position: Position, due: date | None) -> str:
    """Why a position does not hold today."""
    if position.replaced_by:
        return f"ersetzt durch {position.replaced_by}"
    if position.valid_until is not None and position.valid_until == due:
        return f"abgelaufen {short_date(position.valid_until)}"
    if position.valid_from is not None and position.valid_until is None:
        return f"gilt erst ab {short_date(position.valid_from)}"
    return "nicht gültig"


def facts(record: PositionRecord, *, expired: bool) -> list[tuple[str, str]]:
    """What is known of a position besides its text: names and values, the empty ones left out."""
    position = record.position
    validity = _validity(position)
    found = [
        ("Ersetzt durch", position.replaced_by),
        *(("Quelle", _source(one.title or one.link, one.date)) for one in position.sources),
        ("Zuständig", position.owner),
        ("Vertretung", position.deputy),
        ("Stand", _day(position.as_of)),
        ("Gültig", f"{validity}{' (! heute nicht gültig)' if expired else ''}" if validity else ""),
        ("Wiedervorlage", _day(position.review_on)),
        ("Hinweis", position.note),
        ("Thema", position.topic),
        ("Schlagworte", "; ".join(position.keywords)),
        *(("Beispielfrage", one) for one in position.examples),
        ("Veröffentlichung", publicity_words(position.publicity)),
        ("Fassung", _version(record)),
        ("Kennung", position.id),
    ]
    return [(name, value) for name, value in found if value]


def publicity_words(publicity: Publicity) -> str:
    """Whether a text may be published."""
    return "nichtöffentlich" if publicity is Publicity.NON_PUBLIC else "öffentlich"


def rival_line(rival: PositionRecord) -> str:
    """A position that says something else on the same subject."""
    return f"„{name_of(rival)}“ ({state_words(rival)})"


def name_of(record: PositionRecord) -> str:
    """What a position is called."""
    return record.position.title or record.position.id


def _day(day: date | None) -> str:
    return short_date(day) if day else ""


def _source(title: str, day: date | None) -> str:
    return f"{title}, {short_date(day)}" if day else title


def _validity(position: Position) -> str:
    first, last = position.valid_from, position.valid_until
    if first and last:
        return f"{short_date(first)} – {short_date(last)}"
    return f"ab {short_date(first)}" if first else f"bis {short_date(last)}" if last else ""


def _version(record: PositionRecord) -> str:
    if record.adopted_version is None:
        return f"{record.version}, nicht angenommen"
    if record.adopted:
        return f"{record.version}, angenommen"
    return f"{record.version}, angenommen war {record.adopted_version}"


def ask_to_extend(record: PositionRecord, months: int) -> str:
    """What extending means."""
    return (
        f"Wer die Wiedervorlage von „{name_of(record)}“ um {months} Monate verlängert, hat die"
        " Position geprüft. Der Grund wird festgehalten, etwa „Rechtslage und Zahlen geprüft“."
    )


def ask_to_replace(record: PositionRecord) -> str:
    """What replacing means."""
    return (
        f"„{name_of(record)}“ gilt danach nicht mehr und verweist auf die Position, die an ihre"
        " Stelle tritt. Text und Fassungen bleiben erhalten."
    )


def replaced(record: PositionRecord) -> str:
    """A position was replaced."""
    return f"„{name_of(record)}“ ist ersetzt durch „{record.position.replaced_by}“."


# What was done


def extended(record: PositionRecord, *, expired: bool) -> str:
    """The review was put off."""
    rest = " Sie ist trotzdem abgelaufen; B ändert die Gültigkeit." if expired else ""
    day = _day(record.position.review_on)
    return f"„{name_of(record)}“: Wiedervorlage jetzt {day}. Rückgängig mit Strg+Z.{rest}"


def undone(record: PositionRecord) -> str:
    """The last change was taken back."""
    return f"Rückgängig: „{name_of(record)}“ lautet wieder wie zuvor (Fassung {record.version})."


def already_adopted(record: PositionRecord) -> str:
    """Nothing to adopt."""
    return f"„{name_of(record)}“ ist bereits angenommen."


def not_adopted(record: PositionRecord) -> str:
    """Nothing to take back."""
    return f"„{name_of(record)}“ ist nicht angenommen; es gibt nichts zurückzunehmen."


def ask_to_supersede(record: PositionRecord, rival: PositionRecord) -> str:
    """A position cannot be adopted while its rival is: shall the rival give way?"""
    return (
        f"Die Stadt vertritt bisher die Gegenposition „{name_of(rival)}“. Soll stattdessen"
        f" „{name_of(record)}“ (Fassung {record.version}) gelten, wird die Annahme der"
        " Gegenposition mit diesem Grund zurückgenommen. Beide Texte bleiben erhalten."
    )


def ask_to_retract(record: PositionRecord) -> str:
    """What taking an adoption back means."""
    return (
        f"„{name_of(record)}“ ist danach keine Position der Stadt mehr und wird nicht mehr"
        " vorgewählt. Text und Fassungen bleiben erhalten; der Grund wird festgehalten."
    )


def retracted(record: PositionRecord) -> str:
    """An adoption was taken back."""
    return f"Die Annahme von „{name_of(record)}“ ist zurückgenommen. A nimmt sie wieder an."


def ask_to_adopt(record: PositionRecord, rivals: Sequence[PositionRecord], *, expired: bool) -> str:
    """Ask once before a position becomes the city's own."""
    parts = [f"„{name_of(record)}“ (Fassung {record.version}) wird Position der Stadt."]
    if expired:
        parts.append("Sie ist heute nicht gültig und wird deshalb nicht vorgewählt.")
    if rivals:
        named = ", ".join(f"„{name_of(one)}“" for one in rivals)
        parts.append(f"Solange sie es ist, kann {named} nicht angenommen werden.")
    return f"{' '.join(parts)} Annehmen?"


def adopted_now(record: PositionRecord) -> str:
    """A position was adopted."""
    return f"„{name_of(record)}“ ist jetzt Position der Stadt."


def ask_to_adopt_anew(record: PositionRecord) -> str:
    """Ask whether a changed position shall be adopted at once."""
    return (
        f"Fassung {record.version} von „{name_of(record)}“ ist gesichert. Die bisher angenommene"
        " Fassung gilt damit nicht mehr. Die neue jetzt annehmen?"
    )


def ask_to_adopt_new(record: PositionRecord) -> str:
    """Ask whether what was just written shall be adopted at once."""
    return (
        f"„{name_of(record)}“ ist gesichert (Fassung {record.version}). Erst angenommen gilt der"
        " Text als Position der Stadt. Jetzt annehmen?"
    )


def ask_to_overlay(name: str) -> str:
    """Somebody else changed the position meanwhile."""
    return (
        f"„{name}“ wurde inzwischen an anderer Stelle geändert. Nichts ist verloren: Auch jene"
        " Fassung bleibt erhalten. Ihre als neueste Fassung darüberlegen?"
    )


def form_place(name: str, version: int) -> str:
    """The headline of the form."""
    return f"{EDIT} · {name} (bisher Fassung {version})" if version else NEW


def problems_left(number: int) -> str:
    """Say that the form cannot be kept yet."""
    what = count(number, "Feld braucht", "Felder brauchen")
    return f"{what} eine andere Angabe (mit ! gekennzeichnet). Der Entwurf bleibt erhalten."
