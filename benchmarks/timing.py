"""Whole processes timed against a peer of the same run: interleaved, medians, ratios."""

import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Timed:
    """Seconds of one command over all rounds."""

    name: str
    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        return statistics.median(self.seconds)


def interleaved(
    commands: dict[str, Sequence[str]], rounds: int, folder: Path | None = None
) -> dict[str, Timed]:
    """Run each command once a round, in turn, so that a slow moment meets all of them."""
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(rounds + 1):
        for name, command in commands.items():
            begin = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True, cwd=folder)
            if turn:  # the first round warms the disk cache
                seconds[name].append(time.perf_counter() - begin)
    return {name: Timed(name, tuple(one)) for name, one in seconds.items()}


def table(timed: dict[str, Timed], peers: dict[str, tuple[str, float]]) -> bool:
    """Print each median with its ratio to its peer and the ratio allowed; True if all are kept."""
    kept = True
    for name, one in timed.items():
        line = f"{name:34} {1000 * one.median:8.1f} ms"
        if name in peers:
            peer, allowed = peers[name]
            ratio = one.median / timed[peer].median
            kept = kept and ratio <= allowed
            line += f"   {ratio:5.2f} × {peer} (at most {allowed})"
        print(line)
    return kept


PYTHON = sys.executable
