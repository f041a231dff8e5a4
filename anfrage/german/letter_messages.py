"""Sentences for failures with letters and layouts: what happened, what is safe, what to do."""

from collections.abc import Callable
from typing import Any, Final

from anfrage.domain import letter_errors as e
from anfrage.domain.errors import AnfrageError
from anfrage.german.letter_words import LAYOUT_PROBLEMS

_WORD_FILES: Final = {
    "missing": "die Datei wurde nicht gefunden, bitte Name und Ordner prüfen",
    "old_word": (
        "das ist eine alte Word-Datei (.doc), bitte in Word mit „Speichern unter“ als .docx"
        " speichern"
    ),
    "locked": (
        "das ist eine alte Word-Datei oder sie hat ein Kennwort, bitte in Word ohne Kennwort als"
        " .docx speichern"
    ),
    "not_a_docx": "das ist keine .docx-Datei, bitte in Word als .docx speichern",
}

LETTER_SENTENCES: Final[dict[type[AnfrageError], Callable[[Any], str]]] = {
    e.QuestionUnknown: lambda x: (
        f"Eine Frage „{x.question}“ gibt es im Vorgang {x.case_number} nicht. Es wurde nichts"
        f" geändert; zu beantworten sind: {', '.join(x.known)}."
    ),
    e.TooFewQuestions: lambda x: (
        "Gemeinsam beantwortet werden mindestens zwei Fragen. Am Vorgang"
        f" {x.case_number} wurde nichts geändert; bitte die Nummern aller Fragen angeben."
    ),
    e.GroundMissing: lambda x: (
        f"Zu Frage {x.question} fehlt der Grund oder die Fundstelle. Es wurde nichts geändert;"
        " bitte mit --grund angeben."
    ),
    e.LayoutNameBroken: lambda x: (
        f"„{x.name}“ kann nicht Name einer Briefvorlage sein. Es wurde nichts angelegt; bitte nur"
        " kleine Buchstaben, Ziffern und Bindestriche verwenden."
    ),
    e.LayoutExists: lambda x: (
        f"Eine Briefvorlage „{x.name}“ gibt es schon in {x.folder}. Es wurde nichts geändert;"
        " bitte einen anderen Namen wählen oder den Ordner löschen, um neu anzufangen."
    ),
    e.WordFileUnusable: lambda x: (
        f"Aus „{x.path}“ wurde keine Briefvorlage, es wurde nichts angelegt;"
        f" {_WORD_FILES.get(x.problem, LAYOUT_PROBLEMS.get(x.problem, x.problem))}."
    ),
    e.LayoutFaulty: lambda x: (
        f"Die Briefvorlage „{x.name}“ hat {'einen' if x.count == 1 else x.count} Fehler. Es wurde"
        " nichts geschrieben; bitte in der Vorlage berichtigen, was „anfrage layout pruefen"
        f" {x.name}“ nennt."
    ),
}
