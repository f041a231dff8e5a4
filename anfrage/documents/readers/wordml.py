"""WordprocessingML: names, values, and parsing without entities, network or document types."""

from typing import TYPE_CHECKING, Any, Final

from anfrage.domain.errors import PaperHostile, PaperUnreadable

if TYPE_CHECKING:
    from lxml.etree import _Element

_TRANSITIONAL: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT: Final = b"http://purl.oclc.org/ooxml/wordprocessingml/main"

#: Stands for a character that cannot be shown.
PLACEHOLDERS: Final = {"symbol": "\ufffd"}


def w(name: str) -> str:
    """Return the full name of a WordprocessingML element or attribute."""
    return f"{{{_TRANSITIONAL}}}{name}"


def local(element: "_Element") -> str:
    """Return an element's name without its namespace; "" for comments and the like."""
    tag: object = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def value(element: "_Element | None") -> str:
    """Return the `w:val` of an element, "" where element or value are missing."""
    return "" if element is None else element.get(w("val"), "")


def number(text: str, default: int) -> int:
    """Return a whole number from an attribute, `default` where it is none."""
    try:
        return int(text)
    except ValueError:
        return default


def parse(name: str, content: bytes) -> "_Element":
    """Parse an XML part.

    Strict files ("ISO/IEC 29500 Strict") use other namespace names for the same elements; they
    are read under the usual ones.

    Raises:
        PaperUnreadable: No well-formed XML.
        PaperHostile: A document type.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False
    )
    try:
        root = etree.fromstring(content.replace(_STRICT, _TRANSITIONAL.encode()), parser)
    except etree.XMLSyntaxError as error:
        raise PaperUnreadable(name) from error
    docinfo: Any = root.getroottree().docinfo
    if docinfo.doctype:
        raise PaperHostile(name, "declaration")
    return root
