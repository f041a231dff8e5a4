"""Sentences for failures with letters and layouts: what happened, what is safe, what to do."""

from collections.abc import Callable
from typing import Any, Final

from anfrage.domain import letter_errors as e
from anfrage.domain.errors import AnfrageError

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
        " bitte einen anderen Namen wählen."
    ),
    e.LayoutFaulty: lambda x: (
        f"Die Briefvorlage „{x.name}“ hat {x.count} Fehler. Es wurde nichts geändert; bitte die"
        " genannten Stellen in der Vorlage berichtigen und erneut prüfen."
        if x.count > 1
        else f"Die Briefvorlage „{x.name}“ hat einen Fehler. Es wurde nichts geändert; bitte die"
        " genannte Stelle in der Vorlage berichtigen und erneut prüfen."
    ),
}
