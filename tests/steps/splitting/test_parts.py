"""The parts of a question and its sub-items."""

import pytest
from inquiry_papers import letter, numbered, split

from anfrage.steps.splitting.parting import part_question


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Wie viele Bänke gibt es?", ["Wie viele Bänke gibt es?"]),
        (
            "Welche Kosten fallen an und wie viele Stellen wären nötig?",
            ["Welche Kosten fallen an", "wie viele Stellen wären nötig?"],
        ),
        (
            "Ist ein Weg geplant? Wenn ja, wann und von wem wird er gebaut?",
            ["Ist ein Weg geplant?", "Wenn ja, wann und von wem wird er gebaut?"],
        ),
        (
            "Auf welchen Wegen steht eine Bank und sind dort Änderungen geplant?",
            ["Auf welchen Wegen steht eine Bank und sind dort Änderungen geplant?"],
        ),
        (
            "Auf welchen Wegen steht eine Bank und sind diesbezüglich Änderungen geplant?",
            ["Auf welchen Wegen steht eine Bank", "sind diesbezüglich Änderungen geplant?"],
        ),
        (
            "Wie viele Bänke gibt es? Bitte nach Jahren aufschlüsseln. Wer pflegt sie?",
            ["Wie viele Bänke gibt es? Bitte nach Jahren aufschlüsseln.", "Wer pflegt sie?"],
        ),
        (
            "Eine Bank ist fort. Wer hat sie entfernt, und aus welchem Grund?",
            ["Wer hat sie entfernt", "aus welchem Grund?"],
        ),
        ("Wann und wo wird sie aufgestellt?", ["Wann und wo wird sie aufgestellt?"]),
        ("Gibt es Pläne, falls ja, welche?", ["Gibt es Pläne, falls ja, welche?"]),
        (
            "Gibt es im Stadtpark Pläne, falls ja, welche?",
            ["Gibt es im Stadtpark Pläne", "falls ja, welche?"],
        ),
        ("die Kosten der Pflege", ["die Kosten der Pflege"]),
        ("Was kostet die Muster GmbH & Co. KG die Stadt?", None),
        ("Wie viele waren es am 3. Mai bzw. im 1. Quartal ca. Nr. 5?", None),
    ],
)
def test_a_question_falls_into_what_has_to_be_answered(text: str, parts: list[str] | None) -> None:
    assert [part.text for part in part_question(text)] == (parts or [text])


def test_a_blank_text_has_no_parts() -> None:
    assert part_question(" ") == ()


def test_sub_items_are_parts_and_an_open_beginning_goes_with_the_first() -> None:
    question = split(
        letter(
            "1. Wie hoch sind die Kosten\na) für die Pflege?\nb) für den Ersatz?\n\n"
            "2. Wer zahlt? Und seit wann?"
        )
    ).questions[0]
    assert question.text == "Wie hoch sind die Kosten a) für die Pflege? b) für den Ersatz?"
    assert [part.text for part in question.parts] == [
        "Wie hoch sind die Kosten a) für die Pflege?",
        "für den Ersatz?",
    ]


def test_sub_items_of_a_finished_question_are_parts_beside_it() -> None:
    question = split(
        letter("1. Wie steht es um die Bänke?\na) im Stadtpark\nb) am Weiher\n2. Wer zahlt?")
    ).questions[0]
    assert [part.text for part in question.parts] == [
        "Wie steht es um die Bänke?",
        "im Stadtpark",
        "am Weiher",
    ]


@pytest.mark.parametrize(
    ("marks", "numbers"),
    [
        (("a) ", "b) "), ["a", "b"]),
        (("a. ", "b. "), ["a", "b"]),
        (("(a) ", "(b) "), ["a", "b"]),
        (("1.1 ", "1.2 "), ["1.1", "1.2"]),
        (("1.1. ", "1.2. "), ["1.1", "1.2"]),
        (("i) ", "ii) "), ["i", "ii"]),
        (("- ", "- "), ["", ""]),
        (("• ", "• "), ["", ""]),
        (("\uf0b7 ", "\uf0b7 "), ["", ""]),
    ],
)
def test_sub_items_stay_inside_their_question(marks: tuple[str, str], numbers: list[str]) -> None:
    paper = letter(
        f"1. Wie viele Bänke gibt es?\n{marks[0]}Wie viele davon sind aus Holz?\n"
        f"{marks[1]}Wie viele sind aus\nStahl?\n\n2. Wer pflegt sie?"
    )
    first, second = split(paper).questions
    assert second.text == "Wer pflegt sie?"
    assert [child.number for child in first.children] == numbers
    assert [child.text for child in first.children] == [
        "Wie viele davon sind aus Holz?",
        "Wie viele sind aus Stahl?",
    ]
    for child in first.children:
        assert first.span.start < child.span.start < child.span.end <= first.span.end
        assert " ".join(paper[child.span.start : child.span.end].split()) == child.text


def test_the_first_sub_item_may_stand_behind_the_number() -> None:
    paper = letter("6. Wer zahlt?\n\n7. a) Wie viele Bänke gibt es?\nb) Wie viele Wege?")
    first, second = split(paper).questions
    assert (first.number, second.number) == ("6", "7")
    assert second.text == "a) Wie viele Bänke gibt es? b) Wie viele Wege?"
    assert [child.number for child in second.children] == ["a", "b"]


def test_parts_are_cut_from_the_question_in_order() -> None:
    questions = [
        "Wie viele Bänke gibt es und welche Kosten entstehen? Wenn keine, warum nicht?",
        "Es fehlen Bänke. Wer hat das entschieden, und ist das zulässig?",
    ]
    for question in split(letter(numbered(questions, "1."))).questions:
        at = 0
        for part in question.parts:
            at = question.text.index(part.text, at) + len(part.text)
