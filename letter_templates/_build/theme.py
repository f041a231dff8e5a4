"""The theme part: Word files have to have one (ECMA-376, Part 1, 14.2.7); letters use little."""

from styles import FONT

_COLOURS = {
    "dk2": "44546A",
    "lt2": "E7E6E6",
    "accent1": "1F3864",
    "accent2": "595959",
    "accent3": "9C0006",
    "accent4": "806000",
    "accent5": "385723",
    "accent6": "3B3838",
    "hlink": "0563C1",
    "folHlink": "954F72",
}


def theme_part() -> str:
    """The whole theme1.xml: black and white, our font, plain fills and lines."""
    system = (
        '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>'
        '<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>'
    )
    colours = "".join(
        f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in _COLOURS.items()
    )
    font = f'<a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>' * 3
    line = f'<a:ln w="6350">{fill[: len(fill) // 3]}</a:ln>' * 3
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    return (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Brief">'
        f'<a:themeElements><a:clrScheme name="Brief">{system}{colours}</a:clrScheme>'
        f'<a:fontScheme name="Brief"><a:majorFont>{font}</a:majorFont>'
        f"<a:minorFont>{font}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="Brief"><a:fillStyleLst>{fill}</a:fillStyleLst>'
        f"<a:lnStyleLst>{line}</a:lnStyleLst><a:effectStyleLst>{effect}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )
