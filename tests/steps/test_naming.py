"""A person's name as it is written in texts."""

import pytest

from anfrage.steps.naming import NamePattern


@pytest.mark.parametrize(
    "text",
    [
        "Frau Eva Muster fragt", "Muster, Eva (Fraktion)", "Muster, Dr. Eva", "EVA MUSTER",
        "Dr. Eva\nMuster", "Eva Musters Anfrage", "Eva Dr. Muster", "(Eva Muster)",
    ],
)  # fmt: skip
def test_a_name_is_found_as_it_is_usually_written(text: str) -> None:
    for name in ("Eva Muster", "Frau Dr. Eva Muster", "Muster, Eva"):
        assert NamePattern(name).stands_in(text), name


@pytest.mark.parametrize(
    "text", ["Eva Mustermann", "Eva aus dem Amt Muster", "Neva Muster", "Muster und Eva", ""]
)
def test_another_name_is_not_found(text: str) -> None:
    assert not NamePattern("Eva Muster").stands_in(text)


def test_a_name_is_taken_out_and_the_rest_stays() -> None:
    pattern = NamePattern("Eva Muster")
    assert pattern.taken_out("Ansprechpartnerin: Eva Muster, Zi. 3", r"\1") == (
        r"Ansprechpartnerin: \1, Zi. 3"
    )
    assert pattern.taken_out("e\u0301 bleibt", "x") == "e\u0301 bleibt", "else as it was"


@pytest.mark.parametrize("name", ["", "  ", "Dr.", "Frau Dr.", ","])
def test_a_title_alone_is_no_name(name: str) -> None:
    assert NamePattern(name).empty
