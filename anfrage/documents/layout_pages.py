"""On which pages of a letter a header's or footer's block stands."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from anfrage.documents import docx_names as w
from anfrage.documents.docx_package import parse_part
from anfrage.documents.layout_losses import tree_names

if TYPE_CHECKING:
    from lxml.etree import _Element

_BODY: Final = "word/document.xml"
_LINKS: Final = "word/_rels/document.xml.rels"
_REFERENCES: Final = (w.attribute("headerReference"), w.attribute("footerReference"))
_TITLE_PAGE: Final = w.attribute("titlePg")
_OFF: Final = frozenset({"0", "false", "off"})


def marked_pages(
    parts: Mapping[str, bytes], trees: Mapping[str, "_Element"], name: str
) -> tuple[bool, bool]:
    """Tell whether a block stands on the first page and on the later ones.

    Args:
        parts: The package.
        trees: Its text parts, parsed.
        name: The block.
    """
    kinds = _kinds(parts, trees)
    holding = {part for part, root in trees.items() if name in tree_names(root)}
    later = bool(holding & kinds["default"])
    head = kinds["first"] if _first_differs(trees) else kinds["default"]
    return _BODY in holding or bool(holding & head), later


def _kinds(parts: Mapping[str, bytes], trees: Mapping[str, "_Element"]) -> dict[str, set[str]]:
    """Headers and footers by the pages that they are for; unused ones count for all pages."""
    kinds: dict[str, set[str]] = {"first": set(), "default": set(), "even": set()}
    links = parse_part(parts[_LINKS]) if _LINKS in parts else ()
    targets = {one.get("Id", ""): f"word/{one.get('Target', '')}" for one in links}
    found = list(trees[_BODY].iter(*_REFERENCES)) if _BODY in trees else []
    for one in found:
        kind = one.get(w.attribute("type"), "default")
        kinds.setdefault(kind, set()).add(targets.get(one.get(w.RELATION, ""), ""))
    if not found:
        kinds["default"] = set(trees) - {_BODY}
    return kinds


def _first_differs(trees: Mapping[str, "_Element"]) -> bool:
    settings = trees[_BODY].iter(_TITLE_PAGE) if _BODY in trees else ()
    return any(one.get(w.VALUE) not in _OFF for one in settings)
