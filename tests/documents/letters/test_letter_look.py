"""What an official letter looks like around its signature, and where it is folded."""

import pytest
from documents.letters.conftest import MakePdf
from letters import LETTER_LIKE, shipped
from pdf_measures import lines, page_texts, rules
from sample_letters import SAMPLES

SIGNING = ["brief", "brief-fliesstext", "din5008-a", "din5008-b", "formular"]


def baselines(pdf: bytes, *starts: str) -> list[float]:
    """Millimetres from the top at which the last page's lines with these beginnings stand."""
    found = lines(pdf, len(page_texts(pdf)) - 1)
    return [next(one.baseline for one in found if one.text.startswith(start)) for start in starts]


@pytest.mark.parametrize("name", SIGNING)
def test_on_a_copy_gez_stands_right_over_the_name_and_a_line_lies_over_the_capacity(
    make_pdf: MakePdf, name: str
) -> None:
    pdf = make_pdf(SAMPLES["rich"], shipped(name))
    words = ("Mit freundlichen", "Im Auftrag", "gez.", "Alex Musterfrau", "Pressesprecherin")
    closing, capacity, copied, signer, function = baselines(pdf, *words)
    assert capacity - closing > 8
    assert copied - capacity > 8
    assert 4 < signer - copied < 6
    assert 4 < function - signer < 6


@pytest.mark.parametrize("name", SIGNING)
def test_an_original_has_room_for_the_signature_over_the_name(make_pdf: MakePdf, name: str) -> None:
    closing, signer = baselines(
        make_pdf(SAMPLES["3"], shipped(name)), "Mit freundlichen", "Alex Musterfrau"
    )
    assert signer - closing > 16


@pytest.mark.parametrize("name", [one for one in LETTER_LIKE if one != "din5008-a"])
def test_a_letter_for_a_window_of_form_b_has_its_fold_and_hole_marks(
    make_pdf: MakePdf, name: str
) -> None:
    found = rules(make_pdf(SAMPLES["3"], shipped(name)))
    marks = sorted(top for _, right, top in found if right < 20)
    assert marks == pytest.approx([105, 148.5, 210], abs=0.5)
