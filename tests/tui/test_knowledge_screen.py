"""Wissensbasis: positions are found, read, changed, adopted and reviewed; no wording is lost."""

from datetime import date, timedelta

import pytest
from tui.driving import Start
from tui.positions import detail, go_to, ids, kept, retype, today

from anfrage.desk.desk import Desk
from anfrage.desk.months import months_after
from anfrage.domain.position import Position, PositionState, Publicity, Source
from anfrage.german.dates import short_date
from anfrage.tui.dialogs.confirm import Confirm
from anfrage.tui.screens.knowledge import KnowledgeScreen
from anfrage.tui.screens.overview import OverviewScreen
from anfrage.tui.screens.position import PositionScreen
from anfrage.tui.widgets.editor import Editor
from anfrage.tui.widgets.field import Field
from anfrage.tui.widgets.footer_line import FooterLine
from anfrage.tui.widgets.position_list import PositionList

SIZES = [(80, 24), (120, 40)]
HOSTILE = "[/] [sic] [@click=app.bell()]hier[/] \x1b]52;c;Ym9lc2U=\x07\x1b[2Jende"
SHOWN_HOSTILE = "[/] [sic] [@click=app.bell()]hier[/] ende"


@pytest.mark.parametrize("size", SIZES)
async def test_positions_are_listed_filtered_and_read_with_everything_that_is_known(
    start: Start, desk: Desk, size: tuple[int, int]
) -> None:
    near, past = today(desk) + timedelta(days=5), today(desk) - timedelta(days=3)
    source = Source("Ratsbeschluss V/2025/77", date(2025, 3, 14))
    full = Position(
        "radweg", "Radweg Hafenstraße", "Der Radweg wird gebaut.", topic="verkehr",
        owner="Tiefbauamt", sources=(source,), as_of=date(2025, 4, 1), review_on=near,
        publicity=Publicity.NON_PUBLIC, note="Zahlen prüfen",
    )  # fmt: skip
    kept(desk, full, adopt=True)
    kept(desk, Position("gebuehren", "Kita-Gebühren", "Gestaffelt.", valid_until=past))
    async with start(desk, size) as driver:
        await driver.press("f5")
        assert len(ids(driver)) == len(desk.knowledge.records())
        assert f"Alle {len(ids(driver))}" in driver.shown()
        await driver.press("right")
        assert ids(driver) == ["gebuehren", "radweg"], "what ended comes before what is due"
        shown = driver.shown()
        assert f"abgelaufen {short_date(past)}" in shown
        assert f"Wv. fällig {short_date(near)}" in shown
        await driver.press("down")
        read = detail(driver)
        for words in (
            "Radweg Hafenstraße", "● angenommen", "Der Radweg wird gebaut.", "Tiefbauamt",
            "Ratsbeschluss V/2025/77, 14.03.2025", "Stand: 01.04.2025", "nichtöffentlich",
            f"Wiedervorlage: {short_date(near)}", "Fassung: 1, angenommen", "Zahlen prüfen",
        ):  # fmt: skip
            assert words in read, words
        await driver.press("right")
        assert "radweg" not in ids(driver)
        assert "Gegenposition" in driver.shown()


@pytest.mark.parametrize("size", SIZES)
async def test_the_filter_takes_words_and_topics_and_says_when_nothing_is_left(
    start: Start, desk: Desk, size: tuple[int, int]
) -> None:
    kept(desk, Position("radweg", "Radweg Hafenstraße", "Er wird gebaut.", topic="verkehr"))
    async with start(desk, size) as driver:
        await driver.press("f5", "ctrl+f")
        await driver.write("RADW")
        await driver.paste("eg hafenstrasse thema:verk")
        assert ids(driver) == ["radweg"]
        await driver.press("space", "left_square_bracket")
        assert ids(driver) == ["radweg"], "a bracket is no word"
        await driver.paste(" gibtesnicht")
        shown = " ".join(driver.shown().replace("│", " ").split())
        assert "Nichts gefunden. Weniger" in shown
        assert "leert)." in shown, "the sentence is shown whole"
        await driver.press("escape")
        assert len(ids(driver)) == len(desk.knowledge.records())
        await driver.press("escape")
        driver.screen(OverviewScreen)


async def test_a_review_is_put_off_with_one_key_and_taken_back_with_another(
    start: Start, desk: Desk
) -> None:
    before = desk.knowledge.get("netiquette")
    assert before.adopted
    reviewed = before.position.review_on
    assert reviewed is not None
    async with start(desk, (120, 40)) as driver:
        await go_to(driver, "netiquette")
        for key in ("v", "w"):
            await driver.press(key)
            await driver.write("geprüft")
            await driver.press("enter")
        assert "Rückgängig mit Strg+Z" in driver.told()[-1]
        record = desk.knowledge.get("netiquette")
        expected = months_after(months_after(max(reviewed, today(desk)), 6), 12)
        assert record.position.review_on == expected
        assert short_date(expected) in detail(driver)
        assert record.adopted, "who puts the review off has reviewed it"
        await driver.press("ctrl+z", "ctrl+z")
        assert "Rückgängig" in driver.told()[-1]
        restored = desk.knowledge.get("netiquette")
        assert restored.position == before.position
        assert restored.adopted
        assert restored.version == before.version + 4, "no version is ever lost"
        await driver.press("ctrl+z")
        assert "nichts rückgängig" in driver.told()[-1]
    desk.casework.check()


async def test_a_changed_position_survives_a_restart_and_has_to_be_adopted_anew(
    start: Start, desk: Desk
) -> None:
    before = desk.knowledge.get("netiquette")
    async with start(desk) as driver:
        await go_to(driver, "netiquette")
        await driver.press("enter")
        driver.screen(PositionScreen)
        assert "neu angenommen" in " ".join(driver.shown().split())
        driver.find(Editor, "#field-text").focus()
        await driver.press("ctrl+end")
        await driver.write(" Ein Satz mehr.")
        await retype(driver, "review_on", "31.2.2027")
        await driver.press("ctrl+q")
    assert desk.knowledge.get("netiquette") == before, "a draft is no version"
    desk.journal.session = "eine spätere Sitzung"
    async with start(desk, (120, 40)) as driver:
        driver.screen(KnowledgeScreen)
        await go_to(driver, "netiquette")
        assert "Entwurf offen" in driver.shown()
        await driver.press("b")
        assert "Entwurf ist wieder da" in driver.told()[-1]
        await driver.press("ctrl+n")
        field = driver.find(Field, "#field-review_on")
        assert field.has_focus, "the fault is named at its field"
        assert "! TT.MM.JJJJ" in str(field.border_subtitle)
        await retype(driver, "review_on", "30.06.2028")
        await driver.press("ctrl+n")
        assert isinstance(driver.app.screen, Confirm)
        changed = desk.knowledge.get("netiquette")
        assert changed.state is PositionState.CHANGED
        assert changed.position.text == f"{before.position.text} Ein Satz mehr."
        assert changed.position.review_on == date(2028, 6, 30)
        await driver.press("j")
        driver.screen(KnowledgeScreen)
        assert desk.knowledge.get("netiquette").adopted
        assert "Entwurf offen" not in driver.shown()


async def test_a_new_position_is_written_and_hostile_text_is_shown_as_it_is(
    start: Start, desk: Desk
) -> None:
    async with start(desk, (120, 40)) as driver:
        await driver.press("f5", "+", "ctrl+n")
        assert "2 Felder brauchen" in driver.told()[-1]
        assert driver.find(Field, "#field-title").has_focus
        await driver.paste(HOSTILE)
        await driver.press("tab")
        await driver.paste(f"Zeile eins {HOSTILE}\n\nAbsatz zwei")
        driver.find(Editor, "#field-sources").focus()
        await driver.paste("Ratsbeschluss; 14.03.2025; https://example.org/a\nGespräch")
        await driver.press("escape")
        assert "Entwurf einer neuen Position: +" in driver.shown()
        await driver.press("+")
        assert SHOWN_HOSTILE in driver.find(Field, "#field-title").value
        await driver.press("ctrl+n")
        assert SHOWN_HOSTILE in driver.said(), "it asks whether the position is adopted"
        await driver.press("n")
        driver.screen(KnowledgeScreen)
        chosen = driver.find(PositionList).chosen
        assert chosen is not None
        position = chosen.record.position
        assert position.title == SHOWN_HOSTILE
        assert position.publicity is Publicity.NON_PUBLIC
        first = Source("Ratsbeschluss", date(2025, 3, 14), "https://example.org/a")
        assert position.sources == (first, Source("Gespräch"))
        assert chosen.record.state is PositionState.TEMPLATE
        assert f"Zeile eins {SHOWN_HOSTILE}" in detail(driver)
        shown = driver.shown()
        assert "[/] [sic]" in shown
        assert not {"\x1b", "\x07", "\x9b"} & set(shown)
        assert "Entwurf einer neuen" not in shown
        await driver.press("a")
        assert SHOWN_HOSTILE in " ".join(driver.shown().replace("│", " ").split())


async def test_what_somebody_else_changed_is_never_overwritten_unasked(
    start: Start, desk: Desk
) -> None:
    before = desk.knowledge.get("netiquette")
    async with start(desk) as driver:
        await go_to(driver, "netiquette")
        await driver.press("b", "end")
        await driver.write(" (mein)")
        theirs = Position("netiquette", "Ihr Titel", "Ihr Text.")
        kept(desk, theirs)
        await driver.press("ctrl+n")
        assert isinstance(driver.app.screen, Confirm), "it asks what to do"
        assert desk.knowledge.get("netiquette").position == theirs
        await driver.press("n", "escape", "v")
        await driver.write("geprüft")
        await driver.press("enter")
        driver.screen(KnowledgeScreen)
        assert "Ihr Titel" in driver.shown()
        assert desk.knowledge.get("netiquette").version == before.version + 2
        await driver.press("b", "ctrl+n", "j")
        mine = desk.knowledge.get("netiquette")
        assert mine.position.title == f"{before.position.title} (mein)"
        assert mine.version == before.version + 3


async def test_every_key_of_the_list_and_the_form_has_room_in_the_footer_and_stands_in_the_help(
    start: Start, desk: Desk
) -> None:
    async with start(desk) as driver:
        await driver.press("f5")
        line = driver.find(FooterLine)
        assert [one.id for one, _, _ in line._entries()] == [one.id for one in line.commands()]
        labels = [one.label for one in line.commands()]
        assert labels == ["Bearbeiten", "Neu", "Annehmen", "+6 Monate", "+1 Jahr"]
        await driver.press("f1")
        assert "Um 6 Monate verlängern" in driver.shown()
        await driver.press("escape", "ctrl+p")
        await driver.write("verlängern")
        await driver.settle()
        assert "Um 1 Jahr verlängern" in driver.shown()
        await driver.press("escape", "enter")
        line = driver.find(FooterLine)
        assert [one.label for one in line.commands()] == ["Fertig", "Zurück"]
        await driver.press("ctrl+p")
        await driver.write("verwerfen")
        await driver.press("enter", "j")
        driver.screen(KnowledgeScreen)
