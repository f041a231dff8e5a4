"""Misspelt marks: found in every disguise, once each, with what was meant and where it stands."""

import pytest
from layout_bodies import CLOSED, DRAFT, LETTER, QUESTIONS, body
from letters import paragraph, shipped, with_body, with_parts

from anfrage.documents.layout_check import check_layout
from anfrage.domain.errors import LayoutBroken
from anfrage.german.letter_words import finding_line

BARE = {f"word/{kind}{n}.xml": b"<x/>" for kind in ("header", "footer") for n in (1, 2)}


def findings(*lines: str) -> list[LayoutBroken]:
    """What is wrong with a letter of these lines and nothing else."""
    layout = with_parts(with_body(body(*lines)), BARE)
    return [one for one in check_layout(layout) if "missing" not in one.problem]


def told(one: LayoutBroken) -> str:
    return finding_line(one.place, one.problem, one.nearest, one.within)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("aktenzeichen", "journal_nr"), ("Zeichen", "journal_nr"), ("unser_zeichen", "journal_nr"),
        ("geschäftszeichen", "journal_nr"), ("Mail", "absender_email"),
        ("telefon", "absender_telefon"), ("stadt", "absender_stadt"), ("BETREFF", "betreff"),
        ("email", "absender_email"),
        ("anrde", "anrede"), ("unterschrift", "unterzeichner"), ("xyzxyz", ""), ("zimmer", ""),
    ],
)  # fmt: skip
def test_a_field_that_there_is_not_is_taken_for_the_one_that_is_meant(
    written: str, meant: str
) -> None:
    (found,) = findings(*DRAFT, *QUESTIONS, f"{{{{ {written} }}}}")
    assert (found.problem, found.nearest) == ("unknown_field", meant)
    assert ("anfrage layout felder" in told(found)) is not bool(meant)


@pytest.mark.parametrize(
    ("mark", "problem", "meant"),
    [
        ("{{ e-mail }}", "bad_name", "absender_email"),
        ("{{\\betreff}}", "bad_name", "betreff"),
        ("{{ unser zeichen }}", "bad_name", "journal_nr"),
        ("{ ansprechperson }", "other_braces", "ansprechperson"),
        ("[[ telefon ]]", "other_braces", "absender_telefon"),
        ("{#anlagen}", "other_braces", "anlagen"),
        ("{{ betreff }", "broken_mark", ""),
        ("{ betreff }}", "broken_mark", ""),
        ("{{ anlagen }}", "block_as_field", "anlage"),
    ],
)
def test_a_mark_in_other_braces_or_with_other_signs_is_found(
    mark: str, problem: str, meant: str
) -> None:
    (found,) = findings(*DRAFT, *QUESTIONS, f"Dazu: {mark} hier")
    assert (found.problem, found.nearest) == (problem, meant)
    assert mark in found.place
    assert problem == "broken_mark" or f"„Dazu: {mark} hier“" in found.place


@pytest.mark.parametrize("text", ["{ Wappen }", "[Wappen]", "Satz {1}", "[[ Logo ]]"])
def test_a_word_in_brackets_that_means_no_field_is_text(text: str) -> None:
    assert findings(*DRAFT, *QUESTIONS, text) == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("{{#empfaenger}}", "{{#empfänger}}"),
        ("{{/empfaenger}}", "{{/empfänger}}"),
        ("{{#schluss}}", "{{#gruss}}"),
        ("{{#fragen}}", "Fragen: {{#fragen}}"),
        ("{{ betreff }}", "{{ betref }}"),
        ("{{ betreff }}", "{ betreff }"),
        ("{{ betreff }}", "{{ betreff }"),
        ("{{ unterzeichner }}", "{{ name }}"),
    ],
)
def test_one_slip_gives_one_finding(right: str, wrong: str) -> None:
    layout = with_parts(with_body(body(*DRAFT, *LETTER)), BARE)
    assert right in LETTER
    before = {one.place for one in check_layout(layout)}
    lines = [wrong if line == right else line for line in LETTER]
    after = check_layout(with_body(body(*DRAFT, *lines), layout))
    new = [one for one in after if one.place not in before]
    assert len(new) == 1, [told(one) for one in new]


def test_a_misspelt_draft_block_is_not_missing_as_well() -> None:
    (found,) = findings("{{#entwrf}}", "ENTWURF", "{{/entwrf}}", *QUESTIONS)
    assert found.nearest == "entwurf"


def test_a_field_in_the_wrong_place_is_told_its_own() -> None:
    (found,) = findings(*DRAFT, *QUESTIONS, "{{ zeile }}")
    assert "Es gehört zwischen {{#empfaenger}} und {{/empfaenger}}." in told(found)
    (found,) = findings(*DRAFT, *QUESTIONS, "{{#anlagenliste}}", "{{/anlagenliste}}")
    assert "zwischen {{#anlagen}} und {{/anlagen}}" in told(found)


def test_a_mark_after_a_mere_line_break_is_told_apart() -> None:
    broken = "<w:p><w:r><w:t>{{#entwurf}}</w:t><w:br/><w:t>ENTWURF</w:t></w:r></w:p>"
    layout = with_parts(with_body(body(*QUESTIONS) + broken), BARE)
    found = [one for one in check_layout(layout) if one.problem != "missing_field"]
    lines = [told(one) for one in found if "entwurf" in one.place]
    assert len(lines) == 1
    assert "Umschalt+Eingabe" in lines[0]


@pytest.mark.parametrize(("lines", "name"), [(DRAFT, "entwurf"), (CLOSED, "nichtoeffentlich")])
def test_a_mark_that_says_nothing_is_a_fault(lines: tuple[str, ...], name: str) -> None:
    others = {DRAFT, CLOSED} - {lines}
    whole = [line for one in others for line in one]
    (found,) = findings(*whole, *QUESTIONS, lines[0], " ", lines[2])
    assert found.problem == f"empty_{name}"
    assert findings(*whole, *QUESTIONS, lines[0], " ", lines[2], *lines) == []


def test_a_picture_is_mark_enough() -> None:
    stamp = "<w:p><w:r><w:drawing/></w:r></w:p>"
    drawn = paragraph(DRAFT[0]) + stamp + paragraph(DRAFT[2]) + body(*QUESTIONS)
    found = check_layout(with_parts(with_body(drawn), BARE))
    assert not [one for one in found if one.problem.startswith("empty")]


def test_a_place_in_a_table_is_named_by_row_and_cell() -> None:
    cells = "".join(f"<w:tc>{paragraph(one)}</w:tc>" for one in ("Stadt", "{{ zeichen }}"))
    row = f"<w:tr>{cells}</w:tr>"
    layout = with_body(body(*DRAFT, *QUESTIONS) + f"<w:tbl>{row}{row}</w:tbl>", shipped())
    found = [one for one in check_layout(layout) if one.problem == "unknown_field"]
    assert [one.place for one in found] == [
        f"layout.docx, Brieftext, Tabelle 1, Zeile {n}, Zelle 2, nach „Stadt“: {{{{ zeichen }}}}"
        for n in (1, 2)
    ]
