"""The answer letter as data: everything that is said, nothing of how it looks."""

import datetime as dt
import hashlib
import json
from dataclasses import asdict
from typing import Any

from anfrage.domain.frozen import frozen


@frozen
class Sender:
    """Whose letterhead it is. Lines are printed as they are; empty ones are left out."""

    authority: str
    city: str
    head: str = ""
    unit: str = ""
    street: str = ""
    postcode: str = ""
    phone: str = ""
    email: str = ""
    web: str = ""
    contact: str = ""

    @property
    def return_line(self) -> str:
        """The small line over the address window."""
        place = f"{self.postcode} {self.city}".strip()
        return " · ".join(part for part in (self.authority, self.street, place) if part)


@frozen
class Signer:
    """Who signs. `capacity` is the Zeichnungszusatz: "", "In Vertretung" or "Im Auftrag"."""

    name: str
    function: str = ""
    capacity: str = ""


@frozen
class LetterItem:
    """One question and its answer. `answer` is empty where the answer is still missing.

    `open_parts` are the parts of the question that the answer leaves open; a letter with such a
    gap says so visibly.
    """

    number: str
    question: str
    answer: str
    open_parts: tuple[str, ...] = ()


@frozen
class LetterDetails:
    """What a person said about a case's letter beyond paper and settings.

    Empty fields follow the paper and the city profile. Kept with the case, so that every later
    letter of the case says the same.
    """

    addressee: tuple[str, ...] = ()
    subject: str = ""
    salutation: str = ""
    date: dt.date | None = None
    file_number: str = ""
    signer_name: str = ""
    signer_function: str = ""
    signer_capacity: str = ""
    enclosures: tuple[str, ...] = ()
    layout: str = ""


@frozen
class Letter:
    """An answer letter, complete and frozen.

    `None` or "" in `date`, `addressee` and the like is a visible gap in the letter, never silent.
    `draft` marks the letter ENTWURF. Texts are NFC, without control characters except line
    feed and tab (`domain.text.clean`).
    """

    sender: Sender
    addressee: tuple[str, ...]
    subject: str
    salutation: str
    introduction: str
    items: tuple[LetterItem, ...]
    closing: str
    signer: Signer
    place: str = ""
    date: dt.date | None = None
    reference: str = ""
    file_number: str = ""
    enclosures: tuple[str, ...] = ()
    draft: bool = True

    def canonical(self) -> bytes:
        """Canonical JSON: sorted keys, no spaces, UTF-8, dates as ISO 8601."""
        return json.dumps(
            asdict(self), sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=_plain
        ).encode("utf-8")

    def content_hash(self) -> str:
        """SHA-256 of the canonical form, 64 hexadecimal digits: what a signature binds to."""
        return hashlib.sha256(self.canonical()).hexdigest()


def _plain(value: Any) -> str:
    if isinstance(value, dt.date):
        return value.isoformat()
    message = f"{type(value).__name__} has no place in a letter"
    raise TypeError(message)
