"""The entrance: checks the terminal, opens the office, runs the app.

Nothing of textual is imported before the terminal was found fit for it.
"""

import os
import sys
from typing import Final

from anfrage.domain.errors import AnfrageError
from anfrage.domain.text import clean_line
from anfrage.german.failure import sentence
from anfrage.german.screen_words import DUMB_TERMINAL, NO_TERMINAL, NO_UTF8, unexpected

REFUSED: Final = 1


def start(office: str | None) -> int:
    """Run the terminal UI in an office; returns the exit code.

    Args:
        office: The folder that was asked for; `None` for the usual one.
    """
    problem = terminal_problem()
    if problem:
        return _refuse(problem)
    # Read by textual when it is imported. The Kitty protocol loses AltGr characters in some
    # terminals (microsoft/terminal#19977); every key we use has an ordinary code.
    os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")
    from anfrage.tui.opening import run_app  # noqa: PLC0415 - imports textual

    try:
        return run_app(office)
    except AnfrageError as error:
        return _refuse(sentence(error))
    except Exception as error:  # noqa: BLE001 - the last guard: a user sees a sentence, never a traceback
        from anfrage.tui.reporting import write_report  # noqa: PLC0415 - only in this rare case

        return _refuse(unexpected(type(error).__name__, write_report(error)))


def terminal_problem() -> str:
    """Return why the UI cannot run here, as one sentence; "" if it can."""
    if not (sys.stdin.isatty() and sys.stdout.isatty() and sys.stderr.isatty()):
        return NO_TERMINAL
    term = os.environ.get("TERM", "")
    if sys.platform != "win32" and term in {"", "dumb", "unknown"}:
        return DUMB_TERMINAL.format(term=term)
    charset = foreign_charset(dict(os.environ), utf8_mode=bool(sys.flags.utf8_mode))
    return NO_UTF8.format(name=charset) if charset else ""


def foreign_charset(environment: dict[str, str], *, utf8_mode: bool) -> str:
    """Return the locale that speaks against UTF-8; "" if none does.

    POSIX: LC_ALL wins over LC_CTYPE, that over LANG. Without any of them the terminal's own
    charset is unknown and today UTF-8. Python changes LC_CTYPE of a C locale to C.UTF-8 for
    itself (PEP 538) and then is in UTF-8 mode (PEP 540): such an LC_CTYPE says nothing about the
    terminal.
    """
    if sys.platform == "win32":
        return ""
    wanted = {name: environment.get(name, "") for name in ("LC_ALL", "LC_CTYPE", "LANG")}
    if utf8_mode and wanted["LC_CTYPE"] in {"C.UTF-8", "C.utf8", "UTF-8"}:
        wanted["LC_CTYPE"] = ""
    chosen = wanted["LC_ALL"] or wanted["LC_CTYPE"] or wanted["LANG"]
    plain = chosen.lower().replace("-", "")
    return "" if not chosen or "utf8" in plain else chosen


def _refuse(message: str) -> int:
    sys.stderr.write(clean_line(message) + "\n")
    return REFUSED
