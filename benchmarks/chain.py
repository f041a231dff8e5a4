"""100,000 events verified: seconds of processor time, and the ratio to reading the rows once.

The whole check of an office has to stay below 5 s on a machine of 2 cores.
"""

import hashlib
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median

from anfrage.domain.event import EventKind, NewEvent
from anfrage.store.base import Actor
from anfrage.store.sqlite.connection import FILE_NAME, connect
from anfrage.store.sqlite.office import create_office

EVENTS = 100_000
ROUNDS = 3
SECONDS = 5.0
_ROWS = "SELECT * FROM event e LEFT JOIN event_payload p ON p.seq = e.seq ORDER BY e.seq"


def _clock() -> datetime:
    _clock.now += timedelta(seconds=1)  # type: ignore[attr-defined]  # a function that remembers
    return _clock.now  # type: ignore[attr-defined,no-any-return]  # as above


_clock.now = datetime(2026, 1, 1, tzinfo=UTC)  # type: ignore[attr-defined]  # as above


def main() -> int:
    """Fill an office, then check it and read it in turn."""
    with tempfile.TemporaryDirectory() as folder:
        store = create_office(Path(folder) / "buero", Actor("bench", "Bench"), _clock)
        with store.writing() as office:
            for number in range(EVENTS - 1):
                said = {"question": "q", "number": str(number), "rev": 1, "uses": []}
                office.events.append(NewEvent(EventKind.CASE_CONTINUED, said))
        raw = connect(Path(folder) / "buero" / FILE_NAME, "ro")
        checked, read = [], []
        for _ in range(ROUNDS):
            begin = time.process_time()
            if store.check():
                return 1
            checked.append(time.process_time() - begin)
            begin = time.process_time()
            for row in raw.execute(_ROWS):
                hashlib.sha256(repr(tuple(row)).encode()).digest()
            read.append(time.process_time() - begin)
        raw.close()
        store.close()
    seconds, ratio = median(checked), median(checked) / median(read)
    print(f"{EVENTS} events checked in {seconds:.2f} s (at most {SECONDS:.0f})"
          f"   {ratio:.2f} x reading and hashing them once")  # fmt: skip
    return int(seconds > SECONDS)


if __name__ == "__main__":
    sys.exit(main())
