"""Real answers to questions that ask several things at once are rarely doubted."""

import json
import os
from pathlib import Path

import pytest

from anfrage.steps.proofing.parts import asks_how_much, figures_for, speaks_to
from anfrage.steps.splitting.parting import part_question

EVAL = Path(os.environ.get("ANFRAGE_EVAL", Path(__file__).parents[4] / "shared" / "eval"))
ANSWERED = EVAL / "dev" / "karlsruhe"

if not ANSWERED.is_dir() and os.environ.get("CI") != "true":
    pytest.skip(f"no evaluation sets in {EVAL}", allow_module_level=True)


def answered() -> list[tuple[tuple[str, ...], str]]:
    """Return the parts of each question that has several, with its answer."""
    rows = {
        name: [json.loads(line) for line in (ANSWERED / name).read_text("utf-8").splitlines()]
        for name in ("corpus.jsonl", "queries.jsonl")
    }
    texts = {one["id"]: one["text"] for one in rows["corpus.jsonl"]}
    pairs = []
    for one in rows["queries.jsonl"]:
        parts = tuple(part.text for part in part_question(one["text"]))
        answer = "\n\n".join(texts[name] for name in one["relevant"] if name in texts)
        if len(parts) > 1 and answer:
            pairs.append((parts, answer))
    return pairs


def doubted(parts: tuple[str, ...], answer: str) -> bool:
    unheard = [part for part in parts if asks_how_much(part)][figures_for(answer) :]
    return bool(unheard) or not all(
        speaks_to(answer, part, parts[:at] + parts[at + 1 :]) for at, part in enumerate(parts)
    )


def test_fewer_than_one_compound_question_of_twelve_is_doubted() -> None:
    pairs = answered()
    assert len(pairs) > 500
    assert sum(doubted(*each) for each in pairs) < len(pairs) / 12
