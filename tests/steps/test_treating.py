"""Joint answers, refusals, references, and what the public letter leaves out."""

from dataclasses import replace

import pytest
from builders import answered, asked, case

from anfrage.domain.case import Case, CaseQuestion
from anfrage.domain.inquiry import Inquirer
from anfrage.domain.letter import LetterDetails, LetterItem, LetterVersion
from anfrage.domain.treatment import QuestionTreatment, Treatment
from anfrage.german.treatment_words import WORDING_WITHHELD, numbers_list
from anfrage.steps.composing import inquirer_line
from anfrage.steps.treating import enclosures_of, hidden_questions, letter_items, withholds

PUBLIC, FULL = LetterVersion.PUBLIC, LetterVersion.FULL


def told(*questions: CaseQuestion, **details: object) -> Case:
    return replace(case(*questions), details=LetterDetails(**details))  # type: ignore[arg-type]  # names and types are those of the model


def three(**details: object) -> Case:
    return told(
        answered("Was?", "Das.", "1"), answered("Wann?", "Bald.", "2"), asked("Wo?", "3"), **details
    )


def treated(kind: Treatment, ground: str = "", *, wording_too: bool = False) -> Case:
    return three(treatments=(QuestionTreatment("2", kind, ground, wording_too),))


def test_questions_that_follow_each_other_get_one_answer_under_the_last() -> None:
    items = letter_items(three(joint=(("2", "3"),)), PUBLIC)
    assert items[1] == LetterItem("2", "Wann?", "", answered_with="3")
    assert items[2].answer == "Die Fragen 2 und 3 werden gemeinsam beantwortet.\n\nBald."


def test_questions_apart_refer_to_the_first_of_them() -> None:
    items = letter_items(three(joint=(("1", "3"),)), PUBLIC)
    assert items[0].answer == "Die Fragen 1 und 3 werden gemeinsam beantwortet.\n\nDas."
    assert items[2].answer == "Siehe die gemeinsame Antwort zu Frage 1."


def test_texts_of_all_questions_of_a_group_are_said_in_order() -> None:
    items = letter_items(three(joint=(("1", "2"),)), PUBLIC)
    assert items[1].answer.endswith("\n\nDas.\n\nBald.")


def test_a_group_without_any_text_stays_a_gap() -> None:
    both = told(asked("Was?", "1"), asked("Wann?", "2"), joint=(("1", "2"),))
    assert [one.answer for one in letter_items(both, PUBLIC)] == ["", ""]
    assert letter_items(both, PUBLIC)[1].answered_with == ""
    assert both.answered == 0


def test_what_is_answered_with_others_or_refused_counts_as_answered() -> None:
    assert three().answered == 2
    assert three(joint=(("2", "3"),)).answered == 3
    refused = three(treatments=(QuestionTreatment("3", Treatment.DECLINED, "§ 30"),))
    assert refused.answered == 3
    hidden = three(treatments=(QuestionTreatment("3", Treatment.NONPUBLIC, "§ 30"),))
    assert hidden.answered == 2


@pytest.mark.parametrize(
    ("kind", "ground", "answer"),
    [
        (
            Treatment.DECLINED,
            "Datenschutz.",
            "Diese Frage wird nicht beantwortet (Grund: Datenschutz).",
        ),
        (Treatment.REFERRED, "DS 0417/25", "Hierzu wird auf die Antwort in DS 0417/25 verwiesen."),
        (Treatment.ENCLOSED, "", "Siehe Anlage."),
        (Treatment.ENCLOSED, "Plan", "Siehe Anlage „Plan“."),
    ],
)
def test_a_sentence_stands_before_what_is_said_beside_it(
    kind: Treatment, ground: str, answer: str
) -> None:
    assert letter_items(treated(kind, ground), PUBLIC)[1].answer == f"{answer}\n\nBald."


def test_an_enclosure_among_several_is_named_by_its_number() -> None:
    one = treated(Treatment.ENCLOSED, "Plan")
    one = replace(one, details=replace(one.details, enclosures=("Karte", "Plan")))
    assert letter_items(one, PUBLIC)[1].answer.startswith("Siehe Anlage 2.")


def test_what_is_not_public_stands_in_the_full_letter_alone() -> None:
    one = treated(Treatment.NONPUBLIC, "§ 30 GO")
    public, full = letter_items(one, PUBLIC)[1], letter_items(one, FULL)[1]
    assert "Bald" not in public.answer
    assert "§ 30 GO" in public.answer
    assert full.answer.endswith("Bald.")
    assert public.question == full.question == "Wann?"


def test_a_question_whose_wording_is_withheld_gives_away_neither_words_nor_parts() -> None:
    question = asked("Wann kommt Frau X?", "2", ("Wann", "kommt Frau X?"), open_parts=(1,))
    question = replace(question, answer=replace(question.answer, text="Nie."))
    withheld = QuestionTreatment("2", Treatment.NONPUBLIC, "Person", wording_too=True)
    one = told(question, treatments=(withheld,))
    (public,) = letter_items(one, PUBLIC)
    assert public.question == WORDING_WITHHELD
    assert "Frau X" not in repr(public)
    assert "Frau X" in letter_items(one, FULL)[0].question


def test_one_withheld_question_withholds_the_joint_answer() -> None:
    one = three(
        joint=(("1", "2"),), treatments=(QuestionTreatment("1", Treatment.NONPUBLIC, "§ 30"),)
    )
    said = " ".join(item.answer for item in letter_items(one, PUBLIC))
    assert "Das." not in said
    assert "Bald." not in said
    assert hidden_questions(one, PUBLIC) == {"1", "2"}
    assert hidden_questions(one, FULL) == set()


def test_enclosures_of_the_full_letter_are_not_even_named_in_the_public_one() -> None:
    details = LetterDetails(enclosures=("A",), full_only_enclosures=("B",))
    assert enclosures_of(details, PUBLIC) == ("A",)
    assert enclosures_of(details, FULL) == ("A", "B")
    assert withholds(details)
    assert not withholds(LetterDetails(enclosures=("A",)))


@pytest.mark.parametrize(
    ("name", "group", "line"),
    [
        ("Stadträtin Dr. Eva von Muster", "Fraktion A", "von Muster, Dr. Eva (Fraktion A)"),
        ("Muster, Eva", "", "Muster, Eva"),
        ("", "Fraktion A", "Fraktion A"),
        ("Muster", "", "Muster"),
    ],
)
def test_inquirers_are_named_surname_first(name: str, group: str, line: str) -> None:
    assert inquirer_line(Inquirer(name, group)) == line


def test_numbers_are_listed_as_sentences_do() -> None:
    assert numbers_list(["1"]) == "1"
    assert numbers_list(["1", "2 a", "4"]) == "1, 2 a und 4"
