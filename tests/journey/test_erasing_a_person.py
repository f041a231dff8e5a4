"""One person erased in every case and beside them: what bears the name goes, the chain stays."""

import contextlib
import datetime as dt
import io
import json
import sqlite3
import zipfile
from functools import partial
from pathlib import Path

import docx
import pytest
from case_office import NR, CaseOffice

from anfrage.desk.erasing import Erasing
from anfrage.wiring import open_desk

NAME = "Xaver Geheimnis"
BASIS = ("--rechtsgrundlage", "Art. 17 Abs. 1 DSGVO")
ERASE = ("loeschen", "--person", NAME, "--bestaetigung", NAME, *BASIS, "--vorzeitig")


def word(text: str) -> bytes:
    """A Word file: what it says does not stand in its bytes."""
    document, buffer = docx.Document(), io.BytesIO()
    document.add_paragraph(text)
    document.save(buffer)
    return buffer.getvalue()


@pytest.fixture
def office(tmp_path: Path) -> CaseOffice:
    """The name stands in a standing of 001, only in an enclosure of 002, as asker of 003,
    in a position, a past paper and in typing that was not saved; 004 has nothing of it."""
    made = CaseOffice(tmp_path, '["txt"]', '\n[[stelle]]\nname = "Rechtsamt"\n')
    made.done("beteiligen", NR)
    made.done(
        "mitzeichnen", NR, "--stelle", "Rechtsamt", "--votum", "ja", "--person", f"Dr. {NAME}"
    )  # fmt: skip
    (tmp_path / "anlage.docx").write_bytes(word(f"Bericht von {NAME}, Bauhof"))
    (tmp_path / "scan.pdf").write_bytes(b"%PDF nur ein Bild")
    papers = {
        "b": "1. Wie viele Parks gibt es?",
        "c": f"Anfrage\nFragesteller: {NAME}\n\n1. Wie viele Wege gibt es?",
        "d": "1. Wie viele Seen gibt es?",
    }
    for name, text in papers.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        made.done("entwurf", f"{name}.txt", "--ausgabe", f"{name}.docx")
    made.done("beteiligen", "2026-002", "--anlage", "anlage.docx")
    made.done("beteiligen", "2026-004", "--anlage", "scan.pdf")
    position = {"id": "p-1", "title": "Parks", "text": f"Es gibt drei, sagt {NAME}."}
    (tmp_path / "p.jsonl").write_text(json.dumps(position) + "\n", encoding="utf-8")
    made.done("wissen", "import", "--angenommen", "p.jsonl")
    (tmp_path / "alt.txt").write_text(
        f"Anfrage von {NAME}\n\n1. Was kostet das?\n\nAntwort: Nichts.\n", encoding="utf-8"
    )
    made.done("archiv", "import", "alt.txt")
    return made


def everything(folder: Path) -> bytes:
    """Return every byte that the office keeps, and what Word files in it hold."""
    found = b"".join(one.read_bytes() for one in sorted((folder / "buero").glob("*sqlite3*")))
    with contextlib.closing(sqlite3.connect(folder / "buero/buero.sqlite3")) as raw:
        for (content,) in raw.execute("SELECT content FROM paper"):
            with contextlib.suppress(zipfile.BadZipFile), zipfile.ZipFile(io.BytesIO(content)) as z:
                found += b"".join(z.read(name) for name in z.namelist())
    return found


def test_everything_that_bears_the_name_is_listed_before_it_is_erased(office: CaseOffice) -> None:
    before = everything(office.folder)
    ran = office.run("loeschen", "--person", "geheimnis, xaver")
    assert ran.code == 1
    assert "Es wurde nichts gelöscht" in ran.err
    assert "2026-001  Verlauf 1 – der Vorgang wird ganz gelöscht" in ran.out
    assert "2026-002  Anlage oder Beleg 1" in ran.out
    assert "2026-003  Anfrage" in ran.out
    assert "Position p-1 – der Name wird entfernt" in ran.out
    assert "früheres Papier alt.txt – wird gelöscht" in ran.out
    assert "2026-004  scan.pdf: nicht lesbar" in ran.out, "nobody could look in there"
    assert everything(office.folder) == before


def test_a_person_is_erased_everywhere_and_the_chain_stays_whole(office: CaseOffice) -> None:
    assert NAME.split()[1].encode() in everything(office.folder)
    office.done("anker", "anker.txt")
    ran = office.run(*ERASE)
    assert ran.code == 0, ran
    assert "3 Vorgänge" in ran.out
    assert "Dass die Löschung vollständig war, beweist sie nicht" in ran.err
    assert b"Geheimnis" not in everything(office.folder)
    assert b"geheimnis" not in everything(office.folder).lower()
    assert office.run("pruefen").code == 0
    assert office.run("anker", "anker.txt", "--pruefen").code == 0, "no link of it is another"
    states = {one["case"]: one["state"] for one in office.run("vorgang", "liste", "--json").rows}
    assert [states[f"2026-00{n}"] for n in (1, 2, 3)] == ["erased"] * 3
    assert states["2026-004"] != "erased"
    (position,) = office.run("wissen", "liste", "--json").rows
    assert position["adopted"], "the city's text stays, without the name"
    assert "[Name gelöscht]" in everything(office.folder).decode("utf-8", "ignore")
    assert office.run("archiv", "suchen", "kostet", "--json").rows == []


def test_a_case_that_has_to_be_kept_can_be_left_out(office: CaseOffice) -> None:
    office.done(*ERASE, "--ausser", "2026-001")
    shown = office.done("beteiligen", NR, "--zeigen")
    assert NAME in shown
    states = {one["case"]: one["state"] for one in office.run("vorgang", "liste", "--json").rows}
    assert states["2026-002"] == "erased"
    assert office.run("pruefen").code == 0


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("--person", "Niemand Nirgends", "--bestaetigung", "Niemand Nirgends", *BASIS), ""),
        (("--person", NAME, "--bestaetigung", NAME), "Rechtsgrundlage"),
        (("--person", NAME, "--bestaetigung", NAME, *BASIS), "Aufbewahrung von 2026-00"),
        ((*ERASE[1:], "--ausser", "2026-004"), "steht dieser Name nicht"),
    ],
)
def test_what_is_refused_changes_nothing(
    office: CaseOffice, arguments: tuple[str, ...], why: str
) -> None:
    before = everything(office.folder)
    assert why in office.refused("loeschen", *arguments)
    assert everything(office.folder) == before


def test_who_left_the_office_loses_the_name_and_the_events_stay(tmp_path: Path) -> None:
    office = CaseOffice(tmp_path, '["txt"]')
    with open_desk(str(tmp_path / "buero")) as desk, desk.store.reading() as reading:
        (name,) = set(reading.events.names().values())
    erase = ("loeschen", "--person", name, "--bestaetigung", name, *BASIS, "--vorzeitig")
    listed = office.run("loeschen", "--person", name)
    assert "Benutzerin oder Benutzer" in listed.out
    assert office.run(*erase).code == 0
    assert office.run("pruefen").code == 0


def test_what_is_due_is_listed_once_its_time_has_passed(tmp_path: Path) -> None:
    office = CaseOffice(tmp_path, '["txt"]')
    office.done("abschliessen", NR, "--als", "zurueckgezogen", "--grund", "Brief vom 12.11.")
    office.done("ablegen", NR)
    assert office.done("loeschen", "--faellig") == ""
    with open_desk(str(tmp_path / "buero")) as desk:
        years = desk.settings.participation.retention
        for passed, due in ((years - 1, []), (years + 1, [NR])):
            later = desk.clock() + dt.timedelta(days=366 * passed)
            clock = partial(dt.datetime.astimezone, later)
            erasing = Erasing(desk.store, clock, desk.progress, years, desk.encoding)
            assert [one.case.number for one in erasing.due()] == due
