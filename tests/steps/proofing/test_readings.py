"""Notes to colleagues, names, extensions, buildings and series of figures: found, or left alone."""

from typing import Any

import pytest
from planted_letters import material

from anfrage.domain.proof import ProofFinding, ProofKind
from anfrage.steps.proofing.proofing import proof_letter


def findings(
    answer: str, question: str = "Was ist geplant?", earlier: str = "", *facts: dict[str, Any]
) -> list[ProofFinding]:
    asked = {"number": "1", "text": question, "answer": answer}
    told = {"label": "2026-003", "question": "1", "text": earlier, "day": "2026-02-03"}
    one: dict[str, Any] = {
        "name": "x", "planted": None, "inquirer": "f", "questions": [asked], "facts": list(facts),
        "earlier": [told] if earlier else [],
    }  # fmt: skip
    found = proof_letter(material(one))
    return [finding for finding in found if finding.kind is not ProofKind.SPELLING]


def kinds(answer: str, question: str = "Was ist geplant?", earlier: str = "") -> list[ProofKind]:
    return [finding.kind for finding in findings(answer, question, earlier)]


@pytest.mark.parametrize(
    "answer",
    [
        "Gepflanzt werden 40 Eschen (Anzahl bitte noch mit dem Gartenamt abgleichen!).",
        "Gepflanzt werden 40 Eschen (Summe bitte nachrechnen).",
        "Gepflanzt werden 40 Eschen. Den Betrag bitte noch mit Amt 20 absprechen!",
        "Gepflanzt werden 40 Eschen [Standorte bitte vom Bauhof holen!].",
        "Gepflanzt werden 40 Eschen. Rücksprache mit Fachbereich 3 noch offen.",
        "Gepflanzt werden 40 Eschen (hier noch Rückfrage beim Forst nötig).",
    ],
)
def test_what_asks_a_colleague_for_work_is_a_draft_s_note(answer: str) -> None:
    assert kinds(answer) == [ProofKind.DRAFT_LEFT]


@pytest.mark.parametrize(
    "answer",
    [
        "Die Zeiten bitte der Internetseite entnehmen.",
        "Anmeldung erwünscht (Fundsachen bitte an der Pforte melden).",
        "Die Stadt gleicht die Zahlen noch mit dem Landkreis ab.",
        "Nach Rücksprache mit dem Gartenamt werden 40 Eschen gepflanzt.",
        "Die Abstimmung mit dem Landkreis steht noch aus.",
    ],
)
def test_what_speaks_to_readers_or_tells_of_work_is_no_note(answer: str) -> None:
    assert kinds(answer) == []


@pytest.mark.parametrize(
    ("answer", "earlier"),
    [
        (
            "Die Brücke erinnert an die Ärztin Klara Wendtlandt.",
            "Klara Wendtlant war Ärztin, nach ihr heißt die Brücke seit 1950.",
        ),
        (
            "Benannt wird der Saal nach dem Dichter Emil Hartwich.",
            "Der Rat hat die Benennung des Saals nach Emil Hartwig beschlossen.",
        ),
        (
            "Die Emil-Hartwich-Halle wird saniert.",
            "Für die Emil-Hartwig-Halle sind Mittel im Haushaltsplan.",
        ),
    ],
)
def test_a_surname_that_is_spelt_otherwise_than_before_differs(answer: str, earlier: str) -> None:
    assert ProofKind.NAME_DIFFERS in kinds(answer, earlier=earlier)


@pytest.mark.parametrize(
    ("answer", "earlier"),
    [
        ("Klara Wendtlands Denkmal wird versetzt.", "Das Denkmal erinnert an Klara Wendtland."),
        (
            "Das Denkmal erinnert an Klara Wendtland.",
            "Das Denkmal erinnert an Klara Wendtland. Gestiftet hat es die Malerin Klara Wendland.",
        ),
        (
            "Das Denkmal erinnert an Klara Berg.",
            "Eine Tafel im Hof nennt auch Klara Burgmann, verstorben 1931.",
        ),
        ("Die Tafel erinnert an Emil Hartwig.", "Der Hof ist nach Karl Hartwich benannt."),
    ],
)
def test_other_people_and_inflected_names_do_not_differ(answer: str, earlier: str) -> None:
    assert ProofKind.NAME_DIFFERS not in kinds(answer, earlier=earlier)


@pytest.mark.parametrize(
    "answer",
    [
        "Die Verbraucherberatung hilft unter 01234 567-415.",
        "Haushalte und Anwohner melden Schäden unter 01234 567-22.",
        "Die Schuldnerhilfe ist unter 01234/567-310 oder persönlich im Hof des Rathauses da.",
        "Auskunft zum Antrag gibt es unter +49 1234 567-88.",
    ],
)
def test_an_extension_of_the_switchboard_is_an_office_s(answer: str) -> None:
    assert kinds(answer) == []


@pytest.mark.parametrize(
    "answer",
    [
        "Die Sachbearbeiterin ist unter 01234 567-415 erreichbar.",
        "Zu Hause ist die Sprecherin unter 01234 567-415 zu sprechen.",
        "Wer fragen will, ruft privat unter 01234 567-415 an.",
        "Auskunft gibt es mobil unter 0176 1234567.",
        "Auskunft gibt es abends unter 01234 88231.",
    ],
)
def test_a_number_of_somebody_in_person_is_found(answer: str) -> None:
    assert kinds(answer) == [ProofKind.PERSONAL_PHONE]


def test_a_extension_beside_a_name_is_found_with_the_name() -> None:
    said = kinds("Ulrike Sandmeier hilft unter 01234 567-415.")
    assert set(said) == {ProofKind.PERSONAL_PHONE, ProofKind.PERSONAL_NAME}


@pytest.mark.parametrize(
    "answer",
    [
        "Genutzt wird der Pfarrsaal in der Lindenallee 12.",
        "Geprobt wird im Proberaum am Mühlenweg 4.",
        "Im Bebauungsplan Nr. 96 ist die Fläche als Grünzug ausgewiesen.",
        "Im Bauabschnitt 2 folgen die Gehwege.",
    ],
)
def test_buildings_and_plans_are_no_homes(answer: str) -> None:
    assert kinds(answer) == []


def test_an_address_beside_a_home_is_found() -> None:
    assert kinds("Betroffen ist der Wohnraum im Mühlenweg 4.") == [ProofKind.PERSONAL_ADDRESS]


def test_only_who_admits_something_is_asked_for_a_premise() -> None:
    clears = "Welche Wege räumt die Stadt selbst?"
    admits = "Räumt die Stadt ein, dass die Wege nicht geräumt werden?"
    assert kinds("Die Stadt räumt ihre eigenen Wege.", clears) == []
    assert kinds("Ja. Das lässt sich nicht bestreiten.", admits) == [ProofKind.PREMISE]


def visitors(key: str, value: int, day: str) -> dict[str, Any]:
    return {
        "key": key, "title": "Gäste im Stadtbad", "value": value, "unit": "Gäste", "as_of": day
    }  # fmt: skip


OLDER = visitors("bad_2025", 61_300, "2025-12-31")
NEWER = visitors("bad_2026", 64_800, "2026-10-31")


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("Das Stadtbad zählte 64.800 Gäste.", []),
        ("Das Stadtbad zählte im Jahr 2025 genau 61.300 Gäste.", []),
        ("Das Stadtbad zählte 61.300 Gäste.", ["64.800 Gäste"]),
        ("Das Stadtbad zählte 68.400 Gäste.", ["64.800 Gäste"]),
        ("Das Stadtbad zählte im Jahr 2025 genau 63.100 Gäste.", ["64.800 Gäste"]),
    ],
)
def test_of_two_facts_with_one_title_the_newest_is_right(answer: str, expected: list[str]) -> None:
    found = findings(answer, "Wie gut ist das Bad besucht?", "", OLDER, NEWER)
    differing = [one.expected for one in found if one.kind is ProofKind.FIGURE_DIFFERS]
    assert differing == expected


@pytest.mark.parametrize(
    ("day", "old"),
    [
        ("2024-12-31", True),  # the figures of 2025 have been out since summer
        ("2025-05-22", True),
        ("2025-05-23", False),
        ("2025-10-31", False),
        ("2025-12-31", False),
    ],
)
def test_a_figure_is_old_after_eighteen_months(day: str, *, old: bool) -> None:
    fact = visitors("bad", 61_300, day)
    found = findings("Das Stadtbad zählte 61.300 Gäste.", "Wie gut läuft es?", "", fact)
    assert [one.kind for one in found] == [ProofKind.FACT_OLD] * old


def test_an_older_day_that_is_only_compared_with_is_not_old() -> None:
    said = "Die Schulden betrugen am 31. Dezember 2025 zwei Mio. Euro, 0,4 Mio. Euro weniger als"
    assert kinds(f"{said} zum Stand vom 31. Dezember 2024.", "Wie hoch sind die Schulden?") == []
    alone = kinds("Stand 31. Dezember 2024: zwei Mio. Euro.", "Wie hoch sind die Schulden?")
    assert alone == [ProofKind.FACT_OLD]
