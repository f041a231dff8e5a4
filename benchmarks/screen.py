"""How fast the terminal UI is: the first screen, an echo in the editor, filtering 10,000 entries.

Every program runs on a pseudo terminal of 120 by 40 (POSIX only). A time ends when the bytes of the
repaint were read; programs that are compared take turns, start by start or key by key.
"""

import os
import sys
import tempfile
from pathlib import Path

from terminal.first_paint import first_paint
from terminal.offices import (
    archive_office,
    knowledge_office,
    long_answer,
    sample_office,
    write_entries,
)
from terminal.typing_times import Opened, echo_times, filter_times, report
from timing import PYTHON

HERE = Path(__file__).parent
PROGRAM = str(Path(PYTHON).parent / "anfrage")
F4, F5, CTRL_F = "\x1bOS", "\x1b[15~", "\x06"
ECHO_LIMIT_MS = 50.0
FILTER_RATIO = 1.2


def peer(name: str, *arguments: str) -> list[str]:
    """The command of a minimal program of the toolkit."""
    return [PYTHON, str(HERE / "terminal" / f"{name}.py"), *arguments]


def editor(folder: Path, office: Path) -> bool:
    """Type into an answer of forty paragraphs."""
    text = folder / "answer.txt"
    text.write_text(long_answer(), encoding="utf-8")
    with (
        Opened([PROGRAM, "--buero", str(office)], folder, ("Lange Antwort",)) as ours,
        Opened(peer("writing", str(text)), folder, ("Absatz 1:",)) as plain,
    ):
        ours.go("\r", "Absatz 1:")
        times = echo_times({"answer of 40 paragraphs": ours, "TextArea, same text": plain})
    return report(times, "answer of 40 paragraphs", limit_ms=ECHO_LIMIT_MS)


def archive(folder: Path) -> bool:
    """Filter the archive."""
    entries = write_entries(folder / "answers.json", archive_office(folder / "archive"))
    with (
        Opened([PROGRAM, "--buero", str(folder / "archive")], folder, ("200 Vorgänge",)) as ours,
        Opened(peer("filtering", entries), folder, ("10000 hits",)) as plain,
    ):
        ours.go(F4, "10.000 Treffer")
        times = filter_times({"Archiv, 10,000 answers": ours, "OptionList, same rows": plain})
    peers = ("OptionList, same rows", FILTER_RATIO)
    return report(times, "Archiv, 10,000 answers", peer=peers)


def knowledge(folder: Path) -> bool:
    """Filter the positions."""
    entries = write_entries(folder / "positions.json", knowledge_office(folder / "knowledge"))
    with (
        Opened([PROGRAM, "--buero", str(folder / "knowledge")], folder, ("Übersicht",)) as ours,
        Opened(peer("filtering", entries), folder, ("10000 hits",)) as plain,
    ):
        ours.go(F5, "10.000")
        ours.go(CTRL_F)
        times = filter_times({"Wissen, 10,000 positions": ours, "OptionList, its rows": plain})
    peers = ("OptionList, its rows", FILTER_RATIO)
    return report(times, "Wissen, 10,000 positions", peer=peers)


def main() -> int:
    """Print the tables; exit 1 where a figure is missed."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print(f"load of this machine: {os.getloadavg()[0]:.1f}")
        title = sample_office(folder / "office", PROGRAM)
        kept = first_paint([PROGRAM, "--buero", str(folder / "office")], title, peer("hello"))
        kept = editor(folder, folder / "office") and kept
        kept = archive(folder) and kept
        kept = knowledge(folder) and kept
        print(f"load of this machine: {os.getloadavg()[0]:.1f}")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
