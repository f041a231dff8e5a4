"""One case from the inquiry through refusals, a change and a paper signature to its reuse."""

from pathlib import Path

import docx
import pytest
from inquiry_papers import QUESTIONS, numbered
from program import Ran, call

NR = "2026-001"
HEAD = "AF/077/2026\nDatum: 02.11.2026\nBetreff: Bänke im Stadtpark\n\n"
PAPER = f"{HEAD}Wir fragen die Verwaltung:\n\n{numbered(QUESTIONS[:2], '1.')}\n"
SETTINGS = """
[stadt]
name = "Musterlingen"
behoerde = "Stadt Musterlingen"

[unterzeichnung]
name = "Dr. Helene Mustermann"
funktion = "Oberbürgermeisterin"

[beteiligung]
formate = ["docx", "txt", "json"]
zeichnungsberechtigt = ["Dr. Helene Mustermann", "Karl Vertreter"]

[[stelle]]
name = "Tiefbauamt"
fragen = ["1"]

[[stelle]]
name = "Kämmerei"
fragen = ["2"]

[[stelle]]
name = "Rechtsamt"
schritt = 2
"""
DETAILS = (
    "--datum", "20.11.2026", "--empfaenger", "Fraktion Grüne Mitte",
    "--betreff", "Bänke im Stadtpark", "--anrede", "Guten Tag,",
)  # fmt: skip


class Office:
    """One office on the command line; `done` demands success, `refused` one sentence."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def run(self, *arguments: str) -> Ran:
        return call(self.folder, *arguments, office="buero")

    def done(self, *arguments: str) -> str:
        ran = self.run(*arguments)
        assert ran.code == 0, ran
        return ran.out

    def refused(self, *arguments: str) -> str:
        return self.run(*arguments).refused_in_one_sentence()

    def answer(self, number: str, text: str) -> None:
        self.done("vorgang", "antworten", NR, number, "--text", text)

    def accept_findings(self) -> None:
        """Sign in spite of what the check list objects to."""
        (report,) = self.run("pruefliste", NR, "--json").rows
        assert not report["ready"]
        for one in report["findings"]:
            if one["severity"] == "block" and one["open"]:
                reason = ("--grund", "Das ist hier so gewollt und geprüft.")
                self.run("pruefliste", NR, "--uebergehen", one["key"], *reason)

    def text(self, *arguments: str) -> str:
        """Export as text and read it."""
        target = self.folder / "ausgabe.txt"
        target.unlink(missing_ok=True)
        self.done("export", NR, "--format", "txt", "--ausgabe", target.name, *arguments)
        return target.read_text(encoding="utf-8")


@pytest.fixture
def office(tmp_path: Path) -> Office:
    made = Office(tmp_path)
    made.done("einrichten", "--leer")
    (tmp_path / "buero/einstellungen.toml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "a.txt").write_text(PAPER, encoding="utf-8")
    (tmp_path / "votum.eml").write_bytes(b"Von: Tiefbauamt\n\nJa.")
    (tmp_path / "scan.pdf").write_bytes(b"%PDF der unterschriebene Brief")
    made.done("entwurf", "a.txt", *DETAILS)
    made.answer("1", "Im Stadtpark stehen 48 Bänke.")
    made.answer("2", "Es entstehen keine Kosten.")
    return made


def cosigned(office: Office, unit: str, vote: str, *more: str) -> str:
    return office.done(
        "mitzeichnen", NR, "--stelle", unit, "--votum", vote, "--person", f"Leitung {unit}", *more
    )


def signed(*more: str) -> tuple[str, ...]:
    return (
        "schlusszeichnen", NR, "--durch", "Dr. Helene Mustermann", "--bestaetigung", NR, *more
    )  # fmt: skip


def through_participation(office: Office) -> None:
    """A Nein, a change, a second version, another Nein that is answered."""
    office.done("beteiligen", NR)
    cosigned(office, "Tiefbauamt", "ja", "--beleg", "votum.eml")
    assert "nicht an der Reihe" in office.refused(
        "mitzeichnen", NR, "--stelle", "Rechtsamt", "--votum", "ja", "--person", "Rita Recht"
    )
    assert "Nein" in cosigned(office, "Kämmerei", "nein", "--bemerkung", "Betrag fehlt")
    assert "Kämmerei" in office.refused(*signed())
    office.answer("2", "Es entstehen jährlich 12.000 Euro Kosten.")
    assert "nach der Freigabe von Fassung 1 geändert" in office.refused(*signed())
    again = office.done("beteiligen", NR)
    assert "Fassung 2" in again
    assert "Ja (aus Fassung 1)" in again, "question 1 and everything common stayed as they were"
    assert again.count("offen") == 2
    cosigned(office, "Kämmerei", "ja")
    cosigned(office, "Rechtsamt", "nein", "--bemerkung", "Rechtsgrundlage nennen")
    office.done("mitzeichnen", NR, "--stelle", "Rechtsamt", "--vorlegen", "Dezernat I")
    assert "Rechtsamt" in office.refused(*signed()), "an escalation does not unblock"
    office.done(
        "mitzeichnen", NR, "--stelle", "Rechtsamt", "--person", "Dezernat I",
        "--einwand-beantworten", "Nicht erforderlich, entschieden durch Dezernat I.",
    )  # fmt: skip
    assert "Prüfliste" in office.refused(*signed())
    office.accept_findings()


def test_from_the_inquiry_to_the_second_use_of_its_answer(office: Office) -> None:
    through_participation(office)
    assert "kann schlussgezeichnet werden" in office.done("schlusszeichnen", NR)
    office.done("export", NR, "--zur-unterschrift", "--ausgabe", "mappe.docx")
    printed = "\n".join(p.text for p in docx.Document(str(office.folder / "mappe.docx")).paragraphs)
    assert "ENTWURF" not in printed
    assert "ENTWURF" in office.text()
    office.done(*signed("--scan", "scan.pdf"))
    letter = office.text()
    assert "ENTWURF" not in letter
    assert "12.000 Euro" in letter
    assert "gez." not in letter
    assert "gez." in office.text("--ausfertigung", "abschrift")
    assert "nicht versandt" in office.refused("ablegen", NR)
    office.done("versenden", NR, "--weg", "E-Mail", "--an", "Fraktion Grüne Mitte")
    office.done("ablegen", NR)
    (row,) = office.run("vorgang", "liste", "--json").rows
    assert row["state"] == "archived"
    assert "12.000 Euro" in office.done("archiv", "suchen", "Kosten")
    position = office.done("lernen", NR, "--frage", "1", "--titel", "Bänke im Park", "--annehmen")
    (office.folder / "b.txt").write_text(f"1. {QUESTIONS[0]}\n", encoding="utf-8")
    (second,) = office.run("entwurf", "b.txt", "--json").rows
    assert second["questions"][0]["positions"] == [position.strip()]
    assert "unverändert" in office.done("pruefen")
    office.done("export", NR, "--format", "vermerk", "--ausgabe", "vermerk.txt")
    note = (office.folder / "vermerk.txt").read_text(encoding="utf-8")
    for said in (
        "Kämmerei: Nein durch Leitung Kämmerei (Fassung 1)",
        "beantwortet: Nicht erforderlich, entschieden durch Dezernat I. (Dezernat I)",
        "Prüfpunkt übergangen",
        "„Im Stadtpark stehen 48 Bänke.“ – selbst geschrieben",
        "Fassung 2 unterzeichnet durch Dr. Helene Mustermann",
    ):
        assert said in note
    settings = office.folder / "buero/einstellungen.toml"
    settings.write_text(SETTINGS.replace("Stadt Musterlingen", "Anderswo"), encoding="utf-8")
    assert office.text() == letter, "the stored bytes, whatever the settings say today"


def test_what_is_signed_can_only_be_read(office: Office) -> None:
    through_participation(office)
    office.done(*signed())
    assert "versiegelt" in office.refused(*signed())
    assert "versiegelt" in office.refused("beteiligen", NR)
    again = ("vorgang", "antworten", NR, "1", "--text", "Etwas anderes.")
    assert "versiegelt" in office.refused(*again)
    assert "versiegelt" in office.refused("entwurf", "a.txt", "--betreff", "Neu")
    assert "48 Bänke" in office.text()


def test_a_signature_by_the_wrong_person_or_without_confirmation_is_refused(
    office: Office,
) -> None:
    through_participation(office)
    sign = ("schlusszeichnen", NR, "--bestaetigung", NR, "--durch")
    assert "nicht zeichnungsberechtigt" in office.refused(*sign, "Irgend Jemand")
    assert "der Brief nennt" in office.refused(*sign, "Karl Vertreter")
    wrong = ("schlusszeichnen", NR, "--durch", "Dr. Helene Mustermann")
    assert "Bestätigung" in office.refused(*wrong, "--bestaetigung", "00000000")
    assert "01.01.2026" in office.refused(*signed("--am", "01.01.2026"))
    (row,) = office.run("vorgang", "liste", "--json").rows
    assert row["state"] == "released"


def test_a_correction_is_a_new_linked_version_and_the_first_stays(office: Office) -> None:
    through_participation(office)
    office.done(*signed())
    first = office.text()
    assert "nicht" in office.refused("nachtragen", NR), "no reason was given"
    office.done("berichtigen", NR, "--grund", "Zahl der Bänke war falsch")
    office.answer("1", "Im Stadtpark stehen 49 Bänke.")
    shown = office.done("beteiligen", NR)
    assert "Fassung 3 (Berichtigung)" in shown
    assert shown.count("offen") == 3, "a correction is another letter"
    assert office.text() == first
    for unit in ("Tiefbauamt", "Kämmerei", "Rechtsamt"):
        cosigned(office, unit, "ja")
    office.done(*signed())
    assert "49 Bänke" in office.text()
    assert office.text("--fassung", "2") == first
    assert office.run("pruefen").code == 0


@pytest.mark.parametrize(
    ("how", "to"), [("zurueckgezogen", ""), ("abgegeben", "Kreistag"), ("muendlich", "")]
)
def test_every_other_way_ends_in_a_recorded_state_and_can_be_taken_up_again(
    office: Office, how: str, to: str
) -> None:
    assert "--grund" in office.refused("abschliessen", NR, "--als", how)
    office.done("abschliessen", NR, "--als", how, "--grund", "Schreiben vom 12.11.", "--an", to)
    assert "abgeschlossen" in office.refused("beteiligen", NR)
    office.done("ablegen", NR)
    office.done("abschliessen", NR, "--wiederaufnehmen", "--grund", "Irrtum")
    office.done("beteiligen", NR)
    assert office.run("pruefen").code == 0
