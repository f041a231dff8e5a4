"""Words of the screen Beteiligung."""

from typing import Final

COLUMNS: Final = ("Stelle", "Person", "Fragen", "Stand", "Bemerkung")
ASKED: Final = "… erbeten"
WAITING: Final = "○ später"
TOLD: Final = "○ unterrichtet"
HISTORY: Final = "Verlauf"
LOADING: Final = "Beteiligung wird geladen"
RECORDING: Final = "Wird aufgezeichnet"
SEALING: Final = "Brief wird versiegelt"
NOT_RELEASED: Final = "noch keine Fassung freigegeben"
RELEASED: Final = "Fassung {version} ist in der Mitzeichnung."
RECORDED: Final = "Aufgezeichnet."
SIGNED: Final = "Fassung {version} ist unterzeichnet und versiegelt."
SENT: Final = "Versand aufgezeichnet."
EMPTY: Final = "Noch niemand beteiligt. F gibt den Brief als Fassung in die Beteiligung."
NO_ROUTE: Final = (
    "In den Einstellungen ist keine Stelle eingetragen ([[stelle]]). U hält die Unterschrift fest."
)
NO_UNIT: Final = "Bitte zuerst eine Stelle wählen."
NO_REMINDER: Final = "Es steht kein Votum aus."
RELEASE_QUESTION: Final = (
    "Den Brief so, wie er ist, als Fassung freigeben? Danach ist die Fassung nicht mehr änderbar."
)
VOTE_TITLE: Final = "Votum: {unit}"
VOTE_HINT: Final = "Strg+N aufzeichnen · Esc abbrechen"
VOTE_SAID: Final = "Votum: ja, nein, bearbeitung, kenntnis, nicht-betroffen, ja-mit-aenderung"
VOTE_UNKNOWN: Final = "Dieses Votum gibt es nicht. " + VOTE_SAID + "."
VOTE_FIELDS: Final = {
    "vote": "Votum",
    "person": "Wer hat gezeichnet?",
    "remark": "Bemerkung",
    "evidence": "Beleg (Datei der E-Mail oder des Scans)",
}
ANSWER_TITLE: Final = "Einwand von {unit} beantworten"
ANSWER_FIELDS: Final = {"text": "Was geschah?", "by": "Entschieden durch"}
SIGN_TITLE: Final = "Schlusszeichnung"
SIGN_FIELDS: Final = {
    "signer": "Unterschrieben durch",
    "on": "Unterschrieben am",
    "scan": "Scan (Datei)",
    "confirmation": "Bestätigung",
}
SEND_TITLE: Final = "Versand"
SEND_FIELDS: Final = {"how": "Weg (Brief, E-Mail, verlesen …)", "to": "An"}
DATE_UNREADABLE: Final = "Das Datum ist nicht lesbar; bitte als TT.MM.JJJJ eingeben."


def place_words(number: str) -> str:
    """What the headline says."""
    return f"{number} · Beteiligung und Schlusszeichnung"
