"""What was sealed at the signature is given out for ever, in every format, copy and extent."""

import io
import os
import shutil
import zipfile
import zlib
from pathlib import Path

import pytest
from case_office import NR, CaseOffice, signed

needs_libreoffice = pytest.mark.skipif(
    shutil.which("soffice") is None and os.environ.get("CI") != "true",
    reason="LibreOffice is not installed",
)
EVERY = '["docx", "txt", "md", "html", "json", "sprechzettel"]'
SECRET = ("Pförtnerloge Nord", "Dienstplan-Geheimliste.pdf", "Wachdienst Felsenfest")
FULL = ("--umfang", "vollstaendig")
COPY = ("--ausfertigung", "abschrift")


def withheld(folder: Path, formats: str) -> CaseOffice:
    """An office whose public letter withholds an answer, a question's wording, an enclosure."""
    office = CaseOffice(folder, formats)
    office.answer("2", f"Der {SECRET[2]} besetzt die {SECRET[0]}.")
    office.done(
        "vorgang", "frage", NR, "2", "--art", "nichtoeffentlich",
        "--grund", "§ 53 GO", "--wortlaut",
    )  # fmt: skip
    details = ("--anlage-nichtoeffentlich", SECRET[1])
    office.done("entwurf", "a.txt", *details, "--ausgabe", "e2.docx")
    return office


def everything(content: bytes) -> str:
    """Return all that a file holds: parts of a package, streams of a PDF, names, properties."""
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = [package.read(name) for name in package.namelist()]
            return " ".join([*package.namelist(), *(part.decode("utf-8") for part in parts)])
    found = [content.decode("latin-1"), content.decode("utf-16-be", "replace")]
    for piece in content.split(b"stream")[1:]:
        stream = zlib.decompressobj()
        try:
            found.append(stream.decompress(piece.lstrip(b"\r\n")).decode("latin-1"))
        except zlib.error:
            continue
    return " ".join([content.decode("utf-8", "replace"), *found])


def test_each_format_and_copy_of_both_letters_is_sealed_and_stays(tmp_path: Path) -> None:
    office = withheld(tmp_path, EVERY)
    ran = office.sign()
    assert ran.code == 0, ran
    first = {
        (file_format, *extent, *copy): office.export(file_format, *extent, *copy)
        for file_format in ("docx", "txt", "md", "html", "json", "sprechzettel")
        for extent in ((), FULL)
        for copy in ((), COPY)
    }
    settings = tmp_path / "buero/einstellungen.toml"
    settings.write_text(
        settings.read_text(encoding="utf-8").replace("Stadt Musterlingen", "Anderswo"),
        encoding="utf-8",
    )
    for wanted, content in first.items():
        assert office.export(*wanted) == content
        assert "ENTWURF" not in everything(content)
        assert (SECRET[0] in everything(content)) == (FULL[0] in wanted), wanted
    for extent in ((), FULL):
        original, copy = (first["txt", *extent, *more].decode() for more in ((), COPY))
        assert "In Vertretung" in original
        assert "In Vertretung" in copy
        assert "gez." not in original
        assert "gez." in copy
    assert "nichtöffentlich" in first["txt", *FULL].decode().casefold()
    assert len(office.run("versiegelung", NR, "--json").rows) == len(first)
    assert office.run("pruefen").code == 0


def test_nothing_of_the_full_letter_is_in_any_public_file(tmp_path: Path) -> None:
    office = withheld(tmp_path, EVERY)
    office.sign()
    for file_format in ("docx", "txt", "md", "html", "json", "sprechzettel"):
        for copy in ((), COPY):
            public = everything(office.export(file_format, *copy))
            assert "zwölf" in public
            assert "§ 53 GO" in public, "the ground is named"
            for secret in (*SECRET, "Was kostet"):
                assert secret not in public, (file_format, secret)


@needs_libreoffice
def test_nothing_of_the_full_letter_is_in_the_public_pdf(tmp_path: Path) -> None:
    from pdfminer.high_level import extract_text

    office = withheld(tmp_path, '["pdf"]')
    office.sign()
    public, full = office.export("pdf"), office.export("pdf", *FULL)
    assert office.export("pdf") == public
    assert "zwölf" in extract_text(io.BytesIO(public))
    assert SECRET[0] in extract_text(io.BytesIO(full))
    read = everything(public) + extract_text(io.BytesIO(public))
    for secret in (*SECRET, "Was kostet"):
        assert secret not in read
    assert "In Vertretung" in extract_text(io.BytesIO(office.export("pdf", *COPY)))


def test_a_change_of_the_full_letter_alone_is_a_change_of_what_is_signed(tmp_path: Path) -> None:
    office = withheld(tmp_path, '["txt"]')
    office.done("beteiligen", NR)
    office.accept_findings()
    office.answer("2", "Etwas anderes, das nur der vollständige Brief sagt.")
    assert "nach der Freigabe von Fassung 1 geändert" in office.refused(*signed())


def test_a_gap_in_the_full_letter_keeps_it_from_being_signed(tmp_path: Path) -> None:
    office = withheld(tmp_path, '["txt"]')
    office.answer("2", "Hier fehlt noch die Zahl: XXX.")
    office.done("beteiligen", NR)
    assert "Prüfliste" in office.refused(*signed())
    office.accept_findings()
    assert office.run(*signed()).code == 0, "whoever gives a reason can sign"


def test_a_letter_that_withholds_nothing_has_no_other_extent(tmp_path: Path) -> None:
    office = CaseOffice(tmp_path, '["txt"]')
    office.sign()
    assert "keinen vollständigen Brief" in office.refused(
        "export", NR, "--format", "txt", "--umfang", "vollstaendig"
    )
    assert "MD gehörte nicht" in office.refused("export", NR, "--format", "md")
    assert "zwölf" in office.export("txt").decode()


def test_a_format_that_cannot_be_sealed_is_named_before_anything_is_signed(tmp_path: Path) -> None:
    office = CaseOffice(tmp_path, '["dox"]')
    office.done("beteiligen", NR)
    office.accept_findings()
    told = office.refused(*signed())
    assert "beteiligung.formate" in told
    assert "docx" in told


@needs_libreoffice
def test_a_pdf_that_could_not_be_made_is_added_once(tmp_path: Path) -> None:
    """LibreOffice is out of sight at the signature and comes back later."""
    office = withheld(tmp_path, '["docx", "pdf"]')
    hidden = {"PATH": str(tmp_path)}
    ran = office.sign(**hidden)
    assert ran.code == 0, ran
    assert "konnten nicht erstellt werden" in ran.err
    rows = office.run("versiegelung", NR, "--json").rows
    missing = [row for row in rows if row["sha256"] is None]
    assert [row["format"] for row in missing] == ["pdf"] * 4
    word = office.export("docx")
    office.refused("export", NR, "--format", "pdf", **hidden)
    assert "LibreOffice" in office.refused("versiegelung", NR, "--nachholen", **hidden)
    assert office.run("versiegelung", NR, "--json").rows == rows, "nothing was added"
    office.done("versiegelung", NR, "--nachholen")
    pdf = office.export("pdf")
    assert pdf.startswith(b"%PDF-")
    assert all(row["sha256"] for row in office.run("versiegelung", NR, "--json").rows)
    assert "fehlt keine Datei" in office.refused("versiegelung", NR, "--nachholen")
    assert office.export("pdf") == pdf
    assert office.export("docx") == word
    office.done("export", NR, "--format", "vermerk", "--ausgabe", "v.txt")
    note = (tmp_path / "v.txt").read_text(encoding="utf-8")
    assert note.count("nachgeholt") == 4, "each file is an event of its own"
    assert office.run("pruefen").code == 0


def test_nothing_can_be_added_before_the_signature(tmp_path: Path) -> None:
    office = CaseOffice(tmp_path, '["txt"]')
    assert "unterzeichnet" in office.refused("versiegelung", NR, "--nachholen")
