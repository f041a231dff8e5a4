"""`vorgang gemeinsam|einzeln|frage`: what a person decides about a case's letter."""

import argparse
from typing import Any, Final

from anfrage.cli.output import DONE, say
from anfrage.cli.parser import add_command
from anfrage.domain.case import Case
from anfrage.domain.treatment import Treatment
from anfrage.german.treatment_words import KINDS, numbers_list

_PLAIN: Final = "antwort"
_KINDS: Final = {
    _PLAIN: None,
    "abgelehnt": Treatment.DECLINED,
    "nichtoeffentlich": Treatment.NONPUBLIC,
    "verweis": Treatment.REFERRED,
    "anlage": Treatment.ENCLOSED,
}


def declare_letter_matters(actions: Any) -> None:
    """Declare the commands below `vorgang`."""
    for name, sentence, run in (
        ("gemeinsam", "beantwortet mehrere Fragen gemeinsam", _join),
        ("einzeln", "beantwortet Fragen wieder einzeln", _separate),
    ):
        command = add_command(actions, name, sentence, run)
        command.add_argument("number", metavar="NR")
        command.add_argument("questions", nargs="+", metavar="FRAGE")
    command = add_command(
        actions, "frage", "legt fest, was an die Stelle einer Antwort tritt", _treat
    )
    command.add_argument("number", metavar="NR")
    command.add_argument("question", metavar="FRAGE")
    command.add_argument("--art", choices=_KINDS, required=True, help="„antwort“ hebt es auf")
    command.add_argument(
        "--grund", default="", metavar="TEXT", help="Grund, frühere Drucksache oder Anlage"
    )
    command.add_argument(
        "--wortlaut", action="store_true", help="auch der Wortlaut der Frage ist nichtöffentlich"
    )


def _join(args: argparse.Namespace) -> int:
    from anfrage.desk.treating import Treating  # noqa: PLC0415 - start-up time
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero) as desk:
        case = Treating(desk.casework).join(args.number, tuple(args.questions))
    _show(case)
    return DONE


def _separate(args: argparse.Namespace) -> int:
    from anfrage.desk.treating import Treating  # noqa: PLC0415 - start-up time
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero) as desk:
        case = Treating(desk.casework).separate(args.number, tuple(args.questions))
    _show(case)
    return DONE


def _treat(args: argparse.Namespace) -> int:
    from anfrage.desk.treating import Treating  # noqa: PLC0415 - start-up time
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero) as desk:
        case = Treating(desk.casework).treat(
            args.number, args.question, _KINDS[args.art], args.grund, wording_too=args.wortlaut
        )
    _show(case)
    return DONE


def _show(case: Case) -> None:
    """Say what holds now."""
    lines = [f"Fragen {numbers_list(group)}: gemeinsam" for group in case.details.joint]
    for one in case.details.treatments:
        ground = f" ({one.ground})" if one.ground else ""
        lines.append(f"Frage {one.question}: {KINDS[one.kind.value]}{ground}")
    say("\n".join(lines) or f"Vorgang {case.number}: Alle Fragen werden einzeln beantwortet.")
