"""Every way of numbering questions gives them back, in every form of paper and at every width."""

import pytest
from inquiry_papers import COUNTED, FORMS, QUESTIONS, SCHEMES, answered, numbered, split, texts

WIDTHS = (48, 78, 100, 0)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_numbering_gives_the_questions_back(scheme: str, form: str) -> None:
    for width in WIDTHS:
        for count in range(2, len(QUESTIONS) + 1):
            asked = list(QUESTIONS[:count])
            assert texts(FORMS[form](numbered(asked, scheme, width), width)) == asked, width


@pytest.mark.parametrize("scheme", [one for one in SCHEMES if one != "none"])
def test_questions_without_a_blank_line_between_them_are_parted(scheme: str) -> None:
    paper = FORMS["letter"](numbered(QUESTIONS, scheme, 78, between="\n"), 78)
    assert texts(paper) == list(QUESTIONS)


@pytest.mark.parametrize("scheme", [one for one in SCHEMES if one != "none"])
def test_answers_between_the_questions_are_no_questions(scheme: str) -> None:
    for width in WIDTHS:
        paper = answered([*QUESTIONS[:3], QUESTIONS[4]], scheme, width)
        assert texts(paper) == [*QUESTIONS[:3], QUESTIONS[4]], width


@pytest.mark.parametrize("scheme", COUNTED)
def test_a_number_is_the_printed_one_without_its_punctuation(scheme: str) -> None:
    found = [one.number for one in split(FORMS["letter"](numbered(QUESTIONS, scheme), 0)).questions]
    marks = [SCHEMES[scheme](k).strip(" \n().:") for k in range(1, len(QUESTIONS) + 1)]
    assert found == [mark.removeprefix("Frage ") for mark in marks]


@pytest.mark.parametrize("scheme", ["•", "none", "1. 1. 1."])
def test_questions_without_a_number_of_their_own_are_counted(scheme: str) -> None:
    found = [one.number for one in split(FORMS["letter"](numbered(QUESTIONS, scheme), 0)).questions]
    assert found == ["1", "2", "3", "4", "5"]


def test_numbers_with_and_without_letters_make_one_list() -> None:
    paper = FORMS["form sheet"](
        f"1. {QUESTIONS[0]}\n\n2 a. {QUESTIONS[1]}\n\n2 b. {QUESTIONS[3]}\n\n3. {QUESTIONS[4]}", 0
    )
    assert [one.number for one in split(paper).questions] == ["1", "2 a", "2 b", "3"]


def test_numbering_that_restarts_under_headings_goes_on() -> None:
    paper = FORMS["letter"](
        f"Bestand\n\n1. {QUESTIONS[0]}\n2. {QUESTIONS[1]}\n\nAusblick\n\n1. {QUESTIONS[2]}\n"
        f"2. {QUESTIONS[4]}",
        0,
    )
    inquiry = split(paper)
    assert [one.text for one in inquiry.questions] == [*QUESTIONS[:3], QUESTIONS[4]]
    assert [one.number for one in inquiry.questions] == ["1", "2", "1", "2"]
    assert "numbering_restarts" in inquiry.warnings


def test_roman_headings_over_numbered_questions_are_headings() -> None:
    paper = FORMS["letter"](
        f"I. Bestand\n1. {QUESTIONS[0]}\n2. {QUESTIONS[1]}\n\nII. Ausblick\n3. {QUESTIONS[2]}\n"
        f"4. {QUESTIONS[4]}",
        0,
    )
    assert texts(paper) == [*QUESTIONS[:3], QUESTIONS[4]]


def test_a_first_question_without_its_number_is_found() -> None:
    paper = FORMS["form sheet"](f"{QUESTIONS[0]}\n\n2. {QUESTIONS[1]}\n\n3. {QUESTIONS[4]}", 0)
    inquiry = split(paper)
    assert [one.text for one in inquiry.questions] == [QUESTIONS[0], QUESTIONS[1], QUESTIONS[4]]
    assert "numbering_late" in inquiry.warnings


def test_a_number_left_out_is_told() -> None:
    paper = FORMS["letter"](f"1. {QUESTIONS[0]}\n2. {QUESTIONS[1]}\n4. {QUESTIONS[4]}", 0)
    assert "numbering_gap" in split(paper).warnings


def test_a_question_before_its_list_is_a_question() -> None:
    paper = (
        "Gremium Termin TOP ö nö\nOrtschaftsrat Musterau 26.01.2024 4\n\nAnfrage:\n"
        f"{QUESTIONS[0]}\n- {QUESTIONS[1]}\n- {QUESTIONS[4]}\n\nBegründung:\nDie Bänke fehlen.\n"
    )
    assert texts(paper) == [QUESTIONS[0], QUESTIONS[1], QUESTIONS[4]]


def test_marks_in_one_line_are_parted() -> None:
    one_line = " ".join(f"{k}. {text}" for k, text in enumerate(QUESTIONS, 1))
    assert texts(f"Wir fragen die Verwaltung: {one_line}") == list(QUESTIONS)


def test_a_day_at_the_beginning_of_a_line_is_no_number() -> None:
    paper = FORMS["letter"](
        "1. Welche Bänke wurden nach dem\n12. Mai 2023 aufgestellt?\n2. Wer bezahlte sie am\n"
        "3. Juni 2023?",
        0,
    )
    assert texts(paper) == [
        "Welche Bänke wurden nach dem 12. Mai 2023 aufgestellt?",
        "Wer bezahlte sie am 3. Juni 2023?",
    ]


def test_a_list_of_arguments_is_no_list_of_questions() -> None:
    reasons = "Dafür spricht:\n\n1. Ältere Menschen brauchen Rast.\n2. Bänke sind billig.\n"
    paper = FORMS["form sheet"](f"1. {QUESTIONS[0]}\n2. {QUESTIONS[1]}", 0).replace(
        "Sachverhalt / Begründung:\n\n", f"Sachverhalt / Begründung:\n\n{reasons}\n"
    )
    assert texts(paper) == [QUESTIONS[0], QUESTIONS[1]]


def test_requests_without_a_question_mark_count_in_a_list() -> None:
    asked = [
        "Wir bitten um eine Auflistung aller Bänke nach Stadtteilen.",
        "Die Verwaltung stellt dar, wie die Bänke gepflegt werden.",
        "Die Kosten der letzten drei Jahre",
    ]
    paper = FORMS["letter"](numbered(asked, "1."), 0)
    assert texts(paper) == asked


def test_decimals_and_plain_numbers_make_one_list_where_it_begins_with_decimals() -> None:
    marks = ["1.1 ", "1.2 ", "2. ", "3.1 ", "3.2 "]
    paper = "\n".join(mark + text for mark, text in zip(marks, QUESTIONS, strict=True))
    inquiry = split(f"Ich frage die Verwaltung:\n\n{paper}\n")
    assert [one.text for one in inquiry.questions] == list(QUESTIONS)
    assert [one.number for one in inquiry.questions] == ["1.1", "1.2", "2", "3.1", "3.2"]


def test_decimals_under_a_number_are_its_sub_items() -> None:
    paper = FORMS["letter"](f"1. {QUESTIONS[0]}\n1.1. {QUESTIONS[1]}\n1.2. {QUESTIONS[4]}", 0)
    (question,) = split(paper).questions
    assert [child.number for child in question.children] == ["1.1", "1.2"]


def test_names_of_askers_on_lines_of_their_own_stay_outside() -> None:
    paper = "\n\n".join(
        f"{number}. Abgeordnete\nEva Muster\n(Partei M)\n{text}\n\nAntwort des Bauamts\nvom 3. Mai"
        " 2024\n\nDas ist so."
        for number, text in ((12, QUESTIONS[0]), (13, QUESTIONS[4]))
    )
    assert texts(paper) == [QUESTIONS[0], QUESTIONS[4]]
