"""OpenDocument texts: paragraphs in order, with the numbers that Writer shows."""

import pytest
from office_papers import ODT_NAMES, odt_file

from anfrage.documents.readers.odt import read_odt
from anfrage.domain.errors import (
    PaperHostile,
    PaperProtected,
    PaperTypeUnknown,
    PaperUnreadable,
)

LEVELS = "".join(
    f'<text:list-level-style-number text:level="{level}" style:num-format="{form}"'
    f' style:num-suffix="{suffix}" {more}/>'
    for level, form, suffix, more in [
        (1, "1", ".", ""),
        (2, "a", ")", ""),
        (3, "1", ".", 'text:display-levels="3"'),
    ]
)
STYLE = f'<text:list-style style:name="L">{LEVELS}</text:list-style>'
BULLETS = (
    '<text:list-style style:name="B"><text:list-level-style-bullet text:level="1"'
    ' text:bullet-char="\uf0b7"/></text:list-style>'
)


def lines(body: str, styles: str = STYLE + BULLETS) -> list[str]:
    return read_odt("a.odt", odt_file(body, styles)).rstrip("\n").split("\n")


def item(content: str, more: str = "") -> str:
    return f"<text:list-item {more}>{content}</text:list-item>"


def listed(content: str, more: str = 'text:style-name="L"') -> str:
    return f"<text:list {more}>{content}</text:list>"


def test_list_items_carry_their_numbers_and_sub_items_their_letters() -> None:
    inner = listed(item("<text:p>eins</text:p>") + item("<text:p>zwei</text:p>"), "")
    body = listed(
        item(f"<text:p>Was?</text:p><text:p>Näher erklärt.</text:p>{inner}")
        + item("<text:p>Wer?</text:p>")
    )
    assert lines(body) == ["1.\tWas?", "Näher erklärt.", "a)\teins", "b)\tzwei", "2.\tWer?"]


def test_a_list_that_goes_on_behind_a_paragraph_counts_on() -> None:
    first = listed(item("<text:p>Was?</text:p>"), 'text:style-name="L" xml:id="l1"')
    by_name = listed(item("<text:p>Wer?</text:p>"), 'text:style-name="L" text:continue-list="l1"')
    by_order = listed(
        item("<text:p>Wo?</text:p>"), 'text:style-name="L" text:continue-numbering="true"'
    )
    anew = listed(item("<text:p>Wann?</text:p>"))
    assert lines(first + "<text:p>Dazu:</text:p>" + by_name + by_order + anew) == [
        "1.\tWas?", "Dazu:", "2.\tWer?", "3.\tWo?", "1.\tWann?",
    ]  # fmt: skip


def test_start_values_headers_bullets_and_deeper_labels_are_kept() -> None:
    deep = listed(item(listed(item("<text:p>tief</text:p>"), "")), "")
    body = listed(
        item("<text:p>Fünf?</text:p>" + deep, 'text:start-value="5"')
        + "<text:list-header><text:p>ohne Nummer</text:p></text:list-header>"
    )
    bullets = listed(item("<text:p>Punkt</text:p>"), 'text:style-name="B"')
    assert lines(body + bullets) == ["5.\tFünf?", "5.a.1.\ttief", "ohne Nummer", "•\tPunkt"]


def test_headings_carry_the_numbers_of_the_outline() -> None:
    outline = (
        '<text:outline-style style:name="Outline"><text:outline-level-style text:level="1"'
        ' style:num-format="I" style:num-suffix="."/></text:outline-style>'
    )
    styles = f"<office:document-styles {ODT_NAMES}>{outline}</office:document-styles>"
    body = "".join(f'<text:h text:outline-level="1">{one}</text:h>' for one in ("Anlass", "Fragen"))
    assert read_odt("a.odt", odt_file(body, more={"styles.xml": styles})) == (
        "I.\tAnlass\nII.\tFragen\n"
    )


def test_blanks_tabs_breaks_and_the_white_space_of_the_file() -> None:
    body = '<text:p>\n  Wie <text:s text:c="2"/>hoch\n<text:span> ist</text:span>'
    body += "<text:tab/>der<text:line-break/>Aufwand?</text:p>"
    assert lines(body) == ["Wie   hoch ist\tder", "Aufwand?"]


def test_an_absurd_number_of_blanks_is_cut() -> None:
    assert len(lines('<text:p>a<text:s text:c="2000000000"/>b</text:p>')[0]) < 200


def test_notes_comments_deletions_and_hidden_text_are_not_read() -> None:
    hidden = (
        '<style:style style:name="T9"><style:text-properties text:display="none"/></style:style>'
    )
    note = "<text:note><text:note-body><text:p>Fußnote</text:p></text:note-body></text:note>"
    comment = "<office:annotation><text:p>Kommentar</text:p></office:annotation>"
    body = (
        "<text:tracked-changes><text:p>gelöscht</text:p></text:tracked-changes>"
        f'<text:p>Was{note}{comment}<text:span text:style-name="T9">geheim</text:span>?</text:p>'
        '<text:section text:display="none"><text:p>verborgen</text:p></text:section>'
    )
    assert lines(body, hidden) == ["Was?"]


def test_tables_are_read_cell_by_cell_and_text_boxes_behind_their_paragraph() -> None:
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    row = f"<table:table-row>{cell.format('1.')}{cell.format('Was?')}</table:table-row>"
    box = "<text:frame><text:text-box><text:p>Kasten</text:p></text:text-box></text:frame>"
    body = f"<table:table>{row}</table:table><text:p>Vor{box}her</text:p>"
    assert lines(body) == ["1.", "Was?", "Vorher", "Kasten"]


@pytest.mark.parametrize(
    ("more", "failure"),
    [
        ({"Basic/Standard/Module1.xml": "<x/>"}, PaperHostile),
        ({"Scripts/python/a.py": "x"}, PaperHostile),
        ({"../../etc/passwd": "x"}, PaperHostile),
        ({"styles.xml": "<!DOCTYPE x SYSTEM 'http://127.0.0.1/x'><x/>"}, PaperHostile),
        ({"META-INF/manifest.xml": "<x><manifest.encryption-data/></x>"}, PaperProtected),
        ({"content.xml": "<x>"}, PaperUnreadable),
    ],
)
def test_what_is_no_harmless_text_is_refused(
    more: dict[str, str], failure: type[Exception]
) -> None:
    with pytest.raises(failure):
        read_odt("a.odt", odt_file("<text:p>1. Warum?</text:p>", more=more))


def test_the_empty_list_of_macro_libraries_is_no_macro() -> None:
    more = {"Basic/Standard/script-lb.xml": "<x/>", "Basic/script-lc.xml": "<x/>"}
    assert read_odt("a.odt", odt_file("<text:p>Was?</text:p>", more=more)) == "Was?\n"


def test_a_spreadsheet_is_named_as_what_it_is() -> None:
    sheet = f"<x {ODT_NAMES}><office:body><office:spreadsheet/></office:body></x>"
    with pytest.raises(PaperTypeUnknown) as refused:
        read_odt("a.ods", odt_file("", more={"content.xml": sheet}))
    assert refused.value.suffix == ".ods"
