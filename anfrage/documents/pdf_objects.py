"""The objects of a PDF with one plain cross-reference table, to change some of them.

LibreOffice writes such files with `SelectPdfVersion`; others are left alone by their reader.
"""

import re
from typing import Final

from anfrage.domain.frozen import frozen

# One section from object 0 on (ISO 32000-1, 7.5.4): entries have 20 bytes each.
_TABLE: Final = re.compile(
    rb"xref\n0 (\d+)\n((?:\d{10} \d{5} [nf] ?[\r\n]+)+)(trailer\n.*)startxref\n\d+\n%%EOF\s*\Z",
    re.DOTALL,
)
_ENTRY: Final = re.compile(rb"(\d{10}) \d{5} ([nf])")


@frozen
class PdfObjects:
    """A file taken apart.

    Attributes:
        head: What stands before the first object.
        objects: Each object with its number and `obj … endobj`, in the order of the file.
        trailer: From the word `trailer` up to `startxref`.
    """

    head: bytes
    objects: dict[int, bytes]
    trailer: bytes


def take_apart(pdf: bytes) -> PdfObjects | None:
    """Return the objects of `pdf`, or `None` where it is built in another way."""
    start = pdf.rfind(b"\nxref\n") + 1
    table = _TABLE.match(pdf, start) if start else None
    if table is None:
        return None
    entries = _ENTRY.findall(table[2])
    used = sorted((int(at), number) for number, (at, kind) in enumerate(entries) if kind == b"n")
    if len(entries) != int(table[1]) or not used or used[-1][0] >= start:
        return None
    ends = [at for at, _ in used[1:]] + [start]
    objects = {
        number: pdf[at:end] for (at, number), end in zip(used, ends, strict=True)
    }  # in the order of the file
    if any(not data.startswith(b"%d 0 obj" % number) for number, data in objects.items()):
        return None
    return PdfObjects(pdf[: used[0][0]], objects, table[3])


def put_together(parts: PdfObjects) -> bytes:
    """Return the file with a new cross-reference table; numbers without an object are free."""
    pieces, places, at = [parts.head], {}, len(parts.head)
    for number, data in parts.objects.items():
        places[number] = at
        pieces.append(data)
        at += len(data)
    size = max(places) + 1
    entries = [b"0000000000 65535 f \n"]
    for number in range(1, size):
        entry = b"%010d 00000 n \n" if number in places else b"%010d 65535 f \n"
        entries.append(entry % places.get(number, 0))
    table = b"xref\n0 %d\n" % size + b"".join(entries)
    return b"".join(pieces) + table + parts.trailer + b"startxref\n%d\n%%%%EOF\n" % at
