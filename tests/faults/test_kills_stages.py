"""kill -9 during release, signature, export and archiving: each is done whole, or not at all."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from faults.stages import STAGES, Stage, facts, go, prepared, whole
from offices import dice

import anfrage

WORKER = Path(__file__).with_name("stage_worker.py")
KILLS = int(os.environ.get("ANFRAGE_STAGE_KILLS", "16")) // len(STAGES)
# The worker imports the program that is tested, wherever it is started.
ENVIRONMENT = os.environ | {"PYTHONPATH": str(Path(anfrage.__file__).parents[1])}
FIGURES: list[str] = []

pytestmark = pytest.mark.skipif(os.name == "nt", reason="SIGKILL is POSIX")


def started(folder: Path, stage: Stage, point: str, nth: int) -> "subprocess.Popen[bytes]":
    commands = [["--buero", "buero", *one] for one in stage.commands]
    return subprocess.Popen(
        [sys.executable, str(WORKER), point, str(nth), json.dumps(commands)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=folder, env=ENVIRONMENT,
    )  # fmt: skip


def worked(folder: Path, stage: Stage, point: str = "-", nth: int = 0) -> tuple[int, list[str]]:
    """Run the worker to its end; returns its exit code and what it said."""
    process = started(folder, stage, point, nth)
    said, _ = process.communicate(timeout=60)
    return process.returncode, said.decode().splitlines()


def shot(folder: Path, stage: Stage, seconds: float, after: int = 0) -> tuple[int, list[str]]:
    """Kill the worker so long after it passed so many points, wherever it is then."""
    process = started(folder, stage, "-", 0)
    assert process.stdout is not None
    heard = [process.stdout.readline() for _ in range(after)]
    time.sleep(seconds)
    process.kill()
    said, _ = process.communicate(timeout=60)
    return process.returncode, b"".join([*heard, said]).decode().splitlines()


def points_of(folder: Path, stage: Stage) -> tuple[list[tuple[str, int]], float]:
    """Return every point that a stage passes, each with its turn, and how long it takes."""
    begun = time.monotonic()
    code, said = worked(folder, stage)
    assert code == 0
    seen: Counter[str] = Counter()
    points = []
    for name in (line.removeprefix("at ") for line in said if line.startswith("at ")):
        seen[name] += 1
        points.append((name, seen[name]))
    return points, time.monotonic() - begun


@pytest.fixture(scope="module", autouse=True)
def figures() -> Iterator[None]:
    """Write how many kills each stage took to the file that ANFRAGE_KILL_FIGURES names."""
    yield
    if target := os.environ.get("ANFRAGE_KILL_FIGURES"):
        Path(target).write_text("\n".join(FIGURES) + "\n", encoding="utf-8")


@pytest.mark.faults
@pytest.mark.parametrize("stage", STAGES, ids=lambda one: one.name)
def test_a_killed_stage_leaves_no_half_state_and_goes_on(tmp_path: Path, stage: Stage) -> None:
    before = tmp_path / "vorher"
    before.mkdir()
    prepared(before, stage)
    known = len(facts(before))
    shutil.copytree(before, tmp_path / "probe")
    points, lasting = points_of(tmp_path / "probe", stage)
    assert len(points) >= 3 * len(stage.commands)
    chance = dice(len(stage.name))
    chance.shuffle(points)
    seen: Counter[str] = Counter()
    tried = 0
    while seen["at a point"] + seen["near a point"] + seen["at any time"] < KILLS:
        folder = tmp_path / "fall"
        shutil.copytree(before, folder)
        if tried % 3 == 0:
            code, said = worked(folder, stage, *points[tried // 3 % len(points)])
            way = "at a point"
        elif tried % 3 == 1:
            # A commit takes about a millisecond.
            after = chance.randint(1, len(points))
            code, said = shot(folder, stage, chance.uniform(0, 0.003), after)
            way = "near a point"
        else:
            code, said = shot(folder, stage, lasting * chance.uniform(0.3, 1.0))
            way = "at any time"
        seen[way if code == -9 else "too late"] += 1
        seen[consequence(folder, stage, known, said)] += 1
        shutil.rmtree(folder)
        tried += 1
        assert tried < 4 * KILLS, "the worker is over before it is killed"
    FIGURES.append(f"{stage.name}: {len(points)} points, {dict(sorted(seen.items()))}")


def consequence(folder: Path, stage: Stage, known: int, said: list[str]) -> str:
    """Check what a kill left and go on from there; returns how far the stage had come."""
    whole(folder)
    recorded = facts(folder)[known:]
    assert tuple(recorded) == stage.facts[: len(recorded)]
    assert len(recorded) >= sum(line.startswith("done ") for line in said), "nothing is lost"
    go(folder, *stage.commands[len(recorded) :])
    assert tuple(facts(folder)[known:]) == stage.facts
    whole(folder)
    return f"left {len(recorded)} of {len(stage.facts)} done"
