"""A program with the programs that it starts, ended together."""

import os
import signal
import subprocess


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
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
    elif process.poll() is None:
        number = str(process.pid)
        subprocess.run(["taskkill", "/T", "/F", "/PID", number], capture_output=True, check=False)
    process.wait()
