"""kill -9 during an import of past papers: running it again goes on where it stopped."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from answered_papers import FORMS

from anfrage.domain.event import EventKind
from anfrage.store.fault import FaultPoint
from anfrage.wiring import OfficeKind, open_desk, set_up_office

WORKER = Path(__file__).with_name("archive_worker.py")
# The worker imports from the tests.
TESTS = str(WORKER.parents[1])
ENVIRONMENT = os.environ | {
    "PYTHONPATH": os.pathsep.join(filter(None, (TESTS, os.environ.get("PYTHONPATH"))))
}
PAPERS = 40
KILLS = (
    (FaultPoint.TRANSACTION_BEGUN, 7),
    (FaultPoint.BEFORE_COMMIT, 5),
    (FaultPoint.AFTER_COMMIT, 9),
)

pytestmark = pytest.mark.skipif(os.name == "nt", reason="SIGKILL is POSIX")


def worked(folder: Path, point: str = "-", nth: int = 0) -> tuple[int, list[dict[str, Any]]]:
    """Run the worker; returns its exit code and what it acknowledged."""
    done = subprocess.run(
        [sys.executable, str(WORKER), str(folder), point, str(nth)],
        capture_output=True, cwd=folder, check=False, timeout=120, env=ENVIRONMENT,
    )  # fmt: skip
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()]


def kept(folder: Path) -> set[str]:
    """Names in the archive; everything in it is whole, and each paper came in once."""
    with open_desk(str(folder / "buero")) as desk:
        desk.casework.check()
        with desk.store.reading() as office:
            names = [one.name for one in office.archive.all()]
            facts = [one for one in office.events.all() if one.kind is EventKind.PAPER_ARCHIVED]
    assert len(names) == len(set(names)) == len(facts)
    return set(names)


def test_an_import_that_is_killed_goes_on_and_loses_nothing_acknowledged(tmp_path: Path) -> None:
    set_up_office(str(tmp_path / "buero"), OfficeKind.EMPTY)
    (tmp_path / "alt").mkdir()
    for number in range(PAPERS):
        form = list(FORMS.values())[number % len(FORMS)]
        text = form(3).replace("Stadtpark", f"Stadtpark {number}")
        (tmp_path / "alt" / f"{number:03}.txt").write_text(text, encoding="utf-8")
    acknowledged: set[str] = set()
    for point, nth in KILLS:
        code, rows = worked(tmp_path, point.value, nth)
        assert code == -9
        acknowledged |= {Path(row["source"]).name for row in rows}
        assert acknowledged <= kept(tmp_path)
    assert len(kept(tmp_path)) == sum(nth for _, nth in KILLS) - 2  # two died before their commit
    code, rows = worked(tmp_path)
    assert (code, len(rows)) == (0, PAPERS)
    assert len(kept(tmp_path)) == PAPERS
    assert all(one["answer"] for row in rows for one in row["questions"])
