"""`fragen`: papers taken apart without keeping them."""

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from anfrage.cli.assignment import assignment_json
from anfrage.cli.output import DONE, REFUSED, print_json, say, tell
from anfrage.cli.parser import add_command
from anfrage.domain.errors import AnfrageError
from anfrage.domain.inquiry import Inquiry, Question
from anfrage.german.assignment_words import NOT_OURS, assignment_words
from anfrage.german.dates import short_date
from anfrage.german.head_words import head_words
from anfrage.german.messages import sentence
from anfrage.german.warnings import warning_sentence


def declare(commands: Any) -> None:
    """Declare the command."""
    command = add_command(commands, "fragen", "zeigt die Fragen einer Anfrage", _run)
    command.add_argument("--json", action="store_true", help="ein JSON-Objekt je Zeile")
    command.add_argument("files", nargs="+", metavar="DATEI", help="Anfrage; „-“ liest die Eingabe")


def read_input(name: str) -> tuple[str, bytes]:
    """Return name and bytes of a file, or of standard input for "-"."""
    from anfrage.desk.intake import read_file  # noqa: PLC0415 - start-up time

    if name == "-":
        return "Eingabe.txt", sys.stdin.buffer.read()
    return name, read_file(Path(name))


def _run(args: argparse.Namespace) -> int:
    from anfrage.desk.intake import taking_apart, with_assignment  # noqa: PLC0415 - start-up time

    code = DONE
    today = datetime.now(UTC).astimezone().date()
    with taking_apart() as take_apart:
        for source in args.files:
            try:
                inquiry = with_assignment(take_apart(*read_input(source)), today)
            except AnfrageError as error:
                code = REFUSED
                tell(sentence(error))
                if args.json:
                    print_json({"source": source, "error": sentence(error)})
                continue
            if args.json:
                print_json({"source": source, **inquiry_json(inquiry)})
            else:
                _show(source, inquiry)
    return code


def inquiry_json(inquiry: Inquiry) -> dict[str, Any]:
    """Return the fields of the contract for one inquiry, without its source."""
    return {
        "reference": inquiry.reference or None,
        "title": inquiry.title or None,
        "date": inquiry.date.isoformat() if inquiry.date else None,
        "received": inquiry.received.isoformat() if inquiry.received else None,
        "inquirers": [{"name": one.name, "group": one.group} for one in inquiry.inquirers],
        "committee": inquiry.committee or None,
        "session": inquiry.session.isoformat() if inquiry.session else None,
        "agenda_item": inquiry.agenda_item or None,
        "lead_unit": inquiry.lead_unit or None,
        "publicity": inquiry.publicity.value if inquiry.publicity else None,
        "places": [
            {"field": one.field, "start": one.span.start, "end": one.span.end}
            for one in inquiry.places
        ],
        "assignment": assignment_json(inquiry.assignment),
        "preamble": inquiry.preamble,
        "questions": [_question_json(question) for question in inquiry.questions],
        "warnings": [warning_sentence(code) for code in inquiry.warnings],
    }


def _question_json(question: Question) -> dict[str, Any]:
    return {
        "number": question.number,
        "text": question.text,
        "start": question.span.start,
        "end": question.span.end,
        "children": [
            {
                "number": child.number,
                "text": child.text,
                "start": child.span.start,
                "end": child.span.end,
            }
            for child in question.children
        ],
        "parts": [part.text for part in question.parts],
    }


def _show(source: str, inquiry: Inquiry) -> None:
    say(f"{source}: {inquiry.title or 'ohne Betreff'}")
    facts = [inquiry.reference, f"vom {short_date(inquiry.date)}" if inquiry.date else ""]
    facts += [" ".join(p for p in (one.name, one.group) if p) for one in inquiry.inquirers]
    if any(facts):
        say("  " + " · ".join(fact for fact in facts if fact))
    planned = head_words(inquiry)
    if planned:
        say(f"  {planned}")
    ours = inquiry.assignment
    if ours is not None:
        say(f"  {assignment_words(ours)}")
    for question in inquiry.questions:
        other = f"  {NOT_OURS}" if ours and question.number not in ours.questions else ""
        say(f"  {question.number}. {question.text}{other}")
    for code in inquiry.warnings:
        say(f"  Hinweis: {warning_sentence(code)}")
