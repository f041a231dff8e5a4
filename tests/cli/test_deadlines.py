"""`frist` as a press officer calls it."""

from pathlib import Path

from inquiry_papers import QUESTIONS, numbered
from program import Anfrage

PAPER = f"Eingang: 02.11.2026\n\nWir fragen die Verwaltung:\n\n{numbered(QUESTIONS[:2], '1.')}\n"
SETTINGS = """
[frist]
regel = "eigene"
land = "SN"
oertliche_feiertage = ["08.08. Friedensfest"]

[[fristregel]]
name = "eigene"
laenge = 4
einheit = "Wochen"
quelle = "§ 12 GeschO"
verlaengerung = "28"

[[interne_frist]]
stelle = "Fachamt"
arbeitstage = 5

[[interne_frist]]
stelle = "Ratsbüro"
arbeitstage = 1
"""


def with_case(anfrage: Anfrage, folder: Path, settings: str = SETTINGS) -> None:
    assert anfrage("einrichten", "--leer").code == 0
    (folder / "buero/einstellungen.toml").write_text(settings, encoding="utf-8")
    (folder / "a.txt").write_text(PAPER, encoding="utf-8")
    assert anfrage("entwurf", "a.txt").code == 0


def test_the_deadline_is_fixed_when_a_case_is_opened_and_shown_step_by_step(
    anfrage: Anfrage, tmp_path: Path
) -> None:
    """28 days after Mon 02.11.2026 is Mon 30.11.2026."""
    with_case(anfrage, tmp_path)
    shown = anfrage("frist", "2026-001").out
    assert "Eingang am Mo 02.11.2026; dieser Tag zählt nicht mit (§ 187 Abs. 1 BGB)" in shown
    assert "4 Wochen weiter: Mo 30.11.2026 (§ 188 Abs. 2 BGB)" in shown
    assert "Letzter Tag: Mo 30.11.2026, 24 Uhr" in shown
    assert "intern Fr 27.11.2026: Ratsbüro" in shown
    assert "intern Fr 20.11.2026: Fachamt" in shown
    (row,) = anfrage("frist", "2026-001", "--json").rows
    assert row["deadline"]["fixed"] is True
    refused = anfrage("frist", "2026-001", "--festhalten", "--regel", "erfurt")
    assert "30.11.2026" in refused.refused_in_one_sentence()
    (listed,) = anfrage("vorgang", "liste", "--json").rows
    assert listed["due"] == "2026-11-30"


def test_an_extension_needs_a_reason_and_leaves_the_original_date(
    anfrage: Anfrage, tmp_path: Path
) -> None:
    with_case(anfrage, tmp_path)
    without = anfrage("frist", "2026-001", "--verlaengern", "15.12.2026")
    assert "Begründung" in without.refused_in_one_sentence()
    earlier = anfrage("frist", "2026-001", "--verlaengern", "27.11.2026", "--grund", "Zahlen")
    assert "nicht nach dem bisherigen" in earlier.refused_in_one_sentence()
    too_far = anfrage("frist", "2026-001", "--verlaengern", "29.12.2026", "--grund", "Zahlen")
    assert "28.12.2026" in too_far.refused_in_one_sentence()
    reason = "Zahlen des Fachamts noch fehlen"
    done = anfrage("frist", "2026-001", "--verlaengern", "15.12.2026", "--grund", reason)
    assert done.out.startswith("Zwischenbescheid\n")
    assert "weil Zahlen des Fachamts noch fehlen" in done.out
    assert "bis zum 15.12.2026" in done.out
    (row,) = anfrage("frist", "2026-001", "--json").rows
    assert (row["deadline"]["original"], row["deadline"]["due"]) == ("2026-11-30", "2026-12-15")
    assert anfrage("pruefen").code == 0


def test_a_deadline_rests_with_a_reason_and_runs_on(anfrage: Anfrage, tmp_path: Path) -> None:
    with_case(anfrage, tmp_path)
    assert anfrage("frist", "2026-001", "--fortsetzen").code == 1
    assert anfrage("frist", "2026-001", "--anhalten", "--grund", "Rückfrage läuft").code == 0
    assert "angehalten seit" in anfrage("frist", "2026-001").out
    twice = anfrage("frist", "2026-001", "--anhalten", "--grund", "noch einmal")
    assert "ruht seit" in twice.refused_in_one_sentence()
    assert anfrage("frist", "2026-001", "--fortsetzen").code == 0
    assert "ursprüngliche frist: 30.11.2026" in anfrage("frist", "2026-001").out.casefold()


def test_deadlines_go_into_other_calendars(anfrage: Anfrage, tmp_path: Path) -> None:
    with_case(anfrage, tmp_path)
    assert anfrage("frist", "2026-001", "--ics", "frist.ics").code == 0
    written = (tmp_path / "frist.ics").read_bytes()
    assert written.startswith(b"BEGIN:VCALENDAR\r\n")
    assert written.count(b"BEGIN:VEVENT\r\n") == 3
    assert b"DTSTART;VALUE=DATE:20261130\r\nDTEND;VALUE=DATE:20261201\r\n" in written
    assert max(map(len, written.split(b"\r\n"))) <= 75
    refused = anfrage("frist", "2026-001", "--ics", "frist.ics")
    assert "gibt es schon" in refused.refused_in_one_sentence()


def test_rules_are_listed_and_a_misspelt_unit_is_named(anfrage: Anfrage, tmp_path: Path) -> None:
    with_case(anfrage, tmp_path)
    listed = anfrage("frist", "--regeln").out
    for name in ("sachsen", "stuttgart", "wolfsburg", "hamburg-bezirk", "eigene"):
        assert name in listed
    path = tmp_path / "buero/einstellungen.toml"
    path.write_text(SETTINGS.replace('"Wochen"', '"Woche"'), encoding="utf-8")
    said = anfrage("frist", "--regeln").refused_in_one_sentence()
    assert "fristregel[1].einheit" in said
    assert "wochen" in said


def test_a_rule_before_the_session_needs_its_day(anfrage: Anfrage, tmp_path: Path) -> None:
    """Wolfsburg: three working days before Wed 11.11.2026 is Fri 06.11.2026."""
    with_case(anfrage, tmp_path, "")
    assert "keine Frist" in anfrage("frist", "2026-001").out
    refused = anfrage("frist", "2026-001", "--festhalten", "--regel", "wolfsburg")
    assert "--sitzung" in refused.refused_in_one_sentence()
    option = ("--regel", "wolfsburg", "--sitzung", "11.11.2026")
    assert "Letzter Tag: Fr 06.11.2026" in anfrage("frist", "2026-001", *option).out
    assert anfrage("frist", "2026-001", "--festhalten", *option).code == 0
