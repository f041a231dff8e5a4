"""Whether a PDF has the fonts of its layout: another program replaces a missing one silently."""

import re
from typing import Final

from anfrage.documents.layout import Layout

# Six letters and a plus sign stand before the name of an embedded subset (ISO 32000-1, 9.6.4).
_NAME: Final = re.compile(rb"/FontName\s*/(?:[A-Z]{6}\+)?([^\s/<>\[\]()]+)")
_DEFAULT: Final = re.compile(rb'<w:docDefaults>.*?<w:rFonts [^>]*?w:ascii="([^"]+)"', re.DOTALL)


def replaced_fonts(pdf: bytes, layout: Layout) -> tuple[str, ...]:
    """Return the fonts that the layout asks for and the PDF does not have, by their names.

    Asked for is the font of the layout's ordinary text, and those of the profile that the layout
    uses. Of a PDF whose fonts cannot be seen nothing is said.
    """
    there = {_plain(name.decode("latin-1")) for name in _NAME.findall(pdf)}
    default = _DEFAULT.search(layout.parts.get("word/styles.xml", b""))
    wanted = [default[1].decode()] if default else []
    wanted += [
        name
        for name in layout.profile.fonts
        if any(f'"{name}"'.encode() in data for data in layout.parts.values())
    ]
    return tuple(
        name
        for name in dict.fromkeys(wanted)
        if there and not any(one.startswith(_plain(name)) for one in there)
    )


def _plain(name: str) -> str:
    return "".join(filter(str.isalnum, name)).casefold()
