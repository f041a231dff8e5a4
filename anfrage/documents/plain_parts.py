"""The parts that Word asks of every file beside the text: settings, fonts, a theme.

ECMA-376, Part 1: 11.3.3 (settings), 11.3.5 (font table), 14.2.7 (theme).
"""

from typing import Final

from anfrage.documents.docx_names import W_NAMESPACE

FONT: Final = "Liberation Sans"
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NS: Final = f'xmlns:w="{W_NAMESPACE}"'
_MAIN: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
_COLOURS: Final = (
    *("dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"),
    *("hlink", "folHlink"),
)


def side_parts() -> dict[str, tuple[str, str]]:
    """Return the parts in `word/` by name, each as (kind of relationship, XML)."""
    return {
        "settings.xml": ("settings", _settings()),
        "fontTable.xml": ("fontTable", _fonts()),
        "theme/theme1.xml": ("theme", _theme()),
    }


def _settings() -> str:
    mode = (
        '<w:compatSetting w:name="compatibilityMode"'
        ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    )
    return f"{_HEAD}<w:settings {_NS}><w:compat>{mode}</w:compat></w:settings>"


def _fonts() -> str:
    font = f'<w:font w:name="{FONT}"><w:family w:val="swiss"/></w:font>'
    return f"{_HEAD}<w:fonts {_NS}>{font}</w:fonts>"


def _theme() -> str:
    """Black on white, one font, plain fills and lines."""
    colours = "".join(
        f'<a:{name}><a:srgbClr val="{"FFFFFF" if name.startswith("lt") else "000000"}"/></a:{name}>'
        for name in _COLOURS
    )
    font = f'<a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
    fonts = f"<a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont>"
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="6350">{fill}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    lists = {
        "fillStyleLst": fill,
        "lnStyleLst": line,
        "effectStyleLst": effect,
        "bgFillStyleLst": fill,
    }
    formats = "".join(f"<a:{name}>{one * 3}</a:{name}>" for name, one in lists.items())
    return (
        f'{_HEAD}<a:theme xmlns:a="{_MAIN}" name="Blatt"><a:themeElements>'
        f'<a:clrScheme name="Blatt">{colours}</a:clrScheme>'
        f'<a:fontScheme name="Blatt">{fonts}</a:fontScheme>'
        f'<a:fmtScheme name="Blatt">{formats}</a:fmtScheme></a:themeElements></a:theme>'
    )
