"""`archiv`: past papers in, and found again."""

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from anfrage.cli.output import DONE, REFUSED, print_json, say, tell
from anfrage.cli.parser import add_command
from anfrage.cli.progress import Progress
from anfrage.desk.archive import ArchivedAnswer
from anfrage.desk.archiving import Outcome, TakenIn
from anfrage.domain.archived_paper import AnsweredPaper
from anfrage.domain.errors import AnfrageError
from anfrage.domain.inquiry import Span
from anfrage.domain.text import clean_line
from anfrage.german import archiving_words as words
from anfrage.german.archive_words import day_words
from anfrage.german.messages import sentence
from anfrage.german.warnings import warning_sentence

if TYPE_CHECKING:
    from anfrage.desk.desk import Desk


def declare(commands: Any) -> None:
    """Declare `archiv` with its own commands."""
    group = add_command(commands, "archiv", "frühere Anfragen mit ihren Antworten")
    actions = group.add_subparsers(dest="action", metavar="BEFEHL", required=True)
    command = add_command(actions, "import", "nimmt frühere Papiere auf", _import)
    command.add_argument("--json", action="store_true", help="ein JSON-Objekt je Papier")
    command.add_argument("paths", nargs="+", metavar="DATEI", help="Papier, oder Ordner mit ihnen")
    command = add_command(actions, "suchen", "sucht in Fragen und Antworten", _search)
    command.add_argument("--sinn", action="store_true", help="danach auch, was dasselbe meint")
    command.add_argument("--json", action="store_true", help="ein JSON-Objekt je Treffer")
    command.add_argument(
        "text", nargs="+", metavar="TEXT",
        help="Worte, dazu fraktion: von: stelle: seit:2024 bis: nr:",
    )  # fmt: skip


def _import(args: argparse.Namespace) -> int:
    from anfrage.desk.archiving import find_papers  # noqa: PLC0415 - start-up time
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    paths = find_papers([Path(one) for one in args.paths])
    counted: Counter[str] = Counter()
    refused: list[tuple[Path, AnfrageError]] = []
    with open_desk(args.buero) as desk:
        progress = Progress(words.progress)
        for done, taken in enumerate(desk.archiving.take_in(paths), 1):
            counted[taken.outcome.value] += 1
            if taken.error is not None:
                refused.append((taken.path, taken.error))
            progress.clear()
            if args.json:
                print_json(_taken_json(taken))
            elif taken.archived is not None:
                say(f"{clean_line(str(taken.path))}: {_said(taken)}")
            sys.stdout.flush()  # what is told here is kept
            progress.at(done, len(paths))
        progress.clear()
    tell(words.totals(counted) if paths else words.NO_PAPERS)
    if refused:
        tell(words.unreadable_heading(len(refused)))
    for path, error in refused:
        tell(f"{path}: {sentence(error)}")
    return REFUSED if refused else DONE


def _said(taken: TakenIn) -> str:
    if taken.archived is None:
        return ""
    paper = taken.archived.paper
    asked = len(paper.inquiry.questions)
    name = clean_line(taken.archived.name)
    return words.paper_words(taken.outcome.value, name, asked, paper.answered)


def _taken_json(taken: TakenIn) -> dict[str, Any]:
    source = str(taken.path)
    if taken.archived is None or taken.error is not None:
        said = sentence(taken.error) if taken.error else ""
        return {"source": source, "error": said}
    past = taken.archived
    row = {"source": source, "outcome": taken.outcome.value, "paper": past.id}
    if taken.outcome is Outcome.SAME_TEXT:
        row["same_as"] = past.name
    return row | answered_json(past.paper)


def answered_json(paper: AnsweredPaper) -> dict[str, Any]:
    """Return a paper with its questions linked to its answers."""
    inquiry = paper.inquiry
    numbers = [question.number for question in inquiry.questions]
    return {
        "reference": inquiry.reference or None,
        "title": inquiry.title or None,
        "date": inquiry.date.isoformat() if inquiry.date else None,
        "answered_on": paper.answered_on.isoformat() if paper.answered_on else None,
        "inquirers": [{"name": one.name, "group": one.group} for one in inquiry.inquirers],
        "questions": [
            {
                "number": question.number,
                "text": question.text,
                **_place(question.span),
                "answer": paper.answer_to(index) or None,
            }
            for index, question in enumerate(inquiry.questions)
        ],
        "answers": [
            {
                "questions": [numbers[index] for index in answer.questions],
                "text": answer.text,
                "places": [_place(span) for span in answer.spans],
            }
            for answer in paper.answers
        ],
        "remainder": [_place(span) for span in paper.remainder],
        "warnings": [warning_sentence(code) for code in inquiry.warnings if code != "answered"],
    }


def _place(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _search(args: argparse.Namespace) -> int:
    from anfrage.german.near_words import NONE_BY_WORDS  # noqa: PLC0415 - start-up time
    from anfrage.wiring import open_desk  # noqa: PLC0415 - start-up time

    typed = " ".join(args.text)
    nothing = NONE_BY_WORDS if args.sinn else words.NOTHING_FOUND
    with open_desk(args.buero, read_only=True) as desk:
        desk.archive.read()
        found = desk.archive.find(typed)
        _show_all(found.answers, as_json=args.json)
        if not args.json:
            shown = len(found.answers)
            tell(words.found_total(shown, found.total) if shown else nothing)
        if args.sinn:
            sys.stdout.flush()  # what was found by words is there while vectors are made
            _search_near(desk, typed, as_json=args.json)
    return DONE


def _search_near(desk: "Desk", typed: str, *, as_json: bool) -> None:
    """Print what means the same; vectors that are missing are made first, which may take long."""
    from anfrage.german import near_words, search_words  # noqa: PLC0415 - start-up time

    progress = Progress(search_words.prepared)
    desk.matching.complete(progress.at)
    progress.clear()
    near = desk.archive_meaning.find(typed)
    if near.missing is not None:
        tell(search_words.hint(near.missing))
        return
    if not as_json and near.answers:
        say(f"── {near_words.NEAR} ──\n")
    for one in near.answers:
        _show_all((one.answer,), as_json=as_json, score=one.score)
    if not as_json:
        number = len(near.answers)
        tell(near_words.near_total(number) if number else near_words.NOTHING_NEAR)


def _show_all(
    answers: Sequence[ArchivedAnswer], *, as_json: bool, score: float | None = None
) -> None:
    for one in answers:
        if as_json:
            print_json(_found_json(one) | ({} if score is None else {"score": round(score, 1)}))
        else:
            _show(one, "" if score is None else f"{score:.0f} %")


def _found_json(one: ArchivedAnswer) -> dict[str, Any]:
    return {
        "kind": "paper" if one.source else "case",
        "case": one.case_number or None,
        "source": one.source or None,
        "reference": one.reference or None,
        "title": one.title or None,
        "date": one.day.isoformat() if one.day else None,
        "person": one.person or None,
        "group": one.group or None,
        "units": list(one.units),
        "number": one.number,
        "question": one.question,
        "answer": one.answer or None,
        "sent": one.sent,
    }


def _show(one: ArchivedAnswer, mark: str) -> None:
    facts = (mark, one.label, one.title, day_words(one.day), one.group or one.person)
    say(" · ".join(filter(None, facts)))
    say(f"  {one.number}. {one.question}" if one.number else f"  {one.question}")
    answer = one.answer or words.NO_ANSWER_IN_PAPER
    say("     " + answer.replace("\n", "\n     ") + "\n")
