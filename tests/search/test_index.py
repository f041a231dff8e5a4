"""The index finds entries, ranks them, and says how sure it is."""

from dataclasses import replace
from datetime import date

import pytest
from search_entries import TODAY, find, knowledge, record

from anfrage.domain.match import Verdict
from anfrage.search.index import build_index
from anfrage.steps.matching import judge

CLEAR = "Wie hoch ist die Auflage des Amtsblatts?"


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        (CLEAR, "amtsblatt"),
        ("Welche Personalkosten fallen bei der Pressestelle an?", "personal"),
        ("wie hoch ist die auflge des amtsblats", "amtsblatt"),
        ("Setzt die Verwaltung eine Drohne fuer Luftbilder ein?", "drohnen"),
    ],
)
def test_a_question_that_shares_its_words_with_a_position_fits(question: str, entry: str) -> None:
    matches = find(question)
    assert matches[0].id == entry
    assert judge(matches) is Verdict.FITS


def test_a_question_that_shares_nothing_still_gets_every_entry_with_a_score_near_zero() -> None:
    matches = find("Xylophon?")
    assert len(matches) == len(knowledge())
    assert all(match.score < 1 for match in matches)
    assert judge(matches) is Verdict.NONE


def test_a_question_about_something_else_is_refused() -> None:
    assert judge(find("Wie viele Hunde sind zur Hundesteuer angemeldet?")) is Verdict.NONE


def test_scores_fall_with_rank() -> None:
    scores = [match.score for match in find("Welche Kommentare zu Drohnen und zum Amtsblatt?")]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) > 1


def test_an_entry_that_is_not_adopted_is_found_lower_and_never_fits() -> None:
    records = [record("a", "Amtsblatt", examples=(CLEAR,), adopted=False), *knowledge()[1:]]
    adopted = [record("a", "Amtsblatt", examples=(CLEAR,)), *knowledge()[1:]]
    matches = find(CLEAR, *records)
    assert (matches[0].id, matches[0].adopted) == ("a", False)
    assert matches[0].score < find(CLEAR, *adopted)[0].score
    assert judge(matches) is Verdict.UNSURE


def test_an_adopted_entry_whose_text_changed_since_never_fits() -> None:
    changed = replace(knowledge()[0], version=2)
    matches = find(CLEAR, changed, *knowledge()[1:])
    assert (matches[0].version, matches[0].adopted) == (2, False)
    assert judge(matches) is Verdict.UNSURE


def test_an_expired_entry_is_marked_and_never_fits() -> None:
    old = replace(knowledge()[0].position, valid_until=date(2026, 11, 8))
    matches = find(CLEAR, replace(knowledge()[0], position=old), *knowledge()[1:])
    assert (matches[0].id, matches[0].expired, matches[0].adopted) == ("amtsblatt", True, True)
    assert judge(matches) is Verdict.UNSURE


def test_an_entry_is_valid_on_its_last_day() -> None:
    today = replace(knowledge()[0].position, valid_until=TODAY)
    matches = find(CLEAR, replace(knowledge()[0], position=today), *knowledge()[1:])
    assert judge(matches) is Verdict.FITS


def test_a_withdrawn_entry_never_appears() -> None:
    gone = replace(knowledge()[0], withdrawn=True)
    assert "amtsblatt" not in {match.id for match in find(CLEAR, gone, *knowledge()[1:])}


def test_an_alternative_that_was_not_adopted_does_not_make_the_adopted_one_unsure() -> None:
    def rivals(name: str) -> list[float]:
        one = record("x1", "Rückzug von X", "Die Stadt verlässt X.", alternatives=name)
        two = record(
            "x2", "Verbleib auf X", "Die Stadt bleibt auf X.", adopted=False, alternatives=name
        )
        return [m.score for m in find("Rückzug von X oder Verbleib auf X?", one, two, *knowledge())]

    assert rivals("x")[0] > rivals("")[0]


def test_the_order_of_the_records_makes_no_difference() -> None:
    assert find(CLEAR, *knowledge()) == find(CLEAR, *reversed(knowledge()))


def test_equally_near_entries_come_by_title_then_id() -> None:
    records = [record("a", "Zoo"), record("c", "Bad"), record("b", "Bad")]
    assert [match.id for match in find("Drohnen?", *records)] == ["b", "c", "a"]


def test_each_question_is_answered_as_if_asked_alone() -> None:
    searcher = build_index(knowledge(), TODAY)
    questions = [CLEAR, "Was kosten Drohnen?", "Netiqette?", "Winterdienst?"]
    together = [searcher.search(question) for question in questions]
    assert together == [build_index(knowledge(), TODAY).search(question) for question in questions]


def test_the_title_of_the_inquiry_helps_a_question_that_means_nothing_alone() -> None:
    elliptic = "Sieht die Stadt Handlungsbedarf? Wenn ja, welchen?"
    assert find(elliptic)[0].score < 10
    found = find(elliptic, context="Beleidigende Kommentare und Netiquette")[0]
    assert found.id == "netiquette"
    assert found.score > find(elliptic)[0].score


@pytest.mark.parametrize("limit", [0, 1, 3, 99])
def test_as_many_entries_as_asked_for_come_if_there_are_so_many(limit: int) -> None:
    assert len(find(CLEAR, limit=limit)) == min(limit, len(knowledge()))


def test_an_empty_knowledge_base_has_nothing() -> None:
    assert build_index([], TODAY).search(CLEAR) == []
    assert judge([]) is Verdict.NONE
