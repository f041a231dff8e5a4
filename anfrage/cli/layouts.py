"""`layout`: what there is, a city's own, its check, and how it looks."""

import argparse
from pathlib import Path
from typing import Any

from anfrage.cli.output import DONE, print_json, refuse, say, tell
from anfrage.cli.parser import add_command
from anfrage.domain.errors import LayoutBroken
from anfrage.domain.letter_errors import LayoutFaulty
from anfrage.german.layout_words import field_line, hint_line, hints_head
from anfrage.german.letter_words import LAYOUT_PROBLEMS, finding_line


def declare(commands: Any) -> None:
    """Declare the commands."""
    group = add_command(commands, "layout", "Briefvorlagen des Büros")
    actions = group.add_subparsers(dest="action", metavar="BEFEHL", required=True)
    command = add_command(actions, "liste", "zeigt alle Briefvorlagen", _list)
    command.add_argument("--json", action="store_true", help="ein JSON-Objekt je Vorlage")
    command = add_command(actions, "neu", "legt eine eigene Briefvorlage an", _make)
    command.add_argument("name", metavar="NAME", help="kleine Buchstaben, Ziffern, Bindestriche")
    command.add_argument("--von", default="", metavar="VORLAGE", help="sonst „brief“")
    command.add_argument("--word", type=Path, metavar="DATEI.docx", help="Briefkopf der Stadt")
    command = add_command(actions, "pruefen", "nennt jeden Fehler einer Vorlage mit Stelle", _check)
    command.add_argument("name", metavar="NAME")
    command.add_argument("--json", action="store_true", help="ein JSON-Objekt je Fehler")
    command = add_command(actions, "felder", "zeigt alle Felder und Blöcke", _fields)
    command.add_argument("name", nargs="?", default="", metavar="NAME", help="was sie davon hat")
    command.add_argument("--json", action="store_true", help="ein JSON-Objekt je Feld")
    command = add_command(actions, "vorschau", "füllt eine Vorlage mit Erfundenem", _preview)
    command.add_argument("name", metavar="NAME")
    command.add_argument("--ausgabe", type=Path, metavar="DATEI.docx", help="Name der Datei")
    command.add_argument("--ersetzen", action="store_true", help="vorhandene Datei überschreiben")


def _list(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero, read_only=True) as desk:
        lines = desk.layouts.all()
    for one in lines:
        if args.json:
            row = {"name": one.name, "title": one.title, "own": one.own, "faults": one.faults}
            print_json(row)
            continue
        notes = ["eigene"] if one.own else []
        notes += [f"Fehler: {one.faults}"] if one.faults else []
        say(f"{one.name:20} {one.title}" + (f" ({', '.join(notes)})" if notes else ""))
    return DONE


def _make(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero) as desk:
        folder = desk.layouts.make(args.name, args.von, args.word)
        findings = desk.layouts.findings(args.name)
    say(str(folder))
    if findings:
        tell(
            f"Die Briefvorlage ist angelegt, kann aber noch nicht verwendet werden; „anfrage"
            f" layout pruefen {args.name}“ nennt, was in ihr noch fehlt."
        )
    return DONE


def _check(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero, read_only=True) as desk:
        findings = desk.layouts.findings(args.name)
        hints = desk.layouts.hints(args.name)
    for one in findings:
        if args.json:
            print_json(_finding_json(one))
        else:
            say(finding_line(one.place, one.problem, one.nearest, one.within))
    for hint in hints:
        if args.json:
            print_json(_hint_json(args.name, hint.kind, hint.place))
        else:
            say(hint_line(hint.kind, hint.place))
    if findings:
        return refuse(LayoutFaulty(args.name, len(findings)))
    if not args.json:
        say(hints_head(args.name, len(hints)))
    return DONE


def _finding_json(one: LayoutBroken) -> dict[str, Any]:
    return {
        "layout": one.name,
        "kind": "fault",
        "place": one.place,
        "problem": one.problem if one.problem in LAYOUT_PROBLEMS else "wording",
        "sentence": finding_line(one.place, one.problem, one.nearest, one.within),
        "nearest": one.nearest or None,
    }


def _hint_json(layout: str, kind: str, place: str) -> dict[str, Any]:
    return {
        "layout": layout,
        "kind": "hint",
        "place": place,
        "problem": kind,
        "sentence": hint_line(kind, place),
        "nearest": None,
    }


def _fields(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero, read_only=True) as desk:
        rows = desk.layouts.fields(args.name)
    for one in rows:
        if args.json:
            row = {"name": one.name, "block": "#" in one.mark, "within": one.within or None}
            told = {"meaning": one.meaning, "example": one.example or None, "there": one.there}
            print_json(row | told)
        else:
            say(field_line(one.mark, one.meaning, one.example, there=one.there))
    return DONE


def _preview(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    target = args.ausgabe or Path(f"Vorschau-{args.name}.docx")
    with open_desk(args.buero, read_only=True) as desk:
        written = desk.layouts.preview(args.name, target, replace=args.ersetzen)
        fonts = desk.layouts.replaced_fonts(args.name, written)
    for path in written:
        say(str(path))
    if fonts:
        tell(fonts)
    if len(written) == 1:
        tell("LibreOffice wurde nicht gefunden; die Vorschau liegt deshalb nur als DOCX vor.")
    return DONE
