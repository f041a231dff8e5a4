"""What all screens share: German in every word, keys that fit, colours that can be read."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from textual.color import Color
from textual.widgets import Input, OptionList, TextArea
from tui.driving import PAPER, Driver, Start

from anfrage.desk.desk import Desk
from anfrage.german.key_names import key_name
from anfrage.tui.app import AnfrageApp
from anfrage.tui.bindings import commands_of
from anfrage.tui.command import APP, Command
from anfrage.tui.commands import COMMANDS
from anfrage.tui.key_reference import key_reference
from anfrage.tui.screens.drafting import DraftingScreen
from anfrage.tui.screens.overview import OverviewScreen
from anfrage.tui.themes import THEMES
from anfrage.tui.too_small import TooSmallScreen
from anfrage.tui.widgets.case_list import SHOWN, CaseList
from anfrage.tui.widgets.footer_line import FooterLine
from anfrage.tui.widgets.match_list import MatchList
from anfrage.tui.widgets.question_list import QuestionList

# Words of textual's own bindings, placeholders and messages; none may reach a user.
ENGLISH = re.compile(
    r"\b(quit|help|search|select|matches found|command palette|palette|commands|cursor|delete"
    r"|undo|redo|cut|copy|paste|submit|focus|screen|theme|keys|show|hide|maximize|minimize"
    r"|press|toggle|page up|page down|the|not|up|down|esc to)\b",
    re.IGNORECASE,
)
# German words that the expression above would find too.
GERMAN = re.compile(r"\bTheme[nr]?\b|Show", re.IGNORECASE)


def contrast(front: str, back: str) -> float:
    """Contrast ratio after WCAG 2.1 ("relative luminance"), 1 to 21."""

    def luminance(name: str) -> float:
        def linear(part: int) -> float:
            value = part / 255
            return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

        red, green, blue = map(linear, Color.parse(name).rgb)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    light, dark = sorted((luminance(front), luminance(back)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_colour_of_text_can_be_read_on_every_ground(theme: Any) -> None:
    colours = theme.to_color_system().generate() | theme.variables
    pairs = [
        (front, back)
        for front in ("foreground", "muted", "accent", "warning", "error", "success")
        for back in (
            "background",
            "panel",
            "surface",
            "block-cursor-background",
            "block-cursor-blurred-background",
        )
    ]
    pairs += [
        ("block-cursor-foreground", "block-cursor-background"),
        ("block-cursor-blurred-foreground", "block-cursor-blurred-background"),
    ]
    ratios = {pair: contrast(colours[pair[0]], colours[pair[1]]) for pair in pairs}
    assert {pair: ratio for pair, ratio in ratios.items() if ratio < 4.5} == {}


def test_black_on_white_has_the_contrast_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_every_key_can_be_sent_by_every_terminal_and_is_free_in_the_editor() -> None:
    taken = {"ctrl+a", "ctrl+b", "ctrl+h", "ctrl+i", "ctrl+j", "ctrl+m", "f10", "f11", "f12"}
    letters = {f"ctrl+{letter}" for letter in "aewukdxcvzy"}
    for command in COMMANDS:
        for key in filter(None, command.key.split(",")):
            assert key not in taken, command
            assert not key.startswith("alt+"), command
            if command.scope in {APP, "drafting", "intake"} and command.id != "copy":
                assert key not in letters, command


def test_no_key_has_two_meanings_in_one_place() -> None:
    for scope in {command.scope for command in COMMANDS}:
        keys = [key for one in commands_of(scope) for key in one.key.split(",") if key]
        assert len(keys) == len(set(keys)), scope


def test_keys_are_named_as_on_a_german_keyboard() -> None:
    names = [key_name(key) for key in ("ctrl+n", "delete", "ctrl+up", "f9", "pagedown")]
    assert names == ["Strg+N", "Entf", "Strg+↑", "F9", "Bild↓"]


async def footers(driver: Driver) -> dict[str, list[Command]]:
    """What each screen's footer would show, with each of its lists in focus, and what fits."""
    found = {}
    for kind in (None, QuestionList, MatchList, CaseList):
        widgets = driver.app.screen.query(kind) if kind else [None]
        for widget in widgets:
            if widget is not None:
                widget.focus()
                await driver.pilot.pause()
            line = driver.find(FooterLine)
            fitting = [command for command, _, _ in line._entries()]
            assert fitting == line.commands(), (driver.app.screen, kind)
            found[f"{driver.app.screen}-{kind}"] = fitting
    return found


def no_english(text: str) -> None:
    found = ENGLISH.findall(GERMAN.sub("", text))
    assert not found, (found, text)


async def test_at_eighty_columns_every_footer_fits_and_no_word_is_english(
    start: Start, desk: Desk
) -> None:
    async with start(desk) as driver:
        shown = [driver.shown()]
        seen = await footers(driver)
        await driver.paste(PAPER)
        for keys in ([], ["ctrl+n"], ["f7"]):
            await driver.press(*keys)
            shown.append(driver.shown())
            seen |= await footers(driver)
            for window in ("f1", "ctrl+p"):
                await driver.press(window)
                assert driver.in_dialog()
                shown.append(driver.shown())
                await driver.press("escape")
        await driver.press("f9")
        shown.append(driver.shown())
        await driver.press("escape", "ctrl+e")
        shown.append(driver.shown())
        assert all(seen.values())
    for text in shown:
        assert "Strg+" in text
        no_english(text.replace("PDF", "").replace("Markdown", ""))


async def test_the_palette_finds_and_runs_every_command_of_the_screen(
    start: Start, desk: Desk
) -> None:
    async with start(desk) as driver:
        await driver.paste(PAPER)
        await driver.press("ctrl+n", "ctrl+p")
        await driver.write("gibt es nicht")
        await driver.settle()
        assert "Kein Befehl dieses Namens." in driver.shown()
        field = driver.find(Input)
        field.value = ""
        await driver.settle()
        offered = {option.id for option in driver.find(OptionList).options}
        wanted = {
            f"{one.scope}.{one.id}"
            for scope in (*DraftingScreen.SCOPES, APP)
            for one in commands_of(scope)
        }
        assert offered == wanted - {f"{APP}.palette"}
        await driver.write("brief ansehen")
        await driver.press("enter")
        assert "Brief-Vorschau" in driver.shown()


async def test_a_window_too_small_says_so_and_comes_back(start: Start, desk: Desk) -> None:
    async with start(desk) as driver:
        await driver.paste(PAPER)
        focused = driver.app.focused
        assert isinstance(focused, TextArea)
        await driver.pilot.resize_terminal(59, 24)
        await driver.settle()
        assert isinstance(driver.app.screen, TooSmallScreen)
        assert "mindestens 60×20" in " ".join(driver.shown().split())
        await driver.pilot.resize_terminal(60, 20)
        await driver.settle()
        assert driver.app.focused is focused
        assert driver.find(FooterLine).region.bottom == 20


async def test_the_colours_chosen_last_are_there_at_the_next_start(
    start: Start, desk: Desk
) -> None:
    async with start(desk) as driver:
        first = driver.app.theme
        await driver.press("ctrl+p")
        await driver.write("farbschema")
        await driver.press("enter", "ctrl+q")
        chosen = driver.app.theme
        assert chosen != first
    async with start(desk) as driver:
        assert driver.app.theme == chosen
        driver.screen(OverviewScreen)


async def test_the_overview_shows_who_asks_what_and_caps_a_long_list(
    start: Start, desk: Desk
) -> None:
    async with start(desk, (120, 40)) as driver:
        assert "Willkommen" in driver.shown()
        await driver.press("enter")
        assert driver.find(TextArea).read_only, "the first paper of the office's folder"
        await driver.press("ctrl+n", "f2")
        shown = driver.shown()
        assert "Fraktion Bürger für Musterlingen" in shown
        assert "Frage 1 beantworten (Enter)" in shown
        cases = driver.find(CaseList)
        line = cases.chosen
        assert line is not None
        many = [
            replace(line, case=replace(line.case, number=f"2026-{number:03}"))
            for number in range(2, SHOWN + 52)
        ]
        cases.show(many)
        await driver.settle()
        assert len(cases.options) == SHOWN + 1
        assert "50 weitere" in str(cases.options[-1].prompt)


async def test_a_fault_in_a_worker_is_one_sentence_and_the_text_stays(
    start: Start, desk: Desk
) -> None:
    async with start(desk) as driver:
        await driver.paste(PAPER)
        await driver.press("ctrl+n")

        def broken(*_: object, **__: object) -> None:
            raise ZeroDivisionError

        setattr(desk.drafting, "save", broken)  # noqa: B010 - a fault that cannot be made otherwise
        await driver.write("Mein Text")
        await driver.press("ctrl+n")
        assert "Unerwarteter Fehler (ZeroDivisionError)" in driver.told()[-1]
        assert "Mein Text" in driver.shown()
        app: AnfrageApp = driver.app
        app.save_now()
    case = desk.casework.get("2026-001").case
    assert "Mein Text" in [one.body for one in desk.journal.latest(case.id)]


async def test_a_fault_of_the_program_saves_what_was_typed_and_ends_with_code_1(
    start: Start, desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken() -> None:
        raise ZeroDivisionError

    apps = []
    with pytest.raises(ZeroDivisionError):  # noqa: PT012 - raised while the app closes
        async with start(desk) as driver:
            apps.append(driver.app)
            await driver.paste(PAPER)
            await driver.press("ctrl+n")
            await driver.write("Mein Text")
            setattr(driver.app.screen, "action_questions", broken)  # noqa: B010 - as above
            driver.send("f6")
            await driver.pilot.pause(0.2)
    case = desk.casework.get("2026-001").case
    assert "Mein Text" in [one.body for one in desk.journal.latest(case.id)]
    assert apps[0].return_code == 1
    said = capsys.readouterr().err
    assert "Unerwarteter Fehler (ZeroDivisionError)" in said
    assert "Traceback" not in said


def test_the_handbooks_page_of_keys_is_made_from_the_commands() -> None:
    page = Path(__file__).resolve().parents[2] / "docs" / "tasten.md"
    assert page.read_text(encoding="utf-8") == key_reference()
