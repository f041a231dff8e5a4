"""`vorgang` and `export`: what was kept, and letters from it."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from anfrage.cli.answer_text import declare_answer
from anfrage.cli.answering import declare_details
from anfrage.cli.assignment import assignment_json
from anfrage.cli.letter_matters import declare_letter_matters
from anfrage.cli.origins import declare_origins
from anfrage.cli.output import DONE, print_json, say, tell
from anfrage.cli.parser import add_command
from anfrage.cli.returns import declare_actions
from anfrage.desk.casework import CaseLine
from anfrage.domain.letter import LetterVersion
from anfrage.german.assignment_words import NOT_OURS, assignment_words
from anfrage.german.dates import count, short_date
from anfrage.german.output_words import OUTPUTS
from anfrage.german.problems import CASE_STATES

if TYPE_CHECKING:
    from anfrage.desk.desk import Desk

FORMATS = (*OUTPUTS, "vermerk")
VERSIONS = {"oeffentlich": LetterVersion.PUBLIC, "vollstaendig": LetterVersion.FULL}


def declare(commands: Any) -> None:
    """Declare the commands."""
    group = add_command(commands, "vorgang", "Vorgänge des Büros")
    actions = group.add_subparsers(dest="action", metavar="BEFEHL", required=True)
    command = add_command(actions, "liste", "zeigt alle Vorgänge", _list)
    command.add_argument("--json", action="store_true", help="ein JSON-Objekt je Vorgang")
    command = add_command(actions, "zeigen", "zeigt Fragen und Antworten eines Vorgangs", _show)
    command.add_argument("number", metavar="NR")
    command.add_argument("--json", action="store_true", help="ein JSON-Objekt")
    declare_actions(actions)
    declare_details(actions)
    declare_letter_matters(actions)
    declare_origins(actions)
    declare_answer(actions)
    command = add_command(commands, "export", "schreibt den Brief eines Vorgangs", _export)
    command.add_argument("number", metavar="NR")
    command.add_argument("--format", choices=FORMATS, default="docx", help="sonst docx")
    command.add_argument(
        "--umfang", choices=VERSIONS, default="oeffentlich", help="sonst die öffentliche"
    )
    command.add_argument("--ausgabe", type=Path, metavar="DATEI", help="Name der Datei")
    command.add_argument("--ersetzen", action="store_true", help="vorhandene Datei überschreiben")
    command.add_argument(
        "--ausfertigung", choices=("original", "abschrift"), default="original",
        help="Abschrift mit „gez.“; nur unterzeichnet",
    )  # fmt: skip
    command.add_argument("--fassung", type=int, default=0, metavar="N", help="unterzeichnete")
    which = command.add_mutually_exclusive_group()
    which.add_argument("--entwurf", action="store_true", help="Entwurf statt des versiegelten")
    which.add_argument("--zur-unterschrift", action="store_true", help="für die Mappe")


def _list(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero, read_only=True) as desk:
        lines = desk.casework.all()
    for line in lines:
        case = line.case
        if args.json:
            print_json(_case_json(line))
        else:
            answered = f"{case.answered}/{len(case.own_questions)}"
            state = CASE_STATES[line.state.value]
            say(f"{case.number}  {answered:>5}  {state:24} {case.inquiry.title or 'ohne Betreff'}")
    return DONE


def _case_json(line: CaseLine) -> dict[str, Any]:
    case = line.case
    return {
        "case": case.number,
        "title": case.inquiry.title or None,
        "reference": case.inquiry.reference or None,
        "state": line.state.value,
        "answered": case.answered,
        "questions": len(case.questions),
        "opened": case.opened.isoformat(),
        "due": line.due.isoformat() if line.due else None,
    }


def _show(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero, read_only=True) as desk:
        line = desk.casework.get(args.number)
    case = line.case
    own = case.own_questions
    if args.json:
        rows = [
            {
                "number": asked.question.number,
                "text": asked.question.text,
                "ours": asked in own,
                "answer": asked.answer.text,
                "origin": asked.answer.origin.value,
                "positions": list(asked.answer.positions),
                "open_parts": [asked.question.parts[i].text for i in asked.answer.open_parts],
            }
            for asked in case.questions
        ]
        print_json(
            _case_json(line)
            | {"questions": rows, "assignment": assignment_json(case.inquiry.assignment)}
        )
        return DONE
    total = count(len(case.own_questions), "Frage", "Fragen")
    say(f"{case.number}  {case.inquiry.title or 'ohne Betreff'}")
    say(f"  angelegt am {short_date(case.opened.date())}, {case.answered} von {total} beantwortet")
    if case.inquiry.assignment is not None:
        say(f"  {assignment_words(case.inquiry.assignment)}")
    for asked in case.questions:
        none = "(noch keine Antwort)" if asked in own else NOT_OURS
        say(f"\n  {asked.question.number}. {asked.question.text}")
        say("     " + (asked.answer.text.replace("\n", "\n     ") or none))
    return DONE


def _notes(desk: "Desk", args: argparse.Namespace) -> tuple[str, ...]:
    """What the layout has no room for; formats that no layout shapes hold everything."""
    if not args.format.startswith(("docx", "pdf", "unterschriftsmappe")):
        return ()
    case = desk.casework.get(args.number).case
    return desk.checking.not_fitting(case, VERSIONS[args.umfang])


def _export(args: argparse.Namespace) -> int:
    from anfrage.desk.giving_out import ExportOrder  # noqa: PLC0415 - start-up time
    from anfrage.german.sealing_words import regenerated_words  # noqa: PLC0415
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero) as desk:
        order = ExportOrder(
            args.format, args.ausgabe, args.ersetzen, args.ausfertigung, args.fassung,
            args.entwurf, args.zur_unterschrift, VERSIONS[args.umfang],
        )  # fmt: skip
        given = desk.giving_out.export(args.number, order)
        notes: list[str] = []
        if not given.sealed:
            case = desk.casework.get(args.number).case
            notes += _notes(desk, args)
            notes += desk.checking.replaced_fonts(case, given.path)
    for note in notes:
        tell(note)
    if given.regenerated is not None:
        again = given.regenerated
        tell(
            regenerated_words(
                same=again.same, pdf=args.format == "pdf", layout=again.layout,
                versions=again.versions,
            )
        )  # fmt: skip
    say(str(given.path))
    return DONE
