"""The questions of a paper while a person sets them right; every step can be undone."""

import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Any

from anfrage.domain.frozen import frozen
from anfrage.domain.inquiry import Inquiry, Part, Question, Span, SubItem
from anfrage.steps import revising as steps
from anfrage.steps.revising import Questions


class Revision:
    """The questions of one paper as they stand, with what they were before.

    `edited` says whether a person changed them: then a new recognition must not overwrite them.
    """

    def __init__(self, questions: Sequence[Question] = (), paper: str = "") -> None:
        self.questions: Questions = tuple(questions)
        self.paper = paper
        self.edited = False
        self._before: list[tuple[Questions, bool]] = []
        self._after: list[tuple[Questions, bool]] = []

    def recognise(self, inquiry: Inquiry) -> None:
        """Take the questions that were recognised in a paper; this too can be undone."""
        self.paper = inquiry.text
        if self.edited:
            self._keep(inquiry.questions, edited=False)
        else:
            self.questions = inquiry.questions

    def cut(self, at: int, place: int) -> None:
        """Cut a question in two at a code point of its text."""
        self._keep(steps.cut_question(self.questions, at, place, self.paper))

    def join(self, at: int) -> None:
        """Make one question of this and the next."""
        self._keep(steps.join_question(self.questions, at))

    def number(self, at: int, number: str) -> None:
        """Give a question another number."""
        self._keep(steps.number_question(self.questions, at, number))

    def count_anew(self) -> None:
        """Number the questions 1, 2, 3."""
        self._keep(steps.count_anew(self.questions))

    def reword(self, at: int, text: str) -> None:
        """Change a question's wording."""
        self._keep(steps.reword_question(self.questions, at, text))

    def add(self, text: str) -> None:
        """Add a question; where its words stand in the paper, in that place."""
        start = self.paper.find(text) if text else -1
        span = Span(start, start + len(text)) if start >= 0 else Span(0, 0)
        self._keep(steps.add_question(self.questions, text, span))

    def drop(self, at: int) -> None:
        """Leave a question out."""
        self._keep(steps.drop_question(self.questions, at))

    def undo(self) -> bool:
        """Go one step back; returns whether there was one."""
        return self._step(self._before, self._after)

    def redo(self) -> bool:
        """Go one step forward again; returns whether there was one."""
        return self._step(self._after, self._before)

    def _keep(self, questions: Questions, *, edited: bool = True) -> None:
        if questions != self.questions:
            self._before.append((self.questions, self.edited))
            self._after.clear()
            self.questions, self.edited = questions, edited

    def _step(
        self, source: list[tuple[Questions, bool]], target: list[tuple[Questions, bool]]
    ) -> bool:
        if not source:
            return False
        target.append((self.questions, self.edited))
        self.questions, self.edited = source.pop()
        return True

    def restore(self, questions: Sequence[Question]) -> None:
        """Take questions that a person had changed before the program ended."""
        self.questions, self.edited = tuple(questions), True


@frozen
class IntakeState:
    """What is being entered besides the text itself, so that it survives the program's end.

    Attributes:
        path: The file that the text comes from; "" for a pasted text.
        head: Fields that a person changed, by name.
        questions: `None` as long as they are as recognised.
    """

    path: str = ""
    head: tuple[tuple[str, str], ...] = ()
    questions: Questions | None = None

    def written(self) -> str:
        """Return the state as it is kept in the journal."""
        return json.dumps(asdict(self), ensure_ascii=False)


def read_intake_state(written: str) -> IntakeState:
    """Read what `written()` gave; anything else is an empty state."""
    try:
        kept = json.loads(written)
        head = tuple((str(name), str(value)) for name, value in kept["head"])
        asked = kept["questions"]
        questions = None if asked is None else tuple(_question(one) for one in asked)
        return replace(IntakeState(str(kept["path"]), head), questions=questions)
    except (ValueError, TypeError, KeyError):
        return IntakeState()  # of another version of the program


def _question(kept: dict[str, Any]) -> Question:
    return Question(
        number=kept["number"],
        text=kept["text"],
        span=Span(**kept["span"]),
        children=tuple(
            SubItem(one["number"], one["text"], Span(**one["span"])) for one in kept["children"]
        ),
        parts=tuple(Part(one["text"]) for one in kept["parts"]),
    )
