"""What a store can do with the vectors of the search."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol


class VectorRepository(Protocol):
    """Vectors by a key that names their text and encoder; a cache beside what is recorded."""

    def get(self, keys: Sequence[str]) -> dict[str, bytes]:
        """Return those that are kept as they were written; damaged ones count as missing."""
        ...

    def put(self, vectors: Mapping[str, bytes]) -> None:
        """Keep vectors, in place of what was there."""
        ...

    def keys(self) -> set[str]:
        """Return the keys of all that are kept."""
        ...

    def keep_only(self, keys: Collection[str]) -> int:
        """Forget all but these; returns how many were forgotten."""
        ...

    def damaged(self) -> int:
        """Count the vectors that are not as they were written."""
        ...


class HoldsVectors(Protocol):
    """The part of a transaction that is about vectors."""

    @property
    def vectors(self) -> VectorRepository:
        """What the search computed."""
        ...
