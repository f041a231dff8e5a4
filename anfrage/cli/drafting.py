"""`entwurf`: the main job without a screen, from a paper to an answer letter."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from anfrage.cli.output import DONE, print_json, say, tell
from anfrage.cli.parser import add_command
from anfrage.cli.progress import Progress
from anfrage.cli.questions import read_input
from anfrage.domain.letter import CopyKind, LetterDetails
from anfrage.german.assignment_words import NOT_OURS
from anfrage.german.dates import count, read_date
from anfrage.german.next_words import DRAFTED, DRAFTED_ALL
from anfrage.german.reasons import verdict_words
from anfrage.german.search_words import hint, prepared

if TYPE_CHECKING:
    from anfrage.desk.writing import DraftedLetter

COPIES = {"original": CopyKind.ORIGINAL, "abschrift": CopyKind.COPY}


def declare(commands: Any) -> None:
    """Declare the command."""
    command = add_command(commands, "entwurf", "erstellt aus einer Anfrage den Briefentwurf", _run)
    command.add_argument("source", metavar="DATEI", help="Anfrage; „-“ liest die Eingabe")
    command.add_argument("--layout", default="", metavar="NAME", help="Briefvorlage")
    command.add_argument("--ausgabe", type=Path, metavar="DATEI.docx", help="Name des Briefes")
    command.add_argument("--ersetzen", action="store_true", help="vorhandenen Brief überschreiben")
    command.add_argument("--json", action="store_true", help="Ergebnis als JSON-Objekt")
    add_letter_details(command)


def add_letter_details(command: argparse.ArgumentParser) -> None:
    """Declare what a person can say about the letter beyond paper and settings."""
    details = command.add_argument_group("Angaben zum Brief")
    details.add_argument(
        "--empfaenger", action="append", default=[], metavar="ZEILE", help="je Zeile einmal"
    )
    details.add_argument("--betreff", default="", metavar="TEXT")
    details.add_argument("--anrede", default="", metavar="TEXT")
    details.add_argument("--datum", type=read_date, metavar="TT.MM.JJJJ")
    details.add_argument("--aktenzeichen", default="", metavar="TEXT")
    details.add_argument("--unterschrift", default="", metavar="NAME")
    details.add_argument("--funktion", default="", metavar="TEXT")
    details.add_argument("--zusatz", default="", metavar="TEXT", help="etwa „Im Auftrag“")
    details.add_argument("--anlage", action="append", default=[], metavar="TEXT")
    details.add_argument(
        "--anlage-nichtoeffentlich", action="append", default=[], metavar="TEXT",
        help="steht nur in der vollständigen Fassung",
    )  # fmt: skip
    details.add_argument(
        "--nachrichtlich", action="append", default=[], metavar="STELLE", help="je Stelle einmal"
    )
    details.add_argument("--sitzung", type=read_date, metavar="TT.MM.JJJJ", help="Tag der Sitzung")
    details.add_argument(
        "--ausfertigung", choices=COPIES, help="Abschrift trägt „gez.“; sonst Original"
    )


def letter_details(args: argparse.Namespace) -> LetterDetails:
    """Return what the options say."""
    return LetterDetails(
        addressee=tuple(args.empfaenger),
        subject=args.betreff,
        salutation=args.anrede,
        date=args.datum,
        file_number=args.aktenzeichen,
        signer_name=args.unterschrift,
        signer_function=args.funktion,
        signer_capacity=args.zusatz,
        enclosures=tuple(args.anlage),
        layout=args.layout,
        copy_kind=COPIES.get(args.ausfertigung),
        session=args.sitzung,
        distribution=tuple(args.nachrichtlich),
        full_only_enclosures=tuple(args.anlage_nichtoeffentlich),
    )


def _run(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    name, content = read_input(args.source)
    with open_desk(args.buero) as desk:
        progress = Progress(prepared)
        desk.matching.wait_for_positions(progress.at)
        drafted = desk.writing.draft_letter(
            name, content, letter_details(args), args.ausgabe, replace=args.ersetzen
        )
        progress.clear()
        told = hint(desk.matching.readiness())
        notes = desk.checking.not_fitting(drafted.case)
    for note in (*notes, *([told] if told else [])):
        tell(note)
    if args.json:
        print_json(drafted_json(drafted))
    else:
        _show(drafted)
    return DONE


def drafted_json(drafted: "DraftedLetter") -> dict[str, Any]:
    """Return the fields of the contract for a drafted letter."""
    return {
        "case": drafted.case.number,
        "questions": [
            {
                "number": asked.question.number,
                "text": asked.question.text,
                "ours": asked in drafted.case.own_questions,
                "verdict": verdict.value,
                "positions": list(asked.answer.positions),
                "open_parts": [asked.question.parts[i].text for i in asked.answer.open_parts],
            }
            for asked, verdict in zip(drafted.case.questions, drafted.verdicts, strict=True)
        ],
        "docx": str(drafted.docx),
    }


def _show(drafted: "DraftedLetter") -> None:
    case = drafted.case
    kept = "fortgesetzt" if drafted.continued else "angelegt"
    total = count(len(case.own_questions), "Frage", "Fragen")
    tell(f"Vorgang {case.number} {kept}: {case.answered} von {total} beantwortet.")
    for asked, verdict in zip(case.questions, drafted.verdicts, strict=True):
        used = ", ".join(asked.answer.positions)
        gap = "" if asked.answered else " · im Brief als Lücke gekennzeichnet"
        if asked not in case.own_questions:
            gap = f" {NOT_OURS}"
        tell(f"Frage {asked.question.number}: {used or verdict_words(verdict)}{gap}")
    all_answered = case.answered == len(case.own_questions)
    after = DRAFTED_ALL if all_answered else DRAFTED
    tell(after.format(number=case.number))
    say(str(drafted.docx))  # last, so that it ends what a terminal shows
