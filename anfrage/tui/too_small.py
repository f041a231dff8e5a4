"""What is shown instead of a screen that the window has no room for."""

from typing import Final

from textual.app import ComposeResult
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.widgets import Static

from anfrage.german.screen_words import too_small_sentence

COLUMNS: Final = 60
ROWS: Final = 20


def too_small(size: Size) -> bool:
    """Whether the window is smaller than every screen needs."""
    return size.width < COLUMNS or size.height < ROWS


class TooSmallScreen(ModalScreen[None]):
    """Covers everything until the window is large enough again; nothing is lost below it."""

    DEFAULT_CSS = """
    TooSmallScreen { background: $background; align: center middle; }
    TooSmallScreen Static { width: 100%; text-align: center; }
    """

    def compose(self) -> ComposeResult:
        """One sentence."""
        yield Static(too_small_sentence(COLUMNS, ROWS), markup=False)
