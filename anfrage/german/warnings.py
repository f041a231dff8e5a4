"""German sentences for the doubts that arise when a paper is taken apart."""

from typing import Final

_SENTENCES: Final = {
    "no_questions": "In dem Papier wurde keine Frage erkannt; bitte die Fragen von Hand anlegen.",
    "unnumbered": "Die Fragen haben keine Nummern; bitte prüfen, ob sie richtig abgegrenzt sind.",
    "numbering_gap": "In der Zählung der Fragen fehlt eine Nummer; bitte am Papier prüfen.",
    "numbering_late": "Die Zählung der Fragen beginnt nicht am Anfang; bitte prüfen, ob eine Frage"
    " fehlt.",
    "numbering_restarts": "Die Zählung der Fragen beginnt mehrmals von vorn; Nummern kommen"
    " deshalb mehrfach vor.",
    "rival_numbering": "Die Fragen lassen sich auf zwei Arten zählen; bitte die Aufteilung prüfen.",
    "asks_nothing": "Mindestens ein nummerierter Punkt ist nicht als Frage formuliert.",
    "long_question": "Mindestens eine Frage ist ungewöhnlich lang; vielleicht gehört ein Teil davon"
    " zur Begründung.",
    "asked_outside": "Auch außerhalb der erkannten Fragen wird etwas gefragt; bitte prüfen, ob das"
    " beantwortet werden soll.",
    "answered": "Das Papier enthält bereits Antworten; übernommen wurden nur die Fragen.",
    "repeated": "Fragen, die wörtlich wiederkehren, wurden nur einmal übernommen.",
    "cut_short": "Das Papier ist ungewöhnlich lang; der hintere Teil wurde nicht nach Fragen"
    " durchsucht.",
}

#: Every code that `Inquiry.warnings` may carry.
WARNING_CODES: Final = frozenset(_SENTENCES)


def warning_sentence(code: str) -> str:
    """Return the German sentence for a warning code.

    Raises:
        KeyError: No such code; `WARNING_CODES` holds them all.
    """
    return _SENTENCES[code]
