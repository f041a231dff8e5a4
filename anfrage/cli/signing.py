"""`schlusszeichnen` and what follows: `versenden`, `berichtigen`, `abschliessen`, `ablegen`."""

import argparse
from pathlib import Path
from typing import Any

from anfrage.cli.lessons import declare_learning
from anfrage.cli.next_step import next_step
from anfrage.cli.output import DONE, REFUSED, print_json, say, tell
from anfrage.cli.parser import add_command
from anfrage.german import participation_words as words
from anfrage.german.dates import read_date
from anfrage.german.next_words import signing_command


def declare(commands: Any) -> None:
    """Declare the commands."""
    command = add_command(
        commands, "schlusszeichnen", "hält die Unterschrift fest und versiegelt", _sign
    )
    command.add_argument("number", metavar="NR")
    command.add_argument("--durch", default="", metavar="NAME", help="wer unterschrieben hat")
    command.add_argument("--am", type=read_date, metavar="TT.MM.JJJJ", help="sonst heute")
    command.add_argument("--bestaetigung", default="", metavar="ZEICHEN")
    command.add_argument("--weg", choices=tuple(words.CHANNEL_NAMES), default="papier")
    command.add_argument("--scan", type=Path, metavar="DATEI", help="der unterschriebene Brief")
    command.add_argument("--json", action="store_true", help="ein JSON-Objekt")
    command = add_command(commands, "versenden", "hält den Versand fest", _send)
    command.add_argument("number", metavar="NR")
    command.add_argument("--weg", default="", metavar="TEXT", help="Brief, E-Mail, verlesen …")
    command.add_argument("--am", type=read_date, metavar="TT.MM.JJJJ", help="sonst heute")
    command.add_argument("--an", action="append", default=[], metavar="NAME")
    for name, sentence, run in (
        ("berichtigen", "beginnt die Berichtigung eines versiegelten Briefs", _correct),
        ("nachtragen", "beginnt einen Nachtrag zu einem versiegelten Brief", _supplement),
    ):
        command = add_command(commands, name, sentence, run)
        command.add_argument("number", metavar="NR")
        command.add_argument("--grund", default="", metavar="TEXT")
    command = add_command(commands, "abschliessen", "schließt einen Vorgang ohne Brief ab", _close)
    command.add_argument("number", metavar="NR")
    how = command.add_mutually_exclusive_group(required=True)
    how.add_argument("--als", choices=tuple(words.OUTCOME_NAMES))
    how.add_argument("--wiederaufnehmen", action="store_true", help="ein Ende rückgängig machen")
    command.add_argument("--grund", default="", metavar="TEXT")
    command.add_argument("--an", default="", metavar="STELLE", help="an wen abgegeben")
    command.add_argument("--durch", default="", metavar="NAME", help="wer mündlich geantwortet hat")
    command.add_argument("--am", type=read_date, metavar="TT.MM.JJJJ", help="sonst heute")
    command = add_command(commands, "ablegen", "legt einen Vorgang ins Archiv", _archive)
    command.add_argument("number", metavar="NR")
    declare_learning(commands)


def _sign(args: argparse.Namespace) -> int:
    from anfrage.desk.signing import SignedPaper  # noqa: PLC0415 - start-up time
    from anfrage.wiring import open_desk  # noqa: PLC0415

    channel = words.CHANNEL_NAMES[args.weg]
    with open_desk(args.buero, read_only=not args.durch) as desk:
        if not args.durch:
            ready = desk.signing.readiness(args.number)
        else:
            paper = SignedPaper(args.durch, args.bestaetigung, args.am, channel, args.scan)
            now = desk.signing.sign(args.number, paper)
            after = next_step(desk, args.number)
    if not args.durch:
        if args.json:
            print_json(
                {"case": args.number, "missing": list(ready.missing), "digits": ready.digits}
            )
        for line in () if args.json else ready.missing or (words.READY,):
            say(line)
        if ready.digits and not ready.missing and not args.json:
            say(words.signing_hint(ready.digits, args.number))
            tell(signing_command(args.number, ready.digits))
        return REFUSED if ready.missing else DONE
    signed = now.signed
    version = signed.version if signed else 0
    missing = [f"{one.format} ({one.copy_kind})" for one in now.sealed if not one.sha256]
    if missing:
        tell(words.PDF_MISSING.format(formats=", ".join(missing)))
    if args.json:
        files = [
            {"format": one.format, "copy_kind": one.copy_kind, "sha256": one.sha256 or None}
            for one in now.sealed
            if one.version == version
        ]
        print_json({"case": args.number, "version": version, "files": files})
    else:
        say(f"{args.number}  Fassung {version} ist unterzeichnet und versiegelt.")
        tell(after)
    return DONE


def _send(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero) as desk:
        desk.closing.send(args.number, args.weg, args.am, args.an)
        after = next_step(desk, args.number)
    say(f"{args.number}  versandt")
    tell(after)
    return DONE


def _correct(args: argparse.Namespace) -> int:
    return _revise(args, "correction")


def _supplement(args: argparse.Namespace) -> int:
    return _revise(args, "supplement")


def _revise(args: argparse.Namespace, kind: str) -> int:
    from anfrage.domain.workflow import RevisionKind  # noqa: PLC0415 - start-up time
    from anfrage.wiring import open_desk  # noqa: PLC0415

    revision = RevisionKind(kind)
    with open_desk(args.buero) as desk:
        desk.closing.revise(args.number, revision, args.grund)
        after = next_step(desk, args.number)
    say(f"{args.number}  {words.REVISIONS[revision]} begonnen; der Brief ist wieder änderbar.")
    tell(after)
    return DONE


def _close(args: argparse.Namespace) -> int:
    if args.wiederaufnehmen:
        return _revise(args, "reopened")
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    outcome = words.OUTCOME_NAMES[args.als]
    with open_desk(args.buero) as desk:
        if args.als == words.ORALLY:
            desk.answering_orally.close(args.number, args.grund, args.durch, args.am)
        else:
            desk.closing.close(args.number, outcome, args.grund, args.an, args.am)
        after = next_step(desk, args.number)
    say(f"{args.number}  {words.OUTCOMES[outcome]}")
    tell(after)
    return DONE


def _archive(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero) as desk:
        desk.closing.archive(args.number)
        after = next_step(desk, args.number)
    say(f"{args.number}  im Archiv")
    tell(after)
    return DONE
