"""A proposal: what somebody else wants changed in an answer, to be accepted or refused."""

from datetime import datetime
from enum import StrEnum

from anfrage.domain.frozen import frozen


class ProposalKind(StrEnum):
    """What is proposed. The names are kept for ever: they are stored."""

    INSERTION = "insertion"
    DELETION = "deletion"
    REPLACEMENT = "replacement"
    COMMENT = "comment"  # a remark; it changes nothing by itself
    CONTRIBUTION = "contribution"  # text that another unit supplies to an answer


class ProposalPlace(StrEnum):
    """Where in the letter it stands. Only what stands in an answer can be taken over."""

    ANSWER = "answer"
    QUESTION = "question"  # the wording of a question is the inquirer's
    ABOVE = "above"  # before the first question: address, subject, introduction
    BELOW = "below"  # after the last answer: closing, signature, enclosures


class ProposalState(StrEnum):
    """What became of it."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REFUSED = "refused"


@frozen
class Proposal:
    """One change, remark or contribution.

    Attributes:
        question_id: The question it belongs to; "" above and below the questions.
        place: Where it stands.
        kind: What is proposed.
        before: What stands there so far; for a comment, the words that it is about.
        after: What shall stand there; for a comment, the remark.
        author: Who proposes it, as the file says; "" where it does not say.
        at: When, as the file says; `None` where it does not say.
        tracked: Whether the file recorded the change; else it was found by comparison.
        base: The whole text of the place as its author had it, without marks of form.
        start: Code point of `base` at which `before` begins.
        nil: A contribution that says "nothing to report" (Fehlanzeige).
        source: SHA-256 of the file that it came in.
    """

    question_id: str
    place: ProposalPlace
    kind: ProposalKind
    before: str
    after: str
    author: str = ""
    at: datetime | None = None
    tracked: bool = True
    base: str = ""
    start: int = 0
    nil: bool = False
    source: str = ""

    @property
    def changes_text(self) -> bool:
        """Whether accepting it changes an answer; else it is only noted."""
        noted = self.kind is ProposalKind.COMMENT or self.nil
        return self.place is ProposalPlace.ANSWER and not noted


@frozen
class KeptProposal:
    """A proposal as the office keeps it.

    `number` counts the proposals of a case from 1: what people call it by.
    """

    id: str
    case_id: str
    number: int
    proposal: Proposal
    state: ProposalState = ProposalState.OPEN


@frozen
class SentText:
    """The text of one place of a draft as it went out; `rev` is the answer's revision, else 0."""

    question_id: str
    place: ProposalPlace
    text: str
    rev: int = 0


@frozen
class SentDraft:
    """A draft that went out as a Word file, to be compared with what comes back.

    `letter_hash` is `Letter.content_hash()` of what the file says: case and hash name it.
    """

    case_id: str
    letter_hash: str
    texts: tuple[SentText, ...]
