"""Pasted text on its way through the terminal's parser."""

import re
from typing import Final

# Bracketed paste (xterm control sequences, "Bracketed Paste Mode").
START: Final = "\x1b[200~"
END: Final = "\x1b[201~"
_SEVEN_BIT: Final = re.compile(r"\x1b([@-_])")
_OTHER: Final = re.compile(r"\x1b[ -/]*[0-~]?")  # ECMA-35: ESC, intermediates, a final byte
_UNFINISHED: Final = re.compile(r"\x1b[ -/]*\Z")


class PasteFilter:
    """Keeps escape characters of a pasted text away from a parser of keys.

    Textual 8.2.8 looks for keys inside a paste as well: what follows an ESC there is lost, or
    arrives as pressed keys. Here each control sequence is turned into its 8-bit form (ECMA-48,
    5.3: ESC and a column 4 or 5 character are one C1 character), which that parser passes on and
    `domain.text.clean` removes. Other escape sequences are dropped.
    """

    def __init__(self) -> None:
        self._pasting = False
        self._tail = ""  # the last characters outside of a paste
        self._held = ""  # the beginning of what may be END

    def feed(self, data: str) -> str:
        """Return what the parser shall read of `data`; chunks may end anywhere."""
        passed = []
        while data:
            part, data = self._inside(data) if self._pasting else self._outside(data)
            passed.append(part)
        return "".join(passed)

    def _outside(self, data: str) -> tuple[str, str]:
        joined = self._tail + data
        at = joined.find(START)
        if at < 0:
            self._tail = joined[1 - len(START) :]
            return data, ""
        begin = at + len(START) - len(self._tail)
        self._pasting, self._tail = True, ""
        return data[:begin], data[begin:]

    def _inside(self, data: str) -> tuple[str, str]:
        data, self._held = self._held + data, ""
        at = data.find(END)
        if at >= 0:
            self._pasting = False
            return _plain(data[:at]) + END, data[at + len(END) :]
        last = data.rfind("\x1b")
        if last >= 0 and (END.startswith(data[last:]) or _UNFINISHED.match(data, last)):
            data, self._held = data[:last], data[last:]
        return _plain(data), ""


def _plain(text: str) -> str:
    eight_bit = _SEVEN_BIT.sub(lambda found: chr(ord(found[1]) + 0x40), text)
    return _OTHER.sub("", eight_bit)
