"""Words about learning from what is taken over."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final

from anfrage.domain.decision import Correction, Learnt, Quality, Trial
from anfrage.domain.decision_errors import LearningOff, NothingGained, TooFewDecisions
from anfrage.domain.errors import AnfrageError
from anfrage.german.dates import count, short_date
from anfrage.german.numbers import german_number

OFF: Final = (
    "Das Lernen ist ausgeschaltet (Schlüssel „suche.lernen“ in einstellungen.toml): Es wird nichts"
    " gezählt, und die Prozentwerte bleiben, wie das Programm sie berechnet."
)
NO_CORRECTION: Final = "Angepasst ist nichts; es gelten die Prozentwerte des Programms."
TESTED: Final = (
    "Geprüft ist jede Entscheidung mit einer Anpassung, die aus den übrigen berechnet wurde."
)
WHAT_STAYS: Final = (
    "Die Reihenfolge der Treffer bleibt; was nicht angenommen oder abgelaufen ist, „passt“"
    " weiterhin nie."
)
_TRY: Final = "„anfrage wissen lernen --anwenden“ setzt die Anpassung in Kraft."
_WORSE: Final = "Die Anpassung träfe nicht besser zu als die Werte des Programms."
_LABELS: Final = 34
_COLUMN: Final = 14


def learnt_lines(learnt: Learnt, *, applied: bool = False) -> list[str]:
    """What was counted, and what a correction does, or why there is none."""
    lines = [] if learnt.on else [OFF]
    if learnt.since is None:
        return [*lines, "Gezählt ist noch keine Entscheidung über einen Treffer."]
    number = count(learnt.taken + learnt.left, "Entscheidung", "Entscheidungen")
    lines.append(
        f"Gezählt seit {short_date(learnt.since)}: {number}, davon {learnt.taken} übernommen,"
        f" {learnt.left} nicht übernommen."
    )
    if learnt.trial is None:
        return [*lines, _too_few(learnt.taken, learnt.left, learnt.needed)]
    lines += _figures(learnt.trial)
    if not applied:
        lines.append(_TRY if learnt.trial.better else _WORSE)
    return lines


def _too_few(taken: int, left: int, needed: int) -> str:
    return (
        f"Für eine Anpassung werden je {needed} übernommene und nicht übernommene Treffer gebraucht"
        f" (bisher {taken} und {left}); es wurde nichts geändert."
    )


def _figures(trial: Trial) -> list[str]:
    before, after = trial.before, trial.after
    return [
        _row("", "ohne", "mit Anpassung"),
        _row("Logarithmischer Verlust", _number(before.log_loss), _number(after.log_loss)),
        _row("Brier-Wert", _number(before.brier), _number(after.brier)),
        _row("„passt“, davon übernommen", _share(before), _share(after)),
        f"{TESTED} Kleinere Werte sind besser.",
    ]


def in_force(correction: Correction | None, *, on: bool = True) -> str:
    """Which correction scores get; while learning is off they get none."""
    if correction is None:
        return NO_CORRECTION
    slope, offset = _number(correction.slope), _number(correction.offset)
    state = "In Kraft ist" if on else "Gespeichert, aber nicht in Kraft ist"
    return f"{state} eine Anpassung (Steigung {slope}, Verschiebung {offset})."


def erased(number: int) -> str:
    """That everything is deleted."""
    what = count(number, "Entscheidung", "Entscheidungen")
    return (
        f"Gelöscht: {what} und jede Anpassung. In Sicherungen des Büros bleiben sie, bis diese"
        " gelöscht werden."
    )


def _row(label: str, before: str, after: str) -> str:
    return f"{label:{_LABELS}}{before:>{_COLUMN}}{after:>{_COLUMN}}"


def _number(value: float) -> str:
    return german_number(Decimal(f"{value:.3f}"))


def _share(quality: Quality) -> str:
    return f"{quality.fits_taken} von {quality.fits}"


DECISION_SENTENCES: Final[dict[type[AnfrageError], Callable[[Any], str]]] = {
    LearningOff: lambda _: f"{OFF} Es wurde nichts geändert; bitte dort zuerst einschalten.",
    TooFewDecisions: lambda x: _too_few(x.taken, x.left, x.needed),
    NothingGained: lambda _: f"{_WORSE} Es wurde nichts geändert.",
}
