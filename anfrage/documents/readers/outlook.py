"""Outlook's saved messages (.msg): an OLE container of properties (MS-OXMSG, MS-OXPROPS)."""

import struct
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from typing import Any, Final

from anfrage.documents.readers.enclosing import DEPTH_LIMIT, Mail
from anfrage.documents.readers.html import decode_declared, decode_html, text_of_html
from anfrage.domain.errors import PaperHostile, PaperProtected, PaperUnreadable
from anfrage.german.paper_words import mail_head

# Property identifiers (MS-OXPROPS, section 2) and types (MS-OXCDATA, 2.11.1).
_CLASS: Final = 0x001A
_SUBJECT: Final = 0x0037
_SENDER: Final = 0x0C1A
_ON_BEHALF_OF: Final = 0x0042
_SENT: Final = 0x0039
_BODY: Final = 0x1000
_HTML: Final = 0x1013
_DATA: Final = 0x3701
_LONG_NAME: Final = 0x3707
_SHORT_NAME: Final = 0x3704
_DISPLAY_NAME: Final = 0x3001
_CODE_PAGE: Final = 0x3FDE
_UNICODE: Final = 0x001F
_BYTE_STRING: Final = 0x001E
_BINARY: Final = 0x0102
_STORAGE: Final = 0x000D

_PROPERTIES: Final = "__properties_version1.0"
_ENCLOSED: Final = "__attach_version1.0_"
#: Length of what stands before the fixed properties: of a file, of a message in it (2.4.1).
_HEADER: Final = (32, 24)
_PROPERTY: Final = struct.Struct("<HHI8s")
_EPOCH: Final = datetime(1601, 1, 1, tzinfo=UTC)
_ENCRYPTED: Final = "ipm.note.smime"
_SIGNED: Final = "ipm.note.smime.multipartsigned"


def read_outlook(name: str, content: bytes) -> Mail:
    """Take a saved message apart: plain body, else the HTML one, and the files that came along.

    Raises:
        PaperUnreadable: A damaged container.
        PaperProtected: Encrypted (S/MIME).
        PaperHostile: Messages nested too deeply, or too many enclosures.
    """
    import olefile

    mail = Mail(name)
    try:
        with olefile.OleFileIO(BytesIO(content)) as container:
            message = _Folder(container, ())
            if not message.stream(_PROPERTIES):  # every message has it: it was cut off
                raise PaperUnreadable(name)
            mail.head = _gather(message, mail, 0)
    except (OSError, struct.error, OverflowError) as error:  # what olefile raises on damage
        raise PaperUnreadable(name) from error
    return mail


def _gather(folder: "_Folder", mail: Mail, depth: int) -> str:
    """Add body and enclosures of a message; returns its head."""
    if depth > DEPTH_LIMIT:
        raise PaperHostile(mail.name, "depth")
    kind = folder.text(_CLASS).casefold()
    if kind.startswith(_ENCRYPTED) and not kind.startswith(_SIGNED):
        raise PaperProtected(mail.name)
    fixed = folder.fixed(_HEADER[min(depth, 1)])
    sender = folder.text(_SENDER) or folder.text(_ON_BEHALF_OF)
    head = mail_head(sender, _day(fixed.get(_SENT, b"")), folder.text(_SUBJECT))
    if depth:
        mail.write(head)
    mail.write(_body(folder, fixed, mail.name))
    for enclosed in folder.folders(_ENCLOSED):
        inner = enclosed.folder(_stream(_DATA, _STORAGE))
        if inner is not None:
            _gather(inner, mail, depth + 1)
            continue
        names = (enclosed.text(one) for one in (_LONG_NAME, _SHORT_NAME, _DISPLAY_NAME))
        data = enclosed.stream(_stream(_DATA, _BINARY))
        if data:
            mail.enclose(next(filter(None, names), ""), data)
    return head


def _body(folder: "_Folder", fixed: dict[int, bytes], name: str) -> str:
    plain = folder.text(_BODY)
    if plain.strip():
        return plain
    rich = folder.stream(_stream(_HTML, _BINARY))
    code_page = int.from_bytes(fixed.get(_CODE_PAGE, b"")[:4], "little")
    page = folder.text(_HTML)
    if rich:
        page = decode_declared(rich, f"cp{code_page}") if code_page else decode_html(rich)
    return text_of_html(name, page)


def _day(value: bytes) -> date | None:
    """Read a FILETIME: steps of 100 ns since 1601, UTC; shown in the local time zone."""
    steps = int.from_bytes(value, "little")
    try:
        return (_EPOCH + timedelta(microseconds=steps // 10)).astimezone().date() if steps else None
    except (OverflowError, ValueError, OSError):
        return None


def _stream(identifier: int, kind: int) -> str:
    return f"__substg1.0_{identifier:04X}{kind:04X}"


class _Folder:
    """A storage of the container: a message or an enclosure."""

    def __init__(self, container: Any, path: tuple[str, ...]) -> None:
        self._container = container
        self._path = path

    def stream(self, name: str) -> bytes:
        """Return a stream's content, b"" where there is none."""
        place = [*self._path, name]
        if self._container.get_type(place) != 2:  # noqa: PLR2004 - STGTY_STREAM
            return b""
        content: bytes = self._container.openstream(place).read()
        return content

    def text(self, identifier: int) -> str:
        """Return a text property, "" where there is none."""
        if content := self.stream(_stream(identifier, _UNICODE)):
            return content.decode("utf-16-le", "replace").rstrip("\0")
        return decode_declared(self.stream(_stream(identifier, _BYTE_STRING)), "").rstrip("\0")

    def fixed(self, header: int) -> dict[int, bytes]:
        """Return the eight bytes of each property that has no stream of its own."""
        table = self.stream(_PROPERTIES)[header:]
        whole = table[: len(table) // _PROPERTY.size * _PROPERTY.size]
        return {identifier: value for _, identifier, _, value in _PROPERTY.iter_unpack(whole)}

    def folder(self, name: str) -> "_Folder | None":
        """Return a storage in this one."""
        path = (*self._path, name)
        exists = self._container.get_type(list(path)) == 1
        return _Folder(self._container, path) if exists else None

    def folders(self, prefix: str) -> list["_Folder"]:
        """Return the storages in this one whose names begin with `prefix`, in their order."""
        depth = len(self._path)
        names = {
            path[depth]
            for path in self._container.listdir(streams=False, storages=True)
            if len(path) == depth + 1
            and tuple(path[:depth]) == self._path
            and path[depth].lower().startswith(prefix)
        }
        return [_Folder(self._container, (*self._path, name)) for name in sorted(names)]
