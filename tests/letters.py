"""Sample letters and layouts for tests: invented people of an invented city."""

import dataclasses
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from anfrage.documents.docx_names import W_NAMESPACE
from anfrage.documents.layout import Layout, load_layout
from anfrage.domain.letter import Letter, LetterItem, Sender, Signer

LAYOUTS = Path(__file__).resolve().parents[1] / "letter_templates"
SHIPPED = (
    "brief", "brief-fliesstext", "din5008-a", "din5008-b", "formular", "ratsantwort", "zuarbeit",
)  # fmt: skip
LETTER_LIKE = SHIPPED[:4]  # with address, salutation, signature
SENDER = Sender(
    authority="Die Oberbürgermeisterin",
    city="Musterlingen",
    unit="Pressestelle",
    street="Rathausplatz 1",
    postcode="01234",
    phone="01234 56-789",
    email="presse@musterlingen.example",
    web="www.musterlingen.example",
    contact="Kim Beispiel",
)
ANSWER_WITH_LIST = """Die Stadt betreut drei Auftritte.

Im Jahr fallen an:
- Personalkosten von **96.000 Euro**,
- Sachkosten von 4.800 Euro.

Weitere Kosten sind nicht veranschlagt."""


def item(number: int, answer: str = "", open_parts: tuple[str, ...] = ()) -> LetterItem:
    question = f"Wie hat sich Auftritt Nummer {number} der Stadt im letzten Jahr entwickelt?"
    return LetterItem(str(number), question, answer or f"Auftritt {number} wuchs.", open_parts)


def letter(*items: LetterItem, **changes: Any) -> Letter:
    """A complete letter; without `items` it has three questions, the second with a list."""
    fields: dict[str, Any] = {
        "sender": SENDER,
        "addressee": ("Herrn", "Toni Mustermann", "Fraktion Offene Stadt", "01234 Musterlingen"),
        "subject": "Anfrage nach § 9 der Geschäftsordnung: Auftritte, DS 0815/26 – öffentlich",
        "salutation": "Sehr geehrter Herr Mustermann,",
        "introduction": "Ihre Anfrage vom 05.01.2026 beantworte ich wie folgt:",
        "items": items or (item(1), item(2, ANSWER_WITH_LIST), item(3)),
        "closing": "Mit freundlichen Grüßen",
        "signer": Signer("Alex Musterfrau", "Oberbürgermeisterin"),
        "place": "Musterlingen",
        "date": date(2026, 2, 3),
        "reference": "DS 0815/26",
        "file_number": "13.2-0042/26",
        "enclosures": ("Stellungnahme zum Datenschutz",),
        "draft": False,
        "topic": "Auftritte",
        "inquirers": ("Mustermann, Toni (Fraktion Offene Stadt)",),
        "inquiry_date": date(2026, 1, 5),
        "session": date(2026, 2, 11),
    }
    return Letter(**{**fields, **changes})


def shipped(name: str = "brief") -> Layout:
    return load_layout(name, [LAYOUTS])


def with_parts(layout: Layout, parts: Mapping[str, bytes]) -> Layout:
    return dataclasses.replace(layout, parts={**layout.parts, **parts})


def with_body(body: str, layout: Layout | None = None) -> Layout:
    """A layout whose letter consists of `body` (WordprocessingML, prefix `w`)."""
    document = f'<w:document xmlns:w="{W_NAMESPACE}"><w:body>{body}</w:body></w:document>'
    return with_parts(layout or shipped(), {"word/document.xml": document.encode()})


def paragraph(*runs: str) -> str:
    """A paragraph with one run for each text."""
    inner = "".join(f'<w:r><w:t xml:space="preserve">{run}</w:t></w:r>' for run in runs)
    return f"<w:p>{inner}</w:p>"
