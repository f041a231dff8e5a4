"""One screen a stage, each with its style sheet; loaded when first shown.

To add a screen:

1. `tui/commands.py`: a scope, the command that opens it (scope `APP`, its key), its own commands.
2. Here: a line in `STAGES` under the name of that command.
3. `screens/<name>.py`: a class on `Stage` with `SCOPES` and `BINDINGS = bindings_of(SCOPE)`, its
   widgets in `compose_body()`, an `action_<id>` for each command, `refresh_stage()` for what is
   loaded anew each time the screen comes up. Everything that touches the desk goes through
   `attempt()` in an async worker (`tui/work.py`).
4. `screens/<name>.tcss`: every selector begins with the screen's class: style sheets of screens
   apply to the whole app. Narrow and wide: `.-schmal` below 110 columns, `.-breit` from there.
5. `tui/app.py`: an `action_<command>` that calls `show_stage("<name>")`.

Words stand in `german/screen_words.py` and its neighbours. Tests: `tests/tui/`.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from anfrage.tui.screens.stage import Stage

STAGES: Final = {
    "overview": ("overview", "OverviewScreen"),
    "intake": ("intake", "IntakeScreen"),
    "drafting": ("drafting", "DraftingScreen"),
    "letter": ("letter", "LetterScreen"),
    "participation": ("participation", "ParticipationScreen"),
    "archive": ("archive", "ArchiveScreen"),
    "knowledge": ("knowledge", "KnowledgeScreen"),
    "position": ("position", "PositionScreen"),
}


def make_stage(name: str, *about: str) -> "Stage":
    """Make the screen `name`; `about` names its subject, such as the case's number."""
    module, class_name = STAGES[name]
    stage: Stage = getattr(import_module(f"anfrage.tui.screens.{module}"), class_name)(*about)
    return stage
