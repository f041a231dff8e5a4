"""Where an accepted insertion stands: in its own line, behind what was put there before."""

import pytest

from anfrage.domain.proposal import Proposal, ProposalKind, ProposalPlace
from anfrage.steps.returning.accepting import accept_proposal

THREE = "Erstens.\n\nZweitens.\n\nDrittens."
LIST = "Es fallen an:\n- Personalkosten\n- Sachkosten\n\nMehr nicht."
#: As a Word file has it, each cell a paragraph, and as the answer has it.
CELLS = "Kanal\n\nZahl\n\nA\n\n12"
TABLE = "| **Kanal** | Zahl |\n|---|---|\n| A | 12 |"


def change(base: str, before: str, after: str, start: int) -> Proposal:
    kind = ProposalKind.REPLACEMENT if before else ProposalKind.INSERTION
    return Proposal("q1", ProposalPlace.ANSWER, kind, before, after, base=base, start=start)


def behind(base: str, word: str, after: str) -> Proposal:
    return change(base, "", after, base.index(word) + len(word))


def all_accepted(text: str, *proposals: Proposal) -> str | None:
    result: str | None = text
    for at, one in enumerate(proposals):
        assert result is not None
        result = accept_proposal(result, one, proposals[:at])
    return result


@pytest.mark.parametrize("word", ["Erstens.", "Zweitens.", "Drittens."])
def test_a_sentence_typed_behind_a_paragraph_stays_in_it(word: str) -> None:
    assert all_accepted(THREE, behind(THREE, word, " Mehr.")) == (
        THREE.replace(word, word + " Mehr.")
    )


def test_a_paragraph_typed_behind_another_or_before_it_stands_between_the_two() -> None:
    wanted = "Erstens.\n\nNeu.\n\nZweitens.\n\nDrittens."
    assert all_accepted(THREE, behind(THREE, "Erstens.", "\n\nNeu.")) == wanted
    assert all_accepted(THREE, behind(THREE, "Erstens.\n\n", "Neu.\n\n")) == wanted


def test_two_insertions_behind_a_paragraph_keep_their_order_and_their_words() -> None:
    ones = behind(THREE, "Erstens.", " Anna Zwei."), behind(THREE, "Erstens.", " Bernd.")
    assert all_accepted(THREE, *ones) == THREE.replace("Erstens.", "Erstens. Anna Zwei. Bernd.")


def test_what_one_adds_to_the_new_paragraph_of_another_stands_in_that() -> None:
    ones = behind(THREE, "Erstens.", "\n\nNeu."), behind(THREE, "Erstens.", " Und mehr.")
    assert all_accepted(THREE, *ones) == ("Erstens.\n\nNeu. Und mehr.\n\nZweitens.\n\nDrittens.")


@pytest.mark.parametrize("word", ["Erstens.", "Zweitens.", "Drittens."])
def test_a_paragraph_that_one_deletes_and_another_writes_anew_stays_one(word: str) -> None:
    deleted = change(THREE, word, "", THREE.index(word))
    ones = deleted, behind(THREE, word, "Neu."), behind(THREE, word, " Und mehr.")
    assert all_accepted(THREE, *ones) == THREE.replace(word, "Neu. Und mehr.")


def test_words_of_a_deleted_paragraph_are_not_taken_for_those_beside_it() -> None:
    base = "Erstens im Amt.\n\nZweitens im Amt."
    ones = (
        change(base, "Zweitens ", "", base.index("Zweitens")),
        change(base, "im Amt.", "", base.rindex("im Amt.")),
        change(base, "", "Neu.", len(base)),
    )
    assert all_accepted(base, *ones) == "Erstens im Amt.\n\nNeu."


def test_an_item_of_a_list_grows_at_its_end() -> None:
    assert all_accepted(LIST, behind(LIST, "Personalkosten", " von 3 Euro")) == (
        LIST.replace("Personalkosten", "Personalkosten von 3 Euro")
    )
    assert all_accepted(LIST, behind(LIST, "Sachkosten", "\n- Mieten")) == (
        LIST.replace("Sachkosten", "Sachkosten\n- Mieten")
    )


@pytest.mark.parametrize("cell", ["A", "12"])
def test_a_cell_grows_in_its_place(cell: str) -> None:
    assert all_accepted(TABLE, behind(CELLS, cell, " neu")) == TABLE.replace(cell, cell + " neu")


def test_marks_of_form_before_and_behind_the_place_stay() -> None:
    text = "Es sind **96.000 Euro**\n\n- **Mehr** nicht."
    base = "Es sind 96.000 Euro\n\n- Mehr nicht."
    assert all_accepted(text, behind(base, "Euro", " im Jahr.")) == (
        text.replace("Euro**", "Euro** im Jahr.")
    )


def test_the_order_of_accepting_does_not_matter_in_neighbouring_paragraphs() -> None:
    ones = [behind(THREE, word, " Mehr.") for word in ("Erstens.", "Zweitens.", "Drittens.")]
    wanted = THREE.replace(".", ". Mehr.")
    assert all_accepted(THREE, *ones) == wanted
    assert all_accepted(THREE, *reversed(ones)) == wanted


def test_two_of_several_paragraphs_are_joined_where_their_end_was_taken_out() -> None:
    first = change(THREE, "\n\n", "", THREE.index("\n"))
    second = change(THREE, "\n\n", " und ", THREE.rindex("\n\n"))
    assert all_accepted(THREE, first) == "Erstens.Zweitens.\n\nDrittens."
    assert all_accepted(THREE, second) == "Erstens.\n\nZweitens. und Drittens."
    assert all_accepted(THREE, first, second) == "Erstens.Zweitens. und Drittens."


def test_paragraphs_that_were_rewritten_since_are_not_joined() -> None:
    joined = change(THREE, "\n\n", "", THREE.index("\n"))
    assert accept_proposal("Ganz anders.\n\nZweitens.\n\nDrittens.", joined) is None
    assert accept_proposal("Erstens.\n\nAnders.\n\nDrittens.", joined) is None


def test_the_blank_behind_a_deleted_last_word_is_not_the_paragraphs_end() -> None:
    base = "Erstens. Mehr. \n\nZweitens."
    assert all_accepted(base, change(base, "Mehr. ", "", 9)) == "Erstens. \n\nZweitens."


def test_a_blank_behind_or_between_words_is_taken_out_alone() -> None:
    base = "Erstens. \n\nZweitens  mehr."
    assert all_accepted(base, change(base, " ", "", 8)) == "Erstens.\n\nZweitens  mehr."
    twice = change(base, "  ", " ", base.index("  "))
    assert all_accepted(base, twice) == "Erstens. \n\nZweitens mehr."


def test_a_long_end_of_a_paragraph_written_anew_by_another_stays_in_it() -> None:
    long = "Es folgt viel. " * 30
    base = f"Vorn.\n\nErstens. {long}\n\nZweitens."
    ones = change(base, long, "", base.index(long)), behind(base, long, "Neu.")
    assert all_accepted(base, *ones) == "Vorn.\n\nErstens. Neu.\n\nZweitens."
