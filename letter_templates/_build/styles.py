"""The named styles of the shipped layouts; cities change them in Word or LibreOffice."""

from dataclasses import dataclass

from markup import LINE, twips

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
FONT = "Liberation Sans"
GREY = "595959"  # contrast 7:1 on white, above WCAG's 4.5:1
DRAFT_RED = "9C0006"
EXACT = (LINE, "exact")  # the 12 pt grid of DIN 5008
SINGLE = (240, "auto")

_KEEP = "<w:keepNext/>"
_WHOLE = "<w:keepNext/><w:keepLines/>"
_BUILT_IN = frozenset(
    {
        "heading 1",
        "heading 2",
        "heading 3",
        "header",
        "footer",
        "List Bullet",
        "List Number",
        "Quote",
        "footnote text",
        "Closing",
        "Signature",
    }
)


@dataclass(frozen=True)
class Style:
    """A paragraph style. `size` in points, `before` and `after` in twips.

    `line` is height (twips, or 240ths of a line for "auto") and rule; `extra` are properties of
    the paragraph that stand before its spacing, `late` those behind.
    """

    identity: str
    name: str
    size: float = 11
    bold: bool = False
    colour: str = ""
    before: int = 0
    after: int = 0
    line: tuple[int, str] = SINGLE
    based_on: str = "Normal"
    following: str = ""
    italic: bool = False
    extra: str = ""
    late: str = ""
    tracking: int = 0

    def markup(self) -> str:
        """The `w:style` element, its properties in the order of the schema."""
        custom = "" if self.name in _BUILT_IN else ' w:customStyle="1"'
        following = f'<w:next w:val="{self.following}"/>' if self.following else ""
        height, rule = self.line
        spacing = (
            f'<w:spacing w:before="{self.before}" w:after="{self.after}"'
            f' w:line="{height}" w:lineRule="{rule}"/>'
        )
        return (
            f'<w:style w:type="paragraph"{custom} w:styleId="{self.identity}">'
            f'<w:name w:val="{self.name}"/><w:basedOn w:val="{self.based_on}"/>{following}'
            f"<w:qFormat/><w:pPr>{self.extra}{spacing}{self.late}</w:pPr>{self._run()}</w:style>"
        )

    def _run(self) -> str:
        half_points = round(self.size * 2)
        return (
            "<w:rPr>"
            + ("<w:b/>" if self.bold else "")
            + ("<w:i/>" if self.italic else "")
            + (f'<w:color w:val="{self.colour}"/>' if self.colour else "")
            + (f'<w:spacing w:val="{self.tracking}"/>' if self.tracking else "")
            + f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/></w:rPr>'
        )


def hanging(width: float) -> str:
    """A hanging indent of `width` millimetres: a number, then the text beside it."""
    return f'<w:ind w:left="{twips(width)}" w:hanging="{twips(width)}"/>'


def tabs(*stops: tuple[float, str]) -> str:
    """Tab stops: distance from the left margin in millimetres, and alignment."""
    inner = "".join(f'<w:tab w:val="{kind}" w:pos="{twips(at)}"/>' for at, kind in stops)
    return f"<w:tabs>{inner}</w:tabs>"


def text_styles(
    line: tuple[int, str],
    subject: tuple[int, str],
    blank: int,
    size: float = 11,
    parting: int = 120,
) -> list[Style]:
    """The styles of what the letter says, from the subject to the enclosures.

    `line` and `subject` are the heights of lines in text and subject, `blank` is the space over
    the salutation in twips, `size` that of the subject in points, `parting` the space below a
    paragraph of an answer in twips.
    """
    first, second = ('<w:outlineLvl w:val="0"/>', '<w:outlineLvl w:val="1"/>')
    heading = Style(
        "Heading1",
        "heading 1",
        size=size,
        bold=True,
        after=120 if size > Style.size else 0,
        line=subject,
        following="Anrede",
        extra=_WHOLE,
        late=first,
    )
    question = Style(
        "Heading2",
        "heading 2",
        bold=True,
        before=280,
        after=80,
        following="Antwort",
        extra=_WHOLE + tabs((8, "left")),
        late=hanging(8) + second,
    )
    salutation = Style("Anrede", "Anrede", before=blank, after=LINE, line=line)
    answer = Style("Antwort", "Antwort", after=parting, line=line)
    note = Style("FootnoteText", "footnote text", size=9, late=hanging(3))
    return [heading, question, salutation, answer, *_list_styles(line, parting), note, *_ending_styles()]


def _list_styles(line: tuple[int, str], parting: int) -> list[Style]:
    return [
        Style(
            identity,
            name,
            after=parting,
            line=line,
            based_on="Antwort",
            extra=extra,
            late="<w:contextualSpacing/>",
        )
        for identity, name, extra in (
            ("ListBullet", "List Bullet", '<w:numPr><w:numId w:val="1"/></w:numPr>'),
            ("ListNumber", "List Number", ""),
        )
    ]


def _ending_styles() -> list[Style]:
    return [
        Style("Closing", "Closing", before=280, extra=_KEEP),
        Style("Zeichnungszusatz", "Zeichnungszusatz", before=LINE, extra=_KEEP),
        Style("Signature", "Signature", before=720, extra=_KEEP, late="<w:contextualSpacing/>"),
        Style("Funktion", "Funktion", extra=_KEEP),
        Style("Anlagen", "Anlagen", bold=True, before=400, extra=_WHOLE),
        Style("Anlage", "Anlage"),
        Style("Verteiler", "Verteiler", bold=True, before=280, extra=_WHOLE),
    ]


def running_styles(line: tuple[int, str]) -> list[Style]:
    """Styles of texts in which questions are no headings: quotation, heading of the third level."""
    both = f'<w:ind w:left="{twips(8)}" w:right="{twips(8)}"/>'
    return [
        Style("Quote", "Quote", italic=True, after=120, line=line, late=both),
        Style(
            "Heading3",
            "heading 3",
            bold=True,
            before=200,
            after=80,
            following="Antwort",
            extra=_WHOLE + tabs((8, "left")),
            late=hanging(8) + '<w:outlineLvl w:val="2"/>',
        ),
        Style("Frage", "Frage", after=120, line=line, extra=tabs((8, "left")), late=hanging(8)),
    ]


def sheet_styles(accent: str) -> list[Style]:
    """The styles of what stands around the text; `accent` colours the letterhead."""
    right = '<w:jc w:val="right"/>'
    return [
        Style("header", "header", size=9),
        Style("footer", "footer", size=9, colour=GREY, extra=tabs((165, "right"))),
        Style("Briefkopf", "Briefkopf", size=18, bold=True, colour=accent),
        Style("BriefkopfStelle", "Briefkopf Stelle", colour=GREY),
        Style("Ruecksendezeile", "Rücksendezeile", size=7, line=(180, "exact")),
        Style("Vermerk", "Vermerk", size=8, bold=True, line=EXACT, colour=DRAFT_RED),
        Style(
            "VermerkFrei",
            "Vermerk im Text",
            size=8,
            bold=True,
            after=200,
            colour=DRAFT_RED,
            late="<w:contextualSpacing/>",
        ),
        Style("Anschrift", "Anschrift", line=EXACT),
        Style("Anker", "Anker", size=1, line=EXACT),
        Style("Falzmarke", "Falzmarke", size=1, line=(20, "exact")),
        Style("Nichtoeffentlich", "Nichtöffentlich", size=12, bold=True, colour=DRAFT_RED),
        Style("Entwurf", "Entwurf", size=16, bold=True, colour=DRAFT_RED, tracking=80, late=right),
    ]


def styles_part(styles: list[Style]) -> str:
    """The whole styles.xml: defaults (font, German), Normal, then `styles`."""
    fonts = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:cs="{FONT}" w:eastAsia="{FONT}"/>'
    return (
        f'<w:styles xmlns:w="{NAMESPACE}"><w:docDefaults><w:rPrDefault><w:rPr>{fonts}'
        '<w:sz w:val="22"/><w:szCs w:val="22"/>'
        '<w:lang w:val="de-DE" w:eastAsia="de-DE" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        "<w:qFormat/></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:semiHidden/></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList">'
        '<w:name w:val="No List"/><w:semiHidden/></w:style>'
        '<w:style w:type="character" w:styleId="FootnoteReference">'
        '<w:name w:val="footnote reference"/>'
        '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
        '<w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr></w:style>'
        + "".join(style.markup() for style in styles)
        + "</w:styles>"
    )
