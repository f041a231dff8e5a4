"""The check of a layout before it is used: each finding with its place."""

from typing import TYPE_CHECKING, Final

from anfrage.documents.docx_package import parse_part, text_parts
from anfrage.documents.layout_dangers import part_dangers, tree_dangers
from anfrage.documents.layout_marks import PartCheck, Seen
from anfrage.documents.layout_names import ALL_FIELDS
from anfrage.domain.errors import LayoutBroken

if TYPE_CHECKING:
    from anfrage.documents.layout import Layout

# Blocks that have to say something: a letter would go out without its mark.
_MARKS: Final = ("entwurf", "nichtoeffentlich")


def check_layout(layout: "Layout") -> tuple[LayoutBroken, ...]:
    """Return everything that is wrong with a layout; empty for one that can be used.

    Checked are: parts that can be read, dangerous contents (macros, references to the outside,
    revisions, comments), unknown or misplaced marks, blocks that do not close, required fields,
    marks of drafts and of closed letters that say nothing. What is misspelt is not also missing.
    """
    from lxml.etree import XMLSyntaxError

    findings = list(part_dangers(layout.name, layout.parts))
    seen = Seen()
    for part in text_parts(layout.parts):
        try:
            root = parse_part(layout.parts[part])
        except XMLSyntaxError:
            findings.append(LayoutBroken(layout.name, part, "unreadable_part"))
            continue
        findings += tree_dangers(layout.name, part, root)
        findings += PartCheck(layout.name, part, root, seen).findings()
    return (*findings, *_missing(layout, seen))


def _missing(layout: "Layout", seen: Seen) -> list[LayoutBroken]:
    there = seen.names | seen.meant
    found = []
    for name in layout.profile.required_fields:
        if name in there or name == "entwurf":
            continue
        if name in ALL_FIELDS:
            found.append(LayoutBroken(layout.name, f"{{{{ {name} }}}}", "missing_field"))
        else:
            found.append(LayoutBroken(layout.name, f"{{{{#{name}}}}}", "missing_block"))
    if "entwurf" not in there:
        found.append(LayoutBroken(layout.name, "{{#entwurf}}", "missing_mark"))
    empty = [one for one in _MARKS if one in seen.names and one not in seen.filled | seen.meant]
    found += [LayoutBroken(layout.name, f"{{{{#{one}}}}}", f"empty_{one}") for one in empty]
    return found
