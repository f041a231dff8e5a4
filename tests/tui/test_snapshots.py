"""Every screen as it looks: empty, ordinary and full; narrow and wide; light, dark, NO_COLOR.

`snapshots/` holds the characters of each screen. After a wanted change, write them anew with
`ANFRAGE_SNAPSHOTS=write pytest tests/tui/test_snapshots.py` and read the difference. Colours are
not kept: what is required of them is checked on what was drawn.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual.widgets import OptionList
from tui.driving import PAPER, Driver, Start
from tui.filled_offices import LONG_PAPER, fill, opened, overfill
from weights import has_weights

import anfrage
from anfrage.desk.desk import Desk
from anfrage.tui.themes import DARK, LIGHT
from anfrage.wiring import OfficeKind, set_up_office

SNAPSHOTS = Path(__file__).parent / "snapshots"
PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
WRITE = os.environ.get("ANFRAGE_SNAPSHOTS") == "write"
THEMES = (DARK.name, LIGHT.name)
_WRITTEN: set[Path] = set()  # by this process: what comes after is compared
SIZES = ((80, 24), (120, 40))
NO_HIT = "1. Wie tief ist der Mühlgraben an der Fußgängerbrücke?"
# On these one sees what the language model found, and what was drafted with it.
BY_MEANING = ("drafting", "letter", "archive")
# What leads to each screen from the one before: keys, or a text that is pasted.
Way = tuple[str | tuple[str, ...], ...]
WAYS: dict[str, dict[str, Way]] = {
    "empty": {
        "overview": (),
        "archive": (("f4",),),
        "knowledge": (("f5",),),
        "position": (("+",),),
        "intake": (("escape", "f3"),),
        "drafting": (NO_HIT, ("ctrl+n",)),
        "letter": (("f7",),),
    },
    "normal": {
        "overview": (),
        "drafting": (("down", "enter"),),
        "letter": (("f7",),),
        "archive": (("f4",), "mastodon"),
        "knowledge": (("escape", "f5", "down"),),
        "position": (("enter",),),
        "intake": (("f3",), PAPER),
    },
    "full": {
        "overview": (),
        "drafting": (("enter", "ctrl+down", "ctrl+down"),),
        "letter": (("f7",),),
        "archive": (("f4",), "leuchten ortsteil seit:2020"),
        "knowledge": (("f5", "right", "down"),),
        "position": (("enter",), ("tab",) * 6, ("ctrl+u",), "31.2.2027", ("ctrl+n",)),
        "intake": (("f3",), LONG_PAPER),
    },
}


@pytest.fixture
def filled(kind: str, tmp_path: Path, sample_office: Path) -> Iterator[Desk]:
    """The desk of one of the three offices."""
    folder = tmp_path / "buero"
    if kind == "empty":
        set_up_office(str(folder), OfficeKind.EMPTY)
    else:
        shutil.copytree(sample_office, folder)
    with opened(folder) as desk:
        if kind != "empty":
            fill(desk)
        if kind == "full":
            overfill(desk)
        yield desk


async def go(driver: Driver, way: Way) -> None:
    """Take the steps to a screen and wait until all is saved, so that "gesichert" is settled."""
    for step in way:
        if isinstance(step, str):
            await driver.paste(step)
        else:
            await driver.press(*step)
    driver.app.clear_notifications()
    driver.app._save()
    await driver.settle()


async def resize(driver: Driver, size: tuple[int, int]) -> None:
    await driver.pilot.resize_terminal(*size)
    await driver.settle()


def cells(driver: Driver) -> list[Segment]:
    """What was drawn: pieces of text with their colours, after all filters."""
    return [one for strip in driver.app.screen._compositor.render_strips() for one in strip]


def text_of(driver: Driver) -> str:
    return "".join(f"{line.rstrip()}\n" for line in driver.shown().split("\n"))


def compare(name: str, text: str) -> None:
    """Compare with the snapshot of that name, or write it where that is asked for.

    What the model found is compared where it is installed; all else is, too, where it is not.
    """
    kind, screen, _ = name.split("-")
    if kind != "empty" and screen in BY_MEANING and not has_weights():
        return
    path = SNAPSHOTS / f"{name}.txt"
    if WRITE and path not in _WRITTEN:
        _WRITTEN.add(path)
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8"), name


def unreadable(pieces: list[Segment]) -> list[tuple[str, float]]:
    """Return words with less contrast than 4.5:1 (WCAG 2.1, 1.4.3); frames and bars are none."""
    found = []
    for text, style, _ in pieces:
        if style is None or not re.search(r"\w", text):
            continue
        ratio = contrast(style)
        if ratio < 4.5:
            found.append((text, round(ratio, 2)))
    return found


def contrast(style: Style) -> float:
    """Contrast ratio after WCAG 2.1 ("relative luminance"), 1 to 21."""
    light, dark = sorted(map(luminance, (style.color, style.bgcolor)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: Color | None) -> float:
    assert colour is not None
    assert colour.triplet is not None
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in colour.triplet.normalized
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def cursor_rows(driver: Driver) -> list[Segment]:
    """Return the row under the cursor of the list that has the focus."""
    focused = driver.app.focused
    if not isinstance(focused, OptionList) or focused.highlighted is None:
        return []
    region = focused.content_region
    top = focused._index_to_line[focused.highlighted] - focused.scroll_offset.y
    strip = driver.app.screen._compositor.render_strips()[region.y + top]
    return list(strip.crop(region.x, region.right - 2))


@pytest.mark.parametrize("kind", WAYS)
async def test_every_screen_looks_as_kept_and_can_be_read_in_light_and_dark(
    start: Start, filled: Desk, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    async with start(filled) as driver:
        for name, way in WAYS[kind].items():
            await go(driver, way)
            for size, themes in zip(SIZES, (THEMES, THEMES[::-1]), strict=True):
                await resize(driver, size)
                drawn = []
                for theme in themes:
                    driver.app.theme = theme
                    await driver.settle()
                    compare(f"{kind}-{name}-{size[0]}x{size[1]}", text_of(driver))
                    drawn.append(cells(driver))
                    assert unreadable(drawn[-1]) == [], (name, size, theme)
                assert drawn[0] != drawn[1], "nothing but the colours differs, but they do"
            await resize(driver, SIZES[0])


@pytest.mark.parametrize("kind", WAYS)
async def test_without_colours_every_screen_says_the_same_and_shows_its_cursor(
    start: Start, filled: Desk, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with start(filled) as driver:
        for name, way in WAYS[kind].items():
            await go(driver, way)
            for size in SIZES:
                await resize(driver, size)
                compare(f"{kind}-{name}-{size[0]}x{size[1]}", text_of(driver))
                for _, style, _ in cells(driver):
                    for colour in (style.color, style.bgcolor) if style else ():
                        assert colour is None or grey(colour), (name, style)
                assert unreadable(cells(driver)) == [], (name, size)
                row = cursor_rows(driver)
                assert all(one.style and one.style.underline for one in row), (name, row)
            await resize(driver, SIZES[0])


def grey(colour: Color) -> bool:
    triplet = colour.triplet
    return triplet is not None and len(set(triplet)) == 1


def test_no_snapshot_is_left_of_a_screen_that_is_gone_and_each_fills_its_window() -> None:
    wanted = {
        f"{kind}-{name}-{width}x{height}.txt": height
        for kind, ways in WAYS.items()
        for name in ways
        for width, height in SIZES
    }
    kept = {path.name: path.read_text(encoding="utf-8") for path in SNAPSHOTS.iterdir()}
    assert kept.keys() == wanted.keys()
    assert {name: text.count("\n") for name, text in kept.items()} == wanted


def words_of(picture: str) -> str:
    """What a picture says; where the cursor blinks at that moment is no matter."""
    return "".join(re.findall(r">([^<>]+)</text>", picture))


def test_the_pictures_of_the_readme_show_the_screens_as_they_are(tmp_path: Path) -> None:
    packages = str(Path(anfrage.__file__).parents[1])
    path = os.pathsep.join(filter(None, [os.environ.get("PYTHONPATH"), packages]))
    subprocess.run(
        [sys.executable, str(PICTURES / "make_pictures.py"), str(tmp_path)],
        check=True, cwd=tmp_path, env={**os.environ, "PYTHONPATH": path},
    )  # fmt: skip
    made = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.glob("*.svg")}
    kept = {path.name: path.read_text(encoding="utf-8") for path in PICTURES.glob("*.svg")}
    assert made.keys() == kept.keys()
    stale = {name for name, picture in made.items() if words_of(kept[name]) != words_of(picture)}
    by_meaning = set() if has_weights() else {"bearbeiten.svg", "brief.svg"}
    assert stale <= by_meaning, "make them anew: python docs/pictures/make_pictures.py"
    readme = (PICTURES.parents[1] / "README.md").read_text(encoding="utf-8")
    assert {name for name in made if f"(docs/pictures/{name})" in readme} == made.keys()
