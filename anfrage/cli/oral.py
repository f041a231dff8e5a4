"""`nachfrage`: questions that followed in the session, with what was answered."""

import argparse
from typing import Any

from anfrage.cli.output import DONE, print_json, say, tell
from anfrage.cli.parser import add_command
from anfrage.domain.workflow import Workflow
from anfrage.german import oral_words as words
from anfrage.german.dates import read_date


def declare(commands: Any) -> None:
    """Declare the command."""
    command = add_command(
        commands, "nachfrage", "hält eine Nachfrage aus der Sitzung fest, zeigt die bisherigen",
        _run,
    )  # fmt: skip
    command.add_argument("number", metavar="NR")
    command.add_argument("--frage", default="", metavar="TEXT", help="was gefragt wurde")
    command.add_argument("--antwort", default="", metavar="TEXT", help="was gesagt wurde")
    command.add_argument("--durch", default="", metavar="NAME", help="wer geantwortet hat")
    command.add_argument("--von", default="", metavar="NAME", help="wer gefragt hat")
    command.add_argument("--am", type=read_date, metavar="TT.MM.JJJJ", help="sonst heute")
    command.add_argument(
        "--schriftlich", action="store_true", help="eine schriftliche Antwort wurde zugesagt"
    )
    command.add_argument("--json", action="store_true", help="ein JSON-Objekt je Nachfrage")


def _run(args: argparse.Namespace) -> int:
    from anfrage.domain.oral import FollowUp  # noqa: PLC0415 - start-up time
    from anfrage.wiring import open_desk  # noqa: PLC0415

    adding = bool(args.frage or args.antwort)
    with open_desk(args.buero, read_only=not adding) as desk:
        if adding:
            day = args.am or desk.clock().date()
            said = FollowUp(args.frage, args.antwort, args.durch, day, args.von, args.schriftlich)
            now = desk.answering_orally.follow_up(args.number, said)
        else:
            _, now = desk.progress.of(args.number)
    if adding and not args.json:
        say(words.RECORDED.format(number=len(now.follow_ups)))
        return DONE
    _show(args.number, now, as_json=args.json)
    return DONE


def _show(number: str, now: Workflow, *, as_json: bool) -> None:
    if not now.follow_ups and not as_json:
        tell(words.NONE)
    for place, one in enumerate(now.follow_ups, 1):
        if not as_json:
            say("\n".join(words.follow_up_lines(place, one)))
            continue
        print_json(
            {
                "case": number,
                "number": place,
                "question": one.question,
                "answer": one.answer or None,
                "by": one.by,
                "asked_by": one.asked_by or None,
                "on": one.on.isoformat(),
                "later": one.later,
            }
        )
