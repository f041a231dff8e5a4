"""Words about past papers that are taken into the archive."""

from collections.abc import Mapping
from typing import Final

from anfrage.german.dates import count

NO_PAPERS: Final = "In den angegebenen Ordnern liegt keine Datei; es wurde nichts aufgenommen."
NO_ANSWER_IN_PAPER: Final = "(keine Antwort im Papier)"
NOTHING_FOUND: Final = "Im Archiv wurde nichts gefunden."

# What came of a file, by `desk.archiving.Outcome`, behind its name.
_SAID: Final = {
    "new": "",
    "known": "schon im Archiv",
    "same_text": "gleicher Wortlaut wie {name}, nicht noch einmal aufgenommen",
}
_TOTALS: Final = {
    "new": ("Papier aufgenommen", "Papiere aufgenommen"),
    "known": ("schon im Archiv", "schon im Archiv"),
    "same_text": ("mit gleichem Wortlaut wie ein anderes", "mit gleichem Wortlaut wie ein anderes"),
    "unreadable": ("nicht lesbar", "nicht lesbar"),
}


def paper_words(outcome: str, name: str, questions: int, answered: int) -> str:
    """What stands behind a file's name: questions, answers, what came of it."""
    asked = count(questions, "Frage", "Fragen")
    parts = [f"{asked}, davon {answered} mit Antwort" if questions else "keine Frage erkannt"]
    return " · ".join(filter(None, [*parts, _SAID[outcome].format(name=f"„{name}“")]))


def progress(done: int, total: int) -> str:
    """How far an import is."""
    so_far = f"{done:,}".replace(",", ".")
    return f"Archiv: {so_far} von {count(total, 'Datei', 'Dateien')}"


def totals(outcomes: Mapping[str, int]) -> str:
    """What came of an import as a whole; what did not occur is left out, new papers are not."""
    said = [
        count(number, *_TOTALS[outcome])
        for outcome in _TOTALS
        if (number := outcomes.get(outcome, 0)) or outcome == "new"
    ]
    return ", ".join(said) + "."


def unreadable_heading(number: int) -> str:
    """Above the list of the files that were not taken in."""
    return f"Nicht aufgenommen {'wurde' if number == 1 else 'wurden'}:"


def found_total(shown: int, total: int) -> str:
    """How much a search found, and how much of it is shown."""
    all_found = count(total, "Treffer", "Treffer")
    return f"{all_found}." if shown == total else f"{all_found}, die besten {shown} davon hier."
