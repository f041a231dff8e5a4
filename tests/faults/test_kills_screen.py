"""The program is killed, or loses its terminal, while somebody types an answer.

The oracle is what was handed to the terminal, with the time of each key. Afterwards the office
holds a beginning of exactly that, and the next start brings it back into the editor.
"""

import os
import shutil
import signal
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

import pytest
from faults.typing_hands import SIZES, TEXT_END, Hands, Sent, started, unique_words
from offices import dice

from anfrage.desk.journaling import NEW_INQUIRY
from anfrage.desk.resuming import PLACE, Place
from anfrage.german.drafting_words import RESTORED
from anfrage.wiring import OfficeKind, open_desk, set_up_office

KILLS = int(os.environ.get("ANFRAGE_SCREEN_KILLS", "6"))
HANGUPS = int(os.environ.get("ANFRAGE_SCREEN_HANGUPS", "3"))
OFFICE_LIFE = 10  # rounds in one office; then a new one, so that its answer stays a page long

# What is promised, counted from the moment at which a key is handed to the terminal: reading it is
# part of it. Only by how much a busy machine kept the typing hands waiting is added, as measured.
KILL_LOSS = 0.5
# What a closing window takes along unread is lost: the kernel drops it (Linux, n_tty). Everything
# else has arrived, even if no widget has seen it yet: these words are sent at once, then it closes.
HURRIED = 8
# As shells report the signal; or Python's own, which cannot flush its output to what is gone.
LEFT = {128 + signal.SIGHUP, 120}
PAPER = "1. Wie viele Leuchten wurden umgerüstet?\n2. Wie viele fehlen?\n"

pytestmark = pytest.mark.skipif(os.name == "nt", reason="pseudo terminals are POSIX")
Told = Callable[[str, object], None]


@pytest.fixture(scope="module")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sample office with one case, the last session having ended in its first question."""
    folder = set_up_office(str(tmp_path_factory.mktemp("vorlage") / "buero"), OfficeKind.SAMPLE)
    with open_desk(str(folder)) as desk:
        number = desk.intake.open_paper("anfrage.txt", PAPER.encode()).case.number
        desk.journal.keep(NEW_INQUIRY, PLACE, Place("drafting", number).written())
    return folder


class Office:
    """An office, what its answer holds so far, and the words that come next."""

    def __init__(self, pattern: Path, folder: Path, seed: int) -> None:
        self.folder = Path(shutil.copytree(pattern, folder / f"{seed}" / "buero"))
        self.chance = dice(seed)
        self.words = unique_words(self.chance)
        self.text = ""
        self.starts = 0

    def opened(self) -> Hands:
        """Start the program; it offers what was typed before, and takes the next words."""
        hands = started(self.folder, SIZES[self.starts % len(SIZES)])
        self.starts += 1
        hands.until("Frage 1/2")
        if self.text:
            hands.until(RESTORED.split()[0])
            for word in self.text.split()[-2:]:
                hands.until(word)
        hands.press(TEXT_END, adds="")
        first = f" {next(self.words)}".rstrip("\n")
        for letter in first:
            hands.press(letter)
        hands.until(first.strip())
        return hands

    def kept(self) -> str:
        """What the office holds of the answer; it is sound."""
        with open_desk(str(self.folder)) as desk:
            desk.casework.check()
            case = desk.casework.all()[0].case
            asked = case.questions[0]
            typed = [
                one.body for one in desk.journal.latest(case.id) if one.question_id == asked.id
            ]
        return typed[0] if typed else asked.answer.text

    def missing(self, sent: list[Sent]) -> list[Sent]:
        """The keys that the office does not hold; the rest is there as it was sent."""
        kept, before = self.kept(), self.text
        assert (before + "".join(one.text for one in sent)).startswith(kept)
        assert len(kept) >= len(before)
        self.text = kept
        return sent[len(kept) - len(before) :]


def lives(rounds: int) -> list[tuple[int, int]]:
    """The number of each office, and how many rounds it sees."""
    starts = range(0, rounds, OFFICE_LIFE)
    return [(at, min(OFFICE_LIFE, rounds - done)) for at, done in enumerate(starts)]


@pytest.mark.faults
@pytest.mark.parametrize(("seed", "rounds"), lives(KILLS))
def test_a_killed_program_loses_at_most_the_last_half_second(
    pattern: Path, tmp_path: Path, record_property: Told, seed: int, rounds: int
) -> None:
    office = Office(pattern, tmp_path, seed)
    for _ in range(rounds):
        hands = office.opened()
        try:
            hands.type_for(office.chance.uniform(0.2, 1.4), office.words, office.chance)
            killed = hands.kill(signal.SIGKILL)
            assert hands.ended() == -signal.SIGKILL
        finally:
            hands.let_go()
        missing = office.missing(hands.sent)
        lost = killed - missing[0].at if missing else 0.0
        record_property("lost_seconds", round(lost, 4))
        record_property("late_seconds", round(hands.late, 4))
        assert lost <= KILL_LOSS + hands.late, "".join(one.text for one in missing)
    office.opened().let_go()  # offered once more after the last kill


@pytest.mark.faults
@pytest.mark.skipif(not Path("/proc/self/io").exists(), reason="Linux tells what a thread has read")
@pytest.mark.parametrize(("seed", "rounds"), lives(HANGUPS))
def test_a_lost_terminal_loses_nothing_that_had_arrived(
    pattern: Path, tmp_path: Path, record_property: Told, seed: int, rounds: int
) -> None:
    office = Office(pattern, tmp_path, 1000 + seed)
    for _ in range(rounds):
        hands = office.opened()
        try:
            hands.type_for(office.chance.uniform(0.2, 1.4), office.words, office.chance)
            hands.hurry("".join(islice(office.words, HURRIED)).replace("\n", " "))
            closed = hands.hang_up()
            assert hands.ended() in LEFT
            record_property("ended_seconds", round(time.monotonic() - closed, 3))
        finally:
            hands.let_go()
        missing = office.missing(hands.sent)
        record_property("missing_keys", len(missing))
        assert not missing
    office.opened().let_go()
