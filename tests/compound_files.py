"""OLE compound files written by hand (MS-CFB, version 3), and Outlook messages in them."""

import struct
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TypeAlias, Union

Storage: TypeAlias = Mapping[str, Union[bytes, "Storage"]]

SENT = datetime(2026, 11, 9, 12, tzinfo=UTC)
_SECTOR, _MINI, _CUTOFF = 512, 64, 4096
_FREE, _END, _FAT, _NONE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
_HEADER = struct.Struct("<8s16sHHHHH6s9I")
_ENTRY = struct.Struct("<64sHBBIII16sIQQIQ")


def outlook_message(
    subject: str = "", body: str = "", sender: str = "", files: Mapping[str, bytes] | None = None
) -> bytes:
    """A saved Outlook message with Unicode properties."""
    tree = message_storage(subject, body, sender, files)
    return compound_file(tree)


def message_storage(
    subject: str = "",
    body: str = "",
    sender: str = "",
    files: Mapping[str, bytes] | None = None,
    *,
    nested: bool = False,
    **more: bytes,
) -> dict[str, bytes | Storage]:
    """The streams of a message; `more` are streams by the eight digits of their names."""
    # 0x0039 is the time sent, as FILETIME: steps of 100 ns since 1601.
    sent = SENT - datetime(1601, 1, 1, tzinfo=UTC)
    fixed = struct.pack("<HHIQ", 0x40, 0x0039, 6, int(sent.total_seconds()) * 10**7)
    tree: dict[str, bytes | Storage] = {
        "__properties_version1.0": bytes(24 if nested else 32) + fixed,
        "__nameid_version1.0": {"__substg1.0_00020102": b""},
        "__substg1.0_001A001F": _wide("IPM.Note"),
    }
    for number, text in (("0037", subject), ("1000", body), ("0C1A", sender)):
        if text:
            tree[f"__substg1.0_{number}001F"] = _wide(text)
    for name, content in more.items():
        tree[f"__substg1.0_{name.lstrip('_')}"] = content
    for at, (name, content) in enumerate((files or {}).items()):
        tree[f"__attach_version1.0_#{at:08X}"] = {
            "__properties_version1.0": bytes(8),
            "__substg1.0_3707001F": _wide(name),
            "__substg1.0_37010102": content,
        }
    return tree


def _wide(text: str) -> bytes:
    return text.encode("utf-16-le")


def compound_file(root: Storage) -> bytes:
    """A compound file with these storages and streams."""
    writer = _Writer(root)
    return writer.written()


class _Writer:
    def __init__(self, root: Storage) -> None:
        self.entries: list[list[int | str]] = []
        self.mini = b""
        self.mini_fat: list[int] = []
        self.large: list[tuple[int, bytes]] = []
        self._add("Root Entry", 5)
        self._children(0, root)

    def _add(self, name: str, kind: int) -> int:
        # name, kind, right sibling, child, start, size
        self.entries.append([name, kind, _NONE, _NONE, _END, 0])
        return len(self.entries) - 1

    def _children(self, parent: int, storage: Storage) -> None:
        before = None
        for name in sorted(storage, key=lambda one: (len(one), one.upper())):
            value = storage[name]
            at = self._add(name, 2 if isinstance(value, bytes) else 1)
            if before is None:
                self.entries[parent][3] = at
            else:
                self.entries[before][2] = at
            before = at
            if isinstance(value, bytes):
                self._keep(at, value)
            else:
                self._children(at, value)

    def _keep(self, at: int, content: bytes) -> None:
        self.entries[at][5] = len(content)
        if not content:
            return
        if len(content) >= _CUTOFF:
            self.large.append((at, content))
            return
        start = len(self.mini_fat)
        self.entries[at][4] = start
        count = -(-len(content) // _MINI)
        self.mini_fat += [*range(start + 1, start + count), _END]
        self.mini += content.ljust(count * _MINI, b"\0")

    def written(self) -> bytes:
        directory_size = -(-len(self.entries) * 128 // _SECTOR)
        mini_fat = struct.pack(f"<{len(self.mini_fat)}I", *self.mini_fat)
        streams = [mini_fat, self.mini, *(content for _, content in self.large)]
        sizes = [-(-len(stream) // _SECTOR) for stream in streams]
        total = directory_size + sum(sizes)
        fat_size = 1
        while fat_size * (_SECTOR // 4) < total + fat_size:
            fat_size += 1
        fat = [_FAT] * fat_size
        starts = []
        for size in (directory_size, *sizes):
            starts.append(len(fat) if size else _END)
            fat += [*range(len(fat) + 1, len(fat) + size), _END] if size else []
        self.entries[0][4], self.entries[0][5] = starts[2], len(self.mini)
        for (at, _), start in zip(self.large, starts[3:], strict=True):
            self.entries[at][4] = start
        fat += [_FREE] * (fat_size * (_SECTOR // 4) - len(fat))
        body = struct.pack(f"<{len(fat)}I", *fat)
        body += b"".join(map(_entry, self.entries)).ljust(directory_size * _SECTOR, b"\0")
        for stream, size in zip(streams, sizes, strict=True):
            body += stream.ljust(size * _SECTOR, b"\xff" if stream is mini_fat else b"\0")
        return _header(fat_size, starts[0], starts[1], sizes[0]) + body


def _header(fat_size: int, directory: int, mini_fat: int, mini_fat_size: int) -> bytes:
    magic = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    fields = (magic, bytes(16), 0x3E, 3, 0xFFFE, 9, 6, bytes(6), 0, fat_size, directory)
    head = _HEADER.pack(*fields, 0, _CUTOFF, mini_fat, mini_fat_size, _END, 0)
    places = [*range(fat_size), *[_FREE] * (109 - fat_size)]
    return head + struct.pack("<109I", *places)


def _entry(entry: list[int | str]) -> bytes:
    name, kind, right, child, start, size = entry
    encoded = str(name).encode("utf-16-le") + b"\0\0"
    return _ENTRY.pack(
        encoded.ljust(64, b"\0"), len(encoded), kind, 1, _NONE, right, child,
        bytes(16), 0, 0, 0, start, size,
    )  # fmt: skip
