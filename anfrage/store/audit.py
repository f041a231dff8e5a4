"""The chain of recorded facts: each event's hash covers the one before.

What an event says and about whom is committed to, not spelled out: the commitment is the hash of
a random salt and the payload. Once salt and payload are erased (Art. 17 DSGVO) nothing can be
guessed from it, and the chain still verifies. The chain shows a change against the last head that
was noted outside; it cannot show a chain that was rewritten as a whole.
"""

import hashlib
import os
from collections.abc import Collection, Iterable, Iterator
from typing import Final

from anfrage.domain.frozen import frozen
from anfrage.store.base import Finding
from anfrage.store.canonical import canonical
from anfrage.store.problem import Problem

NO_EVENT: Final = "0" * 64
SALT_BYTES: Final = 32

# Different tags keep a hash of one kind from ever passing for another.
_EVENT_TAG: Final = b"anfrage event 1\n"
_PAYLOAD_TAG: Final = b"anfrage payload 1\n"
_LETTER_TAG: Final = b"anfrage letter 1\n"


def new_salt() -> bytes:
    """Return 32 random bytes."""
    return os.urandom(SALT_BYTES)


def payload_commitment(salt: bytes, payload: str) -> str:
    """Return SHA-256(tag ‖ salt ‖ canonical payload), 64 hexadecimal digits."""
    spelled = payload.encode("utf-8", "surrogatepass")
    return hashlib.sha256(_PAYLOAD_TAG + salt + spelled).hexdigest()


def letter_commitment(salt: bytes, letter_hash: str | None) -> str | None:
    """Return SHA-256(tag ‖ salt ‖ letter hash), or `None` for an event without a letter."""
    if letter_hash is None:
        return None
    return hashlib.sha256(_LETTER_TAG + salt + letter_hash.encode("utf-8")).hexdigest()


def event_hash(
    *,
    seq: int,
    case_id: str | None,
    at: str,
    actor_id: str,
    kind: str,
    commitment: str,
    letter_commitment: str | None,
    prev: str,
) -> str:
    """Return the hash that links an event into the chain, 64 hexadecimal digits."""
    spelled = canonical([seq, case_id, at, actor_id, kind, commitment, letter_commitment, prev])
    return hashlib.sha256(_EVENT_TAG + spelled.encode("utf-8")).hexdigest()


@frozen
class Link:
    """An event as it is kept, with what its commitments were made from, unless that was erased."""

    seq: int
    case_id: str | None
    at: str
    actor_id: str
    kind: str
    commitment: str
    letter_commitment: str | None
    prev: str
    hash: str
    salt: bytes | None = None
    payload: str | None = None
    letter_hash: str | None = None


def verify(links: Iterable[Link], silent: Collection[int] = ()) -> Iterator[Finding]:
    """Yield what is wrong in a chain that is given from its first event to its last.

    `silent` are the numbers of events whose content was erased on a legal basis.
    """
    seq, head = 0, NO_EVENT
    for link in links:
        place = f"event {link.seq}"
        if link.seq != seq + 1:
            yield Finding(place, Problem.GAP)
        if link.prev != head:
            yield Finding(place, Problem.CHAIN)
        if link.hash != _hash_of(link):
            yield Finding(place, Problem.HASH)
        if link.payload is not None or link.seq not in silent:
            yield from _commitments(link, place)
        seq, head = link.seq, link.hash


def _hash_of(link: Link) -> str:
    return event_hash(
        seq=link.seq,
        case_id=link.case_id,
        at=link.at,
        actor_id=link.actor_id,
        kind=link.kind,
        commitment=link.commitment,
        letter_commitment=link.letter_commitment,
        prev=link.prev,
    )


def _commitments(link: Link, place: str) -> Iterator[Finding]:
    if link.salt is None or link.payload is None:
        yield Finding(place, Problem.PAYLOAD_MISSING)
        return
    if link.commitment != payload_commitment(link.salt, link.payload):
        yield Finding(place, Problem.COMMITMENT)
    if link.letter_commitment != letter_commitment(link.salt, link.letter_hash):
        yield Finding(place, Problem.LETTER_COMMITMENT)
