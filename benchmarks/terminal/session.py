"""One program on a pseudo terminal of 120 by 40: keys in, bytes out, with the time of each."""

import os
import pty
import re
import select
import subprocess
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, Self

ROWS, COLUMNS = 40, 120
# Bytes of one repaint come without a pause of this many seconds.
_PAUSE: Final = 0.003
_PATIENCE: Final = 60.0
_STYLES: Final = re.compile(rb"\x1b\[[0-9;:]*m")
# Everything else a terminal is told: cursor moves, modes, titles, answers to be given.
_ORDERS: Final = re.compile(
    rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1b[\]P^_].*?(?:\x07|\x1b\\)|\x1b[()].|\x1b[=>78]", re.DOTALL
)


class Session:
    """A running program.

    Attributes:
        started: `time.perf_counter()` just before the process was made.
    """

    def __init__(
        self, command: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None
    ) -> None:
        """Start `command` with `folder` as its home and its working directory."""
        self._master, slave = pty.openpty()
        termios.tcsetwinsize(slave, (ROWS, COLUMNS))
        kept = {name: os.environ[name] for name in ("PATH", "TMPDIR") if name in os.environ}
        surroundings = {
            **kept, "HOME": str(folder), "TERM": "xterm-256color", "COLORTERM": "truecolor",
            "LANG": "C.UTF-8", **(environment or {}),
        }  # fmt: skip
        self.started = time.perf_counter()
        self._process = subprocess.Popen(
            command, stdin=slave, stdout=slave, stderr=slave, cwd=folder, env=surroundings,
            start_new_session=True,
        )  # fmt: skip
        os.close(slave)
        self._seen = b""
        self._last = 0.0  # when it came

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._master)

    def press(self, keys: str) -> float:
        """Send keys at once; returns when. What was shown before is forgotten."""
        self._read(0)
        self._seen = b""
        begin = time.perf_counter()
        os.write(self._master, keys.encode())
        return begin

    def wait_for(self, *texts: str) -> float:
        """Return when the repaint was complete with which the last of the texts was shown.

        Only what is written after the last keys counts; texts must each stand in one line.

        Raises:
            TimeoutError: they did not come.
        """
        wanted = [text.encode() for text in texts]
        end = time.perf_counter() + _PATIENCE
        while time.perf_counter() < end and self._process.poll() is None:
            shown = _plain(self._seen)
            if all(text in shown for text in wanted):
                return self._last
            self._read(0.2)
        raise TimeoutError(f"{texts} not in {_plain(self._seen)[-3000:].decode(errors='replace')}")

    def quiet(self, seconds: float) -> float:
        """Wait until nothing was written for so long; returns when the last bytes came.

        0 if nothing came.
        """
        last = 0.0
        while moment := self._read(seconds):
            last = moment
        return last

    def resident(self) -> int:
        """Return the memory in use in kilobytes (Linux: VmRSS); 0 where the system has no /proc."""
        status = Path(f"/proc/{self._process.pid}/status")
        if not status.exists():
            return 0
        found = re.search(r"VmRSS:\s+(\d+) kB", status.read_text(encoding="ascii"))
        return int(found[1]) if found else 0

    def _read(self, patience: float) -> float:
        """Read one burst of output; returns when its last bytes came, 0 if there was none."""
        moment = 0.0
        while select.select([self._master], [], [], _PAUSE if moment else patience)[0]:
            try:
                piece = os.read(self._master, 65536)
            except OSError:  # the program has ended
                break
            moment = self._last = time.perf_counter()
            self._seen += piece
        return moment


def _plain(written: bytes) -> bytes:
    """The text without styles; what moves the cursor parts two texts."""
    return _ORDERS.sub(b"\n", _STYLES.sub(b"", written))
