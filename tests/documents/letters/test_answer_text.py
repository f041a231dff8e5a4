"""Answers become paragraphs, lists, tables and footnotes, and nothing of them is lost."""

import pytest

from anfrage.documents.answer_text import (
    AnswerBlock,
    ListPlace,
    Piece,
    answer_blocks,
    lost,
    paragraphs,
    plain_text,
)


def texts(answer: str) -> list[str]:
    return ["".join(piece.text for piece in one.pieces) for one in answer_blocks(answer)]


def marks(answer: str) -> list[tuple[int, str]]:
    """Level and mark of each item; further paragraphs of an item have no mark."""
    places = [one.place for one in answer_blocks(answer) if one.place is not None]
    return [(one.level, one.mark if one.first else "") for one in places]


def test_blank_lines_separate_paragraphs_and_single_line_feeds_stay() -> None:
    assert texts("Eins\nzwei\n\n \t\nDrei") == ["Eins\nzwei", "Drei"]
    assert texts("*Eins*\nzwei\n\n \t\nDrei") == ["Eins\nzwei", "Drei"]


@pytest.mark.parametrize("empty", ["", "\n", " \n \n\t"])
def test_a_text_without_words_has_no_paragraphs(empty: str) -> None:
    assert paragraphs(empty) == ()
    assert answer_blocks(empty) == ()


def test_lines_with_a_dash_become_items_and_the_lines_around_them_stay_paragraphs() -> None:
    found = answer_blocks("Es gibt:\n- eins\n- zwei\nMehr nicht.")
    assert [one.place is not None for one in found] == [False, True, True, False]
    assert texts("Es gibt:\n- eins\n- zwei\nMehr nicht.") == [
        "Es gibt:", "eins", "zwei", "Mehr nicht.",
    ]  # fmt: skip


def test_numbered_lists_keep_their_numbers_and_inner_lists_their_depth() -> None:
    assert marks("3. drei\n4. vier\n\n1) a\n2) b") == [
        (0, "3. "),
        (0, "4. "),
        (0, "1) "),
        (0, "2) "),
    ]
    nested = "- a\n  - b\n    1. c\n    2. d\n- e\n\n  Absatz zu e"
    assert marks(nested) == [(0, "- "), (1, "- "), (2, "1. "), (2, "2. "), (0, "- "), (0, "")]


def test_each_list_is_one_of_its_own() -> None:
    groups = [one.place.group for one in answer_blocks("1. a\n2. b\n\nText\n\n1. c") if one.place]
    assert groups == [0, 0, 1]


@pytest.mark.parametrize(
    "text",
    [
        "-eins",
        "–eins",
        "5 - 3",
        "+ 5 Prozent",
        "* Pflichtangabe",
        "1. eins\n3. drei",
        "01. eins",
        "Im Jahr\n2021. War es so.",
        "# Überschrift",
        "> Zitat",
        "```\ncode\n```",
        "<b>fett</b> &amp; &auml; <!-- x -->",
        "C:\\_ordner\\*",
        "![Bild](y.png)",
        "`code` ~~weg~~ __unter__ _strich_",
        "Titel\n---",
        "| a | b |",
        "| a | b |\n|---|---|",
        "| a | b |\n|---|---|\n| 1 | 2 | 3 |",
        "[x](javascript:alert(1))",
        "[x](file:///etc/passwd)",
        "[x](data:text/html,x)",
        "[^1] ohne Text",
        "[^1]: ohne Verweis",
        "[^1]: nur auf sich [^1]",
        "{{ betreff }} {% if x %}",
    ],
)
def test_what_only_looks_like_a_mark_is_printed_as_it_stands(text: str) -> None:
    assert answer_blocks(text) == (AnswerBlock((Piece(text),)),)


def test_an_empty_item_is_no_item_and_its_dash_is_printed() -> None:
    assert texts("- \n-\n- x") == ["- \n-", "x"]


def test_stars_make_bold_and_italic() -> None:
    (found,) = answer_blocks("Es sind **96.000 Euro** im *Jahr* und ***mehr***.")
    assert found.pieces == (
        Piece("Es sind "), Piece("96.000 Euro", bold=True), Piece(" im "),
        Piece("Jahr", italic=True), Piece(" und "), Piece("mehr", bold=True, italic=True),
        Piece("."),
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Bürger*innen und Einwohner*innen",
        "**offen",
        "** mit Leerzeichen **",
        "****",
        "a**b*c**",
        "3 * 4 * 5",
        "2**3**4",
    ],
)
def test_unclear_stars_are_printed_as_they_stand(text: str) -> None:
    (found,) = answer_blocks(text)
    assert found.pieces == (Piece(text),)


def test_links_are_links_and_their_address_is_printed_beside_other_words() -> None:
    (found,) = answer_blocks("Im [Plan](https://a.example/?x=1&y=2) und <mailto:b@c.example>.")
    assert found.pieces == (
        Piece("Im "), Piece("Plan (https://a.example/?x=1&y=2)", link="https://a.example/?x=1&y=2"),
        Piece(" und "), Piece("mailto:b@c.example", link="mailto:b@c.example"), Piece("."),
    )  # fmt: skip


def test_an_address_in_running_text_is_a_link_without_the_point_behind_it() -> None:
    (found,) = answer_blocks("Siehe (https://a.example/b_c).")
    assert [one.link for one in found.pieces] == ["", "https://a.example/b_c", ""]
    assert plain_text((found,)) == "Siehe (https://a.example/b_c)."


def test_a_link_with_a_title_prints_the_title_too() -> None:
    assert texts('[x](https://a.example "Titel")') == ['x (https://a.example "Titel")']


def test_a_small_table_has_a_header_rows_and_sides_and_ends_where_the_pipes_end() -> None:
    table, after = answer_blocks("| A | B |\n|---|--:|\n| 1 | **2** |\n| 3 |\nQuelle: K")
    assert table.table is not None
    assert table.table.header == ((Piece("A"),), (Piece("B"),))
    assert table.table.rows == (((Piece("1"),), (Piece("2", bold=True),)), ((Piece("3"),), ()))
    assert table.table.sides == ("left", "right")
    assert after.pieces == (Piece("Quelle: K"),)


def test_a_footnote_stands_with_the_piece_that_names_it() -> None:
    (found,) = answer_blocks("Drei[^a] und vier.\n\n[^a]: Stand **2025**.")
    note = (Piece("Stand "), Piece("2025", bold=True), Piece("."))
    assert found.pieces == (Piece("Drei"), Piece("", note=note), Piece(" und vier."))


def test_a_footnote_without_a_reference_stays_a_paragraph_beside_others() -> None:
    assert texts("a[^1]\n\n[^1]: eins\n[^2]: verwaist\nWeiter.") == [
        "a",
        "[^2]: verwaist",
        "Weiter.",
    ]


def test_a_loss_is_noticed() -> None:
    assert lost("Eins **zwei**", (AnswerBlock((Piece("Eins"),)),))
    assert not lost("Eins **zwei**", (AnswerBlock((Piece("Eins "), Piece("zwei", bold=True))),))


def test_a_text_that_nests_too_deep_for_the_parser_is_printed_as_it_stands() -> None:
    deep = "\n".join("  " * depth + "- x" + str(depth) for depth in range(60))
    printed = plain_text(answer_blocks(deep))
    assert all(f"x{depth}" in printed for depth in range(60))


@pytest.mark.parametrize("text", ["[" * 5000, "*a " * 5000, "- " * 2000, "[^1]" * 5000, "|" * 9000])
def test_hostile_repetitions_take_no_time(text: str) -> None:
    import time

    started = time.perf_counter()
    assert plain_text(answer_blocks(text)).replace(" ", "") == text.replace(" ", "")
    assert time.perf_counter() - started < 2


def test_places_print_their_mark() -> None:
    assert ListPlace(0, 0, ordered=True, number=7, ending=")").mark == "7) "
    assert ListPlace(0, 0, ordered=False).mark == "- "
