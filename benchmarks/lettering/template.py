"""The layout `brief` as a template of docxtpl: the same Word file, other marks."""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any, Final

from anfrage.documents.layout import Layout
from anfrage.domain.letter import Letter

# What a block of ours is in Jinja2; `{%p` takes its paragraph away.
_BLOCKS: Final = {
    "empfaenger": "for zeile in empfaenger",
    "einleitung": "for absatz in einleitung",
    "fragen": "for eine in fragen",
    "absaetze": "for absatz in eine.absaetze",
    "schluss": "for absatz in schluss",
    "anlagenliste": "for anlage in anlagenliste",
    "verteilerliste": "for an in verteilerliste",
    "ueberlauf": "for zeile in ueberlauf",
}
_MARK: Final = re.compile(r"\{\{\s*([#/]?)\s*(\w+)\s*\}\}")


def template_of(layout: Layout) -> bytes:
    """Return the Word file with every mark in the words of docxtpl."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in layout.parts.items():
            text = data.decode() if name.startswith("word/") else ""
            archive.writestr(name, _MARK.sub(_jinja, text) if "{{" in text else data)
    return buffer.getvalue()


def _jinja(mark: re.Match[str]) -> str:
    kind, name = mark.groups()
    block = _BLOCKS.get(name, f"if {name}")
    if kind == "#":
        return "{%p " + block + " %}"
    if kind == "/":
        return "{%p end" + block.split()[0] + " %}"
    owner = "eine." if name in {"nummer", "frage"} else ""
    return "{{ " + owner + name + " }}"


def fields_of(letter: Letter) -> dict[str, Any]:
    """Return what the template needs, for answers without marks."""
    sender, signer = letter.sender, letter.signer
    date = f"{letter.date:%d.%m.%Y}" if letter.date else ""
    plain = {
        "absender_behoerde": sender.authority,
        "absender_leitung": sender.head,
        "absender_stelle": sender.unit,
        "absender_strasse": sender.street,
        "absender_ort": f"{sender.postcode} {sender.city}",
        "absender_telefon": sender.phone,
        "absender_email": sender.email,
        "absender_internet": sender.web,
        "ansprechperson": sender.contact,
        "ruecksendezeile": sender.return_line,
        "ort_datum": f"{letter.place}, {date}",
        "betreff": letter.subject,
        "journal_nr": letter.file_number,
        "anrede": letter.salutation,
        "zusatz": signer.capacity,
        "gez": "",
        "unterzeichner": signer.name,
        "funktion": signer.function,
        "fassung": f"Fassung {letter.content_hash()[:12]}",
        "anlagen_titel": "Anlage",
    }
    flags = {"entwurf": letter.draft, "nichtoeffentlich": False}
    return {**plain, **flags, **dict(_lists(letter))}


def _lists(letter: Letter) -> Iterator[tuple[str, Any]]:
    yield "empfaenger", letter.addressee
    yield "ueberlauf", ()
    yield "einleitung", [letter.introduction]
    yield "schluss", [letter.closing]
    yield "anlagen", bool(letter.enclosures)
    yield "anlagenliste", letter.enclosures
    yield "verteiler", bool(letter.distribution)
    yield "verteilerliste", letter.distribution
    yield (
        "fragen",
        [
            {
                "nummer": f"{one.number}.",
                "frage": one.question,
                "absaetze": one.answer.split("\n\n"),
            }
            for one in letter.items
        ],
    )
