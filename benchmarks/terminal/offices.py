"""Offices to measure in: one as after a first day, one with ten thousand of everything."""

import hashlib
import json
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

from anfrage.domain.answer import AnswerOrigin, DraftAnswer
from anfrage.domain.inquiry import Inquirer, Inquiry, Part, Question, Span
from anfrage.domain.position import Position
from anfrage.store.base import Paper
from anfrage.wiring import OfficeKind, open_desk, set_up_office

ENTRIES: Final = 10_000
PARAGRAPHS: Final = 40
LONG_TITLE: Final = "Lange Antwort"
_CASES: Final = 200
_GROUP: Final = "Fraktion Grüne Mitte"
_THINGS: Final = ("Bäume", "Radwege", "Schulen", "Leuchten", "Bänke", "Brunnen", "Kitas", "Busse")
_PLACES: Final = ("Nord", "Süd", "Ost", "West", "Mitte", "Hafen", "Bahnhof", "Altstadt", "Aue")


def paragraph(number: int) -> str:
    """Return some sixty words as they stand in an answer."""
    thing, place = _THINGS[number % len(_THINGS)], _PLACES[number % len(_PLACES)]
    return f"Absatz {number}: " + " ".join(
        f"Im Bereich {place} wurden {count} {thing} erfasst und im laufenden Betrieb gepflegt."
        for count in range(number, number + 5)
    )


def long_answer() -> str:
    """Return an answer of forty paragraphs."""
    return "\n\n".join(map(paragraph, range(1, PARAGRAPHS + 1)))


def sample_office(folder: Path, program: str) -> str:
    """Make the sample office with a letter for each of its papers and a case with a long answer.

    Returns:
        The title of the newest case, under the cursor of the first screen.
    """
    set_up_office(str(folder), OfficeKind.SAMPLE)
    for paper in sorted((folder / "anfragen").iterdir()):
        subprocess.run(
            [program, "--buero", str(folder), "entwurf", str(paper), "--ausgabe",
             str(folder.parent / f"{paper.stem}.docx")],
            check=True, capture_output=True,
        )  # fmt: skip
    _keep_case(folder, [("2099-001", LONG_TITLE, [("Was wurde erfasst?", long_answer())])])
    return LONG_TITLE


def archive_office(folder: Path) -> list[tuple[str, str]]:
    """Make an office with ten thousand answers; returns the rows and the text of each."""
    set_up_office(str(folder), OfficeKind.EMPTY)
    cases, entries = [], []
    each = ENTRIES // _CASES
    for number in range(_CASES):
        case, title = f"2024-{number:03}", f"Stand der {_THINGS[number % len(_THINGS)]}"
        pairs = []
        for at in range(number * each, (number + 1) * each):
            thing, place = _THINGS[at % len(_THINGS)], _PLACES[at % len(_PLACES)]
            asked, said = f"Wie viele {thing} gibt es in {place} {at}?", paragraph(at)
            pairs.append((asked, said))
            row = f"{case} {title}\n  {at - number * each + 1} {asked}\n  Entwurf · {_GROUP}"
            entries.append((row, f"{row}\n{said}"))
        cases.append((case, title, pairs))
    _keep_case(folder, cases)
    return entries


def knowledge_office(folder: Path) -> list[tuple[str, str]]:
    """Make an office with ten thousand positions; returns the rows and the text of each."""
    set_up_office(str(folder), OfficeKind.EMPTY)
    entries = []
    with open_desk(str(folder)) as desk, desk.store.writing() as office:
        for at in range(ENTRIES):
            thing, place = _THINGS[at % len(_THINGS)], _PLACES[at % len(_PLACES)]
            title, text = f"{thing} in {place} {at}", paragraph(at)
            office.positions.add(Position(f"p-{at}", title, text, owner="Tiefbauamt"))
            entries.append((f"  {title}\n   Vorlage · Tiefbauamt", f"{title}\n{text}\nTiefbauamt"))
    return entries


def write_entries(path: Path, entries: list[tuple[str, str]]) -> str:
    """Write rows and texts for the peer; returns the path."""
    path.write_text(json.dumps(entries), encoding="utf-8")
    return str(path)


def _keep_case(folder: Path, cases: list[tuple[str, str, list[tuple[str, str]]]]) -> None:
    people = (Inquirer("Erika Muster", _GROUP),)
    with open_desk(str(folder)) as desk, desk.store.writing() as office:
        for number, title, pairs in cases:
            questions = tuple(_questions(pairs))
            day = date(2024, 3, 14)
            inquiry = Inquiry("a.txt", "x", questions, title=title, date=day, inquirers=people)
            content = number.encode()
            paper = Paper("a.txt", "text/plain", content, hashlib.sha256(content).hexdigest())
            case = office.cases.open(number, inquiry, paper)
            for asked, (_, said) in zip(case.questions, pairs, strict=True):
                answer = DraftAnswer(asked.id, said, origin=AnswerOrigin.EDITED)
                office.cases.save_answer(answer)


def _questions(pairs: list[tuple[str, str]]) -> Iterator[Question]:
    for at, (asked, _) in enumerate(pairs, 1):
        yield Question(str(at), asked, Span(0, 1), parts=(Part(asked),))
