"""One case of an office on the command line, on its way to a signed letter."""

import contextlib
import io
import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import replace
from pathlib import Path

from program import Ran

from anfrage.cli.running import run
from anfrage.domain.answer import AnswerOrigin
from anfrage.wiring import open_desk

NR = "2026-001"
SIGNER = "Dr. Helene Mustermann"
SETTINGS = f"""
[stadt]
name = "Musterlingen"
behoerde = "Stadt Musterlingen"

[unterzeichnung]
name = "{SIGNER}"
funktion = "Erste Bürgermeisterin"
zusatz = "In Vertretung"

[beteiligung]
formate = FORMATE
"""
PAPER = """AF/077/2026
Datum: 02.11.2026
Betreff: Wachdienst im Rathaus

Wir fragen die Verwaltung:

1. Wie viele Personen arbeiten im Wachdienst?

2. Was kostet der Wachdienst im Jahr?
"""
DETAILS = (
    "--datum", "20.11.2026", "--empfaenger", "Fraktion Grüne Mitte",
    "--betreff", "Wachdienst im Rathaus", "--anrede", "Guten Tag,",
)  # fmt: skip


class CaseOffice:
    """An office with one case; `done` demands success, `refused` one sentence."""

    def __init__(self, folder: Path, formats: str = '["docx", "txt"]', more: str = "") -> None:
        self.folder = folder
        self.done("einrichten", "--leer")
        settings = SETTINGS.replace("FORMATE", formats) + more
        (folder / "buero/einstellungen.toml").write_text(settings, encoding="utf-8")
        (folder / "a.txt").write_text(PAPER, encoding="utf-8")
        self.done("entwurf", "a.txt", "--ausgabe", "entwurf.docx", *DETAILS)
        self.answer("1", "Im Wachdienst arbeiten zwölf Personen.")
        self.answer("2", "Der Wachdienst kostet im Jahr 410.000 Euro.")

    def run(self, *arguments: str, **variables: str) -> Ran:
        """Run a command here: a process of its own for each would take ten times as long.

        With `variables` of its environment it gets one.
        """
        if variables:
            return call_in(os.environ | variables, self.folder, *arguments)
        out, err = io.StringIO(), io.StringIO()
        with contextlib.chdir(self.folder), redirect_stdout(out), redirect_stderr(err):
            code = run(["--buero", "buero", *arguments])
        return Ran(code, out.getvalue(), err.getvalue())

    def done(self, *arguments: str, **variables: str) -> str:
        ran = self.run(*arguments, **variables)
        assert ran.code == 0, ran
        return ran.out

    def refused(self, *arguments: str, **variables: str) -> str:
        return self.run(*arguments, **variables).refused_in_one_sentence()

    def answer(self, number: str, text: str, case_number: str = NR) -> None:
        """Write an answer, as a person does on the screen."""
        with open_desk(str(self.folder / "buero")) as desk:
            case = desk.casework.get(case_number).case
            asked = next(one for one in case.questions if one.question.number == number)
            new = replace(asked.answer, text=text, origin=AnswerOrigin.EDITED, open_parts=())
            desk.drafting.save(case, new)

    def accept_findings(self, case_number: str = NR) -> None:
        """Sign in spite of what the check list objects to."""
        (report,) = self.run("pruefliste", case_number, "--json").rows
        for one in report["findings"]:
            if one["severity"] == "block" and one["open"]:
                reason = ("--grund", "Das ist hier so gewollt und geprüft.")
                self.run("pruefliste", case_number, "--uebergehen", one["key"], *reason)

    def sign(self, *more: str, **variables: str) -> Ran:
        """Release the letter to nobody and record the signature."""
        self.done("beteiligen", NR)
        self.accept_findings()
        return self.run(*signed(*more), **variables)

    def export(self, file_format: str, *more: str, **variables: str) -> bytes:
        """Export the letter and read it."""
        target = self.folder / "ausgabe"
        target.unlink(missing_ok=True)
        wanted = ("export", NR, "--format", file_format, "--ausgabe", target.name)
        self.done(*wanted, *more, **variables)
        return target.read_bytes()


def signed(*more: str) -> tuple[str, ...]:
    """Return the words that record the signature."""
    return ("schlusszeichnen", NR, "--durch", SIGNER, "--bestaetigung", NR, *more)


def call_in(environment: Mapping[str, str], folder: Path, *arguments: str) -> Ran:
    """Call the program in an environment of its own."""
    command = [sys.executable, "-m", "anfrage", "--buero", "buero", *arguments]
    done = subprocess.run(
        command, capture_output=True, cwd=folder, check=False, timeout=120, env=dict(environment)
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())
