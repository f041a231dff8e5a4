"""What a file is, by its bytes: cheap looks that load no reader."""

import re
import zipfile
from io import BytesIO
from typing import Final

from anfrage.documents.readers.gate import DAMAGE, is_ole, is_zip

#: Parts of office files that are parsed to trees of up to forty times their size.
_TREES: Final = frozenset(
    {"word/document.xml", "word/numbering.xml", "word/styles.xml", "content.xml", "styles.xml"}
)
#: More bytes than this are not parsed in the program's own process. A paper of a few pages has up
#: to 400 kB, most of it styles; the worst that was tried with 1 MB took 1.5 s and 50 MB of memory.
LIGHT: Final = 1_000_000

# ISO 32000-1, annex H: readers accept the header within the first 1,024 bytes.
_PDF: Final = re.compile(rb"(?:^|[\r\n\0 \t\xbf])%PDF-\d")
_PDF_WITHIN: Final = 1024
# ODF 1.3 part 2, 3.2: every package has this part; the other one is the body.
_ODF: Final = (b"META-INF/manifest.xml", b"content.xml")
_DOCX: Final = b"word/document.xml"
# MS-OXMSG 2.4: every message holds this stream; names in the container are UTF-16.
_MSG: Final = "__properties_version1.0".encode("utf-16-le")
# RFC 5322 header fields that begin mails as programs save them.
_MAIL: Final = re.compile(
    rb"(?:^|\n)(?:from|to|subject|date|received|return-path|delivered-to|message-id|mime-version"
    rb"|content-type|x-[a-z0-9-]+|dkim-signature|authentication-results|arc-[a-z-]+) ?:",
    re.IGNORECASE,
)
_MAIL_WITHIN: Final = 4096


def is_pdf(content: bytes) -> bool:
    """Whether the bytes begin like a PDF."""
    return _PDF.search(content[:_PDF_WITHIN]) is not None


def is_docx(content: bytes) -> bool:
    """Whether the bytes are a zip that names the body of a Word file."""
    return is_zip(content) and _DOCX in content


def is_odf(content: bytes) -> bool:
    """Whether the bytes are a zip with the parts of an OpenDocument file."""
    return is_zip(content) and all(part in content for part in _ODF)


def is_msg(content: bytes) -> bool:
    """Whether the bytes are an OLE container with a message in it."""
    return is_ole(content) and _MSG in content


def is_mail(content: bytes) -> bool:
    """Whether the bytes begin with a header field of a mail."""
    return _MAIL.match(content[:_MAIL_WITHIN].lstrip(b"\xef\xbb\xbf\r\n")) is not None or (
        content.startswith(b"From ") and _MAIL.search(content[:_MAIL_WITHIN]) is not None
    )


def is_large(content: bytes) -> bool:
    """Whether the file itself is so large that what becomes of it needs a limit."""
    return len(content) > LIGHT


def is_heavy_archive(content: bytes) -> bool:
    """Whether the trees in a zip are so large that what becomes of them needs a limit."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            entries = archive.infolist()
    except DAMAGE:
        return False  # the gate refuses it
    return sum(entry.file_size for entry in entries if entry.filename in _TREES) > LIGHT
