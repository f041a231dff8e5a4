"""Questions in other words find their position; what nothing answers is refused."""

from collections.abc import Mapping, Sequence
from functools import cache

import pytest
from search_entries import TODAY, knowledge, record
from weights import encoder, weights

from anfrage.domain.match import EntryKind, Match
from anfrage.search.base import Entry, entries_of
from anfrage.search.meaning import MeaningIndex


class NoShelf:
    def vectors(self, keys: Sequence[str]) -> Mapping[str, bytes]:
        return dict.fromkeys(keys[:0], b"")

    def keep(self, vectors: Mapping[str, bytes]) -> None:
        assert vectors


weights()  # or the module is skipped


@cache
def index() -> MeaningIndex:
    return MeaningIndex(entries_of(knowledge(), TODAY), encoder(), NoShelf())


def find(question: str, context: str = "", limit: int = 10) -> list[Match]:
    return index().search(question, context, limit)


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("Was verdienen die Sprecherinnen und Sprecher des Rathauses?", "personal"),
        ("Wie wird mit Hetze und Pöbeleien umgegangen?", "netiquette"),
        ("Gibt es Texte für Menschen mit Lernschwierigkeiten?", "leichte-sprache"),
        ("Fliegt die Verwaltung mit Quadrocoptern über das Rathaus?", "drohnen"),
    ],
)
def test_a_question_in_other_words_finds_its_position(question: str, entry: str) -> None:
    assert find(question)[0].id == entry


def test_a_question_in_the_words_of_the_position_is_sure() -> None:
    assert find("Wie hoch ist die Auflage des Amtsblatts?")[0].score > 80


def test_a_question_about_something_else_is_not_sure() -> None:
    assert find("Wie viele Hunde sind zur Hundesteuer angemeldet?")[0].score < 12


@pytest.mark.parametrize("text", ["", "?", "12345", "💡", "a", "\ud800", "Wort " * 1000])
def test_odd_questions_are_answered_with_falling_scores(text: str) -> None:
    scores = [match.score for match in find(text, context=text)]
    assert len(scores) == len(knowledge())
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 100 for score in scores)


def test_each_question_is_answered_as_if_asked_alone() -> None:
    first = find("Was verdient die Pressestelle?")
    find("Etwas ganz anderes?")
    assert find("Was verdient die Pressestelle?") == first
    assert find("Was verdient die Pressestelle?", limit=1) == first[:1]


def test_an_empty_knowledge_base_has_nothing() -> None:
    assert MeaningIndex([], encoder(), NoShelf()).search("Was verdient die Pressestelle?") == []


def archived(number: str, text: str, paper: str = "") -> Entry:
    return Entry(number, EntryKind.ANSWER, 1, "", "", (), text, adopted=True, paper=paper)


ANSWERS = [
    archived("a1", "Nein, derzeit ist nichts geplant.", "Drohnen"),
    archived("a2", "Die Drohne wird von einem Dienstleister gesteuert.", "Drohnen"),
    archived("b1", "Nein, derzeit ist nichts geplant.", "Bäder"),
    archived("b2", "Das Freibad öffnet im Mai, die Halle ist im Sommer geschlossen.", "Bäder"),
]


@cache
def both() -> MeaningIndex:
    return MeaningIndex([*entries_of(knowledge(), TODAY), *ANSWERS], encoder(), NoShelf())


def test_the_title_finds_the_paper_and_the_question_the_answer_in_it() -> None:
    question = "Sind weitere Schritte geplant?"
    assert both().search(question, "Öffnungszeiten der Schwimmbäder")[0].id == "b1"
    assert both().search(question, "Drohnenflüge über der Innenstadt")[0].id == "a1"


def test_positions_are_judged_as_if_there_were_no_archive() -> None:
    question = "Wie hoch ist die Auflage des Amtsblatts?"
    scores = {match.id: match.score for match in both().search(question, limit=20)}
    assert {match.id: match.score for match in find(question)}.items() <= scores.items()
    assert len(scores) == len(knowledge()) + len(ANSWERS)


def test_an_unadopted_or_expired_entry_never_fits() -> None:
    for change in ({"adopted": False}, {"valid_until": TODAY.replace(year=2020)}):
        records = [record("blatt", "Auflage des Amtsblatts", "Sie beträgt 9.000.", **change)]
        found = MeaningIndex(entries_of(records, TODAY), encoder(), NoShelf())
        assert 5 < found.search("Wie hoch ist die Auflage des Amtsblatts?")[0].score < 80
