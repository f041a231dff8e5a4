"""What a letter says and a layout has no place for."""

from typing import TYPE_CHECKING

from anfrage.documents import docx_names as w
from anfrage.documents.docx_marks import find_marks, own_text
from anfrage.documents.docx_package import parse_part, text_parts
from anfrage.domain.errors import LayoutBroken
from anfrage.domain.letter import CopyKind, Letter, LetterVersion

if TYPE_CHECKING:
    from lxml.etree import _Element

    from anfrage.documents.layout import Layout


def unprinted(letter: Letter, layout: "Layout") -> tuple[str, ...]:
    """Return what would stand nowhere in the letter, by the field that the layout lacks.

    A layout without a signature (a publication, a contribution) is not asked for what belongs to
    one. Addresses, salutation and text are the check's matter: the profile requires them.
    """
    names = named_marks(layout)
    signer = letter.signer
    said = {
        "anlage": bool(letter.enclosures),
        "an": bool(letter.distribution),
        "journal_nr": bool(letter.file_number),
    }
    if "unterzeichner" in names:
        said["zusatz"] = bool(signer.capacity)
        said["funktion"] = bool(signer.function)
        said["gez"] = signer.copy_kind is CopyKind.COPY
    return tuple(name for name, there in said.items() if there and name not in names)


def check_closed_mark(letter: Letter, layout: "Layout") -> None:
    """Refuse to write the full version where nothing in the layout would say that it is closed.

    Raises:
        LayoutBroken: the layout has no block `nichtoeffentlich`.
    """
    if letter.version is LetterVersion.FULL and "nichtoeffentlich" not in named_marks(layout):
        raise LayoutBroken(layout.name, "{{#nichtoeffentlich}}", "no_closed_mark")


def named_marks(layout: "Layout") -> frozenset[str]:
    """Return every field and block that a checked layout names, wherever it stands."""
    roots = [parse_part(layout.parts[part]) for part in text_parts(layout.parts)]
    return frozenset[str]().union(*map(tree_names, roots))


def tree_names(root: "_Element") -> set[str]:
    """Return every field and block that is named in a tree."""
    texts = (own_text(one) for one in root.iter(w.PARAGRAPH))
    return {mark.name for text in texts for mark in find_marks(text)}
