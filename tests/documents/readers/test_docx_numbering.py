"""Automatic numbers: what Word shows in front of a paragraph is what is read."""

import docx
import pytest
from inquiry_papers import QUESTIONS, split
from word_papers import (
    abstract,
    in_list,
    items,
    labels,
    level,
    listed,
    paragraph,
    read,
    run,
    saved,
    with_numbering,
)

from anfrage.documents.readers import read_paper


def test_lists_made_in_word_carry_their_numbers() -> None:
    document = docx.Document()
    document.add_paragraph("Wir fragen die Verwaltung:")
    for text in QUESTIONS[:3]:
        document.add_paragraph(text, style="List Number")
    document.add_paragraph("Ein Punkt", style="List Bullet")
    lines = read(document)
    assert lines[1:4] == [f"{k}.\t{text}" for k, text in enumerate(QUESTIONS[:3], 1)]
    assert lines[4] == "•\tEin Punkt"
    found = split(read_paper("anfrage.docx", saved(document))).questions
    assert [question.text for question in found][:2] == list(QUESTIONS[:2])
    assert [question.number for question in found] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        ("decimal", ["1.", "2."]),
        ("decimalZero", ["01.", "02."]),
        ("lowerLetter", ["a.", "b."]),
        ("upperLetter", ["A.", "B."]),
        ("lowerRoman", ["i.", "ii."]),
        ("upperRoman", ["I.", "II."]),
        ("ordinal", ["1..", "2.."]),
        ("none", [".", "."]),
        ("somethingNew", ["1.", "2."]),
    ],
)
def test_numbers_take_the_form_of_their_list(form: str, shown: list[str]) -> None:
    lines = with_numbering(
        abstract(0, level(0, form, "%1.")) + listed(1, 0), body=items((1, 0), (1, 0))
    )
    assert labels(lines) == [f"{label}\t" for label in shown]


def test_deeper_levels_start_anew_and_name_their_number() -> None:
    lines = with_numbering(
        abstract(
            0,
            level(0, "decimal", "%1."),
            level(1, "lowerLetter", "%2)"),
            level(2, "decimal", "%1.%2.%3"),
        )
        + listed(1, 0),
        body=items((1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1)),
    )
    assert labels(lines) == ["1.\t", "a)\t", "b)\t", "1.b.1\t", "2.\t", "a)\t"]


def test_a_list_may_start_late_and_start_again() -> None:
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    lines = with_numbering(
        abstract(0, level(0, "decimal", "%1.", start=3))
        + listed(1, 0)
        + listed(2, 0, again)
        + listed(3, 0),
        body=items((1, 0), (1, 0), (2, 0), (2, 0), (3, 0)),
    )
    assert labels(lines) == ["3.\t", "4.\t", "1.\t", "2.\t", "3.\t"]


def test_a_list_that_never_restarts_goes_on() -> None:
    lines = with_numbering(
        abstract(
            0, level(0, "decimal", "%1."), level(1, "decimal", "%2)", '<w:lvlRestart w:val="0"/>')
        )
        + listed(1, 0),
        body=items((1, 0), (1, 1), (1, 0), (1, 1)),
    )
    assert labels(lines) == ["1.\t", "1)\t", "2.\t", "2)\t"]


def test_what_follows_the_number_and_legal_numbers_are_as_defined() -> None:
    lines = with_numbering(
        abstract(
            0,
            level(0, "upperRoman", "%1.", '<w:suff w:val="space"/>'),
            level(1, "decimal", "%1.%2", '<w:isLgl/><w:suff w:val="nothing"/>'),
        )
        + listed(1, 0),
        body=items((1, 0), (1, 1)),
    )
    assert labels(lines) == ["I. ", "1.1"]


def test_a_style_lends_its_list_to_its_paragraphs_and_heirs() -> None:
    styles = (
        f'<w:style w:type="paragraph" w:styleId="Frage"><w:pPr>{in_list(1)}</w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Heir"><w:basedOn w:val="Frage"/></w:style>'
    )
    body = "".join(
        paragraph(run(f"Punkt {k}"), f'<w:pStyle w:val="{style}"/>{more}')
        for k, (style, more) in enumerate(
            [("Frage", ""), ("Heir", ""), ("Heir", '<w:numPr><w:numId w:val="0"/></w:numPr>')]
        )
    )
    lines = with_numbering(
        abstract(0, level(0, "decimal", "Frage %1:")) + listed(1, 0), body=body, styles=styles
    )
    assert labels(lines) == ["Frage 1:\t", "Frage 2:\t", ""]


def test_a_paragraph_in_a_list_that_does_not_exist_has_no_number() -> None:
    assert labels(with_numbering(listed(1, 99), body=items((1, 0), (7, 3)))) == ["", ""]
