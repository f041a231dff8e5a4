"""The editor follows what is typed."""

import pytest
from textual.app import App, ComposeResult

from anfrage.tui.widgets.editor import Editor


class OneEditor(App[None]):
    """An editor of three lines, with a text of four."""

    CSS = "Editor { height: 3; width: 22; border: none; padding: 0; }"

    def compose(self) -> ComposeResult:
        yield Editor("null\neins\nzwei\ndrei")


def shown(app: App[None]) -> list[str]:
    """The lines of the screen, without what is left and right of them."""
    strips = app.screen._compositor.render_strips()
    return ["".join(segment.text for segment in strip).strip() for strip in strips]


def cursor_is_seen(editor: Editor) -> bool:
    """Whether the cursor's line is among the three that are shown."""
    row = editor.wrapped_document.location_to_offset(editor.cursor_location).y
    return int(editor.scroll_offset.y) <= row < int(editor.scroll_offset.y) + 3


@pytest.mark.parametrize("typed", [" Straßenbeleuchtung", "\n"])
async def test_what_makes_a_new_last_line_is_seen_at_once(typed: str) -> None:
    app = OneEditor()
    async with app.run_test(size=(30, 8)) as pilot:
        editor = app.query_one(Editor)
        editor.move_cursor(editor.document.end)
        editor.insert(" vier fünf")
        await pilot.pause()
        assert "drei vier fünf" in shown(app)[2]
        for at, char in enumerate(typed):
            await pilot.press({" ": "space", "\n": "enter"}.get(char, char))
            assert cursor_is_seen(editor), typed[: at + 1]
        assert editor.wrapped_document.height == 5
        assert typed.strip() in "".join(shown(app))
