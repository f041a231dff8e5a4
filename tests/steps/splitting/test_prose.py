"""Questions without any number."""

from inquiry_papers import QUESTIONS, RATIONALE, split, texts


def test_a_single_question_under_a_heading_is_found() -> None:
    assert texts(f"Bänke im Stadtpark\n\nAnfrage:\n{QUESTIONS[0]}\n\nBegründung:\n{RATIONALE}") == [
        QUESTIONS[0]
    ]


def test_lines_that_ask_one_after_the_other_are_questions() -> None:
    asked = "\n".join(QUESTIONS)
    assert texts(f"{RATIONALE}\n\nAnfrage:\n{asked}\n\nunterzeichnet von:\nEva Muster") == list(
        QUESTIONS
    )


def test_questions_between_paragraphs_of_prose_are_found() -> None:
    paper = (
        "Bänke\n\nIm Park fehlen Bänke. Das haben viele bemerkt.\n\n"
        f"{QUESTIONS[0]}\n\nAuch am Weiher gab es früher eine Bank. Sie ist fort.\n\n"
        f"{QUESTIONS[2]}\n\nFür die Fraktion Musterlingen gemeinsam\nEva Muster\n"
    )
    assert texts(paper) == [QUESTIONS[0], QUESTIONS[2]]


def test_a_request_in_prose_is_a_question_and_what_asks_behind_it_another() -> None:
    paper = (
        "Uns haben Schreiben zu den Bänken erreicht. \n"
        "Wir bitten die Verwaltung darum, dem Rat zu berichten, welche Regelungen gelten. Welche"
        " Auflagen gibt es?\n"
    )
    assert texts(paper) == [
        "Wir bitten die Verwaltung darum, dem Rat zu berichten, welche Regelungen gelten.",
        "Welche Auflagen gibt es?",
    ]


def test_an_indirect_question_is_one() -> None:
    sentence = "Wir fragen daher an, ob am Weiher wieder eine Bank aufgestellt werden kann."
    assert texts(f"Bänke\n\nEltern haben ihre Sorgen geschildert.\n\n{sentence}\n") == [sentence]


def test_indirect_questions_under_a_lead_in_are_a_list() -> None:
    asked = ["Wie der Weg gepflegt werden kann.", "Bis wann eine Planung vorgelegt werden kann."]
    assert texts("Ich frage die Verwaltung:\n\n" + "\n\n".join(asked)) == asked


def test_a_list_under_an_open_question_belongs_to_it() -> None:
    paper = (
        "Anfrage: Bänke\n\nWie schätzt die Verwaltung die Lage ein im Hinblick auf\n\n"
        "a. die Pflege der Bänke\nb. die Zahl der Bänke\n\nBegründung:\nSie fehlen.\n"
    )
    inquiry = split(paper)
    (question,) = inquiry.questions
    assert question.text == (
        "Wie schätzt die Verwaltung die Lage ein im Hinblick auf a. die Pflege der Bänke"
        " b. die Zahl der Bänke"
    )
    assert [child.number for child in question.children] == ["a", "b"]


def test_a_statement_that_begins_like_a_question_is_none() -> None:
    paper = f"Sachverhalt:\n\n{QUESTIONS[0]}\n\nWelche das sind, entzieht sich unserer Kenntnis.\n"
    assert texts(paper) == [QUESTIONS[0]]


def test_a_title_that_asks_is_no_question() -> None:
    asked = f"1. {QUESTIONS[0]}\n2. {QUESTIONS[1]}"
    paper = f"Anfrage\n\nWie geht es weiter mit den Bänken?\n\nFragen:\n\n{asked}"
    assert texts(paper) == [QUESTIONS[0], QUESTIONS[1]]


def test_a_paper_without_questions_gives_none_and_says_so() -> None:
    for paper in (
        "",
        "\n\n",
        "Hiermit teilen wir mit, dass die Bänke stehen.",
        "1. Bänke\n2. Wege",
    ):
        inquiry = split(paper)
        assert inquiry.questions == ()
        assert inquiry.warnings == ("no_questions",)
