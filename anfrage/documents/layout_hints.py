"""What a person should look at in a layout that can be used: what is lacking, what is left over."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from anfrage.documents import docx_names as w
from anfrage.documents.docx_marks import block_mark, closing_index, find_marks, own_text
from anfrage.documents.docx_package import parse_part, text_parts
from anfrage.documents.docx_paging import keeping_paragraphs
from anfrage.documents.layout_leftovers import leftovers
from anfrage.documents.layout_losses import tree_names
from anfrage.documents.layout_pages import marked_pages
from anfrage.documents.layout_places import Places
from anfrage.domain.frozen import frozen

if TYPE_CHECKING:
    from lxml.etree import _Element

    from anfrage.documents.layout import Layout

# What a letter may hold, by the field that has to be there for it.
_SIGNED: Final = ("zusatz", "funktion", "gez")
_PAGED: Final = ("PAGE", "NUMPAGES")
_BODY: Final = "word/document.xml"
_STYLES: Final = "word/styles.xml"


@frozen
class LayoutHint:
    """Something to look at.

    Attributes:
        kind: One of `LACKING_KINDS` or `LEFTOVER_KINDS` of `german.layout_words`.
        place: Where it is, with the text itself; "" for what is lacking.
    """

    kind: str
    place: str = ""


def layout_hints(layout: "Layout") -> tuple[LayoutHint, ...]:
    """Return what a layout lacks and what looks like the text of an old letter.

    The layout has been read; parts that cannot be parsed are the check's matter and left out.
    """
    from lxml.etree import XMLSyntaxError

    trees = {}
    for part in text_parts(layout.parts):
        try:
            trees[part] = parse_part(layout.parts[part])
        except XMLSyntaxError:
            continue
    found = [LayoutHint(kind) for kind in _lacking(trees, internal=layout.profile.internal)]
    found += [LayoutHint(kind) for kind in _unmarked_pages(layout, trees)]
    if _BODY in trees:
        found += [LayoutHint(kind) for kind in _shape(layout, trees[_BODY])]
    for part, root in trees.items():
        places = Places(part, root)
        found += [LayoutHint(k, places.of_text(one)) for k, one in leftovers(part, root)]
    return tuple(dict.fromkeys(found))


def _lacking(trees: Mapping[str, "_Element"], *, internal: bool) -> list[str]:
    names = set[str]().union(*map(tree_names, trees.values()))
    wanted = ["anlage", "an", "nichtoeffentlich"]
    if "unterzeichner" in names:
        wanted += _SIGNED
    if names & {"empfaenger", "empfaenger_zeile"} and not internal:
        wanted.append("journal_nr")
    lacking = [one for one in wanted if one not in names]
    instructions = {word for root in trees.values() for word in _instructions(root)}
    if not {"PAGE", "NUMPAGES"} <= instructions and not {"PAGE", "SECTIONPAGES"} <= instructions:
        lacking.append("page_number")
    return lacking


def _unmarked_pages(layout: "Layout", trees: Mapping[str, "_Element"]) -> list[str]:
    """Look for pages that would be without a mark which the layout has."""
    found = []
    for mark in ("entwurf", "nichtoeffentlich"):
        first, later = marked_pages(layout.parts, trees, mark)
        if first and not later:
            found.append(f"{mark}_once")
        elif later and not first:
            found.append(f"{mark}_later")
    return found


def _instructions(root: "_Element") -> list[str]:
    texts = [one.text or "" for one in root.iter(w.INSTRUCTION)]
    texts += [one.get(w.INSTRUCTION_ATTRIBUTE, "") for one in root.iter(w.SIMPLE_FIELD)]
    return [text.split()[0].upper() for text in texts if text.split()]


def _shape(layout: "Layout", body: "_Element") -> list[str]:
    """Look at the subject's style, and at what holds the closing and the name together."""
    found = []
    subjects = [one for one in body.iter(w.PARAGRAPH) if "betreff" in _names_of(one)]
    outlined = _outlined(layout)
    if subjects and not any(_style(one) in outlined or _own_level(one) for one in subjects):
        found.append("heading")
    if _lonely(body, set(keeping_paragraphs(body, layout.parts.get(_STYLES)))):
        found.append("lonely_name")
    return found


def _names_of(paragraph: "_Element") -> set[str]:
    return {mark.name for mark in find_marks(own_text(paragraph)) if not mark.kind}


def _style(paragraph: "_Element") -> str:
    style = paragraph.find(f"{w.PARAGRAPH_PROPERTIES}/{w.PARAGRAPH_STYLE}")
    return "" if style is None else style.get(w.VALUE, "")


def _own_level(paragraph: "_Element") -> bool:
    level = paragraph.find(f"{w.PARAGRAPH_PROPERTIES}/{w.attribute('outlineLvl')}")
    return level is not None


def _outlined(layout: "Layout") -> set[str]:
    """The styles that are headings: with a level in the outline, or built on one of these."""
    if _STYLES not in layout.parts:
        return set()
    styles = list(parse_part(layout.parts[_STYLES]).iter(w.STYLE))
    level = f"{w.PARAGRAPH_PROPERTIES}/{w.attribute('outlineLvl')}"
    found = {one.get(w.STYLE_ID, "") for one in styles if one.find(level) is not None}
    for _ in styles:  # a style may be built on one that comes later
        for one in styles:
            base = one.find(w.attribute("basedOn"))
            if base is not None and base.get(w.VALUE) in found:
                found.add(one.get(w.STYLE_ID, ""))
    return found


def _lonely(body: "_Element", kept: set["_Element"]) -> bool:
    """Tell whether a line between the closing and the name is not kept with the next."""
    for parent in body.iter(w.BODY, w.CELL, w.TEXT_BOX):
        children = list(parent)
        for start, one in enumerate(children):
            mark = block_mark(one)
            end = closing_index(children, start) if mark and mark.kind == "#" else None
            if mark is None or end is None or mark.name != "schluss":
                continue
            lines = children[end + 1 :]
            names = [i for i, line in enumerate(lines) if "unterzeichner" in _names_of_any(line)]
            between = lines[: names[0]] if names else []
            return any(line.tag == w.PARAGRAPH and line not in kept for line in between)
    return False


def _names_of_any(element: "_Element") -> set[str]:
    return _names_of(element) if element.tag == w.PARAGRAPH else tree_names(element)
