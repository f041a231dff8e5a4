"""How long a letter takes, beside other libraries on the same letters, and how long its PDF.

Run from the repository: ``python benchmarks/letter_times.py [LETTERS]``; LETTERS is the size of the
batch. Every round, each library writes the same letter once. Exit 1 if a figure is missed.
"""

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import IO, Any, Final, cast

from lettering.template import fields_of, template_of
from terminal.peers import program_of

from anfrage.documents.docx_letter import write_docx
from anfrage.documents.layout import Layout, load_layout
from anfrage.documents.pdf_letter import find_soffice, write_pdfs
from anfrage.domain.letter import Letter, LetterItem, Sender, Signer

LAYOUTS: Final = Path(__file__).resolve().parents[1] / "letter_templates"
PEERS: Final = Path(__file__).with_name("lettering") / "peers.py"
# Questions of a letter, and how much of docxtpl's time it may take.
ALLOWED: Final = {1: 0.6, 10: 0.6, 50: 1.0}
ROUNDS: Final = 25
BATCH: Final = 1000
PDFS: Final = 30
PDF_SECONDS: Final = 0.7
_ANSWER: Final = "Die Stadt prüft das Vorhaben & berichtet dem Ausschuss im laufenden Jahr. "


def sample(questions: int, number: int = 1) -> Letter:
    """Return a letter of two paragraphs a question; `number` makes it another one."""
    items = tuple(
        LetterItem(
            str(at),
            f"Wie hat sich Auftritt {at} der Stadt entwickelt?",
            f"Auftritt {at} wuchs. {_ANSWER * 3}\n\n{_ANSWER * 2}Ende {at}.",
        )
        for at in range(1, questions + 1)
    )
    sender = Sender(
        "Stadt Musterlingen", "Musterlingen", "Die Oberbürgermeisterin", "Pressestelle",
        "Rathausplatz 1", "01234", "01234 56-789", "presse@musterlingen.example",
        "www.musterlingen.example", "Kim Beispiel",
    )  # fmt: skip
    return Letter(
        sender=sender,
        addressee=("Herrn", "Toni Mustermann", "Fraktion Offene Stadt", "01234 Musterlingen"),
        subject=f"Anfrage nach § 9 der Geschäftsordnung: Auftritte, DS {number}/26",
        salutation="Sehr geehrter Herr Mustermann,",
        introduction="Ihre Anfrage vom 05.01.2026 beantworte ich wie folgt:",
        items=items,
        closing="Mit freundlichen Grüßen",
        signer=Signer("Alex Musterfrau", "Oberbürgermeisterin", "Im Auftrag"),
        place="Musterlingen",
        date=date(2026, 2, 3),
        reference=f"DS {number}/26",
        file_number="13.2-0042/26",
        enclosures=("Stellungnahme zum Datenschutz",),
        distribution=("Ratsbüro",),
        draft=False,
    )


class Peers:
    """The other libraries, in one process of their own environment."""

    def __init__(self, template: Path) -> None:
        python = Path(program_of("letters")).with_name("python")
        self._template = str(template)
        self._process = subprocess.Popen(
            [str(python), str(PEERS)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def seconds(self, peer: str, letter: dict[str, Any], last: str) -> float:
        """Let `peer` write a letter; it has to hold the words `last`.

        Raises:
            ValueError: it does not.
        """
        sends = cast("IO[str]", self._process.stdin)  # both are pipes
        receives = cast("IO[str]", self._process.stdout)
        asked = {"peer": peer, "template": self._template, "letter": letter}
        sends.write(json.dumps(asked) + "\n")
        sends.flush()
        took, text = json.loads(receives.readline())
        if last not in text or "{{" in text:
            raise ValueError(peer, "lost text", last)
        return float(took)

    def end(self) -> None:
        """Let the process end by itself."""
        self._process.communicate()


def rounds(letter: Letter, layout: Layout, peers: Peers) -> dict[str, float]:
    """Return each library's median seconds for one letter."""
    fields, last = fields_of(letter), letter.items[-1].answer[-8:]
    seconds: dict[str, list[float]] = {"anfrage": [], "docxtpl": [], "python-docx": []}
    for turn in range(ROUNDS + 1):
        begin = time.perf_counter()
        write_docx(letter, layout)
        took = {"anfrage": time.perf_counter() - begin}
        took |= {name: peers.seconds(name, fields, last) for name in ("docxtpl", "python-docx")}
        if turn:  # the first letter of each pays for its imports
            for name, one in took.items():
                seconds[name].append(one)
    return {name: statistics.median(each) for name, each in seconds.items()}


def compared(layout: Layout) -> bool:
    """Print the milliseconds of each library; True if the ratios are kept."""
    kept = True
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder) / "docxtpl.docx"
        template.write_bytes(template_of(layout))
        peers = Peers(template)
        for questions, allowed in ALLOWED.items():
            found = rounds(sample(questions), layout, peers)
            ratio = found["anfrage"] / found["docxtpl"]
            kept = kept and ratio <= allowed
            told = "".join(f"{name} {1000 * one:7.1f} ms   " for name, one in found.items())
            print(f"{questions:3} questions   {told}{ratio:.2f} × docxtpl (at most {allowed})")
        peers.end()
    return kept


def batch(layout: Layout, size: int) -> None:
    """Write many different letters to files, and say how far it is."""
    begin = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        for done in _written(layout, Path(folder), size):
            if done % max(1, size // 10) == 0:
                spent = time.perf_counter() - begin
                print(f"  {done} of {size} letters, {spent:.1f} s", flush=True)
    spent = time.perf_counter() - begin
    print(f"{size} letters of 3 questions in a batch: {1000 * spent / size:.1f} ms each")


def _written(layout: Layout, folder: Path, size: int) -> Iterator[int]:
    for number in range(1, size + 1):
        (folder / f"{number}.docx").write_bytes(write_docx(sample(3, number), layout))
        yield number


def portable(layout: Layout) -> bool:
    """Print the seconds of a PDF when many are made in one call; True if they are few enough."""
    if find_soffice() is None:
        print("skipped: PDF, LibreOffice is not installed", file=sys.stderr)
        return True
    docxs = [write_docx(sample(3, number), layout) for number in range(PDFS)]
    begin = time.perf_counter()
    write_pdfs(docxs, timeout=120)
    each = (time.perf_counter() - begin) / PDFS
    print(f"{PDFS} PDFs in one call: {each:.2f} s each with its start (at most {PDF_SECONDS})")
    return each <= PDF_SECONDS


def main() -> int:
    """Compare, write a batch, make PDFs."""
    layout = load_layout("brief", [LAYOUTS])
    kept = compared(layout)
    batch(layout, int(sys.argv[1]) if len(sys.argv) > 1 else BATCH)
    return 0 if portable(layout) and kept else 1


if __name__ == "__main__":
    sys.exit(main())
