"""The overview with deadlines: what is due soonest comes first."""

import datetime as dt
import re
from pathlib import Path

from tui.driving import Start

from anfrage.wiring import open_desk

RULE = '[frist]\nregel = "sachsen"\nland = "SN"\n'


async def test_the_case_that_is_due_first_stands_first_and_one_without_deadline_last(
    start: Start, office: Path
) -> None:
    settings = office / "einstellungen.toml"
    with open_desk(str(office)) as desk:
        desk.intake.open_paper("ohne.txt", b"1. Wie viele Stellen gibt es?")
    settings.write_text(RULE, encoding="utf-8")
    with open_desk(str(office)) as desk:
        received = desk.clock().date()
        for name, days in (("frueh.txt", 30), ("spaet.txt", 2)):
            day = received - dt.timedelta(days=days)
            text = f"Eingang: {day:%d.%m.%Y}\n\n1. Wie viele Stellen gibt es?\n2. {name}?"
            desk.intake.open_paper(name, text.encode())
        async with start(desk) as driver:
            lines = driver.shown().splitlines()
        rows = [re.findall(r"2026-00\d", line)[0] for line in lines if "2026-00" in line]
        assert rows[:3] == ["2026-002", "2026-003", "2026-001"], "the card below names one again"
        assert sum("!!" in line for line in lines) == 1
        assert "Frist" in lines[1]
