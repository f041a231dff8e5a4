"""A version of a letter with everything that its signature binds to."""

import hashlib
import json
from dataclasses import asdict, replace

from anfrage.domain.frozen import frozen
from anfrage.domain.letter import Letter
from anfrage.domain.workflow import Content, Enclosed

_TAG = b"anfrage letter version 1\n"


@frozen
class LetterVersion:
    """A frozen letter, the layout that it is written in, and what is enclosed.

    `layout_hash` covers every file of the layout, its wordings too. `letter` is not marked as a
    draft: a version that is released can be signed.
    """

    letter: Letter
    layout: str
    layout_hash: str
    enclosures: tuple[Enclosed, ...] = ()

    def binding(self) -> str:
        """Return what a signature binds to: SHA-256 over text, layout, wording, enclosures."""
        said = [
            self.letter.content_hash(),
            self.layout,
            self.layout_hash,
            [[one.name, one.sha256] for one in self.enclosures],
        ]
        spelled = json.dumps(said, separators=(",", ":"), ensure_ascii=False)
        return hashlib.sha256(_TAG + spelled.encode("utf-8", "surrogatepass")).hexdigest()

    def content(self) -> Content:
        """Return what it says as hashes, question by question."""
        items = tuple(
            (one.number, hashlib.sha256(_spelled(asdict(one))).hexdigest())
            for one in self.letter.items
        )
        rest = replace(self, letter=replace(self.letter, items=()))
        return Content(items, rest.binding())


def _spelled(value: object) -> bytes:
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return text.encode("utf-8", "surrogatepass")
