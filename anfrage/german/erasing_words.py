"""Words about persons who are erased: where the name stands, what goes, what that proves."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from anfrage.domain.errors import AnfrageError
from anfrage.domain.person_trace import PersonErasureRefused, PersonNotFound, TraceArea

NAME_ERASED: Final = "[Name gelöscht]"
AREAS: Final = {
    TraceArea.INQUIRY: "Anfrage",
    TraceArea.DETAILS: "Angaben zum Brief",
    TraceArea.ANSWER: "Antwort",
    TraceArea.JOURNAL: "ungesicherte Eingabe",
    TraceArea.VERSION: "freigegebene Fassung",
    TraceArea.FILE: "Anlage oder Beleg",
    TraceArea.CONTRIBUTION: "Zuarbeit oder Vorschlag",
    TraceArea.DRAFT: "ausgegebener Entwurf",
    TraceArea.EXPORT: "Ausgabe",
    TraceArea.EVENT: "Verlauf",
    TraceArea.POSITION: "Position",
    TraceArea.SHELF: "Kennzahl, Auftritt oder Anlass",
    TraceArea.ARCHIVED: "früheres Papier",
    TraceArea.ACCOUNT: "Benutzerin oder Benutzer",
}
_FATES: Final = {
    TraceArea.POSITION: "der Name wird entfernt",
    TraceArea.SHELF: "der Name wird entfernt",
    TraceArea.ACCOUNT: "der Name wird entfernt",
}
_GONE: Final = "wird gelöscht"
UNREADABLE: Final = "{number}  {name}: nicht lesbar (Scan oder beschädigt), bitte selbst ansehen"
SEARCHED: Final = (
    "Gesucht ist dieser Name, auch als „Nachname, Vorname“ und mit Titel; andere Schreibweisen und"
    " der Nachname allein sind bitte eigens zu suchen. Gelernte Zahlen enthalten keine Namen."
    " Sicherungen und bereits ausgegebene Dateien liegen außerhalb und bleiben, wie sie sind."
)
CONFIRM: Final = (
    "Löschen lässt sich nicht rückgängig machen. Es wurde nichts gelöscht; bitte mit"
    " „--bestaetigung {name}“ und „--rechtsgrundlage“ bestätigen, Vorgänge mit Pflicht zur"
    " Aufbewahrung mit „--ausser NR“ ausnehmen."
)
PROOF: Final = (
    "Die Kette der Ereignisse ist ganz: Sie zeigt weiter, dass etwas geschah und wann, aber nicht"
    " mehr, was. Dass die Löschung vollständig war, beweist sie nicht."
)


def case_line(number: str, areas: Mapping[TraceArea, int], until: str) -> str:
    """Say where the name stands in a case, and what becomes of it."""
    places = ", ".join(f"{AREAS[area]} {count}" for area, count in areas.items())
    return f"{number}  {places} – der Vorgang wird ganz gelöscht (aufzubewahren bis {until})"


def other_line(area: TraceArea, label: str) -> str:
    """Say where the name stands outside a case, and what becomes of it."""
    named = f" {label}" if label and area is not TraceArea.EVENT else ""
    return f"{AREAS[area]}{named} – {_FATES.get(area, _GONE)}"


def erased_sentence(cases: int, others: int, events: int) -> str:
    """Say what was erased."""
    return (
        f"Gelöscht: {cases} Vorgänge, {others} Stellen außerhalb; {events} Ereignisse sind ohne"
        " Inhalt."
    )


_REASONS: Final = {
    "name_missing": ("der Name fehlt", "bitte Vor- und Nachnamen angeben"),
    "basis_missing": ("ohne Rechtsgrundlage wird nichts gelöscht", "bitte sie angeben"),
    "retention": (
        "die Aufbewahrung von {detail} läuft noch",
        "bitte später löschen, den Vorgang mit „--ausser“ ausnehmen oder --vorzeitig angeben",
    ),
    "besides_unknown": (
        "im Vorgang {detail} steht dieser Name nicht",
        "bitte die Nummer prüfen",
    ),
}


def refused(error: PersonErasureRefused) -> str:
    """Say why nothing was erased."""
    why, advice = _REASONS[error.reason]
    said = why.format(detail=error.detail)
    return f"{said[:1].upper()}{said[1:]}. Es wurde nichts gelöscht; {advice}."


def not_found(error: PersonNotFound) -> str:
    """Say that there is nothing to erase."""
    return (
        f"„{error.name}“ steht nirgends in diesem Büro. Es wurde nichts gelöscht; bitte andere"
        " Schreibweisen eigens suchen."
    )


ERASING_SENTENCES: Final[dict[type[AnfrageError], Callable[[Any], str]]] = {
    PersonErasureRefused: refused,
    PersonNotFound: not_found,
}
