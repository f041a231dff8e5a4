"""`anlass`: new law, rulings, decisions: what to review, and which answers relied on it."""

import argparse
from typing import Any

from anfrage.cli.output import DONE, print_json, say
from anfrage.cli.parser import add_command
from anfrage.cli.reach import reach_json, show_reach
from anfrage.domain.occurrence import OccurrenceKind
from anfrage.german.dates import read_date, short_date


def declare(commands: Any) -> None:
    """Declare `anlass` with its own commands."""
    group = add_command(commands, "anlass", "neue Rechtslage, neues Urteil, Beschluss")
    actions = group.add_subparsers(dest="action", metavar="BEFEHL", required=True)
    command = add_command(
        actions, "neu", "kennzeichnet betroffene Positionen und nennt versandte Antworten", _record
    )
    command.add_argument("kind", choices=[one.value for one in OccurrenceKind], metavar="ART",
                         help="rechtslage, urteil oder beschluss")  # fmt: skip
    command.add_argument("title", metavar="TITEL", help="etwa „BGH, Urteil vom …“")
    command.add_argument("--stichwort", action="append", default=[], metavar="WORT",
                         help="Positionen mit diesem Wort sind betroffen")  # fmt: skip
    command.add_argument("--position", action="append", default=[], metavar="ID")
    command.add_argument("--datum", type=read_date, metavar="TT.MM.JJJJ")
    command.add_argument("--link", default="", metavar="ADRESSE")
    command.add_argument("--nur-zeigen", action="store_true", help="vermerkt nichts")
    command.add_argument("--json", action="store_true", help="ein JSON-Objekt")
    command = add_command(actions, "liste", "zeigt alle Anlässe", _list)
    command.add_argument("--json", action="store_true", help="ein JSON-Objekt je Anlass")
    add_command(actions, "offen", "zeigt, was deswegen noch zu überprüfen ist", _open)


def _record(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero, read_only=args.nur_zeigen) as desk:
        if args.nur_zeigen:
            reach = desk.occurrences.look(args.stichwort, args.position)
        else:
            reach = desk.occurrences.record(
                OccurrenceKind(args.kind), args.title, day=args.datum, link=args.link,
                terms=args.stichwort, ids=args.position,
            ).reach  # fmt: skip
    if args.json:
        print_json({"kind": args.kind, "title": args.title} | reach_json(reach))
    else:
        show_reach(reach)
    return DONE


def _list(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero, read_only=True) as desk:
        found = desk.occurrences.all()
    for one in found:
        if args.json:
            print_json(
                {
                    "kind": one.kind.value,
                    "title": one.title,
                    "day": one.day.isoformat(),
                    "link": one.link or None,
                    "terms": list(one.terms),
                    "positions": [mark.position_id for mark in one.marked],
                }
            )
        else:
            say(f"{short_date(one.day)}  {one.kind.value:10}  {one.title}  ({len(one.marked)})")
    return DONE


def _open(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero, read_only=True) as desk:
        marked = desk.occurrences.marked()
    for position_id, one in sorted(marked.items()):
        say(f"{position_id}: {one.title} ({short_date(one.day)})")
    return DONE
