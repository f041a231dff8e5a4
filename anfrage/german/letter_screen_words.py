"""Words of the screen that shows the letter, and of writing it to a file."""

from typing import Final

from anfrage.german.dates import count

LETTER: Final = "Brief-Vorschau"
FINDINGS: Final = "Prüfliste"
LOADING: Final = "Brief wird zusammengestellt"
NO_FINDING: Final = "Bitte zuerst in der Prüfliste eine Beanstandung wählen (Tab, Pfeiltasten)."
OVERRIDE_TITLE: Final = "Beanstandung bestehen lassen – warum?"
OVERRIDING: Final = "Entscheidung wird vermerkt"
PAGING: Final = "Seiten werden gesetzt"
NO_ANSWER: Final = "Noch keine Antwort – F6."
EXPORT_TITLE: Final = "Brief ausgeben"
EXPORT_HINT: Final = "↑↓ Format · Tab Ort · Enter schreibt · Esc bricht ab"
EXPORT_PLACE: Final = "Ort und Name der Datei"
NO_PLACE: Final = "Bitte Ort und Namen der Datei angeben; es wurde nichts geschrieben."
DETAILS_TITLE: Final = "Angaben zum Brief"
DETAILS_HINT: Final = "Strg+N übernimmt · Tab wechselt das Feld · Esc bricht ab"
DETAILS_SAVING: Final = "Angaben werden gesichert"
DETAIL_FIELDS: Final = {
    "subject": "Betreff (leer: aus der Anfrage)",
    "salutation": "Anrede (leer: aus der Anfrage)",
    "date": "Datum (TT.MM.JJJJ)",
    "file_number": "Journal-Nr.",
    "signer_name": "Unterschrift",
    "signer_function": "Funktion",
    "signer_capacity": "Zusatz (etwa Im Auftrag)",
    "layout": "Briefvorlage (leer: übliche)",
}
ADDRESSEE: Final = "Anschrift, je Zeile eine"
ENCLOSURES: Final = "Anlagen, je Zeile eine"


def detail_line(name: str, value: str | tuple[str, ...] | None) -> str:
    """One thing that is said about a letter, as the command line shows it."""
    titles = {
        **DETAIL_FIELDS,
        "addressee": ADDRESSEE,
        "enclosures": ENCLOSURES,
        "copy_kind": "Ausfertigung",
        "session": "Sitzung",
        "distribution": "Nachrichtlich",
        "full_only_enclosures": "Anlagen nur der vollständigen Fassung",
    }
    title = titles[name].split(" (")[0].split(",")[0]
    shown = value if isinstance(value, str) else " | ".join(value or ())
    return f"{title}: {shown or '–'}"


def letter_place(number: str) -> str:
    """The headline."""
    return f"{number} · {LETTER}"


def page_mark(pages: int) -> str:
    """How many pages the preview has."""
    return count(pages, "Seite", "Seiten")


def page_rule(page: int, pages: int) -> str:
    """Between two pages."""
    return f"─── Seite {page}/{pages} "


def written(path: str, gaps: int) -> str:
    """A letter was written."""
    missing = f" Offen: {count(gaps, 'Antwort', 'Antworten')}, im Brief gekennzeichnet."
    return f"Der Brief liegt in {path}.{missing if gaps else ''}"


def opened(path: str) -> str:
    """A draft was written and handed to the word processor."""
    return f"{path} ist in der Textverarbeitung geöffnet; Strg+O liest die Änderungen ein."


def replace_question(path: str) -> str:
    """Ask whether a file shall be overwritten."""
    return f"{path} gibt es schon. Überschreiben?"
