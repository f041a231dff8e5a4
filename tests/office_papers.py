"""Word and OpenDocument files, web pages and mails with given paragraphs, made as programs do."""

import io
import zipfile
from collections.abc import Iterable, Mapping
from email.message import EmailMessage
from html import escape
from xml.sax.saxutils import escape as escape_xml

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
ODT_NAMES = " ".join(
    f'xmlns:{name}="{_ODF}{name}:1.0"' for name in ("office", "text", "style", "table", "manifest")
)
_ODT_TYPE = "application/vnd.oasis.opendocument.text"


def zip_file(parts: Mapping[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def docx_file(paragraphs: Iterable[str], more: Mapping[str, str | bytes] | None = None) -> bytes:
    body = "".join(
        f'<w:p><w:r><w:t xml:space="preserve">{escape_xml(one)}</w:t></w:r></w:p>'
        for one in paragraphs
    )
    document = f'<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>'
    parts = {"[Content_Types].xml": "<Types/>", "word/document.xml": document}
    return zip_file(parts | dict(more or {}))


def odt_paragraphs(paragraphs: Iterable[str]) -> str:
    return "".join(f"<text:p>{escape_xml(one)}</text:p>" for one in paragraphs)


def odt_file(body: str, styles: str = "", more: Mapping[str, str | bytes] | None = None) -> bytes:
    """An OpenDocument text with this body; `styles` are automatic styles."""
    content = (
        f"<office:document-content {ODT_NAMES}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    manifest = f"<manifest:manifest {ODT_NAMES}/>"
    parts = {"mimetype": _ODT_TYPE, "content.xml": content, "META-INF/manifest.xml": manifest}
    return zip_file(parts | dict(more or {}))


def html_file(paragraphs: Iterable[str]) -> bytes:
    body = "\n".join(f"<p>{escape(one)}</p>" for one in paragraphs)
    return f"<!DOCTYPE html><html><head><title>x</title></head><body>{body}</body></html>".encode()


def mail_file(body: str, subject: str = "", files: Mapping[str, bytes] | None = None) -> bytes:
    message = EmailMessage()
    message["From"] = "Ratsbüro <post@musterlingen.example>"
    message["Date"] = "Mon, 09 Nov 2026 09:30:00 +0100"
    if subject:
        message["Subject"] = subject
    message.set_content(body)
    for name, content in (files or {}).items():
        message.add_attachment(
            content, maintype="application", subtype="octet-stream", filename=name
        )
    return message.as_bytes()
