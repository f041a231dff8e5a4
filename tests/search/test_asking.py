"""A question is explained by its own words, and by its title's where it says little."""

from anfrage.search.asking import asking
from anfrage.search.query import read_query


def words_of(question: str, title: str) -> list[str]:
    return [word.written for word in asking(read_query(question, title)).words]


def test_a_question_that_says_little_is_explained_with_its_title() -> None:
    question, title = "Wenn ja, in welchem Zeitrahmen?", "Gräberfeld auf dem Hauptfriedhof"
    assert words_of(question, title) == ["Zeitrahmen", "Gräberfeld", "Hauptfriedhof"]
    assert asking(read_query(question, title)).of_title == {"Gräberfeld", "Hauptfriedhof"}


def test_a_question_that_says_enough_is_explained_alone() -> None:
    assert words_of("Was kosten Drohnen, Kameras und Piloten?", "Luftbilder") == [
        "kosten",
        "Drohnen",
        "Kameras",
        "Piloten",
    ]


def test_a_word_that_both_say_is_the_questions_and_central() -> None:
    found = asking(read_query("Wann öffnet das Freibad?", "Freibad am Fluss"))
    assert "Freibad" not in found.of_title
    assert found.central == {"freibad"}


def test_links_are_no_words() -> None:
    question = "Was steht unter https://www.musterlingen.de/haushalt/film oder musterlingen.de?"
    assert words_of(question, "") == ["steht"]
