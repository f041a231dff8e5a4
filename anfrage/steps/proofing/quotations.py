"""Quotations in an answer: what somebody else said is not checked as the office's own words."""

import re
from typing import Final

_QUOTED: Final = re.compile(r"„[^“”]*[“”]|\"[^\"\n]*\"|»[^«\n]*«|‚[^‘’]*[‘’]")


def without_quotations(text: str) -> str:
    """Return `text` with a sign that is no word in place of quotations, all places unchanged."""
    return _QUOTED.sub(lambda found: "¬" * len(found.group()), text)
