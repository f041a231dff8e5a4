"""Which field or block is meant by a name that there is not: by meaning first, then by letters."""

import difflib
from collections.abc import Collection
from typing import Final

from anfrage.documents.letter_names import BLOCKS, FIELDS
from anfrage.german.field_words import meant_block, meant_field, spelt_out

# Names nearer than this share most of their letters: "anrde" and "anrede" have 0.91, "zeichen"
# and "unterzeichner" 0.7.
_NEAR: Final = 0.72

ALL_FIELDS: Final = frozenset().union(*FIELDS.values())


def nearest_field(name: str, known: Collection[str]) -> str:
    """Return the field among `known` that is meant by `name`, or ""."""
    return _nearest(name, meant_field(name), known)


def nearest_block(name: str) -> str:
    """Return the block that is meant by `name`, or ""."""
    return _nearest(name, meant_block(name), BLOCKS)


def nearest_mark(kind: str, name: str) -> str:
    """Return what is meant by a mark of any kind ("#", "/" or "" for a field), or ""."""
    return nearest_block(name) if kind else nearest_field(name, ALL_FIELDS)


def _nearest(name: str, meant: str, known: Collection[str]) -> str:
    written = spelt_out(name)
    if written in known:
        return written
    if meant in known:
        return meant
    near = difflib.get_close_matches(written, sorted(known), 1, _NEAR)
    return near[0] if near else ""


def homes_of(name: str) -> tuple[str, ...]:
    """Return the blocks in which a field or block may stand, sorted; "" is the letter itself."""
    if name in BLOCKS:
        return (BLOCKS[name],)
    return tuple(sorted(block for block, fields in FIELDS.items() if name in fields))
