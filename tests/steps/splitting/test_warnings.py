"""Doubts about a splitting reach the reader as German sentences."""

import pytest
from inquiry_papers import QUESTIONS, RATIONALE, letter, numbered, split

from anfrage.german.warnings import WARNING_CODES, warning_sentence

ANSWERED_BELOW = (
    f"Wir fragen:\n1. {QUESTIONS[0]}\n2. {QUESTIONS[1]}\n\nAntwort vom 3. Mai 2024\n\n"
    f"1. {QUESTIONS[0]}\nNein.\n2. {QUESTIONS[1]}\n{RATIONALE}"
)


@pytest.mark.parametrize("code", sorted(WARNING_CODES))
def test_every_doubt_has_a_sentence(code: str) -> None:
    sentence = warning_sentence(code)
    assert sentence.endswith(".")
    assert sentence[0].isupper()
    assert code not in sentence


def test_an_unknown_code_is_an_error() -> None:
    with pytest.raises(KeyError):
        warning_sentence("something else")


def test_a_plain_paper_raises_no_doubt() -> None:
    assert split(letter(numbered(QUESTIONS, "1."))).warnings == ()


@pytest.mark.parametrize(
    ("paper", "code"),
    [
        ("Die Bänke stehen.", "no_questions"),
        (f"Bänke\n\nAnfrage:\n{QUESTIONS[0]}\n", "unnumbered"),
        (letter(f"1. {QUESTIONS[0]}\n2. Die Kosten\n3. {QUESTIONS[1]}"), "asks_nothing"),
        (
            letter(f"1. {QUESTIONS[0]}\n2. {QUESTIONS[1]}", rationale="Muss das sein?"),
            "asked_outside",
        ),
        (ANSWERED_BELOW, ""),
    ],
)
def test_a_doubtful_paper_says_why(paper: str, code: str) -> None:
    warnings = split(paper).warnings
    assert (code in warnings) if code else not {"repeated", "numbering_restarts"} & {*warnings}
