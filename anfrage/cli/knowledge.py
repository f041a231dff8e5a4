"""`wissen`: the curated positions in, out, listed and adopted."""

import argparse
from pathlib import Path
from typing import Any

from anfrage.cli.answering import declare_keeping
from anfrage.cli.decisions import declare_decisions
from anfrage.cli.lessons import declare_showing
from anfrage.cli.output import DONE, REFUSED, print_json, say, tell
from anfrage.cli.parser import add_command
from anfrage.cli.upkeep import declare_upkeep
from anfrage.domain.position import PositionRecord
from anfrage.german.dates import count, short_date
from anfrage.german.messages import sentence
from anfrage.german.problems import POSITION_STATES


def declare(commands: Any) -> None:
    """Declare `wissen` with its own commands."""
    group = add_command(commands, "wissen", "Positionen der Stadt")
    actions = group.add_subparsers(dest="action", metavar="BEFEHL", required=True)
    command = add_command(actions, "import", "nimmt Positionen aus Dateien auf", _import)
    command.add_argument("--angenommen", action="store_true", help="die Stadt nimmt sie an")
    command.add_argument("--ersetzen", action="store_true", help="vorhandene erhalten eine Fassung")
    command.add_argument("paths", nargs="+", metavar="DATEI", help=".jsonl, .md oder Ordner")
    command = add_command(actions, "export", "schreibt alle Positionen als Markdown", _export)
    command.add_argument("folder", metavar="ORDNER")
    command = add_command(actions, "liste", "zeigt, was es gibt", _list)
    command.add_argument("--json", action="store_true", help="ein JSON-Objekt je Position")
    command = add_command(actions, "annehmen", "macht Positionen zu solchen der Stadt", _adopt)
    command.add_argument("ids", nargs="+", metavar="ID")
    command = add_command(actions, "zuruecknehmen", "nimmt eine Annahme zurück", _retract)
    command.add_argument("id", metavar="ID")
    command.add_argument("--grund", required=True, metavar="TEXT", help="wird festgehalten")
    declare_showing(actions)
    declare_keeping(actions)
    declare_decisions(actions)
    declare_upkeep(actions)
    command = add_command(actions, "faellig", "zeigt fällige Wiedervorlagen und was endet", _due)
    command.add_argument("--json", action="store_true", help="ein JSON-Objekt je Position")
    command = add_command(
        actions, "jahresliste", "gibt je Stelle aus, was im Januar durchzusehen ist", _yearly
    )
    command.add_argument("--stelle", default=None, metavar="STELLE", help="nur diese Stelle")
    command.add_argument("--ordner", metavar="ORDNER", help="schreibt DOCX und Markdown dorthin")


def _yearly(args: argparse.Namespace) -> int:
    from anfrage.desk.yearly import write_yearly_lists, yearly_lists  # noqa: PLC0415 - start-up time
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero, read_only=True) as desk:
        lists = [one for one in yearly_lists(desk.store) if args.stelle in {None, one.unit}]
        authority = desk.settings.city.authority
    if args.ordner:
        files = write_yearly_lists(lists, Path(args.ordner), authority)
        tell(f"{count(len(files), 'Datei', 'Dateien')} nach {args.ordner} geschrieben.")
        return DONE
    for one in lists:
        say(one.markdown)
    return DONE


def _import(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero) as desk:
        report = desk.knowledge.import_paths(
            [Path(one) for one in args.paths], adopt=args.angenommen, replace=args.ersetzen
        )
    done = [
        count(len(report.added), "neue Position", "neue Positionen"),
        count(len(report.replaced), "neue Fassung", "neue Fassungen"),
        f"{len(report.unchanged)} unverändert",
        f"{len(report.adopted)} angenommen",
    ]
    tell(", ".join(done) + ".")
    for rival in report.rivals:
        tell(sentence(rival))
    return REFUSED if report.rivals else DONE


def _export(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero, read_only=True) as desk:
        files = desk.knowledge.export(Path(args.folder))
    tell(f"{count(len(files), 'Position', 'Positionen')} nach {args.folder} geschrieben.")
    return DONE


def _list(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero, read_only=True) as desk:
        records = desk.knowledge.records()
    for record in records:
        if args.json:
            print_json(record_json(record))
        else:
            state = POSITION_STATES[record.state.value]
            if record.position.replaced_by:
                state = f"ersetzt durch {record.position.replaced_by}"
            say(f"{record.position.id:40} {state:22} {record.position.title}")
    return DONE


def record_json(record: PositionRecord) -> dict[str, Any]:
    """Return the fields of the contract for one position."""
    position = record.position
    return {
        "id": position.id,
        "title": position.title,
        "state": record.state.value,
        "adopted": record.adopted,
        "version": record.version,
        "topic": position.topic,
        "owner": position.owner,
        "deputy": position.deputy,
        "alternatives": position.alternatives or None,
        "replaced_by": position.replaced_by or None,
        "review_on": position.review_on.isoformat() if position.review_on else None,
        "valid_until": position.valid_until.isoformat() if position.valid_until else None,
    }


def _adopt(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero) as desk:
        report = desk.knowledge.adopt(args.ids)
    tell(
        f"{count(len(report.adopted), 'Position', 'Positionen')} angenommen,"
        f" {len(report.already)} {'war' if len(report.already) == 1 else 'waren'} es schon."
    )
    for error in report.refused:
        tell(sentence(error))
    return REFUSED if report.refused else DONE


def _retract(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero) as desk:
        record = desk.knowledge.retract(args.id, args.grund)
    tell(f"Die Annahme von {record.position.id} ist zurückgenommen; der Text bleibt erhalten.")
    return DONE


def _due(args: argparse.Namespace) -> int:
    from anfrage.desk.knowledge import DUE_WITHIN  # noqa: PLC0415 - start-up time
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero, read_only=True) as desk:
        records = desk.knowledge.due(desk.clock().date() + DUE_WITHIN)
    for record in records:
        if args.json:
            print_json(record_json(record))
        else:
            position = record.position
            days = [day for day in (position.review_on, position.valid_until) if day]
            owner = position.owner + (f" (V: {position.deputy})" if position.deputy else "")
            say(f"{short_date(min(days))}  {position.id:40} {owner:24} {position.title}")
    if not records and not args.json:
        tell("In den nächsten 30 Tagen ist nichts fällig.")
    return DONE
