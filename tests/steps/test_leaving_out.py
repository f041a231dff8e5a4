"""Names are taken out before words are kept for others; everything else stays."""

import pytest

from anfrage.steps.leaving_out import leave_out_names

PEOPLE = ("Stadträtin Dr. Erika Blume", "Karl Garten")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Stadträtin Blume fragt.", "Stadträtin [Name] fragt."),
        ("Frau Dr. Erika Blume fragt.", "Frau Dr. [Name] fragt."),
        ("Karl  Garten und Erika Blume fragen.", "[Name] und [Name] fragen."),
        ("Wie Herr Unbekannt sagt.", "Wie Herr [Name] sagt."),
        ("Bürgermeisterin Fremd sagt zu.", "Bürgermeisterin [Name] sagt zu."),
        ("Sandra Wolke leitet das Amt.", "[Name] leitet das Amt."),
        ("Mail an anna.beispiel@stadt.example.", "Mail an [Name]."),
        ("Die Fraktion Grüne Mitte fragt.", "Die [Name der Fraktion] fragt."),
    ],
)
def test_a_name_becomes_a_gap(text: str, left: str) -> None:
    assert leave_out_names(text, PEOPLE, ("Fraktion Grüne Mitte",))[0] == left


@pytest.mark.parametrize(
    "text",
    [
        "Im Blumenpark blühen 400 Blumen; die Blume des Jahres steht im Garten.",
        "Auskunft gibt info@stadt.example.",
        "Die Erich-Kästner-Schule in der Karl-Marx-Straße 3 hat zwei Eingänge.",
        "Der Stadtrat Musterlingen hat der Oberbürgermeisterin zugestimmt.",
        "Die Stadt betreut drei Auftritte.",
    ],
)
def test_what_is_no_name_stays(text: str) -> None:
    assert leave_out_names(text, PEOPLE, ("Fraktion Grüne Mitte",)) == (text, ())


def test_what_was_left_out_is_told_once_in_order() -> None:
    text = "Herr Garten und Frau Blume, später noch einmal Herr Garten."
    assert leave_out_names(text, PEOPLE)[1] == ("Garten", "Blume")
