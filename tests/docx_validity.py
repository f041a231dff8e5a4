"""What is wrong with a written Word file, one sentence a finding; no code of the writer."""

import dataclasses
import io
import tempfile
import zipfile
from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lxml import etree
from openxml_audit import OpenXmlValidator

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
# Tracked changes (ECMA-376, Part 1, 17.13.5): LibreOffice prints what is deleted into the PDF.
_REVISIONS = {
    W + name
    for name in (
        "ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange",
        "tcPrChange", "trPrChange", "numberingChange", "cellIns", "cellDel", "cellMerge",
    )
}  # fmt: skip
_COMMENTS = {W + name for name in ("commentReference", "commentRangeStart", "commentRangeEnd")}


@cache
def _validator() -> OpenXmlValidator:
    return OpenXmlValidator()


def file_problems(docx: bytes) -> list[str]:
    """Findings of the audit and ours: marks, ids, fields, tracked changes, comments."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "brief.docx")
        path.write_bytes(docx)
        found = [f"audit: {one}" for one in _validator().validate(path).errors]
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        names = package.namelist()
        found += [f"{name} is in the file twice" for name, n in Counter(names).items() if n > 1]
        found += [f"{name} holds comments" for name in names if "comments" in name]
        for name in names:
            if name.startswith("word/") and name.endswith(".xml"):
                root = etree.fromstring(package.read(name))
                found += [f"{name}: {problem}" for problem in _part_problems(root)]
    return found


def placeholder_problems(docx: bytes) -> list[str]:
    """Braces that are left in the file of a letter that has none (see `without_braces`)."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        parts = {name: package.read(name) for name in package.namelist() if name.endswith(".xml")}
    texts = {
        name: "".join(map(str, etree.fromstring(data).itertext())) for name, data in parts.items()
    }
    return [f"{name}: a placeholder is left" for name, text in texts.items() if "{{" in text]


def without_braces(value: Any) -> Any:
    """The same letter with other signs for the braces that people typed."""
    if isinstance(value, str):
        return value.replace("{", "\N{LEFT WHITE CURLY BRACKET}")
    if isinstance(value, tuple):
        return tuple(without_braces(one) for one in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = dataclasses.fields(value)
        return type(value)(**{one.name: without_braces(getattr(value, one.name)) for one in fields})
    return value


def drawn_text(docx: bytes) -> str:
    """All text of letter and footnotes without white space, in the order of the file."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        names = {"word/document.xml", "word/footnotes.xml"} & set(package.namelist())
        parts = [etree.fromstring(package.read(name)) for name in sorted(names)]
    signs = {W + "noBreakHyphen": "\u2011", W + "softHyphen": "\u00ad"}
    nodes = [node for part in parts for node in part.iter(W + "t", *signs)]
    pieces = [signs.get(str(node.tag), node.text or "") for node in nodes]
    return "".join("".join(pieces).split())


def _part_problems(root: "_Element") -> list[str]:
    starts = [str(one.get(W + "id")) for one in root.iter(W + "bookmarkStart")]
    ends = [str(one.get(W + "id")) for one in root.iter(W + "bookmarkEnd")]
    names = [str(one.get(W + "name")) for one in root.iter(W + "bookmarkStart")]
    notes = [str(one.get(W + "id")) for one in root.iter(W + "footnote")]
    drawings = [str(one.get("id")) for one in root.iter(_DRAWING)]
    fields = Counter(str(one.get(W + "fldCharType")) for one in root.iter(W + "fldChar"))
    tags = {str(one.tag) for one in root.iter()}
    checks = {
        "a bookmark is not closed": Counter(starts) == Counter(ends),
        "two bookmarks have one id": len(set(starts)) == len(starts),
        "two bookmarks have one name": len(set(names)) == len(names),
        "two footnotes have one id": len(set(notes)) == len(notes),
        "two drawings have one id": len(set(drawings)) == len(drawings),
        "a field is not closed": fields["begin"] == fields["end"] >= fields["separate"],
        "a change is tracked": not tags & _REVISIONS,
        "a comment is left": not tags & _COMMENTS,
    }
    return [problem for problem, kept in checks.items() if not kept]
