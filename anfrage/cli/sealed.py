"""`versiegelung`: which files of a signed letter are kept, and missing ones added once."""

import argparse
from typing import Any

from anfrage.cli.output import DONE, print_json, say, tell
from anfrage.cli.parser import add_command
from anfrage.german import sealing_words as words


def declare(commands: Any) -> None:
    """Declare the command."""
    command = add_command(
        commands, "versiegelung", "zeigt die versiegelten Dateien, holt fehlende nach", _run
    )
    command.add_argument("number", metavar="NR")
    command.add_argument(
        "--nachholen", action="store_true", help="erstellt einmal, was damals nicht ging"
    )
    command.add_argument("--json", action="store_true", help="ein JSON-Objekt je Datei")


def _run(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero, read_only=not args.nachholen) as desk:
        if args.nachholen:
            files = desk.sealing.complete(args.number)
            tell(words.added_words(files))
        else:
            files = desk.progress.of(args.number)[1].sealed
    if not files and not args.json:
        tell(words.NOTHING_SEALED)
    for one in files:
        if args.json:
            told = {"version": one.version, **one.told(), "scope": one.scope.value}
            print_json({"case": args.number, **told, "sha256": one.sha256 or None})
        else:
            digits = one.sha256[:16] or words.MISSING
            say(f"Fassung {one.version}  {words.file_words(one)}: {digits}")
    return DONE
