"""From a fit terminal to the running app."""

import sys
from typing import Any, Final

from textual.driver import Driver

from anfrage.desk.casework import CaseLine
from anfrage.desk.desk import Desk
from anfrage.domain.errors import AnfrageError, OfficeMissing
from anfrage.tui.app import AnfrageApp
from anfrage.wiring import open_desk

# A case takes a quarter of a millisecond: so many are read sooner than a second picture is drawn.
_FIRST_CASES: Final = 80


def run_app(office: str | None) -> int:
    """Open the office, or offer to make one, and run the app; returns its exit code.

    Raises:
        AnfrageError: the office cannot be opened.
    """
    try:
        desk = open_desk(office, read_only=True)
    except OfficeMissing as missing:
        from anfrage.tui.set_up import SetUp  # noqa: PLC0415 - only at the first start

        app = AnfrageApp(None, set_up=SetUp(office, missing.folder), driver_class=_driver())
    else:
        app = app_of(desk, driver_class=_driver())
    try:
        app.run()
    finally:
        app.close_office()
    return app.return_code or 0


def app_of(desk: Desk, **options: Any) -> AnfrageApp:
    """Return the app of an open office, ready to show its first picture.

    Args:
        desk: The open office.
        options: As `textual.app.App`.
    """
    return AnfrageApp(desk, desk.resuming.last(), first_cases=_first_cases(desk), **options)


def _first_cases(desk: Desk) -> list[CaseLine]:
    """What the first picture shows, so that it need not be drawn twice."""
    try:
        return desk.casework.few(_FIRST_CASES) or []
    except AnfrageError:
        return []  # the overview tries again and tells


def _driver() -> type[Driver]:
    """The terminal of this system; each module imports what only its system has."""
    if sys.platform == "win32":
        from anfrage.tui.windows_driver import PlainKeysDriver  # noqa: PLC0415

        return PlainKeysDriver
    from anfrage.tui.posix_driver import PosixDriver  # noqa: PLC0415

    return PosixDriver
