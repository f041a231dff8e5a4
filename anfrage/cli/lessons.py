"""`lernen`, `wissen zeigen`: answers that become positions or new versions, and each version."""

import argparse
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from anfrage.cli.output import DONE, print_json, say, tell
from anfrage.cli.parser import add_command
from anfrage.german import lesson_words as words

if TYPE_CHECKING:
    from anfrage.desk.lessons import Lesson


def declare_learning(commands: Any) -> None:
    """Declare `lernen`."""
    command = add_command(
        commands, "lernen", "macht aus einer Antwort eine Position oder eine neue Fassung", _learn
    )
    command.add_argument("number", metavar="NR")
    command.add_argument("--frage", required=True, metavar="NUMMER")
    what = command.add_mutually_exclusive_group()
    what.add_argument("--position", metavar="ID", help="neue Fassung dieser verwendeten Position")
    what.add_argument("--titel", default="", metavar="TEXT", help="der neuen Position; sonst Frage")
    command.add_argument("--zustaendig", default="", metavar="STELLE")
    command.add_argument("--zeigen", action="store_true", help="zeigt nur, was möglich ist")
    command.add_argument("--annehmen", action="store_true", help="gleich als Position annehmen")
    command.add_argument("--json", action="store_true", help="ein JSON-Objekt je Möglichkeit")


def declare_showing(actions: Any) -> None:
    """Declare the command below `wissen`."""
    command = add_command(actions, "zeigen", "zeigt eine Position, auch frühere Fassungen", _show)
    command.add_argument("id", metavar="ID")
    command.add_argument("--fassung", type=int, default=0, metavar="N", help="sonst die neueste")


def _learn(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero, read_only=args.zeigen) as desk:
        lessons = desk.lessons.of_question(args.number, args.frage)
        if args.zeigen:
            _print(lessons, as_json=args.json)
            return DONE
        lesson = _chosen(args, lessons)
        kept = desk.lessons.keep(lesson)
        if args.annehmen:
            kept = desk.lessons.adopt(kept)
    if args.json:
        print_json(_lesson_json(lesson) | {"kept": kept.version, "adopted": kept.adopted})
        return DONE
    for sentence in (words.left_out_words(lesson.left_out), words.kept_words(kept)):
        if sentence:
            tell(sentence)
    say(kept.position.id)
    return DONE


def _chosen(args: argparse.Namespace, lessons: "tuple[Lesson, ...]") -> "Lesson":
    """Return what the arguments ask for; a new position gets its title and owner.

    Raises:
        StepRefused: the answer did not use that position, or says nothing new to it.
    """
    from anfrage.domain.refusal import StepRefused  # noqa: PLC0415 - start-up time

    if args.position is not None:
        used = [one for one in lessons if not one.new and one.position.id == args.position]
        if not used:
            raise StepRefused(args.number, "position_not_used", args.position)
        if not used[0].says_something:
            raise StepRefused(args.number, "nothing_new", args.position)
        lesson = used[0]
    else:
        lesson = lessons[-1].named(args.titel)
    owner = args.zustaendig or lesson.position.owner
    return replace(lesson, position=replace(lesson.position, owner=owner))


def _print(lessons: "tuple[Lesson, ...]", *, as_json: bool) -> None:
    from anfrage.german.provenance_words import edit_lines  # noqa: PLC0415 - start-up time

    for one in lessons:
        if as_json:
            print_json(_lesson_json(one))
            continue
        position = one.position
        if not one.says_something:
            say(words.unchanged_line(position.id, one.version))
            continue
        say(words.lesson_line(position.id, position.title, one.version))
        for line in position.text.split("\n"):
            say(f"  {line}" if line else "")
        for line in (*edit_lines(one.edits), words.left_out_words(one.left_out)):
            if line:
                say(f"  · {line}")


def _lesson_json(one: "Lesson") -> dict[str, Any]:
    return {
        "position": None if one.new else one.position.id,
        "version": one.version or None,
        "title": one.position.title,
        "text": one.position.text,
        "edits": [{"before": edit.before, "after": edit.after} for edit in one.edits],
        "left_out": list(one.left_out),
        "changes": one.says_something,
    }


def _show(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    with open_desk(args.buero, read_only=True) as desk:
        record = desk.knowledge.get(args.id)
        version = args.fassung or record.version
        position = desk.knowledge.version(args.id, version)
    adopted = version == record.adopted_version and not record.withdrawn
    say(words.version_heading(position.id, version, record.version, adopted=adopted))
    say(position.title)
    say("")
    say(position.text)
    for source in position.sources:
        say(words.source_line(source))
    return DONE
