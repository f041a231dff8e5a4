"""`treffer`: what the city's knowledge holds on a question."""

import argparse
import json
from pathlib import Path
from typing import Any, Final

from anfrage.cli.output import DONE, print_json, say, tell
from anfrage.cli.parser import add_command
from anfrage.cli.progress import Progress
from anfrage.domain.errors import BatchBroken
from anfrage.domain.match import EntryKind, Match, MatchResult
from anfrage.german.reasons import reason_sentences, verdict_words
from anfrage.german.search_words import hint, prepared

_STANDING: Final = {EntryKind.POSITION: "nicht angenommen", EntryKind.ANSWER: "frühere Antwort"}


def declare(commands: Any) -> None:
    """Declare the command."""
    command = add_command(commands, "treffer", "sucht passende Positionen zu einer Frage", _run)
    command.add_argument("--json", action="store_true", help="ein JSON-Objekt je Frage")
    command.add_argument(
        "--anzahl", type=_positive, default=5, metavar="N", help="wie viele Treffer (sonst 5)"
    )
    command.add_argument("--kontext", default="", metavar="TITEL", help="Betreff der Anfrage")
    asked = command.add_mutually_exclusive_group(required=True)
    asked.add_argument("--stapel", metavar="DATEI.jsonl", help="viele Fragen: je Zeile id und text")
    asked.add_argument("question", nargs="?", metavar="FRAGE", help="die Frage")


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError
    return number


def _run(args: argparse.Namespace) -> int:
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    asked = _batch(args.stapel) if args.stapel else [("1", args.question, args.kontext)]
    with open_desk(args.buero, read_only=True) as desk:
        progress = Progress(prepared)
        desk.matching.complete(progress.at)
        progress.clear()
        for query_id, text, context in asked:
            result = desk.matching.find(text, context, args.anzahl)
            if args.json:
                print_json({"id": query_id, **result_json(result)})
            else:
                _show(text, result)
        told = hint(desk.matching.readiness())
    if told:
        tell(told)
    return DONE


def _batch(name: str) -> list[tuple[str, str, str]]:
    """Read `{"id","text"[,"context"]}` lines."""
    from anfrage.desk.intake import read_file  # noqa: PLC0415 - start-up time

    rows = []
    content = read_file(Path(name)).decode("utf-8", "replace")
    for number, line in enumerate(content.split("\n"), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
            rows.append((str(record["id"]), str(record["text"]), str(record.get("context") or "")))
        except (json.JSONDecodeError, KeyError, TypeError, AttributeError) as error:
            raise BatchBroken(name, number) from error
    return rows


def result_json(result: MatchResult) -> dict[str, Any]:
    """Return the fields of the contract for one question, without its id."""
    return {
        "verdict": result.verdict.value,
        "search": "meaning" if result.by_meaning else "words",
        "matches": [_match_json(match) for match in result.matches],
    }


def _match_json(match: Match) -> dict[str, Any]:
    return {
        "id": match.id,
        "kind": match.kind.value,
        "title": match.title,
        "score": match.score,
        "adopted": match.adopted,
        "reasons": reason_sentences(match.reasons),
    }


def _show(text: str, result: MatchResult) -> None:
    say(f"{text}\n  Ergebnis: {verdict_words(result.verdict)}")
    for rank, match in enumerate(result.matches, 1):
        mark = "" if match.adopted else f" · {_STANDING[match.kind]}"
        if match.expired:
            mark += " · gilt nicht (mehr)"
        say(f"  {rank}. {match.score:.0f} %  {match.id}  {match.title}{mark}")
        if match.reasons:
            say("     " + "; ".join(reason_sentences(match.reasons)))
