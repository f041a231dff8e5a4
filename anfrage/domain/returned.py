"""A Word file that came back, taken apart: its paragraphs with what was changed in them."""

from datetime import datetime
from enum import StrEnum

from anfrage.domain.frozen import frozen


class Change(StrEnum):
    """What became of a piece of text."""

    NONE = "none"
    INSERTED = "inserted"
    DELETED = "deleted"
    STRUCK = "struck"  # one author inserted it, another deleted it again


@frozen
class Mark:
    """What was done, by whom and when, as the file says."""

    change: Change = Change.NONE
    author: str = ""
    at: datetime | None = None
    inserted_by: str = ""  # of STRUCK text; `author` is who deleted it
    inserted_at: datetime | None = None


@frozen
class ReturnedPiece:
    """Text with one mark."""

    text: str
    mark: Mark = Mark()


@frozen
class ReturnedParagraph:
    """One paragraph.

    Attributes:
        pieces: Its text, in order.
        anchors: Names of the bookmarks that begin in it.
        label: "- " or "1. " of a list item, else "".
        end: What was done to the paragraph's end: a deleted end joins it with the next.
    """

    pieces: tuple[ReturnedPiece, ...]
    anchors: tuple[str, ...] = ()
    label: str = ""
    end: Mark = Mark()


@frozen
class ReturnedComment:
    """A remark. Places are (paragraph, characters before it in what went out), from 0."""

    text: str
    author: str
    at: datetime | None
    start: tuple[int, int]
    end: tuple[int, int]


@frozen
class ReturnedFile:
    """Everything that a returned Word file says.

    Attributes:
        case_id: The case it was made from; "" where the file does not say any more.
        case_number: That case's number, for messages.
        letter_hash: `Letter.content_hash()` of what went out; "" likewise.
        last_author: Who saved it last; "" where the file does not say.
        paragraphs: The body, text boxes behind the paragraph that anchors them.
        comments: All remarks.
        formats: Number of changes of form alone (bold, indents), which are no proposals.
        elsewhere: Whether headers, footers or notes hold tracked changes.
        is_table: Whether it is a table for contributions instead of a draft.
        footnotes: The text of each footnote, without what is tracked as inserted.
    """

    case_id: str
    case_number: str
    letter_hash: str
    last_author: str
    paragraphs: tuple[ReturnedParagraph, ...]
    comments: tuple[ReturnedComment, ...] = ()
    formats: int = 0
    elsewhere: bool = False
    is_table: bool = False
    footnotes: tuple[str, ...] = ()


class ReturnNote(StrEnum):
    """What a person has to know about a returned file; the words stand in german/."""

    CHANGED_SINCE = "changed_since"  # the answer was changed after the draft went out
    ANCHOR_LOST = "anchor_lost"  # found again by the wording of its question
    QUESTION_LOST = "question_lost"  # not found; its text counts to the question before it
    UNSIGNED = "unsigned"  # the file does not say any more which draft it is
    NOT_SENT = "not_sent"  # this draft is not known: compared with the answers of today
    FORMATS = "formats"  # changes of form alone were left out
    ELSEWHERE = "elsewhere"  # changes in headers, footers or notes were left out
    READ_BEFORE = "read_before"  # the very same file was read before: nothing new
    NO_PROPOSALS = "no_proposals"  # the file says what went out
