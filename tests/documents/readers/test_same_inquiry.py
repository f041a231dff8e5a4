"""One inquiry in every format: its questions are the same, across page breaks too."""

import textwrap
from contextlib import closing
from pathlib import Path

import pytest
from compound_files import outlook_message
from office_papers import docx_file, html_file, mail_file, odt_file, odt_paragraphs
from offices import Clock, new_office
from pdf_papers import Word, lines_down, pdf_file

from anfrage.desk.browsing import list_folder
from anfrage.desk.intake import _MEDIA_TYPES, Intake, take_apart, taking_apart
from anfrage.documents.readers import SUFFIXES
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
        "Wer löscht Kommentare mit strafbarem Inhalt, nach welchen Regeln geschieht das und wie"
        " häufig ist es vorgekommen?"
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
    assert any("häuﬁg" in word.text for page in pages for word in page)
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


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("a.pdf", "application/pdf"),
        ("a.eml", "message/rfc822"),
        ("a.odt", "application/vnd.oasis.opendocument.text"),
        ("a.html", "text/html"),
        ("a.msg", "application/vnd.ms-outlook"),
    ],
)
def test_the_bytes_of_a_paper_are_kept_as_they_came(
    tmp_path: Path, name: str, media_type: str
) -> None:
    with closing(new_office(tmp_path)) as store:
        opened = Intake(store, Clock()).open_paper(f"../{name}", PAPERS[name])
        with store.reading() as office:
            kept = office.cases.paper(opened.case.id)
    assert kept is not None
    assert (kept.name, kept.media_type, kept.content) == (name, media_type, PAPERS[name])


def test_every_format_that_is_read_is_shown_in_folders_and_has_a_media_type(
    tmp_path: Path,
) -> None:
    for suffix in [*SUFFIXES, ".xlsx"]:
        (tmp_path / f"a{suffix}").write_bytes(b"x")
    assert {one.path.suffix for one in list_folder(tmp_path)} == SUFFIXES
    assert _MEDIA_TYPES.keys() == SUFFIXES


def test_one_paper_read_alone_is_read_like_in_a_batch(inquiries: dict[str, Inquiry]) -> None:
    assert take_apart("a.pdf", PAPERS["a.pdf"]) == inquiries["a.pdf"]
