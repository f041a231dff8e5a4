"""Forms of papers that few bodies use, one by one."""

import pytest
from inquiry_papers import QUESTIONS, bare, letter, numbered, split, texts


def test_words_can_count() -> None:
    paper = f"Wir fragen den Rat:\n\nErstens: {QUESTIONS[0]}\n\nZweitens, {QUESTIONS[1]}\n"
    assert texts(paper) == list(QUESTIONS[:2])
    assert [question.number for question in split(paper).questions] == ["1", "2"]


@pytest.mark.parametrize(
    "lead_in",
    [
        "Wir bitten um schriftliche Beantwortung der nachstehenden Fragen",
        "Die Verwaltung wird um Auskunft gebeten",
        "Hierzu fragt die Fraktion",
    ],
)
def test_a_lead_in_without_a_colon_is_no_question(lead_in: str) -> None:
    assert texts(f"Anfrage\n\n{lead_in}\n\n{numbered(QUESTIONS, '1.')}\n") == list(QUESTIONS)


def test_the_first_list_ends_with_its_last_question() -> None:
    paper = letter(
        numbered(QUESTIONS[:3], "1.") + "\n\n22.9.2022\nMuster, Partei M\n\nZu den Wegen"
    )
    paper = paper.replace("Zu den Wegen", f"Zu den Wegen:\n\n{numbered(QUESTIONS[3:], '1.')}")
    assert texts(paper) == list(QUESTIONS)


@pytest.mark.parametrize(
    "closing",
    [
        "Wir bitten um fristgerechte Beantwortung.",
        "Um mündliche und schriftliche Beantwortung wird gebeten.",
        "Für eine zeitnahe Antwort danken wir.",
        "Vielen Dank im Voraus.",
    ],
)
def test_a_closing_sentence_is_no_part_of_the_last_question(closing: str) -> None:
    asked = numbered(QUESTIONS, "1.", between="\n")
    assert texts(f"Wir fragen die Verwaltung:\n{asked}\n{closing}\nEva Muster\n") == list(QUESTIONS)
    assert closing not in split(bare(f"{asked}\n{closing}")).preamble


def test_what_stands_before_the_lead_in_on_its_line_is_kept_as_preamble() -> None:
    lead_in = "Der Park ist schön. Er ist groß und alt. Vor diesem{}Hintergrund fragen wir:"
    for between in (" ", "\n"):
        paper = f"Fragen zum Park\n\n{lead_in.format(between)}\n\n{numbered(QUESTIONS, '1.')}\n"
        found = split(paper)
        assert found.preamble == "Der Park ist schön. Er ist groß und alt."
        assert [question.text for question in found.questions] == list(QUESTIONS)


def test_a_request_for_the_form_of_the_answer_may_lead_to_the_questions() -> None:
    asked = numbered(QUESTIONS, "1.")
    paper = f"Wir bitten um schriftliche Beantwortung:\n\n{asked}\n"
    assert texts(paper) == list(QUESTIONS)


def test_a_heading_between_questions_needs_no_blank_line() -> None:
    paper = f"A. Bestand\n1. {QUESTIONS[0]}\n2. {QUESTIONS[1]}\nB. Planung\n3. {QUESTIONS[2]}\n"
    assert texts(f"Wir fragen:\n{paper}") == list(QUESTIONS[:3])


def test_a_scanner_may_put_a_space_into_a_number() -> None:
    paper = "\n\n".join(f"{k} . {text}" for k, text in enumerate(QUESTIONS, 1))
    assert texts(f"Wir fragen:\n\n{paper}\n") == list(QUESTIONS)


@pytest.mark.parametrize("mark", ["•", "-"])
def test_bullets_behind_a_colon_are_sub_items_where_no_indent_tells(mark: str) -> None:
    paper = (
        f"Wir fragen:\n\n{mark} {QUESTIONS[0]}\n{mark} Welche Wege sind betroffen, insbesondere:\n"
        f"{mark} im Norden,\n{mark} im Süden?\n{mark} {QUESTIONS[1]}\n"
    )
    found = split(paper).questions
    assert [one.text for one in found][::2] == list(QUESTIONS[:2])
    assert len(found) == 3
    assert [item.text for item in found[1].children] == ["im Norden,", "im Süden?"]


def test_lettered_items_inside_bullets_are_sub_items() -> None:
    paper = (
        "Wir fragen:\n\n- Wie viele Bänke stehen\na) im Park?\nb) am Weiher?\n"
        f"- {QUESTIONS[1]}\n- {QUESTIONS[2]}\n"
    )
    assert texts(paper)[0].endswith("b) am Weiher?")
    assert texts(paper)[1:] == list(QUESTIONS[1:3])


@pytest.mark.parametrize(
    "header",
    [
        "Drucksache 20/14999            – 2 –        Landtag Musterland – 20. Wahlperiode",
        "Stadt Musterlingen – Anfrage 2024/0123\nSeite 2 von 3",
        "Musterlingen · Rathausplatz 1 · Telefon 0123 456\nVorlage VO/2024/123   Seite: 2/9",
    ],
)
def test_a_page_header_inside_a_question_is_left_out(header: str) -> None:
    broken = f"Welche Kosten entstehen der Stadt jährlich\n\n{header}\n\nfür Reinigung und Ersatz?"
    paper = letter(f"1. {QUESTIONS[0]}\n2. {broken}\n3. {QUESTIONS[2]}")
    assert texts(paper)[1] == (
        "Welche Kosten entstehen der Stadt jährlich für Reinigung und Ersatz?"
    )


def test_the_number_of_frage_1_is_no_asker() -> None:
    paper = f"Frage 1: Zur Lage der Bänke:\na) {QUESTIONS[0]}\n\nFrage 2: {QUESTIONS[1]}\n"
    assert texts(paper) == [f"Zur Lage der Bänke: a) {QUESTIONS[0]}", QUESTIONS[1]]


def test_a_topic_above_the_title_that_names_it_again_is_left_out() -> None:
    form = "Vorlage Nr.: 2024/1\n\n{}\n\nGremium Termin TOP ö nö\nRat 1.2.2024 7 x\n\n1. Wie?\n"
    assert split(form.format("Bänke:\nBänke im Stadtpark")).title == "Bänke im Stadtpark"
    assert split(form.format("Stadtpark:\nBänke und Wege")).title == "Stadtpark: Bänke und Wege"


def test_a_day_of_receipt_may_stand_on_the_next_line() -> None:
    found = split(
        "Anfrage der Abgeordneten Muster (Partei M), eingegangen am\n20.05.2026\n\n1. Wie?"
    )
    assert str(found.received) == "2026-05-20"
