"""Which formats of a signed letter are sealed: those that the office names in its settings."""

import difflib
from pathlib import Path
from typing import Final

from anfrage.domain.errors import SettingsBroken
from anfrage.german.output_words import OUTPUTS
from anfrage.settings import FILE_NAME, Settings

# A signature folder is for what is still to be signed.
SEALABLE: Final = tuple(one for one in OUTPUTS if not one.startswith("unterschriftsmappe"))


def sealed_formats(settings: Settings, folder: Path) -> tuple[str, ...]:
    """Return the formats, each once.

    Raises:
        SettingsBroken: one of them cannot be sealed.
    """
    named = settings.participation.formats
    for one in named:
        if one not in SEALABLE:
            near = difflib.get_close_matches(one, SEALABLE, 1, 0.5)
            key = "beteiligung.formate"
            raise SettingsBroken(folder / FILE_NAME, key, "unknown_format", near[0] if near else "")
    return tuple(dict.fromkeys(named))
