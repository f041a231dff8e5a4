"""One command from arguments to exit code; the only place where errors become messages."""

import contextlib
import os
import sys
from collections.abc import Callable, Sequence

from anfrage import __version__
from anfrage.cli.output import DONE, WRONG_USAGE, refuse, say, tell
from anfrage.cli.parser import build_parser
from anfrage.domain.errors import AnfrageError

INTERRUPTED = 130  # 128 + SIGINT, as shells have it


def run(arguments: Sequence[str], start_screen: Callable[[str | None], int] | None = None) -> int:
    """Run one command; returns the exit code of the contract.

    Without a command `start_screen` gets the office's folder (`None` for the usual one).
    """
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]  # text files have it
    try:
        code = _run(arguments, start_screen)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader (head, less) went away: not a failure. Nothing may be flushed at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except AnfrageError as error:
        return refuse(error)
    except KeyboardInterrupt:
        tell("Abgebrochen. Alles bis hierhin Gespeicherte ist erhalten; bitte neu starten.")
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the last guard: a user sees a sentence, never a traceback
        return _unexpected(error)
    return code


def _run(arguments: Sequence[str], start_screen: Callable[[str | None], int] | None) -> int:
    parser = build_parser(arguments)
    args = parser.parse_args(arguments)
    if args.version:
        say(f"anfrage {__version__}")
        return DONE
    if args.command is None and start_screen is not None:
        return start_screen(args.buero)
    if args.command is None:
        parser.print_help(sys.stderr)
        return WRONG_USAGE
    code: int = args.run(args)
    return code


def _unexpected(error: Exception) -> int:
    """Keep the traceback in a private file and name that file."""
    import tempfile  # noqa: PLC0415 - only in this rare case
    import traceback  # noqa: PLC0415

    report = ""
    with (
        contextlib.suppress(OSError),
        tempfile.NamedTemporaryFile(
            "w", prefix="anfrage-fehler-", suffix=".txt", delete=False, encoding="utf-8"
        ) as file,
    ):
        traceback.print_exception(error, file=file)
        report = f" Ein Bericht für den Support liegt in {file.name}."
    tell(
        f"Unerwarteter Fehler ({type(error).__name__}). Alles vorher Gespeicherte ist erhalten;"
        f" bitte den Befehl wiederholen.{report}"
    )
    return 1
