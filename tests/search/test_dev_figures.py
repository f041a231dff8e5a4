"""The search is as good as it was on the sets it was fitted on (slightly less is allowed)."""

import json
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from search_entries import TODAY, record

from anfrage.domain.match import Match, Verdict
from anfrage.search.index import build_index
from anfrage.steps.matching import judge

EVAL = Path(os.environ.get("ANFRAGE_EVAL", Path(__file__).parents[3] / "shared" / "eval"))

if not (EVAL / "dev").is_dir() and os.environ.get("CI") != "true":
    pytest.skip(f"no evaluation sets in {EVAL}", allow_module_level=True)


@dataclass
class Tally:
    first: list[bool] = field(default_factory=list)
    among_five: list[bool] = field(default_factory=list)
    sure_and_right: list[bool] = field(default_factory=list)
    sure: list[bool] = field(default_factory=list)
    wrongly_sure: list[bool] = field(default_factory=list)

    def count(self, relevant: set[str], matches: list[Match]) -> None:
        ids = [match.id for match in matches]
        sure = judge(matches) is Verdict.FITS
        if sure:
            self.sure_and_right.append(ids[0] in relevant)
        if not relevant:
            self.wrongly_sure.append(sure)
            return
        self.sure.append(sure)
        self.first.append(ids[0] in relevant)
        self.among_five.append(bool(relevant & set(ids[:5])))


def share(of: list[bool]) -> float:
    assert of
    return sum(of) / len(of)


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def ask(name: str, every: int) -> Tally:
    folder = EVAL / "dev" / name
    records = [
        record(
            row["id"],
            row["title"],
            row["text"],
            keywords=tuple(row.get("keywords", ())),
            examples=tuple(row.get("examples", ())),
        )
        for row in rows(folder / "corpus.jsonl")
    ]
    searcher = build_index(records, TODAY)
    tally = Tally()
    for row in rows(folder / "queries.jsonl")[::every]:
        tally.count(set(row["relevant"]), searcher.search(row["text"], row.get("context", ""), 5))
    return tally


def test_curated_positions_are_found_and_the_verdict_can_be_trusted() -> None:
    tally = ask("positions", 1)
    assert share(tally.first) >= 0.62
    assert share(tally.among_five) >= 0.74
    assert share(tally.sure) >= 0.50
    assert share(tally.sure_and_right) >= 0.95
    assert share(tally.wrongly_sure) <= 0.03


def test_a_citys_own_answers_are_found() -> None:
    tally = ask("karlsruhe", 10)
    assert share(tally.first) >= 0.45
    assert share(tally.among_five) >= 0.68
