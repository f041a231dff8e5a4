"""A part of a word is a reason only where it is a word in both."""

import pytest

from anfrage.search.analysis import fold, stem
from anfrage.search.compounds import is_part, stands_in


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ("Kosten", "Personalkosten"),
        ("Personal", "Personalaufwand"),
        ("Folgen", "Folgenabschätzung"),
        ("falsch", "Falschmeldungen"),
        ("Flächen", "Plakatflächen"),
        ("Beantwortung", "Beantwortungsfristen"),
        ("Amtshaftung", "Haftung"),
    ],
)
def test_a_part_of_a_compound_is_a_word(part: str, whole: str) -> None:
    assert is_part(stem(fold(part)), stem(fold(whole)))


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ("Diensten", "dienstlich"),
        ("Kund", "Kundschaft"),
        ("Gesichter", "angesichts"),
        ("gestellt", "hergestellt"),
        ("öffentlichen", "Öffentlichkeitsarbeit"),
        ("Systemen", "Ökosystems"),
        ("fahren", "fahrenden"),
        ("Stadt", "Rathaus"),
    ],
)
def test_letters_beside_an_ending_or_a_prefix_are_chance(part: str, whole: str) -> None:
    assert not is_part(stem(fold(part)), stem(fold(whole)))


@pytest.mark.parametrize(
    ("short", "long", "noun"),
    [
        ("Kosten", "Personalkosten", True),
        ("Texte", "Alternativtexten", True),
        ("Einsätze", "Einsatzaufkommen", True),
        ("Verfahrens", "Mitbestimmungsverfahren", True),
        ("falsch", "Falschmeldungen", False),
    ],
)
def test_a_word_stands_in_another_with_its_letters(short: str, long: str, *, noun: bool) -> None:
    assert stands_in(fold(short), fold(long), noun=noun)


@pytest.mark.parametrize(
    ("short", "long", "noun"),
    [
        ("Bürgerinnen", "Bürgerbüros", True),
        ("Private", "Privatsphäre", False),
        ("großem", "Großübungen", False),
        ("ergeben", "Ergebnisse", False),
    ],
)
def test_a_common_stem_alone_is_no_part(short: str, long: str, *, noun: bool) -> None:
    assert not stands_in(fold(short), fold(long), noun=noun)
