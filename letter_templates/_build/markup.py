"""Small pieces of WordprocessingML: paragraphs, frames, fields. Lengths are millimetres."""

from dataclasses import dataclass
from xml.sax.saxutils import escape

TWIPS_PER_MM = 1440 / 25.4
LINE = 240  # twips: the line grid of 12 pt


def twips(millimetres: float) -> int:
    """Whole twips (1/1440 inch) for a length."""
    return round(millimetres * TWIPS_PER_MM)


@dataclass(frozen=True)
class Frame:
    """A zone in a fixed place of the sheet, measured from its edges.

    `height` is the least height: a zone grows with its text, since a zone of exact height would
    hide what does not fit.
    """

    x: float
    y: float
    width: float
    height: float

    def markup(self) -> str:
        """The `w:framePr` of every paragraph in this zone."""
        return (
            f'<w:framePr w:w="{twips(self.width)}" w:h="{twips(self.height)}" w:hRule="atLeast"'
            f' w:hSpace="0" w:vSpace="0" w:wrap="around" w:vAnchor="page" w:hAnchor="page"'
            f' w:x="{twips(self.x)}" w:y="{twips(self.y)}"/>'
        )


def run(text: str, properties: str = "") -> str:
    """One run; a tab in `text` becomes a tab stop."""
    form = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    parts = [f'<w:t xml:space="preserve">{escape(part)}</w:t>' for part in text.split("\t")]
    return f"<w:r>{form}{'<w:tab/>'.join(parts)}</w:r>" if text else ""


def field(instruction: str, shown: str) -> str:
    """A field that Word and LibreOffice compute, such as PAGE; `shown` stands until they do."""
    return f'<w:fldSimple w:instr=" {instruction} ">{run(shown)}</w:fldSimple>'


def paragraph(
    style: str, *contents: str, frame: Frame | None = None, space_before: int | None = None
) -> str:
    """A paragraph in a style; contents are runs or, for plain text, text."""
    inner = "".join(one if one.startswith("<") else run(one) for one in contents)
    place = frame.markup() if frame else ""
    space = "" if space_before is None else f'<w:spacing w:before="{space_before}"/>'
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{place}{space}</w:pPr>{inner}</w:p>'


def block(name: str, *contents: str, style: str = "Normal", frame: Frame | None = None) -> str:
    """A block: its marks alone in paragraphs of their own, in the frame of what they enclose."""
    start = paragraph(style, f"{{{{#{name}}}}}", frame=frame)
    end = paragraph(style, f"{{{{/{name}}}}}", frame=frame)
    return start + "".join(contents) + end


def fold_mark(y: float, width: float) -> str:
    """A mark at the left edge, `y` from the top: the upper border of an empty frame.

    A drawing would become a figure without alternative text in the PDF.
    """
    frame = Frame(5.0, y, width, 2.0)
    border = '<w:pBdr><w:top w:val="single" w:sz="4" w:space="0" w:color="808080"/></w:pBdr>'
    return f'<w:p><w:pPr><w:pStyle w:val="Falzmarke"/>{frame.markup()}{border}</w:pPr></w:p>'
