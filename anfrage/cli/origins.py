"""`vorgang herkunft`: where each paragraph of the answers comes from."""

import argparse
from typing import Any

from anfrage.cli.output import DONE, print_json, say
from anfrage.cli.parser import add_command
from anfrage.domain.provenance import Paragraph
from anfrage.german import provenance_words as words


def declare_origins(actions: Any) -> None:
    """Declare the command below `vorgang`."""
    command = add_command(
        actions, "herkunft", "zeigt, woher jeder Absatz der Antworten kommt", _show
    )
    command.add_argument("number", metavar="NR")
    command.add_argument("--frage", default="", metavar="NUMMER", help="nur diese Frage")
    command.add_argument("--json", action="store_true", help="ein JSON-Objekt je Frage")


def _show(args: argparse.Namespace) -> int:
    from anfrage.domain.refusal import StepRefused  # noqa: PLC0415 - start-up time
    from anfrage.wiring import open_desk  # noqa: PLC0415

    with open_desk(args.buero, read_only=True) as desk:
        case = desk.casework.get(args.number).case
        origins = desk.tracing.origins(case)
    asked = [one for one in case.own_questions if args.frage in {"", one.question.number}]
    if not asked:
        raise StepRefused(case.number, "question_unknown", args.frage)
    for one in asked:
        number, found = one.question.number, origins[one.id]
        if args.json:
            rows = [origin_json(paragraph) for paragraph in found]
            print_json({"case": case.number, "question": number, "paragraphs": rows})
            continue
        say(words.QUESTION.format(number=number))
        for line in [line for two in found for line in words.origin_lines(two)]:
            say(f"  {line}")
        if not found:
            say(f"  {words.NO_ANSWER}")
    return DONE


def origin_json(paragraph: Paragraph) -> dict[str, Any]:
    """Return the fields of a paragraph with its origin."""
    source = paragraph.source
    return {
        "text": paragraph.text,
        "origin": paragraph.origin.value,
        "source": None
        if source is None
        else {
            "kind": source.kind.value,
            "name": source.name,
            "number": source.number or None,
            "date": source.day.isoformat() if source.day else None,
        },
        "likeness": round(paragraph.likeness, 2),
        "before": paragraph.before or None,
        "facts": [
            {"key": one.key, "value": str(one.value), "unit": one.unit,
             "as_of": one.as_of.isoformat()}
            for one in paragraph.figures
        ],
        "edits": [
            {"before": one.before, "after": one.after, "proposed_by": one.proposed_by or None}
            for one in paragraph.edits
        ],
    }  # fmt: skip
