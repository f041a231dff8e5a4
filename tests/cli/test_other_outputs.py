"""`export` in every format, and what stands in its way: one sentence each."""

import os
import stat
import sys
from pathlib import Path

import pytest
from program import Anfrage

from anfrage.german.output_words import OUTPUTS

NUMBER = "2026-001"
WITHOUT_PDF = [name for name, (_, _, ending) in OUTPUTS.items() if ending != "pdf"]
posix = pytest.mark.skipif(sys.platform == "win32", reason="needs a shell script")


@pytest.fixture
def office(anfrage: Anfrage, tmp_path: Path) -> Anfrage:
    assert anfrage("einrichten", "--leer").code == 0
    paper = tmp_path / "anfrage.txt"
    paper.write_text("Anfrage\n\n1. Wie viele Stellen gibt es?\n", encoding="utf-8")
    assert anfrage("entwurf", paper, "--ausgabe", tmp_path / "e.docx").code == 0
    return anfrage


def test_every_format_without_libreoffice_is_written_under_its_own_name(
    office: Anfrage, tmp_path: Path
) -> None:
    for name in WITHOUT_PDF:
        ran = office("export", NUMBER, "--format", name)
        assert (ran.code, ran.err) == (0, ""), name
        assert (tmp_path / ran.out.strip()).stat().st_size > 200
    page = (tmp_path / "Antwort-2026-001-ENTWURF.html").read_text(encoding="utf-8")
    assert "Wie viele Stellen gibt es?" in page
    assert office("pruefen").code == 0


def test_a_file_that_is_there_or_cannot_be_written_is_left_alone(
    office: Anfrage, tmp_path: Path
) -> None:
    there = tmp_path / "da.html"
    there.write_text("alt", encoding="utf-8")
    for name in WITHOUT_PDF:
        office("export", NUMBER, "--format", name, "--ausgabe", there).refused_in_one_sentence()
        nowhere = tmp_path / "fehlt" / "x"
        office("export", NUMBER, "--format", name, "--ausgabe", nowhere).refused_in_one_sentence()
    office("export", NUMBER, "--format", "html", "--ausgabe", tmp_path).refused_in_one_sentence()
    assert there.read_text(encoding="utf-8") == "alt"


@posix
@pytest.mark.parametrize("script", ["exit 77", "kill -SEGV $$", "echo x"])
@pytest.mark.parametrize("name", ["pdf", "unterschriftsmappe-pdf"])
def test_a_libreoffice_that_crashes_or_writes_nothing_is_one_sentence(
    office: Anfrage, tmp_path: Path, script: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    said = office("export", NUMBER, "--format", name).refused_in_one_sentence()
    assert "DOCX" in said
    assert not list(tmp_path.glob("*.pdf"))


@posix
def test_without_libreoffice_the_pdf_is_refused_and_word_offered(
    office: Anfrage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    said = office("export", NUMBER, "--format", "pdf").refused_in_one_sentence()
    assert "LibreOffice" in said
