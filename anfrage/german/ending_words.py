"""Words of how a case ends on the screen."""

from typing import Final

from anfrage.german.participation_words import OUTCOME_NAMES

CLOSE_TITLE: Final = "Ohne Brief abschließen"
CLOSE_SAID: Final = f"Wie: {', '.join(OUTCOME_NAMES)}"
CLOSE_FIELDS: Final = {
    "how": "Wie endet der Vorgang?",
    "reason": "Begründung",
    "name": "An wen abgegeben, oder wer mündlich geantwortet hat",
    "on": "Am",
}
OUTCOME_UNKNOWN: Final = f"So endet kein Vorgang. {CLOSE_SAID}."
CLOSED: Final = "Der Vorgang ist abgeschlossen; Z legt ihn ins Archiv."
FOLLOW_UP_TITLE: Final = "Nachfrage aus der Sitzung"
FOLLOW_UP_SAID: Final = "Ohne Antwort gilt sie als schriftlich zugesagt."
FOLLOW_UP_FIELDS: Final = {
    "question": "Was wurde gefragt?",
    "asked_by": "Wer hat gefragt?",
    "answer": "Was wurde geantwortet?",
    "by": "Wer hat geantwortet?",
    "on": "Sitzung am",
}
FILE_QUESTION: Final = (
    "Den Vorgang ins Archiv legen? Geändert wird er danach nur durch Berichtigung."
)
FILED: Final = "Der Vorgang liegt im Archiv."
