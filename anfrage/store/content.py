"""Domain objects to canonical JSON and back, exactly."""

import json
from collections.abc import Callable
from dataclasses import fields
from datetime import date
from typing import Any, Final

from anfrage.domain.answer import AnswerOrigin, DraftAnswer, EntryUse
from anfrage.domain.archived_paper import AnsweredPaper, PaperAnswer
from anfrage.domain.assignment import Assignment
from anfrage.domain.inquiry import HeadPlace, Inquirer, Inquiry, Part, Question, Span, SubItem
from anfrage.domain.letter import CopyKind, LetterDetails
from anfrage.domain.match import EntryKind
from anfrage.domain.position import Position, Publicity, Source
from anfrage.domain.treatment import QuestionTreatment, Treatment
from anfrage.store.canonical import canonical


def position_content(position: Position) -> str:
    """Return a position's content, its id included.

    What was added to positions later is left out where it is empty, so that a position that did
    not change has the content it always had.
    """
    return _without(position, *(name for name in _LATER if not getattr(position, name)))


def position_from(content: str) -> Position:
    """Return the position that `content` was made from."""
    return Position(**_read(content, _POSITION))


def inquiry_content(inquiry: Inquiry) -> str:
    """Return an inquiry's content without its questions, which are kept one by one."""
    return _without(inquiry, "questions")


def inquiry_from(content: str, questions: tuple[Question, ...]) -> Inquiry:
    """Return the inquiry that `content` and its questions were made from."""
    return Inquiry(questions=questions, **_read(content, _INQUIRY))


def question_content(question: Question) -> str:
    """Return a question's content with its sub-items and parts."""
    return canonical(question)


def question_from(content: str) -> Question:
    """Return the question that `content` was made from."""
    return Question(**_read(content, _QUESTION))


def answer_content(answer: DraftAnswer) -> str:
    """Return what an answer says; whose it is and its revision stand beside it."""
    return _without(answer, "question_id", "rev")


def answer_from(content: str, question_id: str, rev: int) -> DraftAnswer:
    """Return the answer that `content` was made from."""
    return DraftAnswer(question_id=question_id, rev=rev, **_read(content, _ANSWER))


def answered_content(answered: AnsweredPaper) -> str:
    """Return a past paper with its questions, its answers and what is left over."""
    return canonical(answered)


def answered_from(content: str) -> AnsweredPaper:
    """Return the past paper that `content` was made from."""
    data: dict[str, Any] = json.loads(content)
    said = data["inquiry"]
    questions = tuple(Question(**_converted(one, _QUESTION)) for one in said.pop("questions"))
    return AnsweredPaper(
        Inquiry(questions=questions, **_converted(said, _INQUIRY)),
        tuple(
            PaperAnswer(one["text"], tuple(one["questions"]), tuple(map(_span, one["spans"])))
            for one in data["answers"]
        ),
        tuple(map(_span, data["remainder"])),
        _day(data["answered_on"]),
    )


def details_content(details: LetterDetails) -> str:
    """Return what a person said about a letter."""
    return canonical(details)


def details_from(content: str) -> LetterDetails:
    """Return the details that `content` was made from."""
    return LetterDetails(**_read(content, _DETAILS))


_LATER: Final = ("deputy", "replaced_by")
_Reader = Callable[[Any], Any]


def _without(thing: Any, *names: str) -> str:
    kept = (field.name for field in fields(thing) if field.name not in names)
    return canonical({name: getattr(thing, name) for name in kept})


def _read(content: str, readers: dict[str, _Reader]) -> dict[str, Any]:
    return _converted(json.loads(content), readers)


def _converted(data: dict[str, Any], readers: dict[str, _Reader]) -> dict[str, Any]:
    for name, reader in readers.items():
        if data.get(name) is not None:
            data[name] = reader(data[name])
    return data


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _assignment(data: dict[str, Any]) -> Assignment:
    days = {name: _day(data[name]) for name in ("due", "counted_from")}
    return Assignment(**{**data, **days, "questions": tuple(data["questions"])})


def _treatments(items: list[dict[str, Any]]) -> tuple[QuestionTreatment, ...]:
    return tuple(QuestionTreatment(**{**one, "kind": Treatment(one["kind"])}) for one in items)


def _groups(items: list[list[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(map(tuple, items))


def _span(data: dict[str, int]) -> Span:
    return Span(**data)


def _sub_items(items: list[dict[str, Any]]) -> tuple[SubItem, ...]:
    return tuple(SubItem(**{**item, "span": _span(item["span"])}) for item in items)


def _sources(items: list[dict[str, Any]]) -> tuple[Source, ...]:
    return tuple(
        Source(**{**item, "date": date.fromisoformat(item["date"]) if item["date"] else None})
        for item in items
    )


def _uses(items: list[dict[str, Any]]) -> tuple[EntryUse, ...]:
    return tuple(EntryUse(**{**item, "kind": EntryKind(item["kind"])}) for item in items)


_DAYS: Final[dict[str, _Reader]] = dict.fromkeys(
    ("date", "as_of", "valid_from", "valid_until", "review_on"), date.fromisoformat
)
_POSITION: Final[dict[str, _Reader]] = {
    **_DAYS,
    "keywords": tuple,
    "examples": tuple,
    "sources": _sources,
    "publicity": Publicity,
}
_INQUIRY: Final[dict[str, _Reader]] = {
    "date": date.fromisoformat,
    "received": date.fromisoformat,
    "inquirers": lambda items: tuple(Inquirer(**item) for item in items),
    "warnings": tuple,
    "assignment": _assignment,
    "session": date.fromisoformat,
    "publicity": Publicity,
    "places": lambda items: tuple(HeadPlace(one["field"], _span(one["span"])) for one in items),
}
_QUESTION: Final[dict[str, _Reader]] = {
    "span": _span,
    "children": _sub_items,
    "parts": lambda items: tuple(Part(**item) for item in items),
}
_ANSWER: Final[dict[str, _Reader]] = {
    "open_parts": tuple,
    "uses": _uses,
    "origin": AnswerOrigin,
}
_DETAILS: Final[dict[str, _Reader]] = {
    "addressee": tuple,
    "date": date.fromisoformat,
    "enclosures": tuple,
    "copy_kind": CopyKind,
    "session": date.fromisoformat,
    "distribution": tuple,
    "full_only_enclosures": tuple,
    "joint": _groups,
    "treatments": _treatments,
}
