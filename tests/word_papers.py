"""Word files made from pieces of WordprocessingML, and what is read of them."""

import io
from typing import Any

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from anfrage.documents.readers import read_paper

W = nsdecls("w")


def saved(document: Document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def read(document: Document) -> list[str]:
    return read_paper("anfrage.docx", saved(document)).split("\n")[:-1]


def with_body(xml: str) -> Document:
    """Make a document whose body is this WordprocessingML."""
    document = docx.Document()
    body = document.element.body
    for child in list(body):
        if not child.tag.endswith("sectPr"):
            body.remove(child)
    for element in reversed(list(parse_xml(f"<w:body {W}>{xml}</w:body>"))):
        body.insert(0, element)
    return document


def paragraph(runs: str, properties: str = "") -> str:
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{runs}</w:p>"


def run(text: str, properties: str = "") -> str:
    kept = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{kept}<w:t xml:space="preserve">{text}</w:t></w:r>'


def in_list(list_id: int, level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'


def with_numbering(xml: str, *, body: str, styles: str = "") -> list[str]:
    """Read a body with these list definitions and additional styles."""
    document = with_body(body)
    numbering: Any = document.part.numbering_part.element
    for child in list(numbering):
        numbering.remove(child)
    for element in parse_xml(f"<w:numbering {W}>{xml}</w:numbering>"):
        numbering.append(element)
    if styles:
        for element in parse_xml(f"<w:styles {W}>{styles}</w:styles>"):
            document.styles.element.append(element)
    return read(document)


def abstract(number: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{number}">{"".join(levels)}</w:abstractNum>'


def level(number: int, form: str, text: str, more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def listed(number: int, of: int, more: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


def items(*places: tuple[int, int]) -> str:
    return "".join(
        paragraph(run(f"Punkt {at}"), in_list(list_id, deep))
        for at, (list_id, deep) in enumerate(places, 1)
    )


def labels(lines: list[str]) -> list[str]:
    return [line.rpartition("Punkt")[0] for line in lines]
