"""`auftritt`: the register of the city's accounts on platforms."""

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import Any

from anfrage.cli.output import DONE, print_json, say, tell
from anfrage.cli.parser import add_command
from anfrage.domain.presence import Assessment, PresenceRecord
from anfrage.german.dates import count, read_date
from anfrage.german.fact_words import REGISTER_EMPTY, presence_line

_NAMES = (
    "key", "channel", "unit", "since", "until", "address", "purpose", "role", "followers",
    "followers_as_of", "imprint", "assessment", "assessed_on", "reviewed_on", "review_on", "note",
)  # fmt: skip


def declare(commands: Any) -> None:
    """Declare `auftritt` with its own commands."""
    group = add_command(commands, "auftritt", "Register der Auftritte")
    actions = group.add_subparsers(dest="action", metavar="BEFEHL", required=True)
    command = add_command(actions, "liste", "zeigt das Register", _list)
    command.add_argument("--json", action="store_true", help="ein JSON-Objekt je Auftritt")
    add_command(actions, "tabelle", "gibt die Antworttabelle aus, ohne Namen", _table)
    _fields(add_command(actions, "neu", "nimmt einen Auftritt auf", _add))
    _fields(add_command(actions, "setzen", "ändert einen Auftritt", _change))
    command = add_command(actions, "loeschen", "nimmt einen Auftritt aus dem Register", _delete)
    command.add_argument("key", metavar="KENNUNG")
    command = add_command(actions, "import", "nimmt Auftritte aus einer TOML-Datei auf", _import)
    command.add_argument("file", type=Path, metavar="DATEI")
    command.add_argument("--ersetzen", action="store_true", help="vorhandene erhalten eine Fassung")
    command = add_command(actions, "export", "schreibt das Register als TOML-Datei", _export)
    command.add_argument("file", type=Path, metavar="DATEI")


def _fields(command: argparse.ArgumentParser) -> None:
    command.add_argument("key", metavar="KENNUNG")
    command.add_argument("--kanal", dest="channel", metavar="NAME", help="etwa Instagram")
    command.add_argument("--stelle", dest="unit", metavar="STELLE")
    command.add_argument("--adresse", dest="address", metavar="ADRESSE")
    command.add_argument("--zweck", dest="purpose", metavar="TEXT")
    command.add_argument("--rolle", dest="role", metavar="TEXT", help="Funktion, kein Name")
    command.add_argument("--abonnements", dest="followers", type=int, metavar="ZAHL")
    command.add_argument("--impressum", dest="imprint", metavar="ADRESSE")
    command.add_argument(
        "--folgenabschaetzung", dest="assessment", choices=[one.value for one in Assessment],
        help="Stand der Datenschutz-Bewertung",
    )  # fmt: skip
    for option, name in (
        ("--seit", "since"), ("--bis", "until"), ("--stand", "followers_as_of"),
        ("--bewertet", "assessed_on"), ("--geprueft", "reviewed_on"),
        ("--wiedervorlage", "review_on"),
    ):  # fmt: skip
        command.add_argument(option, dest=name, type=read_date, metavar="TT.MM.JJJJ")
    command.add_argument("--hinweis", dest="note", metavar="TEXT")


def _said(args: argparse.Namespace) -> dict[str, Any]:
    return {name: value for name in _NAMES if (value := getattr(args, name)) is not None}


def _list(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero, read_only=True) as desk:
        records = [one for one in desk.presences.all() if not one.deleted]
    for record in records:
        if args.json:
            print_json(presence_json(record))
        else:
            say(presence_line(record))
    return DONE


def _table(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero, read_only=True) as desk:
        say(desk.presences.table() or REGISTER_EMPTY)
    return DONE


def _add(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero) as desk:
        say(presence_line(desk.presences.add(_said(args))))
    return DONE


def _change(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero) as desk:
        say(presence_line(desk.presences.change(args.key, _said(args))))
    return DONE


def _delete(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero) as desk:
        say(presence_line(desk.presences.delete(args.key)))
    return DONE


def _import(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero) as desk:
        kept = desk.presences.import_file(args.file, replace=args.ersetzen)
    tell(f"{count(len(kept), 'Auftritt', 'Auftritte')} aufgenommen.")
    return DONE


def _export(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero, read_only=True) as desk:
        desk.presences.export(args.file)
    say(str(args.file))
    return DONE


def presence_json(record: PresenceRecord) -> dict[str, Any]:
    """Return a presence as the schema `auftritt.json` describes it."""
    plain = {
        name: value.isoformat() if hasattr(value, "isoformat") else value
        for name, value in asdict(record.presence).items()
    }
    return plain | {"version": record.version}
