"""What comes next on the way of a letter, as commands."""

from collections.abc import Sequence
from typing import Final

from anfrage.domain.workflow import Workflow
from anfrage.german.dates import count
from anfrage.german.participation_screen_words import objecting_units
from anfrage.german.participation_words import OUTCOMES

_NEXT: Final = "Nächster Schritt: "
DRAFTED: Final = (
    _NEXT
    + "offene Fragen mit „anfrage vorgang antworten {number} FRAGE --text …“ beantworten, dann"
    " „anfrage pruefliste {number}“."
)
DRAFTED_ALL: Final = _NEXT + "„anfrage pruefliste {number}“, dann „anfrage beteiligen {number}“."


def signing_command(number: str, digits: str) -> str:
    """Say how the signature is asked for and recorded."""
    return (
        f"{_NEXT}„anfrage export {number} --zur-unterschrift“ für die Mappe, nach der Unterschrift"
        f" „anfrage schlusszeichnen {number} --durch NAME --bestaetigung {digits} --scan DATEI“."
    )


def answer_kept(number: str, question: str, *, empty: bool) -> str:
    """Say that an answer is kept."""
    return f"{number}  Antwort auf Frage {question} {'geleert' if empty else 'gesichert'}"


def after_answer(number: str, missing: Sequence[str]) -> str:
    """Say what is left to answer, or that the letter can be checked."""
    if not missing:
        return DRAFTED_ALL.format(number=number)
    left = count(len(missing), "Frage ist", "Fragen sind")
    return f"{left} noch offen: {', '.join(missing)}."


def next_command(
    number: str, now: Workflow, asked: Sequence[str], *, approval: bool, changed: bool
) -> str:
    """Say what can be done next, with its command.

    Args:
        number: Of the case.
        now: Where it stands.
        asked: The units whose turn it is.
        approval: Whether the head of the unit has to approve.
        changed: Whether the letter was changed since the last version.
    """
    current = now.current
    if now.erased or now.archived or now.outcome is not None:
        return _at_the_end(number, now)
    if now.revision is not None:
        return f"{_NEXT}den Brief ändern, dann „anfrage beteiligen {number}“."
    if current is None:
        return f"{_NEXT}„anfrage beteiligen {number}“."
    if now.current_signed:
        sent = any(one.version == current.version for one in now.dispatches)
        return f"{_NEXT}„anfrage {f'ablegen {number}' if sent else f'versenden {number} --weg …'}“."
    if changed:
        return (
            f"Der Brief wurde nach Fassung {current.version} geändert. {_NEXT}„anfrage beteiligen"
            f" {number}“ gibt eine neue Fassung frei."
        )
    return _NEXT + _in_participation(number, now, asked, approval=approval)


def _at_the_end(number: str, now: Workflow) -> str:
    if now.erased:
        return "Die Inhalte des Vorgangs sind gelöscht; es ist nichts mehr zu tun."
    if not now.archived:
        ended = OUTCOMES[now.outcome] if now.outcome else ""
        return f"{_NEXT}„anfrage ablegen {number}“ ({ended})."
    if now.signed is None:
        return "Der Vorgang liegt im Archiv."
    return (
        f"Der Vorgang liegt im Archiv; „anfrage lernen {number} --frage 1 --zeigen“ zeigt, was"
        " aus seinen Antworten werden kann."
    )


def _in_participation(number: str, now: Workflow, asked: Sequence[str], *, approval: bool) -> str:
    current = now.current
    if approval and current is not None and current.version not in now.approved:
        return f"„anfrage beteiligen {number} --genehmigt-durch NAME“."
    objecting = objecting_units(now)
    if objecting:
        return (
            f"den Einwand ({', '.join(objecting)}) klären („anfrage mitzeichnen {number} --stelle"
            f' "{objecting[0]}" --einwand-beantworten … --person NAME“), oder den Brief ändern und'
            " neu beteiligen."
        )
    if asked:
        return f"Voten eintragen ({', '.join(asked)}): „anfrage mitzeichnen {number}“."
    return f"„anfrage schlusszeichnen {number}“ zeigt, was zur Unterschrift noch fehlt."
