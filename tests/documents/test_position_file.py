"""Position files: one canonical form, errors that name the place, hostile text."""

import time
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anfrage.documents.position_file import canonical_position, read_position, write_position
from anfrage.domain.errors import PositionFileBroken
from anfrage.domain.position import ID_PATTERN, Position, Publicity, Source
from anfrage.domain.text import clean

FULL = """\
+++
id = "musterposition"
title = "Eine \\"Position\\" zum Üben"
topic = "muster"
keywords = ["Muster", "Übung"]
examples = ["Wie übt die Stadt?"]
owner = "Pressestelle"
date = 2026-11-22
as_of = 2026-11-01
valid_from = 2026-01-01
valid_until = 2027-12-31
review_on = 2027-11-01
publicity = "non_public"
alternatives = "muster"
note = "Heute zu prüfen: alles."

[[sources]]
title = "Stadt Musterlingen: Merkblatt"
date = 2021-03-01
link = "https://musterlingen.example/merkblatt"

[[sources]]
title = "Stadt Musterlingen: Satzung"
+++

Die Stadtverwaltung übt.

Sie übt täglich.
"""

FULL_POSITION = Position(
    id="musterposition",
    title='Eine "Position" zum Üben',
    text="Die Stadtverwaltung übt.\n\nSie übt täglich.",
    topic="muster",
    keywords=("Muster", "Übung"),
    examples=("Wie übt die Stadt?",),
    owner="Pressestelle",
    sources=(
        Source(
            "Stadt Musterlingen: Merkblatt",
            date(2021, 3, 1),
            "https://musterlingen.example/merkblatt",
        ),
        Source("Stadt Musterlingen: Satzung"),
    ),
    date=date(2026, 11, 22),
    as_of=date(2026, 11, 1),
    valid_from=date(2026, 1, 1),
    valid_until=date(2027, 12, 31),
    review_on=date(2027, 11, 1),
    publicity=Publicity.NON_PUBLIC,
    alternatives="muster",
    note="Heute zu prüfen: alles.",
)

SMALL = '+++\nid = "klein"\npublicity = "public"\n+++\n\nText.\n'

# What has broken files elsewhere: fences, quotes, templates, markup, controls, other scripts.
PIECES = (
    *("+++", "\n+++\n", '"', '"""', "\\", "\\u0041", "\n", "\r\n", "\r", "\u2028", "\t", "\x85"),
    *("{{ x }}", "[[sources]]", "<b>&", "#", " ", "\u00a0", "\x1b[31m", "\x00", "id = 1"),
    *("😀", "👩\u200d🚒", "a\u0308", "\u0308", "\ufeff", "\u202e", "\ud800"),
)
HOSTILE = st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=8).map("".join)
DAYS = st.none() | st.dates()
POSITIONS = st.builds(
    Position,
    id=st.from_regex(ID_PATTERN, fullmatch=True),
    title=HOSTILE,
    text=HOSTILE.filter(lambda text: bool(clean(text).strip())),
    topic=HOSTILE,
    keywords=st.lists(HOSTILE, max_size=3).map(tuple),
    examples=st.lists(HOSTILE, max_size=3).map(tuple),
    owner=HOSTILE,
    sources=st.lists(st.builds(Source, HOSTILE, DAYS, HOSTILE), max_size=2).map(tuple),
    date=DAYS,
    as_of=DAYS,
    review_on=DAYS,
    valid_from=DAYS,
    publicity=st.sampled_from(Publicity),
    alternatives=HOSTILE,
    note=HOSTILE,
)


def broken(text: str) -> PositionFileBroken:
    with pytest.raises(PositionFileBroken) as caught:
        read_position(text, "klein.md")
    assert caught.value.name == "klein.md"
    return caught.value


def test_a_file_holds_every_field_of_a_position() -> None:
    assert read_position(FULL, "musterposition.md") == FULL_POSITION


def test_a_position_is_written_in_the_canonical_form() -> None:
    assert write_position(FULL_POSITION) == FULL


def test_empty_fields_are_left_out_but_publicity_is_always_written() -> None:
    assert write_position(Position(id="klein", title="", text="Text.")) == SMALL


@given(POSITIONS)
def test_what_is_written_reads_as_the_same_position_whatever_its_text(position: Position) -> None:
    text = write_position(position)
    expected = canonical_position(position)
    assert read_position(text, "x.md") == expected
    assert write_position(expected) == text


@given(POSITIONS)
def test_the_canonical_form_of_a_position_is_final(position: Position) -> None:
    once = canonical_position(position)
    assert canonical_position(once) == once
    assert "\n" not in once.title + once.note + "".join(once.keywords + once.examples)


@given(st.text(max_size=300) | HOSTILE.map(lambda text: f'+++\nid = "a"\n{text}\n+++\n{text}'))
def test_whatever_a_file_holds_it_is_a_position_or_broken(text: str) -> None:
    try:
        position = read_position(text, "x.md")
    except PositionFileBroken:
        return
    assert read_position(write_position(position), "x.md") == position


def test_a_fence_inside_the_body_belongs_to_the_text() -> None:
    text = "Vorher\n\n+++\n\nNachher"
    position = replace(FULL_POSITION, text=text)
    assert read_position(write_position(position), "x.md").text == text


def test_files_of_other_platforms_are_read_alike() -> None:
    assert read_position("\ufeff" + FULL.replace("\n", "\r\n"), "x.md") == FULL_POSITION


def test_escaped_controls_in_the_head_are_cleaned_away() -> None:
    text = SMALL.replace("publicity", 'title = "A\\u001b[31mB\\u202eC\\nD"\npublicity')
    assert read_position(text, "x.md").title == "ABC D"


@pytest.mark.parametrize(
    ("change", "place", "reason"),
    [
        (("+++\nid", "id"), "Zeile 1", "am Anfang fehlt"),
        (("\n+++\n\nText.", "\n"), "Zeile 5", "nach dem Kopf fehlt"),
        (("Text.", " \n\u200e"), "Zeile 5", "der Text der Position fehlt"),
        (('id = "klein"\n', ""), "„id“", "die Angabe fehlt"),
        (("klein", "klein/../groß"), "„id“", "eine Kennung besteht"),
        (("klein", "k" * 65), "„id“", "eine Kennung besteht"),
        (('"klein"', "klein"), "Zeile 2", "kein gültiges TOML"),
        (('"klein"', "9" * 5000), "Zeile 3", "kein gültiges TOML"),
        (('"klein"', "[" * 50_000), "Zeile ", "kein gültiges TOML"),
        (('"klein"', '"klein"\nid = "x"'), "Zeile 3", "die Angabe steht doppelt"),
        (("publicity", "[a]\n[a]\npublicity"), "Zeile 4", "die Angabe steht doppelt"),
        (("publicity", 'keyword = "a"\npublicity'), "„keyword“", "„keywords“"),
        (("publicity", 'title = ["a"]\npublicity'), "„title“", "hier wird Text erwartet"),
        (("publicity", 'keywords = "a"\npublicity'), "„keywords“", "hier wird eine Liste"),
        (("publicity", "examples = [1]\npublicity"), "„examples“", "hier wird eine Liste"),
        (("publicity", 'date = "2026-01-01"\npublicity'), "„date“", "hier wird ein Datum"),
        (("publicity", "date = 2026-01-01T10:00:00\npublicity"), "„date“", "hier wird ein Datum"),
        (("publicity", "date = 2026-02-30\npublicity"), "Zeile 3", "kein gültiges TOML"),
        (('"public"', '"geheim"'), "„publicity“", "non_public"),
        (('"public"', '"public"\nsources = ["a"]'), "„sources“", "[[sources]]"),
        (('"public"', '"public"\n[[sources]]\ndate = 2021-01-01'), "„sources 1“", "weder Titel"),
        (('"public"', '"public"\n[[sources]]\nlnk = "a"'), "„sources 1: lnk“", "„link“"),
        (('"public"', '"public"\n[[sources]]\ntitle = 1'), "„sources 1: title“", "hier wird Text"),
    ],
)
def test_an_error_names_the_line_or_the_key_and_what_is_wrong(
    change: tuple[str, str], place: str, reason: str
) -> None:
    assert change[0] in SMALL
    error = broken(SMALL.replace(*change))
    assert place in error.place
    assert reason in error.reason


def test_validity_must_not_end_before_it_starts() -> None:
    error = broken(FULL.replace("valid_until = 2027", "valid_until = 2025"))
    assert "„valid_until“" in error.place
    assert read_position(FULL.replace("2027-12-31", "2026-01-01"), "x.md").valid_until


def test_a_hostile_key_is_shortened_and_cleaned_in_the_message() -> None:
    error = broken(SMALL.replace("publicity", f'"\\u001b[31m{"z" * 500}" = 1\npublicity'))
    assert error.place == f"Schlüssel „{'z' * 40}“"


@pytest.mark.parametrize(
    "position",
    [
        Position(id="", title="", text="Text."),
        Position(id="a b", title="", text="Text."),
        Position(id="a", title="", text=" \n\x00"),
        replace(FULL_POSITION, valid_until=date(2025, 1, 1)),
    ],
)
def test_nothing_is_written_that_could_not_be_read(position: Position) -> None:
    with pytest.raises(PositionFileBroken):
        write_position(position)


def test_three_thousand_files_are_read_in_a_few_seconds() -> None:
    started = time.process_time()
    for _ in range(3000):
        read_position(FULL, "x.md")
    assert time.process_time() - started < 5
