"""`beteiligen`, `mitzeichnen`: what happens between draft and signature."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from anfrage.cli.next_step import next_step
from anfrage.cli.output import DONE, print_json, say, tell
from anfrage.cli.parser import add_command
from anfrage.domain.workflow import RouteUnit
from anfrage.german import participation_words as words
from anfrage.german.dates import read_date, short_date

if TYPE_CHECKING:
    from anfrage.desk.participating import ParticipationView


def declare(commands: Any) -> None:
    """Declare the commands."""
    command = add_command(commands, "beteiligen", "gibt den Brief in die Mitzeichnung", _release)
    command.add_argument("number", metavar="NR")
    command.add_argument(
        "--stelle", action="append", metavar="NAME[:FRAGEN][@SCHRITT]",
        help="statt der Stellen der Einstellungen, etwa „Rechtsamt:1,3@2“; mit ! nur unterrichtet",
    )  # fmt: skip
    command.add_argument("--anlage", action="append", type=Path, metavar="DATEI")
    command.add_argument("--genehmigt-durch", default="", metavar="NAME", help="Leitung genehmigt")
    command.add_argument("--zeigen", action="store_true", help="zeigt nur den Stand")
    command.add_argument("--json", action="store_true", help="ein JSON-Objekt")
    command = add_command(commands, "mitzeichnen", "hält das Votum einer Stelle fest", _cosign)
    command.add_argument("number", metavar="NR")
    command.add_argument("--stelle", default="", metavar="NAME")
    act = command.add_mutually_exclusive_group(required=True)
    act.add_argument("--votum", choices=tuple(words.VOTE_NAMES))
    act.add_argument("--einwand-beantworten", metavar="TEXT", help="was auf den Einwand geschah")
    act.add_argument("--vorlegen", metavar="NAME", help="Einwand an die gemeinsame Leitung")
    act.add_argument("--erinnern", action="store_true", help="schreibt Erinnerungen")
    command.add_argument("--person", default="", metavar="NAME", help="wer gezeichnet hat")
    command.add_argument("--am", type=read_date, metavar="TT.MM.JJJJ", help="sonst heute")
    command.add_argument("--weg", choices=tuple(words.CHANNEL_NAMES), default="mail")
    command.add_argument("--bemerkung", default="", metavar="TEXT")
    command.add_argument("--beleg", type=Path, metavar="DATEI", help="E-Mail oder Scan")
    command.add_argument("--fassung", type=int, default=0, metavar="N")
    command.add_argument("--json", action="store_true", help="ein JSON-Objekt")


def _route(spelled: list[str] | None) -> list[RouteUnit] | None:
    if spelled is None:
        return None
    route = []
    for one in spelled:
        rest, _, step = one.rpartition("@") if "@" in one else (one, "", "1")
        name, _, questions = rest.partition(":")
        numbers = tuple(part.strip() for part in questions.split(",") if part.strip())
        consent = not name.endswith("!")
        place = int(step) if step.isdecimal() and int(step) else 1
        route.append(RouteUnit(name.rstrip("!").strip(), place, numbers, consent))
    return sorted(route, key=lambda unit: unit.step)


def _release(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero, read_only=args.zeigen) as desk:
        if args.genehmigt_durch:
            desk.participating.approve(args.number, args.genehmigt_durch)
        elif not args.zeigen:
            desk.participating.release(args.number, _route(args.stelle), args.anlage)
        view = desk.participating.view(args.number)
        after = next_step(desk, args.number)
    _show(view, after, as_json=args.json)
    return DONE


def _cosign(args: argparse.Namespace) -> int:
    from anfrage.desk.participating import StandingWish  # noqa: PLC0415 - start-up time
    from anfrage.wiring import open_desk  # noqa: PLC0415

    with open_desk(args.buero, read_only=args.erinnern) as desk:
        participating = desk.participating
        if args.erinnern:
            due = desk.casework.get(args.number).due
            texts = participating.reminders(args.number, due)
            for text in texts:
                say(text)
            if not texts:
                tell(words.NO_REMINDER)
            return DONE
        if args.votum:
            wish = StandingWish(
                args.stelle, words.VOTE_NAMES[args.votum], args.person, args.am,
                words.CHANNEL_NAMES[args.weg], args.bemerkung, args.beleg, args.fassung,
            )  # fmt: skip
            participating.record(args.number, wish)
        elif args.vorlegen:
            participating.escalate(args.number, args.stelle, args.vorlegen, args.bemerkung)
        else:
            text = args.einwand_beantworten
            participating.answer(args.number, args.stelle, text, args.person)
        view = participating.view(args.number)
        after = next_step(desk, args.number)
    _show(view, after, as_json=args.json)
    return DONE


def _show(view: "ParticipationView", after: str, *, as_json: bool) -> None:
    if as_json:
        print_json(participation_json(view))
        return
    current = view.now.current
    if current is None:
        tell(f"Es ist keine Fassung freigegeben. {after}")
        return
    say(f"{view.case.number}  {words.version_words(current.version, current.revision)}")
    for unit in current.route:
        standing = view.now.standings.get(unit.unit)
        questions = ", ".join(unit.questions) or words.ALL_QUESTIONS
        said = "… offen" if standing is None else words.VOTES[standing.vote]
        if standing is not None and standing.version != current.version:
            said += f" (aus Fassung {standing.version})"
        if unit.unit in view.now.answers:
            said += ", beantwortet"
        elif unit.unit in view.now.escalated:
            said += ", vorgelegt"
        person = "" if standing is None else f"{standing.person}, {short_date(standing.on)}"
        remark = "" if standing is None else standing.remark
        line = f"  {unit.step}. {unit.unit:24} Fragen {questions:8} {said:24} {person}  {remark}"
        say(line.rstrip())
    tell(after)


def participation_json(view: "ParticipationView") -> dict[str, Any]:
    """Return the fields of a case in participation."""
    now = view.now
    current = now.current
    return {
        "case": view.case.number,
        "version": current.version if current else None,
        "binding": current.binding if current else None,
        "approved": bool(current and current.version in now.approved),
        "units": [
            {
                "unit": unit.unit,
                "step": unit.step,
                "questions": list(unit.questions),
                "consent": unit.consent,
                "asked": unit in view.asked,
                "standing": _standing_json(view, unit.unit),
            }
            for unit in (current.route if current else ())
        ],
        "signed": now.signed.version if now.signed else None,
    }


def _standing_json(view: "ParticipationView", unit: str) -> dict[str, Any] | None:
    standing = view.now.standings.get(unit)
    if standing is None:
        return None
    answer = view.now.answers.get(unit)
    return {
        "vote": standing.vote.value,
        "version": standing.version,
        "person": standing.person,
        "on": standing.on.isoformat(),
        "channel": standing.channel.value,
        "remark": standing.remark,
        "evidence": standing.evidence or None,
        "answered": answer.text if answer else None,
        "escalated": view.now.escalated.get(unit),
    }
