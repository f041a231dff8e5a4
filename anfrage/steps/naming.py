"""A person's name in a text, as it is usually written, and the text without it."""

import re
import unicodedata
from typing import Final

_TITLES: Final = r"(?:(?:Dr|Prof|Dipl|Ing|med|jur|phil|h\. ?c)\.[-\s]*)*"
_TITLE: Final = re.compile(r"(?i)^(?:dr|prof|dipl|ing|med|jur|phil)\.?$|^(?:herrn?|frau)$")
_GAP: Final = r"[\s ]+"


class NamePattern:
    """Finds "Eva Muster", "Dr. Eva Muster", "Muster, Eva" and "Eva Musters", in any case.

    Other spellings, a surname alone among them, are names of their own.
    """

    def __init__(self, name: str) -> None:
        words = [one for one in unicodedata.normalize("NFC", name).split() if not _TITLE.match(one)]
        parts = [re.escape(one.strip(",")) for one in words if one.strip(",")]
        if "," in name and len(parts) > 1:  # "Muster, Eva"
            parts = [*parts[1:], parts[0]]
        self.empty = not parts
        straight = (_GAP + _TITLES).join(parts)
        turned = f"{parts[-1]},?{_GAP}{_TITLES}{_GAP.join(parts[:-1])}" if len(parts) > 1 else ""
        spelled = "|".join(one for one in (straight, turned) if one)
        self._pattern = re.compile(rf"(?<!\w)(?:{spelled})(?:s|['’])?(?!\w)", re.IGNORECASE)

    def stands_in(self, text: str) -> bool:
        """Whether the name stands in a text."""
        return self._pattern.search(unicodedata.normalize("NFC", text)) is not None

    def taken_out(self, text: str, put: str) -> str:
        """Return a text with `put` wherever the name stood; without it, the text as it is."""
        changed, found = self._pattern.subn(lambda _: put, unicodedata.normalize("NFC", text))
        return changed if found else text
