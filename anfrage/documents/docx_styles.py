"""The styles of a layout: built-in ones found by name, missing ones added."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from anfrage.documents import docx_names as w
from anfrage.documents.docx_package import parse_part, part_bytes
from anfrage.domain.frozen import frozen

STYLES: Final = "word/styles.xml"

# Added where a layout lacks them: the id that it gets, and what it is.
_OWN: Final = {
    "hyperlink": (
        "Hyperlink",
        (
            '<w:style xmlns:w="{0}" w:type="character" w:styleId="{1}"><w:name w:val="Hyperlink"/>'
            '<w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr></w:style>'
        ),
    ),
    "footnote text": (
        "FootnoteText",
        (
            '<w:style xmlns:w="{0}" w:type="paragraph" w:styleId="{1}">'
            '<w:name w:val="footnote text"/>'
            '<w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>'
        ),
    ),
    "footnote reference": (
        "FootnoteReference",
        (
            '<w:style xmlns:w="{0}" w:type="character" w:styleId="{1}">'
            '<w:name w:val="footnote reference"/>'
            '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
        ),
    ),
}


@frozen
class StyleNames:
    """Style ids by lower-case name, and which of them carry a list of their own.

    The id of a built-in style differs with Word's language; its name does not.
    """

    ids: Mapping[str, str]
    listed: frozenset[str]


class Styles:
    """The styles of one letter."""

    def __init__(self, parts: dict[str, bytes]) -> None:
        self._parts = parts
        self._known = style_names(parts.get(STYLES, b""))
        self._added: dict[str, str] = {}

    def of_name(self, name: str) -> str:
        """Return the id of a style by its lower-case name, or ""."""
        return self._known.ids.get(name, "")

    def bullets(self) -> str:
        """Return the id of "List Bullet" where it is a real list, or ""."""
        found = self.of_name("list bullet")
        return found if found in self._known.listed else ""

    def ensured(self, name: str) -> str:
        """Return the id of a style that is added if the layout has none."""
        if name not in self._known.ids and name not in self._added:
            wanted = _OWN[name][0]
            taken = set(self._known.ids.values())
            self._added[name] = wanted if wanted not in taken else f"{wanted}Anfrage"
        return self._added.get(name) or self._known.ids[name]

    def finish(self) -> None:
        """Write the styles that were added."""
        if not self._added:
            return
        root = parse_part(self._parts[STYLES])
        for name, identity in self._added.items():
            root.append(parse_part(_OWN[name][1].format(w.W_NAMESPACE, identity).encode()))
        self._parts[STYLES] = part_bytes(root)


@lru_cache(maxsize=8)
def style_names(styles: bytes) -> StyleNames:
    """Read the styles part of a layout, b"" for one that has none."""
    ids: dict[str, str] = {}
    listed: set[str] = set()
    for style in parse_part(styles).iter(w.STYLE) if styles else ():
        name = style.find(w.NAME)
        identity = style.get(w.STYLE_ID, "")
        if name is not None:
            ids.setdefault((name.get(w.VALUE) or "").lower(), identity)
        if next(style.iter(w.NUMBERING), None) is not None:
            listed.add(identity)
    return StyleNames(ids, frozenset(listed))
