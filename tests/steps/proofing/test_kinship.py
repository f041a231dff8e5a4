"""Which words are of one family."""

import pytest

from anfrage.steps.proofing.kinship import akin, root


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sanierung", "saniert"), ("Ausschreibung", "ausgeschrieben"), ("Kosten", "Wartungskosten"),
        ("nachgerüstet", "Nachrüstung"), ("Genehmigung", "genehmigt"), ("Eröffnung", "eröffnen"),
        ("Schulschwimmen", "Schwimmunterricht"), ("Zeiten", "Öffnungszeiten"),
        ("Bäume", "Baum"), ("Schule", "Schulbus"),
    ],
)  # fmt: skip
def test_inflected_derived_and_compound_words_are_akin(one: str, other: str) -> None:
    assert akin(root(one), root(other))
    assert akin(root(other), root(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Stadtbibliothek", "Stadtverwaltung"), ("Vorgang", "vergangen"), ("Verkehr", "Verkauf"),
        ("fahren", "Fahrzeug"),
        ("Schließung", "Stellen"), ("Grundschule", "aufgrund"),
    ],
)  # fmt: skip
def test_words_that_only_look_alike_are_not(one: str, other: str) -> None:
    assert not akin(root(one), root(other))


def test_a_root_keeps_four_letters() -> None:
    assert [root(word) for word in ("Amt", "Rat", "Zeiten", "geht")] == [
        "amt", "rat", "zeit", "geht",
    ]  # fmt: skip
