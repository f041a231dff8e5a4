"""`pruefliste`: what stands against a letter before it is signed."""

import argparse
from collections.abc import Sequence
from typing import Any

from anfrage.cli.output import DONE, REFUSED, print_json, say, tell
from anfrage.cli.parser import add_command
from anfrage.desk.proofing import EarlierSaid
from anfrage.domain.proof import ProofLine, ProofReport
from anfrage.german.dates import short_date
from anfrage.german.proofing_words import (
    SWITCHED_OFF,
    UNDATED,
    finding_words,
    ground_words,
    kind_name,
    line_mark,
    now_and_before,
    place_words,
    summary,
    way_out,
)


def declare(commands: Any) -> None:
    """Declare the command."""
    command = add_command(
        commands, "pruefliste", "prüft den Brief eines Vorgangs vor der Unterschrift", _run
    )
    command.add_argument("number", metavar="NR")
    command.add_argument("--json", action="store_true", help="ein JSON-Objekt")
    command.add_argument(
        "--frueher", action="store_true", help="zeigt frühere Antworten und was sich geändert hat"
    )
    command.add_argument(
        "--uebergehen", metavar="KENNUNG", help="vermerkt, dass eine Beanstandung bestehen bleibt"
    )
    command.add_argument("--grund", default="", metavar="TEXT", help="warum sie bestehen bleibt")


def _run(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero, read_only=not args.uebergehen) as desk:
        if args.frueher:
            return _show_earlier(args, desk.proofing.earlier(args.number))
        if args.uebergehen:
            report = desk.proofing.override(args.number, args.uebergehen, args.grund)
        else:
            report = desk.proofing.report(args.number)
    if args.json:
        print_json(report_json(report))
    else:
        _show(report)
    return REFUSED if report.blocking else DONE


def _show_earlier(args: argparse.Namespace, said: Sequence[EarlierSaid]) -> int:
    for question in said:
        for one, changes in question.answers:
            row = {
                "question": question.number,
                "label": one.label,
                "day": one.day.isoformat() if one.day else None,
                "asked": one.question,
                "answer": one.answer,
                "changed": [{"now": diff.found, "before": diff.expected} for diff in changes],
            }
            if args.json:
                print_json(row)
                continue
            day = short_date(one.day) if one.day else UNDATED
            say(f"Frage {question.number} · {one.label} · {day}: {one.question}")
            say("    " + one.answer.replace("\n", "\n    "))
            for diff in changes:
                say(f"    ! {now_and_before(diff.found, diff.expected)}")
    return DONE


def report_json(report: ProofReport) -> dict[str, Any]:
    """Return the report as the schema `pruefliste.json` describes it."""
    return {
        "case": report.case_number,
        "letter_hash": report.letter_hash,
        "ready": not report.blocking,
        "findings": [_finding_json(line) for line in report.lines],
        "switched_off": list(report.switched_off),
    }


def _finding_json(line: ProofLine) -> dict[str, Any]:
    finding, place = line.finding, line.finding.place
    override = line.override
    return {
        "key": finding.key,
        "kind": kind_name(finding.kind),
        "severity": line.severity.value,
        "open": line.open,
        "part": place.part,
        "question": place.number or None,
        "paragraph": place.paragraph,
        "start": place.start,
        "end": place.end,
        "found": finding.found,
        "expected": finding.expected or None,
        "source": finding.source or None,
        "day": finding.day.isoformat() if finding.day else None,
        "text": finding_words(finding),
        "ground": ground_words(finding),
        "way_out": way_out(finding),
        "override": None
        if override is None
        else {"reason": override.reason, "at": override.at.isoformat()},
    }


def _show(report: ProofReport) -> None:
    for line in report.lines:
        finding = line.finding
        sign = "!" if line.open else "·"
        say(f"{sign} {finding_words(finding)}  [{line_mark(line)}]")
        say(f"    {place_words(finding)} · {kind_name(finding.kind)} · {finding.key}")
        say(f"    {ground_words(finding)}")
        say(f"    → {way_out(finding)}")
    tell(summary(len(report.lines), len(report.blocking)))
    for name in report.switched_off:
        tell(SWITCHED_OFF[name])
