"""From a rule and an event to the last day of a deadline, with every step on the way.

Forward: the day of the event is not counted (§ 187 (1) BGB); days end with the last one, weeks and
months with the day of the same name or number, else with the month's last day (§ 188 BGB); an end
on a Saturday, Sunday or public holiday moves to the next working day (§ 193 BGB). Backwards from a
session, its day is not counted either, but § 193 does not apply: it would shorten the time.
"""

import calendar
import datetime as dt
from collections.abc import Sequence
from typing import Final

from anfrage.domain.deadline import (
    CountStep,
    Deadline,
    DeadlineRule,
    HolidayCalendar,
    InternalDeadline,
    Shift,
    StartEvent,
    StepKind,
    TimeUnit,
)

_DAY: Final = dt.timedelta(days=1)
_MONTHS_A_YEAR: Final = 12


def count_deadline(rule: DeadlineRule, start: dt.date, holidays: HolidayCalendar) -> Deadline:
    """Return the deadline that `rule` gives for an event on `start`.

    `start` is the day of receipt, or of the session where the rule counts backwards. `holidays`
    has to know the years in between.
    """
    way = -1 if rule.start is StartEvent.SESSION else 1
    steps = [CountStep(StepKind.START, start)]
    if rule.unit in {TimeUnit.WORKING_DAYS, TimeUnit.WEEKDAYS}:
        end = _counted(rule, start, way, holidays, steps)
    elif rule.unit is TimeUnit.MONTHS:
        end = _months(start, way * rule.length, steps)
    else:
        days = rule.length * (7 if rule.unit is TimeUnit.WEEKS else 1)
        end = start + way * days * _DAY
        kind = StepKind.PERIOD if rule.unit is TimeUnit.WEEKS else StepKind.COUNTED
        steps.append(CountStep(kind, end, rule.length))
    due = _shifted(end, rule.shift, holidays, steps)
    steps.append(CountStep(StepKind.RESULT, due))
    return Deadline(rule, start, due, tuple(steps))


def shift_to_working_day(day: dt.date, holidays: HolidayCalendar) -> dt.date:
    """Return `day`, or the next working day (§ 193 BGB)."""
    return _shifted(day, Shift.NEXT, holidays, [])


def plan_back(
    due: dt.date, units: Sequence[tuple[str, int]], holidays: HolidayCalendar
) -> tuple[InternalDeadline, ...]:
    """Return the internal deadlines before `due`, in the order of the work.

    `units` are names with the working days that lie between this unit's day and the next one's;
    the last unit's lie before `due`.
    """
    planned: list[InternalDeadline] = []
    day = due
    for unit, length in reversed(units):
        for _ in range(length):
            day -= _DAY
            while holidays.day_off(day) is not None:
                day -= _DAY
        planned.append(InternalDeadline(unit, day, length))
    return tuple(reversed(planned))


def _counted(
    rule: DeadlineRule, day: dt.date, way: int, holidays: HolidayCalendar, steps: list[CountStep]
) -> dt.date:
    counted = 0
    while counted < rule.length:
        day += way * _DAY
        off = holidays.day_off(day)
        if rule.unit is TimeUnit.WEEKDAYS and holidays.weekday(day):
            off = None
        if off is None:
            counted += 1
        elif off not in {"saturday", "sunday"}:
            steps.append(CountStep(StepKind.SKIPPED, day, note=off))
    steps.append(CountStep(StepKind.COUNTED, day, rule.length))
    return day


def _months(start: dt.date, number: int, steps: list[CountStep]) -> dt.date:
    months = start.year * _MONTHS_A_YEAR + start.month - 1 + number
    year, month = months // _MONTHS_A_YEAR, months % _MONTHS_A_YEAR + 1
    last = calendar.monthrange(year, month)[1]
    end = dt.date(year, month, min(start.day, last))
    kind = StepKind.PERIOD if end.day == start.day else StepKind.MONTH_END
    steps.append(CountStep(kind, end, abs(number)))
    return end


def _shifted(
    day: dt.date, shift: Shift, holidays: HolidayCalendar, steps: list[CountStep]
) -> dt.date:
    way = -_DAY if shift is Shift.PREVIOUS else _DAY
    while (off := holidays.day_off(day)) is not None:
        if shift is Shift.KEEP:
            steps.append(CountStep(StepKind.KEPT, day, note=off))
            return day
        steps.append(CountStep(StepKind.SHIFTED, day, note=off))
        day += way
    return day
