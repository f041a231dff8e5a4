"""Where a paper is to be dealt with, who answers it, and where all that stands."""

from datetime import date

import pytest
from inquiry_papers import QUESTIONS, folded, form_sheet, letter, numbered, split

from anfrage.domain.inquiry import Inquiry
from anfrage.domain.position import Publicity

ITEMS = numbered(QUESTIONS[:2], "1.")
DAY = date(2024, 5, 14)
STACK = (
    "Stadt Musterlingen\nStadtamt\nANFRAGE\nMusterfraktion\nvom: 02.04.2024\nGremium:\nTermin:\n"
    "TOP:\nVerantwortlich:\nOrtschaftsrat Musterdorf\n14.05.2024\n12\nöffentlich\n"
    "Dez. 1 und 6 / BOA\n"
    "Bänke im Stadtpark"
)
TABLE = (
    "Vorlage Nr.: 2024/0017\n\nBänke im Stadtpark\n\nGremien Termin TOP Ö / N Zuständigkeit\n{}\n"
)
BY_DAY = (
    "Status: nichtöffentlich\nBeratungsfolge:\nDatum        Gremium           Zuständigkeit\n"
    "14.05.2024   Bürgerschaft      Kenntnisnahme\nFederführend: Amt für Grünflächen"
)


def read(head: str) -> Inquiry:
    return split(f"{head}\n\n{ITEMS}\n\nSachverhalt:\n\nSeit 2020 fehlen Bänke.\n")


@pytest.mark.parametrize(
    ("head", "said"),
    [
        (STACK, ("Ortschaftsrat Musterdorf", DAY, "12", Publicity.PUBLIC, "Dez. 1 und 6 / BOA")),
        (
            TABLE.format("Gemeinderat 14.05.2024 7.3 Ö Kenntnisnahme"),
            ("Gemeinderat", DAY, "7.3", Publicity.PUBLIC, ""),
        ),
        (
            TABLE.format("Ausschuss für Umwelt und Bauen 14.05.2024 3 N Beratung"),
            ("Ausschuss für Umwelt und Bauen", DAY, "3", Publicity.NON_PUBLIC, ""),
        ),
        (
            BY_DAY,
            ("Bürgerschaft", DAY, "", Publicity.NON_PUBLIC, "Amt für Grünflächen"),
        ),
        (
            "Anfrage zur Sitzung der Stadtverordnetenversammlung am 14. Mai 2024",
            ("Stadtverordnetenversammlung", DAY, "", None, ""),
        ),
        ("Anfrage zur Ratssitzung am 14.05.2024", ("", DAY, "", None, "")),
        ("Anfrage zur Sitzung des Stadtrates am 14.05.2024", ("", DAY, "", None, "")),
        ("Anfrage nach § 9: Bänke, DS 0123/24 – öffentlich", ("", None, "", Publicity.PUBLIC, "")),
        ("Gremium Termin TOP ö nö\nRat 14.05.2024 7\nx", ("Rat", DAY, "7", None, "")),
        ("Verantwortlich: -", ("", None, "", None, "")),
        ("Anfrage der Musterfraktion", ("", None, "", None, "")),
    ],
)  # fmt: skip
def test_the_session_is_read_or_left_open(head: str, said: tuple[object, ...]) -> None:
    found = read(head)
    given = (
        found.committee, found.session, found.agenda_item, found.publicity, found.lead_unit,
    )  # fmt: skip
    assert given == said


def test_what_the_reasons_tell_of_sessions_is_no_head() -> None:
    reasons = "In der Sitzung der Bürgerschaft am 14.05.2024 wurde nichtöffentlich beraten."
    found = split(form_sheet(ITEMS, rationale=reasons))
    assert found.committee == "Gemeinderat"
    assert found.publicity is None


def test_every_value_of_the_head_has_its_place() -> None:
    paper = STACK.replace(
        "vom: 02.04.2024", "vom: 02.04.2024\nVorlage Nr.: 2024/0123\nEingang: 3.4.24"
    )
    found = read(paper)
    said = {place.field: found.text[place.span.start : place.span.end] for place in found.places}
    assert said == {
        "reference": "2024/0123",
        "title": "Bänke im Stadtpark",
        "date": "02.04.2024",
        "received": "3.4.24",
        "inquirers": "Musterfraktion",
        "committee": "Ortschaftsrat Musterdorf",
        "session": "14.05.2024",
        "agenda_item": "12",
        "lead_unit": "Dez. 1 und 6 / BOA",
        "publicity": "öffentlich",
    }


def test_places_count_in_the_paper_as_it_came_in() -> None:
    paper = (
        letter(ITEMS)
        .replace("\n", "\r\n")
        .replace("Bänke im Stadtpark", "Ba\u0308nke im\r\nStadt-\r\npark", 1)
    )
    found = split(paper)
    assert found.title == "Bänke im Stadtpark"
    places = {place.field: place.span for place in found.places}
    assert folded(paper[places["title"].start : places["title"].end]) == folded(
        "Ba\u0308nkeimStadtpark"
    )
    day = places["date"]
    assert paper[day.start : day.end] == "12.03.2024"


def test_a_paper_that_says_nothing_has_no_places() -> None:
    assert split("1. Wie viele Bänke gibt es?\n2. Wo?\n").places == ()
