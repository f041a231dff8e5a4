"""Words of participation, signature and what comes after."""

import datetime as dt
from collections.abc import Sequence
from typing import Final

from anfrage.domain.workflow import Channel, Outcome, RevisionKind, Vote
from anfrage.german.dates import short_date

VOTES: Final = {
    Vote.YES: "Ja",
    Vote.NO: "Nein",
    Vote.IN_PROGRESS: "in Bearbeitung",
    Vote.NOTED: "Kenntnis genommen",
    Vote.NOT_CONCERNED: "nicht betroffen",
    Vote.YES_WITH_CHANGE: "Ja mit Änderung",
}
# As typed on the command line.
VOTE_NAMES: Final = {
    "ja": Vote.YES,
    "nein": Vote.NO,
    "bearbeitung": Vote.IN_PROGRESS,
    "kenntnis": Vote.NOTED,
    "nicht-betroffen": Vote.NOT_CONCERNED,
    "ja-mit-aenderung": Vote.YES_WITH_CHANGE,
}
CHANNELS: Final = {
    Channel.EMAIL: "E-Mail",
    Channel.PAPER: "Papier",
    Channel.PHONE: "Telefon",
    Channel.PROGRAM: "im Programm",
}
CHANNEL_NAMES: Final = {
    "mail": Channel.EMAIL,
    "papier": Channel.PAPER,
    "telefon": Channel.PHONE,
    "programm": Channel.PROGRAM,
}
OUTCOMES: Final = {
    Outcome.WITHDRAWN: "zurückgezogen",
    Outcome.INADMISSIBLE: "unzulässig",
    Outcome.PASSED_ON: "an andere Stelle abgegeben",
    Outcome.ORAL: "mündlich beantwortet",
}
ORALLY: Final = "muendlich"
OUTCOME_NAMES: Final = {
    "zurueckgezogen": Outcome.WITHDRAWN,
    "unzulaessig": Outcome.INADMISSIBLE,
    "abgegeben": Outcome.PASSED_ON,
    ORALLY: Outcome.ORAL,
}
REVISIONS: Final = {
    RevisionKind.CORRECTION: "Berichtigung",
    RevisionKind.SUPPLEMENT: "Nachtrag",
    RevisionKind.REOPENED: "Wiederaufnahme",
}
COPY_KINDS: Final = {"original": "Original", "abschrift": "Abschrift"}
ALL_QUESTIONS: Final = "alle"
NO_REMINDER: Final = "Es steht kein Votum aus; niemand ist zu erinnern."
READY: Final = "Alles liegt vor; der Brief kann schlussgezeichnet werden."


def version_words(version: int, revision: str = "") -> str:
    """`Fassung 2 (Berichtigung)`."""
    kind = f" ({REVISIONS[RevisionKind(revision)]})" if revision else ""
    return f"Fassung {version}{kind}"


def reminder_text(
    unit: str,
    number: str,
    subject: str,
    version: int,
    questions: Sequence[str],
    due: dt.date | None,
) -> str:
    """Return a reminder to a unit."""
    about = f" zu {', '.join(questions)}" if questions else ""
    until = f" Die Antwort ist am {short_date(due)} fällig." if due else ""
    return (
        f"An: {unit}\nBetreff: Erinnerung – Mitzeichnung {number} {subject}\n\nGuten Tag,\n\n"
        f"für den Antwortentwurf {number} (Fassung {version}) steht Ihr Votum{about} noch aus."
        f"{until} Bitte antworten Sie mit Ja, Nein (mit Grund), Ja mit Änderung, Kenntnis"
        " genommen oder nicht betroffen.\n\nVielen Dank\n"
    )


def signing_hint(digits: str, number: str) -> str:
    """Say what has to be typed to confirm."""
    return f"Zur Bestätigung „{digits}“ (Anfang der Prüfsumme) oder „{number}“ eingeben."


PDF_MISSING: Final = (
    "Diese Formate konnten nicht erstellt werden und fehlen in der Versiegelung: {formats}."
    " „versiegelung --nachholen“ holt sie einmal nach."
)
EVENTS: Final = {
    "case_opened": "Vorgang angelegt",
    "case_continued": "dieselbe Anfrage erneut eingegangen",
    "details_saved": "Angaben zum Brief geändert",
    "answer_saved": "Antwort zu Frage {number} geändert",
    "letter_exported": "Datei ausgegeben ({format})",
    "export_reconciled": "Datei ausgegeben ({format}, nachgetragen)",
    "deadline_set": "Frist festgehalten",
    "deadline_extended": "Frist verlängert: {reason}",
    "deadline_paused": "Frist angehalten: {reason}",
    "deadline_resumed": "Frist läuft weiter",
    "letter_released": "Fassung {version} zur Mitzeichnung gegeben",
    "release_approved": "Fassung {version} genehmigt durch {by}",
    "standing_recorded": "{unit}: {vote} durch {person} (Fassung {version})",
    "objection_answered": "Einwand von {unit} beantwortet durch {by}",
    "objection_escalated": "Einwand von {unit} vorgelegt: {to}",
    "check_overridden": "Prüfpunkt übergangen: {words} – {reason}",
    "letter_signed": "Fassung {version} unterzeichnet durch {signer}",
    "sealed_file_added": "Format {format} nachgeholt",
    "letter_sent": "Fassung {version} versandt: {how}",
    "case_closed": "abgeschlossen: {outcome}",
    "follow_up_recorded": "Nachfrage {number}, beantwortet durch {by}: {question}",
    "case_archived": "ins Archiv übernommen",
    "revision_opened": "{revision} begonnen: {reason}",
    "contribution_requested": "Zuarbeit angefordert: {unit}",
    "file_returned": "Datei zurückerhalten, Vorschläge: {proposals}",
    "proposal_accepted": "Vorschlag {number} angenommen",
    "proposal_refused": "Vorschlag {number} abgelehnt",
    "file_kept": "Datei aufbewahrt",
    "redacted": "Inhalte gelöscht: {basis}",
}
ERASED_EVENT: Final = "(Inhalt gelöscht)"


class _Said(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "–"


def event_words(kind: str, said: dict[str, object] | None) -> str:
    """Say one recorded fact in a line."""
    if said is None:
        return ERASED_EVENT
    values = _Said({name: str(value) for name, value in said.items()})
    if "vote" in said:
        values["vote"] = VOTES[Vote(str(said["vote"]))]
    if "outcome" in said:
        values["outcome"] = OUTCOMES[Outcome(str(said["outcome"]))]
    if said.get("revision"):
        values["revision"] = REVISIONS[RevisionKind(str(said["revision"]))]
    return EVENTS.get(kind, kind).format_map(values)
