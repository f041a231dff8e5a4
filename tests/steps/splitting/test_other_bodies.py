"""Invented papers in the manner of many bodies, written before the rules were looked at.

Each file in `other_bodies` holds papers behind a line "#### name". A question stands between the
brackets of mathematics, "⟦+" goes on with the one before it.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

import pytest
from inquiry_papers import folded, split

FOLDER: Final = Path(__file__).with_name("other_bodies")
_MARKED: Final = re.compile(r"⟦(\+?)(.*?)⟧", re.DOTALL)
_HEADER: Final = "Stadt Musterlingen – Anfrage 2024/0123"


class Marked(NamedTuple):
    """A paper with the questions that a careful reader marked in it."""

    name: str
    text: str
    questions: tuple[str, ...]


@cache
def papers() -> tuple[Marked, ...]:
    return tuple(one for file in sorted(FOLDER.glob("*.txt")) for one in _read(file))


def _read(file: Path) -> Iterator[Marked]:
    for part in re.split(r"(?m)^#### ", file.read_text(encoding="utf-8"))[1:]:
        name, _, body = part.partition("\n")
        questions: list[str] = []
        for goes_on, text in _MARKED.findall(body):
            if goes_on:
                questions[-1] += f" {text}"
            else:
                questions.append(text)
        yield Marked(name, re.sub(r"⟦\+?|⟧", "", body), tuple(map(folded, questions)))


def found(text: str) -> tuple[str, ...]:
    return tuple(folded(question.text) for question in split(text).questions)


def not_whole(texts: Sequence[str]) -> list[str]:
    """Names of the papers of which other questions were found than are marked."""
    pairs = zip(papers(), texts, strict=True)
    return [paper.name for paper, text in pairs if found(text) != paper.questions]


def test_the_papers_are_many_and_of_many_kinds() -> None:
    assert len(papers()) >= 60
    assert len({paper.name for paper in papers()}) == len(papers())
    assert sum(len(paper.questions) for paper in papers()) > 200


def test_papers_of_other_bodies_are_taken_apart() -> None:
    wrong = not_whole([paper.text for paper in papers()])
    assert len(wrong) <= 2, wrong


def test_titles_of_other_bodies_stand_in_the_paper_and_are_no_questions() -> None:
    for paper in papers():
        title = folded(split(paper.text).title)
        assert title in folded(paper.text), paper.name
        assert title not in paper.questions, paper.name


@pytest.mark.parametrize(
    "kept", [("\n\n", "\n"), ("\n", "\n\n"), ("\n", "\n      "), ("\n", "\r\n")]
)
def test_blank_lines_indents_and_line_ends_hardly_matter(kept: tuple[str, str]) -> None:
    wrong = not_whole([paper.text.replace(*kept) for paper in papers()])
    assert len(wrong) <= 3, wrong


def test_a_page_header_between_any_two_lines_leaves_the_questions_as_they_are() -> None:
    texts = []
    for paper in papers():
        lines = paper.text.split("\n")
        at = len(lines) * 2 // 3
        header = ["", _HEADER, "Seite 2 von 3", ""]
        texts.append("\n".join([*lines[:at], *header, *lines[at:]]))
    wrong = not_whole(texts)
    assert len(wrong) <= 3, wrong
