"""On a real terminal: signals, raw bytes, terminals that are unfit."""

import os
import pty
import select
import signal
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from tui.driving import PAPER

from anfrage.tui.starting import foreign_charset
from anfrage.wiring import open_desk

PASTE = "\x1b[200~{}\x1b[201~"
HOSTILE = "1. Was \x1b]0;GEKAPERT\x07kostet \x1b[2J\x1b[31mdas\x9b5m?\n"


@dataclass
class Terminal:
    """The program on a pseudo terminal of 80 by 24."""

    process: subprocess.Popen[bytes]
    master: int
    seen: bytes = field(default=b"")

    def read(self, seconds: float = 0.05) -> bytes:
        """Take what was written until nothing comes for `seconds`."""
        while select.select([self.master], [], [], seconds)[0]:
            try:
                self.seen += os.read(self.master, 65536)
            except OSError:  # the other side is gone
                break
        return self.seen

    def until(self, text: str, limit: float = 15) -> None:
        end = time.monotonic() + limit
        while text.encode() not in self.read():
            assert time.monotonic() < end, self.seen[-2000:]

    def send(self, text: str) -> None:
        os.write(self.master, text.encode())


Open = Callable[..., Terminal]


@pytest.fixture
def opened(office: Path, tmp_path: Path) -> Iterator[Open]:
    terminals: list[Terminal] = []

    def start(folder: Path = office, **environment: str) -> Terminal:
        master, slave = pty.openpty()
        termios.tcsetwinsize(slave, (24, 80))
        plain = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "TERM": "xterm-256color"}
        process = subprocess.Popen(
            [sys.executable, "-m", "anfrage", "--buero", str(folder)],
            stdin=slave, stdout=slave, stderr=slave, cwd=tmp_path, start_new_session=True,
            env={**plain, "LANG": "C.UTF-8", **_python_path(), **environment},
        )  # fmt: skip
        os.close(slave)
        terminals.append(Terminal(process, master))
        return terminals[-1]

    yield start
    for terminal in terminals:
        if terminal.process.poll() is None:
            terminal.process.kill()
        terminal.process.wait()
        os.close(terminal.master)


def _python_path() -> dict[str, str]:
    import anfrage

    return {"PYTHONPATH": str(Path(anfrage.__file__).parents[1])}


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM])
def test_a_lost_terminal_costs_nothing_that_was_typed(
    opened: Open, office: Path, number: signal.Signals
) -> None:
    terminal = opened()
    terminal.until("Willkommen")
    terminal.send(PASTE.format(PAPER))
    terminal.until("3 Fragen")
    terminal.send("\x0e")  # Ctrl+N
    terminal.until("Frage 1/3")
    terminal.until("Treffer")
    terminal.send("Der letzte Satz.")
    terminal.until("Satz.")
    terminal.process.send_signal(number)
    assert terminal.process.wait(timeout=10) == 128 + number
    with open_desk(str(office)) as desk:
        case = desk.casework.get("2026-001").case
        assert [one.body for one in desk.journal.latest(case.id)] == ["Der letzte Satz."]


def test_no_byte_of_a_hostile_text_reaches_the_terminal(opened: Open) -> None:
    terminal = opened()
    terminal.until("Willkommen")
    terminal.send(PASTE.format(HOSTILE))
    terminal.until("1 Frage")
    seen = terminal.read(0.5)
    assert b"kostet" in seen
    assert b"GEKAPERT" not in seen
    assert b"\xc2\x9b" not in seen
    for command in (b"\x1b]0;", b"\x1b]52;", b"\x1b[2J"):
        assert command not in seen
    # A byte that is no UTF-8, and keys hidden in a paste: neither ends the program.
    os.write(terminal.master, b"\xff\xfe" + PASTE.format("\x1b\x1bx\x11").encode())
    time.sleep(0.3)
    assert terminal.process.poll() is None
    terminal.send("\x11")  # Ctrl+Q
    assert terminal.process.wait(timeout=10) == 0


@pytest.mark.parametrize(
    ("environment", "words"),
    [({"TERM": "dumb"}, "TERM=dumb"), ({"LANG": "C"}, "UTF-8"), ({"LC_ALL": "POSIX"}, "UTF-8")],
)
def test_an_unfit_terminal_gets_one_sentence_and_exit_code_1(
    opened: Open, environment: dict[str, str], words: str
) -> None:
    terminal = opened(**environment)
    assert terminal.process.wait(timeout=10) == 1
    said = terminal.read().decode()
    assert words in said
    assert len(said.strip().splitlines()) == 1
    assert "es wurde nichts geändert" in said


def test_without_a_terminal_there_is_one_sentence_and_exit_code_1(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "anfrage"],
        capture_output=True, text=True, check=False, cwd=tmp_path,
        env={**os.environ, **_python_path()},
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (1, "")
    assert "braucht ein Terminal" in done.stderr


@pytest.mark.parametrize(
    ("environment", "mode", "refused"),
    [
        ({}, False, ""),
        ({"LANG": "de_DE.UTF-8"}, False, ""),
        ({"LANG": "de_DE.ISO-8859-1"}, False, "de_DE.ISO-8859-1"),
        ({"LANG": "C", "LC_CTYPE": "C.UTF-8"}, True, "C"),
        ({"LANG": "C", "LC_CTYPE": "C.UTF-8"}, False, ""),
        ({"LANG": "C", "LC_ALL": "de_DE.utf8"}, False, ""),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "C"}, True, "C"),
    ],
)
def test_the_charset_is_judged_as_posix_says(
    environment: dict[str, str],
    mode: bool,  # noqa: FBT001 - a parameter of the table above
    refused: str,
) -> None:
    assert foreign_charset(environment, utf8_mode=mode) == refused


def test_the_first_start_offers_to_make_an_office(opened: Open, tmp_path: Path) -> None:
    folder = tmp_path / "neu"
    terminal = opened(folder)
    terminal.until("noch kein")
    assert not folder.exists()
    terminal.send("\x1b[B\r")
    terminal.until("soziale-medien")
    terminal.send("\x11")
    assert terminal.process.wait(timeout=10) == 0
    assert (folder / "einstellungen.toml").exists()
