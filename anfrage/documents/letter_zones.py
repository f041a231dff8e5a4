"""Zones of fixed size in a layout: whether what a letter says there finds room.

A zone grows with its text, so nothing is hidden; but an address that grows out of its window
cannot be read through it, and what stands below has to be moved.
"""

from enum import StrEnum
from typing import Final

from anfrage.documents.layout import Layout
from anfrage.domain.frozen import frozen
from anfrage.domain.letter import Letter

# Characters of a line: 80 mm at 11 pt in the address, 53 mm at 10 pt in the information block,
# counted with the average width of Liberation Sans (2.0 and 1.8 mm).
ADDRESS_WIDTH: Final = 40
INFORMATION_WIDTH: Final = 29


class Zone(StrEnum):
    """A part of the sheet with a limited number of lines."""

    ADDRESS = "address"
    INFORMATION = "information"


# Lines of 12 pt between the upper edge of a zone and the subject (DIN 5008: 35.76 and 48.46 mm).
_ROOM: Final = {Zone.ADDRESS: 8, Zone.INFORMATION: 11}


@frozen
class Overfull:
    """A zone that needs more lines than it has."""

    zone: Zone
    lines: int
    limit: int


def overfull_zones(letter: Letter, layout: Layout) -> tuple[Overfull, ...]:
    """Return the zones of `layout` that are too small for `letter`; a limit of 0 is none."""
    profile = layout.profile
    limits = {Zone.ADDRESS: profile.address_lines, Zone.INFORMATION: profile.information_lines}
    needed = zone_lines(letter)
    return tuple(
        Overfull(zone, needed[zone], limit)
        for zone, limit in limits.items()
        if 0 < limit < needed[zone]
    )


def zone_lines(letter: Letter) -> dict[Zone, int]:
    """Return how many lines each zone needs."""
    sender = letter.sender
    information = (
        letter.reference, letter.file_number, sender.contact, sender.phone, sender.email,
        sender.web, "date",
    )  # fmt: skip
    return {
        Zone.ADDRESS: _lines(letter.addressee, ADDRESS_WIDTH),
        Zone.INFORMATION: _lines(information, INFORMATION_WIDTH),
    }


def lines_to_move(letter: Letter) -> int:
    """Return by how many lines the subject has to be moved so that nothing lies over it."""
    needed = zone_lines(letter)
    return max(0, *(needed[zone] - room for zone, room in _ROOM.items()))


def _lines(texts: tuple[str, ...], width: int) -> int:
    return sum(-(-len(text) // width) for text in texts if text.strip())
