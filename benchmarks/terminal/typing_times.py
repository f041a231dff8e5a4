"""From a key to its repaint, for several programs that take turns key by key."""

import statistics
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from terminal.session import Session

# Nothing written for so long: everything a key causes was drawn. The cursor blinks every 0.5 s
# and anew after each key, so that it does not come into it.
_DRAWN_SECONDS: Final = 0.15
# Autosave and blinking have their turn between two keys of the editor.
_BETWEEN_KEYS_SECONDS: Final = 0.05
# Made-up words: no other text on the screen holds two of their letters side by side.
_TYPED: Final = ("qxjqyxvqjxyq", "vxqyjqxvyjqx", "xyqvjxqyvqjy", "yqjvxyqxjvqy", "jqvyxjyqxvjq")
_TEXT_END: Final = "\x1b[1;5F"
_SOUGHT: Final = ("leuchten", "bahnhof 99", "schulen altst", "7777")
_DELETE: Final = "\x7f"

Times = dict[str, list[float]]


class Opened(Session):
    """A program that has shown its first screen."""

    def __init__(self, command: Sequence[str], folder: Path, shown: tuple[str, ...]) -> None:
        super().__init__(command, folder)
        self.wait_for(*shown)
        self.quiet(_DRAWN_SECONDS)

    def go(self, keys: str, *shown: str) -> None:
        """Press keys and wait for texts."""
        self.press(keys)
        if shown:
            self.wait_for(*shown)
        time.sleep(1.0)  # the screen loads beside what it shows
        self.quiet(_DRAWN_SECONDS)


def echo_times(programs: Mapping[str, Opened]) -> Times:
    """Type words at the beginning and at the end; seconds until each letter was shown.

    The first letter of a word is typed and not counted: it may stand elsewhere on the screen.
    """
    times: Times = {name: [] for name in programs}
    for place in ("", _TEXT_END):
        for session in programs.values():
            if place:
                session.go(place)
        for word in _TYPED:
            for at, letter in enumerate(word):
                for name, session in programs.items():
                    begin = session.press(letter)
                    if at:
                        times[name].append(session.wait_for(word[: at + 1]) - begin)
                    time.sleep(_BETWEEN_KEYS_SECONDS)
            for session in programs.values():
                session.press(" ")
    return times


def filter_times(programs: Mapping[str, Opened]) -> Times:
    """Type words into the filter and delete them; seconds until all of each repaint was shown."""
    times: Times = {name: [] for name in programs}
    for key in _filter_keys():
        for name, session in programs.items():
            begin = session.press(key)
            times[name].append(session.quiet(_DRAWN_SECONDS) - begin)
    return times


def report(
    times: Times, ours: str, *, limit_ms: float | None = None, peer: tuple[str, float] | None = None
) -> bool:
    """Print median and 95th percentile of each; True if ours keeps its limit.

    Args:
        times: Seconds by name.
        ours: The name of the program under test.
        limit_ms: The most its 95th percentile may be, in milliseconds.
        peer: A name, and how many times its 95th percentile ours may be.
    """
    kept = True
    for name, seconds in times.items():
        worst = 1000 * _p95(seconds)
        middle = 1000 * statistics.median(seconds)
        line = f"{name:34} {middle:8.1f} ms median {worst:8.1f} ms p95 of {len(seconds)} keys"
        if name == ours and limit_ms is not None:
            kept = kept and worst <= limit_ms
            line += f" (at most {limit_ms:.0f})"
        if name == ours and peer is not None:
            ratio = _p95(seconds) / _p95(times[peer[0]])
            kept = kept and ratio <= peer[1]
            line += f"   {ratio:5.2f} × {peer[0]} (at most {peer[1]})"
        print(line, flush=True)
    return kept


def _filter_keys() -> Iterator[str]:
    for words in _SOUGHT:
        yield from words
        yield from _DELETE * len(words)


def _p95(seconds: Sequence[float]) -> float:
    return statistics.quantiles(seconds, n=20, method="inclusive")[-1]
