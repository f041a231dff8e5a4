"""Stretches of text between anchors, told apart: which answer what."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from anfrage.domain.frozen import frozen
from anfrage.domain.inquiry import Question
from anfrage.steps.linking import words
from anfrage.steps.linking.anchors import Anchor, AnchorRole
from anfrage.steps.linking.pieces import Piece
from anfrage.steps.question_numbers import questions_named
from anfrage.steps.splitting.frame import Frame, Role
from anfrage.steps.splitting.sentences import ends_sentence

#: Questions that ask in a row are answered under each where this share of them, the last apart,
#: goes on with so many characters of text.
_UNDER_EACH: Final = 0.5
_ANSWER_LENGTH: Final = 2
#: Text behind one question alone can be its reasons.
_LEAST: Final = 2
#: "Die Fragen 2 und 3 werden gemeinsam beantwortet" stands at the beginning, in characters.
_JOINT_WITHIN: Final = 600
#: A heading over the next question is no longer than this, in characters.
_HEADING_LENGTH: Final = 70
_ASKING: Final = frozenset({AnchorRole.QUESTION, AnchorRole.REPEAT})


@frozen
class Answered:
    """An answer: the questions' indexes and its pieces; `named` if the paper says which."""

    questions: tuple[int, ...]
    pieces: tuple[Piece, ...]
    named: bool


def assign_stretches(
    frame: Frame,
    anchors: Sequence[Anchor],
    stretches: Sequence[Sequence[Piece]],
    questions: Sequence[Question],
) -> list[Answered]:
    """Return the answers of a paper in its order; none where it holds none.

    Args:
        frame: The paper's lines.
        anchors: In order.
        stretches: What follows each anchor.
        questions: What was asked.
    """
    texts = [_answer_pieces(frame, anchors, at, one) for at, one in enumerate(stretches)]
    if not _is_answered(frame, anchors, texts):
        return []
    walk = _Walk(frame, questions, headed=_has_headings(anchors, texts))
    for anchor, pieces in zip(anchors, texts, strict=True):
        walk.step(anchor, pieces)
    return _without_prefaces(walk.answers)


def _is_answered(frame: Frame, anchors: Sequence[Anchor], texts: Sequence[Sequence[Piece]]) -> bool:
    """Whether the paper holds answers: it says so, has headings for them, or shows them."""
    first = next((at for at, one in enumerate(anchors) if one.role in _ASKING), len(anchors))
    behind = list(zip(anchors, texts, strict=True))[first:]
    if any(one.role in {AnchorRole.ANSWER, AnchorRole.NAMED} and text for one, text in behind):
        return True
    asking = [(one, text) for one, text in behind if one.role in _ASKING]
    if any(one.role is AnchorRole.REPEAT and text for one, text in asking):
        return True
    if frame.answered and any(text for _, text in asking):
        return True
    under = sum(_length(text) >= _ANSWER_LENGTH for _, text in asking[:-1])
    return under >= _LEAST and under >= _UNDER_EACH * (len(asking) - 1)


def _has_headings(anchors: Sequence[Anchor], texts: Sequence[Sequence[Piece]]) -> bool:
    """Whether answers stand under headings: then text before a heading is the asker's own."""
    after = [one for one in zip(anchors, texts, strict=True) if one[0].role is not AnchorRole.PAUSE]
    asking = [(text, behind) for (one, text), (behind, _) in pairwise(after) if one.role in _ASKING]
    headed = sum(behind.role is AnchorRole.ANSWER for _, behind in asking)
    return 2 * headed >= len(asking) or not any(text for text, _ in asking[:-1])


def _length(pieces: Sequence[Piece]) -> int:
    return sum(piece.end - piece.start for piece in pieces)


def _answer_pieces(
    frame: Frame, anchors: Sequence[Anchor], at: int, pieces: Sequence[Piece]
) -> tuple[Piece, ...]:
    """Return what of a stretch can be an answer: no salutation, courtesy, or next heading."""
    if anchors[at].role in {AnchorRole.STOP, AnchorRole.PAUSE}:
        return ()
    kept = [one for one in pieces if frame.roles[one.line] is not Role.SALUTATION]
    kept = [one for one in kept if not _is_courtesy(frame, one)]
    asks_next = at + 1 < len(anchors) and anchors[at + 1].role in _ASKING
    while kept and asks_next and _is_heading(frame, kept):
        kept.pop()
    return tuple(kept) if any(_says_something(frame, one) for one in kept) else ()


def _is_courtesy(frame: Frame, piece: Piece) -> bool:
    return words.COURTESY.match(frame.view[piece.start : piece.end]) is not None


def _says_something(frame: Frame, piece: Piece) -> bool:
    """Whether a piece has a word; a quotation mark or a rule is no answer."""
    return any(map(str.isalnum, frame.view[piece.start : piece.end]))


def _is_heading(frame: Frame, pieces: Sequence[Piece]) -> bool:
    """Whether the last piece is a heading over the question that follows."""
    line = frame.lines[pieces[-1].line]
    return (
        len(pieces) > 1
        and line.gap > 0
        and len(line.text) <= _HEADING_LENGTH
        and line.text[-1] not in ".?!,;:)"
        and not line.text[0].islower()
        and ends_sentence(frame.lines[pieces[-2].line].text)
    )


class _Walk:
    """Goes from anchor to anchor and knows which questions wait for an answer."""

    def __init__(self, frame: Frame, questions: Sequence[Question], *, headed: bool) -> None:
        self.answers: list[Answered] = []
        self._headed = headed
        self._frame = frame
        self._questions = questions
        self._waiting: list[int] = []
        self._asked: list[int] = []
        self._told = False  # whether text followed since the last question
        self._under_heading = False

    def step(self, anchor: Anchor, pieces: tuple[Piece, ...]) -> None:
        """Take in an anchor and the text behind it."""
        named = anchor.role is AnchorRole.NAMED
        if anchor.role in _ASKING:
            self._ask(anchor.questions[0])
        elif named:
            self._waiting, self._under_heading = list(anchor.questions), True
        elif anchor.role is AnchorRole.ANSWER:
            self._head()
        elif anchor.role is AnchorRole.STOP:
            self._waiting, self._told, self._under_heading = [], False, False
        if pieces and self._waiting:
            joint = self._joint(pieces)
            chosen = tuple(sorted({*self._waiting, *joint}))
            self.answers.append(Answered(chosen, pieces, named or bool(joint)))
            self._told = True

    def _ask(self, index: int) -> None:
        if self._told or self._under_heading or index in self._waiting:
            self._waiting = []
        self._waiting = [*self._unanswered(self._waiting), index]
        self._asked.append(index)
        self._told = self._under_heading = False

    def _head(self) -> None:
        """A heading: the questions before it wait; text under them was the asker's own."""
        if self._headed and self._told and not self._under_heading:
            self.answers.pop()
        if not self._waiting:
            self._waiting = self._unanswered(dict.fromkeys(self._asked))
        self._told, self._under_heading = False, True

    def _unanswered(self, questions: Iterable[int]) -> list[int]:
        answered = {index for one in self.answers for index in one.questions}
        return [one for one in questions if one not in answered]

    def _joint(self, pieces: tuple[Piece, ...]) -> tuple[int, ...]:
        """Return the questions that the beginning of an answer says it answers together."""
        end = min(pieces[-1].end, pieces[0].start + _JOINT_WITHIN)
        match = words.JOINT.search(" ".join(self._frame.view[pieces[0].start : end].split()))
        return questions_named(match["numbers"], self._questions) if match else ()


def _without_prefaces(answers: Sequence[Answered]) -> list[Answered]:
    """Drop what stands before the answers proper: text to questions that are answered one by one.

    It is linked to several questions only since nothing says otherwise.
    """
    sure = [one for one in answers if one.named or len(one.questions) == 1]
    own = {index for one in sure for index in one.questions}
    return [
        one
        for one in answers
        if one in sure or 2 * sum(index in own for index in one.questions) < len(one.questions)
    ]
