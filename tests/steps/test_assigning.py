"""What the covering text of an inquiry assigns to us, and until when."""

from datetime import date

import pytest
from inquiry_papers import QUESTIONS, numbered, split

from anfrage.domain.assignment import Assignment
from anfrage.steps.assigning import find_assignment

TODAY = date(2026, 11, 9)  # a Monday


def assigned(covering: str, questions: str = "") -> Assignment | None:
    asked = questions or numbered(QUESTIONS[:4], "1.")
    text = f"{covering}\n\nAnfrage: Bänke im Stadtpark\n\nWir fragen die Verwaltung:\n\n{asked}\n"
    inquiry = split(text)
    assert len(inquiry.questions) == 4
    return find_assignment(inquiry, TODAY)


@pytest.mark.parametrize(
    ("covering", "numbers"),
    [
        ("Wir bitten um Zuarbeit zu Fragen 2 und 4 bis Do 12 Uhr.", ("2", "4")),
        ("Bitte um Ihre Zuarbeit zu den Fragen 1 bis 3.", ("1", "2", "3")),
        ("Zuarbeit zur Beantwortung der Frage 3 erbeten.", ("3",)),
        ("Zu den Fragen 1, 2 und 4 bitten wir um Zuarbeit.", ("1", "2", "4")),
        ("Bitte zu Frage 4 zuzuarbeiten.", ("4",)),
        ("mdB um Zuarbeit (Fragen 2+4)", ("2", "4")),
        ("Zuarbeit zu 2 und 4 bis Do 12 Uhr", ("2", "4")),
        ("Bitte liefern Sie uns zu den Fragen Nr. 1 und Nr. 3 zu.", ("1", "3")),
        ("Wir bitten um Ihren Beitrag zu Frage 2.", ("2",)),
        ("Antwortbeiträge zu den Fragen 1-3 erbeten bis 20.11.", ("1", "2", "3")),
        ("Bitte um Ihre fachliche Stellungnahme zu Ziffer 3.", ("3",)),
        ("Die Fragen 2 und 4 liegen in Ihrer Zuständigkeit.", ("2", "4")),
        ("Für die Fragen 1 und 4 sind Sie zuständig.", ("1", "4")),
        ("Ihr Amt ist von Frage 3 betroffen.", ("3",)),
        ("Fragen 2 und 3 sind von Ihnen zu beantworten, den Rest machen wir.", ("2", "3")),
        ("Bitte übernehmen Sie die Fragen 2 sowie 3.", ("2", "3")),
        ("Bitte arbeiten Sie uns zu Frage 1 zu, Frist: morgen 12 Uhr", ("1",)),
    ],
)
def test_the_questions_that_are_named_are_ours(covering: str, numbers: tuple[str, ...]) -> None:
    found = assigned(covering)
    assert found is not None
    assert found.questions == numbers


@pytest.mark.parametrize(
    "covering",
    [
        "Mit der Bitte um Beantwortung.",
        "Wir bitten um Beantwortung der Fragen 1 und 2 in der nächsten Sitzung.",
        "Ihre Antwort auf unsere Frage 3 vom Mai war unvollständig.",
        "Die Fragen 1 bis 4 beziehen sich auf den Haushalt.",
        "Zuarbeit zu Fragen 2 und 9 bis Do 12 Uhr.",
        "Um Zuarbeit wird gebeten. Die Fragen 2 und 4 sind schwierig.",
    ],
)
def test_without_an_assignment_all_questions_are_ours(covering: str) -> None:
    assert assigned(covering) is None


def test_what_stands_behind_the_questions_assigns_nothing() -> None:
    asked = numbered(QUESTIONS[:4], "1.") + "\n\nBegründung:\n\nDie Zuarbeit zu Frage 2 fehlte."
    assert assigned("Guten Tag,", asked) is None


@pytest.mark.parametrize(
    ("deadline", "day", "time"),
    [
        ("bis Do 12 Uhr", date(2026, 11, 12), "12:00"),
        ("bis Donnerstag, 9:30 Uhr", date(2026, 11, 12), "09:30"),
        ("bis spätestens Montag", date(2026, 11, 9), ""),
        ("bis zum Sonnabend um 8 Uhr", date(2026, 11, 14), "08:00"),
        ("bis zum 20.11.2026", date(2026, 11, 20), ""),
        ("bis Freitag, den 20.11., 14 Uhr", date(2026, 11, 20), "14:00"),
        ("bis 05.01.", date(2027, 1, 5), ""),
        ("bis 12. Dezember, 10 Uhr", date(2026, 12, 12), "10:00"),
        ("bis 12. November 2027", date(2027, 11, 12), ""),
        ("bis Fr.", date(2026, 11, 13), ""),
        ("bis heute 15 Uhr", date(2026, 11, 9), "15:00"),
        ("bis morgen, 12:30 Uhr", date(2026, 11, 10), "12:30"),
        ("bis kommenden Freitag", date(2026, 11, 13), ""),
        ("spätestens am 20.11.2026", date(2026, 11, 20), ""),
        ("bis 31.02.2027", None, ""),
        ("bis bald", None, ""),
        ("", None, ""),
    ],
)
def test_the_internal_deadline_is_counted_from_today(
    deadline: str, day: date | None, time: str
) -> None:
    found = assigned(f"Wir bitten um Zuarbeit zu Fragen 2 und 4 {deadline}.")
    assert found is not None
    assert (found.due, found.due_time) == (day, time)
    assert found.counted_from == (TODAY if day else None)
    assert found.wording.startswith("Zuarbeit zu Fragen 2 und 4")
    assert not day or found.wording.endswith(deadline)


def test_a_weekday_counts_from_the_day_that_the_mail_was_sent() -> None:
    head = "Von: Ratsbüro\nDatum: 02.11.2026\nBetreff: Anfrage\n\n"
    found = assigned(f"{head}Wir bitten um Zuarbeit zu Frage 2 bis Do 12 Uhr.")
    assert found is not None
    assert (found.due, found.counted_from) == (date(2026, 11, 5), date(2026, 11, 2))
