"""Records of import files: tolerant of other systems' habits, exact about what is wrong."""

import json
import subprocess
import sys
import time
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anfrage.documents.position_file import read_position, read_position_record, write_position
from anfrage.domain.errors import PositionFileBroken
from anfrage.domain.position import Position, Publicity, Source

RECORD: dict[str, Any] = {
    "id": "musterposition",
    "title": "Eine Position",
    "text": "Erster Absatz. \r\n\r\n\r\nZweiter Absatz.\n",
    "topic": "muster",
    "keywords": ["Muster", " ", "U\u0308bung"],
    "examples": ["Wie übt\ndie Stadt?"],
    "owner": "Pressestelle",
    "sources": [
        "Satzung",
        {"title": "Merkblatt", "date": "2021-03-01", "link": "https://x.example"},
    ],
    "date": "2026-11-22",
    "as_of": "2026-11-01",
    "valid_from": "",
    "valid_until": None,
    "review_on": "2027-11-01",
    "publicity": "non_public",
}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.dates(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=6,
)


def read(**changes: Any) -> Position:
    return read_position_record({**RECORD, **changes}, "alt.jsonl", 7)


def broken(record: object) -> PositionFileBroken:
    with pytest.raises(PositionFileBroken) as caught:
        read_position_record(record, "alt.jsonl", 7)
    assert caught.value.name == "alt.jsonl"
    return caught.value


def test_a_record_becomes_a_position_in_canonical_form() -> None:
    assert read() == Position(
        id="musterposition",
        title="Eine Position",
        text="Erster Absatz.\n\nZweiter Absatz.",
        topic="muster",
        keywords=("Muster", "Übung"),
        examples=("Wie übt die Stadt?",),
        owner="Pressestelle",
        sources=(
            Source("Satzung"),
            Source("Merkblatt", date(2021, 3, 1), "https://x.example"),
        ),
        date=date(2026, 11, 22),
        as_of=date(2026, 11, 1),
        review_on=date(2027, 11, 1),
        publicity=Publicity.NON_PUBLIC,
    )


def test_id_and_text_are_enough_and_unknown_keys_are_passed_over() -> None:
    record = {"id": "a", "text": "T", "title": None, "wichtig": [1], "keywords": None}
    assert read_position_record(record, "x", 1) == Position(id="a", title="", text="T")


def test_a_record_can_be_written_as_a_file_and_read_again() -> None:
    position = read()
    assert read_position(write_position(position), "x.md") == position


@pytest.mark.parametrize(
    ("key", "value", "place", "reason"),
    [
        ("id", None, "„id“", "die Angabe fehlt"),
        ("id", 12, "„id“", "hier wird Text erwartet"),
        ("id", "a/b", "„id“", "eine Kennung besteht"),
        ("text", None, "„text“", "die Angabe fehlt"),
        ("text", "\n\x00 ", "„text“", "der Text der Position fehlt"),
        ("title", ["a"], "„title“", "hier wird Text erwartet"),
        ("keywords", "Muster", "„keywords“", "hier wird eine Liste"),
        ("keywords", ["Muster", 1], "„keywords 2“", "hier wird Text erwartet"),
        ("as_of", "01.11.2026", "„as_of“", "hier wird ein Datum"),
        ("as_of", 1_700_000_000, "„as_of“", "hier wird ein Datum"),
        ("valid_from", "2026-02-30", "„valid_from“", "hier wird ein Datum"),
        ("publicity", "geheim", "„publicity“", "non_public"),
        ("sources", [{"title": "a"}, {"date": "gestern"}], "„sources 2: date“", "ein Datum"),
        ("sources", [7], "„sources 1“", "geschweiften Klammern"),
    ],
)
def test_an_error_names_line_and_key(key: str, value: Any, place: str, reason: str) -> None:
    error = broken({**RECORD, key: value})
    assert error.place.startswith("Zeile 7, ")
    assert place in error.place
    assert reason in error.reason


@pytest.mark.parametrize("record", [None, 1, "text", ["id", "text"], [["id", "a"]]])
def test_what_is_no_object_is_refused_with_its_line(record: object) -> None:
    assert broken(record).place == "Zeile 7"


def test_validity_must_not_end_before_it_starts() -> None:
    record = {**RECORD, "valid_from": "2026-02-01", "valid_until": "2026-01-31"}
    assert broken(record).place == "Zeile 7, Schlüssel „valid_until“"


@given(st.dictionaries(st.sampled_from([*RECORD, "alternatives", "note"]), JSON) | JSON)
def test_any_json_is_a_position_or_broken(record: object) -> None:
    try:
        position = read_position_record(record, "x.jsonl", 1)
    except PositionFileBroken:
        return
    assert read_position(write_position(position), "x.md") == position


def test_three_thousand_records_are_read_within_a_second() -> None:
    lines = [json.dumps({**RECORD, "id": f"p{n}", "text": "Ein Satz. " * 100}) for n in range(3000)]
    read()  # loads pydantic
    started = time.process_time()
    positions = [read_position_record(json.loads(line), "x", 1) for line in lines]
    assert time.process_time() - started < 1
    assert len({position.id for position in positions}) == 3000


def test_reading_files_does_not_load_pydantic() -> None:
    program = (
        "import sys, anfrage.documents.position_file as p;"
        "p.read_position('+++\\nid = \"a\"\\n+++\\nText', 'a.md');"
        "sys.exit('pydantic' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
