"""PDF/UA-1 and PDF/A-2b: the rules that a letter of ours can break, checked without our code.

Clauses in brackets are those of ISO 14289-1 (UA) and ISO 19005-2 (A). veraPDF checks more; these
are the ones that it found in our files or that a layout of a city can break.
"""

from collections.abc import Iterator
from typing import Any

from lxml import etree
from pdfminer.pdftypes import resolve1
from pdfminer.psparser import PSLiteral, literal_name
from pdfplumber.pdf import PDF

STANDARD_TYPES = frozenset(
    {
        "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index",
        "NonStruct", "Private", "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl",
        "LBody", "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot", "Span", "Quote", "Note",
        "Reference", "BibEntry", "Code", "Link", "Annot", "Figure", "Formula", "Form",
    }
)  # fmt: skip
_EXTENSION = "{http://www.aiim.org/pdfa/ns/schema#}namespaceURI"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"


def conformance_problems(document: PDF) -> list[str]:
    """What keeps a PDF from being PDF/UA-1 and PDF/A-2b, one sentence a finding."""
    catalog = document.doc.catalog
    found = [*_catalog_problems(catalog), *_metadata_problems(catalog, document.metadata)]
    found += _tree_problems(catalog)
    for page in document.pages:
        found += [f"page {page.page_number}: {one}" for one in _page_problems(page)]
    return list(dict.fromkeys(found))


def _catalog_problems(catalog: dict[str, Any]) -> Iterator[str]:
    intents = [resolve1(one) for one in resolve1(catalog.get("OutputIntents", []))]
    if not any("DestOutputProfile" in one for one in intents):
        yield "no output intent with a profile (A, 6.2.3)"
    names = resolve1(catalog.get("Names", {}))
    if {"JavaScript", "EmbeddedFiles"} & set(names):
        yield "scripts or attached files (A, 6.5.1 and 6.8)"
    if resolve1(catalog.get("MarkInfo", {})).get("Suspects"):
        yield "tags are suspect (UA, 7.1)"


def _metadata_problems(catalog: dict[str, Any], information: dict[str, Any]) -> Iterator[str]:
    stream = resolve1(catalog.get("Metadata"))
    if stream is None:
        yield "no metadata (A, 6.6.2)"
        return
    root = etree.fromstring(stream.get_data())
    described = {str(one.text) for one in root.iter(_EXTENSION)}
    if "pdfuaid" in stream.get_data().decode() and not any("pdfua" in one for one in described):
        yield "the property pdfuaid:part is not described (A, 6.6.2.3.1)"
    titles = ["".join(map(str, one.itertext())).strip() for one in root.iter(_TITLE)]
    if titles != [information.get("Title", "").strip()] or titles == [""]:
        yield "the title of the metadata is not that of the file (UA, 7.1)"


def _tree_problems(catalog: dict[str, Any]) -> Iterator[str]:
    root = resolve1(catalog.get("StructTreeRoot"))
    if root is None:
        yield "no structure (UA, 7.1)"
        return
    for name in resolve1(root.get("RoleMap", {})):
        if name in STANDARD_TYPES:
            yield f"the standard type {name} stands for another (UA, 7.1)"
    elements = list(_elements(root))
    notes = [one.get("ID") for one in elements if _kind(one) == "Note"]
    if None in notes or len(set(notes)) != len(notes):
        yield "footnotes have no names of their own (UA, 7.9)"
    if any(_kind(one) == "Figure" and not one.get("Alt") for one in elements):
        yield "a figure has no words (UA, 7.3)"
    levels = [int(kind[1]) for kind in map(_kind, elements) if kind[:1] == "H" and kind[1:]]
    steps = zip([0, *levels], levels, strict=False)
    if not levels or any(level > before + 1 for before, level in steps):
        yield "levels of headings are left out (UA, 7.4.2)"
    yield from _table_problems(elements)
    items = [one for one in elements if _kind(one) == "LI"]
    if any(_kind(resolve1(one["P"])) != "L" for one in items):
        yield "an item stands outside a list (UA, 7.6)"


def _table_problems(elements: list[dict[str, Any]]) -> Iterator[str]:
    for table in (one for one in elements if _kind(one) == "Table"):
        rows = [one for one in _elements(table) if _kind(one) == "TR"]
        cells = [[_kind(one) for one in _children(row)] for row in rows]
        if not rows or set(cells[0]) != {"TH"}:
            yield "a table has no header cells (UA, 7.5)"
        if len({len(row) for row in cells}) > 1:
            yield "rows of a table have different numbers of cells (UA, 7.2)"


def _page_problems(page: Any) -> Iterator[str]:
    attributes = page.page_obj.attrs
    annots = [resolve1(one) for one in resolve1(attributes.get("Annots", [])) or []]
    tabs = attributes.get("Tabs")
    if annots and not (isinstance(tabs, PSLiteral) and literal_name(tabs) == "S"):
        yield "the order of tabs is not that of the structure (UA, 7.18.3)"
    if any("StructParent" not in one or not one.get("Contents") for one in annots):
        yield "a link is outside the structure or has no words (UA, 7.18.5)"
    drawn = [
        one for kind in ("char", "line", "rect", "curve") for one in page.objects.get(kind, [])
    ]
    if any(one["mcid"] is None and one["tag"] != "Artifact" for one in drawn):
        yield "something drawn is neither content nor artifact (UA, 7.1)"
    if page.objects.get("image"):
        yield "an image is in the letter"


def _kind(element: dict[str, Any]) -> str:
    return str(literal_name(element["S"])) if "S" in element else ""


def _children(element: dict[str, Any]) -> list[dict[str, Any]]:
    inner = resolve1(element.get("K", []))
    values = [resolve1(one) for one in (inner if isinstance(inner, list) else [inner])]
    return [one for one in values if isinstance(one, dict) and "S" in one]


def _elements(element: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for one in _children(element):
        yield one
        yield from _elements(one)
