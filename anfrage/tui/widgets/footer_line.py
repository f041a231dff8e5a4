"""The line at the bottom: the keys that work here, made from the commands."""

from textual import events
from textual.app import App
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget

from anfrage.tui.bindings import command_of
from anfrage.tui.command import APP, Command


class FooterLine(Widget):
    """Keys and labels of what applies now; the palette's key stands at the right end."""

    DEFAULT_CSS = """
    FooterLine { height: 1; dock: bottom; background: $panel; color: $foreground; }
    """

    def __init__(self, scopes: tuple[str, ...]) -> None:
        super().__init__()
        self._scopes = scopes

    def on_mount(self) -> None:
        """Follow the bindings: they change with the focus."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def _changed(self, _screen: Screen[object]) -> None:
        self.refresh()

    def commands(self) -> list[Command]:
        """Return what is shown: active, labelled, meant for this screen's footer."""
        active = self.screen.active_bindings.values()
        focused = getattr(self.screen.focused, "SCOPE", "-")
        found = [command_of(one.binding.id or "") for one in active if one.enabled]
        shown = [
            one
            for one in found
            if one and one.label and one.footer_off != focused
            if not one.footer_on or one.footer_on in self._scopes
        ]
        return list(dict.fromkeys(shown))

    def _entries(self) -> list[tuple[Command, int, int]]:
        """Each shown command with its cells from, to (exclusive)."""
        room = self.size.width - self._palette().cell_length
        entries, at = [], 0
        for command in self.commands():
            end = at + Content(f" {command.key_label} {command.label} ").cell_length
            if end > room:
                break
            entries.append((command, at, end))
            at = end
        return entries

    def _palette(self) -> Content:
        command = command_of(f"{APP}.palette")
        label = f" {command.key_label} {command.title}" if command else ""
        return Content.assemble("▏", (label.strip(), "bold"), " ")

    def render(self) -> Content:
        """Keys in the accent colour and bold, labels plain."""
        keys = Content.assemble(
            *(
                Content.assemble(" ", (one.key_label, "bold $accent"), f" {one.label} ")
                for one, _, _ in self._entries()
            )
        )
        palette = self._palette()
        space = max(0, self.size.width - keys.cell_length - palette.cell_length)
        return Content.assemble(keys, " " * space, palette)

    async def on_click(self, event: events.Click) -> None:
        """Run the command under the mouse."""
        app: App[object] = self.app
        for command, start, end in self._entries():
            if start <= event.x < end:
                await app.run_action(command.action, self.screen)
                return
        if event.x >= self.size.width - self._palette().cell_length:
            await app.run_action("app.palette")
