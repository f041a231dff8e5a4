"""One-line fields: undo, days that are typed over, the key that leads to the next one."""

from tui.driving import PAPER, Start

from anfrage.desk.desk import Desk
from anfrage.tui.palette import PaletteScreen
from anfrage.tui.widgets.field import Field


async def test_a_field_takes_back_what_was_typed_word_by_word(start: Start, desk: Desk) -> None:
    async with start(desk) as driver:
        await driver.press("f5", "+")
        field = driver.find(Field, "#field-title")
        assert field.has_focus
        await driver.write("Radweg am Hafen")
        await driver.press("ctrl+u")
        values = []
        for _ in range(4):
            await driver.press("ctrl+z")
            values.append(field.value)
        assert values == ["Radweg am Hafen", "Radweg am", "Radweg", ""]
        await driver.press("ctrl+y", "ctrl+y")
        assert field.value == "Radweg am"
        assert field.cursor_position == len("Radweg am")
        await driver.write("!")
        await driver.press("ctrl+y")
        assert field.value == "Radweg am!", "what was typed anew cannot be repeated away"


async def test_what_the_program_fills_in_is_no_step(start: Start, desk: Desk) -> None:
    async with start(desk) as driver:
        await driver.press("f3")
        await driver.paste(PAPER)
        field = driver.find(Field, "#field-title")
        recognised = field.value
        assert recognised
        field.focus()
        await driver.press("end")
        await driver.write("x")
        await driver.press("ctrl+z", "ctrl+z", "ctrl+z")
        assert field.value == recognised


async def test_a_day_is_typed_over_and_a_title_is_gone_on_with(start: Start, desk: Desk) -> None:
    async with start(desk, (120, 40)) as driver:
        await driver.press("f5", "+")
        day = driver.find(Field, "#field-as_of")
        assert day.value
        day.focus()
        await driver.settle()
        await driver.write("01.02.2025")
        await driver.settle()
        assert day.value == "01.02.2025"
        title = driver.find(Field, "#field-title")
        title.value = "Rad"
        title.focus()
        await driver.press("end")
        await driver.write("weg")
        await driver.settle()
        assert title.value == "Radweg"


async def test_what_is_typed_right_after_tab_stands_in_the_next_field(
    start: Start, desk: Desk
) -> None:
    async with start(desk, (120, 40)) as driver:
        await driver.press("f5", "+")
        for key in ("a", "tab", "b", "shift+tab", "c"):
            driver.send(key)
        await driver.settle()
        assert driver.find(Field, "#field-title").value == "ac"
        assert driver.app.screen.query_one("#field-text").text == "b"  # type: ignore[attr-defined]  # an Editor


async def test_what_is_typed_right_after_enter_in_a_form_stands_in_the_next_field(
    start: Start, desk: Desk
) -> None:
    async with start(desk, (120, 40)) as driver:
        await driver.press("f5", "+")
        first = driver.app.screen.query_one("#field-title", Field)
        following = list(driver.app.screen.focus_chain)
        after = following[following.index(first) + 1]
        for key in ("a", "enter", "b"):
            driver.send(key)
        await driver.settle()
        assert first.value == "a"
        assert after.has_focus
        assert getattr(after, "text", getattr(after, "value", "")) == "b"


async def test_the_palette_pages(start: Start, desk: Desk) -> None:
    async with start(desk) as driver:
        await driver.press("ctrl+p")
        assert isinstance(driver.app.screen, PaletteScreen)
        options = driver.app.screen.query_one("OptionList")
        await driver.press("pagedown")
        paged = options.highlighted  # type: ignore[attr-defined]  # an OptionList
        assert paged > 2
        await driver.press("pageup")
        assert options.highlighted == 0  # type: ignore[attr-defined]  # as above
