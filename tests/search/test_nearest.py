"""The sentence that is named says what was asked for, and is understood alone."""

import pytest

from anfrage.domain.match import Reason, ReasonKind
from anfrage.search.analysis import content_words, fold
from anfrage.search.nearest import Wanted, nearest_sentence
from anfrage.search.quoting import sentences_of, single
from anfrage.search.vocabulary import Vocabulary


def wanted(question: str, text: str) -> Wanted:
    vocabulary = Vocabulary(fold(word.written) for word in content_words(text))
    return Wanted(question, list(content_words(question)), vocabulary, lambda _: 5.0)


def nearest(question: str, text: str, *cosines: float, title: str = "") -> str:
    found = nearest_sentence(wanted(question, text), text, cosines, title)
    return found.found if found else ""


def test_without_vectors_the_sentence_with_most_of_the_words_is_nearest() -> None:
    text = "Die Stadt hat zwei Bäder. Der Eintritt ins Freibad kostet 5 Euro. Es ist schön."
    found = nearest_sentence(wanted("Was kostet der Eintritt?", text), text, ())
    assert found == Reason(ReasonKind.NEAREST, "", "Der Eintritt ins Freibad kostet 5 Euro.")
    assert nearest("Wo brüten Störche?", text) == ""
    assert nearest("Wo brüten Störche?", text, 0.1, 0.0, 0.3) == "Es ist schön."


TEXT = (
    "Das Freibad am Fluss ist bei Familien sehr beliebt. "
    "Für das Freibad am Fluss waren 310.000 Euro eingeplant. "
    "Das Freibad am Fluss öffnet nach dem Umbau voraussichtlich im Juni. "
    "Das Freibad am Fluss musste schließen, weil das Becken undicht war. "
    "Um das Freibad am Fluss kümmert sich das Gartenbauamt."
)


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("Wie viel ist für das Freibad am Fluss vorgesehen?", "310.000 Euro"),
        ("Wie hoch ist der Betrag für das Freibad am Fluss?", "310.000 Euro"),
        ("Wann kann man wieder ins Freibad am Fluss?", "im Juni"),
        ("Warum ist das Freibad am Fluss zu?", "weil das Becken"),
        ("Wer ist für das Freibad am Fluss da?", "Gartenbauamt"),
    ],
)
def test_the_sentence_of_the_kind_that_is_asked_for_is_nearest(question: str, part: str) -> None:
    assert part in nearest(question, TEXT)
    assert part in nearest(question, TEXT, 0.35, 0.3, 0.3, 0.3, 0.3)


def test_yes_and_no_answer_whether() -> None:
    text = "Nein, das Tor ist noch nicht fertig. Das Tor wiegt fast zwei Tonnen und ist grün."
    assert nearest("Ist das Tor gebaut?", text, 0.2, 0.25).startswith("Nein")


def test_a_past_day_is_no_answer_to_when_it_will_be() -> None:
    text = "Am 10. Mai wurde die Halle geplant. Die Halle steht voraussichtlich im Frühjahr offen."
    assert "Frühjahr" in nearest("Wann öffnet die Halle?", text, 0.3, 0.2)
    assert "Mai" in nearest("Wann wurde die Halle geplant?", text, 0.3, 0.2)


def test_a_sentence_that_leans_on_the_one_before_it_stands_with_it() -> None:
    text = (
        "Je kleiner ein Amt ist, desto eher fallen Termine aus. "
        "Gerade dies spricht für eine gemeinsame Vergabe der Termine."
    )
    assert nearest("Wie steht es um die Vergabe?", text, 0.1, 0.4) == text
    text = "Die Stadt wirbt selten. Im letzten Jahr wurden dafür 6.750 Euro ausgegeben."
    assert nearest("Wie viel Geld kostet es?", text, 0.1, 0.2) == text


def test_a_sentence_that_asks_is_answered_by_the_next() -> None:
    text = (
        "Es stellte sich die Frage, ob es dort überbelegte Häuser gibt. "
        "Die Verwaltung konnte keine feststellen."
    )
    assert nearest("Gibt es überbelegte Häuser?", text, 0.5, 0.1) == text


def test_a_sentence_that_only_refers_to_another_answer_is_not_nearest() -> None:
    text = "Die Fragen 1 und 2 zum Freibad werden gemeinsam beantwortet. Das Bad ist offen."
    assert nearest("Ist das Freibad offen?", text, 0.3, 0.3) == "Das Bad ist offen."


def test_the_sentence_that_says_the_title_is_the_main_one() -> None:
    text = "Die Stelle pflegt den Austausch mit Kommunen. Einmal im Jahr gibt es ein Treffen."
    question, cosines = "Wie machen es Nachbarn?", (0.15, 0.25)
    assert "Treffen" in nearest(question, text, *cosines)
    title = "Austausch mit anderen Kommunen"
    assert "Kommunen" in nearest(question, text, *cosines, title=title)


def test_a_full_stop_behind_a_year_ends_a_quoted_sentence() -> None:
    text = "Die Firma kam im Januar 2024. Die Beschwerden sind seitdem deutlich mehr geworden."
    (encoded,) = sentences_of(text)
    assert single(encoded) == [
        "Die Firma kam im Januar 2024.",
        "Die Beschwerden sind seitdem deutlich mehr geworden.",
    ]
    assert single("Das Fest ist am 3. Mai im Park.") == ["Das Fest ist am 3. Mai im Park."]
    assert nearest("Wie viele Beschwerden gibt es?", text, 0.3).startswith("Die Beschwerden")
