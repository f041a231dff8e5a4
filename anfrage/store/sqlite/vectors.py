"""What the search computed, in its table."""

import hashlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, Final

from anfrage.store.sqlite.session import Session

_AT_ONCE: Final = 500  # SQLite allows 999 values in a statement in its oldest builds
_ALL: Final = "SELECT key, content, sha256 FROM vector"
_KEYS: Final = "SELECT key FROM vector"
_PUT: Final = """
    INSERT INTO vector (key, content, sha256) VALUES (:key, :content, :sha256)
    ON CONFLICT (key) DO UPDATE SET content = excluded.content, sha256 = excluded.sha256"""
_DROP: Final = "DELETE FROM vector WHERE key = :key"


class SqliteVectors:
    """The vectors of one transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, keys: Sequence[str]) -> dict[str, bytes]:
        """Return those that are kept as they were written; damaged ones count as missing."""
        found = {}
        for row in self._rows(keys):
            if _sound(row):
                found[row["key"]] = row["content"]
        return found

    def put(self, vectors: Mapping[str, bytes]) -> None:
        """Keep vectors, in place of what was there."""
        for key, content in vectors.items():
            self._session.run(_PUT, key=key, content=content, sha256=_hash(key, content))

    def keys(self) -> set[str]:
        """Return the keys of all that are kept."""
        return {row["key"] for row in self._session.rows(_KEYS)}

    def keep_only(self, keys: Collection[str]) -> int:
        """Forget all but these; returns how many were forgotten."""
        foreign = self.keys() - set(keys)
        for key in foreign:
            self._session.run(_DROP, key=key)
        return len(foreign)

    def damaged(self) -> int:
        """Count the vectors that are not as they were written."""
        return sum(not _sound(row) for row in self._session.rows(_ALL))

    def _rows(self, keys: Sequence[str]) -> Iterator[dict[str, Any]]:
        for start in range(0, len(keys), _AT_ONCE):
            some = {f"k{n}": key for n, key in enumerate(keys[start : start + _AT_ONCE])}
            places = ", ".join(f":{name}" for name in some)
            yield from self._session.rows(f"{_ALL} WHERE key IN ({places})", **some)


def _sound(row: Mapping[str, Any]) -> bool:
    """Whether a row is as it was written; damage can turn bytes into something else."""
    content = row["content"]
    return isinstance(content, bytes) and _hash(str(row["key"]), content) == row["sha256"]


def _hash(key: str, content: bytes) -> str:
    return hashlib.sha256(key.encode() + b"\0" + content).hexdigest()
