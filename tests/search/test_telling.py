"""Of all reasons few are told: the weightiest, whole words, and nothing that says little."""

from collections.abc import Sequence

from anfrage.domain.match import Reason, ReasonKind
from anfrage.search.analysis import content_words, fold
from anfrage.search.asking import asking
from anfrage.search.query import read_query
from anfrage.search.roots import root
from anfrage.search.telling import Said, told

COMMON = {"karlsruhe": 0.5}
PARTY = "Wie viele Straßenfeste feiert man in Musterlingen?"


def rarity(word: str) -> float:
    return COMMON.get(word, 5.0)


def shared(*words: str) -> list[Reason]:
    return [Reason(ReasonKind.SHARED, word, word) for word in words]


def unsaid(*words: str) -> list[Reason]:
    return [Reason(ReasonKind.UNSAID, word) for word in words]


def reasons_told(
    reasons: Sequence[Reason], question: str, text: str = "", title: str = "", city: str = ""
) -> tuple[Reason, ...]:
    roots = {root(fold(word.written)) for word in content_words(text)} - {""}
    return told(reasons, asking(read_query(question, title)), Said(text, roots, {}), rarity, city)


def words_told(reasons: Sequence[Reason], question: str, text: str = "") -> list[str]:
    return [reason.asked for reason in reasons_told(reasons, question, text)]


def test_a_word_that_many_entries_hold_is_no_reason() -> None:
    question = "Wie viele Bäder hat Karlsruhe?"
    assert words_told(shared("Bäder", "Karlsruhe"), question) == ["Bäder"]


def test_a_common_word_stays_where_there_is_nothing_else() -> None:
    assert words_told(shared("Karlsruhe"), "Was tut Karlsruhe?") == ["Karlsruhe"]


def test_a_word_that_every_inquiry_says_is_no_reason_even_where_entries_lack_it() -> None:
    question = "Welche Hebammen arbeiten schneller als im letzten Jahr?"
    assert words_told(shared("Hebammen", "schneller", "Jahr"), question) == ["Hebammen"]


def test_the_citys_own_name_is_neither_a_reason_nor_missed() -> None:
    found = reasons_told(shared("Straßenfeste", "Musterlingen"), PARTY, city="Musterlingen")
    assert found == tuple(shared("Straßenfeste"))
    lacking = unsaid("Straßenfeste", "Musterlingen")
    assert reasons_told(lacking, PARTY, city="Bad Musterlingen")[1:] == tuple(
        unsaid("Straßenfeste")
    )
    assert reasons_told(lacking, PARTY)[1:] == tuple(lacking)


def test_what_a_question_calls_a_city_is_its_name() -> None:
    question = "Wie viele Brunnen hat die Stadt Musterlingen, und welche Musterlinger Quellen?"
    assert words_told(unsaid("Brunnen", "Musterlingen", "Musterlinger"), question)[1:] == [
        "Brunnen"
    ]


def test_joined_words_are_named_as_one() -> None:
    question = "Wird die E-Akte eingeführt, und für welche Kund*innen?"
    text = "Die E-Akte kommt."
    found = words_told(shared("E", "Akte") + unsaid("Kund", "innen"), question, text)
    assert found == ["E-Akte", "Kund*innen"]


def test_a_piece_of_a_word_is_not_said_to_be_missing_where_another_is_shared() -> None:
    found = words_told(shared("Akte") + unsaid("E"), "Wird die E-Akte eingeführt?")
    assert found == ["E-Akte"]


def test_a_name_with_a_version_means_nothing_else() -> None:
    near = [Reason(ReasonKind.MEANING, "Web", "Internetseite")]
    found = reasons_told(near, "Sind wir im Web 2.0 zu finden?")
    assert found[1:] == tuple(unsaid("Web 2.0"))


def test_what_a_hyphen_leaves_open_in_the_entry_keeps_it() -> None:
    part = [Reason(ReasonKind.PART, "Ordnungsamt", "Ordnungs")]
    (found,) = reasons_told(part, "Was tut das Ordnungsamt?", "Das Ordnungs- und Bürgeramt hilft.")
    assert found == Reason(ReasonKind.PART, "Ordnungsamt", "Ordnungs-")


def test_a_word_that_the_question_names_itself_stands_for_no_other_one() -> None:
    near = [Reason(ReasonKind.MEANING, "Überlegungen", "Mastodon")]
    question = "Gibt es Überlegungen zu Mastodon?"
    assert reasons_told(shared("Mastodon") + near, question) == tuple(shared("Mastodon"))
    assert reasons_told(shared("Bus") + near, question) == (*shared("Bus"), *near)


def test_a_verb_that_an_entry_says_as_a_noun_is_not_missed() -> None:
    question = "Soll der Radweg optimiert werden?"
    assert words_told(unsaid("Radweg", "optimiert"), question)[1:] == ["Radweg", "optimiert"]
    text = "Eine Optimierung ist nicht notwendig."
    assert words_told(unsaid("Radweg", "optimiert"), question, text)[1:] == ["Radweg"]


def test_words_of_the_title_are_told_as_the_titles() -> None:
    found = reasons_told(
        [*shared("Zeitrahmen", "Hauptfriedhof"), *unsaid("Gräberfeld")],
        "Wenn ja, in welchem Zeitrahmen?",
        title="Gräberfeld auf dem Hauptfriedhof",
    )
    assert found == (
        Reason(ReasonKind.SHARED, "Zeitrahmen", "Zeitrahmen"),
        Reason(ReasonKind.TITLED, "Hauptfriedhof", "Hauptfriedhof"),
        Reason(ReasonKind.TITLE_UNSAID, "Gräberfeld"),
    )


def test_a_word_of_an_example_question_is_told_as_such_if_it_is_a_noun() -> None:
    example = [
        Reason(ReasonKind.EXAMPLE, "Kanals", "Kanals"),
        Reason(ReasonKind.EXAMPLE, "reagiert", "reagiert"),
    ]
    assert reasons_told(example + unsaid("Bus"), "Wer reagiert im Bus eines Kanals?") == (
        example[0],
        *unsaid("Bus"),
    )


def test_a_word_whose_abbreviation_the_entry_says_is_not_missed() -> None:
    question = "Was bewirkt die Gewässerrichtlinie (GWRL) am Weiher?"
    lacking = unsaid("Gewässerrichtlinie", "Weiher")
    assert reasons_told(shared("GWRL") + lacking, question) == (
        *shared("GWRL"),
        *unsaid("Weiher"),
    )
    assert reasons_told(lacking, question)[1:] == tuple(lacking)


def test_without_any_word_an_entry_is_alike_as_a_whole_only_where_meaning_was_compared() -> None:
    question = asking(read_query("Wie hoch ist der Krankenstand?"))
    lacking, alike = unsaid("Krankenstand"), Reason(ReasonKind.MEANING, "")
    assert told(lacking, question, Said("", (), {}), rarity) == (alike, *lacking)
    assert told(lacking, question, Said("", (), {}, by_meaning=False), rarity) == tuple(lacking)
