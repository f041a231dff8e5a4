"""From a random paper to the letter's document.xml and back: nothing lost, nothing invented.

The reader here is the test's own: it shares no code with the program's filler.
"""

import io
import os
import re
import zipfile
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from builders import MORNING
from hostile_text import KINDS, PARAGRAPHS, SENTENCES, kinds_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from anfrage.desk.composing import Composing
from anfrage.desk.intake import take_apart
from anfrage.documents.answer_text import answer_blocks
from anfrage.documents.docx_letter import write_docx
from anfrage.domain.answer import AnswerOrigin, DraftAnswer
from anfrage.domain.case import Case, CaseQuestion
from anfrage.domain.errors import PaperEmpty
from anfrage.domain.letter import Letter, LetterDetails
from anfrage.domain.text import clean
from anfrage.settings import City, Settings, Signing
from anfrage.wiring import shipped

EXAMPLES = int(os.environ.get("ANFRAGE_EXAMPLES", "150"))
SEEN: Counter[str] = Counter()
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PROFILE = Settings(
    city=City(name="Musterlingen", authority="Stadt Musterlingen"), signing=Signing("H. Muster")
)


@st.composite
def papers(draw: st.DrawFn) -> str:
    questions = draw(st.lists(SENTENCES, min_size=1, max_size=6))
    marker = draw(st.sampled_from(["{}. ", "{}) ", "({}) ", "Frage {}: "]))
    lines = [marker.format(number) + text + "?" for number, text in enumerate(questions, 1)]
    return draw(PARAGRAPHS) + "\n\n" + "\n\n".join(lines) + "\n\nMit freundlichen Grüßen\n"


def text_of(docx: bytes) -> str:
    """All text of the body, in order: a line per paragraph, line breaks kept."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        body = etree.fromstring(package.read("word/document.xml"))
    lines = []
    for paragraph in body.iter(f"{W}p"):
        pieces = []
        for node in paragraph.iter(f"{W}t", f"{W}br", f"{W}tab", f"{W}noBreakHyphen"):
            if node.tag == f"{W}t":
                pieces.append(node.text or "")
            else:
                pieces.append({f"{W}br": "\n", f"{W}tab": "\t"}.get(str(node.tag), "\u2011"))
        lines.append("".join(pieces))
    return "\n".join(lines)


def letters(text: str) -> str:
    """Text without white space and list marks: layouts may break lines as they like."""
    return re.sub(r"\s+", "", text)


def case_of(paper: str, answers: list[str]) -> Case | None:
    try:
        inquiry = take_apart("a.txt", paper.encode("utf-8"))
    except PaperEmpty:
        return None
    asked = tuple(
        CaseQuestion(
            str(index),
            question,
            DraftAnswer(
                str(index), clean(answers[index % len(answers)]), (), (), AnswerOrigin.EDITED
            ),
        )
        for index, question in enumerate(inquiry.questions)
    )
    details = LetterDetails(addressee=("Fraktion <A> & {{ b }}",))
    return Case("c", "2026-001", inquiry, asked, "0" * 64, MORNING, details)


@pytest.mark.parametrize("layout_name", ["brief", "din5008-b"])
@settings(
    max_examples=EXAMPLES // 2,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    print_blob=True,
)
@given(paper=papers(), answers=st.lists(PARAGRAPHS, min_size=1, max_size=3))
def test_what_the_letter_says_is_what_the_model_says(
    layout_name: str, paper: str, answers: list[str]
) -> None:
    case = case_of(paper, answers)
    if case is None or not case.questions:
        SEEN["papers without questions"] += 1
        return
    composing = Composing(PROFILE, lambda: MORNING, [shipped("letter_templates")])
    layout = composing.layout(replace(case, details=replace(case.details, layout=layout_name)))
    letter = composing.letter(case, layout)
    printed = letters(text_of(write_docx(letter, layout)))
    SEEN.update(kinds_of(paper + "".join(answers)))
    SEEN["letters"] += 1
    in_order_and_complete(letter, printed)


def in_order_and_complete(letter: Letter, printed: str) -> None:
    at = 0
    texts = [*letter.addressee, letter.subject, letter.salutation, letter.introduction]
    for item in letter.items:
        texts += [item.question, *printed_parts(item.answer)]
    for text in [*texts, letter.closing]:
        wanted = letters(text)
        at = printed.find(wanted, at)
        assert at >= 0, f"missing or out of order: {text!r}"
        at += len(wanted)


def printed_parts(answer: str) -> list[str]:
    """Paragraphs, items and cells of an answer; numbers of lists and notes stand elsewhere."""
    parts: list[str] = []
    for block in answer_blocks(answer):
        rows = (block.table.header, *block.table.rows) if block.table else ((block.pieces,),)
        parts += ["".join(piece.text for piece in cell) for row in rows for cell in row]
    return parts


@pytest.fixture(scope="module", autouse=True)
def coverage() -> object:
    """Print what was drawn: a property that never saw an emoji says nothing about emoji."""
    yield
    never = [name for name in KINDS if not SEEN[name]]
    assert not never or SEEN["letters"] < 50, f"never drawn: {never}"
    if target := os.environ.get("ANFRAGE_COVERAGE"):
        lines = [f"{count:6} {name}" for name, count in SEEN.most_common()]
        Path(target).write_text("\n".join(lines) + "\n", encoding="utf-8")
