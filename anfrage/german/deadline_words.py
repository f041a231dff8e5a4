"""How deadlines are spoken of: rules, each step of a computation, changes."""

import datetime as dt
from typing import Final

from anfrage.domain.deadline import (
    CountStep,
    Deadline,
    DeadlineRule,
    DeadlineStatus,
    Shift,
    StartEvent,
    StepKind,
    TimeUnit,
)
from anfrage.german.dates import count, short_date, weekday_date

UNITS: Final = {
    TimeUnit.WORKING_DAYS: ("Arbeitstag", "Arbeitstage"),
    TimeUnit.WEEKDAYS: ("Werktag", "Werktage"),
    TimeUnit.DAYS: ("Tag", "Tage"),
    TimeUnit.WEEKS: ("Woche", "Wochen"),
    TimeUnit.MONTHS: ("Monat", "Monate"),
}
UNIT_WORDS: Final = {many.casefold(): unit for unit, (_, many) in UNITS.items()}
START_WORDS: Final = {
    "eingang": StartEvent.RECEIPT,
    "datum": StartEvent.DATE,
    "sitzung": StartEvent.SESSION,
}
SHIFT_WORDS: Final = {"danach": Shift.NEXT, "bleibt": Shift.KEEP, "davor": Shift.PREVIOUS}
HARD_WORDS: Final = {"fest": True, "grundsätzlich": False}
OPEN_EXTENSION: Final = "offen"
NO_EXTENSION: Final = "keine"
_EVENTS: Final = {
    StartEvent.RECEIPT: "Eingang",
    StartEvent.DATE: "Datum der Anfrage",
    StartEvent.SESSION: "Sitzung",
}
_DAYS_OFF: Final = {"saturday": "Samstag", "sunday": "Sonntag"}
_CHANGES: Final = {"extended": "verlängert", "paused": "angehalten", "resumed": "läuft weiter"}
NO_DEADLINE: Final = "Für diesen Vorgang gilt keine Frist: In den Einstellungen ist keine gewählt."
NOT_FIXED: Final = "noch nicht festgehalten, gerechnet nach den jetzigen Einstellungen"
RECEIPT_UNKNOWN: Final = "Der Eingang ist nicht angegeben; es zählt der Tag der Anlage."


def rule_words(rule: DeadlineRule) -> str:
    """`4 Wochen ab Eingang, grundsätzlich (§ 28 Abs. 6 SächsGemO)`."""
    before = rule.start is StartEvent.SESSION
    event = "vor der Sitzung" if before else f"ab {_EVENTS[rule.start]}"
    kind = "fest" if rule.hard else "grundsätzlich"
    source = f" ({rule.source})" if rule.source else ""
    hint = f"; {rule.hint}" if rule.hint else ""
    return f"{count(rule.length, *UNITS[rule.unit])} {event}, {kind}{source}{hint}"


def step_words(step: CountStep, deadline: Deadline) -> str:
    """Say one step of the computation."""
    rule = deadline.rule
    backwards = rule.start is StartEvent.SESSION
    way = "zurück" if backwards else "weiter"
    moved = "davor" if rule.shift is Shift.PREVIOUS else "danach (§ 193 BGB)"
    return _STEPS[step.kind].format(
        event=_EVENTS[rule.start],
        day=weekday_date(step.day),
        off=_DAYS_OFF.get(step.note, step.note),
        length=count(step.number, *UNITS[rule.unit]),
        way=way,
        moved=moved,
        start_norm="" if backwards else " (§ 187 Abs. 1 BGB)",
        end_norm="" if backwards else " (§ 188 Abs. 2 BGB)",
        counted="zurückgezählt" if backwards else "gezählt",
    )


_STEPS: Final = {
    StepKind.START: "{event} am {day}; dieser Tag zählt nicht mit{start_norm}",
    StepKind.SKIPPED: "{day} zählt nicht: {off}",
    StepKind.COUNTED: "{length} {counted}: {day}",
    StepKind.PERIOD: "{length} {way}: {day}{end_norm}",
    StepKind.MONTH_END: "{length} {way}; den Tag gibt es im Monat nicht, also der letzte: {day}",
    StepKind.SHIFTED: "{day} ist frei ({off}); es gilt der Arbeitstag {moved}",
    StepKind.KEPT: "{day} ist frei ({off}); der Tag bleibt, § 193 BGB gilt hier nicht",
    StepKind.RESULT: "Letzter Tag: {day}, 24 Uhr",
}


def computation(deadline: Deadline) -> tuple[str, ...]:
    """Return the whole computation, one step a line, numbered."""
    lines = [step_words(step, deadline) for step in deadline.steps]
    return tuple(f"{number}. {line}" for number, line in enumerate(lines, 1))


def change_words(kind: str, day: dt.date, due: dt.date, reason: str) -> str:
    """Say an extension, a pause or its end."""
    said = f"{short_date(day)} {_CHANGES.get(kind, kind)}"
    if kind != "paused":
        said += f" bis {weekday_date(due)}"
    return f"{said}: {reason}" if reason else said


def status_words(status: DeadlineStatus, today: dt.date) -> str:
    """`Di 24.11.2026, noch 2 Tage` and the like."""
    if status.paused_since is not None:
        return f"angehalten seit {short_date(status.paused_since)}"
    return f"{weekday_date(status.due)}, {left_words(status.due, today)}"


def left_words(due: dt.date, today: dt.date) -> str:
    """`noch 3 Tage`, `heute`, `seit 2 Tagen überschritten`."""
    left = (due - today).days
    if left == 0:
        return "heute"
    if left < 0:
        return f"seit {count(-left, 'Tag', 'Tagen')} überschritten"
    return f"noch {count(left, 'Tag', 'Tage')}"


def short_left(due: dt.date | None, today: dt.date) -> str:
    """What a narrow column shows: `!! -2 Tage`, `! 0 Tage`, `13 Tage`."""
    if due is None:
        return ""
    left = (due - today).days
    sign = "!! " if left < 0 else "! " if left <= _SOON else ""
    return f"{sign}{count(left, 'Tag', 'Tage') if abs(left) != 1 else f'{left} Tag'}"


_SOON: Final = 2


def interim_notice(
    subject: str, reference: str, received: dt.date | None, until: dt.date, reason: str
) -> str:
    """Return the text of a Zwischenbescheid."""
    named = f"„{subject}“" if subject else "[Thema]"
    number = f" ({reference})" if reference else ""
    came = f" vom {short_date(received)}" if received else ""
    return (
        f"Zwischenbescheid\n\nIhre Anfrage{came} {named}{number}\n\n"
        "Guten Tag,\n\n"
        f"Ihre Anfrage wird derzeit bearbeitet. Abschließend kann sie noch nicht beantwortet"
        f" werden, weil {_lower(reason)}. Sie erhalten die Antwort voraussichtlich bis zum"
        f" {short_date(until)}.\n\nMit freundlichen Grüßen\n"
    )


def _lower(reason: str) -> str:
    return reason.rstrip(". ")


CALENDAR_TITLE: Final = "Frist {number}: {subject}"
INTERNAL_TITLE: Final = "{unit}: {number} {subject}"
