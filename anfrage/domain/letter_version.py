"""A version of a letter with everything that its signature binds to."""

import hashlib
import json
from dataclasses import asdict, replace

from anfrage.domain.frozen import frozen
from anfrage.domain.letter import Letter, LetterItem
from anfrage.domain.letter import LetterVersion as Scope
from anfrage.domain.workflow import Content, Enclosed

_TAG = b"anfrage letter version 1\n"


@frozen
class LetterVersion:
    """A frozen letter, the layout that it is written in, and what is enclosed.

    `layout_hash` covers every file of the layout, its wordings too. `letter` is not marked as a
    draft: a version that is released can be signed. `full` is the letter that says more than the
    public one, `None` where nothing is withheld; one signature covers both.
    """

    letter: Letter
    layout: str
    layout_hash: str
    enclosures: tuple[Enclosed, ...] = ()
    full: Letter | None = None

    def scopes(self) -> tuple[tuple[Scope, Letter], ...]:
        """Return every letter that the signature covers, the public one first."""
        public = ((Scope.PUBLIC, self.letter),)
        return public if self.full is None else (*public, (Scope.FULL, self.full))

    def binding(self) -> str:
        """Return what a signature binds to: SHA-256 over text, layout, wording, enclosures."""
        said: list[object] = [
            self.letter.content_hash(),
            self.layout,
            self.layout_hash,
            [[one.name, one.sha256] for one in self.enclosures],
        ]
        if self.full is not None:
            said.append(self.full.content_hash())
        spelled = json.dumps(said, separators=(",", ":"), ensure_ascii=False)
        return hashlib.sha256(_TAG + spelled.encode("utf-8", "surrogatepass")).hexdigest()

    def content(self) -> Content:
        """Return what it says as hashes, question by question."""
        full = (None,) * len(self.letter.items) if self.full is None else self.full.items
        items = tuple(
            (one.number, hashlib.sha256(_spelled(_both(one, more))).hexdigest())
            for one, more in zip(self.letter.items, full, strict=True)
        )
        rest = replace(
            self,
            letter=replace(self.letter, items=()),
            full=None if self.full is None else replace(self.full, items=()),
        )
        return Content(items, rest.binding())


def _both(public: LetterItem, full: LetterItem | None) -> object:
    return asdict(public) if full is None else [asdict(public), asdict(full)]


def _spelled(value: object) -> bytes:
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return text.encode("utf-8", "surrogatepass")
