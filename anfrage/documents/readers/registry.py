"""Which reader reads which file: by what the content is, and by the suffix where that is open.

Another format is one more file with a function ``(name, content) -> str`` and one more `Reader`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

from anfrage.documents.readers import docx, text
from anfrage.documents.readers.gate import FILE_LIMIT, is_encrypted_office, is_ole, is_zip
from anfrage.domain.errors import (
    PaperEmpty,
    PaperProtected,
    PaperTooLarge,
    PaperTypeUnknown,
    PaperUnreadable,
)

#: Text of one paper, in bytes of UTF-8. A council paper has some 10 kB; 5 MB are 2,000 pages.
TEXT_LIMIT: Final = 5_000_000


@dataclass(frozen=True, slots=True)
class Reader:
    """A way to read papers.

    Attributes:
        suffixes: Lower case, with the dot. "" stands for names without a suffix and for "-".
        recognises: Whether the bytes are of this format, whatever the name says.
        read: Takes name and content, returns the text; raises the `Paper…` errors.
    """

    suffixes: frozenset[str]
    recognises: Callable[[bytes], bool]
    read: Callable[[str, bytes], str]


_READERS: Final = (
    Reader(frozenset({".docx"}), docx.is_docx, docx.read_docx),
    Reader(frozenset({"", ".txt", ".text", ".md", ".markdown"}), text.is_text, text.read_text),
)

# Formats that are known by their first bytes and not read: the name to show instead of a suffix
# that says something else.
_FOREIGN: Final = (
    (b"%PDF-", ".pdf"),
    (b"{\\rtf", ".rtf"),
    (b"\x89PNG", ".png"),
    (b"\xff\xd8\xff", ".jpg"),
)


def read_paper(name: str, content: bytes) -> str:
    """Return the text of a paper, decoded and otherwise as it is.

    A Word file that is named `.txt` is read as what it is; so is a text without a suffix.

    Args:
        name: File name or path, for its suffix and for messages.
        content: The whole file.

    Raises:
        PaperTooLarge: More than 25 MB of file or 5 MB of text.
        PaperTypeUnknown: No reader for this suffix, or another format behind a known suffix.
        PaperProtected: Encrypted with a password.
        PaperHostile: A container built to harm, or one with macros.
        PaperUnreadable: Damaged, or not what the suffix says.
        PaperEmpty: No visible character.
    """
    if len(content) > FILE_LIMIT:
        raise PaperTooLarge(name, len(content), FILE_LIMIT)
    if not content.strip(b"\0 \t\r\n"):
        raise PaperEmpty(name)
    result = _reader(name, content).read(name, content)
    if len(result) * 4 > TEXT_LIMIT:
        size = len(result.encode("utf-8", "surrogatepass"))
        if size > TEXT_LIMIT:
            raise PaperTooLarge(name, size, TEXT_LIMIT)
    if not result.strip("\0\ufeff \t\r\n"):
        raise PaperEmpty(name)
    return result


def _reader(name: str, content: bytes) -> Reader:
    suffix = PurePath(name).suffix.lower()
    by_suffix = next((reader for reader in _READERS if suffix in reader.suffixes), None)
    if is_ole(content):
        if is_encrypted_office(content):
            raise PaperProtected(name)
        raise PaperTypeUnknown(name, ".doc")
    for start, real in _FOREIGN:
        if content.startswith(start):
            raise PaperTypeUnknown(name, real)
    if by_suffix is None:
        raise PaperTypeUnknown(name, suffix)
    if by_suffix.recognises(content):
        return by_suffix
    other = next((reader for reader in _READERS if reader.recognises(content)), None)
    if other is None or not is_zip(content):
        raise PaperUnreadable(name)
    return other
