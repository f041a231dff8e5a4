"""Words for the check of a letter layout: places that a person finds, hints, the list of fields."""

from collections.abc import Iterable
from typing import Final

_SHOWN: Final = 45  # characters of a line that are enough to recognise it

# Codes of `LayoutHint.kind`: what a letter may need and the layout lacks.
_LACKING: Final = {
    "anlage": "Anlagen stünden nicht im Brief. Es fehlt der Block {{#anlagen}}.",
    "an": "„Nachrichtlich“ stünde nicht im Brief. Es fehlt der Block {{#verteiler}}.",
    "zusatz": "„Im Auftrag“ oder „In Vertretung“ stünde nicht im Brief. Es fehlt {{ zusatz }}.",
    "funktion": "Die Funktion unter dem Namen stünde nicht im Brief. Es fehlt {{ funktion }}.",
    "gez": "Eine Abschrift wäre nicht zu erkennen. Es fehlt {{ gez }}.",
    "journal_nr": "Das Aktenzeichen stünde nicht im Brief. Es fehlt {{ journal_nr }}.",
    "nichtoeffentlich": (
        "Die vollständige, nicht öffentliche Fassung wird mit dieser Vorlage nicht geschrieben."
        " Es fehlt der Block {{#nichtoeffentlich}}."
    ),
    "page_number": "Die Seitenzahl („Seite 1 von 2“) fehlt. Fügen Sie sie in die Fußzeile ein.",
    "entwurf_once": (
        "ENTWURF steht nur auf der ersten Seite. Setzen Sie den Block {{#entwurf}} in die"
        " Kopf- oder Fußzeile."
    ),
    "nichtoeffentlich_once": (
        "NICHTÖFFENTLICH steht nur auf der ersten Seite. Setzen Sie den Block"
        " {{#nichtoeffentlich}} in die Kopf- oder Fußzeile."
    ),
    "entwurf_later": (
        "ENTWURF fehlt auf der ersten Seite: Sie hat eine eigene Kopf- und Fußzeile („Erste Seite"
        " anders“). Setzen Sie den Block {{#entwurf}} auch dort ein."
    ),
    "nichtoeffentlich_later": (
        "NICHTÖFFENTLICH fehlt auf der ersten Seite: Sie hat eine eigene Kopf- und Fußzeile („Erste"
        " Seite anders“). Setzen Sie den Block {{#nichtoeffentlich}} auch dort ein."
    ),
    "heading": (
        "Der Betreff ist keine Überschrift; Vorleseprogramme finden ihn nicht. Geben Sie der Zeile"
        " mit {{ betreff }} die Formatvorlage „Überschrift 1“."
    ),
    "lonely_name": (
        "Der Name kann allein auf die letzte Seite rutschen. Stellen Sie für jede Zeile von der"
        " Grußformel bis vor {{ unterzeichner }} „Nicht vom nächsten Absatz trennen“ ein."
    ),
}

# What text of an old letter looks like, and what to do about it.
_LEFTOVER: Final = {
    "salutation": "eine feste Anrede; sie käme in jeden Brief. Stattdessen: {{ anrede }}",
    "greeting": "eine feste Grußformel; sie stünde doppelt, denn sie kommt mit {{#schluss}}",
    "capacity": "ein fester Zeichnungszusatz. Stattdessen: {{ zusatz }}",
    "date": "ein festes Datum. Stattdessen: {{ datum }}",
    "file_number": "ein festes Aktenzeichen. Stattdessen: {{ journal_nr }}",
    "contact": "eine feste Ansprechperson. Stattdessen: {{ ansprechperson }}",
    "subject": "der Betreff eines alten Briefs. Stattdessen: {{ betreff }}",
    "addressee": "der Empfänger eines alten Briefs. Bitte die ganze Anschrift löschen",
    "question": "eine Frage aus einem alten Brief. Bitte löschen",
    "sentence": "ein fester Satz; er käme in jeden Brief. Gehört er zum alten Brief, löschen",
    "signature": "ein fester Name oder eine feste Funktion unter dem Brief. Bitte löschen",
}

LEFTOVER_KINDS: Final = tuple(_LEFTOVER)
LACKING_KINDS: Final = tuple(_LACKING)


def hint_line(kind: str, place: str) -> str:
    """Return a hint of the check as a line of its own."""
    if kind in _LACKING:
        return f"Hinweis: {_LACKING[kind]}"
    return f"Hinweis: {place}: {_LEFTOVER[kind]}."


def hints_head(name: str, count: int) -> str:
    """Say that a layout can be used and what is still to be looked at."""
    if not count:
        return f"Die Briefvorlage „{name}“ ist in Ordnung."
    told = "einen Hinweis" if count == 1 else f"{count} Hinweise"
    return f"Die Briefvorlage „{name}“ kann verwendet werden. Dazu {told}; bitte ansehen."


def shortened(text: str) -> str:
    """Return the words of a line, short enough to be quoted."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN].rstrip()}…"


def near_words(text: str, mark: str, before: str, after: str) -> str:
    """Say where a mark stands: in its line, else after or before the nearest line with words."""
    if shortened(text) != shortened(mark):
        return f"„{shortened(text)}“"
    if before:
        return f"nach „{shortened(before)}“"
    return f"vor „{shortened(after)}“" if after else "allein"


def cell_words(table: int, row: int, cell: int) -> str:
    """Name a cell of a table, each number from 1."""
    return f"Tabelle {table}, Zeile {row}, Zelle {cell}"


def within_words(blocks: Iterable[str]) -> str:
    """Say between which marks something may stand."""
    told = " oder ".join(f"{{{{#{one}}}}} und {{{{/{one}}}}}" for one in blocks)
    return f" Es gehört zwischen {told}."


def field_line(mark: str, meaning: str, example: str, *, there: bool | None) -> str:
    """One line of the list of fields; with a layout it begins with whether that has the field."""
    sign = "" if there is None else "da     " if there else "fehlt  "
    told = f", etwa „{example}“" if example else ""
    return f"{sign}{mark:28} {meaning}{told}"


def unprinted_words(layout: str, things: Iterable[str]) -> str:
    """Say what was said about a letter but stands nowhere in it."""
    return (
        f"Nicht im Brief, weil die Briefvorlage „{layout}“ keinen Platz dafür hat:"
        f" {', '.join(things)}. Die Angaben sind gespeichert; „anfrage layout pruefen {layout}“"
        " nennt die fehlenden Felder."
    )


UNPRINTED: Final = {
    "anlage": "Anlagen",
    "an": "Nachrichtlich",
    "zusatz": "Zeichnungszusatz",
    "funktion": "Funktion",
    "gez": "„gez.“",
    "journal_nr": "Aktenzeichen",
}

GUIDE_NAME: Final = "LIESMICH.txt"


def guide_text(rows: Iterable[tuple[str, str, str]]) -> str:
    """Return the page that lies beside an office's layouts; rows are mark, meaning, example."""
    lines = [
        "Briefvorlagen des Büros",
        "=======================",
        "",
        "Jeder Ordner ist eine Vorlage. Bearbeitet wird darin layout.docx, mit Word oder",
        "LibreOffice. Betreff, Anrede, Einleitung und Grußformel stehen in den .txt-Dateien.",
        "Ein Ordner, der nicht mehr gebraucht wird, darf gelöscht werden.",
        "",
        "Prüfen:   anfrage layout pruefen NAME",
        "Ansehen:  anfrage layout vorschau NAME",
        "",
        "Felder und Blöcke",
        "-----------------",
    ]
    for mark, meaning, example in rows:
        told = f"  Beispiel: {example}" if example else ""
        lines.append(f"{mark:32} {meaning}.{told}")
    lines += ["", "Diese Datei schreibt das Programm mit jeder neuen Vorlage neu.", ""]
    return "\r\n".join(lines)
