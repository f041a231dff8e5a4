"""The list of all fields and blocks that a layout can use, and which of them one has."""

from typing import TYPE_CHECKING, Final

from anfrage.documents.layout_losses import named_marks
from anfrage.documents.letter_names import BLOCKS, FIELDS
from anfrage.domain.frozen import frozen
from anfrage.german.field_words import BLOCK_WORDS, FIELD_WORDS

if TYPE_CHECKING:
    from anfrage.documents.layout import Layout

_INDENT: Final = "  "


@frozen
class LayoutField:
    """A field or block.

    Attributes:
        name: As it is written between the braces.
        mark: As it is typed: "{{ betreff }}", "{{#fragen}}"; indented by its depth in blocks.
        within: The block that it stands in, "" for the letter itself.
        meaning: What it holds, in German.
        example: Such as "Im Auftrag"; "" for blocks.
        there: Whether the layout names it; `None` without a layout.
    """

    name: str
    mark: str
    within: str
    meaning: str
    example: str
    there: bool | None


def layout_fields(layout: "Layout | None") -> list[LayoutField]:
    """Return the fields of the letter itself, then each block with what stands in it.

    Raises:
        lxml.etree.XMLSyntaxError: a part of the layout is no XML.
    """
    names = None if layout is None else named_marks(layout)
    return _within("", 0, names)


def _within(block: str, depth: int, names: frozenset[str] | None) -> list[LayoutField]:
    rows = []
    home = names is not None and block in {"", *names}
    space = _INDENT * depth
    for name, (meaning, example) in FIELD_WORDS.items():
        if name in FIELDS[block]:
            there = None if names is None else home and name in names
            mark = f"{space}{{{{ {name} }}}}"
            rows.append(LayoutField(name, mark, block, meaning, example, there))
    for name, meaning in BLOCK_WORDS.items():
        if BLOCKS[name] == block:
            there = None if names is None else home and name in names
            rows.append(LayoutField(name, f"{space}{{{{#{name}}}}}", block, meaning, "", there))
            rows += _within(name, depth + 1, names)
    return rows
