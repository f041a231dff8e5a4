"""Answers that say the same are shown once."""

from anfrage.steps.folding import alike, leader

TEXT = (
    "Die Stadt setzt im Rathaus keine Drohnen ein. Anfragen von Vereinen werden einzeln geprüft."
    " Das Ergebnis wird den Vereinen schriftlich mitgeteilt."
)


def test_a_text_is_alike_itself_with_one_word_changed_or_other_capitals() -> None:
    assert alike(TEXT, TEXT.replace("schriftlich", "mündlich"))
    assert alike(TEXT, TEXT.upper())


def test_texts_that_share_single_words_are_not_alike() -> None:
    other = "Vereinen wird das Ergebnis einer Anfrage geprüft mitgeteilt, im Rathaus der Stadt."
    assert not alike(TEXT, other)
    assert not alike("Ja.", "Nein.")


def test_the_first_of_the_shown_texts_leads() -> None:
    assert leader(TEXT, ["Nein.", TEXT, TEXT]) == 1
    assert leader(TEXT, ["Nein."]) is None
    assert leader(TEXT, []) is None
