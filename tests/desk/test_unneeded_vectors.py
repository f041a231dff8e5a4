"""A vector never outlives the text that it was made of."""

from pathlib import Path

from builders import position
from weights import weights

from anfrage.desk.desk import Desk
from anfrage.domain.letter import LetterDetails
from anfrage.domain.position import Position

DRONES = position("drohnen", "Die Stadt setzt keine Drohnen ein.", title="Einsatz von Drohnen")
BATHS = position("bad", "Die Bäder öffnen um acht Uhr.", title="Öffnungszeiten der Bäder")


def keep(desk: Desk, *positions: Position) -> None:
    desk.knowledge.keep([("test", one) for one in positions], adopt=True, replace=True)


def vectors(desk: Desk) -> dict[str, bytes]:
    with desk.store.reading() as office:
        return office.vectors.get(sorted(office.vectors.keys()))


def files_hold(office: Path, content: bytes) -> bool:
    """Whether a piece of `content` lies in any file of the office."""
    pieces = [content[start : start + 64] for start in range(0, len(content) - 64, 64)]
    files = [one.read_bytes() for one in office.rglob("*") if one.is_file()]
    return any(piece in file for piece in pieces for file in files)


def test_the_vectors_of_an_erased_case_are_in_no_file_of_the_office(
    desk: Desk, office: Path, tmp_path: Path
) -> None:
    weights()
    keep(desk, DRONES)
    desk.matching.find("Drohnen?")
    kept = vectors(desk)
    drafted = desk.writing.draft_letter(
        "a.txt", b"1. Setzt die Stadt Drohnen ein?\n", LetterDetails(), tmp_path / "a.docx"
    )
    own = drafted.case.questions[0].id
    assert own in [match.id for match in desk.matching.find("Drohnen?").matches]
    made = {key: rows for key, rows in vectors(desk).items() if key not in kept}
    assert made
    assert all(files_hold(office, rows) for rows in made.values())
    desk.erasing.erase(drafted.case.number, "Art. 17 DSGVO", early=True)
    assert vectors(desk) == kept
    assert not any(files_hold(office, rows) for rows in made.values())
    assert all(files_hold(office, rows) for rows in kept.values())
    assert own not in [match.id for match in desk.matching.find("Drohnen?").matches]


def test_the_vectors_of_a_changed_position_go_with_its_old_text(desk: Desk, office: Path) -> None:
    weights()
    keep(desk, DRONES, BATHS)
    desk.matching.complete(lambda _done, _total: None)
    before = vectors(desk)
    keep(desk, position("drohnen", "Seit Mai gibt es zwei davon.", title="Fluggeräte"))
    desk.matching.complete(lambda _done, _total: None)
    after = vectors(desk)
    assert len(after) == len(before)
    gone = {key: rows for key, rows in before.items() if key not in after}
    assert len(gone) == len(before) // 2
    assert not any(files_hold(office, rows) for rows in gone.values())


def test_without_a_change_nothing_is_written(desk: Desk) -> None:
    weights()
    keep(desk, DRONES)
    desk.matching.complete(lambda _done, _total: None)
    before = vectors(desk)
    with desk.store.reading() as office:
        head = office.events.head()
    desk.matching.complete(lambda _done, _total: None, explaining=True)
    assert vectors(desk) == before
    with desk.store.reading() as office:
        assert office.events.head() == head
