"""What the reader of TOML says comes out in German, with the line."""

import tomllib

import pytest

from anfrage.german.toml_words import toml_fault, toml_place


@pytest.mark.parametrize(
    ("text", "said", "place"),
    [
        ("a = b\n", "Anführungszeichen", "Zeile 1: a = b"),
        ('a = "x\nb = 1\n', "schließende Anführungszeichen", 'Zeile 1: a = "x'),
        ('[t]\na "x"\n', "fehlt das =", 'Zeile 2: a "x"'),
        ('a = "x" y\n', "steht noch etwas", 'Zeile 1: a = "x" y'),
        ("a = 1\na = 2\n", "weiter oben", None),
        ("[a]\n[a]\n", "Abschnitt steht schon", "Zeile 2: [a]"),
        ("[a\n", "eckige Klammer", "Zeile 1: [a"),
        ('a = "c:\\x"\n', "gehört noch ein \\", 'Zeile 1: a = "c:\\x"'),
        ("=1\n", "kein Eintrag", None),
    ],
)
def test_a_slip_is_named_in_german(text: str, said: str, place: str | None) -> None:
    with pytest.raises(tomllib.TOMLDecodeError) as caught:
        tomllib.loads(text)
    assert said in toml_fault(str(caught.value))
    if place is not None:
        assert toml_place(str(caught.value), text) == place


def test_what_is_not_known_is_said_in_general() -> None:
    assert "TOML" in toml_fault("Something new (at line 3, column 1)")
    assert toml_place("Something new", "a") == ""
