"""From the start of a program to its first meaningful text, and the memory it then takes."""

import statistics
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from timing import Timed, table

from terminal.peers import FIRST_WORDS, program_of
from terminal.session import Session

OURS: Final = "anfrage, a case of the office"
HEADLINE: Final = "anfrage, its headline (no target)"
HELLO: Final = "textual, one text"
# Ours against each: at most this ratio.
_RATIOS: Final = {HELLO: 1.3, "posting": 0.5, "harlequin": 0.5}
# After the first text a program still fills its first screen.
_FILLED_SECONDS: Final = 0.5


def first_paint(ours: Sequence[str], title: str, hello: Sequence[str], rounds: int = 7) -> bool:
    """Start every program once a round, in turn; print the table; True if the ratios are kept.

    Args:
        ours: Our command.
        title: What it shows once the cases of the office were read.
        hello: The command of the least program.
        rounds: How often; one more comes before and is not counted.
    """
    # Harlequin warns of a machine without a locale of a country before it shows anything.
    arguments = {"posting": [], "harlequin": ["--locale", "C"]}
    commands: dict[str, tuple[Sequence[str], str]] = {
        HELLO: (hello, "Hello, world"),
        OURS: (ours, title),
        **{name: ([program_of(name), *arguments[name]], FIRST_WORDS[name]) for name in arguments},
    }
    seconds: dict[str, list[float]] = {name: [] for name in (*commands, HEADLINE)}
    resident: dict[str, list[int]] = {name: [] for name in commands}
    with tempfile.TemporaryDirectory() as home:
        for turn in range(rounds + 1):
            for name, (command, text) in commands.items():
                with Session(command, Path(home)) as session:
                    early = session.wait_for("Übersicht") if name == OURS else session.started
                    took = session.wait_for(text) - session.started
                    time.sleep(_FILLED_SECONDS)
                    if turn:  # the first round warms the disk cache
                        seconds[name].append(took)
                        if name == OURS:
                            seconds[HEADLINE].append(early - session.started)
                        resident[name].append(session.resident())
    timed = {name: Timed(name, tuple(all_of)) for name, all_of in seconds.items()}
    table(timed, {})
    for name, kilobytes in resident.items():
        print(f"{name:34} {statistics.median(kilobytes) / 1024:8.1f} MB resident")
    kept = True
    for name, allowed in _RATIOS.items():
        ratio = timed[OURS].median / timed[name].median
        kept = kept and ratio <= allowed
        print(f"{OURS} = {ratio:.2f} × {name} (at most {allowed})", flush=True)
    return kept
