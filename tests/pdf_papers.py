"""PDF files written by hand: text at given places, in the order given."""

import zlib
from dataclasses import dataclass

# Latin text with two ligatures at codes 1 and 2, as Word and LaTeX embed them.
_FONT = (
    b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 4 0 R /Encoding"
    b" << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [1 /fi /fl] >> >>"
)
_LIGATURES = {"ﬁ": "\x01", "ﬂ": "\x02"}
_PAGE_HEIGHT = 842
_TO_UNICODE = (
    b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def"
    b" /CMapType 2 def 1 begincodespacerange <00> <FF> endcodespacerange 2 beginbfchar"
    b" <01> <FB01> <02> <FB02> endbfchar 1 beginbfrange <20> <7E> <0020> endbfrange"
    b" endcmap end end"
)


@dataclass(frozen=True)
class Word:
    """Text that begins at x points from the left and y points from the bottom."""

    x: float
    y: float
    text: str


def lines_down(text: str, x: float = 72, top: float = 770, pitch: float = 14) -> list[Word]:
    """One line of `text` below the other; blank lines leave room."""
    return [
        Word(x, top - number * pitch, line)
        for number, line in enumerate(text.split("\n"))
        if line.strip()
    ]


def pdf_file(*pages: list[Word], extra: str = "", trailer: str = "") -> bytes:
    """A PDF with these pages. `extra` goes into each page's dictionary."""
    return pdf_of_contents(*(_content(page) for page in pages), extra=extra, trailer=trailer)


def pdf_of_contents(*contents: bytes, extra: str = "", trailer: str = "") -> bytes:
    """A PDF whose pages have these content streams."""
    objects = [b"", b"", _FONT, _stream(_TO_UNICODE)]
    kids = []
    for content in contents:
        objects.append(_stream(content))
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 {_PAGE_HEIGHT}] {extra}"
            f" /Contents {len(objects)} 0 R /Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        kids.append(f"{len(objects)} 0 R")
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(kids)}] >>".encode()
    return pdf_of_objects(objects, trailer)


def pdf_of_objects(objects: list[bytes], trailer: str = "") -> bytes:
    """A PDF with these objects, numbered from 1, and the table of their places."""
    out = b"%PDF-1.7\n"
    places = []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + one + b"\nendobj\n"
    table = b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    end = f"trailer << /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\n"
    return out + head + table + f"{end}startxref\n{len(out)}\n%%EOF\n".encode()


def _stream(content: bytes) -> bytes:
    packed = zlib.compress(content, 9)
    head = f"<< /Length {len(packed)} /Filter /FlateDecode >>\nstream\n"
    return head.encode() + packed + b"\nendstream"


def _content(page: list[Word]) -> bytes:
    return b"\n".join(_shown(word) for word in page)


def _shown(word: Word) -> bytes:
    text = word.text
    for ligature, code in _LIGATURES.items():
        text = text.replace(ligature, code)
    encoded = text.encode("cp1252")
    for sign in (b"\\", b"(", b")"):
        encoded = encoded.replace(sign, b"\\" + sign)
    return f"BT /F1 11 Tf {word.x} {word.y} Td (".encode() + encoded + b") Tj ET"
