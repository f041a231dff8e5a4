"""Plain text and Markdown: bytes decoded, nothing else changed."""

import codecs
import re
from typing import Final

from anfrage.domain.errors import PaperUnreadable

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),  # the mark stays: places count in the file as it is
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16: its mark begins with the shorter one
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# Controls that no text has; ESC may come from a terminal's log, NUL from a broken export.
_JUNK: Final = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]")
#: More junk than one character in this many: the bytes are no text. What decodes as UTF-8 hardly
#: ever is anything else, so pasted text may be full of controls; other bytes decode as anything.
_TOLERATED: Final = 50
_TOLERATED_IN_UTF8: Final = 2
_SAMPLE: Final = 200_000
#: Two letters in UTF-16; one alone says nothing.
_SHORTEST: Final = 4

# What Windows-1252 leaves undefined; Windows shows the C1 control of the same number.
_WINDOWS: Final = {
    byte: bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0xA0)
}
_MOJIBAKE: Final = re.compile("[\x80-\x84\x86-\x9f]")
# Encodings of old Macintosh and DOS programs, believed where they alone give German words.
_OLD: Final = ("mac-roman", "cp850")
_UMLAUT: Final = re.compile("(?<=[A-Za-z])[äöüß]|[ÄÖÜäöü](?=[a-z])")


def is_text(content: bytes) -> bool:
    """Whether the bytes can be read as text in one of the known encodings."""
    return _plausible(content, decode(content[:_SAMPLE]))


def read_text(name: str, content: bytes) -> str:
    """Return the text of a `.txt` or `.md` file; line ends and everything else as they are.

    Raises:
        PaperUnreadable: The bytes are no text.
    """
    result = decode(content)
    if not _plausible(content, result):
        raise PaperUnreadable(name)
    return result


def decode(content: bytes) -> str:
    """Decode text: UTF-8, UTF-16 and UTF-32 by their mark, else UTF-8, else Windows-1252.

    Mac Roman and DOS (code page 850) are known by their umlauts.
    UTF-16 without a mark is known by its zero bytes. Windows-1252 characters that a wrong export
    left as C1 controls inside UTF-8 become what they were meant to be, one for one.
    """
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    if (guessed := _utf16_without_mark(content)) is not None:
        return content.decode(guessed, "replace")
    try:
        return _mended(content.decode("utf-8"))
    except UnicodeDecodeError:
        return _decode_broken(content)


def _decode_broken(content: bytes) -> str:
    """Decode bytes that are not clean UTF-8: nearly UTF-8, or Windows-1252."""
    as_utf8 = content.decode("utf-8", "replace")
    good = sum(character > "\x7f" and character != "\ufffd" for character in as_utf8)
    if good > 4 * as_utf8.count("\ufffd"):
        return _mended(as_utf8)
    as_windows = content.decode("latin-1").translate(_WINDOWS)
    best, most = as_windows, 2 * _umlauts(as_windows) + 1
    for encoding in _OLD:
        other = content.decode(encoding)
        if _umlauts(other) > most:
            best, most = other, _umlauts(other)
    return best


def _umlauts(text: str) -> int:
    """Count the German letters that stand in words; in a wrong encoding there are hardly any."""
    return len(_UMLAUT.findall(text[:_SAMPLE]))


def _mended(text: str) -> str:
    if _MOJIBAKE.search(text) is None:
        return text
    return _MOJIBAKE.sub(lambda match: _WINDOWS[ord(match[0])], text)


def _utf16_without_mark(content: bytes) -> str | None:
    """Recognise UTF-16 by its zero bytes: in Latin script every other byte is zero."""
    sample = content[:2000]
    if len(sample) < _SHORTEST or len(content) % 2:
        return None
    even, odd = sample[0::2], sample[1::2]
    if odd.count(0) > 0.7 * len(odd) and even.count(0) < 0.1 * len(even):
        return "utf-16-le"
    if even.count(0) > 0.7 * len(even) and odd.count(0) < 0.1 * len(odd):
        return "utf-16-be"
    return None


def _plausible(content: bytes, text: str) -> bool:
    sample = text[:_SAMPLE]
    junk = len(_JUNK.findall(sample)) + max(0, sample.count("\0") - len(sample) // 20)
    tolerated = _TOLERATED_IN_UTF8 if _is_utf8(content[:_SAMPLE]) else _TOLERATED
    return junk * tolerated <= len(sample)


def _is_utf8(sample: bytes) -> bool:
    """Whether the bytes are UTF-8; the last character may be cut off."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        decoder.decode(sample)
    except UnicodeDecodeError:
        return False
    return True
