"""The page of the handbook that lists every command; made from the commands themselves."""

import sys

from anfrage.german.help_words import REFERENCE_COLUMNS, REFERENCE_INTRODUCTION, SCOPE_TITLES
from anfrage.tui.bindings import commands_of
from anfrage.tui.commands import COMMANDS


def key_reference() -> str:
    """Return the page as Markdown, one table a place, in the order of the commands."""
    blocks = [REFERENCE_INTRODUCTION]
    for scope in dict.fromkeys(command.scope for command in COMMANDS):
        rows = [
            f"| {one.key_label or '–'} | {one.title} | {one.help} |" for one in commands_of(scope)
        ]
        blocks.append("\n".join([f"## {SCOPE_TITLES[scope]}", "", *REFERENCE_COLUMNS, *rows]))
    return "\n\n".join(blocks) + "\n"


if __name__ == "__main__":
    sys.stdout.write(key_reference())
