"""Ten thousand positions at once: the bad ones are named, and nothing is half done."""

import json
from pathlib import Path

import pytest

from anfrage.desk.desk import Desk
from anfrage.domain.errors import PositionsRefused

BAD = {17: '{"id": "ohne-text"}', 5000: "kein JSON", 9999: '{"id": "Ä", "text": "x"}'}


def lines(bad: dict[int, str]) -> str:
    good = (json.dumps({"id": f"p-{at}", "text": f"Text {at}"}) for at in range(10_000))
    return "\n".join(bad.get(at, line) for at, line in enumerate(good))


def test_ten_thousand_positions_with_three_bad_ones_are_refused_whole(
    desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "p.jsonl"
    path.write_text(lines(BAD), encoding="utf-8")
    with pytest.raises(PositionsRefused) as raised:
        desk.knowledge.import_paths([path], adopt=True)
    named = [problem.split(":")[0].split(", ")[1] for problem in raised.value.problems]
    assert named == ["Zeile 18", "Zeile 5001", "Zeile 10000"]
    assert desk.knowledge.records() == []
