from dataclasses import replace

from builders import answered, asked, case

from anfrage.domain.letter import LetterItem, Sender, Signer
from anfrage.steps.composing import LetterFrame, compose_letter

FRAME = LetterFrame(
    sender=Sender("Stadt Musterlingen", "Musterlingen"),
    signer=Signer("Dr. Helene Mustermann"),
    addressee=("Fraktion A",),
    subject="Ihre Anfrage",
    salutation="Sehr geehrte Damen und Herren,",
    introduction="Ihre Fragen beantworte ich wie folgt:",
    closing="Mit freundlichen Grüßen",
)


def test_every_question_stands_once_in_the_order_and_numbering_of_the_paper() -> None:
    letter = compose_letter(
        case(answered("Was?", "Das.", "2"), answered("Wann?", "Bald.", "1")), FRAME
    )
    assert letter.items == (LetterItem("2", "Was?", "Das."), LetterItem("1", "Wann?", "Bald."))


def test_a_missing_answer_is_an_empty_item_and_names_no_parts() -> None:
    letter = compose_letter(case(asked("Was und wann?", parts=("Was", "und wann?"))), FRAME)
    assert letter.items[0].answer == ""
    assert letter.items[0].open_parts == ()


def test_an_open_part_is_named_beside_the_answer() -> None:
    question = asked("Was und wann?", parts=("Was", "und wann?"))
    partly = replace(question, answer=replace(question.answer, text="Das.", open_parts=(1,)))
    assert compose_letter(case(partly), FRAME).items[0].open_parts == ("und wann?",)


def test_a_letter_is_a_draft_unless_it_is_said_otherwise() -> None:
    assert compose_letter(case(answered("Was?", "Das.")), FRAME).draft
    assert not compose_letter(case(answered("Was?", "Das.")), FRAME, draft=False).draft


def test_the_hash_changes_with_every_word_and_with_nothing_else() -> None:
    one = compose_letter(case(answered("Was?", "Das.")), FRAME)
    same = compose_letter(case(answered("Was?", "Das.")), FRAME)
    other = compose_letter(case(answered("Was?", "Das!")), FRAME)
    assert one.content_hash() == same.content_hash() != other.content_hash()
