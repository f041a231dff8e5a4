"""What is typed on the screen is understood, and every recorded fact has its words."""

import pytest

from anfrage.domain.event import EventKind
from anfrage.german.participation_screen_words import chosen
from anfrage.german.participation_words import EVENTS, OUTCOME_NAMES, VOTE_NAMES, VOTES

# These belong to the office, not to a case.
OF_THE_OFFICE = {
    "office_created", "position_saved", "position_adopted", "position_retracted", "paper_archived",
    "fact_saved", "fact_deleted", "presence_saved", "presence_deleted", "occurrence_recorded",
}  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("ja", "ja"), ("JA", "ja"), ("Ja mit Änderung", "ja-mit-aenderung"),
        ("ja mit", "ja-mit-aenderung"),
        ("nein", "nein"), ("ne", "nein"), ("in Bearbeitung", "bearbeitung"), ("bea", "bearbeitung"),
        ("Kenntnis genommen", "kenntnis"), ("nicht betroffen", "nicht-betroffen"),
        ("n", None), ("", None), ("in", None), ("vielleicht", None),
    ],
)  # fmt: skip
def test_a_vote_is_understood_however_it_is_spelled(typed: str, name: str | None) -> None:
    assert chosen(typed, VOTE_NAMES) == name


def test_every_vote_can_be_typed_as_it_is_shown() -> None:
    assert all(VOTE_NAMES[chosen(words, VOTE_NAMES) or ""] is one for one, words in VOTES.items())
    assert chosen("zurückgezogen", OUTCOME_NAMES) == "zurueckgezogen"


def test_every_fact_of_a_case_has_german_words() -> None:
    assert {one.value for one in EventKind} - OF_THE_OFFICE <= set(EVENTS)
