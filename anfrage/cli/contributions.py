"""`zuarbeit`: other units asked for contributions with a table, and what they send read back."""

import argparse
import datetime as dt
from pathlib import Path
from typing import Any

from anfrage.cli.output import DONE, print_json, say, tell
from anfrage.cli.parser import add_command
from anfrage.cli.returns import proposal_json, say_proposal
from anfrage.domain.text import clean_line
from anfrage.german import contribution_words as words
from anfrage.german.dates import read_date


def declare(commands: Any) -> None:
    """Declare `zuarbeit` with its own commands."""
    group = add_command(commands, "zuarbeit", "Zuarbeiten anderer Stellen")
    actions = group.add_subparsers(dest="action", metavar="BEFEHL", required=True)
    command = add_command(actions, "anfordern", "schreibt eine Tabelle zum Ausfüllen", _request)
    command.add_argument("number", metavar="NR")
    command.add_argument("--stelle", required=True, metavar="NAME", help="wer gefragt wird")
    command.add_argument("--frist", type=_day, metavar="TT.MM.JJJJ", help="bis wann")
    command.add_argument("--fragen", default="", metavar="1,3", help="sonst alle")
    command.add_argument("--format", choices=("xlsx", "docx"), default="xlsx", help="sonst xlsx")
    command.add_argument("--ausgabe", type=Path, metavar="DATEI", help="Name der Datei")
    command.add_argument("--ersetzen", action="store_true", help="vorhandene Datei überschreiben")
    command.add_argument("--json", action="store_true", help="ein JSON-Objekt")
    command = add_command(actions, "einlesen", "liest eine ausgefüllte Tabelle ein", _read)
    command.add_argument("number", metavar="NR")
    command.add_argument("path", type=Path, metavar="DATEI")
    command.add_argument("--stelle", default="", metavar="NAME", help="sonst, wie in der Datei")
    command.add_argument("--json", action="store_true", help="ein JSON-Objekt")


def _day(text: str) -> dt.date:
    return read_date(text)


def _request(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    numbers = [one.strip() for one in args.fragen.split(",") if one.strip()]
    with open_desk(args.buero) as desk:
        path, request = desk.contributing.request(
            args.number,
            clean_line(args.stelle),
            due=args.frist,
            questions=numbers,
            file_format=args.format,
            target=args.ausgabe,
            replace=args.ersetzen,
        )
    if args.json:
        asked = [one.number for one in request.questions]
        print_json({"case": args.number, "unit": request.unit, "questions": asked,
                    "file": str(path)})  # fmt: skip
    else:
        say(words.requested_sentence(str(path), len(request.questions)))
    return DONE


def _read(args: argparse.Namespace) -> int:
    from anfrage.desk.intake import read_file  # noqa: PLC0415 - start-up time
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero) as desk:
        content = read_file(args.path)
        unit = clean_line(args.stelle)
        read = desk.contributing.read(args.number, args.path.name, content, unit)
    if args.json:
        print_json(
            {
                "case": read.case.number,
                "proposals": [proposal_json(read.case, one) for one in read.proposals],
                "notes": [{"kind": kind, "detail": detail} for kind, detail in read.notes],
            }
        )
        return DONE
    if read.proposals:
        nil = sum(one.proposal.nil for one in read.proposals)
        say(words.read_sentence(len(read.proposals), nil, read.case.number))
    for kind, detail in read.notes:
        tell(words.note_sentence(kind, detail))
    for one in read.proposals:
        say_proposal(read.case, one)
    return DONE
