"""Deadlines computed by hand from the calendar, each with its reasoning in words."""

import datetime as dt

import pytest

from anfrage.desk.holidays import holiday_calendar
from anfrage.domain.deadline import DeadlineRule, Shift, StartEvent, StepKind, TimeUnit
from anfrage.steps.counting import count_deadline, plan_back

UNITS = {
    "A": TimeUnit.WORKING_DAYS,
    "K": TimeUnit.WEEKDAYS,
    "T": TimeUnit.DAYS,
    "W": TimeUnit.WEEKS,
    "M": TimeUnit.MONTHS,
}
# Land, rule, day of the event, expected last day, reasoning. A rule is unit letter and number;
# "-" in front counts back from a session; "=" keeps an end on a day off, "<" moves it back.
# A Land may carry a local holiday: "BY+08-15".
BY_HAND = """
TH W2 2026-03-02 2026-03-16 Montag, zwei Wochen weiter ein gewöhnlicher Montag
TH W2 2026-03-20 2026-04-07 Ende am Karfreitag; Sa, So und Ostermontag fallen aus, also Dienstag
TH W2 2026-03-23 2026-04-07 Ende am Ostermontag, also Dienstag
TH W2 2026-03-07 2026-03-23 Ende am Samstag, also Montag
TH W2 2026-09-06 2026-09-21 Ende am Weltkindertag, einem Sonntag, also Montag
TH W2 2025-09-06 2025-09-22 Ende am Weltkindertag, einem Samstag; So fällt aus, also Montag
SN W4 2026-10-21 2026-11-19 Ende am Buß- und Bettag (Mittwoch vor dem 23.11.), also Donnerstag
TH W4 2026-10-21 2026-11-18 derselbe Tag ist in Thüringen ein gewöhnlicher Mittwoch
SN W4 2026-10-03 2026-11-02 Ende am Samstag, Reformationstag; So fällt aus, also Montag
SN W4 2026-11-27 2026-12-28 Ende am ersten Weihnachtstag (Fr); Sa und So fallen aus, also Montag
SN W4 2026-12-04 2027-01-04 Ende an Neujahr (Fr); Sa und So fallen aus, also Montag
SN W4 2028-02-03 2028-03-02 28 Tage über den 29. Februar: 3 + 28 - 29 = 2. März, Donnerstag
SN W4 2027-02-03 2027-03-03 28 Tage ohne Schalttag: derselbe Tag im März, Mittwoch
BY W3 2026-12-16 2027-01-07 Ende an Heilige Drei Könige (Mi), also Donnerstag
SN W3 2026-12-16 2027-01-06 in Sachsen ist der 6. Januar ein gewöhnlicher Mittwoch
BY W3 2026-05-14 2026-06-05 Eingang an Himmelfahrt; Ende an Fronleichnam (Do), also Freitag
SN W3 2026-05-14 2026-06-04 in Sachsen ist Fronleichnam ein gewöhnlicher Donnerstag
BW W3 2026-05-04 2026-05-26 Ende am Pfingstmontag, also Dienstag
BW W6 2026-04-13 2026-05-26 42 Tage: 28 bis zum 11.5., 42 bis Pfingstmontag, also Dienstag
BW W6 2026-04-23 2026-06-05 42 Tage führen auf Fronleichnam, also Freitag
BY+08-15 W3 2026-07-25 2026-08-17 Ende an Mariä Himmelfahrt, einem Samstag, also Montag
BY+08-15 W3 2025-07-25 2025-08-18 Ende an Mariä Himmelfahrt (Fr), also Montag
BY W3 2025-07-25 2025-08-15 ohne den örtlichen Feiertag bleibt es Freitag
BY+08-08 W2 2025-07-25 2025-08-11 Ende am Friedensfest (Fr), also Montag
SN M1 2026-01-31 2026-03-02 der Februar hat keinen 31.: der 28. ist Samstag, also Montag
SN M1 2028-01-31 2028-02-29 Schaltjahr: letzter Tag des Februars ist der 29., Dienstag
SN M1 2024-02-29 2024-04-02 29. März ist Karfreitag; bis Ostermontag frei, also Dienstag
NW M1 2026-08-31 2026-09-30 der September hat keinen 31., also der 30., Mittwoch
NW M1 2026-10-01 2026-11-02 1. November ist Allerheiligen und Sonntag, also Montag
NW M1 2025-10-01 2025-11-03 Allerheiligen am Samstag; So fällt aus, also Montag
SN M2 2025-12-31 2026-03-02 kein 31. Februar: der 28. ist Samstag, also Montag
SN M1 2027-02-28 2027-03-30 28. März ist Ostersonntag; Ostermontag fällt aus, also Dienstag
SN M3 2026-11-29 2027-03-01 kein 29. Februar 2027: der 28. ist Sonntag, also Montag
BE T14 2026-11-09 2026-11-23 14 Tage weiter wieder Montag
BE T14 2026-02-22 2026-03-09 Ende am Frauentag, einem Sonntag, also Montag
BE T14 2027-02-22 2027-03-09 Ende am Frauentag (Mo), also Dienstag
SN T14 2027-02-22 2027-03-08 in Sachsen ist der 8. März ein gewöhnlicher Montag
BE T14 2025-04-24 2025-05-09 8. Mai 2025 war in Berlin einmalig Feiertag (Do), also Freitag
BE T14 2026-04-17 2026-05-04 Ende am 1. Mai (Fr); Sa und So fallen aus, also Montag
SN T1 2026-11-20 2026-11-23 ein Tag nach Freitag ist Samstag, also Montag
SN T10 2028-02-22 2028-03-03 22 + 10 - 29 = 3. März im Schaltjahr, Freitag
HH A8 2026-11-02 2026-11-12 Di bis Fr sind 4, Mo bis Do der nächsten Woche 8
HH A8 2026-10-30 2026-11-11 der Reformationstag ist Samstag; Mo bis Fr 5, Mo bis Mi 8
HH A8 2025-10-27 2025-11-07 Di, Mi, Do sind 3; Fr ist Reformationstag; Mo bis Fr 8
HE A8 2025-10-27 2025-11-06 ohne Reformationstag zählt der Freitag: Di bis Fr 4, Mo bis Do 8
HH A8 2026-12-17 2026-12-30 Fr 1; Mo bis Do mit Heiligabend 5; Fr frei; Mo, Di, Mi 8
HH A8 2026-03-30 2026-04-13 Di bis Do 3; Karfreitag, Ostermontag frei; Di bis Fr 7; Mo 8
HH A8 2026-11-07 2026-11-18 Eingang am Samstag; Mo bis Fr 5; Mo, Di, Mi 8
SN A8 2026-11-07 2026-11-19 wie vor, aber Mi ist Buß- und Bettag, also Donnerstag
SN A1 2026-11-20 2026-11-23 nach Freitag ist Montag der erste Arbeitstag
SN K6 2026-11-02 2026-11-09 Di bis Sa sind 5 Werktage, Mo ist der sechste
SN K5 2026-11-02 2026-11-09 der fünfte Werktag ist ein Samstag; § 193 verschiebt auf Montag
SN K5= 2026-11-02 2026-11-07 ohne Verschiebung bleibt es Samstag
BY K3 2025-10-30 2025-11-04 Fr 1; Allerheiligen (Sa) und So nicht; Mo 2; Di 3
SN K1 2025-10-30 2025-11-03 Fr ist Reformationstag; Sa der erste Werktag; § 193: Montag
NI -A3= 2026-11-11 2026-11-06 Sitzung Mi; zurück Di 1, Mo 2, Fr 3
NI -A3= 2026-04-07 2026-03-31 Sitzung Di nach Ostern; Mo und Fr frei; Do 1, Mi 2, Di 3
NI -A3= 2026-05-27 2026-05-21 Sitzung Mi; Di 1; Pfingstmontag frei; Fr 2, Do 3
NI -K3= 2026-11-09 2026-11-05 Sitzung Mo; Sa 1, Fr 2, Do 3
NI -T7= 2026-11-14 2026-11-07 sieben Tage zurück ist Samstag und bleibt es: § 193 gilt nicht
NI -T14= 2026-04-20 2026-04-06 zurück auf Ostermontag, keine Verschiebung
NI -T14< 2026-04-20 2026-04-02 zurück auf Ostermontag, vorverlegt: So, Sa, Karfreitag, also Do
SN -W2= 2026-12-02 2026-11-18 zurück auf den Buß- und Bettag, keine Verschiebung
SN -A3= 2026-11-23 2026-11-17 Sitzung Mo; Fr 1, Do 2; Mi Buß- und Bettag; Di 3
SN -A1= 2027-01-04 2026-12-31 Sitzung Mo; Neujahr (Fr) frei; Silvester (Do) zählt
SN -M1= 2026-03-31 2026-02-28 kein 31. Februar: letzter Tag, ein Samstag, bleibt
BW -K6= 2026-06-11 2026-06-03 Mi 1, Di 2, Mo 3, Sa 4, Fr 5; Fronleichnam (Do) frei; Mi 6
"""
ROWS = [line.split(maxsplit=4) for line in BY_HAND.strip().splitlines()]


def rule(spelled: str) -> DeadlineRule:
    back = spelled.startswith("-")
    shift = {"=": Shift.KEEP, "<": Shift.PREVIOUS}.get(spelled[-1], Shift.NEXT)
    plain = spelled.strip("-=<")
    start = StartEvent.SESSION if back else StartEvent.RECEIPT
    return DeadlineRule("x", "x", int(plain[1:]), UNITS[plain[0]], start, shift=shift)


def land(spelled: str, year: int) -> tuple[str, dict[str, str], int]:
    state, _, local = spelled.partition("+")
    return state, {local: "örtlicher Feiertag"} if local else {}, year


@pytest.mark.parametrize(("state", "spelled", "event", "due", "why"), ROWS, ids=" ".join)
def test_a_deadline_ends_on_the_day_computed_by_hand(
    state: str, spelled: str, event: str, due: str, why: str
) -> None:
    start = dt.date.fromisoformat(event)
    calendar = holiday_calendar(*land(state, start.year))
    assert count_deadline(rule(spelled), start, calendar).due == dt.date.fromisoformat(due), why


def test_the_table_holds_at_least_sixty_deadlines_and_four_laender() -> None:
    assert len(ROWS) >= 60
    assert len({row[0].partition("+")[0] for row in ROWS}) >= 4


def test_the_steps_name_every_holiday_that_was_passed_over() -> None:
    calendar = holiday_calendar("HH", {}, 2026)
    steps = count_deadline(rule("A8"), dt.date(2026, 3, 30), calendar).steps
    skipped = [(step.day, step.note) for step in steps if step.kind is StepKind.SKIPPED]
    assert skipped == [(dt.date(2026, 4, 3), "Karfreitag"), (dt.date(2026, 4, 6), "Ostermontag")]
    assert steps[0].kind is StepKind.START
    assert steps[-1].kind is StepKind.RESULT


def test_internal_deadlines_are_planned_back_one_before_the_other() -> None:
    """Due Thu 19.11.; council office one day before: Tue (Wed is a holiday); then 3 and 5 back."""
    units = (("Fachamt", 5), ("Dezernat", 3), ("Ratsbüro", 1))
    planned = plan_back(dt.date(2026, 11, 19), units, holiday_calendar("SN", {}, 2026))
    assert [(one.unit, one.due.isoformat()) for one in planned] == [
        ("Fachamt", "2026-11-05"),
        ("Dezernat", "2026-11-12"),
        ("Ratsbüro", "2026-11-17"),
    ]
