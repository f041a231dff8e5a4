"""Positions and past answers are found by meaning, in one list, and stay found when they change."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from answered_papers import ANSWERS, under_each
from builders import position
from inquiry_papers import QUESTIONS
from offices import bypassing
from weights import has_weights, weights

from anfrage.desk.desk import Desk
from anfrage.domain.letter import LetterDetails
from anfrage.domain.match import EntryKind, MatchResult, ReasonKind, Verdict
from anfrage.domain.position import Position
from anfrage.settings import FILE_NAME
from anfrage.wiring import OfficeKind, open_desk, set_up_office

PAY = position(
    "personal", "Für die Betreuung der Kanäle fallen Personalkosten an.", title="Personalkosten"
)
DRONES = position("drohnen", "Die Stadt setzt keine Drohnen ein.", title="Einsatz von Drohnen")
PAY_IN_OTHER_WORDS = "Was verdienen die Leute, die sich darum kümmern?"


@pytest.fixture(scope="module")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return set_up_office(str(tmp_path_factory.mktemp("muster") / "buero"), OfficeKind.SAMPLE)


@pytest.fixture
def sample(sample_folder: Path) -> Iterator[Desk]:
    with open_desk(str(sample_folder)) as desk:
        yield desk


def keep(desk: Desk, *positions: Position, adopt: bool = True) -> None:
    desk.knowledge.keep([("test", one) for one in positions], adopt=adopt, replace=True)


def archive(desk: Desk, folder: Path, text: str, name: str = "alt.txt") -> None:
    (folder / name).write_text(text, encoding="utf-8")
    assert all(one.error is None for one in desk.archiving.take_in([folder / name]))


def ids(result: MatchResult) -> list[str]:
    return [match.id for match in result.matches]


def without_model(office: Path, place: str = "gibt-es-nicht.bin") -> None:
    (office / FILE_NAME).write_text(f'[suche]\nmodell = "{place}"\n', encoding="utf-8")


def test_a_new_office_finds_in_other_words_without_making_a_vector(sample: Desk) -> None:
    weights()
    told: list[tuple[int, int]] = []
    sample.matching.complete(lambda done, total: told.append((done, total)))
    assert told == [], "the vectors of the shipped positions came with the program"
    found = sample.matching.find("Was verdienen die Leute der Pressestelle?")
    assert found.by_meaning
    assert found.matches[0].id.startswith("personal")
    assert not sample.matching.find("Was verdienen die Sprecher?", quick=True).by_meaning


def test_vectors_are_made_once_and_found_again_after_a_restart(desk: Desk, office: Path) -> None:
    weights()
    keep(desk, PAY, DRONES)
    assert desk.matching.find(PAY_IN_OTHER_WORDS).matches[0].id == "personal"
    with desk.store.reading() as shelf:
        before = shelf.events.head()
    with open_desk(str(office)) as again:
        told: list[tuple[int, int]] = []
        again.matching.complete(lambda done, total: told.append((done, total)))
        assert told == []
        assert again.matching.find(PAY_IN_OTHER_WORDS) == desk.matching.find(PAY_IN_OTHER_WORDS)
        with again.store.reading() as shelf:
            assert shelf.events.head() == before, "a cache leaves no mark in the chain"


def test_damaged_and_deleted_vectors_are_made_anew(desk: Desk, office: Path) -> None:
    weights()
    keep(desk, PAY, DRONES)
    whole = desk.matching.find(PAY_IN_OTHER_WORDS)
    for damage in ("UPDATE vector SET content = x'0011'", "DELETE FROM vector"):
        with bypassing(office) as raw:
            raw.execute(damage)
        with open_desk(str(office)) as again:
            assert again.casework.damaged_vectors() == (4 if "UPDATE" in damage else 0)
            assert again.matching.find(PAY_IN_OTHER_WORDS) == whole
            again.casework.check()
            assert again.casework.damaged_vectors() == 0


def test_a_position_is_found_at_once_after_it_changed_or_was_adopted(sample: Desk) -> None:
    moor = position("moor", "Die Wiedervernässung läuft seit 2024.", title="Moorschutz im Norden")
    question = "Wie weit ist die Wiedervernässung des Moors?"
    sample.matching.find(question)
    steps: list[tuple[Callable[[], object], Verdict]] = [
        (lambda: keep(sample, moor, adopt=False), Verdict.UNSURE),
        (lambda: sample.knowledge.adopt(["moor"]), Verdict.FITS),
    ]
    for step, verdict in steps:
        step()
        found = sample.matching.find(question)
        assert (found.by_meaning, found.matches[0].id) == (has_weights(), "moor")
        assert found.verdict is verdict


def test_past_answers_stand_in_the_list_and_never_fit(desk: Desk, tmp_path: Path) -> None:
    keep(desk, PAY, DRONES)
    archive(desk, tmp_path, under_each(1))
    question = "Wie viele Bänke gibt es im Park?"
    found = desk.matching.find(question, "Bänke im Stadtpark")
    best = found.matches[0]
    assert (best.kind, best.adopted) == (EntryKind.ANSWER, False)
    assert found.verdict is not Verdict.FITS
    assert {match.kind for match in found.matches} == {EntryKind.POSITION, EntryKind.ANSWER}
    text = desk.matching.past_answer(best.id)
    assert text is not None
    assert text.text == ANSWERS[0]
    assert set(ids(desk.matching.find(question, besides=[best.id]))) == {"personal", "drohnen"}


def test_an_old_answer_that_says_the_same_takes_nothing_from_a_position(
    desk: Desk, tmp_path: Path
) -> None:
    keep(desk, PAY, DRONES)
    question = "Setzt die Stadt Drohnen ein?"
    before = desk.matching.find(question)
    archive(desk, tmp_path, under_each(1, said=[DRONES.text]).replace(QUESTIONS[0], question))
    after = desk.matching.find(question)
    assert before.verdict is Verdict.FITS
    assert after.verdict is Verdict.FITS
    assert after.matches[0] == before.matches[0]
    assert len(after.matches) == 3


def test_answers_of_a_written_letter_are_found_in_the_next_case(desk: Desk, tmp_path: Path) -> None:
    keep(desk, DRONES)
    drafted = desk.writing.draft_letter(
        "a.txt", b"1. Setzt die Stadt Drohnen ein?\n",
        LetterDetails(), tmp_path / "a.docx",
    )  # fmt: skip
    own = drafted.case.questions[0].id
    found = desk.matching.find("Setzt die Stadt Drohnen ein?")
    assert set(ids(found)) == {"drohnen", own}
    assert set(ids(desk.matching.find("Drohnen?", besides=[own]))) == {"drohnen"}


def test_expired_positions_come_lower_and_never_fit(desk: Desk) -> None:
    keep(desk, DRONES)
    question = "Setzt die Stadt Drohnen ein?"
    valid = desk.matching.find(question)
    keep(desk, position("drohnen", DRONES.text, title=DRONES.title, valid_until=date(2020, 1, 1)))
    late = desk.matching.find(question)
    assert (valid.verdict, late.matches[0].expired) == (Verdict.FITS, True)
    assert late.verdict is not Verdict.FITS
    assert late.matches[0].score < valid.matches[0].score


def test_an_office_that_cannot_be_written_is_searched_by_meaning_all_the_same(
    desk: Desk, office: Path
) -> None:
    weights()
    keep(desk, PAY, DRONES)
    desk.store.close()
    database = office / "buero.sqlite3"
    database.chmod(0o400)
    from anfrage.desk.encoding import Encoding
    from anfrage.desk.matching import Matching
    from anfrage.store.base import Actor
    from anfrage.store.sqlite.office import open_office
    from anfrage.wiring import now

    store = open_office(office, Actor("anna", "Anna"), now, read_only=True)
    found = Matching(store, now, Encoding(office, "")).find(PAY_IN_OTHER_WORDS)
    assert (found.by_meaning, found.matches[0].id) == (True, "personal")
    store.close()


@pytest.mark.parametrize("kind", ["missing", "folder", "short", "other"])
def test_a_weight_file_that_is_missing_cut_or_another_ends_no_search(
    office: Path, tmp_path: Path, kind: str
) -> None:
    place = tmp_path / "modell.bin"
    if kind == "folder":
        place.mkdir()
    if kind == "other":
        place.write_bytes(b"E5S1" + bytes(5000))
    if kind == "short":
        with weights().open("rb") as whole:
            place.write_bytes(whole.read(1_000_000))
    without_model(office, str(place))
    with open_desk(str(office)) as desk:
        keep(desk, PAY, DRONES)
        found = desk.matching.find("Wie hoch sind die Personalkosten?")
        assert (found.by_meaning, found.matches[0].id) == (False, "personal")
        readiness = desk.matching.readiness()
        assert readiness.hindrance is not None
        assert not readiness.complete
        assert "modell.bin" in str(readiness.hindrance.args)


def test_many_missing_vectors_do_not_keep_a_search_waiting(desk: Desk) -> None:
    weights()
    keep(desk, *(position(f"p{n}", f"Text {n}", title=f"Thema {n}") for n in range(20)))
    found = desk.matching.find("Thema 7")
    assert (found.by_meaning, len(found.matches)) == (False, 10)
    readiness = desk.matching.readiness()
    assert (readiness.done, readiness.total, readiness.complete) == (0, 20, False)


def test_making_vectors_can_be_cancelled_and_goes_on_where_it_stopped(desk: Desk) -> None:
    weights()
    keep(desk, *(position(f"p{n}", f"Text {n}", title=f"Thema {n}") for n in range(40)))

    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        desk.matching.complete(stop)
    made = desk.matching.readiness().done
    assert 0 < made < 40
    told: list[tuple[int, int]] = []
    desk.matching.complete(lambda done, total: told.append((done, total)))
    assert told[0][0] > made
    assert told[-1] == (40, 40)
    assert desk.matching.readiness().complete
    assert desk.matching.find("Thema 7").by_meaning


def test_a_search_that_waits_for_positions_completes_them(desk: Desk) -> None:
    weights()
    keep(desk, *(position(f"p{n}", f"Text {n}", title=f"Thema {n}") for n in range(10)))
    desk.matching.wait_for_positions(lambda _done, _total: None)
    assert desk.matching.find("Thema 7").by_meaning


def test_the_name_of_the_own_city_is_no_gap_in_an_entry(office: Path) -> None:
    question = "Wie viele Drohnen und Kräne gibt es in Unterhausen?"
    told = [_reasons(office, question)]
    (office / FILE_NAME).write_text('[stadt]\nname = "Unterhausen"\n', encoding="utf-8")
    told.append(_reasons(office, question))
    assert told == [["Kräne", "Unterhausen"], ["Kräne"]]


def _reasons(office: Path, question: str) -> list[str]:
    with open_desk(str(office)) as desk:
        keep(desk, DRONES)
        (match,) = desk.matching.find(question, quick=True).matches
        return [reason.asked for reason in match.reasons if reason.kind is ReasonKind.UNSAID]
