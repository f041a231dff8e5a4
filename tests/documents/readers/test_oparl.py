"""OParl records of papers: what is embedded is read, nothing is fetched."""

import json

import pytest

from anfrage.desk.intake import take_apart
from anfrage.documents.readers.reading import read_here
from anfrage.domain.errors import PaperOnlyLinked, PaperTypeUnknown, PaperUnreadable

PAPER = {
    "id": "http://127.0.0.1:9/papers/1",
    "type": "https://schema.oparl.org/1.1/Paper",
    "name": "Größe der Brücke",
    "reference": "0417/26",
    "date": "2026-11-09",
    "mainFile": {
        "accessUrl": "http://127.0.0.1:9/files/1",
        "text": "Wir fragen:\n\n1. Wie groß ist die Brücke?\n2. Wann wird sie saniert?\n",
    },
}


def read(record: object) -> str:
    return read_here("a.json", json.dumps(record).encode())


def test_name_reference_and_date_stand_above_the_text() -> None:
    assert read(PAPER) == (
        "Drucksache: 0417/26\nDatum: 09.11.2026\nBetreff: Größe der Brücke\n\n"
        "Wir fragen:\n\n1. Wie groß ist die Brücke?\n2. Wann wird sie saniert?\n"
    )


def test_the_record_is_taken_apart_like_a_paper() -> None:
    inquiry = take_apart("a.json", json.dumps(PAPER, ensure_ascii=False).encode())
    assert [question.text for question in inquiry.questions] == [
        "Wie groß ist die Brücke?", "Wann wird sie saniert?",
    ]  # fmt: skip
    assert (inquiry.reference, inquiry.title) == ("0417/26", "Größe der Brücke")
    assert str(inquiry.date) == "2026-11-09"


def test_further_files_count_only_where_the_main_one_has_no_text() -> None:
    answer = {"auxiliaryFile": [{"text": "Antwort der Verwaltung"}, 5]}
    assert "Antwort" not in read(PAPER | answer)
    assert "Antwort" in read(PAPER | answer | {"mainFile": {"text": " "}})


def test_a_record_that_only_refers_to_its_text_is_named_and_not_followed() -> None:
    with pytest.raises(PaperOnlyLinked):
        read(PAPER | {"mainFile": {"accessUrl": "http://127.0.0.1:9/files/1"}})


def test_values_of_the_wrong_kind_are_left_out() -> None:
    odd = PAPER | {"name": ["x"], "reference": 5, "date": "gestern", "auxiliaryFile": 7}
    assert read(odd).startswith("\nWir fragen:")


def test_other_json_is_refused() -> None:
    for record in ({"type": "https://schema.oparl.org/1.1/Person"}, {}, [PAPER], "x", 5):
        with pytest.raises(PaperTypeUnknown):
            read(record)
    for broken in (b'{"type": ', b"[" * 100_000, b"9" * 10_000):
        with pytest.raises(PaperUnreadable):
            read_here("a.json", broken)
