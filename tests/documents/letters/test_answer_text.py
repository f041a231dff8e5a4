"""Answers become paragraphs, and nothing of them is lost."""

import pytest

from anfrage.documents.answer_text import AnswerParagraph, Piece, answer_paragraphs, paragraphs


def texts(answer: str) -> list[str]:
    return ["".join(piece.text for piece in one.pieces) for one in answer_paragraphs(answer)]


def test_blank_lines_separate_paragraphs_and_single_line_feeds_stay() -> None:
    assert texts("Eins\nzwei\n\n \t\nDrei") == ["Eins\nzwei", "Drei"]


@pytest.mark.parametrize("empty", ["", "\n", " \n \n\t"])
def test_a_text_without_words_has_no_paragraphs(empty: str) -> None:
    assert paragraphs(empty) == ()


def test_lines_with_a_dash_become_items_and_the_lines_around_them_stay_paragraphs() -> None:
    found = answer_paragraphs("Es gibt:\n- eins\n- zwei\nMehr nicht.")
    assert [one.bullet for one in found] == [False, True, True, False]
    assert texts("Es gibt:\n- eins\n- zwei\nMehr nicht.") == [
        "Es gibt:", "eins", "zwei", "Mehr nicht.",
    ]  # fmt: skip


@pytest.mark.parametrize("line", ["-eins", "- ", "–eins", " - eins", "5 - 3"])
def test_what_only_looks_like_an_item_is_printed_as_it_stands(line: str) -> None:
    assert answer_paragraphs(line) == (AnswerParagraph((Piece(line),)),)


def test_two_asterisks_on_both_sides_make_bold() -> None:
    (found,) = answer_paragraphs("Es sind **96.000 Euro** im Jahr.")
    assert found.pieces == (
        Piece("Es sind "), Piece("96.000 Euro", bold=True), Piece(" im Jahr."),
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Bürger*innen",
        "**offen",
        "** mit Leerzeichen **",
        "****",
        "***drei***",
        "a**b*c**",
        "**a\nb**",
    ],
)
def test_unclear_asterisks_are_printed_as_they_stand(text: str) -> None:
    (found,) = answer_paragraphs(text)
    assert found.pieces == (Piece(text),)
