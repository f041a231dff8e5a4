"""Damaged files of every format: text or a typed refusal, within the limits on time and memory.

The normal run takes 200 of them; ANFRAGE_MUTATIONS says another number.
"""

import io
import os
import random
import sys
import time
import zipfile
import zlib
from collections import Counter

import pytest
from compound_files import outlook_message
from office_papers import docx_file, html_file, mail_file, odt_file, odt_paragraphs
from pdf_papers import lines_down, pdf_file

from anfrage.documents.readers import PaperReader
from anfrage.domain.errors import AnfrageError
from anfrage.german.messages import sentence

MUTATIONS = int(os.environ.get("ANFRAGE_MUTATIONS", "200"))
BATCH = 50
PARAGRAPHS = [f"{n}. Wie groß ist die Fläche Nummer {n} für Bürger?" for n in range(1, 12)]
PDF = pdf_file(lines_down("\n".join(PARAGRAPHS)), lines_down("Seite zwei"))
PAGE = html_file(PARAGRAPHS).replace(b"<p>3.", b"<table><tr><td><ol><li>3.")
RECORD = (
    b'{"type": "https://schema.oparl.org/1.1/Paper", "name": "Fl\xc3\xa4che", "reference": "1/26",'
    b' "date": "2026-11-09", "mainFile": {"text": "1. Warum?\\n2. Wozu?\\n"}}'
)
ENCLOSED = {"a.pdf": PDF, "b.docx": docx_file(PARAGRAPHS), "c.html": PAGE}
SEEDS: dict[str, bytes] = {
    "a.txt": "\n".join(PARAGRAPHS).encode("utf-16"),
    "a.docx": ENCLOSED["b.docx"],
    "a.odt": odt_file(odt_paragraphs(PARAGRAPHS) + "<text:list><text:list-item/></text:list>"),
    "a.pdf": PDF,
    "a.html": PAGE,
    "a.eml": mail_file("\n".join(PARAGRAPHS), "Fläche", ENCLOSED),
    "a.msg": outlook_message("Fläche", "\n".join(PARAGRAPHS), "Rat", ENCLOSED),
    "a.json": RECORD,
}


def mutated(chance: random.Random, content: bytes) -> bytes:
    """Damage bytes in one of the ways in which files get damaged, or are made to look so."""
    data = bytearray(content)
    for _ in range(chance.choice([1, 1, 2, 5, 30])):
        at = chance.randrange(len(data) + 1)
        length = min(chance.choice([1, 2, 8, 200]), max(1, len(data)))
        match chance.randrange(7):
            case 0:
                data[at : at + length] = chance.randbytes(length)
            case 1:
                del data[at : at + length]
            case 2:
                data[at:at] = data[at : at + length] * chance.choice([1, 3, 50])
            case 3:
                data[at : at + length] = bytes([chance.choice([0, 255])]) * length
            case 4:
                place = chance.randrange(len(data) + 1)
                data[at:at] = data[place : place + length]
            case 5:
                data[at:at] = str(chance.choice([0, -1, 2**31 - 1, 2**63, 10**12])).encode()
            case 6 if chance.random() < 0.3:
                del data[at:]
    return bytes(data)


def mutated_inside(chance: random.Random, content: bytes) -> bytes:
    """Damage one part of a zip, packed anew: the damage lies behind the gate."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        chosen = chance.choice(old.namelist())
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, mutated(chance, part) if name == chosen else part, 8)
    return out.getvalue()


def mutated_stream(chance: random.Random, content: bytes) -> bytes:
    """Damage the drawing of a PDF page, packed anew."""
    begin = content.index(b"stream\n", content.index(b"/Contents") - 3000) + len(b"stream\n")
    end = content.index(b"\nendstream", begin)
    drawn = zlib.decompress(content[begin:end])
    return content[:begin] + zlib.compress(mutated(chance, drawn)) + content[end:]


def damaged(seed: int) -> tuple[str, bytes]:
    chance = random.Random(seed)
    name = list(SEEDS)[seed % len(SEEDS)]
    content = SEEDS[name]
    if content.startswith(b"PK") and chance.random() < 0.6:
        return name, mutated_inside(chance, content)
    if content.startswith(b"%PDF") and chance.random() < 0.4:
        return name, mutated_stream(chance, content)
    return name, mutated(chance, content)


def outcome(reader: PaperReader, name: str, content: bytes) -> str:
    """Return "text" or the name of the refusal; any other exception fails the test."""
    begun = time.monotonic()
    try:
        text, refusal = reader.read(name, content), None
    except AnfrageError as error:
        text, refusal = "", error
    assert time.monotonic() - begun < 10
    if refusal is None:
        assert text.strip()
        return "text"
    assert sentence(refusal).endswith(".")
    return type(refusal).__name__


def children_peak() -> float:
    """Bytes that the largest process held which this one started; 0 where that is not known.

    A process counts what the one that started it held at that moment: this one is left out.
    """
    if sys.platform == "win32":
        return 0
    import resource

    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    if peak <= resource.getrusage(resource.RUSAGE_SELF).ru_maxrss:
        return 0
    return peak * (1 if sys.platform == "darwin" else 1024)


@pytest.mark.parametrize("batch", range(-(-MUTATIONS // BATCH)))
def test_a_damaged_file_gives_text_or_a_typed_refusal(batch: int) -> None:
    seen: Counter[str] = Counter()
    with PaperReader() as reader:
        for seed in range(batch * BATCH, min(MUTATIONS, (batch + 1) * BATCH)):
            name, content = damaged(seed)
            seen[outcome(reader, name, content)] += 1
        for name, content in SEEDS.items():
            assert outcome(reader, name, content) == "text", "the batch goes on"
    assert children_peak() < 1.1e9, "bytes; the limit is 1 GB of addresses"
    assert len(seen) > 1, "some files are read, some are refused"
    assert seen["text"] > 1


def test_the_damage_reaches_every_format() -> None:
    changed = Counter(
        name for name, content in map(damaged, range(MUTATIONS)) if content != SEEDS[name]
    )
    assert changed.keys() == SEEDS.keys()
