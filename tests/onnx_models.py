"""A sentence model in the form of ONNX, written byte by byte: a table of word rows."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np

from anfrage.search.weights import Floats

WORDS: Final = (
    "[PAD]", "[UNK]", "frage:", "text:", "drohnen", "drohne", "stadt", "luftbild", "bad", "bäder",
    "schwimmen", "öffnet", "die", "setzt", "ein", "wann", "?", ".",
)  # fmt: skip
WIDTH: Final = 8


def word_rows() -> Floats:
    """Return the rows of `WORDS`; those of one subject lie close together."""
    rows = np.random.default_rng(1).standard_normal((len(WORDS), WIDTH)).astype(np.float32)
    rows[0] = 0
    rows[5], rows[7] = rows[4] + 0.1 * rows[5], rows[4] + 0.1 * rows[7]
    rows[9], rows[10] = rows[8] + 0.1 * rows[9], rows[8] + 0.1 * rows[10]
    return rows


def write_model(folder: Path) -> Path:
    """Write model.onnx and tokenizer.json into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "model.onnx").write_bytes(_model(word_rows()))
    tokenizer: dict[str, Any] = {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [],
        "normalizer": {"type": "Lowercase"},
        "pre_tokenizer": {"type": "WhitespaceSplit"},
        "post_processor": None,
        "decoder": None,
        "model": {
            "type": "WordLevel",
            "vocab": {word: number for number, word in enumerate(WORDS)},
            "unk_token": "[UNK]",
        },
    }
    (folder / "tokenizer.json").write_text(json.dumps(tokenizer), encoding="utf-8")
    return folder


def _model(rows: Floats) -> bytes:
    """Return a graph with one node, Gather, from token numbers to rows (onnx.proto3, opset 13)."""
    sizes = b"".join(_number(1, size) for size in rows.shape)
    table = sizes + _number(2, 1) + _text(8, "rows") + _bytes(9, rows.tobytes())
    node = _text(1, "rows") + _text(1, "input_ids") + _text(2, "states") + _text(4, "Gather")
    graph = (
        _bytes(1, node)
        + _text(2, "words")
        + _bytes(5, table)
        + _bytes(11, _value("input_ids", 7, ("texts", "tokens")))
        + _bytes(12, _value("states", 1, ("texts", "tokens", "width")))
    )
    return _number(1, 8) + _bytes(7, graph) + _bytes(8, _text(1, "") + _number(2, 13))


def _value(name: str, kind: int, axes: Sequence[str]) -> bytes:
    shape = b"".join(_bytes(1, _text(2, axis)) for axis in axes)
    return _text(1, name) + _bytes(2, _bytes(1, _number(1, kind) + _bytes(2, shape)))


def _number(field: int, value: int) -> bytes:
    return _varint(field << 3) + _varint(value)


def _text(field: int, value: str) -> bytes:
    return _bytes(field, value.encode())


def _bytes(field: int, value: bytes) -> bytes:
    return _varint(field << 3 | 2) + _varint(len(value)) + value


def _varint(value: int) -> bytes:
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    return bytes([*out, value])
