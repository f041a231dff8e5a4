import pytest

from anfrage.domain.inquiry import Inquirer
from anfrage.steps.addressing import (
    address_person,
    addressee_lines,
    salutation_names,
    with_form,
)


@pytest.mark.parametrize(
    ("name", "form", "titles", "given", "surname"),
    [
        ("Herr Jakob Lindner", "Herr", "", "Jakob", "Lindner"),
        ("Stadträtin Dr. Eva von der Muster", "Frau", "Dr.", "Eva", "von der Muster"),
        ("Frau Prof. Dr. Anna-Lena Beispiel", "Frau", "Prof. Dr.", "Anna-Lena", "Beispiel"),
        ("Lindner, Jakob", "", "", "Jakob", "Lindner"),
        ("Herr Stadtrat Lindner", "Herr", "", "", "Lindner"),
        ("Sascha Müller", "", "", "Sascha", "Müller"),
        ("Lindner", "", "", "", "Lindner"),
        ("", "", "", "", ""),
    ],
)
def test_a_name_is_taken_apart(name: str, form: str, titles: str, given: str, surname: str) -> None:
    person = address_person(name)
    assert (person.form, person.titles, person.given, person.surname) == (
        form, titles, given, surname
    )  # fmt: skip


def test_the_form_of_address_is_never_guessed_from_a_given_name() -> None:
    assert salutation_names([Inquirer("Eva Muster", "Fraktion A")]) == ()


def test_one_known_person_is_addressed_by_name() -> None:
    names = salutation_names([Inquirer("Stadtrat Jakob Lindner", "")])
    assert [(one.form, one.surname) for one in names] == [("Herr", "Lindner")]


def test_a_mixed_group_with_one_unknown_form_is_addressed_neutrally() -> None:
    assert salutation_names([Inquirer("Herr Lindner"), Inquirer("Eva Muster")]) == ()


def test_the_address_holds_person_group_and_postal_lines() -> None:
    lines = addressee_lines(
        [Inquirer("Stadtrat Jakob Lindner", "Fraktion A")], ["Rathausplatz 1", "99999 Musterlingen"]
    )
    assert lines == ("Herrn", "Jakob Lindner", "Fraktion A", "Rathausplatz 1", "99999 Musterlingen")


def test_several_members_of_a_group_are_addressed_as_the_group() -> None:
    people = [Inquirer("Eva Muster", "Fraktion A"), Inquirer("Jan Beispiel", "Fraktion A")]
    assert addressee_lines(people) == ("Fraktion A",)


def test_nobody_known_gives_no_line_so_that_the_letter_shows_a_gap() -> None:
    assert addressee_lines([]) == ()


def test_a_form_that_stands_before_the_name_in_the_paper_is_known() -> None:
    paper = "Stadträtin  Eva Muster\n1. Warum?\nEva Muster"
    assert with_form(Inquirer("Eva Muster", "A"), paper) == Inquirer("Stadträtin Eva Muster", "A")
    assert with_form(Inquirer("Eva Must", ""), paper) == Inquirer("Eva Must", "")
    assert with_form(Inquirer("Jan Beispiel", ""), paper) == Inquirer("Jan Beispiel", "")
    assert with_form(Inquirer("", "A"), "Frau ") == Inquirer("", "A")
