"""`frist`: until when, how that day was found, and what changes it."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from anfrage.cli.output import DONE, print_json, say, tell
from anfrage.cli.parser import add_command
from anfrage.german import deadline_words as words
from anfrage.german.dates import read_date, short_date, weekday_date

if TYPE_CHECKING:
    from anfrage.desk.desk import Desk
    from anfrage.domain.case import Case
    from anfrage.domain.deadline import DeadlineStatus, InternalDeadline


def declare(commands: Any) -> None:
    """Declare the command."""
    command = add_command(commands, "frist", "zeigt die Frist eines Vorgangs mit Rechenweg", _run)
    command.add_argument("number", metavar="NR", nargs="?", default="")
    command.add_argument("--regeln", action="store_true", help="zeigt alle Fristregeln")
    command.add_argument("--regel", default="", metavar="NAME", help="Regel für diesen Vorgang")
    command.add_argument("--sitzung", type=read_date, metavar="TT.MM.JJJJ", help="Sitzungstag")
    command.add_argument("--grund", default="", metavar="TEXT", help="Begründung der Änderung")
    command.add_argument("--ics", type=Path, metavar="DATEI", help="schreibt eine Kalenderdatei")
    command.add_argument("--json", action="store_true", help="ein JSON-Objekt")
    change = command.add_mutually_exclusive_group()
    change.add_argument("--festhalten", action="store_true", help="hält die Frist endgültig fest")
    change.add_argument("--verlaengern", type=read_date, metavar="TT.MM.JJJJ", help="neuer Tag")
    change.add_argument("--anhalten", action="store_true", help="lässt die Frist ruhen")
    change.add_argument("--fortsetzen", action="store_true", help="lässt sie weiterlaufen")


def _run(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    changing = args.festhalten or args.verlaengern or args.anhalten or args.fortsetzen
    with open_desk(args.buero, read_only=not changing) as desk:
        if args.regeln or not args.number:
            for rule in desk.deadlines.rules():
                say(f"{rule.id:24} {rule.title}: {words.rule_words(rule)}")
            return DONE
        case = desk.casework.get(args.number).case
        _change(desk, case, args)
        status = desk.deadlines.status(case, args.regel, args.sitzung)
        if status is None:
            print_json({"case": case.number, "deadline": None}) if args.json else say(
                words.NO_DEADLINE
            )
            return DONE
        internal = desk.deadlines.internal(status.due)
        today = desk.clock().date()
        if args.ics is not None:
            say(str(desk.deadline_calendar.write(case, status, args.ics)))
            return DONE
    if args.json:
        print_json({"case": case.number, "deadline": _json(status, internal)})
    else:
        _show(case, status, internal)
        say(f"\nStand: {words.status_words(status, today)}")
    return DONE


def _change(desk: "Desk", case: "Case", args: argparse.Namespace) -> None:
    deadlines = desk.deadlines
    if args.festhalten:
        deadlines.fix(case, args.regel, args.sitzung)
    elif args.verlaengern:
        say(deadlines.extend(case, args.verlaengern, args.grund))
        tell("Die Frist ist verlängert; oben steht der Zwischenbescheid zum Versenden.")
    elif args.anhalten:
        deadlines.pause(case, args.grund)
    elif args.fortsetzen:
        tell(f"Die Frist läuft weiter bis {weekday_date(deadlines.resume(case))}.")


def _show(case: "Case", status: "DeadlineStatus", internal: "tuple[InternalDeadline, ...]") -> None:
    rule = status.original.rule
    say(f"{case.number}  {case.inquiry.title or 'ohne Betreff'}")
    say(f"Regel „{rule.id}“: {words.rule_words(rule)}")
    if not status.fixed:
        say(f"({words.NOT_FIXED})")
    if case.inquiry.received is None:
        say(words.RECEIPT_UNKNOWN)
    for line in words.computation(status.original):
        say(f"  {line}")
    for one in status.changes:
        say(f"  {words.change_words(one.kind, one.day, one.due, one.reason)}")
    if status.changes:
        say(f"  Ursprüngliche Frist: {short_date(status.original.due)}")
    for planned in internal:
        say(f"  intern {weekday_date(planned.due)}: {planned.unit}")


def _json(status: "DeadlineStatus", internal: "tuple[InternalDeadline, ...]") -> dict[str, Any]:
    original = status.original
    return {
        "rule": original.rule.id,
        "source": original.rule.source,
        "hard": original.rule.hard,
        "start": original.start.isoformat(),
        "original": original.due.isoformat(),
        "due": status.due.isoformat(),
        "paused_since": status.paused_since.isoformat() if status.paused_since else None,
        "fixed": status.fixed,
        "steps": [words.step_words(step, original) for step in original.steps],
        "changes": [
            {"kind": one.kind, "day": one.day.isoformat(), "due": one.due.isoformat(),
             "reason": one.reason}
            for one in status.changes
        ],
        "internal": [{"unit": one.unit, "due": one.due.isoformat()} for one in internal],
    }  # fmt: skip
