"""Where each paragraph of an answer comes from."""

from enum import StrEnum

from anfrage.domain.frozen import frozen


class ParagraphOrigin(StrEnum):
    """How a paragraph came about."""

    TAKEN = "taken"  # word for word from its source
    EDITED = "edited"  # from its source, then changed
    TYPED = "typed"  # a person wrote it


@frozen
class Source:
    """What an answer was made from: a position in a version, or an answer of the archive."""

    label: str
    text: str


@frozen
class Paragraph:
    """A paragraph of an answer and its origin.

    `source` is the source's label, "" where it was typed; `likeness` is how much of the paragraph
    stands in the source, 0 to 1; `before` is the source's own paragraph.
    """

    text: str
    origin: ParagraphOrigin
    source: str = ""
    likeness: float = 0.0
    before: str = ""
