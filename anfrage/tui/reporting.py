"""A private file with the traceback of a fault, for support; it holds no text of users."""

import contextlib
import tempfile
import traceback


def write_report(error: BaseException | None) -> str:
    """Write the traceback (names of files and functions, no values); returns the file's name.

    "" where it cannot be written: then the sentence on the screen has to do.
    """
    with (
        contextlib.suppress(OSError),
        tempfile.NamedTemporaryFile(
            "w", prefix="anfrage-fehler-", suffix=".txt", delete=False, encoding="utf-8"
        ) as file,
    ):
        while error is not None:
            # Without the error's own words: they may quote what was typed.
            file.write(f"{type(error).__name__}\n")
            file.writelines(traceback.format_tb(error.__traceback__))
            # Textual's WorkerFailed keeps what went wrong as `error`.
            error = getattr(error, "error", None) or error.__cause__ or error.__context__
        return file.name
    return ""
