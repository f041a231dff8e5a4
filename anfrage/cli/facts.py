"""`kennzahl`: figures with unit and date, and what a change of them reaches."""

import argparse
from pathlib import Path
from typing import Any

from anfrage.cli.output import DONE, print_json, say, tell
from anfrage.cli.parser import add_command
from anfrage.cli.reach import reach_json, show_reach
from anfrage.domain.fact import FactRecord
from anfrage.german.dates import count, read_date, short_date
from anfrage.german.fact_words import fact_line, figure
from anfrage.german.numbers import german_number


def declare(commands: Any) -> None:
    """Declare `kennzahl` with its own commands."""
    group = add_command(commands, "kennzahl", "Kennzahlen der Stadt")
    actions = group.add_subparsers(dest="action", metavar="BEFEHL", required=True)
    command = add_command(actions, "liste", "zeigt alle Kennzahlen", _list)
    command.add_argument("--json", action="store_true", help="ein JSON-Objekt je Kennzahl")
    command = add_command(actions, "zeigen", "zeigt eine Kennzahl und wo sie steht", _show)
    command.add_argument("key", metavar="KENNUNG")
    command.add_argument("--json", action="store_true", help="ein JSON-Objekt")
    command = add_command(actions, "neu", "nimmt eine Kennzahl auf", _add)
    _fields(command)
    command = add_command(actions, "setzen", "ändert eine Kennzahl", _change)
    _fields(command)
    command.add_argument("--json", action="store_true", help="ein JSON-Objekt")
    command = add_command(actions, "loeschen", "löscht eine Kennzahl, die nirgends steht", _delete)
    command.add_argument("key", metavar="KENNUNG")
    command = add_command(actions, "import", "nimmt Kennzahlen aus einer TOML-Datei auf", _import)
    command.add_argument("file", type=Path, metavar="DATEI")
    command.add_argument("--ersetzen", action="store_true", help="vorhandene erhalten eine Fassung")
    command = add_command(actions, "export", "schreibt alle Kennzahlen als TOML-Datei", _export)
    command.add_argument("file", type=Path, metavar="DATEI")


def _fields(command: argparse.ArgumentParser) -> None:
    command.add_argument("key", metavar="KENNUNG")
    command.add_argument("--wert", dest="value", metavar="ZAHL", help="etwa 18.400 oder 1,42")
    command.add_argument("--einheit", dest="unit", metavar="TEXT", help="etwa Personen, Euro")
    command.add_argument("--stand", dest="as_of", type=read_date, metavar="TT.MM.JJJJ")
    command.add_argument("--titel", dest="title", metavar="TEXT", help="was gezählt wird")
    command.add_argument("--zustaendig", dest="owner", metavar="STELLE")
    command.add_argument("--quelle", dest="source", metavar="TEXT")
    command.add_argument("--link", metavar="ADRESSE")
    command.add_argument("--monate", dest="months", type=int, metavar="N", help="Höchstalter")
    command.add_argument("--hinweis", dest="note", metavar="TEXT")


def _said(args: argparse.Namespace) -> dict[str, Any]:
    names = ("key", "value", "unit", "as_of", "title", "owner", "source", "link", "months", "note")
    return {name: value for name in names if (value := getattr(args, name)) is not None}


def _list(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero, read_only=True) as desk:
        records = [one for one in desk.facts.all() if not one.deleted]
        unknown = desk.facts.unknown()
    for record in records:
        if args.json:
            print_json(fact_json(record))
        else:
            say(fact_line(record))
    for key, ids in unknown.items():
        tell(f"Unbekannte Kennzahl „{key}“ in {', '.join(ids)}.")
    return DONE


def _show(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero, read_only=True) as desk:
        record, reach = desk.facts.get(args.key), desk.facts.reach(args.key)
    if args.json:
        print_json(fact_json(record) | reach_json(reach))
        return DONE
    say(fact_line(record))
    for older in record.history:
        say(f"  früher {figure(older)} (Stand {short_date(older.as_of)})")
    show_reach(reach)
    return DONE


def _add(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero) as desk:
        record = desk.facts.add(_said(args))
    say(fact_line(record))
    return DONE


def _change(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero) as desk:
        change = desk.facts.change(args.key, _said(args))
    if args.json:
        print_json(fact_json(change.record) | reach_json(change.reach))
        return DONE
    say(fact_line(change.record))
    show_reach(change.reach)
    return DONE


def _delete(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero) as desk:
        record = desk.facts.delete(args.key)
    say(fact_line(record))
    return DONE


def _import(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero) as desk:
        kept = desk.facts.import_file(args.file, replace=args.ersetzen)
    tell(f"{count(len(kept), 'Kennzahl', 'Kennzahlen')} aufgenommen.")
    return DONE


def _export(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero, read_only=True) as desk:
        desk.facts.export(args.file)
    say(str(args.file))
    return DONE


def fact_json(record: FactRecord) -> dict[str, Any]:
    """Return a fact as the schema `kennzahl.json` describes it."""
    fact = record.fact
    return {
        "key": fact.key,
        "title": fact.title,
        "value": str(fact.value),
        "text": german_number(fact.value),
        "unit": fact.unit,
        "as_of": fact.as_of.isoformat(),
        "owner": fact.owner or None,
        "source": fact.source or None,
        "version": record.version,
        "history": [
            {"value": str(one.value), "unit": one.unit, "as_of": one.as_of.isoformat()}
            for one in record.history
        ],
    }
