"""Hands at a real terminal: they type at a human pace and remember which key was sent when."""

import os
import pty
import random
import re
import select
import sys
import termios
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import anfrage

_CONTROL = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|[ -/]*[0-~])")
_STEMS = ("Gebühr", "Straße", "Spielplätze", "Kita", "Förderung", "Äußerung", "Leuchte", "Öffnung")
_GAPS = "       \n"
_PACE = (0.02, 0.12)  # seconds between two keys: a quick typist's to an ordinary one's
_BREAK = (0.1, 0.7)  # a pause for thought
TEXT_END = "\x1b[1;5F"  # Ctrl+End
SIZES = ((24, 80), (40, 120))


@dataclass
class Sent:
    """One key: what it adds to the answer, and when it was handed to the terminal."""

    text: str
    at: float


@dataclass
class Hands:
    """The program on a pseudo terminal that is its controlling one, and who types into it.

    Attributes:
        child: Process id of the program.
        master: The terminal's end of the line; -1 once it is closed.
        slave: The program's end, kept open so that `master` can be read when the program is gone.
        sent: Every key that adds to the answer, in order.
        seen: What the program wrote, without control sequences.
        late: Seconds by which the machine kept the hands themselves waiting, at most.
        bytes_sent: All that was written to the terminal.
    """

    child: int
    master: int
    slave: int
    sent: list[Sent] = field(default_factory=list)
    seen: bytes = b""
    late: float = 0.0
    bytes_sent: int = 0

    def until(self, words: str, limit: float = 20) -> None:
        """Wait until the screen shows these words."""
        end = time.monotonic() + limit
        while words.encode() not in self.seen:
            self.watch(0.05)
            assert time.monotonic() < end, (words, self.seen[-1500:].decode(errors="replace"))

    def watch(self, seconds: float) -> None:
        """Take what the program writes for so long."""
        end = time.monotonic() + seconds
        raw = b""
        while select.select([self.master], [], [], max(0.0, end - time.monotonic()))[0]:
            raw += os.read(self.master, 65536)
        self.late = max(self.late, time.monotonic() - end)
        self.seen += _CONTROL.sub(b"", raw)

    def press(self, key: str, adds: str | None = None) -> None:
        """Send one key; `adds` is what it adds to the answer, itself if not given."""
        now = time.monotonic()
        self.bytes_sent += os.write(self.master, key.encode())
        adds = key if adds is None else adds
        if adds:
            self.sent.append(Sent(adds, now))

    def type_for(self, seconds: float, words: Iterator[str], chance: random.Random) -> None:
        """Type unique words until the time is over, which is in the midst of one."""
        end = time.monotonic() + seconds
        for key in (key for word in words for key in word):
            self.press("\r" if key == "\n" else key, key)
            pause = chance.uniform(*_PACE) if chance.random() < 0.97 else chance.uniform(*_BREAK)
            self.watch(min(pause, max(0.0, end - time.monotonic())))
            if time.monotonic() >= end:
                return

    def hurry(self, words: str) -> None:
        """Send these words without any pause, and wait only until the program has read them.

        What it does with them it has yet to do. The terminal itself cannot tell (FIONREAD leaves
        out what the kernel still carries over): Linux counts the bytes that each thread has read.
        """
        reader = self._reader()
        for letter in words:
            self.press(letter)
        end = time.monotonic() + 5
        while _bytes_read(reader) < self.bytes_sent:
            assert time.monotonic() < end, "the program does not read"
            time.sleep(0.0005)

    def _reader(self) -> Path:
        """The thread that has read as many bytes as were sent: no other reads from here."""
        end = time.monotonic() + 5
        while time.monotonic() < end:
            threads = Path(f"/proc/{self.child}/task").iterdir()
            found = [one for one in threads if _bytes_read(one) == self.bytes_sent]
            if len(found) == 1:
                return found[0]
            time.sleep(0.005)
        raise AssertionError("no thread has read what was sent")

    def hang_up(self) -> float:
        """Close the terminal, as when its window is closed; returns when."""
        now = time.monotonic()
        os.close(self.master)
        self.master = -1
        return now

    def kill(self, number: int) -> float:
        """Send a signal to the program; returns when."""
        os.kill(self.child, number)
        return time.monotonic()

    def ended(self, limit: float = 10) -> int:
        """Wait for the program's end; returns its exit code, minus the signal if one ended it."""
        end = time.monotonic() + limit
        while time.monotonic() < end:
            done, status = os.waitpid(self.child, os.WNOHANG)
            if done:
                self.child = 0
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.005)
        raise AssertionError(f"the program did not end within {limit} s")

    def let_go(self) -> None:
        """Close what is open; the program is not left running."""
        if self.child:
            os.kill(self.child, 9)
            os.waitpid(self.child, 0)
            self.child = 0
        for end in (self.master, self.slave):
            if end >= 0:
                os.close(end)
        self.master = self.slave = -1


def _bytes_read(thread: Path) -> int:
    # proc(5), /proc/pid/io: "rchar: 1234" is the first line.
    return int((thread / "io").read_text(encoding="ascii").split()[1])


def started(office: Path, size: tuple[int, int]) -> Hands:
    """Start the program in an office on a terminal of so many rows and columns."""
    home = office.parent
    environment = {
        "PATH": os.environ["PATH"], "HOME": str(home), "TERM": "xterm-256color",
        "LANG": "C.UTF-8", "PYTHONPATH": str(Path(anfrage.__file__).parents[1]),
    }  # fmt: skip
    command = [sys.executable, "-m", "anfrage", "--buero", str(office)]
    # A window's end reaches a program only where the terminal is its controlling one: login_tty.
    master, slave = pty.openpty()
    termios.tcsetwinsize(slave, size)
    child = os.fork()
    if child == 0:
        try:
            os.login_tty(os.dup(slave))
            os.chdir(home)
            os.execve(command[0], command, environment)  # noqa: S606 - no shell is wanted
        finally:
            os._exit(127)
    return Hands(child, master, slave)


def unique_words(chance: random.Random) -> Iterator[str]:
    """Words that never come twice, most of them with umlauts; now and then a new line."""
    for number in count(1):
        yield f"{chance.choice(_STEMS)}{number}{chance.choice(_GAPS)}"
