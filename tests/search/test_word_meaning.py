"""Reasons name words of near meaning, and of the others those that matter."""

from functools import cache

import numpy as np
from search_encoder import MemoryShelf
from search_entries import TODAY, knowledge
from weights import encoder, weights

from anfrage.domain.match import Match, Reason, ReasonKind
from anfrage.search.base import entries_of
from anfrage.search.meaning import MeaningIndex

weights()  # or the module is skipped


ENTRIES = entries_of(knowledge(), TODAY)


@cache
def index() -> MeaningIndex:
    return MeaningIndex(ENTRIES, encoder(), MemoryShelf())


def best(question: str) -> Match:
    return index().search(question, limit=3)[0]


def reasons_of(question: str, kind: ReasonKind) -> list[str]:
    return [reason.asked for reason in best(question).reasons if reason.kind is kind]


def test_words_of_near_meaning_are_named_and_the_nearest_sentence() -> None:
    found = best("Wie hoch ist der Lohn der Presseleute?")
    assert found.id == "personal"
    sentence = "Für die Pressestelle fallen im Jahr Personalkosten von 310.000 Euro an."
    assert found.reasons == (
        Reason(ReasonKind.MEANING, "Lohn", "Personalkosten"),
        Reason(ReasonKind.MEANING, "Presseleute", "Pressestelle"),
        Reason(ReasonKind.NEAREST, "", sentence),
    )


def test_the_sentence_that_answers_is_named_not_the_first() -> None:
    found = best("Was geschieht mit Pöbeleien unter Beiträgen?")
    sentences = [reason.found for reason in found.reasons if reason.kind is ReasonKind.NEAREST]
    assert found.id == "netiquette"
    assert sentences == ["Beleidigende Kommentare werden ausgeblendet."]


def test_of_words_without_partner_nouns_are_named() -> None:
    asked = "Gibt es irgendwann Fotos aus der Vogelperspektive?"
    assert "Vogelperspektive" in reasons_of(asked, ReasonKind.UNSAID)
    assert "irgendwann" not in reasons_of(asked, ReasonKind.UNSAID)


def test_only_an_unlikely_entry_is_said_to_know_nothing_of_a_word() -> None:
    unlikely = best("Wie viele Erzieherinnen fehlen im Kindergarten?")
    assert unlikely.score < 20
    assert "Kindergarten" in [
        r.asked for r in unlikely.reasons if r.kind in {ReasonKind.MISSING, ReasonKind.UNSAID}
    ]
    likely = best("Wie hoch ist die Auflage des Amtsblatts für Bücherfreunde?")
    assert likely.score > 20
    assert "Bücherfreunde" in [r.asked for r in likely.reasons if r.kind is ReasonKind.UNSAID]
    assert not [r for r in likely.reasons if r.kind is ReasonKind.MISSING]


def test_a_text_has_a_row_for_each_of_its_words_that_can_be_read() -> None:
    rows = encoder().words(["Was kostet die Social-Media-Arbeit?", "", "Wort " * 900])
    assert [len(each) for each in rows[:2]] == [4, 0]
    assert 100 < len(rows[2]) < 900
    assert np.allclose(np.linalg.norm(rows[0], axis=1), 1, atol=1e-5)
    assert np.array_equal(rows[0][1], rows[0][2])  # joined by hyphens


def test_words_of_a_question_cost_no_second_reading() -> None:
    alone = encoder().words(["Was kostet die Reinigung?"])[0]
    encoder().questions(["Was kostet die Reinigung?"])
    assert np.abs(encoder().words(["Was kostet die Reinigung?"])[0] - alone).max() < 1e-4
