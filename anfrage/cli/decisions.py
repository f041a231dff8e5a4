"""`wissen lernen`: what was counted of matches taken over, and what follows from it."""

import argparse
from typing import Any

from anfrage.cli.output import DONE, say, tell
from anfrage.cli.parser import add_command


def declare_decisions(actions: Any) -> None:
    """Declare the command of `wissen`."""
    command = add_command(
        actions, "lernen", "richtet Prozentwerte nach dem, was übernommen wird", _run
    )
    what = command.add_mutually_exclusive_group()
    what.add_argument("--zeigen", action="store_true", help="zeigt, was gezählt ist (sonst auch)")
    what.add_argument("--anwenden", action="store_true", help="setzt die Anpassung in Kraft")
    what.add_argument("--loeschen", action="store_true", help="löscht Gezähltes und Anpassung")


def _run(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero, read_only=not (args.anwenden or args.loeschen)) as desk:
        from anfrage.german import decision_words as words  # noqa: PLC0415 - start-up time

        if args.loeschen:
            tell(words.erased(desk.decisions.erase()))
            return DONE
        learnt = desk.decisions.apply() if args.anwenden else desk.decisions.learnt()
    for line in words.learnt_lines(learnt, applied=args.anwenden):
        say(line)
    tell(words.in_force(learnt.correction, on=learnt.on))
    if args.anwenden:
        tell(words.WHAT_STAYS)
    return DONE
