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
    "erased": ("die Inhalte des Vorgangs sind gelöscht", "bitte einen neuen Vorgang anlegen"),
    "signed": (
        "die Fassung ist unterzeichnet und versiegelt",
        "geändert wird nur durch eine Berichtigung oder einen Nachtrag",
    ),
    "ended": (
        "der Vorgang ist abgeschlossen",
        "mit „abschliessen --wiederaufnehmen“ geht er weiter",
    ),
    "unchanged": (
        "seit Fassung {detail} hat sich nichts geändert",
        "die freigegebene Fassung ist weiter im Umlauf",
    ),
    "unit_twice": ("„{detail}“ ist zweimal genannt", "bitte jede Stelle einmal nennen"),
    "not_released": ("es ist keine Fassung freigegeben", "bitte zuerst „beteiligen“"),
    "approval_not_needed": (
        "Fassung {detail} braucht keine Genehmigung mehr",
        "es ist nichts zu tun",
    ),
    "approval_missing": (
        "die Leitung hat Fassung {detail} noch nicht genehmigt",
        "bitte mit „beteiligen --genehmigt-durch“ eintragen",
    ),
    "approval_own": (
        "wer freigibt, genehmigt nicht selbst ({detail})",
        "bitte die Leitung eintragen",
    ),
    "person_missing": ("der Name der Person fehlt", "bitte den Namen angeben"),
    "stale_version": (
        "das Votum gilt einer anderen Fassung; im Umlauf ist Fassung {detail}",
        "bitte das Votum zu dieser Fassung einholen",
    ),
    "unit_unknown": (
        "diese Stelle ist nicht beteiligt (beteiligt: {detail})",
        "bitte die Schreibweise prüfen",
    ),
    "not_its_turn": (
        "„{detail}“ ist noch nicht an der Reihe",
        "bitte zuerst die früheren Schritte abschließen",
    ),
    "own_standing": (
        "{detail} hat selbst am Brief geschrieben (Vier-Augen-Prinzip)",
        "bitte das Votum einer anderen Person einholen",
    ),
    "standing_day": (
        "ein Votum vom {detail} kann dieser Fassung nicht gelten",
        "bitte den Tag prüfen",
    ),
    "answer_missing": ("die Antwort auf den Einwand fehlt", "bitte den Text angeben"),
    "no_objection": ("von „{detail}“ steht kein Einwand offen", "es ist nichts zu beantworten"),
    "changed_since": (
        "der Brief wurde nach der Freigabe von Fassung {detail} geändert",
        "bitte mit „beteiligen“ eine neue Fassung freigeben",
    ),
    "enclosure_changed": (
        "die Anlage „{detail}“ wurde nach der Freigabe geändert",
        "bitte die alte Datei zurücklegen oder mit „beteiligen --anlage“ neu freigeben",
    ),
    "standing_open": (
        "das Votum von „{detail}“ fehlt oder ist ein offener Einwand",
        "bitte einholen oder den Einwand beantworten",
    ),
    "check_open": (
        "die Prüfliste ist nicht frei: {detail}",
        "bitte beheben oder mit „pruefliste --uebergehen“ begründen",
    ),
    "signer_author": (
        "{detail} hat selbst am Brief geschrieben (Vier-Augen-Prinzip)",
        "bitte eine andere Person unterzeichnen lassen",
    ),
    "signer_unknown": (
        "diese Person ist nicht zeichnungsberechtigt (berechtigt: {detail})",
        "bitte den Namen prüfen",
    ),
    "signer_other": (
        "der Brief nennt {detail} als Unterschrift",
        "bitte den Brief ändern und neu freigeben oder den Namen prüfen",
    ),
    "confirmation": (
        "die Bestätigung stimmt nicht",
        "bitte „{detail}“ oder die Nummer des Vorgangs eingeben",
    ),
    "signature_day": (
        "eine Unterschrift vom {detail} kann dieser Fassung nicht gelten",
        "bitte den Tag prüfen",
    ),
    "scan_missing": ("der Scan des unterschriebenen Briefs fehlt", "bitte mit --scan angeben"),
    "not_signed": ("keine geltende Fassung ist unterzeichnet", "bitte zuerst „schlusszeichnen“"),
    "version_not_signed": (
        "Fassung {detail} ist nicht unterzeichnet",
        "bitte eine unterzeichnete Fassung angeben",
    ),
    "way_missing": ("der Versandweg fehlt", "bitte mit --weg angeben"),
    "sent_day": (
        "ein Versand am {detail} kann nicht sein",
        "bitte einen Tag zwischen Unterschrift und heute angeben",
    ),
    "not_out": (
        "die Antwort auf Frage {detail} ist noch nicht hinausgegangen",
        "aus einem Entwurf wird mit „wissen aufnehmen“ eine Position",
    ),
    "nothing_new": (
        "die Antwort sagt nichts anderes als Position {detail}",
        "„--zeigen“ zeigt, was aus ihr werden kann",
    ),
    "position_not_used": (
        "die Antwort verwendet Position „{detail}“ nicht",
        "„--zeigen“ zeigt, was aus ihr werden kann",
    ),
    "not_answered_yet": (
        "der Vorgang ist weder mündlich beantwortet noch ein Brief versandt",
        "bitte zuerst „versenden“ oder „abschliessen --als muendlich“",
    ),
    "follow_up_missing": ("die Nachfrage fehlt", "bitte mit --frage angeben"),
    "follow_up_unanswered": (
        "die Antwort auf die Nachfrage fehlt",
        "bitte mit --antwort angeben oder mit --schriftlich, dass sie zugesagt wurde",
    ),
    "follow_up_day": ("die Sitzung am {detail} war noch nicht", "bitte den Tag prüfen"),
    "reason_missing": ("die Begründung fehlt", "bitte mit --grund angeben"),
    "recipient_missing": ("es fehlt, an wen abgegeben wurde", "bitte mit --an angeben"),
    "revision_open": (
        "es ist schon eine Berichtigung oder ein Nachtrag begonnen",
        "bitte diese Fassung freigeben",
    ),
    "not_ended": (
        "der Vorgang ist nicht ohne Brief abgeschlossen",
        "ein offener geht einfach weiter, ein versandter durch Berichtigung oder Nachtrag",
    ),
    "archived": ("der Vorgang liegt schon im Archiv", "es ist nichts zu tun"),
    "not_sent": (
        "der Brief ist nicht versandt und der Vorgang nicht anders abgeschlossen",
        "bitte zuerst „versenden“ oder „abschliessen“",
    ),
    "sealed_already": ("das Format {detail} ist schon versiegelt", "es bleibt, wie es ist"),
    "sealed_unknown": (
        "das Format {detail} gehörte nicht zu den versiegelten",
        "bitte ein anderes Format wählen",
    ),
    "nothing_withheld": (
        "zu Fassung {detail} gibt es keinen vollständigen Brief neben dem öffentlichen",
        "bitte ohne „--umfang“ ausgeben",
    ),
    "nothing_missing": (
        "in der Versiegelung fehlt keine Datei",
        "die versiegelten Dateien bleiben, wie sie sind",
    ),
    "sealed_lost": (
        "die versiegelte Datei ({detail}) ist nicht mehr da",
        "bitte „pruefen“ aufrufen und die letzte Sicherung zurückspielen",
    ),
    "not_ready": (
        "zur Unterschrift fehlt noch etwas: {detail}",
        "„schlusszeichnen“ ohne Angaben zeigt alles",
    ),
    "already_erased": ("die Inhalte sind schon gelöscht", "es ist nichts zu tun"),
    "basis_missing": ("ohne Rechtsgrundlage wird nichts gelöscht", "bitte sie angeben"),
    "retention": (
        "die Aufbewahrung läuft bis {detail}",
        "bitte später löschen oder --vorzeitig mit Rechtsgrundlage angeben",
    ),
}


def obstacle(reason: str, detail: str) -> str:
    """Return what is in the way and what helps, as one line of a list."""
    why, advice = _words(reason, detail)
    return f"{why[:1].upper()}{why[1:]}; {advice}."


def refusal(case_number: str, reason: str, detail: str) -> str:
    """Return the sentence: what is refused and why, what stays valid, what to do."""
    why, advice = _words(reason, detail)
    return (
        f"Vorgang {case_number}: Das geht jetzt nicht, denn {why}."
        f" Es wurde nichts aufgezeichnet, alles Bisherige gilt weiter; {advice}."
    )


def _words(reason: str, detail: str) -> tuple[str, str]:
    """Return both halves, with the detail in them and without the stop that it may end with."""
    why, advice = _REASONS.get(reason, (reason, "bitte den Vorgang prüfen"))
    return tuple(one.format(detail=detail).removesuffix(".") for one in (why, advice))  # type: ignore[return-value]  # two in, two out
