"""Where a question begins and ends."""

import pytest
from inquiry_papers import QUESTIONS, RATIONALE, bare, form_sheet, letter, numbered, split, texts

TWO = list(QUESTIONS[:2])

PAGE_BREAKS = {
    "dashes": "– 2 –",
    "page of": "Seite 2 von 3",
    "rule": "                Seite 2  \n__________________________",
    "form feed": "\x0c",
    "running text": "Ergänzende Erläuterungen                                   Seite 2",
    "reader": "-- 1 of 2 --\n\n– 2 –",
}


@pytest.mark.parametrize("mark", PAGE_BREAKS)
def test_a_question_runs_over_a_page_break(mark: str) -> None:
    paper = letter(
        f"1. {QUESTIONS[0]}\n\n2. Welche Kosten entstehen der Stadt\n\n{PAGE_BREAKS[mark]}\n\n"
        f"für die Pflege?\n\n3. {QUESTIONS[4]}"
    )
    assert texts(paper) == [
        QUESTIONS[0],
        "Welche Kosten entstehen der Stadt für die Pflege?",
        QUESTIONS[4],
    ]


def test_running_headers_with_page_numbers_stay_outside() -> None:
    header = "Landtag Musterland 7. Wahlperiode – 45. Sitzung 24. November 2021"
    paper = letter(
        f"1. Welche Kosten entstehen dem Land\n{header}\n 4533\nfür die Pflege?\n2. {QUESTIONS[4]}"
    )
    assert texts(paper)[0] == "Welche Kosten entstehen dem Land für die Pflege?"


@pytest.mark.parametrize(
    ("broken", "joined"),
    [
        ("Verwal-\ntung", "Verwaltung"),
        ("Social-\nMedia-Kanal", "Social-Media-Kanal"),
        ("Kita-\nPersonal", "Kita-Personal"),
        ("Solar-\nund Windstrom", "Solar- und Windstrom"),
        ("Bus-\noder Bahnlinie", "Bus- oder Bahnlinie"),
        ("Ho-\nme-Office", "Home-Office"),
        ("COVID-\n19-Lage", "COVID-19-Lage"),
        ("Verwal\u00ad\ntung", "Verwaltung"),
        ("Verwal\u2010\ntung", "Verwaltung"),
        ("am 3. Mai –\nwie geplant", "am 3. Mai – wie geplant"),
    ],
)
def test_words_parted_at_a_line_end_are_joined(broken: str, joined: str) -> None:
    paper = letter(f"1. Was kostet die {broken} im Jahr?\n2. {QUESTIONS[0]}")
    assert texts(paper)[0] == f"Was kostet die {joined} im Jahr?"


@pytest.mark.parametrize(
    "heading",
    [
        "Begründung:",
        "Sachverhalt / Begründung:",
        "Sachverhalt/Begründung",
        "Begründung/Einordnung:",
        "Zur Begründung:",
        "Vorbemerkung der Fragesteller",
        "**Begründung**",
        "## Hintergrund",
        "Erläuterungen:",
    ],
)
def test_the_reasons_end_the_last_question(heading: str) -> None:
    for gap in ("\n", "\n\n"):
        paper = f"Bänke\n\nFragen:\n{numbered(TWO, '1.')}{gap}{heading}{gap}{RATIONALE}\n"
        assert texts(paper) == TWO


@pytest.mark.parametrize(
    "closing",
    [
        "Mit freundlichen Grüßen\nEva Muster",
        "gez. Eva Muster",
        "Unterzeichnet von:\nEva Muster",
        "Für die Fraktion Musterlingen gemeinsam\nEva Muster",
        "Vielen Dank!",
        "Anlage: Lageplan",
        "Quellen:\nhttps://beispiel.invalid/?seite=2",
    ],
)
def test_what_closes_a_paper_is_no_part_of_a_question(closing: str) -> None:
    assert texts(f"Bänke\n\nFragen:\n{numbered(TWO, '1.')}\n{closing}\n") == TWO


def test_reasons_without_a_heading_end_the_last_question() -> None:
    for width in (60, 90, 0):
        assert texts(bare(numbered(QUESTIONS, "1.", width), width)) == list(QUESTIONS)


def test_reasons_between_heading_and_questions_stay_outside() -> None:
    paper = f"Anfrage\n\nSachverhalt:\n{RATIONALE}\n\nFragen:\n{numbered(QUESTIONS, '1.')}\n"
    assert texts(paper) == list(QUESTIONS)


def test_a_rhetorical_question_in_the_reasons_is_none() -> None:
    paper = form_sheet(numbered(TWO, "1."), rationale="Wer will schon stehen? Niemand.")
    assert texts(paper) == TWO


def test_a_heading_before_the_next_question_stays_outside() -> None:
    paper = letter(f"1. {QUESTIONS[0]}\n\nKosten und Pflege\n\n2. {QUESTIONS[1]}")
    assert texts(paper) == TWO


def test_text_between_two_questions_belongs_to_the_first() -> None:
    paper = letter(f"1. {QUESTIONS[0]}\n\nGemeint sind feste Bänke.\n\n2. {QUESTIONS[1]}")
    assert texts(paper) == [f"{QUESTIONS[0]} Gemeint sind feste Bänke.", QUESTIONS[1]]


def test_answers_behind_all_questions_are_left_out() -> None:
    again = numbered(QUESTIONS, "1. 1. 1.", between="\nDazu liegt nichts vor.\n")
    paper = (
        f"Anfrage: Bänke\n\nWir fragen:\n\n{numbered(QUESTIONS, '1.')}\n\n"
        f"Antwort vom 13. März 2024\n\n{again}"
    )
    inquiry = split(paper)
    assert [one.text for one in inquiry.questions] == list(QUESTIONS)


def test_answers_under_a_heading_are_left_out() -> None:
    items = "\n\n".join(
        f"Frage {k}: {text}\n\nAntwort:\nDas ist so. Warum auch nicht? Es hat sich bewährt."
        for k, text in enumerate(QUESTIONS, 1)
    )
    assert texts(f"Anfrage: Bänke\n\n{items}\n") == list(QUESTIONS)


def test_every_asker_of_a_question_time_is_left_out_of_the_question() -> None:
    paper = "\n\n".join(
        f"Frage {number}  Dr. Eva Muster ({group}):\n\nIch frage die Verwaltung:\n\n{text}\n\n"
        "Antwort Max Beispiel, Leiter des Bauamts:\n\nDas ist so."
        for number, group, text in [
            (53, "Partei M", QUESTIONS[0]),
            (55, "Partei N", QUESTIONS[1]),
            (62, "Partei M", QUESTIONS[4]),
        ]
    )
    inquiry = split(paper)
    assert [one.text for one in inquiry.questions] == [QUESTIONS[0], QUESTIONS[1], QUESTIONS[4]]
    assert [one.number for one in inquiry.questions] == ["53", "55", "62"]
    assert {one.group for one in inquiry.inquirers} == {"Partei M", "Partei N"}


def test_a_paper_set_with_a_blank_line_after_every_line_is_read_as_one() -> None:
    paper = letter(numbered(QUESTIONS, "1.", 50), 50).replace("\n", "\n\n")
    assert texts(paper) == list(QUESTIONS)
