"""`einrichten`, `pruefen`, `sichern`: the office as a whole."""

import argparse
from pathlib import Path
from typing import Any

from anfrage.cli.output import DONE, REFUSED, print_json, say, tell
from anfrage.cli.parser import add_command
from anfrage.domain.errors import StoreInconsistent
from anfrage.german.messages import sentence
from anfrage.german.proof_words import CLOCK_BACK
from anfrage.german.search_words import made_anew


def declare(commands: Any) -> None:
    """Declare the commands."""
    command = add_command(commands, "einrichten", "richtet ein Büro ein", _set_up)
    kind = command.add_mutually_exclusive_group()
    kind.add_argument("--leer", action="store_true", help="ohne Positionen")
    kind.add_argument("--muster", action="store_true", help="Musterstadt mit Beispielen")
    command = add_command(commands, "pruefen", "prüft alles Gespeicherte", _check)
    command.add_argument("--json", action="store_true", help="ein JSON-Objekt")
    command = add_command(commands, "sichern", "schreibt eine geprüfte Sicherung", _backup)
    command.add_argument("target", metavar="ZIEL", help="Name der Sicherungsdatei")


def _set_up(args: argparse.Namespace) -> int:
    from anfrage.wiring import OfficeKind, set_up_office  # noqa: PLC0415 - start-up time

    kind = OfficeKind.EMPTY if args.leer else OfficeKind.STARTER
    kind = OfficeKind.SAMPLE if args.muster else kind
    folder = set_up_office(args.buero, kind)
    say(str(folder))
    tell(
        f"Das Büro ist eingerichtet. Briefkopf und Unterschrift stehen in"
        f" {folder / 'einstellungen.toml'}."
    )
    return DONE


def _check(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero, read_only=True) as desk:
        try:
            desk.casework.check()
        except StoreInconsistent as error:
            if args.json:
                print_json({"ok": False, "findings": list(error.places)})
            tell(sentence(error))
            return REFUSED
        for seq in desk.casework.clock_jumps():
            tell(CLOCK_BACK.format(seq=seq))
        damaged = desk.casework.damaged_vectors()
    if damaged:
        tell(made_anew(damaged))
    if args.json:
        print_json({"ok": True, "findings": []})
    else:
        say("Alles Gespeicherte ist unverändert und vollständig.")
    return DONE


def _backup(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero) as desk:
        desk.casework.backup(Path(args.target))
    say(args.target)
    return DONE
