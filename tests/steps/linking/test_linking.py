"""Questions are linked to their answers, and nothing of a paper is lost."""

from datetime import date

import pytest
from answered_papers import ANSWERS, FOOT, FORMS, HEAD, LEAD, answers_of, block, linked, under_each
from hypothesis import given
from hypothesis import strategies as st
from inquiry_papers import FORMS as INQUIRIES
from inquiry_papers import QUESTIONS, folded, numbered

from anfrage.domain.archived_paper import AnsweredPaper


def places(paper: AnsweredPaper) -> list[tuple[int, int]]:
    spans = [
        *(question.span for question in paper.inquiry.questions),
        *(span for answer in paper.answers for span in answer.spans),
        *paper.remainder,
    ]
    return sorted((span.start, span.end) for span in spans)


def nothing_is_lost(paper: AnsweredPaper) -> None:
    """Every visible character stands in exactly one place."""
    text, at = paper.inquiry.text, 0
    for start, end in places(paper):
        assert start >= at, "two places overlap"
        assert not text[at:start].strip(), "text between two places"
        at = end
    assert not text[at:].strip()


@pytest.mark.parametrize("width", [0, 70])
@pytest.mark.parametrize("number", [2, 3, 5])
@pytest.mark.parametrize("form", FORMS)
def test_every_question_has_its_own_answer_in_every_form(
    form: str, number: int, width: int
) -> None:
    text = FORMS[form](number, width)
    assert [folded(one) for one in answers_of(text)] == [folded(one) for one in ANSWERS[:number]]
    nothing_is_lost(linked(text))


@pytest.mark.parametrize(
    "heading",
    ["Zu {}.:", "Antwort zu Frage {}:", "Zu Frage {}", "Antwort {}:", "Die Antwort zu Ziffer {}:"],
)
def test_headings_that_name_a_question_are_known(heading: str) -> None:
    said = answers_of(FORMS["under headings"](3, 0, heading))
    assert [folded(one) for one in said] == [folded(one) for one in ANSWERS[:3]]


def test_an_answer_keeps_its_paragraphs_and_lists() -> None:
    said = "Es gibt drei Arten von Bänken:\n- aus Holz\n- aus Stein\n\nAlle sind gepflegt."
    text = under_each(3).replace(ANSWERS[1], said)
    assert answers_of(text)[1] == said


@pytest.mark.parametrize(
    "sentence",
    [
        "Die Fragen 2 und 3 werden gemeinsam beantwortet.",
        "Die Fragen 2 bis 3 werden wegen ihres Zusammenhangs zusammengefasst beantwortet.",
        "Aufgrund des Sachzusammenhangs werden die Fragen 2. und 3. gemeinsam beantwortet.",
    ],
)
def test_a_joint_answer_belongs_to_all_questions_that_it_names(sentence: str) -> None:
    joint = f"{sentence} {ANSWERS[2]}"
    text = f"{HEAD}{LEAD}1. {QUESTIONS[0]}\n\n{ANSWERS[0]}\n\n2. {QUESTIONS[1]}\n\n"
    behind_both = f"{text}3. {QUESTIONS[2]}\n\n{joint}\n\n4. {QUESTIONS[3]}\n\n{ANSWERS[3]}{FOOT}"
    assert answers_of(behind_both) == [ANSWERS[0], joint, joint, ANSWERS[3]]
    behind_first = f"{text}{joint}\n\n3. {QUESTIONS[2]}\n\n4. {QUESTIONS[3]}\n\n{ANSWERS[3]}{FOOT}"
    assert answers_of(behind_first) == [ANSWERS[0], joint, joint, ANSWERS[3]]
    assert [one.questions for one in linked(behind_first).answers] == [(0,), (1, 2), (3,)]


def test_headings_may_name_several_questions() -> None:
    text = (
        f"{HEAD}Wir fragen:\n\n{block(3)}\n\nZu Frage 1:\n{ANSWERS[0]}\n\n"
        f"Zu den Fragen 2 und 3:\n{ANSWERS[2]}{FOOT}"
    )
    assert answers_of(text) == [ANSWERS[0], ANSWERS[2], ANSWERS[2]]


def test_a_running_answer_to_quoted_questions_answers_them_all() -> None:
    text = (
        "Mein Stadtblog\n\nMenü\n\nAnfrage von Eva Muster: Bänke\n\nSehr geehrte Frau Muster,\n\n"
        "Ihre Fragen möchte ich wie folgt beantworten:\n\n„Der Park ist groß.\n\n"
        f"{QUESTIONS[0]}\n\n{QUESTIONS[4]}“\n\n{ANSWERS[0]}\n\nZu beachten ist:\n\n1. Pflege\n\n"
        f"{ANSWERS[3]}\n\n2. Ersatz\n\n{ANSWERS[4]}{FOOT}\nKommentare\nImpressum | Datenschutz\n"
    )
    first, second = answers_of(text)
    assert first == second
    assert first.startswith(ANSWERS[0])
    assert first.endswith(ANSWERS[4])
    assert "Kommentare" not in first
    nothing_is_lost(linked(text))


def test_a_form_has_its_question_and_its_answer() -> None:
    text = (
        "Stadt Musterlingen\n\nAnfragesteller*in: Muster, Eva\n\nAnfrage AF/099/2024\n\n"
        f"Sachverhalt der Anfrage:\n\n{QUESTIONS[2]}\n\nAntwort zur Anfrage:\n\n"
        f"Sehr geehrte Frau Muster,\n\n{ANSWERS[2]}\n\n{ANSWERS[3]}\n\n"
        f"Für Rückfragen stehen wir Ihnen gern zur Verfügung.{FOOT}"
    )
    assert answers_of(text) == [f"{ANSWERS[2]}\n\n{ANSWERS[3]}"]
    assert linked(text).answered_on == date(2024, 4, 2)


def test_what_a_web_page_has_around_a_paper_is_no_answer() -> None:
    text = "Startseite | Fraktion | Kontakt\n\n" + FORMS["once more"](3)
    text = text.replace("Zurück", "Zurück\nDrucken\nSeite empfehlen\n© 2024 Fraktion M")
    assert answers_of(text)[2] == ANSWERS[2]
    assert linked(text).answered_on == date(2024, 4, 2)


def test_what_stands_before_the_answers_is_linked_to_none_of_them() -> None:
    preface = "Vorab weise ich darauf hin, dass alle Angaben gerundet sind."
    text = FORMS["under headings"](3).replace("Verwaltung:\n", f"Verwaltung:\n\n{preface}\n")
    paper = linked(text)
    assert [one.questions for one in paper.answers] == [(0,), (1,), (2,)]
    rest = [paper.inquiry.text[one.start : one.end] for one in paper.remainder]
    assert any(preface in one for one in rest)


def test_the_name_and_lead_in_of_a_question_time_are_no_answers() -> None:
    items = [
        f"Frage {number}  Eva Muster (Partei M):\n\nIch frage die Verwaltung:\n\n{asked}\n\n"
        f"Antwort Max Beispiel, Dezernent für Umwelt und\nSport:\n\n{said}\n\n"
        for number, asked, said in zip((11, 14, 15), QUESTIONS, ANSWERS, strict=False)
    ]
    assert answers_of("Anlage (zur Fragestunde)\n\n" + "".join(items)) == list(ANSWERS[:3])


@pytest.mark.parametrize("form", INQUIRIES)
@pytest.mark.parametrize("number", [1, 2, 5])
def test_an_inquiry_alone_has_no_answers(form: str, number: int) -> None:
    text = INQUIRIES[form](numbered(QUESTIONS[:number], "1."), 70)
    paper = linked(text)
    assert len(paper.inquiry.questions) == number
    assert paper.answers == ()
    nothing_is_lost(paper)


def test_a_paper_without_questions_is_all_remainder() -> None:
    paper = linked("Antwort der Verwaltung:\n\nEs ist alles in Ordnung.")
    assert paper.answers == ()
    nothing_is_lost(paper)


LINES = st.sampled_from(
    [
        *QUESTIONS, *ANSWERS, "", "Antwort:", "Zu Frage 1:", "Zu den Fragen 1 und 2:", "1.", "2. ",
        "Sehr geehrte Frau Muster,", "Mit freundlichen Grüßen", "Zurück", "Begründung:", "Frage 2:",
        "Die Fragen 1 und 2 werden gemeinsam beantwortet.", "Seite 1 von 2", "Anlagen:", "- ",
    ]
)  # fmt: skip


@given(st.lists(st.one_of(LINES, st.text(max_size=30)), max_size=24), st.booleans())
def test_nothing_is_lost_whatever_a_paper_holds(lines: list[str], apart: bool) -> None:  # noqa: FBT001 - Hypothesis gives it
    nothing_is_lost(linked(("\n\n" if apart else "\n").join(lines)))


def test_a_number_read_with_the_question_before_does_not_hide_its_own_question() -> None:
    asked = "Wie viele Bänke stehen derzeit im Musterlinger Stadtpark?"
    said = "Im Stadtpark stehen derzeit 84 Bänke."
    nothing_is_lost(linked(f"{asked}\n2. \n{asked}\n{asked}\n{said}\n{asked}"))


@given(st.permutations(ANSWERS), st.integers(2, 5), st.sampled_from([0, 48, 64, 90]))
def test_answers_are_verbatim_and_in_order(said: list[str], number: int, width: int) -> None:
    got = answers_of(under_each(number, width, said))
    assert [folded(one) for one in got] == [folded(one) for one in said[:number]]
