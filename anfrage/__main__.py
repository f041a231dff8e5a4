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

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
