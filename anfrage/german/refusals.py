"""Why a step on the way of a case is refused: what is so, and what to do now."""

from typing import Final

# Codes of `StepRefused.reason`: what is the matter, and what helps. `{detail}` is filled in.
_REASONS: Final = {
    "question_unknown": (
        "eine Frage „{detail}“ gibt es in ihm nicht",
        "„anfrage vorgang zeigen“ zeigt alle Fragen",
    ),
    "question_unanswered": (
        "Frage {detail} hat noch keine Antwort",
        "bitte sie zuerst beantworten",
    ),
    "part_unknown": (
        "einen Teil {detail} hat die Frage nicht",
        "„anfrage vorgang teile“ zeigt alle Teile",
    ),
    "deadline_no_rule": (
        "in den Einstellungen ist keine Fristregel gewählt",
        "bitte unter [frist] „regel“ eintragen oder --regel angeben",
    ),
    "deadline_rule_unknown": (
        "die Fristregel „{detail}“ gibt es nicht",
        "„anfrage frist --regeln“ zeigt alle",
    ),
    "deadline_session_missing": (
        "die Frist wird von der Sitzung zurückgerechnet, deren Tag fehlt",
        "bitte mit --sitzung angeben",
    ),
    "deadline_fixed": (
        "die ursprüngliche Frist ({detail}) steht fest und bleibt",
        "eine spätere Frist entsteht nur durch eine begründete Verlängerung",
    ),
    "deadline_reason_missing": (
        "ohne Begründung wird keine Frist geändert",
        "bitte den Grund angeben",
    ),
    "deadline_not_later": (
        "der neue Tag liegt nicht nach dem bisherigen ({detail})",
        "bitte einen späteren Tag angeben",
    ),
    "deadline_no_extension": (
        "diese Frist darf nicht über den {detail} hinaus verlängert werden",
        "bitte bis dahin antworten oder einen früheren Tag angeben",
    ),
    "deadline_paused": (
        "die Frist ruht seit {detail}",
        "bitte sie zuerst weiterlaufen lassen",
    ),
    "deadline_running": ("die Frist ruht nicht", "es gibt nichts fortzusetzen"),
}


def refusal(case_number: str, reason: str, detail: str) -> str:
    """Return the sentence: what is refused and why, what stays valid, what to do."""
    why, advice = _REASONS.get(reason, (reason, "bitte den Vorgang prüfen"))
    return (
        f"Vorgang {case_number}: Das geht jetzt nicht, denn {why.format(detail=detail)}."
        f" Es wurde nichts aufgezeichnet, alles Bisherige gilt weiter; {advice}."
    )
