"""A file becomes text: the reader is chosen, limits are kept, what a mail encloses is read too."""

from typing import TYPE_CHECKING, Final

from anfrage.documents.readers.gate import FILE_LIMIT
from anfrage.documents.readers.registry import reader_for
from anfrage.domain.errors import AnfrageError, PaperEmpty, PaperHostile, PaperTooLarge

if TYPE_CHECKING:
    from anfrage.documents.readers.enclosing import Mail

#: Text of one paper, in bytes of UTF-8. A council paper has some 10 kB; 5 MB are 2,000 pages.
TEXT_LIMIT: Final = 5_000_000
_PAGE_END: Final = "\n\f\n"

# Printed forms of letter pairs, as PDFs have them. NFKC would map more, and ruin m² and №.
_LIGATURES: Final = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)


def check_file(name: str, content: bytes) -> None:
    """Check what can be checked before a file is read.

    Raises:
        PaperTooLarge: More than 25 MB.
        PaperEmpty: No visible byte.
    """
    if len(content) > FILE_LIMIT:
        raise PaperTooLarge(name, len(content), FILE_LIMIT)
    if not content.strip(b"\0 \t\r\n"):
        raise PaperEmpty(name)


def read_here(name: str, content: bytes, depth: int = 0) -> str:
    """Return the text of a paper, read in this process.

    Args:
        name: File name or path, for its suffix and for messages.
        content: The whole file.
        depth: How many mails it came in.

    Raises:
        AnfrageError: As `PaperReader.read`, PaperExhausting excepted.
    """
    check_file(name, content)
    reader = reader_for(name, content)
    result = reader.read(name, content)
    text = result if isinstance(result, str) else _with_enclosures(result, depth)
    if not reader.verbatim:
        text = text.translate(_LIGATURES)
    if len(text) * 4 > TEXT_LIMIT:
        size = len(text.encode("utf-8", "surrogatepass"))
        if size > TEXT_LIMIT:
            raise PaperTooLarge(name, size, TEXT_LIMIT)
    if not text.strip("\0\ufeff \t\r\n\f"):
        raise PaperEmpty(name)
    return text


def _with_enclosures(mail: "Mail", depth: int) -> str:
    """Return the words of a mail and of all papers in it.

    An enclosure that cannot be read leaves a line that says so, above the words of the mail.
    Where nothing else was in the mail, its failure is the failure of the mail.
    """
    from anfrage.documents.readers.enclosing import DEPTH_LIMIT
    from anfrage.german.paper_words import unread_enclosure

    if depth >= DEPTH_LIMIT:
        raise PaperHostile(mail.name, "depth")
    texts: list[str] = []
    gaps: list[str] = []
    failures: list[AnfrageError] = []
    for enclosure in mail.enclosures:
        try:
            texts.append(read_here(enclosure.name, enclosure.content, depth + 1))
        except AnfrageError as error:
            gaps.append(unread_enclosure(enclosure.name, error))
            failures.append(error)
    if failures and not texts and not mail.body:
        raise failures[0]
    words = ["".join(part) for part in ([mail.head], gaps, ["\n".join(mail.body)]) if any(part)]
    return _PAGE_END.join(["\n".join(words), *texts])
