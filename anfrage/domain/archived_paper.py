"""A past paper: its questions, and the answers that stand in it."""

import datetime as dt

from anfrage.domain.frozen import frozen
from anfrage.domain.inquiry import Inquiry, Span


@frozen
class PaperAnswer:
    """An answer in a paper.

    `text` is verbatim, with the lines of a paragraph joined; `spans` are the places that it was
    read from, in order. `questions` are indexes into the paper's questions: several where they
    were answered together, never none.
    """

    text: str
    questions: tuple[int, ...]
    spans: tuple[Span, ...]


@frozen
class AnsweredPaper:
    """A paper with its questions linked to its answers.

    `answers` stand in the order of the paper and may be empty: a paper can hold questions alone.
    `remainder` are the places of all visible text that is neither question nor answer
    (letterhead, headings, signature, what a web page has around it), so that nothing is lost.
    `answered_on` is the day that the paper gives for its answers.
    """

    inquiry: Inquiry
    answers: tuple[PaperAnswer, ...] = ()
    remainder: tuple[Span, ...] = ()
    answered_on: dt.date | None = None

    def answer_to(self, question: int) -> str:
        """Return all that answers the question with this index, "" where nothing does."""
        found = (one.text for one in self.answers if question in one.questions)
        return "\n\n".join(found)

    @property
    def day(self) -> dt.date | None:
        """The day of the answers, else of the inquiry, else of its receipt, as the paper says."""
        return self.answered_on or self.inquiry.date or self.inquiry.received

    @property
    def answered(self) -> int:
        """Number of questions that have an answer."""
        return len({index for answer in self.answers for index in answer.questions})


@frozen
class ArchivedPaper:
    """A past paper as it is kept: `name` is its file name, `at` when it was taken in."""

    id: str
    name: str
    sha256: str
    paper: AnsweredPaper
    at: dt.datetime
