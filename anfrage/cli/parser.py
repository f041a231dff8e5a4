"""The grammar of the command line; German in every word that argparse prints."""

import argparse
import shutil
from collections.abc import Callable, Sequence
from functools import lru_cache
from importlib import import_module
from typing import Any, Final, NoReturn

from anfrage.domain.text import clean_line

Command = Callable[[argparse.Namespace], int]

# argparse looks its sentences up through gettext; there is no German catalogue, so these are ours.
_GERMAN: Final = {
    "usage: ": "Aufruf: ",
    "options": "Optionen",
    "positional arguments": "Angaben",
    "show this help message and exit": "zeigt diese Hilfe",
    "%(prog)s: error: %(message)s\n": "%(message)s\n",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "the following arguments are required: %s": "es fehlt: %s",
    "unrecognized arguments: %s": "unbekannte Angabe: %s",
    "expected one argument": "hier wird eine Angabe erwartet",
    "expected at least one argument": "hier wird mindestens eine Angabe erwartet",
    "expected at most one argument": "hier wird höchstens eine Angabe erwartet",
    "invalid %(type)s value: %(value)r": "%(value)r passt hier nicht",
    "invalid choice: %(value)r (choose from %(choices)s)": (
        "%(value)r gibt es nicht; möglich sind %(choices)s"
    ),
    "not allowed with argument %s": "geht nicht zusammen mit %s",
    "one of the arguments %s is required": "eine dieser Angaben wird gebraucht: %s",
    "ambiguous option: %(option)s could match %(matches)s": (
        "%(option)s ist mehrdeutig: %(matches)s"
    ),
    "ignored explicit argument %r": "%r gehört hier nicht hin",
}
# The command words by the module that declares them.
_GROUPS: Final = {
    "office": ("einrichten", "pruefen", "sichern"),
    "questions": ("fragen",),
    "knowledge": ("wissen",),
    "matching": ("treffer",),
    "drafting": ("entwurf",),
    "casework": ("vorgang", "export"),
    "archive": ("archiv",),
    "contributions": ("zuarbeit",),
    "layouts": ("layout",),
    "deadlines": ("frist",),
    "proofing": ("pruefliste",),
    "facts": ("kennzahl",),
    "presences": ("auftritt",),
    "occurrences": ("anlass",),
    "proof": ("anker", "loeschen"),
    "participation": ("beteiligen", "mitzeichnen"),
    "sealed": ("versiegelung",),
    "oral": ("nachfrage",),
    "signing": (
        "schlusszeichnen",
        "versenden",
        "berichtigen",
        "nachtragen",
        "abschliessen",
        "ablegen",
        "lernen",
    ),
}


def _german(text: str) -> str:
    return _GERMAN.get(text, text)


def _german_many(one: str, many: str, number: int) -> str:
    return _GERMAN.get(one if number == 1 else many, "hier werden %s Angaben erwartet")


class Parser(argparse.ArgumentParser):
    """An argument parser whose errors are one German sentence with exit code 2."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and where help is; nothing was done."""
        self.exit(2, f"Falscher Aufruf: {clean_line(message)}. „{self.prog} --help“ hilft.\n")


class _Format(argparse.HelpFormatter):
    """Asks once how wide the terminal is; argparse would ask for every argument."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_terminal_width())


@lru_cache(maxsize=1)
def _terminal_width() -> int:
    return shutil.get_terminal_size().columns - 2


def build_parser(arguments: Sequence[str] = ()) -> Parser:
    """Return the grammar; each group of commands declares its own part.

    Where `arguments` name a command, only its group is loaded; else (help, a misspelt command)
    all are.
    """
    for name, replacement in (("_", _german), ("ngettext", _german_many)):
        setattr(argparse, name, replacement)
    parser = Parser(
        prog="anfrage", description="Stadtratsanfragen beantworten.", formatter_class=_Format
    )
    parser.add_argument("--buero", metavar="ORDNER", help="Ordner des Büros")
    parser.add_argument("--version", action="store_true", help="zeigt die Programmfassung")
    commands = parser.add_subparsers(dest="command", metavar="BEFEHL", title="Befehle")
    wanted = [group for group, words in _GROUPS.items() if set(words) & set(arguments)]
    for group in wanted or _GROUPS:
        import_module(f"anfrage.cli.{group}").declare(commands)
    return parser


def add_command(
    commands: Any, name: str, sentence: str, run: Command | None = None
) -> argparse.ArgumentParser:
    """Declare one command with its German sentence and the function that runs it."""
    command: argparse.ArgumentParser = commands.add_parser(
        name, help=sentence, description=sentence
    )
    if run is not None:
        command.set_defaults(run=run)
    return command
