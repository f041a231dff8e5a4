import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anfrage.domain.text import clean, clean_line


@pytest.mark.parametrize(
    ("dirty", "expected"),
    [
        ("\x1b[2Jleer", "leer"),
        ("\x1b]52;c;ZWNobw==\x07Zwischenablage", "Zwischenablage"),
        ("\x9b31mrot", "rot"),
        ("\x1bPgeheim\x1b\\offen", "offen"),
        ("Titel\x1b]0;neu\x1b\\!", "Titel!"),
        ("\x1b]0;nie geschlossen\nZweite Zeile", "\nZweite Zeile"),
        ("ein\u202eegnarO", "einegnarO"),
        ("A\u0308rger", "Ärger"),
        ("a\r\nb\rc\x0bd\u2028e", "a\nb\nc\nd\ne"),
        ("null\x00stelle\ud800", "nullstelle"),
        ("[/] {{ 7*7 }} <b> & [@click=app.bell()]", "[/] {{ 7*7 }} <b> & [@click=app.bell()]"),
        ("m² № „Zitat“ – ß 👍🏽", "m² № „Zitat“ – ß 👍🏽"),
    ],
)
def test_cleaning_takes_away_what_a_terminal_would_obey_and_nothing_else(
    dirty: str, expected: str
) -> None:
    assert clean(dirty) == expected


HOSTILE = st.text(
    st.one_of(
        st.characters(exclude_categories=()),
        st.sampled_from("\x1b[]PX^_\x07\x9b\x9c\x9d\\;mJ0123456789\u202e\u0308aä\r\n\x85"),
    )
)


@given(HOSTILE)
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(HOSTILE)
def test_no_control_character_but_tab_and_line_feed_gets_through(text: str) -> None:
    assert all(unicodedata.category(char) != "Cc" or char in "\t\n" for char in clean(text))
    assert clean(text).encode("utf-8").decode("utf-8") == clean(text)  # no surrogate is left


@given(st.text(st.characters(codec="latin-1", categories=["L", "N", "P", "S", "Zs"])))
def test_ordinary_german_text_stays_as_it_is(text: str) -> None:
    assert clean(text) == text


@given(HOSTILE)
def test_a_line_is_one_line(text: str) -> None:
    assert "\n" not in clean_line(text)
    assert clean_line(text) == clean_line(text).strip()
