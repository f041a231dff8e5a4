"""A form says what the position says, and only what a person changed is read anew."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from anfrage.desk.position_form import form_values, read_form
from anfrage.desk.position_sources import read_positions
from anfrage.domain.position import Position, Publicity, Source

KNOWLEDGE = Path(__file__).resolve().parents[2] / "knowledge"
AWKWARD = Position(
    "p", "Titel", "Text.", keywords=("Personal, extern", "KI; Recht"), examples=("Wer?", "Wann?"),
    sources=(
        Source("Bericht; 01.02.2020"), Source("Akte", None, "V/2025/77"), Source("", None, "x"),
    ),
    valid_from=date(2026, 1, 1), publicity=Publicity.NON_PUBLIC,
)  # fmt: skip


def test_every_shipped_position_comes_back_from_its_form_unchanged() -> None:
    positions, problems = read_positions([KNOWLEDGE])
    assert not problems
    assert len(positions) > 40
    for _, position in [*positions, ("", AWKWARD)]:
        assert read_form(form_values(position), position).position == position


def test_lists_are_read_as_a_person_types_them() -> None:
    typed = form_values(AWKWARD) | {
        "keywords": "Kita, Gebühr,\n Kosten ",
        "examples": "Was kostet es?\n\n Ab wann? ",
        "sources": "Bericht; 01.02.2020\nBeschluss, 14.3.2025\nSeite; 1.2.2024; https://a.de/b;c\n",
        "review_on": "1.12.2027",
        "public": "ja",
    }
    read = read_form(typed, AWKWARD).position
    assert read is not None
    assert read.keywords == ("Kita", "Gebühr", "Kosten")
    assert read.examples == ("Was kostet es?", "Ab wann?")
    assert read.sources == (
        AWKWARD.sources[0],
        Source("Beschluss", date(2025, 3, 14)),
        Source("Seite", date(2024, 2, 1), "https://a.de/b;c"),
    ), "what nobody touched stays, even if it could be read otherwise"
    assert read.review_on == date(2027, 12, 1)
    assert read.publicity is Publicity.PUBLIC


@pytest.mark.parametrize(
    ("field", "typed", "problem"),
    [
        ("title", " \t", "missing"),
        ("text", "\n\n", "missing"),
        ("as_of", "31.2.2026", "date"),
        ("review_on", "1.2.26", "date"),
        ("valid_from", "bald", "date"),
        ("valid_until", "31.12.2025", "order"),
    ],
)
def test_what_is_wrong_is_named_at_its_field(field: str, typed: str, problem: str) -> None:
    reading = read_form(form_values(AWKWARD) | {field: typed}, AWKWARD)
    assert reading.position is None
    assert reading.problems == ((field, problem),)


def test_an_emptied_field_empties_the_position() -> None:
    typed = form_values(AWKWARD) | {"valid_from": "", "sources": "", "keywords": ""}
    expected = replace(AWKWARD, valid_from=None, sources=(), keywords=())
    assert read_form(typed, AWKWARD).position == expected
