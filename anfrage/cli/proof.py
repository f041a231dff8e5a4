"""`anker`, `loeschen`: what is noted outside the office, and what is deleted in it."""

import argparse
from pathlib import Path
from typing import Any

from anfrage.cli.output import DONE, REFUSED, say, tell
from anfrage.cli.parser import add_command
from anfrage.german import proof_words as words
from anfrage.german.dates import short_date


def declare(commands: Any) -> None:
    """Declare the commands."""
    command = add_command(commands, "anker", "notiert den Stand der Ereigniskette", _anchor)
    command.add_argument("path", metavar="DATEI", type=Path, help="außerhalb des Büros")
    command.add_argument("--pruefen", action="store_true", help="prüft die Kette gegen die Datei")
    command = add_command(commands, "loeschen", "löscht die Inhalte eines Vorgangs", _erase)
    command.add_argument("number", metavar="NR", nargs="?", default="")
    command.add_argument("--person", default="", metavar="NAME", help="in allen Vorgängen")
    command.add_argument(
        "--ausser", action="append", default=[], metavar="NR", help="dieser Vorgang bleibt ganz"
    )
    command.add_argument("--rechtsgrundlage", default="", metavar="TEXT")
    command.add_argument(
        "--bestaetigung", default="", metavar="NR", help="Nummer oder Name noch einmal"
    )
    command.add_argument("--vorzeitig", action="store_true", help="vor Ende der Aufbewahrung")
    command.add_argument("--faellig", action="store_true", help="zeigt, was gelöscht werden darf")


def _anchor(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero, read_only=True) as desk:
        if not args.pruefen:
            anchor = desk.anchoring.note(args.path)
            say(words.ANCHORED.format(seq=anchor.seq, digits=anchor.hash[:8]))
            return DONE
        broken = desk.anchoring.broken(args.path)
    if broken:
        first = broken[0]
        tell(words.ANCHOR_BROKEN.format(seq=first.seq, at=first.at))
        return REFUSED
    say(words.ANCHOR_HOLDS)
    return DONE


def _erase_person(args: argparse.Namespace) -> int:
    from anfrage.domain.workflow import same_person  # noqa: PLC0415 - start-up time
    from anfrage.german import erasing_words as person_words  # noqa: PLC0415
    from anfrage.wiring import open_desk  # noqa: PLC0415

    confirmed = same_person(args.bestaetigung, args.person)
    with open_desk(args.buero, read_only=not confirmed) as desk:
        if confirmed:
            gone = desk.erasing_people.erase(
                args.person, args.rechtsgrundlage, early=args.vorzeitig, besides=args.ausser
            )
            say(person_words.erased_sentence(len(gone.cases), gone.others, gone.events))
            tell(person_words.PROOF)
            return DONE
        found = desk.erasing_people.find(args.person)
    for one in found.cases:
        say(person_words.case_line(one.case.number, one.areas, short_date(one.until)))
    for trace in found.others:
        say(person_words.other_line(trace.area, trace.label))
    for number, name in found.unreadable:
        say(person_words.UNREADABLE.format(number=number, name=name))
    tell(person_words.SEARCHED)
    tell(person_words.CONFIRM.format(name=found.name))
    return REFUSED


def _erase(args: argparse.Namespace) -> int:
    if args.person:
        return _erase_person(args)
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero, read_only=args.faellig) as desk:
        if args.faellig or not args.number:
            for one in desk.erasing.due():
                say(f"{one.case.number}  {words.KEPT_UNTIL.format(day=short_date(one.until))}")
            return DONE
        case = desk.casework.get(args.number).case
        if args.bestaetigung != case.number:
            tell(words.ERASE_CONFIRM.format(number=case.number))
            return REFUSED
        silent = desk.erasing.erase(args.number, args.rechtsgrundlage, early=args.vorzeitig)
    say(words.ERASED.format(number=args.number, events=silent))
    return DONE
