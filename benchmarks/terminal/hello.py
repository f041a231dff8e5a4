"""The least that textual shows: the peer of the first screen."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class Hello(App[None]):
    """One text."""

    def compose(self) -> ComposeResult:
        """Say it."""
        yield Static("Hello, world")


if __name__ == "__main__":
    Hello().run()
