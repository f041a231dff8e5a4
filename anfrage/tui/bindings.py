"""Commands by scope, and the key bindings made from them."""

from functools import cache
from typing import Final

from textual.binding import Binding, BindingType

from anfrage.tui.command import Command
from anfrage.tui.commands import COMMANDS

# What is typed right after Tab, or after Enter in a form, belongs into the next field: the focus
# must not move only when the field that had it has got round to its keys.
NEXT_FIELD: Final = (
    Binding("tab", "app.focus_next", priority=True, show=False),
    Binding("shift+tab", "app.focus_previous", priority=True, show=False),
    Binding("enter", "app.lead_on", priority=True, show=False),
)


@cache
def commands_of(scope: str) -> tuple[Command, ...]:
    """Return the commands of one scope, in the order in which help shows them."""
    return tuple(command for command in COMMANDS if command.scope == scope)


@cache
def command_of(binding_id: str) -> Command | None:
    """Return the command that a binding was made from, by the binding's id ("scope.id")."""
    scope, _, command_id = binding_id.partition(".")
    return next((one for one in commands_of(scope) if one.id == command_id), None)


def _either_case(keys: str) -> str:
    """The keys with the capital of each single letter: Caps Lock changes nothing."""
    each = keys.split(",")
    return ",".join(dict.fromkeys([*each, *(key.upper() for key in each if len(key) == 1)]))


def bindings_of(scope: str) -> list[BindingType]:
    """Return the key bindings of one scope; a command without a key has none."""
    return [
        Binding(
            _either_case(command.key),
            command.action,
            command.title,
            key_display=command.key_label,
            priority=command.priority,
            id=f"{command.scope}.{command.id}",
        )
        for command in commands_of(scope)
        if command.key
    ]
