"""What does not find room in its zone is reported, and nothing is hidden."""

import dataclasses
import itertools

import pytest
from documents.letters.conftest import MakePdf
from letters import SENDER, letter, shipped
from pdf_content import read_pdf
from sample_letters import SAMPLES
from sample_letters import TWELVE_LINES as TWELVE

from anfrage.documents.letter_zones import Overfull, Zone, lines_to_move, overfull_zones
from anfrage.german.letter_words import overfull


@pytest.mark.parametrize("name", ["brief", "brief-fliesstext", "din5008-a", "din5008-b"])
def test_more_than_six_lines_of_address_are_reported(name: str) -> None:
    assert overfull_zones(letter(), shipped(name)) == ()
    assert overfull_zones(letter(addressee=TWELVE[:6]), shipped(name)) == ()
    long = ("Fraktion " + "Offene Stadt " * 4, *TWELVE[:5])
    for address, needed in ((TWELVE, 12), (TWELVE[:7], 7), (long, 7)):
        found = overfull_zones(letter(addressee=address), shipped(name))
        assert found == (Overfull(Zone.ADDRESS, needed, 6),)


@pytest.mark.parametrize("name", ["formular", "ratsantwort", "zuarbeit"])
def test_layouts_without_a_window_have_room_for_any_address(name: str) -> None:
    assert overfull_zones(letter(addressee=TWELVE), shipped(name)) == ()


def test_an_information_block_that_grows_too_high_is_reported() -> None:
    sender = dataclasses.replace(SENDER, contact="Kim Beispiel " * 10)
    (found,) = overfull_zones(letter(sender=sender), shipped("din5008-b"))
    assert (found.zone, found.limit) == (Zone.INFORMATION, 9)
    assert "Informationsblock" in overfull(found.zone.value, found.lines, found.limit)


@pytest.mark.parametrize("name", ["brief", "din5008-a", "din5008-b"])
def test_twelve_lines_of_address_are_all_printed_and_none_over_another(
    make_pdf: MakePdf, name: str
) -> None:
    pdf = make_pdf(SAMPLES["twelve lines"], shipped(name))
    content = read_pdf(pdf)
    assert all("".join(one.split()) in content.text for one in (*TWELVE, letter().subject))
    boxes = [
        (one["x0"], one["x1"], one["top"], one["bottom"])
        for one in content.pages[0]
        if not one["text"].isspace()
    ]
    # Letters of lines that follow each other may touch by a point, but none lies on another.
    clashes = [
        (a, b)
        for a, b in itertools.combinations(boxes, 2)
        if min(a[1], b[1]) - max(a[0], b[0]) > 1 and min(a[3], b[3]) - max(a[2], b[2]) > 3
    ]
    assert clashes == []


def test_a_letter_with_room_for_everything_moves_nothing() -> None:
    assert lines_to_move(letter()) == 0
    assert lines_to_move(letter(addressee=TWELVE[:8])) == 0
    assert lines_to_move(letter(addressee=TWELVE)) == 4
