"""Words of what is made from a case beside the letter itself, and names of the files."""

from typing import Final

#: By name of the format: what it is called, how its file begins, how it ends.
OUTPUTS: Final = {
    "docx": ("Word-Dokument (DOCX)", "Antwort", "docx"),
    "pdf": ("PDF", "Antwort", "pdf"),
    "txt": ("reiner Text", "Antwort", "txt"),
    "md": ("Markdown", "Antwort", "md"),
    "html": ("Webseite (HTML)", "Antwort", "html"),
    "json": ("Daten (JSON)", "Antwort", "json"),
    "sprechzettel": ("Sprechzettel (DOCX)", "Sprechzettel", "docx"),
    "unterschriftsmappe": ("Unterschriftsmappe (DOCX)", "Unterschriftsmappe", "docx"),
    "unterschriftsmappe-pdf": ("Unterschriftsmappe (PDF)", "Unterschriftsmappe", "pdf"),
}
SPEAKING: Final = "Sprechzettel"
FOR_SESSION: Final = "Zur mündlichen Beantwortung im Rat"
ASKED: Final = "Gefragt ist"
SAID: Final = "Antwort"
FOLLOW_UPS: Final = "Mögliche Nachfragen"
NOTES: Final = "Notizen: ______________________________________________"
FOLDER: Final = "Unterschriftsmappe"
FILE_NOTE: Final = "Verfügung"
CASE: Final = "Vorgang"
STEPS: Final = ("Nr.", "Was ist zu tun", "Wer / an wen", "Am", "Namenszeichen")
STANDINGS: Final = ("Mitzeichnung durch", "Votum", "Am", "Namenszeichen")
SIGN: Final = "Antwortschreiben unterschreiben (Anlage)"
SEND: Final = "Antwortschreiben absenden"
COPY_TO: Final = "Nachrichtlich"
PUBLISH: Final = "In das Ratsinformationssystem einstellen (nur die öffentliche Fassung)"
RESUBMIT: Final = "Wiedervorlage"
TO_FILE: Final = "Zu den Akten"
TO_SIGN_NAME: Final = "zur-Unterschrift"  # the ending of a file's name
TO_SIGN: Final = "zu unterschreiben von"


def file_name(number: str, file_format: str, *, closed: bool = False) -> str:
    """The proposed name of a file made from a case that is not signed yet."""
    _, start, ending = OUTPUTS[file_format]
    return f"{start}-{number}{'-nichtoeffentlich' if closed else ''}-ENTWURF.{ending}"


def sealed_name(number: str, file_format: str, copy_kind: str, *, closed: bool = False) -> str:
    """The proposed name of a file of a signed letter, or of one that is to be signed."""
    _, start, ending = OUTPUTS[file_format]
    return f"{start}-{number}{'-nichtoeffentlich' if closed else ''}-{copy_kind}.{ending}"


def based_on(title: str, stand: str, sources: str) -> str:
    """What an answer rests on, as the answer to "how do you know?"."""
    facts = "; ".join(one for one in (stand and f"Stand {stand}", sources) if one)
    return f"Worauf stützt sich die Angabe? – {title}{f' ({facts})' if facts else ''}"


def left_open(part: str) -> str:
    """A part of a question that the answer does not settle."""
    return f"Noch nicht beantwortet: {part}"


def due(day: str) -> str:
    """When something has to be done."""
    return f"bis {day}"
