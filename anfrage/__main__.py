"""The program's entrance: `anfrage` and `python -m anfrage`."""

import sys


def main() -> int:
    """Run the command line; returns the exit code. No traceback ever reaches a user."""
    if sys.argv[1:] == ["--version"]:
        # Answered before anything is imported: scripts ask this often.
        from anfrage import __version__

        print(f"anfrage {__version__}")
        return 0
    from anfrage.cli.running import run

    return run(sys.argv[1:], _start_screen)


def _start_screen(office: str | None) -> int:
    """Run the terminal UI; only this imports it, so that no command loads textual."""
    from anfrage.tui.starting import start

    return start(office)


if __name__ == "__main__":
    sys.exit(main())
