"""Sentences for failures with files that come back: what happened, what is safe, what to do."""

from collections.abc import Callable
from typing import Any, Final

from anfrage.domain import return_errors as e
from anfrage.domain.errors import AnfrageError


def _other_case(error: e.ReturnedOtherCase) -> str:
    number = error.belongs_to
    other = f"zum Vorgang {number}, nicht zu {error.case_number}"
    if number in {"", error.case_number}:
        other = f"nicht zum Vorgang {error.case_number} dieses Büros, sondern zu einem anderen"
    return (
        f"„{error.name}“ gehört {other}. Es wurde nichts übernommen; bitte beim richtigen Vorgang"
        " einlesen."
    )


RETURN_SENTENCES: Final[dict[type[AnfrageError], Callable[[Any], str]]] = {
    e.ReturnedNotWord: lambda x: (
        f"„{x.name}“ ist kein Word-Dokument. Es wurde nichts übernommen; bitte die bearbeitete"
        " Datei im Format DOCX speichern lassen und erneut einlesen."
    ),
    e.ReturnedIsTable: lambda x: (
        f"„{x.name}“ ist eine Tabelle zur Zuarbeit und kein Entwurf. Es wurde nichts übernommen;"
        f" bitte mit „anfrage zuarbeit einlesen {x.case_number}“ einlesen."
    ),
    e.ReturnedForeign: lambda x: (
        f"„{x.name}“ gehört nicht zum Vorgang {x.case_number}: Keine seiner Fragen steht darin. Es"
        " wurde nichts übernommen; bitte Datei und Nummer des Vorgangs prüfen."
    ),
    e.ReturnedOtherCase: _other_case,
    e.ProposalUnknown: lambda x: (
        f"Einen Vorschlag {x.number} gibt es im Vorgang {x.case_number} nicht. Es wurde nichts"
        f" geändert; „anfrage vorgang vorschlaege {x.case_number}“ zeigt alle."
    ),
    e.ProposalSettled: lambda x: (
        f"Über den Vorschlag {x.number} im Vorgang {x.case_number} ist schon entschieden. Es wurde"
        " nichts geändert; eine andere Fassung lässt sich in der Antwort selbst schreiben."
    ),
    e.ProposalOutdated: lambda x: (
        f"Die Stelle von Vorschlag {x.number} steht so nicht mehr in der Antwort zu Frage"
        f" {x.question_number}. Nichts wurde geändert, der Vorschlag bleibt offen; bitte von Hand"
        " übernehmen oder ablehnen."
    ),
    e.QuestionUnknown: lambda x: (
        f"Eine Frage {x.question_number} gibt es im Vorgang {x.case_number} nicht. Es wurde nichts"
        f" geschrieben; „anfrage vorgang zeigen {x.case_number}“ zeigt alle Fragen."
    ),
    e.DesktopMissing: lambda x: (
        f"Hier gibt es keinen Schreibtisch, auf dem sich eine Textverarbeitung öffnen ließe. Die"
        f" Datei liegt vollständig in {x.path}; bitte dort öffnen."
    ),
    e.TableForeign: lambda x: (
        f"„{x.name}“ ist keine Tabelle, die von hier verschickt wurde, oder ihre Spalten fehlen. Es"
        " wurde nichts übernommen; bitte die ausgefüllte Tabelle unverändert im Aufbau schicken"
        " lassen."
    ),
}
