"""A draft changed as Word changes it: the markup that Word 2016 and later writes, by hand."""

import io
import zipfile
from collections.abc import Callable

DOCUMENT = "word/document.xml"
_RSID = 'w:rsidR="00A77B3E"'


def edited(docx: bytes, edit: Callable[[str], str], part: str = DOCUMENT) -> bytes:
    """The file with one part's XML changed; the change must have happened."""
    return with_parts(docx, {part: _changed(_parts(docx)[part].decode(), edit)})


def with_parts(docx: bytes, parts: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in (_parts(docx) | {n: d.encode() for n, d in parts.items()}).items():
            archive.writestr(name, data)
    return buffer.getvalue()


def without_part(docx: bytes, name: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for other, data in _parts(docx).items():
            if other != name:
                archive.writestr(other, data)
    return buffer.getvalue()


def _parts(docx: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _changed(text: str, edit: Callable[[str], str]) -> str:
    result = edit(text)
    assert result != text, "nothing was changed"
    return result


def swap(old: str, new: str) -> Callable[[str], str]:
    return lambda text: text.replace(old, new, 1)


def run(text: str, tag: str = "t") -> str:
    return f'<w:r {_RSID}><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def tracked(tag: str, inner: str, author: str = "Anna Amt", day: int = 20) -> str:
    moment = f"2026-11-{day}T08:15:00Z"
    start = f'<w:{tag} w:id="{day}" w:author="{author}" w:date="{moment}">'
    return f"{start}{inner}</w:{tag}>"


def inserted(text: str, author: str = "Anna Amt") -> str:
    return tracked("ins", run(text), author)


def deleted(text: str, author: str = "Anna Amt") -> str:
    return tracked("del", run(text, "delText"), author)


def retyped(text: str, *middle: str) -> Callable[[str], str]:
    """Put `middle` in place of the run that says `text`."""
    plain = f"<w:r><w:t>{text}</w:t></w:r>"
    return swap(plain, "".join(middle))


COMMENTS = "word/comments.xml"


def comments_part(author: str, text: str) -> str:
    return (
        '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f'<w:comment w:id="7" w:author="{author}" w:date="2026-11-20T08:15:00Z" w:initials="AA">'
        f"<w:p><w:r><w:annotationRef/></w:r>{run(text)}</w:p></w:comment></w:comments>"
    )
