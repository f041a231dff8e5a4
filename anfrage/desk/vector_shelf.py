"""Vectors between runs: in the office, and those that came with the program."""

from collections.abc import Collection, Mapping, Sequence

from anfrage.domain.errors import DiskFull, OfficeBusy, OfficeReadOnly
from anfrage.store.base import Store


class OfficeShelf:
    """Keeps vectors in the office; where it cannot be written, in memory."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._unkept: dict[str, bytes] = {}

    def vectors(self, keys: Sequence[str]) -> Mapping[str, bytes]:
        """Return those of the vectors that are kept."""
        from anfrage.search.shipped import shipped_vectors

        with self._store.reading() as office:
            found = office.vectors.get(keys)
        for others in (shipped_vectors(), self._unkept):
            found |= {key: others[key] for key in keys if key in others and key not in found}
        return found

    def keep(self, vectors: Mapping[str, bytes]) -> None:
        """Keep vectors; that they cannot be written is no reason not to search with them."""
        try:
            with self._store.writing() as office:
                office.vectors.put(vectors)
        except (OfficeReadOnly, OfficeBusy, DiskFull):
            self._unkept |= vectors

    def keep_only(self, keys: Collection[str]) -> None:
        """Forget all vectors but these, for good; where the office cannot be written, next time."""
        with self._store.reading() as office:
            if office.vectors.keys() <= set(keys):
                return
        try:
            with self._store.writing() as office:
                office.vectors.keep_only(keys)
            self._store.forget()
        except (OfficeReadOnly, OfficeBusy, DiskFull):
            return
