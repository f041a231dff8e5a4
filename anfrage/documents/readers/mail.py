"""Mails (.eml): sender, date, subject, the words of the body, and the files that came along.

Any exception may come out of the standard library's parser; `confined_main` answers for those
that are not caught here.
"""

import re
from datetime import date
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from typing import Final

from anfrage.documents.readers.enclosing import DEPTH_LIMIT, Mail
from anfrage.documents.readers.html import decode_declared, decode_html, text_of_html
from anfrage.domain.errors import PaperHostile, PaperProtected, PaperUnreadable
from anfrage.german.paper_words import mail_head

#: What reading a malformed header raises (seen over 20,000 mutated mails).
_BAD_HEADER: Final = (AttributeError, IndexError, KeyError, LookupError, TypeError, ValueError)
#: Names for enclosures that have none.
_SUFFIXES: Final = {
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/vnd.ms-outlook": ".msg",
    "application/msword": ".doc",
    "application/rtf": ".rtf",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "text/html": ".html",
}
_NO_PAPERS: Final = frozenset({"image", "audio", "video"})
_NO_PAPER_TYPES: Final = frozenset(
    {"application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature"}
    | {"text/calendar", "text/vcard", "text/x-vcard", "application/pgp-encrypted"}
    | {"message/delivery-status", "message/disposition-notification", "text/rfc822-headers"}
)
_ENCRYPTED: Final = re.compile(r"multipart/encrypted|application/(?:x-)?pkcs7-mime")


def read_mail(name: str, content: bytes) -> Mail:
    """Take a mail apart. Of a body in several forms the plain text is taken.

    Raises:
        PaperUnreadable: No mail.
        PaperProtected: Encrypted (S/MIME or PGP).
        PaperHostile: Mails nested too deeply, or too many enclosures.
    """
    try:
        message = message_from_bytes(content, policy=policy.default)
    except RecursionError as error:
        raise PaperHostile(name, "depth") from error
    if not message.keys():
        raise PaperUnreadable(name)
    mail = Mail(name)
    mail.head = _head(message)
    _gather(message, mail, 0)
    return mail


def _head(message: EmailMessage) -> str:
    return mail_head(_header(message, "From"), _day(message), _header(message, "Subject"))


def _header(message: EmailMessage, name: str) -> str:
    try:
        return str(message[name] or "")
    except _BAD_HEADER:
        return ""


def _day(message: EmailMessage) -> date | None:
    """Return the day on which the mail was sent, in the sender's own time zone."""
    try:
        return parsedate_to_datetime(_header(message, "Date")).date()
    except _BAD_HEADER:
        return None


def _gather(part: EmailMessage, mail: Mail, depth: int, *, words: bool = True) -> None:
    """Add a part and all below it, in order; without `words` only the files."""
    kind = part.get_content_type()
    if _ENCRYPTED.fullmatch(kind) and part.get_param("smime-type") != "signed-data":
        raise PaperProtected(mail.name)
    if kind in _NO_PAPER_TYPES or part.get_content_maintype() in _NO_PAPERS:
        return
    if kind == "message/rfc822":
        _nested(part, mail, depth + 1)
    elif kind == "multipart/alternative":
        chosen = _plainest(part)
        for child in _children(part):
            # Apple Mail puts the files into the form that is not read.
            _gather(child, mail, depth, words=words and child is chosen)
    elif part.is_multipart():
        for child in _children(part):
            _gather(child, mail, depth, words=words)
    elif kind in {"text/plain", "text/html"} and not _is_attachment(part):
        if words:
            mail.write(_words(part, kind, mail.name))
    else:
        mail.enclose(_file_name(part, kind), _payload(part))


def _nested(part: EmailMessage, mail: Mail, depth: int) -> None:
    if depth > DEPTH_LIMIT:
        raise PaperHostile(mail.name, "depth")
    for message in _children(part):
        mail.write(_head(message))
        _gather(message, mail, depth)


def _children(part: EmailMessage) -> list[EmailMessage]:
    payload = part.get_payload()
    found = payload if isinstance(payload, list) else []
    return [child for child in found if isinstance(child, EmailMessage)]


def _plainest(part: EmailMessage) -> EmailMessage | None:
    """Return the form of the body to read: plain text with words in it, else the richest."""
    children = _children(part)
    for child in children:
        if child.get_content_type() == "text/plain" and _words(child, "text/plain", "").strip():
            return child
    rich = [one for one in children if one.get_content_type() == "text/html" or one.is_multipart()]
    return rich[-1] if rich else None


def _words(part: EmailMessage, kind: str, name: str) -> str:
    content = _payload(part)
    charset = part.get_content_charset("")
    if kind == "text/plain":
        return decode_declared(content, charset)
    page = decode_declared(content, charset) if charset else decode_html(content)
    return text_of_html(name, page)


def _payload(part: EmailMessage) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _is_attachment(part: EmailMessage) -> bool:
    try:
        return part.get_content_disposition() == "attachment"
    except _BAD_HEADER:
        return False


def _file_name(part: EmailMessage, kind: str) -> str:
    try:
        name = part.get_filename("") or ""
    except _BAD_HEADER:
        name = ""
    suffix = _SUFFIXES.get(kind, "")
    return name if "." in name else (name or "Anlage") + suffix
