"""Small files that want too much, and files with things in them that no paper has."""

import zipfile
import zlib
from io import BytesIO

from compound_files import Storage, compound_file, message_storage
from office_papers import docx_file, odt_file, odt_paragraphs, zip_file
from pdf_papers import pdf_of_contents, pdf_of_objects

GIGABYTES = 3
_BLOCK = 8_000_000
_HEAVY = 50_000_000


def repeated_deflate(block: bytes, times: int) -> bytes:
    """What compressing `block` so many times over gives, made from one compressed block.

    The check sum at the end is left out; readers of PDF do not miss it.
    """
    one = zlib.compressobj(9)
    head = one.compress(block) + one.flush(zlib.Z_FULL_FLUSH)
    next_one = one.compress(block) + one.flush(zlib.Z_FULL_FLUSH)
    return head + next_one * (times - 1) + one.flush(zlib.Z_FINISH)


def bomb_pdf() -> bytes:
    """Some 3 kB that unpack to 3 GB of blanks."""
    inner = repeated_deflate(b" " * _BLOCK, GIGABYTES * 10**9 // _BLOCK)
    packed = zlib.compress(zlib.compress(inner, 9), 9)
    filters = "[/FlateDecode /FlateDecode /FlateDecode]"
    stream = f"<< /Length {len(packed)} /Filter {filters} >>\nstream\n".encode()
    return pdf_of_objects([*_pages(3), stream + packed + b"\nendstream"])


def _pages(content: int, resources: str = "") -> list[bytes]:
    return [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 1 /Kids [4 0 R] >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {content + 2} 0 R"
        f" /Resources << /Font << /F1 3 0 R >> {resources} >> >>".encode(),
    ]


def laughing_pdf(depth: int = 12, width: int = 10, words: str = "ha") -> bytes:
    """A drawing that calls another ten times, which calls another ten times, and so on.

    With words in the innermost it wants memory, without it wants time.
    """
    objects = _pages(3, "/XObject << /X 6 0 R >>")
    objects.append(b"<< /Length 5 >>\nstream\n/X Do\nendstream")
    for level in range(depth):
        innermost = f"BT /F1 11 Tf 72 700 Td ({words}) Tj ET".encode() if words else b"0 g"
        drawn = innermost if level == depth - 1 else b"/X Do " * width
        inner = f"/XObject << /X {len(objects) + 2} 0 R >>" if level < depth - 1 else ""
        objects.append(
            f"<< /Type /XObject /Subtype /Form /BBox [0 0 600 900] /Length {len(drawn)}"
            f" /Resources << /Font << /F1 3 0 R >> {inner} >> >>\nstream\n".encode()
            + drawn
            + b"\nendstream"
        )
    return pdf_of_objects(objects)


def boundless_pdf() -> bytes:
    """A page of absurd size in a document that claims two billion pages and objects."""
    whole = pdf_of_contents(b"BT /F1 11 Tf 72 700 Td (1. Warum?) Tj ET")
    whole = whole.replace(b"[0 0 595 842]", b"[-9e37 -9e37 9e37 9e37]")
    whole = whole.replace(b"/Count 1", b"/Count 2000000000").replace(
        b"/Size 7", b"/Size 2147483647"
    )
    return whole.replace(b"xref\n0 7", b"xref\n0 2147483646")


def protected_pdf() -> bytes:
    """A PDF that opens only with a password that is not empty."""
    secret = "<" + "5A" * 32 + ">"
    encryption = f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O {secret} /U {secret} >>"
    return pdf_of_contents(b"", trailer=f"{encryption} /ID [<00> <00>]")


def scanned_pdf() -> bytes:
    """A page that is one picture."""
    picture = b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray"
    objects = _pages(3, "/XObject << /X 6 0 R >>")
    objects.append(b"<< /Length 5 >>\nstream\n/X Do\nendstream")
    objects.append(picture + b" /BitsPerComponent 8 /Length 1 >>\nstream\n\x80\nendstream")
    return pdf_of_objects(objects)


def nested_mail(depth: int) -> bytes:
    """A mail in a mail in a mail …"""
    head = b"Subject: x\r\nMIME-Version: 1.0\r\nContent-Type: message/rfc822\r\n\r\n"
    return head * depth + b"Subject: x\r\n\r\n1. Warum?\r\n"


def nested_multipart(depth: int) -> bytes:
    """Parts in parts in parts …"""
    head = b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (level, level)
        for level in range(depth)
    )
    return b"Subject: x\r\nMIME-Version: 1.0\r\n" + head + b"\r\n1. Warum?\r\n"


def nested_message(depth: int) -> bytes:
    """An Outlook message in a message in a message …"""
    tree: Storage = message_storage("x", "1. Warum?", nested=True)
    for _ in range(depth):
        attachment: Storage = {"__properties_version1.0": bytes(8), "__substg1.0_3701000D": tree}
        outer = message_storage("x", nested=True)
        outer["__attach_version1.0_#00000000"] = attachment
        tree = outer
    return compound_file(tree)


def heavy_docx() -> bytes:
    """A Word file of many small elements: the tree of them is many times larger.

    Comments in between keep the zip's ratio below what the gate refuses.
    """
    return _heavy(docx_file([]), "word/document.xml", b"</w:body>", b"<w:p/>")


def heavy_odt() -> bytes:
    """An OpenDocument text of many small elements."""
    return _heavy(odt_file(""), "content.xml", b"</office:text>", b"<text:p/>")


def _heavy(file: bytes, part: str, before: bytes, element: bytes) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(file)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == part:
                varied = b"".join(element * 20 + b"<!--%d-->" % n for n in range(2000))
                content = content.replace(before, varied * (_HEAVY // len(varied)) + before)
            new.writestr(name, content, zipfile.ZIP_DEFLATED, 1)
    return out.getvalue()


def docx_with_entity() -> bytes:
    """A Word file that would read a file of this machine into its text."""
    declared = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    body = "<w:p><w:r><w:t>&e;</w:t></w:r></w:p>"
    names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    xml = f"{declared}<w:document {names}><w:body>{body}</w:body></w:document>"
    return zip_file({"[Content_Types].xml": "<Types/>", "word/document.xml": xml})


def odt_with_entity() -> bytes:
    """An OpenDocument text whose styles declare entities that multiply."""
    laughs = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(9))
    styles = f'<!DOCTYPE x [<!ENTITY a0 "ha">{laughs}]><x>&a9;</x>'
    return odt_file(odt_paragraphs(["1. Warum?"]), more={"styles.xml": styles})


def bomb_zip(part: str) -> bytes:
    """An office file of 100 MB of zeros in one part."""
    return zip_file({"META-INF/manifest.xml": "<x/>", "content.xml": "<x/>"} | {part: bytes(10**8)})
