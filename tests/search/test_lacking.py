"""Of the words that an entry lacks those are named on which the question turns."""

import pytest

from anfrage.domain.match import Reason, ReasonKind
from anfrage.search.analysis import content_words
from anfrage.search.lacking import missed


def missing(question: str, near: dict[str, float] | None = None) -> list[str]:
    """Return what is named if the entry holds nothing of the question."""
    every = [Reason(ReasonKind.UNSAID, word.written) for word in content_words(question)]
    return [reason.asked for reason in missed(every, question, near=near)]


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Schützt jemand Profile, damit Betrüger sie nicht kapern?", ["Profile", "Betrüger"]),
        ("Darf man privat posten?", ["posten"]),
        ("Was ist im Hinblick auf die Laternen geschehen?", ["Laternen"]),
        ("Wer hat im Haus die Wahrung der Privatsphäre bewacht?", ["Privatsphäre"]),
        ("Ist es bei Tauchern und Co. bekannt?", ["Tauchern"]),
        ("Welche Ergebnisse brachte die Prüfung der Taucher?", ["Ergebnisse", "Taucher"]),
        ("Welche Möglichkeiten haben Taucher?", ["Taucher"]),
        ("Wird die Halle in Anspruch genommen?", ["Halle"]),
        ("Tauscht die Stadt Erfahrungswerte aus?", ["Erfahrungswerte"]),
        ("wieviele strafanzeigen gab es", ["strafanzeigen"]),
        ("", []),
    ],
)
def test_the_words_that_matter_are_named(question: str, named: list[str]) -> None:
    found = missing(question)
    assert [word for word in found if word in named] == named
    assert {"Hinblick", "Haus", "Co", "Möglichkeiten", "Anspruch"}.isdisjoint(found)


def test_what_is_asked_for_comes_before_what_is_beside_it() -> None:
    question = (
        "Welche Gesamtstrategie unter Einbettung der hoheitlichen Instrumente verfolgt der"
        " Zweckverband in der Auseinandersetzung mit verwahrlosten Gebäuden?"
    )
    found = missing(question)
    assert len(found) == 3
    assert "Gesamtstrategie" in found
    assert "Einbettung" not in found


def test_of_equal_words_the_longest_nouns_are_named() -> None:
    found = missing(
        "Wer baut das Fahrradparkhaus, den Kescher, die Schleusenanlage und den Tresen?"
    )
    assert {"Fahrradparkhaus", "Schleusenanlage"} < set(found)
    assert len(found) == 3


def test_of_equally_rare_words_the_one_farthest_from_the_entry_is_named() -> None:
    question = "Was kosten Kescher, Tresen, Zepter und Amphore?"
    near = {"Kescher": 0.45, "Tresen": 0.1, "Zepter": 0.1, "Amphore": 0.1}
    assert missing(question, near) == ["Tresen", "Zepter", "Amphore"]
    near = {"Kescher": 0.1, "Tresen": 0.1, "Zepter": 0.1, "Amphore": 0.45}
    assert missing(question, near) == ["Kescher", "Tresen", "Zepter"]


def test_a_usual_word_is_named_if_the_title_says_it_too() -> None:
    every = [Reason(ReasonKind.UNSAID, "Kosten")]
    question = "Was wird getan, um die Kosten darzulegen?"
    assert missed(every, question, central={"kost"}) == every
    assert missed(every, question) == []
