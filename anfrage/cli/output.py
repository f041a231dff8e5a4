"""How the command line speaks: JSON lines to stdout, one sentence to stderr, exit codes."""

import json
import sys
from typing import Any, Final

from anfrage.domain.errors import AnfrageError
from anfrage.domain.text import clean_line
from anfrage.german.messages import sentence

DONE: Final = 0
REFUSED: Final = 1
WRONG_USAGE: Final = 2


def print_json(record: dict[str, Any]) -> None:
    """Print one JSON object on a line of its own, with the format number in front.

    A file name that is no valid UTF-8 is escaped, so that the line stays valid.
    """
    data = {"format": 1, **record}
    line = json.dumps(data, ensure_ascii=False)
    try:
        line.encode("utf-8")
    except UnicodeEncodeError:
        line = json.dumps(data, ensure_ascii=True)
    sys.stdout.write(line + "\n")


def say(text: str) -> None:
    """Print a line for people to stdout."""
    sys.stdout.write(text + "\n")


def tell(text: str) -> None:
    """Print a message to stderr, safe for a terminal."""
    sys.stdout.flush()
    sys.stderr.write(clean_line(text) + "\n")


def refuse(error: AnfrageError) -> int:
    """Tell the error's sentence; returns the exit code."""
    tell(sentence(error))
    return REFUSED
