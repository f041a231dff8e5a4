"""The answer letter as data: everything that is said, nothing of how it looks."""

import datetime as dt
import hashlib
import json
from dataclasses import asdict
from enum import StrEnum
from typing import Any

from anfrage.domain.frozen import frozen
from anfrage.domain.treatment import QuestionTreatment


class CopyKind(StrEnum):
    """What a letter is: the original, or a copy that was not signed by hand ("gez.")."""

    ORIGINAL = "original"
    COPY = "copy"


class LetterVersion(StrEnum):
    """Which of a case's letters: the public one leaves out what the full one says."""

    PUBLIC = "public"
    FULL = "full"


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
    """Who signs. `capacity` is the Zeichnungszusatz: "", "In Vertretung" or "Im Auftrag".

    `copy_kind` is independent of it: a copy bears "gez." beside any of them.
    """

    name: str
    function: str = ""
    capacity: str = ""
    copy_kind: CopyKind = CopyKind.ORIGINAL


@frozen
class LetterItem:
    """One question and its answer. `answer` is empty where the answer is still missing.

    Attributes:
        number: As printed in the paper.
        question: Its wording.
        answer: What is said to it, in the marks of docs/antworttext.md: also the sentence of a
            joint answer, of a refusal or of a reference to an earlier paper.
        open_parts: Parts of the question that the answer leaves open; a letter with such a gap
            says so visibly.
        answered_with: Number of a later question under which this one is answered as well;
            `answer` is empty then, and that is no gap.
    """

    number: str
    question: str
    answer: str
    open_parts: tuple[str, ...] = ()
    answered_with: str = ""


@frozen
class LetterDetails:
    """What a person said about a case's letter beyond paper and settings.

    Empty fields follow the paper and the city profile. Kept with the case, so that every later
    letter of the case says the same. `joint` are groups of question numbers that get one answer;
    `full_only_enclosures` are not even named in the public letter.
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
    copy_kind: CopyKind | None = None
    session: dt.date | None = None
    distribution: tuple[str, ...] = ()
    full_only_enclosures: tuple[str, ...] = ()
    joint: tuple[tuple[str, ...], ...] = ()
    treatments: tuple[QuestionTreatment, ...] = ()


@frozen
class Letter:
    """An answer letter, complete and frozen.

    `None` or "" in `date`, `addressee` and the like is a visible gap in the letter, never silent.
    `draft` marks the letter ENTWURF. Texts are NFC, without control characters except line
    feed and tab (`domain.text.clean`).

    `topic`, `inquirers` ("Muster, Eva (Fraktion …)"), `inquiry_date`, `session` and `preamble`
    are the paper's own; forms and publications print them. `distribution` is who gets a copy.
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
    version: LetterVersion = LetterVersion.PUBLIC
    topic: str = ""
    inquirers: tuple[str, ...] = ()
    inquiry_date: dt.date | None = None
    session: dt.date | None = None
    preamble: str = ""
    distribution: tuple[str, ...] = ()

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
