"""Names of new positions."""

import re
import unicodedata
import uuid
from typing import Final

_LONGEST: Final = 40  # characters taken from the title; an id has at most 64


def new_position_id(title: str) -> str:
    """Make an id (`domain.position.ID_PATTERN`) from a title and a random end.

    The random end keeps it from ever being another position's.
    """
    return f"{_slug(title)}-{uuid.uuid4().hex[:6]}"


def _slug(title: str) -> str:
    for umlaut, plain in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
        title = title.lower().replace(umlaut, plain)
    ascii_only = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")[:_LONGEST].strip("-") or "position"
