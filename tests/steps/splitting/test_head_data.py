"""What a paper says about itself is read; what it does not say stays empty."""

from datetime import date

import pytest
from inquiry_papers import QUESTIONS, answered, form_sheet, letter, numbered, split

from anfrage.domain.inquiry import Inquirer

ITEMS = numbered(QUESTIONS[:2], "1.")


def test_a_form_sheet_says_number_title_and_askers() -> None:
    inquiry = split(form_sheet(ITEMS))
    assert inquiry.reference == "2024/0123"
    assert inquiry.title == "Bänke im Stadtpark"
    assert inquiry.inquirers == (
        Inquirer("Stadträtin Eva Muster", "Partei M"),
        Inquirer("Stadtrat Dr. Max Beispiel", "Partei M"),
    )
    assert inquiry.date is None, "the day of the session is not the day of the inquiry"
    assert inquiry.received is None


def test_a_letter_says_title_day_and_group() -> None:
    inquiry = split(letter(ITEMS))
    assert inquiry.title == "Bänke im Stadtpark"
    assert inquiry.date == date(2024, 3, 12)
    assert inquiry.reference == ""
    assert "wichtigste Ort im Freien" in inquiry.preamble
    assert "Sehr geehrter" not in inquiry.preamble
    assert "fragen wir" not in inquiry.preamble
    assert QUESTIONS[0] not in inquiry.preamble


def test_an_answer_says_whom_it_answers_and_nothing_of_its_own_signer() -> None:
    inquiry = split(answered(QUESTIONS[:3], "1."))
    assert inquiry.reference == "DS 0123/24"
    assert inquiry.title == "Bänke im Stadtpark"
    assert inquiry.date == date(2024, 3, 12)
    assert inquiry.preamble == ""
    assert "answered" in inquiry.warnings


@pytest.mark.parametrize(
    "reference",
    [
        "DS 2116/15",
        "AF/034/2022",
        "F0240/24",
        "VO/2020/09370",
        "VO/2020/09370-01",
        "14-20 / F 00694",
        "15-1250/2020",
        "157/2008",
        "21-1402",
        "DS/1246/V",
        "1536/V",
        "19/14259",
        "2019/0395",
        "2026/0169/2",
        "302",
    ],
)
@pytest.mark.parametrize(
    "label", ["Vorlage Nr.:  ", "Drucksachen-Nr.: ", "Anfrage-Nr. ", "Vorlagen-Nummer: "]
)
def test_a_labelled_number_is_kept_as_it_stands(reference: str, label: str) -> None:
    paper = f"Anfrage\n\n{label}{reference}\n\nBänke im Stadtpark\n\n{ITEMS}\n"
    assert split(paper).reference == reference


@pytest.mark.parametrize(
    "reference", ["DS 2116/15", "AF/034/2022", "VO/2020/09370", "14-20 / F 00694"]
)
def test_a_number_with_a_prefix_needs_no_label(reference: str) -> None:
    paper = (
        f"Fraktion M\n\nBänke im Stadtpark, {reference}\n\nSehr geehrte Frau Muster,\n\n{ITEMS}\n"
    )
    assert split(paper).reference == reference


@pytest.mark.parametrize(
    "text",
    [
        "Sitzung am 14.05.2024",
        "Tel. 0123/45678",
        "12345 Musterlingen",
        "§ 28 Abs. 6 SächsGemO",
        "Haushalt 2024/2025",
        "Schuljahr 2023/24",
    ],
)
def test_other_figures_are_no_reference(text: str) -> None:
    assert split(f"Fraktion M\n{text}\n\nFragen:\n\n{ITEMS}\n").reference == ""


def test_the_number_of_another_paper_is_not_taken() -> None:
    text = (
        "Schon im Vorjahr haben wir mit unserer Anfrage AF/034/2022 nach den Bänken gefragt, und\n"
        "die Verwaltung hat damals in ihrer Antwort ausgeführt, dass es derzeit keinen Bedarf an\n"
        "weiteren Bänken gebe und dass sie die Entwicklung weiter beobachten werde, wie sie sagt,\n"
        "und zwar im ganzen Stadtgebiet und nicht nur im Stadtpark, um den es uns zuerst ging.\n"
    )
    assert split(f"Fraktion M\n\n{text}\nFragen:\n\n{ITEMS}\n").reference == ""


@pytest.mark.parametrize(
    ("line", "written", "received"),
    [
        ("vom 07.10.2015", date(2015, 10, 7), None),
        ("vom: 7. Oktober 2015", date(2015, 10, 7), None),
        ("Datum: 2015-10-07", date(2015, 10, 7), None),
        ("Musterlingen, den 7.10.15", date(2015, 10, 7), None),
        ("Musterlingen, 7. Okt. 2015", date(2015, 10, 7), None),
        ("Eingang: 16.10.2024", None, date(2024, 10, 16)),
        ("eingegangen am: 25.06.2023", None, date(2023, 6, 25)),
        ("Anfrage der Abgeordneten Muster, eingegangen am 18.06.2026", None, date(2026, 6, 18)),
        ("Gemeinderat 14.05.2024 71", None, None),
        ("zur Sitzung am 14.05.2024", None, None),
        ("vom 31.02.2024", None, None),
        ("vom 99.99.9999", None, None),
    ],
)
def test_a_day_is_read_where_it_is_named(
    line: str, written: date | None, received: date | None
) -> None:
    inquiry = split(f"Anfrage\n{line}\n\nFragen:\n\n{ITEMS}\n")
    assert (inquiry.date, inquiry.received) == (written, received)


@pytest.mark.parametrize(
    ("line", "askers"),
    [
        ("SPD-Gemeinderatsfraktion", [Inquirer("", "SPD-Gemeinderatsfraktion")]),
        ("B‘90/DIE GRÜNEN-OR-Fraktion", [Inquirer("", "B‘90/DIE GRÜNEN-OR-Fraktion")]),
        ("Anfrage: FÜR, Volt", [Inquirer("", "FÜR"), Inquirer("", "Volt")]),
        ("Anfrage der CDU-Ratsfraktion", [Inquirer("", "CDU-Ratsfraktion")]),
        ("Stadtrat Max Muster (FW)", [Inquirer("Stadtrat Max Muster", "FW")]),
        ("Anfragesteller*in: Muster, Eva", [Inquirer("Muster, Eva", "")]),
        ("Anfragesteller\\*in: Muster, Eva", [Inquirer("Muster, Eva", "")]),
        ("Fragesteller: Eva Muster (FW)", [Inquirer("Eva Muster", "FW")]),
        ("Einreicher: Fraktion Gemeinsam", [Inquirer("", "Fraktion Gemeinsam")]),
        ("Herr Muster CDU-Fraktion Rathausplatz 1", [Inquirer("Herr Muster", "CDU-Fraktion")]),
        ("Bürgermeisteramt", []),
    ],
)
def test_askers_are_read_where_they_are_named(line: str, askers: list[Inquirer]) -> None:
    inquiry = split(f"Anfrage\n\n{line}\n\nBänke im Stadtpark\n\nFragen:\n\n{ITEMS}\n")
    assert list(inquiry.inquirers) == askers


def test_signers_ask_for_the_group_of_the_head_or_of_their_signature() -> None:
    signed = f"{ITEMS}\n\nUnterzeichnet von:\nDr. Eva Muster\nMax von Beispiel, Ida Probe\n"
    names = ["Dr. Eva Muster", "Max von Beispiel", "Ida Probe"]
    with_group = split(f"CDU-Ratsfraktion\n\nFragen:\n\n{signed}")
    assert list(with_group.inquirers) == [Inquirer(name, "CDU-Ratsfraktion") for name in names]
    alone = split(f"Fragen:\n\n{ITEMS}\n\nFür die SPD-Fraktion im Rat\nEva Muster, Max Probe\n")
    assert [one.group for one in alone.inquirers] == ["SPD-Fraktion im Rat"] * 2


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Anfrage: Bänke im Stadtpark\n", "Bänke im Stadtpark"),
        ("# Anfrage: Bänke im Stadtpark\n", "Bänke im Stadtpark"),
        ("Betreff: Bänke im\nStadtpark\n\nSehr geehrte Frau Muster,\n", "Bänke im Stadtpark"),
        ("Thema: Bänke\n\nSehr geehrte Frau Muster,\n", "Bänke"),
        ("Bänke im Stadtpark\n\nSehr geehrte Frau Muster,\n", "Bänke im Stadtpark"),
        ("Anfrage aus der Sitzung des Rates am 20.04.2022 - Neue Bänke\n", "Neue Bänke"),
        ("Eva Muster, Partei M: Bänke im\nStadtpark (Frage Nr. 10)\n", "Bänke im Stadtpark"),
        ("Herrn\nMax Muster\n12345 Musterlingen\n\nSehr geehrte Frau Muster,\n", ""),
        ("Stadt Musterlingen\n", ""),
    ],
)
def test_a_title_is_read_where_one_is_clearly_meant(head: str, title: str) -> None:
    assert split(f"{head}\nFragen:\n\n{ITEMS}\n").title == title


def test_a_paper_that_says_nothing_of_itself_gives_nothing() -> None:
    inquiry = split(ITEMS)
    assert (inquiry.reference, inquiry.title, inquiry.date, inquiry.received) == (
        "",
        "",
        None,
        None,
    )
    assert inquiry.inquirers == ()
    assert inquiry.preamble == ""


def test_the_preamble_holds_the_reasons_wherever_they_stand() -> None:
    for paper in (letter(ITEMS), form_sheet(ITEMS)):
        preamble = split(paper).preamble
        assert preamble.startswith("Der Stadtpark ist für viele Menschen")
        assert preamble.endswith("ohne dass ein Grund bekannt wurde.")
        assert preamble.count("\n\n") == 1
