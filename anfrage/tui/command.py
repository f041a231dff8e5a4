"""One command of the terminal UI, and where commands apply."""

from typing import Final

from anfrage.domain.frozen import frozen
from anfrage.german.key_names import key_name

# Where a command applies. A screen names its own scope and those of its lists (`Stage.SCOPES`).
APP: Final = "app"
OVERVIEW: Final = "overview"
CASES: Final = "cases"
INTAKE: Final = "intake"
QUESTIONS: Final = "questions"
DRAFTING: Final = "drafting"
MATCHES: Final = "matches"
ANSWERS: Final = "answers"
LETTER: Final = "letter"
PARTICIPATION: Final = "participation"
ARCHIVE: Final = "archive"
FOUND: Final = "found"
KNOWLEDGE: Final = "knowledge"
POSITIONS: Final = "positions"
POSITION: Final = "position"


@frozen
class Command:
    """One command.

    Attributes:
        id: Name of its action: `action_<id>` on the app (scope `app`) or on the screen.
        scope: Where it applies.
        key: Textual's name of the key; several with commas; "" for the palette alone.
        label: At most 12 characters for the footer; "" keeps it out of the footer.
        title: What it is called in palette and help.
        help: One German sentence.
        priority: Works before the focused widget gets the key, and in dialogs.
        footer_on: The scope of the only screen whose footer shows it; "" for every one.
        footer_off: The scope of a list: while that has the focus, its own keys need the room.
    """

    id: str
    scope: str
    key: str
    label: str
    title: str
    help: str
    priority: bool = False
    footer_on: str = ""
    footer_off: str = ""

    @property
    def action(self) -> str:
        """The action with its namespace, so that it runs from any widget."""
        return f"{'app' if self.scope == APP else 'screen'}.{self.id}"

    @property
    def key_label(self) -> str:
        """The first key as it stands on a German keyboard; "" without a key."""
        return key_name(self.key.split(",")[0]) if self.key else ""
