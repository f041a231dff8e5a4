"""`vorgang antworten`: an answer written or taken over without a screen."""

import argparse
from pathlib import Path
from typing import Any

from anfrage.cli.next_step import next_step
from anfrage.cli.output import DONE, say, tell
from anfrage.cli.parser import add_command
from anfrage.german import next_words as words


def declare_answer(actions: Any) -> None:
    """Declare the command below `vorgang`."""
    command = add_command(actions, "antworten", "schreibt die Antwort auf eine Frage", _answer)
    command.add_argument("number", metavar="NR")
    command.add_argument("question", metavar="FRAGE", help="Nummer der Frage")
    what = command.add_mutually_exclusive_group(required=True)
    what.add_argument("--text", metavar="TEXT", help="genau diese Antwort; leer löscht sie")
    what.add_argument("--datei", type=Path, metavar="DATEI", help="die Antwort aus einer Textdatei")
    what.add_argument(
        "--position", nargs="+", metavar="ID", help="Positionen unter das Geschriebene setzen"
    )


def _answer(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero) as desk:
        if args.position:
            answer = desk.answering.take(args.number, args.question, args.position)
        elif args.datei is not None:
            answer = desk.answering.write_file(args.number, args.question, args.datei)
        else:
            answer = desk.answering.write(args.number, args.question, args.text)
        case = desk.casework.get(args.number).case
        released = desk.participating.view(args.number).now.current is not None
        after = next_step(desk, args.number)
    say(words.answer_kept(args.number, args.question, empty=answer.empty))
    missing = [one.question.number for one in case.own_questions if not case.settled(one)]
    tell(after if released and not missing else words.after_answer(args.number, missing))
    return DONE
