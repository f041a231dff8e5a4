"""Offices at a fixed moment for the snapshots: an empty one, an ordinary one, a full one."""

import hashlib
from datetime import UTC, date, datetime
from itertools import cycle
from pathlib import Path

from offices import ANNA
from tui.driving import PAPERS

from anfrage.desk.desk import Desk
from anfrage.domain.answer import AnswerOrigin, DraftAnswer
from anfrage.domain.inquiry import Inquirer, Inquiry, Part, Question, Span
from anfrage.domain.position import Position, Source
from anfrage.settings import load_settings
from anfrage.store.base import Paper
from anfrage.store.sqlite.office import open_office
from anfrage.wiring import layout_folders

CASES = 30
QUESTIONS = 14
TITLE = (
    "Sachstand zur Sanierung der Straßenbeleuchtung in den Ortsteilen nördlich der Bahnlinie und"
    " Auswirkungen auf den Haushalt"
)
_GROUPS = ("Fraktion Bürger für Musterlingen", "Fraktion Grüne Mitte", "")
_NAMES = ("Stadträtin Prof. Dr. Wilhelmine Mustermann-Beispielhausen", "Stadtrat Jakob Lindner")
_ASKED = (
    "Wie viele Straßenleuchten wurden seit 2020 erneuert, welche Kosten entstanden je Ortsteil und"
    " aus welchen Haushaltsstellen wurden sie bezahlt?"
)
_PARTS = (
    "Wie viele Straßenleuchten wurden seit 2020 erneuert",
    "welche Kosten entstanden je Ortsteil",
    "aus welchen Haushaltsstellen wurden sie bezahlt?",
)
_PARAGRAPH = (
    "Die Stadt erneuert die Straßenleuchten in der Reihenfolge, die der Rat beschlossen hat."
    " Donaudampfschifffahrtsgesellschaftskapitänsmützenbeleuchtungsanlagen sind nicht dabei."
)
LONG_PAPER = "\n".join(
    [
        "Fraktion Bürger für Musterlingen",
        "Stadtrat Jakob Lindner",
        "",
        "Musterlingen, 09.11.2026",
        "",
        "Drucksache: DS 0417/26",
        f"Betreff: {TITLE}",
        "",
        *(f"{number}. {_ASKED}\n" for number in range(1, QUESTIONS + 1)),
        "",
        "Jakob Lindner",
    ]
)


def now() -> datetime:
    """The moment at which the snapshots are taken."""
    return datetime(2026, 11, 12, 9, 30, tzinfo=UTC)


def opened(folder: Path) -> Desk:
    store = open_office(folder, ANNA, now)
    return Desk(folder, store, load_settings(folder), now, layout_folders(folder))


def fill(desk: Desk) -> None:
    """The three sample papers: one answered and written, one half answered, one untouched."""
    for path in sorted(PAPERS.iterdir()):
        case = desk.intake.open_paper(path.name, path.read_bytes()).case
        if not path.name.startswith("3"):
            case = desk.drafting.draft(case).case
        if path.name.startswith("1"):
            desk.writing.export(case, "txt", desk.folder / "antwort.txt")


def overfill(desk: Desk) -> None:
    """More of everything than fits: cases, questions, names, answers, positions."""
    _keep_positions(desk)
    people = cycle((name, group) for group in _GROUPS for name in _NAMES)
    for number in range(1, CASES + 1):
        _keep_case(desk, number, next(people), QUESTIONS if number == CASES else 2)


def _keep_case(desk: Desk, number: int, person: tuple[str, str], count: int) -> None:
    questions = tuple(
        Question(str(at), _ASKED, Span(0, 1), parts=tuple(map(Part, _PARTS)))
        for at in range(1, count + 1)
    )
    day = date(2026, 1, number)
    people = (Inquirer(*person), Inquirer("Stadträtin Marta Feldmann", _GROUPS[1]))
    inquiry = Inquiry(
        "a.txt", "x", questions, "AF/0123/2026 (öffentlich)", TITLE, day, inquirers=people
    )
    content = str(number).encode()
    paper = Paper("a.txt", "text/plain", content, hashlib.sha256(content).hexdigest())
    with desk.store.writing() as office:
        case = office.cases.open(f"2026-{100 + number}", inquiry, paper)
        for at, asked in enumerate(case.questions, number % 2):
            text = "\n\n".join([_PARAGRAPH] * 4)
            answer = DraftAnswer(
                asked.id, text, open_parts=(0, 2) if at % 3 == 2 else (), origin=AnswerOrigin.EDITED
            )
            if at % 3:
                office.cases.save_answer(answer)


def _keep_positions(desk: Desk) -> None:
    links = ("https://www.musterlingen.example/rat/vorlagen/2025/077/anlage-3.pdf",) * 3
    sources = tuple(
        Source(f"Ratsbeschluss V/2025/{n}", date(2025, 3, 14), links[0]) for n in (1, 2)
    )
    kept = [
        Position(
            f"leuchten-{number}", f"{number}. {TITLE}", "\n\n".join([_PARAGRAPH] * 5),
            topic="verkehr und öffentlicher raum", owner="Fachbereich Tiefbau und Verkehrslenkung",
            keywords=("Straßenleuchten", "Haushaltsstelle", "Ortsteil", "Beleuchtungskataster") * 3,
            examples=(_ASKED,) * 4, sources=sources, as_of=date(2025, 4, 1),
            valid_until=date(2026, 11, number) if number < 25 else None,
            review_on=date(2026, 11, number), alternatives="leuchten" if number > 25 else "",
            note="Zahlen vor jeder Verwendung beim Fachbereich erfragen und den Stand nennen",
        )
        for number in range(1, 30)
    ]  # fmt: skip
    desk.knowledge.keep([("Muster", one) for one in kept], adopt=False, replace=True)
    desk.knowledge.adopt([f"leuchten-{number}" for number in range(1, 25, 2)])
