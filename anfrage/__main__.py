"""The program's entrance: `anfrage` and `python -m anfrage`."""

import gc
import os
import sys

# A command makes some 100,000 objects and ends: looking for garbage among them is lost time.
_OBJECTS_BEFORE_COLLECTION = 200_000


def main() -> int:
    """Run the command line; returns the exit code. No traceback ever reaches a user."""
    if sys.argv[1:] == ["--version"]:
        # Answered before anything is imported: scripts ask this often.
        from anfrage import __version__

        print(f"anfrage {__version__}")
        return 0
    gc.set_threshold(_OBJECTS_BEFORE_COLLECTION, 20, 20)
    office = _office_alone(sys.argv[1:])
    if office is not None:
        # The most frequent start: the grammar of all commands is not needed for it.
        return _leave(_start_screen(office or None))
    from anfrage.cli.running import run

    return _leave(run(sys.argv[1:], _start_screen))


def _office_alone(arguments: list[str]) -> str | None:
    """Return the office where nothing else is asked for ("" for the usual one); else `None`."""
    match arguments:
        case []:
            return ""
        case ["--buero", folder] if folder and not folder.startswith("-"):
            return folder
        case _:
            return None


def _leave(code: int) -> int:
    """End at once: everything is closed and written.

    Taking the interpreter apart object by object would cost a tenth of the whole command.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    return os._exit(code)


def _start_screen(office: str | None) -> int:
    """Run the terminal UI; only this imports it, so that no command loads textual."""
    from anfrage.tui.starting import start

    return start(office)


if __name__ == "__main__":
    sys.exit(main())
