"""Where something stands in a layout, said so that a person finds it in Word."""

from itertools import chain
from typing import TYPE_CHECKING

from anfrage.documents import docx_names as w
from anfrage.documents.docx_marks import own_text
from anfrage.german.layout_words import cell_words, near_words
from anfrage.german.letter_words import part_name

if TYPE_CHECKING:
    from lxml.etree import _Element


class Places:
    """The paragraphs of one part, each named by its table cell and the words around it."""

    def __init__(self, part: str, root: "_Element") -> None:
        self._part = part
        self._paragraphs = list(root.iter(w.PARAGRAPH))
        self._at = {one: index for index, one in enumerate(self._paragraphs)}
        self._tables = {one: number for number, one in enumerate(root.iter(w.TABLE), 1)}

    def of(self, paragraph: "_Element", mark: str) -> str:
        """Name the place of `mark` in `paragraph`: part, cell if any, words around it."""
        text = own_text(paragraph)
        index = self._at[paragraph]
        before = self._words(range(index - 1, -1, -1))
        after = self._words(range(index + 1, len(self._paragraphs)))
        pieces = [self.part(), *self._cell(paragraph), near_words(text, mark, before, after)]
        return f"{', '.join(pieces)}: {mark}"

    def of_text(self, paragraph: "_Element") -> str:
        """Name the place of a whole line of text: part, cell if any, the line itself."""
        text = own_text(paragraph)
        return ", ".join([self.part(), *self._cell(paragraph), near_words(text, "", "", "")])

    def part(self) -> str:
        """Name the part of the file."""
        return f"layout.docx, {part_name(self._part)}"

    def _words(self, indices: range) -> str:
        texts = (own_text(self._paragraphs[one]).strip() for one in indices)
        return next(filter(None, texts), "")

    def _cell(self, paragraph: "_Element") -> list[str]:
        cell = next(paragraph.iterancestors(w.CELL), None)
        if cell is None:
            return []
        row = next(cell.iterancestors(w.ROW))
        table = next(row.iterancestors(w.TABLE))
        rows, cells = list(table.iter(w.ROW)), list(row.iterchildren(w.CELL))
        number = cells.index(cell) + 1 if cell in cells else 1
        return [cell_words(self._tables[table], rows.index(row) + 1, number)]


def paragraph_texts(root: "_Element") -> str:
    """Return all text of an element, paragraphs on lines of their own."""
    paragraphs = chain([root] if root.tag == w.PARAGRAPH else [], root.iterdescendants(w.PARAGRAPH))
    return "\n".join(own_text(one) for one in paragraphs)
