"""`wissen ersetzen`, `verlaengern`, `dubletten`, `zusammenfuehren`: positions looked after."""

import argparse
from typing import Any

from anfrage.cli.output import DONE, print_json, say, tell
from anfrage.cli.parser import add_command


def declare_upkeep(actions: Any) -> None:
    """Declare the commands below `wissen`."""
    command = add_command(actions, "ersetzen", "verweist auf die Position, die nun gilt", _replace)
    command.add_argument("id", metavar="ID")
    command.add_argument("successor", metavar="DURCH", help="Kennung der Position, die nun gilt")
    command.add_argument("--grund", required=True, metavar="TEXT", help="wird festgehalten")
    command = add_command(actions, "verlaengern", "verschiebt eine Wiedervorlage", _extend)
    command.add_argument("id", metavar="ID")
    command.add_argument("--monate", type=int, choices=range(1, 61), default=6, metavar="ZAHL",
                         help="1 bis 60, sonst 6")  # fmt: skip
    command.add_argument("--grund", required=True, metavar="TEXT", help="wird festgehalten")
    command = add_command(actions, "dubletten", "zeigt, was fast dasselbe sagt", _duplicates)
    command.add_argument("--json", action="store_true", help="ein JSON-Objekt je Paar")
    command = add_command(
        actions, "zusammenfuehren", "führt eine Position oder alte Antwort in eine andere", _merge
    )
    command.add_argument("id", metavar="ID", help="die Position, die bleibt")
    command.add_argument("other", metavar="ANDERE", help="Position oder alte Antwort")
    command.add_argument("--grund", required=True, metavar="TEXT", help="wird festgehalten")


def _replace(args: argparse.Namespace) -> int:
    from anfrage.desk.replacing import replace_position  # noqa: PLC0415 - start-up time
    from anfrage.german.knowledge_words import replaced  # noqa: PLC0415 - start-up time
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero) as desk:
        record, _ = replace_position(desk.store, args.id, args.successor, args.grund)
    tell(replaced(record))
    return DONE


def _extend(args: argparse.Namespace) -> int:
    from anfrage.german.dates import short_date  # noqa: PLC0415 - start-up time
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero) as desk:
        record = desk.knowledge.get(args.id)
        kept = desk.curating.extend(record, args.monate, args.grund)
    day = kept.position.review_on
    tell(f"„{args.id}“: Wiedervorlage jetzt {short_date(day) if day else ''}.")
    return DONE


def _duplicates(args: argparse.Namespace) -> int:
    from anfrage.desk.duplicates import duplicates  # noqa: PLC0415 - start-up time
    from anfrage.german import upkeep_words as words  # noqa: PLC0415 - start-up time
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero, read_only=True) as desk:
        found = duplicates(desk.store)
    for one in found:
        if args.json:
            print_json({
                "kept": one.kept.id, "other": one.other.id,
                "kind": "answer" if one.answer else "position", "share": round(one.share, 3),
                "differences": [list(pair) for pair in one.differences],
            })  # fmt: skip
            continue
        say(words.duplicate_line(one.kept.id, one.other.id, one.share, answer=one.answer))
        for line in words.difference_lines(one.differences):
            say(f"       {line}")
    if not found and not args.json:
        tell(words.NO_DUPLICATES)
    return DONE


def _merge(args: argparse.Namespace) -> int:
    from anfrage.desk.duplicates import merge  # noqa: PLC0415 - start-up time
    from anfrage.german.upkeep_words import merged  # noqa: PLC0415 - start-up time
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero) as desk:
        record = merge(desk.store, args.id, args.other, args.grund)
    tell(merged(record.position.id, adopted=record.adopted))
    return DONE
