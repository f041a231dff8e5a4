"""From a fit terminal to the running app."""

import sys

from textual.driver import Driver

from anfrage.domain.errors import OfficeMissing
from anfrage.tui.app import AnfrageApp
from anfrage.wiring import open_desk


def run_app(office: str | None) -> int:
    """Open the office, or offer to make one, and run the app; returns its exit code.

    Raises:
        AnfrageError: the office cannot be opened.
    """
    try:
        desk = open_desk(office)
    except OfficeMissing as missing:
        from anfrage.tui.set_up import SetUp  # noqa: PLC0415 - only at the first start

        app = AnfrageApp(None, set_up=SetUp(office, missing.folder), driver_class=_driver())
    else:
        app = AnfrageApp(desk, desk.resuming.last(), driver_class=_driver())
    try:
        app.run()
    finally:
        app.close_office()
    return app.return_code or 0


def _driver() -> type[Driver]:
    """The terminal of this system; each module imports what only its system has."""
    if sys.platform == "win32":
        from anfrage.tui.windows_driver import PlainKeysDriver  # noqa: PLC0415

        return PlainKeysDriver
    from anfrage.tui.posix_driver import PosixDriver  # noqa: PLC0415

    return PosixDriver
