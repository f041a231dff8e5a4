"""Imports, drafts and exports in turn and acknowledges each, until killed."""

import os
import signal
import sys
from itertools import count
from pathlib import Path

from anfrage.cli.running import run
from anfrage.store import fault


def die_at(point: str, nth: int) -> None:
    """Kill this process, as hard as can be, when `point` is reached for the `nth` time."""
    left = nth

    def listen(reached: fault.FaultPoint) -> None:
        nonlocal left
        if reached == point:
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    fault.hook = listen


def job(folder: Path, turn: int) -> list[tuple[str, list[str]]]:
    """One turn: name of what is acknowledged, and the command."""
    mark = f"{os.getpid()}x{turn}"
    source = folder / f"p-{mark}.jsonl"
    lines = [f'{{"id":"{mark}-{n}","title":"Stellen {mark}","text":"Zwei."}}' for n in range(3)]
    source.write_text("\n".join(lines), encoding="utf-8")
    paper = folder / f"a-{mark}.txt"
    paper.write_text(f"1. Wie viele Stellen {mark} gibt es?\n2. Wann?\n", encoding="utf-8")
    letter, again = folder / f"b-{mark}.docx", folder / f"c-{mark}.txt"
    office = ["--buero", str(folder / "buero")]
    return [
        (f"import {mark}", [*office, "wissen", "import", "--angenommen", str(source)]),
        (f"entwurf {mark}", [*office, "entwurf", str(paper), "--ausgabe", str(letter)]),
        (f"export {mark}", [*office, "export", "NR", "--format", "txt", "--ausgabe", str(again)]),
    ]


def work(folder: Path, point: str, nth: int, acknowledge: int) -> None:
    """Work until killed: at the `nth` time that the fault point `point` is reached, "-" for none.

    What is done is written to the descriptor `acknowledge`, a line for each command.
    """
    if point != "-":
        die_at(point, nth)
    for turn in count():
        for name, command in job(folder, turn):
            if "NR" in command:
                command[command.index("NR")] = newest(folder)
            sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - until killed
            if run(command) == 0:
                os.write(acknowledge, f"{name}\n".encode())


def newest(folder: Path) -> str:
    """The number of the case that was opened last."""
    from anfrage.wiring import open_desk

    with open_desk(str(folder / "buero")) as desk:
        return desk.casework.all()[0].case.number
