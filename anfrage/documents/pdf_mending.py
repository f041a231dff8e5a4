"""What LibreOffice leaves open in a PDF that has to keep PDF/UA-1 and PDF/A-2b.

Found with veraPDF in files of LibreOffice 7.4; newer versions write some of it themselves, and
then nothing is changed. Clauses are those of ISO 14289-1 (UA) and ISO 19005-2 (A).
"""

import re
import zlib
from typing import Final

from anfrage.documents.docx_paging import HIDDEN_SIGN
from anfrage.documents.pdf_objects import PdfObjects, put_together, take_apart

# Structure types of ISO 32000-1, 14.8.4: a style of that name must not stand for another type.
_STANDARD: Final = frozenset(
    b"Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 "
    b"H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry "
    b"Code Link Annot Ruby Warichu RB RT RP WT WP Figure Formula Form".split()
)
_ROLE: Final = re.compile(rb"/([^\s/<>]+)/([^\s/<>]+)\n")
_PAGE: Final = re.compile(rb"\d+ 0 obj\s*<</Type/Page[/\s]")
_NOTE: Final = re.compile(rb"/Type/StructElem\s*/S/Note\s")
_ANNOTS: Final = re.compile(rb"/Annots\[([^\]]*)\]")
_CONTENT: Final = re.compile(rb"/Contents (\d+) 0 R")
_STREAM: Final = re.compile(
    rb"(\d+ 0 obj\s*<</Length )(\d+)( 0 R/Filter/FlateDecode>>\s*stream\r?\n)(.*?)(\n?endstream)",
    re.DOTALL,
)
# A line of a paragraph's border as it is drawn: a path and its stroke, nothing else.
_STROKE: Final = re.compile(
    rb"^q [\d.]+ w \d J \d j\n(?:[-\d. ]+ [mlch](?: [Ss])?\n)+Q$", re.MULTILINE
)
_MARKED: Final = re.compile(rb"^.*(?:BMC|BDC)$|^EMC$", re.MULTILINE)

# What stands hidden behind a heading, at the end of its bookmark (UTF-16, hexadecimal).
_HIDDEN: Final = re.compile(
    rb"(/Title<FEFF[0-9A-F]*?)" + HIDDEN_SIGN.encode("utf-16-be").hex().upper().encode()
    + rb"(?:003[0-9])*>"
)  # fmt: skip

# Which property `pdfuaid:part` is (A, 6.6.2.3.3; the words are those of the PDF/UA identification).
_SCHEMA: Final = b"""  <rdf:Description rdf:about=""
    xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
    xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
   <pdfaExtension:schemas>
    <rdf:Bag>
     <rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
      <pdfaSchema:property>
       <rdf:Seq>
        <rdf:li rdf:parseType="Resource">
         <pdfaProperty:name>part</pdfaProperty:name>
         <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
         <pdfaProperty:category>internal</pdfaProperty:category>
         <pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
        </rdf:li>
       </rdf:Seq>
      </pdfaSchema:property>
     </rdf:li>
    </rdf:Bag>
   </pdfaExtension:schemas>
  </rdf:Description>
"""
_METADATA: Final = re.compile(
    rb"(\d+ 0 obj\s*<</Type/Metadata/Subtype/XML/Length )(\d+)(>>\s*stream\r?\n)(.*)(\nendstream)",
    re.DOTALL,
)


def mended(pdf: bytes) -> bytes:
    """Return `pdf` with the marks that both norms want; another program's file as it is.

    No text, picture or place changes. What falls away are the links that lead from a footnote
    back to its mark where they are not part of the reading order (UA, 7.18.5).
    """
    parts = take_apart(pdf)
    if parts is None:
        return pdf
    _mend_pages(parts)
    _mend_structure(parts.objects)
    for number, data in parts.objects.items():
        parts.objects[number] = _HIDDEN.sub(rb"\1>", data)
    for number, data in parts.objects.items():
        found = _METADATA.match(data)
        if found and b"pdfuaid:part" in found[4] and b"pdfaExtension" not in found[4]:
            text = found[4].replace(b" </rdf:RDF>", _SCHEMA + b" </rdf:RDF>", 1)
            size = b"%d" % (len(text) + int(found[2]) - len(found[4]))
            rest = data[found.end() :]
            parts.objects[number] = found[1] + size + found[3] + text + found[5] + rest
    return put_together(parts)


def _mend_pages(parts: PdfObjects) -> None:
    """Order of tabs (UA, 7.18.3), links outside the reading order, untagged lines (UA, 7.1)."""
    objects = parts.objects
    for number in [one for one, data in objects.items() if _PAGE.match(data)]:
        page = objects[number].replace(b"/Tabs(S)", b"/Tabs/S", 1)
        annots = _ANNOTS.search(page)
        if annots:
            kept = [one for one in re.findall(rb"\d+", annots[1])[::2] if _tagged(objects, one)]
            listed = b"".join(b"%s 0 R " % one for one in kept)
            page = page[: annots.start(1)] + listed + page[annots.end(1) :]
        objects[number] = page
        content = _CONTENT.search(page)
        if content:
            _mark_lines(objects, int(content[1]))


def _tagged(objects: dict[int, bytes], number: bytes) -> bool:
    """Whether an annotation is in the structure, or is more than a jump within the file."""
    data = objects.get(int(number), b"")
    return b"/StructParent" in data or b"/Dest[" not in data


def _mark_lines(objects: dict[int, bytes], number: int) -> None:
    """Mark lines that belong to nothing as artifacts: those between marked contents."""
    stream = _STREAM.match(objects.get(number, b""))
    if stream is None:
        return
    content = zlib.decompress(stream[4])
    pieces, at, depth = [], 0, 0
    for mark in [*_MARKED.finditer(content), None]:
        end = len(content) if mark is None else mark.start()
        piece = content[at:end]
        pieces.append(piece if depth else _STROKE.sub(rb"/Artifact BMC\n\g<0>\nEMC", piece))
        if mark is not None:
            pieces.append(mark[0])
            at = mark.end()
            depth += -1 if mark[0] == b"EMC" else 1
    made = b"".join(pieces)
    if made != content:
        packed = zlib.compress(made)
        rest = objects[number][stream.end() :]
        objects[number] = b"".join((*stream.group(1, 2, 3), packed, b"\nendstream", rest))
        objects[int(stream[2])] = b"%s 0 obj\n%d\nendobj\n\n" % (stream[2], len(packed))


def _mend_structure(objects: dict[int, bytes]) -> None:
    """Names for footnotes (UA, 7.9), and no other meaning for a standard type (UA, 7.1)."""
    root = next((n for n, one in objects.items() if b"<</Type/StructTreeRoot" in one), None)
    if root is None:
        return
    remapped = {name: target for name, target in _ROLE.findall(objects[root]) if name in _STANDARD}
    for name, target in remapped.items():
        objects[root] = objects[root].replace(b"/%s/%s\n" % (name, target), b"")
        kind = re.compile(rb"(/Type/StructElem\s*/S/)" + re.escape(name) + rb"(?=\s)")
        for number, data in objects.items():
            objects[number] = kind.sub(rb"\1" + target, data, count=1)
    notes = [n for n, one in objects.items() if _NOTE.search(one) and b"/ID" not in one]
    names = b""
    for count, number in enumerate(notes, 1):
        name = b"(Note%06d)" % count
        data = objects[number]
        objects[number] = data.replace(b"/S/Note", b"/S/Note\n/ID" + name, 1)
        names += name + b"%d 0 R " % number
    if notes and b"/IDTree" not in objects[root]:
        tree = b"<</Type/StructTreeRoot\n/IDTree<</Names[" + names + b"]>>"
        objects[root] = objects[root].replace(b"<</Type/StructTreeRoot", tree, 1)
