"""The letter as a web page: all of it, nothing else, nothing loaded."""

import re
from collections import Counter
from html.parser import HTMLParser

import pytest
from hostile_text import PARAGRAPHS
from hypothesis import given
from letters import ANSWER_WITH_LIST, item, letter

from anfrage.documents.web_page import write_html
from anfrage.domain.errors import FieldUnprintable
from anfrage.domain.letter import Letter, LetterItem
from anfrage.domain.text import clean

VOID = {"meta", "br", "link", "img", "input"}


class Page(HTMLParser):
    """A page taken apart: elements in order, text by element, every attribute."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str | None]] = []
        self.open: list[str] = []
        self.texts: list[tuple[str, str]] = []
        self.feed(html)
        self.close()
        assert self.open == [], "every element is closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value) for name, value in attrs]
        if tag == "br":
            self.texts.append((self.open[-1], "\n"))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append((self.open[-1] if self.open else "", data))

    def text(self, *tags: str) -> str:
        return "".join(text for tag, text in self.texts if not tags or tag in tags)


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def test_language_title_and_headings_are_those_of_the_letter() -> None:
    page = Page(write_html(letter()))
    assert ("html", "lang", "de") in page.attributes
    assert squeezed(page.text("title")) == squeezed(letter().subject)
    assert page.tags.count("h1") == 1
    assert page.tags.count("h2") == len(letter().items) + 1  # and the enclosures
    assert page.tags.count("main") == 1


def test_every_question_and_answer_stands_there_once_and_in_order() -> None:
    text = squeezed(Page(write_html(letter())).text())
    places = [text.index(one.question) for one in letter().items]
    assert places == sorted(places)
    assert all(text.count(one.question) == 1 for one in letter().items)
    for words in ("Die Stadt betreut drei Auftritte.", "96.000 Euro", "Alex Musterfrau"):
        assert text.count(words) == 1


def test_lists_and_bold_are_real_elements() -> None:
    page = Page(write_html(letter(item(1, ANSWER_WITH_LIST))))
    assert page.tags.count("ul") == 2  # one of the answer, one of the enclosures
    assert "96.000 Euro" in page.text("strong")
    assert "**" not in page.text()


def test_nothing_is_loaded_and_nothing_runs() -> None:
    page = Page(write_html(letter()))
    assert not {"script", "link", "img", "iframe", "object", "form"} & set(page.tags)
    assert not [one for one in page.attributes if one[1] in {"src", "href"} or one[1][:2] == "on"]
    assert any("default-src 'none'" in (value or "") for _, _, value in page.attributes)
    assert "url(" not in write_html(letter())


def test_the_postal_address_of_the_inquirer_is_not_published() -> None:
    page = write_html(letter())
    assert "Fraktion Offene Stadt" not in page
    assert "01234 Musterlingen" not in page


def test_a_draft_says_so_and_gaps_are_marked() -> None:
    gap = LetterItem("1", "Was kostet das?", "", ("und seit wann?",))
    page = Page(write_html(letter(gap, draft=True)))
    assert "ENTWURF" in page.text("strong")
    assert "[Antwort fehlt noch]" in page.text("mark")
    assert "und seit wann?" in page.text("mark")
    assert "ENTWURF" not in write_html(letter())


def test_a_character_that_no_document_can_hold_is_refused() -> None:
    with pytest.raises(FieldUnprintable):
        write_html(letter(item(1, "a\x0bb")))


@given(PARAGRAPHS, PARAGRAPHS)
def test_hostile_words_stay_words(question: str, answer: str) -> None:
    plain: Letter = letter(LetterItem("1", "x", "y"))
    said = LetterItem("1", clean(question), clean(answer))
    try:
        page = Page(write_html(letter(said)))
    except FieldUnprintable:
        return
    quiet = Page(write_html(plain))
    form = {"ul", "ol", "li", "strong", "em", "mark", "br", "a", "sup"}
    assert set(page.tags) <= set(quiet.tags) | form | {"table", "thead", "tbody", "tr", "th", "td"}
    assert squeezed(said.question) in squeezed(page.text("h2"))
    shown = page.text() + "".join(value or "" for _, _, value in page.attributes)
    assert not Counter(filter(str.isalnum, said.answer)) - Counter(filter(str.isalnum, shown))


def test_marked_answers_become_real_elements_with_their_own_numbers() -> None:
    text = (
        "Siehe [Haushalt](https://www.musterlingen.example/h?a=1&b=2) und *Stand*.[^1]\n\n"
        "3. Drittens\n   - innen\n4. Viertens\n\n"
        "| Jahr | Euro |\n|---|---:|\n| 2025 | 4.800 |\n\n[^1]: Beschluss vom 3. März."
    )
    page = Page(write_html(letter(item(1, text))))
    assert ("a", "href", "https://www.musterlingen.example/h?a=1&b=2") in page.attributes
    assert [value for tag, name, value in page.attributes if (tag, name) == ("li", "value")] == [
        "3",
        "4",
    ]
    assert page.text("th") == "JahrEuro"
    assert page.text("td") == "20254.800"
    assert page.text("em") == "Stand"
    assert "(Beschluss vom 3. März.)" in page.text("p")
