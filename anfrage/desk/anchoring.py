"""The head of the event chain, noted outside the office, and checked against it.

Whoever can write the office's file can rewrite the whole chain or cut its tail off; only a head
that lies where they cannot write shows it. What this proves: tamper-evident against the last
outside anchor, no more.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from anfrage.domain.errors import PaperMissing, PaperUnreadable
from anfrage.domain.frozen import frozen
from anfrage.domain.text import clean_line
from anfrage.store.atomic_file import write_atomically
from anfrage.store.base import Store

_MARK: Final = "anfrage-anker"
_FIELDS: Final = 4


@frozen
class Anchor:
    """A head as it was noted: number and hash of the last event, and when."""

    seq: int
    hash: str
    at: str


class Anchoring:
    """Notes heads and checks them."""

    def __init__(self, store: Store, clock: Callable[[], dt.datetime]) -> None:
        self._store = store
        self._clock = clock

    def note(self, path: Path) -> Anchor:
        """Append the present head to the file, one line each; the file is written whole.

        Raises:
            PaperUnreadable: the file holds something else; it was not touched.
            TargetUnwritable, DiskFull: it cannot be written.
        """
        lines = [_line(one) for one in read_anchors(path)] if path.exists() else []
        with self._store.reading() as office:
            seq, head = office.events.head()
        anchor = Anchor(seq, head, self._clock().astimezone(dt.UTC).isoformat(timespec="seconds"))
        text = "\n".join([*lines, _line(anchor)]) + "\n"
        write_atomically(path, text.encode("utf-8"), replace=True)
        return anchor

    def broken(self, path: Path) -> Sequence[Anchor]:
        """Return the noted heads that the chain no longer has: it was cut or rewritten.

        Raises:
            PaperMissing, PaperUnreadable: there is no file of anchors.
        """
        anchors = read_anchors(path)
        with self._store.reading() as office:
            return [one for one in anchors if office.events.hash_of(one.seq) != one.hash]


def read_anchors(path: Path) -> list[Anchor]:
    """Return the anchors in a file, oldest first.

    Raises:
        PaperMissing: it cannot be read.
        PaperUnreadable: a line is no anchor.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise PaperMissing(clean_line(str(path))) from error
    except UnicodeDecodeError as error:
        raise PaperUnreadable(clean_line(path.name)) from error
    anchors = []
    for line in filter(None, text.splitlines()):
        said = line.split()
        if len(said) != _FIELDS or said[0] != _MARK or not said[1].isdecimal():
            raise PaperUnreadable(clean_line(path.name))
        anchors.append(Anchor(int(said[1]), said[2], said[3]))
    return anchors


def _line(anchor: Anchor) -> str:
    return f"{_MARK} {anchor.seq} {anchor.hash} {anchor.at}"
