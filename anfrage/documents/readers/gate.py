"""The gate for containers: what a zip is checked for before anything in it is opened.

Figures: 25 MB of file and 60 MB unpacked are ten times the largest council paper seen; a part
that grows two hundredfold is a bomb (XML of office files grows about twentyfold).
"""

import io
import re
import zipfile
import zlib
from typing import Final

from anfrage.domain.errors import PaperHostile, PaperProtected, PaperUnreadable
from anfrage.domain.frozen import frozen

FILE_LIMIT: Final = 25_000_000
TOTAL_LIMIT: Final = 60_000_000
RATIO_LIMIT: Final = 200
ENTRY_LIMIT: Final = 2_000

_ZIP: Final = b"PK\x03\x04"
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: Small parts may shrink more than the ratio allows: a part of spaces, a thumbnail of one colour.
_RATIO_FLOOR: Final = 100_000

#: What zipfile raises on damaged archives (seen over 20,000 mutated files).
DAMAGE: Final = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError)
#: Office files are stored or deflated (ISO/IEC 29500-2, annex B; ODF 1.3 part 2, 3.2).
_METHODS: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})

_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_MACROS: Final = re.compile(r"(?:^|/)vbaproject[^/]*\.bin$|(?:^|/)macrosheets/", re.IGNORECASE)
_OUTSIDE: Final = re.compile(r"^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\x00|\\")
_DECLARATION: Final = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)


@frozen
class Archive:
    """A zip that passed the gate."""

    name: str
    _zip: zipfile.ZipFile

    @property
    def parts(self) -> frozenset[str]:
        """Names of all entries."""
        return frozenset(self._zip.namelist())

    def xml(self, part: str) -> bytes | None:
        """Return the bytes of an XML part, None where there is no such part.

        Raises:
            PaperHostile: The part declares a document type or entities.
            PaperUnreadable: The part is damaged.
        """
        if part not in self.parts:
            return None
        try:
            content = self._zip.read(part)
        except DAMAGE as error:
            raise PaperUnreadable(self.name) from error
        if _declares(content):
            raise PaperHostile(self.name, "declaration")
        return content


def is_zip(content: bytes) -> bool:
    """Whether the bytes begin like a zip."""
    return content.startswith(_ZIP)


def is_ole(content: bytes) -> bool:
    """Whether the bytes are an OLE container: an old Office file or an encrypted new one."""
    return content.startswith(_OLE)


def is_encrypted_office(content: bytes) -> bool:
    """Whether an OLE container holds an encrypted Office file (MS-OFFCRYPTO, 2.3.4.4)."""
    return is_ole(content) and _ENCRYPTED in content


def open_archive(name: str, content: bytes) -> Archive:
    """Open a zip after checking its directory; nothing is unpacked for that.

    Raises:
        PaperUnreadable: No zip, or a damaged one.
        PaperProtected: Encrypted entries.
        PaperHostile: Too many or too large entries, a bomb, names that lead outside or come
            twice, macros.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
        entries = archive.infolist()
    except DAMAGE as error:
        raise PaperUnreadable(name) from error
    if any(entry.flag_bits & 0x1 for entry in entries):
        raise PaperProtected(name)
    if any(entry.compress_type not in _METHODS for entry in entries):
        raise PaperUnreadable(name)
    reason = _objection(entries)
    if reason:
        raise PaperHostile(name, reason)
    return Archive(name, archive)


def _objection(entries: list[zipfile.ZipInfo]) -> str:
    """Return the code of what speaks against these entries, "" for nothing."""
    # `orig_filename` is the name before zipfile tidied it: cut at NUL, "\\" made "/".
    names = [entry.orig_filename for entry in entries]
    found = {
        "entries": len(entries) > ENTRY_LIMIT,
        "size": sum(entry.file_size for entry in entries) > TOTAL_LIMIT,
        "ratio": any(_explodes(entry) for entry in entries),
        "path": any(_OUTSIDE.search(name) for name in names),
        "twice": len({name.casefold() for name in names}) < len(names),
        "macros": any(_MACROS.search(name) for name in names),
    }
    return next((code for code, holds in found.items() if holds), "")


def _explodes(entry: zipfile.ZipInfo) -> bool:
    return entry.file_size > max(_RATIO_FLOOR, RATIO_LIMIT * entry.compress_size)


def _declares(content: bytes) -> bool:
    """Whether XML declares a document type, in UTF-8 or, with zero bytes between, in UTF-16."""
    plain = content.replace(b"\0", b"") if b"\0" in content else content
    return _DECLARATION.search(plain) is not None
