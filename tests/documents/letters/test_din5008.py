"""`din5008-a` and `din5008-b` keep the measures of DIN 5008 within half a millimetre."""

import re

import pytest
from documents.letters.conftest import MakePdf
from letters import letter, shipped, with_parts
from pdf_measures import MM, Line, lines, rules
from sample_letters import SAMPLES, SIX_LINES

from anfrage.documents.layout import Layout

TOLERANCE = 0.5
FORM_B = {
    "return line, top": 45.0,
    "remarks, top": 50.0,
    "address, top": 62.7,
    "address, bottom": 90.0,
    "address, left": 25.0,
    "information, top": 50.0,
    "information, left": 125.0,
    "subject, top": 98.46,
    "text, left": 25.0,
    "fold mark, upper": 105.0,
    "hole mark": 148.5,
    "fold mark, lower": 210.0,
    "line grid": 4.233,
}
FORM_A = FORM_B | {
    "return line, top": 27.0,
    "remarks, top": 32.0,
    "address, top": 44.7,
    "address, bottom": 72.0,
    "information, top": 32.0,
    "subject, top": 80.46,
    "fold mark, upper": 87.0,
    "fold mark, lower": 192.0,
}
FORMS = {"din5008-a": FORM_A, "din5008-b": FORM_B}
every_form = pytest.mark.parametrize("name", FORMS)


def line_with(found: list[Line], start: str) -> Line:
    return next(line for line in found if line.text.startswith(start))


def measured(pdf: bytes) -> dict[str, float]:
    """Every measure of the table as it is in the PDF of a draft with six lines of address."""
    found = lines(pdf)
    address = [line_with(found, text) for text in SIX_LINES]
    sender = line_with(found, "Die Oberbürgermeisterin · ")
    information = line_with(found, "Drucksache:")
    subject = line_with(found, letter().subject[:20])
    marks = sorted(top for _, right, top in rules(pdf) if right < 20)
    return {
        "return line, top": sender.top(9 * MM),
        "remarks, top": line_with(found, "ENTWURF –").top(),
        "address, top": address[0].top(),
        "address, bottom": address[5].top() + 12 * MM + 1.9,  # six lines are 25.4 of 27.3 mm
        "address, left": address[0].left,
        "information, top": information.top(),
        "information, left": information.left,
        "subject, top": subject.top(),
        "text, left": line_with(found, "Sehr geehrter").left,
        "fold mark, upper": marks[0],
        "hole mark": marks[1],
        "fold mark, lower": marks[2],
        "line grid": (address[5].baseline - address[0].baseline) / 5,
    }


def shifted(layout: Layout, millimetres: float) -> Layout:
    """The layout with every zone, the margin and the subject moved, and a wider line grid."""
    twips = round(millimetres * 1440 / 25.4)

    def move(match: re.Match[bytes]) -> bytes:
        return match[1] + str(int(match[2]) + twips).encode() + match[3]

    parts = {}
    for name in ("word/document.xml", "word/header2.xml"):
        text = re.sub(rb'(w:[xy]=")(\d+)(")', move, layout.parts[name])
        text = re.sub(rb'(<w:pgMar [^>]*w:left=")(\d+)(")', move, text)
        parts[name] = re.sub(rb'(<w:spacing w:before=")(\d{4})(")', move, text)
    styles = layout.parts["word/styles.xml"]
    parts["word/styles.xml"] = styles.replace(
        b'w:line="240" w:lineRule="exact"', b'w:line="280" w:lineRule="exact"'
    )
    return with_parts(layout, parts)


@every_form
def test_every_measure_of_the_form_is_kept(make_pdf: MakePdf, name: str) -> None:
    layout, form = shipped(name), FORMS[name]
    assert layout.profile.din5008 == name[-1].upper()
    found = measured(make_pdf(SAMPLES["six lines"], layout))
    assert found == pytest.approx(form, abs=TOLERANCE)
    assert found["line grid"] == pytest.approx(form["line grid"], abs=0.02)


@every_form
def test_zones_hold_their_text_and_marks_stay_at_the_edge(make_pdf: MakePdf, name: str) -> None:
    form = FORMS[name]
    pdf = make_pdf(SAMPLES["six lines"], shipped(name))
    found = lines(pdf)
    head = [one for one in found if one.baseline < form["return line, top"]]
    assert {one.text for one in head} >= {"Die Oberbürgermeisterin", "Pressestelle"}
    top, subject = form["information, top"], form["subject, top"]
    block = [one for one in found if one.left > 120 and top < one.baseline < subject]
    assert len({one.baseline for one in block}) == 7
    assert all(one.right <= 200 + TOLERANCE for one in block)
    text = [one for one in found if subject < one.baseline < 272]
    assert all(one.left >= 24.5 and one.right <= 190 + TOLERANCE + 1 for one in text)
    assert min(one.size for one in text) >= 10
    sender = line_with(found, "Die Oberbürgermeisterin · ")
    assert form["return line, top"] < sender.baseline < form["remarks, top"]
    assert sender.size in {7.0, 8.0}
    assert line_with(found, "ENTWURF –").size == 8.0
    assert all(left >= 5 - TOLERANCE and right <= 20 for left, right, _ in rules(pdf))


@every_form
def test_a_layout_that_is_off_by_one_millimetre_is_noticed(make_pdf: MakePdf, name: str) -> None:
    off = shifted(shipped(name), 1.0)
    found = measured(make_pdf(SAMPLES["six lines"], off))
    kept = [one for one, value in FORMS[name].items() if abs(found[one] - value) <= TOLERANCE]
    assert kept == []
