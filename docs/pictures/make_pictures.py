"""Makes the pictures of the README from the sample office: `make_pictures.py [FOLDER]`.

Each picture is the screen's own SVG export without the fonts that it would load from the network.
Clock and person are fixed, so that the same screens give the same bytes; a test compares them.
"""
# ruff: noqa: INP001 - a script of its own, no package

import asyncio
import os
import re
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from textual.events import Paste
from textual.pilot import Pilot
from textual.widgets import TextArea
from textual.worker import WorkerState

from anfrage.desk.desk import Desk
from anfrage.settings import load_settings
from anfrage.store.base import Actor
from anfrage.store.sqlite.office import open_office
from anfrage.tui.app import AnfrageApp
from anfrage.wiring import OfficeKind, layout_folders, set_up_office

SIZE: Final = (120, 40)  # columns, rows
LARGEST: Final = 100_000  # bytes a picture: a page with five of them loads at once
# Keys that lead from one picture to the next, and the picture's name.
WAY: Final = (
    ((), "uebersicht"),
    (("down", "enter"), "bearbeiten"),
    (("f7",), "brief"),
    (("f5", "down", "down"), "wissen"),
    (("f2",), ""),
)
_QUIET: Final = 50  # looks in which nothing happens: half a second, by then all typing is saved
_FONTS: Final = re.compile(r"\s*@font-face \{.*?\n    \}", re.DOTALL)
_TEXT: Final = re.compile(
    r'(?P<head><text class="[\w-]+" )x="(?P<x>[\d.]+)" y="(?P<y>[\d.]+)"'
    r' textLength="(?P<length>[\d.]+)">(?P<text>[^<]*)</text>'
)
_CELL: Final = 12.2  # the export's width of a character
_FAMILY: Final = 'font-family: "DejaVu Sans Mono", Menlo, Consolas, "Liberation Mono", monospace;'
# What would tell about this machine, or load something.
_FOREIGN: Final = re.compile(
    r"url\((?!#)|https?://(?!www\.w3\.org/2000/svg)|@import|<image|<script"
)


def main() -> int:
    """Write the pictures; returns the exit code."""
    os.environ.pop("NO_COLOR", None)
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    with tempfile.TemporaryDirectory() as scratch:
        pictures = asyncio.run(_pictures(Path(scratch) / "buero"))
        for name, picture in pictures.items():
            _check(name, picture, (scratch, str(Path.home()), str(Path.cwd())))
    for name, picture in pictures.items():
        (folder / f"{name}.svg").write_text(picture, encoding="utf-8")
    return 0


def _now() -> datetime:
    return datetime(2026, 11, 12, 9, 30, tzinfo=UTC)


def _opened(folder: Path) -> Desk:
    store = open_office(folder, Actor("muster", "Jonas Beispiel"), _now)
    return Desk(folder, store, load_settings(folder), _now, layout_folders(folder))


def _papers(desk: Desk) -> list[Path]:
    return sorted((desk.folder / "anfragen").iterdir())


def _fill(desk: Desk) -> None:
    """The sample papers: one answered and written, one half answered, one untouched."""
    cases = [desk.intake.open_paper(path.name, path.read_bytes()).case for path in _papers(desk)]
    done, _ = [desk.drafting.draft(case).case for case in cases[:2]]
    desk.writing.export(done, "txt", desk.folder / "antwort.txt")


async def _pictures(folder: Path) -> dict[str, str]:
    set_up_office(str(folder), OfficeKind.SAMPLE)
    with _opened(folder) as desk:
        _fill(desk)
        app = AnfrageApp(desk)
        pictures = {}
        async with app.run_test(size=SIZE) as pilot:
            await _settle(pilot)
            for keys, name in WAY:
                await pilot.press(*keys)
                await _settle(pilot)
                if name:
                    pictures[name] = await _picture(pilot)
            app.screen.post_message(Paste(_papers(desk)[0].read_text(encoding="utf-8")))
            await _settle(pilot)
            pictures["erfassen"] = await _picture(pilot)
    return pictures


async def _settle(pilot: Pilot[None]) -> None:
    """Wait until every worker has ended and nothing waits to be saved."""
    app = pilot.app
    busy = {WorkerState.PENDING, WorkerState.RUNNING}
    quiet = 0
    while quiet < _QUIET:
        await pilot.pause(0.01)
        quiet = 0 if any(one.state in busy for one in app.workers) else quiet + 1


async def _picture(pilot: Pilot[None]) -> str:
    app = pilot.app
    for editor in app.screen.query(TextArea):
        # A picture must not depend on whether the cursor is just seen. The second setting changes
        # nothing in a text without brackets, but has textual draw its kept lines anew.
        editor.cursor_blink = False
        editor.match_cursor_bracket = False
    await _settle(pilot)
    drawn = app.export_screenshot(title=app.title, simplify=True)
    drawn = _FONTS.sub("", drawn).replace("font-family: Fira Code, monospace;", _FAMILY)
    # Every row has a clip path of its own; texts with a length never leave their row.
    drawn = re.sub(r'<clipPath id="[\w-]+-line-\d+">.*?</clipPath>', "", drawn, flags=re.DOTALL)
    drawn = re.sub(r' clip-path="url\(#[\w-]+-line-\d+\)"', "", drawn)
    drawn = re.sub(r"<!--.*?-->", "", drawn)
    drawn = re.sub(r"terminal-\d+-", "t-", drawn)
    drawn = _TEXT.sub(_trimmed, drawn)
    return re.sub(r"\n\s*\n+", "\n", re.sub(r"[ \t]+$", "", drawn, flags=re.MULTILINE))


def _trimmed(found: re.Match[str]) -> str:
    """A text without blanks at its ends: some viewers drop them, and the rest moves."""
    text = found["text"].replace("&#160;", " ")
    bare = text.lstrip()
    x = float(found["x"]) + (len(text) - len(bare)) * _CELL
    kept = bare.rstrip().replace(" ", "&#160;")
    length = float(found["length"]) - (len(text) - len(text.strip())) * _CELL
    return (
        f'{found["head"]}x="{x:g}" y="{found["y"]}" textLength="{length:g}">{kept}</text>'
        if kept
        else ""
    )


def _check(name: str, picture: str, private: tuple[str, ...]) -> None:
    """Refuse a picture that is large, loads something, or tells about this machine."""
    foreign = [found.group() for found in _FOREIGN.finditer(picture)]
    foreign += [text for text in private if text in picture]
    size = len(picture.encode())
    if foreign or size > LARGEST:
        sys.exit(f"{name}: {size} bytes, {foreign}")


if __name__ == "__main__":
    sys.exit(main())
