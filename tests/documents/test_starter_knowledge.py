"""The shipped starter positions: complete, current, sourced, and our own words."""

import os
import re
from collections import Counter
from pathlib import Path
from typing import Final

import pytest

from anfrage.documents.position_file import read_position, write_position
from anfrage.documents.shelf_file import read_facts
from anfrage.domain.position import Position, Publicity
from anfrage.steps.fact_filling import fact_names, unknown_forms

ROOT: Final = Path(__file__).parents[2]
FILES: Final = sorted((ROOT / "knowledge").glob("*/*.md"))
EVALUATION: Final = Path(os.environ.get("ANFRAGE_EVAL", ROOT.parent / "shared" / "eval"))

# Names that are out of date since 2023 and 2024 (X, TDDDG, DDG); a note may explain the change
# and a keyword may catch who still asks by the old name.
OUTDATED: Final = re.compile(r"Twitter|TTDSG|Telemediengesetz, § 5|§ 5 (?:TMG|des Telemedien)")


def position_of(path: Path) -> Position:
    return read_position(path.read_text(encoding="utf-8"), path.name)


def positions() -> list[Position]:
    return [position_of(path) for path in FILES]


def bare(question: str) -> str:
    """Only the letters and digits: differences of spacing and punctuation do not count."""
    return "".join(re.findall(r"\w+", question.casefold()))


def published_papers() -> str:
    folder = EVALUATION.parent / "seeds"
    papers = sorted(folder.glob("*.txt"))
    if not papers:
        assert os.environ.get("CI") != "true", f"no papers in {folder}"
        pytest.skip(f"the published papers are not in {folder}")
    return "\n".join(path.read_text(encoding="utf-8") for path in papers)


def test_the_collection_is_large_enough_to_start_with() -> None:
    assert 80 <= len(FILES) <= 120


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_file_is_canonical_byte_for_byte(path: Path) -> None:
    content = path.read_bytes()
    assert write_position(position_of(path)).encode() == content


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_file_is_named_after_its_id_and_its_topic(path: Path) -> None:
    position = position_of(path)
    assert (position.topic, position.id) == (path.parent.name, path.stem)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_position_is_complete(path: Path) -> None:
    position = position_of(path)
    assert position.title
    assert position.owner
    assert position.sources
    assert all(source.title for source in position.sources)
    assert position.note.startswith("Heute zu prüfen: ")
    assert position.as_of is not None
    assert position.date is not None
    assert position.review_on is not None
    assert position.as_of <= position.date < position.review_on
    assert 4 <= len(position.keywords) <= 12
    assert 2 <= len(position.examples) <= 5
    assert all(example.endswith("?") for example in position.examples)
    assert 2 <= len(position.text.split("\n\n")) <= 4


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_text_uses_the_names_of_laws_and_services_that_have_moved(path: Path) -> None:
    position = position_of(path)
    for text in (position.title, position.text, *position.examples):
        assert not OUTDATED.search(text)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_text_speaks_of_a_source_city_by_name(path: Path) -> None:
    position = position_of(path)
    text = "\n".join((position.title, position.text, *position.examples))
    assert not re.search(r"Erfurt|Markkleeberg|Dortmund", text)


def test_the_shipped_facts_are_whole_and_every_named_fact_is_there() -> None:
    text = (ROOT / "knowledge" / "kennzahlen.toml").read_text(encoding="utf-8")
    facts, bad = read_facts(text, "kennzahlen.toml")
    assert bad == []
    assert len(facts) >= 40
    assert all(one.owner and one.source for one in facts)
    named = {key for position in positions() for key in fact_names(position.text)}
    assert named
    assert named <= {one.key for one in facts}
    assert not [one.id for one in positions() if unknown_forms(one.text)]


def test_ids_titles_and_examples_are_unique() -> None:
    for values in (
        [position.id for position in positions()],
        [position.title for position in positions()],
        [bare(example) for position in positions() for example in position.examples],
    ):
        assert [value for value, times in Counter(values).items() if times > 1] == []


def test_rivals_come_at_least_in_pairs() -> None:
    sets = Counter(position.alternatives for position in positions() if position.alternatives)
    assert {"auftritt-grundsatz", "moderation-zeiten", "x-grundsatz"} <= sets.keys()
    assert [name for name, size in sets.items() if size < 2] == []


def test_what_rests_on_an_internal_guideline_starts_as_non_public() -> None:
    internal = [
        position
        for position in positions()
        if any("interner Leitfaden" in source.title for source in position.sources)
    ]
    assert internal
    assert {position.publicity for position in internal} == {Publicity.NON_PUBLIC}


def test_no_position_or_source_is_younger_than_the_day_of_writing() -> None:
    for position in positions():
        assert position.date is not None
        assert not position.expired(position.date)
        assert all(source.date <= position.date for source in position.sources if source.date)


def test_no_example_is_a_question_of_a_published_paper() -> None:
    published = bare(published_papers())
    assert bare("Welche datenschutzrechtlichen Hemmnisse") in published
    examples = [example for position in positions() for example in position.examples]
    assert [example for example in examples if bare(example) in published] == []
