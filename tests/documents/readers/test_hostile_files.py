"""Files built to harm: each is read or refused within the limits, and the batch goes on."""

import http.server
import threading
import time
from collections.abc import Callable, Iterator

import hostile_files as hostile
import pytest
from compound_files import outlook_message
from office_papers import ODT_NAMES, docx_file, html_file, mail_file, odt_file, zip_file
from pdf_papers import pdf_of_contents

from anfrage.documents.readers import PaperReader
from anfrage.domain.errors import (
    AnfrageError,
    PaperExhausting,
    PaperHostile,
    PaperProtected,
    PaperTypeUnknown,
    PaperUnreadable,
)
from anfrage.german.messages import sentence
from anfrage.german.problems import HOSTILE_REASONS

REFUSED: dict[str, tuple[str, Callable[[], bytes], type[AnfrageError]]] = {
    "3 kB that want 3 GB": ("a.pdf", hostile.bomb_pdf, PaperExhausting),
    "drawings in drawings": ("a.pdf", hostile.laughing_pdf, PaperExhausting),
    "password": ("a.pdf", hostile.protected_pdf, PaperProtected),
    "mails in mails": ("a.eml", lambda: hostile.nested_mail(2000), PaperHostile),
    "parts in parts": ("a.eml", lambda: hostile.nested_multipart(2000), PaperHostile),
    "messages in messages": ("a.msg", lambda: hostile.nested_message(60), PaperHostile),
    "many elements, Word": ("a.docx", hostile.heavy_docx, PaperExhausting),
    "many elements, Writer": ("a.odt", hostile.heavy_odt, PaperExhausting),
    "a file of the machine": ("a.docx", hostile.docx_with_entity, PaperHostile),
    "entities that multiply": ("a.odt", hostile.odt_with_entity, PaperHostile),
    "zeros, Word": ("a.docx", lambda: hostile.bomb_zip("word/document.xml"), PaperHostile),
    "zeros, Writer": ("a.odt", lambda: hostile.bomb_zip("styles.xml"), PaperHostile),
    "macros": (
        "a.docx",
        lambda: zip_file({"word/document.xml": "<x/>", "word/vbaProject.bin": "x"}),
        PaperHostile,
    ),
    "tags in tags": ("a.html", lambda: b"<div>" * 2_000_000, PaperHostile),
    "brackets in brackets": ("a.json", lambda: b"[" * 4_500_000, PaperUnreadable),
    "programs": ("a.exe", lambda: b"MZ" + bytes(range(256)) * 10, PaperTypeUnknown),
    "programs as text": ("a.txt", lambda: b"MZ" + bytes(range(256)) * 10, PaperUnreadable),
}


@pytest.fixture(scope="module")
def reader() -> Iterator[PaperReader]:
    with PaperReader() as one:
        yield one


@pytest.mark.parametrize("case", REFUSED)
def test_a_hostile_file_is_refused_in_time_and_the_next_paper_is_read(
    reader: PaperReader, case: str
) -> None:
    name, make, failure = REFUSED[case]
    content = make()
    begun = time.monotonic()
    with pytest.raises(failure) as refused:
        reader.read(name, content)
    assert time.monotonic() - begun < 10
    assert name in sentence(refused.value)
    if isinstance(refused.value, PaperHostile):
        assert HOSTILE_REASONS[refused.value.reason] in sentence(refused.value)
    assert reader.read("b.html", html_file(["1. Warum?"])) == "1. Warum?\n"


def test_absurd_sizes_that_cost_nothing_are_read(reader: PaperReader) -> None:
    assert reader.read("a.pdf", hostile.boundless_pdf()) == "1. Warum?\n"


@pytest.fixture
def address() -> Iterator[tuple[str, list[str]]]:
    """An address on this machine, and the list of what was asked for there."""
    asked: list[str] = []

    class Listening(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Print nothing."""

    server = http.server.HTTPServer(("127.0.0.1", 0), Listening)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/x", asked
    server.shutdown()
    thread.join()
    server.server_close()


def test_nothing_that_a_paper_refers_to_is_fetched(
    reader: PaperReader, address: tuple[str, list[str]]
) -> None:
    url, asked = address
    link = (
        f'<text:a xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="{url}">1. Warum?</text:a>'
    )
    page = f'<base href="{url}"><link rel=stylesheet href="{url}"><p>1. Warum?<img src="{url}">'
    external = (
        f'Subject: x\nContent-Type: message/external-body; access-type=URL; URL="{url}"\n\n'
        "Content-Type: text/plain\n\n1. Warum?"
    )
    relation = (
        f'<Relationships><Relationship TargetMode="External" Target="{url}"/></Relationships>'
    )
    papers = {
        "a.html": page.encode(),
        "a.odt": odt_file(f"<text:p>{link}</text:p>"),
        "a.eml": mail_file("1. Warum?", files={"a.html": page.encode()}),
        "b.eml": external.encode(),
        "a.msg": outlook_message("x", "1. Warum?", files={"a.html": page.encode()}),
        "a.pdf": pdf_of_contents(
            b"BT /F1 11 Tf 72 700 Td (1. Warum?) Tj ET",
            extra=f"/AA << /O << /S /URI /URI ({url}) >> >>",
        ),
        "a.docx": docx_file(["1. Warum?"], {"word/_rels/document.xml.rels": relation}),
        "b.odt": odt_file("", more={"content.xml": _with_stylesheet(url)}),
    }
    for name, content in papers.items():
        assert "1. Warum?" in reader.read(name, content), name
    assert asked == []


def _with_stylesheet(url: str) -> str:
    body = "<office:body><office:text><text:p>1. Warum?</text:p></office:text></office:body>"
    sheet = f'<?xml-stylesheet type="text/xsl" href="{url}"?>'
    return f"{sheet}<office:document-content {ODT_NAMES}>{body}</office:document-content>"
