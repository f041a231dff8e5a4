"""A written letter read back: what its Word file says, to compare it with the model."""

import io
import zipfile
from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Final

from anfrage.documents import docx_names as w
from anfrage.documents.docx_letter import list_style
from anfrage.documents.docx_marks import TextNode, own_texts
from anfrage.documents.docx_package import parse_part
from anfrage.domain.frozen import frozen

if TYPE_CHECKING:
    from lxml.etree import _Element

_OFF: Final = frozenset({"0", "false", "off", "none"})


@frozen
class ReadParagraph:
    """A paragraph of the letter: the id of its style, and its text as the model has it.

    List items begin with "- ", bold passages stand between "**", line breaks are line feeds.
    """

    style: str
    text: str


def letter_text(docx: bytes) -> tuple[ReadParagraph, ...]:
    """Return the paragraphs of a .docx file that this program wrote, in order, empty ones too.

    Headers and footers are not part of it; a text box counts where its anchor stands.
    """
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        document = parse_part(archive.read("word/document.xml"))
        bullet = list_style(parse_part(archive.read("word/styles.xml")))
    return tuple(_read(paragraph, bullet) for paragraph in _paragraphs(document))


def _paragraphs(document: "_Element") -> Iterator["_Element"]:
    """All paragraphs but those that repeat a text box for old programs."""
    for paragraph in document.iter(w.PARAGRAPH):
        if next(paragraph.iterancestors(w.FALLBACK), None) is None:
            yield paragraph


def _read(paragraph: "_Element", bullet: str) -> ReadParagraph:
    style = next(paragraph.iter(w.PARAGRAPH_STYLE), None)
    name = "" if style is None else style.get(w.VALUE, "")
    parts = [
        f"**{text}**" if bold else text
        for bold, nodes in groupby(own_texts(paragraph), _is_bold)
        for text in ["".join(node.text for node in nodes)]
    ]
    dash = "- " if bullet and name == bullet else ""
    return ReadParagraph(name, dash + "".join(parts))


def _is_bold(node: TextNode) -> bool:
    run = node.element.getparent()
    form = None if run is None else run.find(w.RUN_PROPERTIES)
    bold = None if form is None else form.find(w.BOLD)
    return bold is not None and bold.get(w.VALUE, "1") not in _OFF
