"""Words of the screen Beteiligung."""

from collections.abc import Collection, Sequence
from typing import Final

from anfrage.domain.workflow import Outcome, RevisionKind, Vote, Workflow
from anfrage.german.dates import short_date
from anfrage.german.participation_words import CHANNELS, OUTCOMES, VOTES

COLUMNS: Final = ("Stelle", "Person", "Fragen", "Stand", "Bemerkung")
ASKED: Final = "… erbeten"
WAITING: Final = "○ später"
SETTLED: Final = "Einwand geklärt"
TOLD: Final = "○ unterrichtet"
HISTORY: Final = "Verlauf"
LOADING: Final = "Beteiligung wird geladen"
RECORDING: Final = "Wird aufgezeichnet"
SEALING: Final = "Brief wird versiegelt"
NOT_RELEASED: Final = "noch keine Fassung freigegeben"
RELEASED: Final = "Der Brief ist als Fassung freigegeben; ändern lässt er sich in einer neuen."
RECORDED: Final = "Aufgezeichnet."
SIGNED: Final = "Unterschrift aufgezeichnet, der Brief ist versiegelt."
SENT: Final = "Versand aufgezeichnet."
ESCALATED: Final = "Vorlage aufgezeichnet; der Einwand bleibt offen, bis er beantwortet ist."
REVISION_BEGUN: Final = "Aufgezeichnet; der Brief ist wieder änderbar (F7, dann F6)."
EMPTY: Final = "Noch niemand beteiligt. F gibt den Brief als Fassung in die Beteiligung."
NO_ROUTE: Final = (
    "In den Einstellungen ist keine Stelle eingetragen ([[stelle]]). U hält die Unterschrift fest."
)
NO_OBJECTION: Final = "Von {unit} steht kein Einwand offen; bitte die Stelle wählen, die einen hat."
NO_UNIT: Final = "Bitte zuerst eine Stelle wählen."
RELEASE_QUESTION: Final = (
    "Den Brief so, wie er ist, als Fassung freigeben? Danach ist die Fassung nicht mehr änderbar."
)
VOTE_TITLE: Final = "Votum: {unit}"
VOTE_HINT: Final = "Enter weiter · Strg+N aufzeichnen · Esc abbrechen"
VOTE_SAID: Final = (
    "Ja, Nein, Ja mit Änderung, in Bearbeitung, Kenntnis genommen oder nicht betroffen; die ersten"
    " Buchstaben genügen."
)
VOTE_UNKNOWN: Final = "Dieses Votum gibt es nicht oder ist nicht eindeutig. Möglich: " + VOTE_SAID
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
ESCALATE_TITLE: Final = "Einwand von {unit} vorlegen"
ESCALATE_FIELDS: Final = {"to": "Vorgelegt wem? (gemeinsame Leitung)", "reason": "Bemerkung"}
APPROVE_TITLE: Final = "Genehmigung der Freigabe"
APPROVE_FIELDS: Final = {"by": "Genehmigt durch (Leitung)"}
REVISION_TITLES: Final = {
    RevisionKind.CORRECTION: "Berichtigung beginnen",
    RevisionKind.SUPPLEMENT: "Nachtrag beginnen",
    RevisionKind.REOPENED: "Vorgang wieder aufnehmen",
}
REASON_FIELDS: Final = {"reason": "Grund"}
NEXT: Final = "Nächster Schritt"
DATE_UNREADABLE: Final = "Das Datum ist nicht lesbar; bitte als TT.MM.JJJJ eingeben."


def place_words(number: str) -> str:
    """What the headline says."""
    return f"{number} · Beteiligung"


def chosen(typed: str, names: Collection[str]) -> str | None:
    """Return the name that was meant, however it is spelled; `None` for none or several.

    „Ja mit Änderung“, „ja-mit-aenderung“ and, where nothing else begins so, „ken“ are understood.
    """
    said = _spelled(typed).removeprefix("in-")
    if not said:
        return None
    for found in (
        [one for one in names if one == said],
        [one for one in names if one.startswith(said)],
        [one for one in names if said.startswith(f"{one}-")],
    ):
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _spelled(text: str) -> str:
    plain = text.casefold().strip(" .")
    for umlaut, letters in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
        plain = plain.replace(umlaut, letters)
    return "-".join(plain.replace("-", " ").split())


def unit_words(now: Workflow, unit: str) -> str:
    """Say all that a unit said to the current version."""
    standing = now.standings.get(unit)
    if standing is None:
        return f"{unit}: noch kein Votum"
    said = [
        f"{unit}: {VOTES[standing.vote]}, {standing.person}, {short_date(standing.on)}",
        CHANNELS[standing.channel],
    ]
    words = ", ".join(said) + (f" – {standing.remark}" if standing.remark else "")
    if unit in now.escalated:
        words += f"; vorgelegt: {now.escalated[unit]}"
    answer = now.answers.get(unit)
    return f"{words}; beantwortet durch {answer.by}: {answer.text}" if answer else words


def next_step(now: Workflow, asked: Sequence[str], *, approval: bool, changed: bool = False) -> str:
    """Say what can be done next, with its key.

    Args:
        now: Where the case stands.
        asked: The units whose turn it is.
        approval: Whether the head of the unit has to approve.
        changed: Whether the letter was changed since the last version.
    """
    current = now.current
    if now.erased or now.archived or now.outcome is not None:
        return _at_the_end(now)
    if now.revision is not None:
        return "Brief ändern (F7, dann F6), danach mit F freigeben."
    if current is None:
        return "F gibt den Brief frei; B schließt ohne Brief ab."
    if now.current_signed:
        sent = any(one.version == current.version for one in now.dispatches)
        missing = any(not one.sha256 for one in now.sealed)
        pdf = "P holt das fehlende PDF nach; " if missing else ""
        done = "Z legt ins Archiv; N hält Nachfragen fest, K berichtigt, T trägt nach."
        return pdf + (done if sent else "V hält den Versand fest; F9 gibt den Brief aus.")
    if changed:
        version = current.version
        return f"der Brief wurde nach Fassung {version} geändert; F gibt eine neue Fassung frei."
    return _in_participation(now, current.version, asked, approval=approval)


def _at_the_end(now: Workflow) -> str:
    if now.erased:
        return "keiner, die Inhalte sind gelöscht."
    if now.outcome is not None:
        ended = OUTCOMES[now.outcome]
        archive = "" if now.archived else "Z legt ins Archiv; "
        if now.outcome is Outcome.ORAL:
            archive += "N hält Nachfragen fest; "
        return f"{archive}W nimmt den Vorgang wieder auf ({ended})."
    return "keiner, der Vorgang liegt im Archiv (K berichtigt, T trägt nach)."


def objecting_units(now: Workflow) -> list[str]:
    """Return the units whose objection is still open."""
    return [
        unit
        for unit, one in now.standings.items()
        if one.vote in {Vote.NO, Vote.YES_WITH_CHANGE} and unit not in now.answers
    ]


def _in_participation(now: Workflow, version: int, asked: Sequence[str], *, approval: bool) -> str:
    if approval and version not in now.approved:
        return "G hält die Genehmigung der Leitung fest."
    objecting = objecting_units(now)
    if objecting:
        names = ", ".join(objecting)
        return f"Einwand von {names}: E beantwortet ihn, oder Brief ändern (F7) und F."
    if asked:
        return f"M hält Voten fest (es fehlt: {', '.join(asked)}); A erinnert."
    return "Alle Voten liegen vor; U hält die Unterschrift fest."
