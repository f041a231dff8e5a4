"""Questions set right by hand: cut, joined, numbered, edited, added, dropped.

Every function takes the questions of a paper and returns new ones. The paper's own numbers stay;
who wants to count anew says so (`count_anew`).
"""

from collections.abc import Sequence
from dataclasses import replace
from string import ascii_lowercase

from anfrage.domain.inquiry import Question, Span
from anfrage.domain.text import clean_line
from anfrage.steps.splitting.parting import part_question

Questions = tuple[Question, ...]


def cut_question(questions: Sequence[Question], at: int, place: int, paper: str) -> Questions:
    """Cut question `at` in two at code point `place` of its text.

    Question 2 becomes 2a and 2b. Where one half would be blank nothing changes.

    Args:
        questions: In the paper's order.
        at: Index of the question.
        place: Where the second half begins.
        paper: The decoded paper that the spans count in.
    """
    whole = questions[at]
    halves = clean_line(whole.text[:place]), clean_line(whole.text[place:])
    if not all(halves):
        return tuple(questions)
    middle = _middle(whole, place, paper)
    spans = Span(whole.span.start, middle), Span(middle, whole.span.end)
    new = [
        _worded(replace(whole, number=f"{whole.number}{letter}", span=span), text)
        for letter, span, text in zip(ascii_lowercase, spans, halves, strict=False)
    ]
    return (*questions[:at], *new, *questions[at + 1 :])


def join_question(questions: Sequence[Question], at: int) -> Questions:
    """Make one question of `at` and the next, under the first one's number; 2a and 2b make 2."""
    if at + 1 >= len(questions):
        return tuple(questions)
    first, second = questions[at], questions[at + 1]
    span = Span(min(first.span.start, second.span.start), max(first.span.end, second.span.end))
    cut = first.number[:-1] if first.number.endswith("a") else ""
    number = cut if cut and second.number == f"{cut}b" else first.number
    children = first.children + second.children
    joined = replace(first, number=number, span=span, children=children)
    text = f"{first.text} {second.text}"
    return (*questions[:at], _worded(joined, text), *questions[at + 2 :])


def number_question(questions: Sequence[Question], at: int, number: str) -> Questions:
    """Give a question another number; a blank one changes nothing."""
    number = clean_line(number)
    if not number:
        return tuple(questions)
    return (*questions[:at], replace(questions[at], number=number), *questions[at + 1 :])


def count_anew(questions: Sequence[Question]) -> Questions:
    """Number the questions 1, 2, 3 in their order."""
    return tuple(replace(one, number=str(place)) for place, one in enumerate(questions, 1))


def reword_question(questions: Sequence[Question], at: int, text: str) -> Questions:
    """Change a question's wording; a blank one changes nothing."""
    if not clean_line(text):
        return tuple(questions)
    return (*questions[:at], _worded(questions[at], text), *questions[at + 1 :])


def add_question(questions: Sequence[Question], text: str, span: Span) -> Questions:
    """Add a question where its span belongs, under the next free number; not a blank one."""
    if not clean_line(text):
        return tuple(questions)
    counted = [int(one.number) for one in questions if one.number.isdecimal()]
    new = _worded(Question(str(max(counted, default=0) + 1), "", span), text)
    after = span.start if span.end else max((one.span.start for one in questions), default=0)
    at = sum(one.span.start <= after for one in questions)
    return (*questions[:at], new, *questions[at:])


def drop_question(questions: Sequence[Question], at: int) -> Questions:
    """Leave a question out."""
    return (*questions[:at], *questions[at + 1 :])


def _worded(question: Question, text: str) -> Question:
    """The question with another text: its sub-items that are still in it, its parts anew."""
    text = clean_line(text)
    children = tuple(one for one in question.children if one.text in text)
    parts = part_question(text, [one.text for one in children])
    return replace(question, text=text, children=children, parts=parts)


def _middle(question: Question, place: int, paper: str) -> int:
    """The place in the paper that `place` of the text stands for.

    Counted in characters that are no white space: line breaks of the paper are blanks in the text.
    """
    before = sum(not char.isspace() for char in question.text[:place])
    for at in range(question.span.start, min(question.span.end, len(paper))):
        if before <= 0 and not paper[at].isspace():
            return at
        before -= not paper[at].isspace()
    return question.span.end
