"""What a mail holds: its own words and the files that came with it."""

from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Final

from anfrage.domain.errors import PaperHostile
from anfrage.domain.frozen import frozen
from anfrage.domain.text import clean_line

#: Mails inside mails; a forwarded chain as people write it has two or three.
DEPTH_LIMIT: Final = 5
#: Files that come with one mail, those of mails inside it included.
ENCLOSURE_LIMIT: Final = 100
_NAME_LENGTH: Final = 120
_UNNAMED: Final = "Anlage"

#: What comes with mails and is no paper: signatures, logos, contacts, dates.
_NO_PAPERS: Final = frozenset(
    {".p7s", ".asc", ".sig", ".vcf", ".ics", ".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp"}
    | {".svg", ".tif", ".tiff", ".ico", ".heic", ".wmz", ".emz", ".mp3", ".mp4", ".mov", ".wav"}
)


@frozen
class Enclosure:
    """A file that came with a mail. `name` is a bare file name: never a path."""

    name: str
    content: bytes


@dataclass(slots=True)
class Mail:
    """A mail as read. `head` names sender, date and subject."""

    name: str
    head: str = ""
    body: list[str] = field(default_factory=list)
    enclosures: list[Enclosure] = field(default_factory=list)

    def write(self, text: str) -> None:
        """Add a piece of the body."""
        if text.strip():
            self.body.append(text.strip("\r\n") + "\n")

    def enclose(self, name: str, content: bytes) -> None:
        """Add a file under its bare name; what can be no paper is left out.

        Raises:
            PaperHostile: Too many files.
        """
        bare = bare_name(name)
        if PurePosixPath(bare).suffix.lower() in _NO_PAPERS:
            return
        if len(self.enclosures) == ENCLOSURE_LIMIT:
            raise PaperHostile(self.name, "entries")
        self.enclosures.append(Enclosure(bare, content))


def bare_name(name: str) -> str:
    """Return the last part of a path of any system, cleaned and of decent length."""
    plain = PurePosixPath(clean_line(name).replace("\\", "/")).name.strip(". ")
    if len(plain) > _NAME_LENGTH:
        plain = plain[: _NAME_LENGTH // 2] + "…" + plain[-_NAME_LENGTH // 2 :]
    return plain or _UNNAMED
