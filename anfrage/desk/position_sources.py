"""Positions from and to files."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from anfrage.desk.intake import read_file
from anfrage.documents.position_file import read_position, read_position_record, write_position
from anfrage.domain.errors import PositionFileBroken, TargetExists, TargetUnwritable
from anfrage.domain.position import Position
from anfrage.domain.text import clean_line
from anfrage.german.problems import POSITION_PROBLEMS
from anfrage.store.atomic_file import write_atomically


def read_positions(paths: Sequence[Path]) -> tuple[list[tuple[str, Position]], list[str]]:
    """Read positions from JSON lines, Markdown files and folders.

    Returns:
        The good ones, each with its place ("name, Zeile 3"), and one German sentence for each
        bad one.

    Raises:
        PaperMissing: a path that cannot be read.
    """
    good: list[tuple[str, Position]] = []
    bad: list[str] = []
    for path in paths:
        for file in sorted(path.rglob("*.md")) if path.is_dir() else [path]:
            text = read_file(file).decode("utf-8", "replace")
            if file.suffix.lower() == ".jsonl":
                _read_lines(file.name, text, good, bad)
            else:
                _read_one(file.name, text, good, bad)
    return good, bad


def _read_one(name: str, text: str, good: list[tuple[str, Position]], bad: list[str]) -> None:
    try:
        good.append((clean_line(name), read_position(text, name)))
    except PositionFileBroken as error:
        bad.append(_fault(error))


def _read_lines(name: str, text: str, good: list[tuple[str, Position]], bad: list[str]) -> None:
    # Only "\n" ends a JSON line: texts may hold U+2028 and the like.
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
            position = read_position_record(record, name, number)
        except (ValueError, RecursionError):  # no JSON, a number of thousands of digits, depth
            bad.append(_fault(PositionFileBroken(name, f"Zeile {number}", "no_json")))
        except PositionFileBroken as error:
            bad.append(_fault(error))
        else:
            good.append((f"{clean_line(name)}, Zeile {number}", position))


def _fault(error: PositionFileBroken) -> str:
    reason = POSITION_PROBLEMS.get(error.reason, error.reason)
    return clean_line(f"{error.name}, {error.place}: {reason}")


def write_positions(folder: Path, positions: Iterable[Position]) -> list[Path]:
    """Write `folder/<topic>/<id>.md`, or `folder/<id>.md` without a topic.

    Raises:
        TargetExists: nothing was written.
        TargetUnwritable, DiskFull: files written before it stay.
    """
    files = _named(folder, positions)
    for path, _ in files:
        if path.exists():
            raise TargetExists(path)
    for path, position in files:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise TargetUnwritable(path.parent) from error
        write_atomically(path, write_position(position).encode("utf-8"), replace=False)
    return [path for path, _ in files]


def _named(folder: Path, positions: Iterable[Position]) -> list[tuple[Path, Position]]:
    """Give each position a file name of its own.

    Names that differ only in case are told apart, since Windows and macOS do not do so.
    """
    taken: set[str] = set()
    files: list[tuple[Path, Position]] = []
    for position in positions:
        place = folder / _topic_folder(position.topic)
        path, number = place / f"{position.id}.md", 2
        while str(path).casefold() in taken:
            path, number = place / f"{position.id}~{number}.md", number + 1
        taken.add(str(path).casefold())
        files.append((path, position))
    return files


def _topic_folder(topic: str) -> str:
    """A topic is a user's text, never a path: letters, digits and hyphens only."""
    plain = "".join(char if char.isalnum() else "-" for char in topic.lower())
    return plain.strip("-")[:60]
