"""What is quoted of a long sentence is what meets the question, from clause to clause."""

from hypothesis import given
from hypothesis import strategies as st

from anfrage.search.windows import PAIR, WHOLE, WINDOW, leans, quoted, window

LONG = (
    "Nach dem neuen Beschluss des öffentlich tagenden und darum für alle zugänglichen Rates vom"
    " Herbst für die Ausführung der geplanten Arbeiten am Theater und seinen Werkstätten wird die"
    " Verwaltung gemeinsam mit dem Land geeignete Wege zur Information der Bürgerschaft wählen."
)


def at(word: str) -> dict[int, float]:
    return {LONG.index(word): 0.5}


def test_a_sentence_that_is_not_long_is_quoted_whole() -> None:
    short = "Die Halle öffnet, sobald die Prüfung vorliegt."
    assert window(short, {}) == short


def test_of_a_long_sentence_the_statement_is_quoted() -> None:
    assert window(LONG, at("Information")) == (
        "… wird die Verwaltung gemeinsam mit dem Land geeignete Wege zur Information der"
        " Bürgerschaft wählen."
    )


def test_a_window_lies_where_the_question_is_met() -> None:
    text = "Es gibt viele Gründe: " + "; ".join(f"der Grund Nummer {n} ist gut" for n in range(20))
    place = text.index("Nummer 17")
    found = window(text, {place: 1.0})
    assert "Nummer 17" in found
    assert found.startswith("… ")


def test_a_bracket_is_not_torn() -> None:
    text = (
        "Die Bedienung des Berges mit einem Bus in gleicher Folge (wobei der Bus immer weniger"
        " Plätze hat, außer am Sonntag, wenn er einen Anhänger hat) wurde in der Untersuchung der"
        " Kosten schon im vergangenen Jahr berechnet, und zwar von einem Büro."
    )
    found = window(text, {text.index("Bedienung"): 0.3, text.index("Kosten"): 0.3})
    assert found.count("(") == found.count(")")


def test_a_window_ends_with_a_word_that_says_something() -> None:
    text = "Das Amt steht im Austausch mit den Anbietern der Netze " + "und der Leitungen " * 20
    assert window(text, {}).endswith(" Leitungen …")


def test_of_two_sentences_both_stand_there_and_stay_short() -> None:
    both = quoted(
        LONG, at("Information"), f"Das {'sehr ' * 60}alte Theater, so heißt es, bröckelt."
    )
    assert both.endswith("wählen.")
    assert both.startswith("… ")
    assert len(both) < PAIR + 40


def test_pronouns_lean_and_articles_do_not() -> None:
    assert leans("Gerade dies spricht dafür.")
    assert leans("Sie prüft die Abschätzung.")
    assert leans("Hierzu fehlen die Mittel.")
    assert leans("Es dient dazu, Plätze zu verwalten.")
    assert not leans("Die Stadt hat zwei Bäder.")
    assert not leans("Das Bad ist offen.")
    assert not leans("Es gibt zwei Bäder.")
    assert not leans("Im Vorjahr gingen 87 Anträge ein, davon 61 rechtzeitig.")


@given(st.text(max_size=600), st.dictionaries(st.integers(0, 600), st.floats(0, 1), max_size=5))
def test_any_sentence_is_quoted_shortly_and_word_for_word(
    sentence: str, met: dict[int, float]
) -> None:
    found = window(sentence, met)
    assert len(found) <= max(WHOLE, WINDOW + len("…  …"))
    assert found.removeprefix("… ").removesuffix(" …") in sentence
