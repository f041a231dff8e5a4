"""Text that was written to harm, or broke on its way, is taken apart like any other."""

import os
import time
import unicodedata

import pytest
from inquiry_papers import QUESTIONS, folded, letter, numbered, split, texts

from anfrage.domain.text import clean

STRANGE = {
    "terminal escape": "Was kostet \x1b[31mdie Bank\x1b[0m?",
    "clipboard escape": "Was kostet \x1b]52;c;cm0gLXJm\x07 die Bank?",
    "C1 control": "Was kostet \x9b31mdie Bank?",
    "markup": "Was kostet [/] [@click=app.exit()]die Bank[/b]?",
    "template": "Was kostet {{ 7*7 }} {% raw %} ${x} die Bank?",
    "tags": "Was kostet <b>die</b> &amp; <script>x</script> Bank?",
    "ampersand": "Was kostet A & B < C die Bank?",
    "NUL": "Was kostet\x00 die\x00 Bank?",
    "override": "Was kostet \u202edie\u202c Bank?",
    "non-breaking": "Was\xa0kostet\u202fdie\u2009Bank?",
    "ligature": "Was kostet die oﬃzielle Bank?",
    "emoji": "Was kostet die 🪑 Bank?",
    "surrogate": "Was kostet die \ud800 Bank?",
}


@pytest.mark.parametrize("kind", STRANGE)
def test_strange_characters_survive_cleaned(kind: str) -> None:
    strange = STRANGE[kind]
    found = texts(letter(f"1. {strange}\n2. {QUESTIONS[0]}"))
    assert found == [" ".join(clean(strange).split()), QUESTIONS[0]]
    assert not any(ord(character) < 32 or 127 <= ord(character) < 160 for character in found[0])


@pytest.mark.parametrize("ends", ["\r\n", "\r", "\u2028", "\x0b", "\x85", "\x0c"])
def test_any_line_end_is_one_and_places_stay_exact(ends: str) -> None:
    paper = letter(numbered(QUESTIONS, "1.", 60), 60).replace("\n", ends)
    inquiry = split(paper)
    assert [question.text for question in inquiry.questions] == list(QUESTIONS)
    for question in inquiry.questions:
        assert " ".join(clean(paper[question.span.start : question.span.end]).split()) == (
            question.text
        )


def test_letters_in_pieces_are_composed_and_places_count_the_pieces() -> None:
    paper = unicodedata.normalize("NFD", letter(numbered(QUESTIONS, "1.")))
    inquiry = split(paper)
    assert [question.text for question in inquiry.questions] == list(QUESTIONS)
    for question in inquiry.questions:
        there = paper[question.span.start : question.span.end]
        assert unicodedata.normalize("NFC", there) == question.text
    assert inquiry.title == "Bänke im Stadtpark"


def test_escapes_before_a_number_do_not_hide_it() -> None:
    paper = letter("\n".join(f"\x1b[1m{k}.\x1b[0m {text}" for k, text in enumerate(QUESTIONS, 1)))
    assert texts(paper) == list(QUESTIONS)


# `make faults` takes the five million characters that the program reads at most.
LONG = int(os.environ.get("ANFRAGE_LONG", "1500000"))
ENDLESS = {
    "letters": "a",
    "spaces": " ",
    "line ends": "\n",
    "numbers": "1. \n",
    "questions": "1. Wie viele?\n",
    "question marks": "? ",
    "words that ask": "Wie viele? ",
    "stops": ". ",
    "brackets": "(",
    "hyphens": "ab-\n",
    "bullets": "• ja?\n",
    "escapes": "\x1b[",
    "clipboard": "\x1b]0;",
    "pieces": "a\u0301",
    "days": "12.12.2020 ",
    "names": "Herr Muster (M) ",
    "lead-ins": "wir fragen folgende ",
    "headings": "Begründung:\n",
    "labels": "Vorlage Nr.: ",
    "answers": "Antwort: Nein.\nFrage 1: Wie?\n",
    "relative clauses": "Das ist so, wie ",
    "capitals": "Wort ",
}


@pytest.mark.parametrize("kind", ENDLESS)
def test_megabytes_are_taken_apart_in_time(kind: str) -> None:
    piece = ENDLESS[kind]
    paper = (piece * (LONG // len(piece) + 1))[:LONG]
    start = time.process_time()
    inquiry = split(paper)
    assert time.process_time() - start < 10, "seconds"
    assert len(inquiry.questions) <= 1000


def test_a_paper_that_is_too_long_says_that_its_end_was_not_searched() -> None:
    inquiry = split(letter(numbered(QUESTIONS, "1.")) + "Ein Satz ohne Frage.\n" * 25_000)
    assert [question.text for question in inquiry.questions] == list(QUESTIONS)
    assert "cut_short" in inquiry.warnings


def test_long_questions_keep_every_word() -> None:
    long = "Welche " + "sehr ausführlich beschriebenen " * 3000 + "Bänke gibt es?"
    paper = letter(f"1. {long}\n2. {QUESTIONS[0]}")
    assert folded(texts(paper)[0]) == folded(long)
    assert "long_question" in split(paper).warnings
