"""A program with the programs that it starts, ended together."""

import os
import signal
import subprocess
from contextlib import suppress


def start_tree(command: list[str]) -> subprocess.Popen[bytes]:
    """Start a program that is silent and reads nothing, at the head of a group of its own."""
    return subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # ignored on Windows
    )


def end_tree(process: subprocess.Popen[bytes]) -> None:
    """End the program and all that it started; harmless when everything has ended already."""
    if hasattr(os, "killpg"):
        # macOS answers PermissionError for a group that has ended but is not yet cleared away.
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    elif process.poll() is None:
        number = str(process.pid)
        subprocess.run(["taskkill", "/T", "/F", "/PID", number], capture_output=True, check=False)
    process.wait()
