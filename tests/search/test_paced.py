"""Questions of one inquiry share its title, which is encoded once."""

import numpy as np
from search_encoder import LetterEncoder

from anfrage.search.paced import PacedEncoder


def test_a_title_is_encoded_once_for_all_questions_of_its_inquiry() -> None:
    inner = LetterEncoder()
    encoder = PacedEncoder(inner)
    for question in ("Was kostet es?", "Wer zahlt es?", "Was kostet es?"):
        encoder.questions([question, "Neubau des Bades"])
    assert sorted(inner.made) == ["Neubau des Bades", "Was kostet es?", "Wer zahlt es?"]


def test_rows_come_in_the_order_of_the_texts_whatever_was_asked_before() -> None:
    encoder = PacedEncoder(LetterEncoder())
    encoder.questions(["Neubau", "Was kostet es?"])
    found = encoder.questions(["Was kostet es?", "Neubau", "Bad"])
    assert np.array_equal(found, LetterEncoder().questions(["Was kostet es?", "Neubau", "Bad"]))
    assert encoder.questions([]).shape == (0, 64)


def test_the_question_is_encoded_last_since_its_words_are_asked_for_next() -> None:
    inner = LetterEncoder()
    PacedEncoder(inner).questions(["Was kostet es?", "Neubau"])
    assert inner.made[-1] == "Was kostet es?"


def test_only_so_many_rows_are_remembered() -> None:
    inner = LetterEncoder()
    encoder = PacedEncoder(inner)
    for number in range(501):
        encoder.questions([f"Frage {number}?"])
    encoder.questions(["Frage 500?"])
    assert len(inner.made) == 501
    encoder.questions(["Frage 0?"])
    assert len(inner.made) == 502
