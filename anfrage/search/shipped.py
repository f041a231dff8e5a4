"""The vectors of the positions that come with the program, so that a new office finds at once.

`shipped_vectors.bin` holds, for each entry, its key (`vectors.key_of`, 32 bytes), a length (four
bytes, little endian) and as many bytes: its rows. `benchmarks/ship_vectors.py` writes it; a test
fails when it is out of date.
"""

import struct
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final

FILE: Final = Path(__file__).with_name("shipped_vectors.bin")
_HEAD: Final = struct.Struct("<32sI")


@lru_cache(maxsize=1)
def shipped_vectors() -> Mapping[str, bytes]:
    """Return the vectors by their keys; takes less than a millisecond."""
    content = FILE.read_bytes()
    found = {}
    place = 0
    while place < len(content):
        key, length = _HEAD.unpack_from(content, place)
        place += _HEAD.size
        found[key.hex()] = content[place : place + length]
        place += length
    return found


def packed(vectors: Mapping[str, bytes]) -> bytes:
    """Return the file's content for `vectors`, in the order of their keys."""
    return b"".join(
        _HEAD.pack(bytes.fromhex(key), len(rows)) + rows for key, rows in sorted(vectors.items())
    )
