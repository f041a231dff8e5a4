"""One inquiry in every format: its questions are the same, across page breaks too."""

import textwrap

import pytest
from compound_files import outlook_message
from office_papers import docx_file, html_file, mail_file, odt_file, odt_paragraphs
from pdf_papers import Word, lines_down, pdf_file

from anfrage.desk.intake import take_apart, taking_apart
from anfrage.domain.inquiry import Inquiry

HEAD = (
    "Fraktion Bürger für Musterlingen",
    "Musterlingen, 09.11.2026",
    "Betreff: Betreuung der städtischen Kanäle",
    "Sehr geehrte Frau Oberbürgermeisterin,",
    "die Stadt ist in mehreren Netzwerken vertreten. Wir bitten um Beantwortung folgender Fragen:",
)
QUESTIONS = (
    (
        "Wie hoch ist der Personalaufwand für die Betreuung der städtischen Kanäle in sozialen"
        " Netzwerken, und welche Kosten sind in den Jahren 2023 bis 2025 für Software,"
        " Fortbildungen und Veröffentlichungen entstanden?"
    ),
    (
        "Welche datenschutzrechtlichen Bedenken bestehen gegen den Betrieb eines Auftritts, und wie"
        " bewertet die Verwaltung die Größe des Risikos (1.000 m² Fläche, § 5 Abs. 2)?"
    ),
    (
        "Wer löscht Kommentare mit strafbarem Inhalt, nach welchen Regeln geschieht das und wie oft"
        " ist es vorgekommen?"
    ),
)
END = ("Mit freundlichen Grüßen", "Jakob Lindner")
PARAGRAPHS = (*HEAD, *(f"{n}. {text}" for n, text in enumerate(QUESTIONS, 1)), *END)
PLAIN = "\n\n".join(textwrap.fill(one, 90, break_on_hyphens=False) for one in PARAGRAPHS) + "\n"


def two_pages() -> bytes:
    """The page ends in the middle of the second question, between header and footer."""
    lines = PLAIN.split("\n")
    cut = next(at for at, line in enumerate(lines) if line.startswith("2. ")) + 1
    pages = []
    for number, part in ((1, lines[:cut]), (2, lines[cut:])):
        head = Word(72, 810, "Stadtrat Musterlingen · 7. Wahlperiode · Drucksache 0417/26")
        foot = Word(270, 30, f"Seite {number} von 2")
        pages.append([head, *lines_down("\n".join(part).replace("fi", "ﬁ")), foot])
    return pdf_file(*pages)


PAPERS = {
    "a.txt": PLAIN.encode(),
    "alt.txt": PLAIN.encode("cp1252"),
    "weit.txt": PLAIN.encode("utf-16"),
    "a.md": PLAIN.encode(),
    "a.docx": docx_file(PARAGRAPHS),
    "a.odt": odt_file(odt_paragraphs(PARAGRAPHS)),
    "a.pdf": two_pages(),
    "a.html": html_file(PARAGRAPHS),
    "a.eml": mail_file(PLAIN, "Betreuung der städtischen Kanäle"),
    "anbei.eml": mail_file("Guten Tag, die Anfrage ist beigefügt.", files={"a.pdf": two_pages()}),
    "a.msg": outlook_message("Betreuung der städtischen Kanäle", PLAIN.replace("\n", "\r\n")),
}


@pytest.fixture(scope="module")
def inquiries() -> dict[str, Inquiry]:
    with taking_apart() as take:
        return {name: take(name, content) for name, content in PAPERS.items()}


@pytest.mark.parametrize("name", PAPERS)
def test_every_format_gives_the_same_questions(inquiries: dict[str, Inquiry], name: str) -> None:
    found = inquiries[name].questions
    assert [question.text for question in found] == list(QUESTIONS)
    assert [question.number for question in found] == ["1", "2", "3"]


@pytest.mark.parametrize("name", PAPERS)
def test_every_format_gives_the_same_title_and_date(
    inquiries: dict[str, Inquiry], name: str
) -> None:
    inquiry = inquiries[name]
    assert inquiry.title == "Betreuung der städtischen Kanäle"
    assert inquiry.date is not None
    assert inquiry.date.isoformat() == "2026-11-09"


@pytest.mark.parametrize("name", PAPERS)
def test_places_of_questions_lead_to_them_in_the_text_that_was_read(
    inquiries: dict[str, Inquiry], name: str
) -> None:
    inquiry = inquiries[name]
    for question in inquiry.questions:
        cut = inquiry.text[question.span.start : question.span.end]
        assert cut.split()[:4] == question.text.split()[:4]


def test_one_paper_read_alone_is_read_like_in_a_batch(inquiries: dict[str, Inquiry]) -> None:
    assert take_apart("a.pdf", PAPERS["a.pdf"]) == inquiries["a.pdf"]
