"""Writes `anfrage/search/shipped_vectors.bin`: what the shipped positions mean.

Run it after a change to `knowledge/`, to the parts of an entry or to the model.
"""

import sys
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from anfrage.desk.position_sources import read_positions
from anfrage.domain.position import PositionRecord
from anfrage.search.base import entries_of
from anfrage.search.model import load_model
from anfrage.search.shipped import FILE, packed
from anfrage.search.vectors import vector_table
from anfrage.wiring import shipped


class _Gathered(dict[str, bytes]):
    """A shelf that keeps what is made."""

    def vectors(self, keys: Sequence[str]) -> Mapping[str, bytes]:
        return {key: self[key] for key in keys if key in self}

    def keep(self, vectors: Mapping[str, bytes]) -> None:
        self.update(vectors)


def main() -> int:
    """Write the file."""
    positions, problems = read_positions([shipped("knowledge")])
    if problems:
        print(*problems, sep="\n")
        return 1
    records = [PositionRecord(position, 1) for _, position in positions]
    gathered = _Gathered()
    day = date(2026, 1, 1)  # validity has no part in what a text means
    vector_table(entries_of(records, day), load_model(None), gathered, print)
    Path(FILE).write_bytes(packed(gathered))
    print(f"{len(positions)} positions, {FILE.stat().st_size} bytes: {FILE}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
