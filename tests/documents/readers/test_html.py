"""Web pages: what a browser shows, a line a block."""

import pytest

from anfrage.documents.readers.html import read_html
from anfrage.domain.errors import PaperHostile, PaperUnreadable


def lines(page: str) -> list[str]:
    return read_html("a.html", page.encode()).rstrip("\n").split("\n")


def test_lists_carry_the_numbers_that_a_browser_shows() -> None:
    inner = '<ol type="a"><li>eins</li><li><p>zwei</p></li></ol>'
    page = f'<ol start="3"><li>Was?{inner}</li><li></li><li value="7">Wer?</li></ol><ul><li>x</ul>'
    assert lines(page) == ["3. Was?", "a. eins", "b. zwei", "4.", "7. Wer?", "", "• x"]


def test_paragraphs_leave_room_and_those_of_word_do_not() -> None:
    assert lines("<p>eins<p>zwei") == ["eins", "", "zwei"]
    assert lines("<p class=MsoNormal>eins<p class=MsoNormal>zwei") == ["eins", "zwei"]


def test_white_space_is_folded_and_breaks_are_kept() -> None:
    assert lines("<div>Wie\n  hoch <b>ist</b>\tes?<br>Und<br><br>dann?</div>") == [
        "Wie hoch ist es?", "Und", "", "dann?",
    ]  # fmt: skip
    assert lines("<p>x<pre>a\n  b</pre>") == ["x", "", "a", "  b"]


def test_cells_of_a_row_stand_on_one_line() -> None:
    assert lines("<table><tr><td>1.</td><td>Was?</td></tr><tr><td>2.<td>Wer?</table>") == [
        "1.\tWas?", "2.\tWer?",
    ]  # fmt: skip


def test_what_is_not_shown_is_not_read() -> None:
    page = (
        "<head><title>T</title><style>p{}</style></head><body><script>x()</script><!-- c -->"
        "<p hidden>a</p><p style='DISPLAY : none'>b</p><template>c</template><p>Was?</p></body>"
    )
    assert lines(page) == ["Was?"]


def test_markup_that_is_text_stays_text() -> None:
    assert lines("<p>&lt;b&gt; &amp;amp; [/b] {{ x }} „Zitat“ <q>q</q></p>") == [
        "<b> &amp; [/b] {{ x }} „Zitat“ „q“"
    ]


@pytest.mark.parametrize(
    ("charset", "written"),
    [("utf-8", "utf-8"), ("iso-8859-1", "cp1252"), ("utf-8", "cp1252"), ("x-unknown", "utf-8")],
)
def test_a_page_in_another_encoding_than_it_says_is_read(charset: str, written: str) -> None:
    page = f'<meta charset="{charset}"><p>„Größe“ – für Bürger</p>'.encode(written)
    assert read_html("a.html", page) == "„Größe“ – für Bürger\n"


def test_an_xml_declaration_and_a_document_type_are_harmless() -> None:
    entity = '<!DOCTYPE html [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    page = f'<?xml version="1.0" encoding="utf-8"?>{entity}<html><p>Größe &e;</p></html>'
    assert "root:" not in read_html("a.html", page.encode())
    assert "Größe" in read_html("a.html", page.encode())


def test_text_without_any_tag_keeps_its_lines() -> None:
    assert read_html("a.html", b"1. Was?\n2. 3 < 4?\n") == "1. Was?\n2. 3 < 4?\n"


def test_a_page_deeper_than_the_parser_goes_is_refused_not_cut() -> None:
    assert "tief" in read_html("a.html", b"<div>" * 1000 + b"tief")
    with pytest.raises(PaperHostile):
        read_html("a.html", b"<div>" * 5000 + b"tief")


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(PaperUnreadable):
        read_html("a.html", bytes(range(1, 9)) * 100)
