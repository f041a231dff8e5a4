"""Characters of a PDF page put together to pieces of lines, with their places."""

import ctypes
import sys
from typing import Any, Final

from anfrage.domain.frozen import frozen

#: A gap of this many line heights inside a line separates columns, cells, or label and value.
_WIDE_GAP: Final = 1.8
#: Characters that stand for a hyphen at which pdfium joined two lines (`fpdf_text.h`: U+0002 or,
#: in whole texts, U+FFFE).
_JOINED: Final = frozenset({0x02, 0xFFFE})
_LINE_ENDS: Final = frozenset({0x0A, 0x0D})
_BLANKS: Final = frozenset({0x20, 0xA0, 0x09})


@frozen
class Piece:
    """A piece of a line. Places in points (1/72 inch), y growing upwards."""

    text: str
    left: float
    right: float
    bottom: float
    top: float

    @property
    def height(self) -> float:
        """Height of the line box, never zero."""
        return max(self.top - self.bottom, 1.0)

    def beside(self, other: "Piece") -> bool:
        """Whether two pieces stand on one line: they share half of the lower one's height."""
        shared = min(self.top, other.top) - max(self.bottom, other.bottom)
        return shared > min(self.height, other.height) / 2


def read_pieces(page_text: Any) -> list[Piece]:
    """Return the pieces of a page in the order in which the file draws them.

    Args:
        page_text: A `pypdfium2.PdfTextPage`.
    """
    import pypdfium2.raw as pdfium

    raw = page_text.raw
    box = pdfium.FS_RECTF()
    place = ctypes.byref(box)
    writer = _Writer()
    for index in range(page_text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(raw, index)
        if code in _LINE_ENDS:
            writer.end()
        elif code in _BLANKS:
            writer.blank(code)
        elif 0 < code <= sys.maxunicode and pdfium.FPDFText_GetLooseCharBox(raw, index, place):
            writer.put(code, box.left, box.right, box.bottom, box.top)
    writer.end()
    return writer.pieces


class _Writer:
    """The pieces so far and the one being written."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self._codes: list[str] = []
        self._left = self._right = self._bottom = self._top = 0.0
        self._before = (0.0, 0.0)
        self._pending = ""

    def blank(self, code: int) -> None:
        """Remember a blank; it counts only between two characters of one piece."""
        self._pending = self._pending or chr(code)

    def put(self, code: int, left: float, right: float, bottom: float, top: float) -> None:
        """Add a character, to a new piece if it stands apart from the one before."""
        if self._codes and self._apart(left, right, bottom, top):
            self.end()
        if not self._codes:
            self._left, self._bottom, self._top = left, bottom, top
        elif self._pending:
            self._codes.append(self._pending)
        self._pending = ""
        self._codes.append("-" if code in _JOINED else chr(code))
        self._right = max(right, self._right) if len(self._codes) > 1 else right
        self._before = (left, right)
        self._bottom = min(bottom, self._bottom)
        self._top = max(top, self._top)

    def end(self) -> None:
        """Finish the piece."""
        text = "".join(self._codes)
        if text:
            self.pieces.append(Piece(text, self._left, self._right, self._bottom, self._top))
        self._codes.clear()
        self._pending = ""

    def _apart(self, left: float, right: float, bottom: float, top: float) -> bool:
        height = max(min(top - bottom, self._top - self._bottom), 1.0)
        shared = min(self._top, top) - max(self._bottom, bottom)
        if shared > height / 2:
            return left - self._right > _WIDE_GAP * height or left < self._left - height
        # Another line, or words that run upwards: their characters stand above each other.
        return min(self._before[1], right) - max(self._before[0], left) < (right - left) / 2
