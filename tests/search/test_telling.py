"""Of all reasons few are told: the weightiest, whole words, and nothing that says little."""

from anfrage.domain.match import Reason, ReasonKind
from anfrage.search.analysis import content_words, fold
from anfrage.search.query import read_query
from anfrage.search.telling import nearest_sentence, told, with_title
from anfrage.search.vocabulary import Vocabulary

COMMON = {"karlsruhe": 0.5}


def rarity(word: str) -> float:
    return COMMON.get(word, 5.0)


def shared(*words: str) -> list[Reason]:
    return [Reason(ReasonKind.SHARED, word, word) for word in words]


def unsaid(*words: str) -> list[Reason]:
    return [Reason(ReasonKind.UNSAID, word) for word in words]


def words_told(reasons: list[Reason], question: str, text: str = "") -> list[str]:
    return [reason.asked for reason in told(reasons, question, text, rarity)]


def test_a_word_that_many_entries_hold_is_no_reason() -> None:
    question = "Wie viele Bäder hat Karlsruhe?"
    assert words_told(shared("Bäder", "Karlsruhe"), question) == ["Bäder"]


def test_a_common_word_stays_where_there_is_nothing_else() -> None:
    assert words_told(shared("Karlsruhe"), "Was tut Karlsruhe?") == ["Karlsruhe"]


def test_joined_words_are_named_as_one() -> None:
    question = "Wird die E-Akte eingeführt, und für welche Kund*innen?"
    text = "Die E-Akte kommt."
    found = words_told(shared("E", "Akte") + unsaid("Kund", "innen"), question, text)
    assert found == ["E-Akte", "Kund*innen"]


def test_a_piece_of_a_word_is_not_said_to_be_missing_where_another_is_shared() -> None:
    found = words_told(shared("Akte") + unsaid("E"), "Wird die E-Akte eingeführt?")
    assert found == ["E-Akte"]


def test_a_word_that_the_question_names_itself_stands_for_no_other_one() -> None:
    near = [Reason(ReasonKind.MEANING, "Überlegungen", "Mastodon")]
    question = "Gibt es Überlegungen zu Mastodon?"
    assert told(shared("Mastodon") + near, question, "", rarity) == tuple(shared("Mastodon"))
    assert told(shared("Bus") + near, question, "", rarity) == (*shared("Bus"), *near)


def test_of_what_does_not_stand_there_the_longest_nouns_are_named() -> None:
    question = "Wer baut den Weg, das Fahrradparkhaus, die Haltestelle, den Zaun und die Laterne?"
    lacking = unsaid("baut", "Fahrradparkhaus", "Haltestelle", "Zaun", "Laterne")
    assert words_told(shared("Bus") + lacking, question)[1:] == [
        "Fahrradparkhaus",
        "Haltestelle",
        "Laterne",
    ]


def test_a_verb_that_begins_a_sentence_is_no_noun() -> None:
    lacking = unsaid("Tauscht", "Erfahrungswerte")
    found = words_told(lacking, "Tauscht die Stadt Erfahrungswerte aus?")
    assert found == ["", "Erfahrungswerte"]


def test_a_hasty_search_in_small_letters_has_words_that_matter_too() -> None:
    found = words_told(unsaid("strafanzeigen"), "wieviele strafanzeigen gab es")
    assert found == ["", "strafanzeigen"]


def test_a_question_that_says_little_is_explained_with_its_title() -> None:
    query = read_query("Wenn ja, in welchem Zeitrahmen?", "Gräberfeld auf dem Hauptfriedhof")
    assert [word.written for word in with_title(query).words] == [
        "Zeitrahmen",
        "Gräberfeld",
        "Hauptfriedhof",
    ]
    long = read_query("Was kosten Drohnen, Kameras und Piloten?", "Luftbilder")
    assert with_title(long) == long


def test_without_vectors_the_sentence_with_most_of_the_words_is_nearest() -> None:
    text = "Die Stadt hat zwei Bäder. Der Eintritt ins Freibad kostet 5 Euro. Es ist schön."
    asked = list(content_words("Was kostet der Eintritt?"))
    vocabulary = Vocabulary(fold(word.written) for word in content_words(text))
    found = nearest_sentence(asked, text, (), vocabulary, rarity)
    assert found == Reason(ReasonKind.NEAREST, "", "Der Eintritt ins Freibad kostet 5 Euro.")
    foreign = list(content_words("Wo brüten Störche?"))
    assert nearest_sentence(foreign, text, (), vocabulary, rarity) is None
    by_meaning = nearest_sentence(foreign, text, (0.1, 0.0, 0.3), vocabulary, rarity)
    assert by_meaning == Reason(ReasonKind.NEAREST, "", "Es ist schön.")


def test_without_any_word_an_entry_is_alike_as_a_whole_only_where_meaning_was_compared() -> None:
    lacking = unsaid("Krankenstand")
    question = "Wie hoch ist der Krankenstand?"
    alike = Reason(ReasonKind.MEANING, "")
    assert told(lacking, question, "", rarity) == (alike, *lacking)
    assert told(lacking, question, "", rarity, by_meaning=False) == tuple(lacking)
