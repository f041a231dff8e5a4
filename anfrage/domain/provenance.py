"""Where each paragraph of an answer comes from, and what was changed in it since."""

import datetime as dt
from enum import StrEnum

from anfrage.domain.fact import Fact
from anfrage.domain.frozen import frozen


class ParagraphOrigin(StrEnum):
    """How a paragraph came about."""

    TAKEN = "taken"  # word for word from its source
    EDITED = "edited"  # from its source, then changed
    TYPED = "typed"  # a person wrote it


class SourceKind(StrEnum):
    """What a paragraph can come from."""

    POSITION = "position"
    ANSWER = "answer"  # of the archive: of another case, or of a past paper
    CONTRIBUTION = "contribution"  # of another unit (Zuarbeit)
    PROPOSAL = "proposal"  # a change that somebody proposed in a returned draft


@frozen
class Source:
    """What an answer was made from.

    Attributes:
        kind: What it is.
        name: The position's id, the case or paper of an old answer, who contributed.
        text: Its paragraphs; figures of a position as `{{ fakt.KEY }}`.
        number: The version of a position, the number of a proposal, else 0.
        day: The day of an old answer; `None` where it is not known.
        figures: What the facts that a position names said, each with the newest first.
        register: The table that stands for `{{ register.auftritte }}`.
    """

    kind: SourceKind
    name: str
    text: str
    number: int = 0
    day: dt.date | None = None
    figures: tuple[Fact, ...] = ()
    register: str = ""


@frozen
class Edit:
    """Words that were changed: what stood there, what stands there now, who proposed it."""

    before: str
    after: str
    proposed_by: str = ""


@frozen
class Paragraph:
    """A paragraph of an answer and its origin.

    Attributes:
        text: As it stands in the answer.
        origin: How it came about.
        source: `None` where it was typed.
        likeness: How much of the paragraph stands in the source, 0 to 1.
        before: The source's own paragraph, with its figures filled in.
        template: The same with `{{ fakt.KEY }}` as the position has it.
        figures: The figures of the source that stand in the paragraph, as of then.
        edits: What was changed, in order.
    """

    text: str
    origin: ParagraphOrigin
    source: Source | None = None
    likeness: float = 0.0
    before: str = ""
    template: str = ""
    figures: tuple[Fact, ...] = ()
    edits: tuple[Edit, ...] = ()
