import threading
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

from offices import bypassing, forked, joined, kept_position, new_office, opened_case, reopened

from anfrage.domain.errors import AnswerChanged, OfficeExists, RivalAdopted
from anfrage.domain.event import EventKind, NewEvent
from anfrage.domain.position import Position
from anfrage.store.sqlite.store import SqliteStore

PROCESSES = 8
SAVES = 25


def side_by_side(tmp_path: Path, count: int, work: Callable[[int], Any]) -> list[Any]:
    """Run `work` in that many processes, which all begin when everyone is there."""
    gate = tmp_path / "gate"

    def wait_and_work(number: int) -> Any:
        while not gate.exists():
            time.sleep(0.001)
        return work(number)

    running = [forked(partial(wait_and_work, number)) for number in range(count)]
    gate.touch()
    return [joined(ends) for ends in running]


def save_again_until_kept(store: SqliteStore, text: str) -> None:
    while True:
        with store.reading() as office:
            case = office.cases.by_number("2026-001")
        assert case is not None
        try:
            with store.writing() as office:
                saved = office.cases.save_answer(replace(case.questions[0].answer, text=text))
                office.events.append(
                    NewEvent(EventKind.ANSWER_SAVED, {"rev": saved.rev, "text": text}, case.id)
                )
        except AnswerChanged:
            continue
        return


def test_eight_editors_of_one_answer_lose_nothing(folder: Path, tmp_path: Path) -> None:
    store = new_office(folder)
    opened_case(store)
    store.close()

    def edit(number: int) -> int:
        office = reopened(folder)
        for save in range(SAVES):
            save_again_until_kept(office, f"{number}-{save}")
        office.close()
        return number

    assert side_by_side(tmp_path, PROCESSES, edit) == list(range(PROCESSES))
    with bypassing(folder, triggers=True) as raw:
        kept = raw.execute("SELECT rev, content FROM answer_version ORDER BY rev").fetchall()
    assert [rev for rev, _ in kept] == list(range(1, PROCESSES * SAVES + 1))
    texts = {content.split('"text":"')[1].split('"')[0] for _, content in kept}
    assert texts == {f"{number}-{save}" for number in range(PROCESSES) for save in range(SAVES)}
    again = reopened(folder)
    assert again.check() == []
    with again.reading() as office:
        assert office.events.head()[0] == 2 + PROCESSES * SAVES
    again.close()


def test_cases_that_are_opened_at_once_get_different_numbers(folder: Path, tmp_path: Path) -> None:
    new_office(folder).close()

    def open_five(number: int) -> list[str]:
        office = reopened(folder)
        numbers = [opened_case(office, f"{number} {one}".encode()).number for one in range(5)]
        office.close()
        return numbers

    numbers = list(chain.from_iterable(side_by_side(tmp_path, 4, open_five)))
    assert sorted(numbers) == [f"2026-{number:03d}" for number in range(1, 21)]


def test_of_several_who_make_an_office_one_succeeds(folder: Path, tmp_path: Path) -> None:
    def make(_: int) -> bool:
        try:
            new_office(folder).close()
        except OfficeExists:
            return False
        return True

    assert sum(side_by_side(tmp_path, 4, make)) == 1
    office = reopened(folder)
    assert office.check() == []
    office.close()
    assert [path.name for path in folder.iterdir()] == ["buero.sqlite3"]


def test_of_rivals_that_are_adopted_at_once_one_wins(folder: Path, tmp_path: Path) -> None:
    store = new_office(folder)
    for number in range(4):
        kept_position(store, Position(f"p-{number}", "", "Text", alternatives="haltung"))
    store.close()

    def adopt(number: int) -> bool:
        office = reopened(folder)
        try:
            with office.writing() as changes:
                changes.positions.adopt(f"p-{number}", 1)
        except RivalAdopted:
            return False
        finally:
            office.close()
        return True

    assert sum(side_by_side(tmp_path, 4, adopt)) == 1
    again = reopened(folder)
    assert again.check() == []
    again.close()


def test_threads_share_a_store(store: SqliteStore) -> None:
    case = opened_case(store)
    failures: list[BaseException] = []

    def edit(number: int) -> None:
        try:
            for save in range(10):
                save_again_until_kept(store, f"{number}-{save}")
        except BaseException as failure:  # noqa: BLE001 -- shown by the assert below
            failures.append(failure)

    threads = [threading.Thread(target=edit, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with store.reading() as office:
        assert office.events.of_case(case.id).count(EventKind.ANSWER_SAVED) == 60
    assert store.check() == []


def test_connections_of_ended_threads_are_closed(store: SqliteStore) -> None:
    for _ in range(20):
        thread = threading.Thread(target=store.check)
        thread.start()
        thread.join()
    assert len(store._connections._open) <= 2


def test_closing_closes_the_connections_of_all_threads(store: SqliteStore, folder: Path) -> None:
    thread = threading.Thread(target=store.check)
    thread.start()
    thread.join()
    opened_case(store)
    store.close()
    assert [path.name for path in folder.iterdir()] == ["buero.sqlite3"]
