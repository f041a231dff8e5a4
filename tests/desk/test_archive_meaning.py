"""Answers of the archive that say in other words what was typed."""

from pathlib import Path

import pytest
from answered_papers import under_each
from weights import weights

from anfrage.desk.archive_meaning import LOWEST, MOST_NEAR, FoundNear
from anfrage.desk.desk import Desk
from anfrage.domain.model_errors import ModelMissing
from anfrage.settings import FILE_NAME
from anfrage.wiring import open_desk

BATH = "Die Badesaison beginnt im Mai; das Becken wird auf 23 Grad geheizt."
DOGS = "Für den ersten Hund sind im Jahr 96 Euro zu zahlen."
DOG_IN_OTHER_WORDS = "Abgabe für Vierbeiner"


def paper(title: str, question: str, answer: str, unit: str) -> str:
    return (
        f"Stadt Musterlingen\nFederführung: {unit}\n\nAnfrage: {title}\n\n"
        f"Ihre Anfrage beantworte ich wie folgt:\n\n1. {question}\n\n{answer}\n"
    )


PAPERS = {
    "baenke.txt": under_each(3),
    "hund.txt": paper("Hundesteuer", "Wie hoch ist die Hundesteuer?", DOGS, "Kämmerei"),
    "bad.txt": paper("Freibad", "Wann öffnet das Freibad?", BATH, "Sportamt"),
}


def taken_in(desk: Desk, folder: Path, papers: dict[str, str] = PAPERS) -> None:
    for name, text in papers.items():
        (folder / name).write_text(text, encoding="utf-8")
    paths = [folder / name for name in papers]
    assert all(one.error is None for one in desk.archiving.take_in(paths))
    desk.archive.read()


def sources(found: FoundNear) -> list[str]:
    return [one.answer.source for one in found.answers]


def test_what_says_the_same_in_other_words_is_found_with_its_percentage(
    desk: Desk, tmp_path: Path
) -> None:
    weights()
    taken_in(desk, tmp_path)
    assert desk.archive.find(DOG_IN_OTHER_WORDS).total == 0
    found = desk.archive_meaning.find(DOG_IN_OTHER_WORDS)
    assert sources(found)[0] == "hund.txt"
    assert found.answers[0].answer.answer == DOGS
    scores = [one.score for one in found.answers]
    assert scores == sorted(scores, reverse=True)
    assert all(LOWEST <= score <= 100 for score in scores)
    assert found.missing is None


def test_what_the_words_found_is_not_found_again(desk: Desk, tmp_path: Path) -> None:
    weights()
    taken_in(desk, tmp_path)
    typed = "Hundesteuer Höhe"
    assert desk.archive.find("Hundesteuer").total == 1
    assert "hund.txt" in sources(desk.archive_meaning.find(typed))
    assert "hund.txt" not in sources(desk.archive_meaning.find("Hundesteuer"))


@pytest.mark.parametrize(
    ("filters", "expected"),
    [("stelle:kaemm", True), ("stelle:sport", False), ("seit:2099", False), ("nr:hund", True)],
)
def test_the_same_filters_are_obeyed(
    desk: Desk, tmp_path: Path, filters: str, *, expected: bool
) -> None:
    weights()
    taken_in(desk, tmp_path)
    found = sources(desk.archive_meaning.find(f"{DOG_IN_OTHER_WORDS} {filters}"))
    assert ("hund.txt" in found) is expected
    if "stelle" in filters or "nr" in filters:
        assert len(set(found)) <= 1


def test_the_answer_at_hand_and_a_search_without_words_find_nothing(
    desk: Desk, tmp_path: Path
) -> None:
    weights()
    taken_in(desk, tmp_path)
    own = desk.archive_meaning.find(DOG_IN_OTHER_WORDS).answers[0].answer.question_id
    left = desk.archive_meaning.find(DOG_IN_OTHER_WORDS, own)
    assert own not in [one.answer.question_id for one in left.answers]
    assert desk.archive_meaning.find("stelle:kämmerei") == FoundNear()
    assert desk.archive_meaning.find("") == FoundNear()


def test_no_more_are_shown_than_can_be_read(desk: Desk, tmp_path: Path) -> None:
    weights()
    many = {
        f"{number}.txt": paper(f"Hund {number}", "Was kostet ein Hund im Jahr?", DOGS, "Kämmerei")
        for number in range(MOST_NEAR + 5)
    }
    taken_in(desk, tmp_path, many)
    desk.matching.complete(lambda _done, _total: None)
    assert len(desk.archive_meaning.find(DOG_IN_OTHER_WORDS).answers) == MOST_NEAR


def test_while_vectors_are_missing_it_is_said(desk: Desk, tmp_path: Path) -> None:
    weights()
    papers = {f"{n}.txt": under_each(5).replace("0123", f"{n}") for n in range(2)}
    taken_in(desk, tmp_path, papers)
    found = desk.archive_meaning.find(DOG_IN_OTHER_WORDS)
    assert found.missing is not None
    assert (found.answers, found.missing.hindrance, found.missing.done) == ((), None, 0)
    desk.matching.complete(lambda _done, _total: None)
    assert desk.archive_meaning.find(DOG_IN_OTHER_WORDS).missing is None


def test_without_a_model_it_is_said(office: Path, tmp_path: Path) -> None:
    (office / FILE_NAME).write_text('[suche]\nmodell = "fehlt.bin"\n', encoding="utf-8")
    with open_desk(str(office)) as desk:
        taken_in(desk, tmp_path)
        found = desk.archive_meaning.find(DOG_IN_OTHER_WORDS)
        assert found.answers == ()
        assert found.missing is not None
        assert isinstance(found.missing.hindrance, ModelMissing)
