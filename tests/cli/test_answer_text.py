"""`vorgang antworten`, `vorgang herkunft`, `lernen`: answers without a screen."""

from pathlib import Path

import pytest
from program import Anfrage, Ran

NR = "2026-001"
QUESTION = "Gibt es eine Netiquette für die Kanäle der Stadt?"
PAPER = f"AF/077/2026\nDatum: 02.11.2026\n\n1. {QUESTION}\n2. Wie hoch ist der Mond?\n"


@pytest.fixture
def office(anfrage: Anfrage, tmp_path: Path) -> Anfrage:
    assert anfrage("einrichten", "--muster").code == 0
    paper = tmp_path / "anfrage.txt"
    paper.write_text(PAPER, encoding="utf-8")
    ran = anfrage("entwurf", paper, "--ausgabe", tmp_path / "e.docx")
    assert "anfrage vorgang antworten 2026-001" in ran.err, "the next step is named"
    return anfrage


def rows(ran: Ran) -> list[dict[str, object]]:
    assert ran.code == 0, ran
    return ran.rows[0]["questions"]  # type: ignore[no-any-return]  # JSON


def test_an_answer_is_written_read_from_a_file_and_emptied(office: Anfrage, tmp_path: Path) -> None:
    ran = office("vorgang", "antworten", NR, "2", "--text", "384.400 km.")
    assert (ran.code, ran.out) == (0, f"{NR}  Antwort auf Frage 2 gesichert\n")
    assert "pruefliste" in ran.err
    (tmp_path / "antwort.txt").write_text("Ungefähr.\n\n**384.400** km.\n", encoding="utf-8")
    office("vorgang", "antworten", NR, "2.", "--datei", tmp_path / "antwort.txt")
    found = rows(office("vorgang", "zeigen", NR, "--json"))
    assert found[1]["answer"] == "Ungefähr.\n\n**384.400** km."
    ran = office("vorgang", "antworten", NR, "2", "--text", "")
    assert "geleert" in ran.out
    assert "1 Frage ist noch offen: 2." in ran.err


def test_a_position_is_taken_over_and_stays_used_while_its_words_stand_there(
    office: Anfrage,
) -> None:
    taken = office("vorgang", "antworten", NR, "2", "--position", "netiquette")
    assert taken.code == 0, taken
    shown = rows(office("vorgang", "zeigen", NR, "--json"))[1]
    assert shown["positions"] == ["netiquette"]
    (row,) = office("vorgang", "herkunft", NR, "--frage", "2", "--json").rows
    assert {one["origin"] for one in row["paragraphs"]} == {"taken"}
    assert row["paragraphs"][0]["source"]["name"] == "netiquette"
    office("vorgang", "antworten", NR, "2", "--text", f"{shown['answer']} Noch ein Satz dazu.")
    assert rows(office("vorgang", "zeigen", NR, "--json"))[1]["positions"] == ["netiquette"]
    assert "ergänzt: „Noch ein Satz dazu.“" in office("vorgang", "herkunft", NR).out
    office("vorgang", "antworten", NR, "2", "--text", "Etwas ganz anderes.")
    assert rows(office("vorgang", "zeigen", NR, "--json"))[1]["positions"] == []
    assert "selbst geschrieben" in office("vorgang", "herkunft", NR, "--frage", "2").out


@pytest.mark.parametrize(
    "command",
    [
        ("vorgang", "antworten", NR, "9", "--text", "x"),
        ("vorgang", "antworten", NR, "2", "--position", "gibt-es-nicht"),
        ("vorgang", "antworten", NR, "2", "--datei", "fehlt.txt"),
        ("vorgang", "herkunft", NR, "--frage", "9"),
        ("lernen", NR, "--frage", "1", "--position", "warnsysteme"),
        ("wissen", "zeigen", "netiquette", "--fassung", "7"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(
    office: Anfrage, command: tuple[str, ...]
) -> None:
    office(*command).refused_in_one_sentence()


def test_an_answer_that_is_out_becomes_the_next_version(office: Anfrage, tmp_path: Path) -> None:
    answer = rows(office("vorgang", "zeigen", NR, "--json"))[0]["answer"]
    text = f"{answer}\n\nZuständig ist Frau Beispiel."
    office("vorgang", "antworten", NR, "1", "--text", text)
    office("export", NR, "--ausgabe", tmp_path / "raus.docx")
    shown = office("lernen", NR, "--frage", "1", "--zeigen").out
    assert "Neue Fassung 2 von netiquette" in shown
    assert "Namen herausgenommen: Beispiel" in shown
    ran = office("lernen", NR, "--frage", "1", "--position", "netiquette")
    assert (ran.code, ran.out) == (0, "netiquette\n")
    assert "anfrage wissen annehmen netiquette" in ran.err
    newest, first = (
        office("wissen", "zeigen", "netiquette", *more).out for more in ((), ("--fassung", "1"))
    )
    assert "Zuständig ist Frau [Name]." in newest
    assert f"Quelle: Antwort {NR} zu AF/077/2026, Frage 1" in newest
    assert "Fassung 1 (neueste: Fassung 2), angenommen" in first
    assert "[Name]" not in first
