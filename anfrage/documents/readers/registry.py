"""Which reader reads which file: by what the content is, and by the suffix where that is open.

Another format is one more file with a function ``(name, content) -> str`` and one more `Reader`.
A reader's file is imported when the first paper of its format comes.
"""

from collections.abc import Callable
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from anfrage.documents.readers import signatures, text
from anfrage.documents.readers.gate import is_encrypted_office, is_ole
from anfrage.domain.errors import PaperProtected, PaperTypeUnknown, PaperUnreadable
from anfrage.domain.frozen import frozen

if TYPE_CHECKING:
    from anfrage.documents.readers.enclosing import Mail


def _always(_: bytes) -> bool:
    return True


@frozen
class Reader:
    """A way to read papers.

    Attributes:
        suffixes: Lower case, with the dot. "" stands for names without a suffix and for "-".
        recognises: Whether the bytes are of this format.
        read: Takes name and content, returns the text or a mail; raises the `Paper…` errors.
        confined: Whether a file is read in the confined child process.
        certain: What `recognises` says holds whatever the suffix says.
        verbatim: Every character is given back as it stands in the file.
    """

    suffixes: frozenset[str]
    recognises: Callable[[bytes], bool]
    read: "Callable[[str, bytes], str | Mail]"
    confined: Callable[[bytes], bool] = _always
    certain: bool = False
    verbatim: bool = False


def _docx(name: str, content: bytes) -> str:
    from anfrage.documents.readers.docx import read_docx

    return read_docx(name, content)


def _odt(name: str, content: bytes) -> str:
    from anfrage.documents.readers.odt import read_odt

    return read_odt(name, content)


def _pdf(name: str, content: bytes) -> str:
    from anfrage.documents.readers.pdf import read_pdf

    return read_pdf(name, content)


def _outlook(name: str, content: bytes) -> "Mail":
    from anfrage.documents.readers.outlook import read_outlook

    return read_outlook(name, content)


def _mail(name: str, content: bytes) -> "Mail":
    from anfrage.documents.readers.mail import read_mail

    return read_mail(name, content)


def _html(name: str, content: bytes) -> str:
    from anfrage.documents.readers.html import read_html

    return read_html(name, content)


def _oparl(name: str, content: bytes) -> str:
    from anfrage.documents.readers.oparl import read_oparl

    return read_oparl(name, content)


_READERS: Final = (
    Reader(
        frozenset({".docx"}), signatures.is_docx, _docx, signatures.is_heavy_archive, certain=True
    ),
    Reader(frozenset({".odt"}), signatures.is_odf, _odt, signatures.is_heavy_archive, certain=True),
    Reader(frozenset({".pdf"}), signatures.is_pdf, _pdf, certain=True),
    Reader(frozenset({".msg"}), signatures.is_msg, _outlook, certain=True),
    Reader(frozenset({".eml"}), signatures.is_mail, _mail),
    Reader(frozenset({".html", ".htm", ".xhtml"}), text.is_text, _html),
    Reader(frozenset({".json"}), text.is_text, _oparl, signatures.is_large),
    Reader(
        frozenset({"", ".txt", ".text", ".md", ".markdown"}),
        text.is_text,
        text.read_text,
        lambda _: False,
        verbatim=True,
    ),
)

#: Lower case, with the dot: what files of papers are called.
SUFFIXES: Final = frozenset().union(*(one.suffixes for one in _READERS)) - {""}

# Formats that are known by their first bytes and not read: the name to show instead of a suffix
# that says something else.
_FOREIGN: Final = (
    (b"{\\rtf", ".rtf"),
    (b"\x89PNG", ".png"),
    (b"\xff\xd8\xff", ".jpg"),
)


def reader_for(name: str, content: bytes) -> Reader:
    """Return the reader of a file.

    Raises:
        PaperProtected: An encrypted Office file.
        PaperTypeUnknown: No reader for this suffix, or another format behind a known suffix.
        PaperUnreadable: Not what the suffix says.
    """
    certain = (one for one in _READERS if one.certain and one.recognises(content))
    if (found := next(certain, None)) is not None:
        return found
    if is_ole(content):
        if is_encrypted_office(content):
            raise PaperProtected(name)
        raise PaperTypeUnknown(name, ".doc")
    for start, real in _FOREIGN:
        if content.startswith(start):
            raise PaperTypeUnknown(name, real)
    suffix = PurePath(name).suffix.lower()
    by_suffix = next((one for one in _READERS if suffix in one.suffixes), None)
    if by_suffix is None:
        raise PaperTypeUnknown(name, suffix)
    if not by_suffix.recognises(content):
        raise PaperUnreadable(name)
    return by_suffix
