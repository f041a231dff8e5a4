"""Cleaned text leads back to the text it came from."""

import unicodedata
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from anfrage.domain.text import clean, clean_aligned

# What cleaning changes, beside ordinary letters.
_STRANGE = st.text(
    alphabet=st.sampled_from(
        "aoe \n\t\r\x0b\x0c\x85\u2028\x00\x1b[31m]\x9b\x07é\u0301\u0308\u0327\u0323ﬀ\u212b"
        "\u1100\u1161\u11a8가\ufeff\u202e\u0f71\u0f72\u09c7\u09be🪑"
    ),
    max_size=30,
)


@given(_STRANGE | st.text(max_size=60))
@settings(max_examples=500)
def test_the_aligned_text_is_the_cleaned_text_and_places_only_rise(text: str) -> None:
    cleaned, origins = clean_aligned(text)
    assert cleaned == clean(text)
    assert len(origins) == len(cleaned) + 1
    assert origins[len(cleaned)] == len(text)
    assert all(before <= after for before, after in pairwise(origins))


@given(_STRANGE)
@settings(max_examples=300)
def test_every_letter_stands_where_it_is_said_to_come_from(text: str) -> None:
    cleaned, origins = clean_aligned(text)
    for at, character in enumerate(cleaned):
        if character.isascii() and character.isalpha():
            assert unicodedata.normalize("NFD", text[origins[at]])[0] == character


def test_a_composed_letter_points_to_its_base() -> None:
    cleaned, origins = clean_aligned("xa\u0308y\r\nz")
    assert cleaned == "xäy\nz"
    assert list(origins) == [0, 1, 3, 4, 6, 7]
