"""Other libraries write letters: one JSON line in, seconds and the file's text out.

Runs in the peers' environment. In: {"peer": …, "template": path, "letter": {…}}. The letter's
fields are those of our layout; its questions are {"nummer", "frage", "absaetze"}.
"""

import io
import json
import sys
import time
import zipfile
from collections.abc import Callable
from typing import Any

import docx
from docxtpl import DocxTemplate

Fields = dict[str, Any]


def by_template(template: str, letter: Fields) -> bytes:
    """Fill a template; docxtpl has to read it anew for every letter.

    Escaping is on: without it `<` and `&` of a text are lost.
    """
    paper = DocxTemplate(template)
    paper.render(letter, autoescape=True)
    buffer = io.BytesIO()
    paper.save(buffer)
    return buffer.getvalue()


def from_nothing(_template: str, letter: Fields) -> bytes:
    """Build the letter in python-docx's own empty file, without zones or fold marks."""
    paper = docx.Document()
    paper.sections[0].header.paragraphs[0].text = letter["absender_behoerde"]
    for line in (letter["ruecksendezeile"], *letter["empfaenger"], letter["ort_datum"]):
        paper.add_paragraph(line)
    paper.add_heading(letter["betreff"], level=1)
    for line in (letter["anrede"], *letter["einleitung"]):
        paper.add_paragraph(line)
    for one in letter["fragen"]:
        paper.add_heading(f"{one['nummer']} {one['frage']}", level=2)
        for part in one["absaetze"]:
            paper.add_paragraph(part)
    for line in (*letter["schluss"], letter["unterzeichner"], *letter["anlagenliste"]):
        paper.add_paragraph(line)
    buffer = io.BytesIO()
    paper.save(buffer)
    return buffer.getvalue()


PEERS: dict[str, Callable[[str, Fields], bytes]] = {
    "docxtpl": by_template,
    "python-docx": from_nothing,
}


def main() -> None:
    """Answer line by line until the input ends."""
    for line in sys.stdin:
        asked = json.loads(line)
        begin = time.perf_counter()
        data = PEERS[asked["peer"]](asked["template"], asked["letter"])
        took = time.perf_counter() - begin
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            text = package.read("word/document.xml").decode()
        print(json.dumps([took, text]), flush=True)


if __name__ == "__main__":
    main()
