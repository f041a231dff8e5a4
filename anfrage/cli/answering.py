"""What the screens Bearbeiten and Brief can do beside writing, for scripts and screen readers.

`vorgang angaben` is the letter's dialog, `vorgang teile` the open parts of a question,
`wissen aufnehmen` an answer that becomes a position.
"""

import argparse
from dataclasses import asdict, replace
from textwrap import shorten
from typing import Any

from anfrage.cli.drafting import add_letter_details, letter_details
from anfrage.cli.output import DONE, print_json, say, tell
from anfrage.cli.parser import add_command
from anfrage.german.dates import read_date

_MORE = ("anlage_nichtoeffentlich", "nachrichtlich")
_DECIDED = ("joint", "treatments")  # by other commands: `vorgang gemeinsam`, `vorgang frage`
_TITLE_LENGTH = 80  # code points of a question that become a title where none is given


def declare_details(actions: Any) -> None:
    """Declare the commands of `vorgang`."""
    command = add_command(actions, "angaben", "zeigt oder ändert die Angaben zum Brief", _details)
    command.add_argument("number", metavar="NR")
    command.add_argument("--layout", metavar="NAME", help="Briefvorlage")
    command.add_argument("--json", action="store_true", help="ein JSON-Objekt")
    add_letter_details(command)
    # What is not given stays as it is; "" empties.
    names = ("empfaenger", "betreff", "anrede", "datum", "aktenzeichen", "unterschrift", "funktion")
    command.set_defaults(**dict.fromkeys((*names, "zusatz", "anlage", "layout", *_MORE)))
    command = add_command(actions, "teile", "zeigt oder ändert die offenen Teile", _parts)
    command.add_argument("number", metavar="NR")
    command.add_argument("question", metavar="FRAGE", help="Nummer der Frage")
    change = command.add_mutually_exclusive_group()
    change.add_argument(
        "--offen", type=int, nargs="+", metavar="N", help="genau diese Teile sind offen"
    )
    change.add_argument("--beantwortet", action="store_true", help="kein Teil ist offen")


def declare_keeping(actions: Any) -> None:
    """Declare the command of `wissen`."""
    command = add_command(actions, "aufnehmen", "macht aus einer Antwort eine Position", _keep)
    command.add_argument("number", metavar="NR")
    command.add_argument("question", metavar="FRAGE", help="Nummer der Frage")
    command.add_argument("--titel", default="", metavar="TEXT", help="sonst die Frage")
    command.add_argument("--thema", default="", metavar="TEXT")
    command.add_argument("--zustaendig", default="", metavar="TEXT")
    command.add_argument("--wiedervorlage", type=read_date, metavar="TT.MM.JJJJ")
    command.add_argument("--angenommen", action="store_true", help="die Stadt nimmt sie an")


def _details(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    lists = {
        "empfaenger": "addressee",
        "anlage": "enclosures",
        "anlage_nichtoeffentlich": "full_only_enclosures",
        "nachrichtlich": "distribution",
    }
    empty = {name: () for name in lists if getattr(args, name) is None}
    said = letter_details(argparse.Namespace(**{**vars(args), **empty}))
    given = {name: value for name, value in asdict(said).items() if value is not None}
    for name in (*map(lists.__getitem__, empty), *_DECIDED):
        del given[name]
    with open_desk(args.buero, read_only=not given) as desk:
        case = desk.casework.get(args.number).case
        if given:
            given = {
                name: tuple(filter(None, value)) if isinstance(value, tuple) else value
                for name, value in given.items()
            }
            case = desk.casework.save_details(case, replace(case.details, **given))
    shown = {
        name: value.isoformat() if hasattr(value, "isoformat") else value
        for name, value in asdict(case.details).items()
    }
    if args.json:
        print_json({"case": case.number, "details": shown})
        return DONE
    from anfrage.german.letter_screen_words import detail_line  # noqa: PLC0415 - start-up time

    for name, value in shown.items():
        if name not in _DECIDED:  # `vorgang gemeinsam` and `vorgang frage` show these
            say(detail_line(name, value))
    return DONE


def _parts(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    changing = args.beantwortet or args.offen is not None
    with open_desk(args.buero, read_only=not changing) as desk:
        case = desk.casework.get(args.number).case
        asked = desk.casework.question(case, args.question)
        answer = asked.answer
        if changing:
            answer = desk.drafting.mark_open(case, asked, [at - 1 for at in args.offen or ()])
    for at, part in enumerate(asked.question.parts):
        say(f"{at + 1} {'○' if at in answer.open_parts or answer.empty else '●'} {part.text}")
    return DONE


def _keep(args: argparse.Namespace) -> int:
    from anfrage.desk.learning import NewPosition  # noqa: PLC0415 - start-up time
    from anfrage.german.drafting_words import kept_position, origin_of  # noqa: PLC0415 - as above
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero) as desk:
        case = desk.casework.get(args.number).case
        asked = desk.casework.question(case, args.question, answered=True)
        question = asked.question
        new = NewPosition(
            title=args.titel or shorten(question.text, _TITLE_LENGTH, placeholder=" …"),
            text=asked.answer.text,
            question=question.text,
            origin=origin_of(case.number, question.number),
            topic=args.thema,
            owner=args.zustaendig,
            review_on=args.wiedervorlage,
        )
        kept = desk.learning.keep_answer(new, adopt=args.angenommen)
    tell(kept_position(kept.position.id, adopted=kept.adopted))
    say(kept.position.id)
    return DONE
