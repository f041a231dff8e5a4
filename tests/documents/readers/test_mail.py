"""Mails: body, head and enclosures; nothing in them leads anywhere."""

from email.message import EmailMessage

import pytest
from hostile_files import bomb_zip, nested_mail, nested_multipart, protected_pdf, scanned_pdf
from office_papers import docx_file, html_file, mail_file, odt_file
from pdf_papers import lines_down, pdf_file

from anfrage.documents.readers.reading import read_here
from anfrage.domain.errors import (
    PaperEmpty,
    PaperHostile,
    PaperProtected,
    PaperTypeUnknown,
    PaperUnreadable,
)

HEAD = "Von: Ratsbüro <post@musterlingen.example>\nDatum: 09.11.2026\n"
PDF = pdf_file(lines_down("1. Warum?"))


def read(content: bytes) -> str:
    return read_here("a.eml", content)


def test_sender_day_and_subject_stand_above_the_words() -> None:
    assert read(mail_file("1. Warum?\n", "Größe der Brücke")) == (
        f"{HEAD}Betreff: Größe der Brücke\n\n1. Warum?\n"
    )


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.pdf", PDF),
        ("a.docx", docx_file(["1. Warum?"])),
        ("a.odt", odt_file("<text:p>1. Warum?</text:p>")),
        ("a.html", html_file(["1. Warum?"])),
        ("a.txt", b"1. Warum?"),
        ("a.eml", b"Subject: x\n\n1. Warum?"),
        ("ohne Endung", PDF),
        ("../../../etc/cron.d/a.pdf", PDF),
        ("C:\\Windows\\..\\a.pdf", PDF),
    ],
)
def test_papers_that_came_along_are_read(name: str, content: bytes) -> None:
    text = read(mail_file("Siehe Anlage.", files={name: content}))
    assert "Siehe Anlage." in text
    assert "1. Warum?" in text
    assert "nicht gelesen" not in text


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.pdf", scanned_pdf(), "sie enthält nur Bilder"),
        ("a.pdf", protected_pdf(), "sie ist mit einem Kennwort geschützt"),
        ("a.odt", bomb_zip("x.xml"), "aus Sicherheitsgründen"),
        ("a.docx", b"PK\x03\x04", "sie ist beschädigt"),
        ("a.xlsx", b"PK\x03\x04", "dieses Format kann nicht gelesen werden"),
        ("../a\x1b[2J.xyz", b"x", "dieses Format kann nicht gelesen werden"),
    ],
)
def test_what_cannot_be_read_leaves_a_line_above_the_words(
    name: str, content: bytes, reason: str
) -> None:
    text = read(mail_file("1. Warum?", files={name: content, "b.txt": b"2. Wozu?"}))
    gap = next(line for line in text.split("\n") if "nicht gelesen" in line)
    assert gap.endswith(f"wurde nicht gelesen: {reason}.]")
    assert ".." not in gap
    assert "\x1b" not in text
    assert text.index(gap) < text.index("1. Warum?") < text.index("2. Wozu?")


def test_a_mail_with_nothing_but_a_broken_paper_fails_as_that_paper_does() -> None:
    with pytest.raises(PaperProtected) as refused:
        read(mail_file("", files={"a.pdf": protected_pdf()}))
    assert refused.value.name == "a.pdf"


def test_logos_and_signatures_are_passed_over_in_silence() -> None:
    text = read(mail_file("1. Warum?", files={"logo.png": b"\x89PNG", "smime.p7s": b"x"}))
    assert text == f"{HEAD}\n1. Warum?\n"


def alternatives(plain: str, page: str) -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = "x"
    message.set_content(plain)
    message.add_alternative(page, subtype="html")
    return message


def test_of_two_forms_of_the_body_the_plain_one_is_read() -> None:
    text = read(alternatives("1. Warum?", "<p>anders</p>").as_bytes())
    assert "1. Warum?" in text
    assert "anders" not in text
    assert "anders" in read(alternatives(" ", "<p>anders</p>").as_bytes())


def test_a_paper_inside_the_form_that_is_not_read_is_read() -> None:
    message = alternatives("Siehe Anlage.", "<p>Siehe Anlage.</p>")
    rich = message.get_payload(1)
    assert isinstance(rich, EmailMessage)
    rich.add_attachment(PDF, maintype="application", subtype="pdf", filename="a.pdf")
    assert "1. Warum?" in read(message.as_bytes())


def test_a_forwarded_mail_is_read_with_its_own_head_and_papers() -> None:
    inner = EmailMessage()
    inner["Subject"] = "Anfrage"
    inner.set_content("im Inneren")
    inner.add_attachment(PDF, maintype="application", subtype="pdf", filename="a.pdf")
    outer = EmailMessage()
    outer["Subject"] = "WG: Anfrage"
    outer.set_content("Zur Kenntnis")
    outer.add_attachment(inner)
    words = [line for line in read(outer.as_bytes()).split("\n") if line.strip("\f")]
    assert words == [
        "Betreff: WG: Anfrage", "Zur Kenntnis", "Betreff: Anfrage", "im Inneren", "1. Warum?",
    ]  # fmt: skip


@pytest.mark.parametrize("make", [nested_mail, nested_multipart])
def test_nesting_two_thousandfold_is_refused(make: object) -> None:
    assert callable(make)
    with pytest.raises(PaperHostile):
        read(make(2000))


def test_mails_in_mails_are_read_five_deep() -> None:
    assert "1. Warum?" in read(nested_mail(5))
    with pytest.raises(PaperHostile):
        read(nested_mail(6))


def test_mail_files_inside_mail_files_are_read_five_deep_too() -> None:
    mail = mail_file("1. Warum?")
    for _ in range(4):
        mail = mail_file("Siehe Anlage.", files={"a.eml": mail})
    assert "1. Warum?" in read(mail)
    text = read(mail_file("Siehe Anlage.", files={"a.eml": mail}))
    assert "nicht gelesen: aus Sicherheitsgründen" in text


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "windows-1252", "utf-16", "unbekannt"])
def test_words_in_another_charset_than_claimed_are_read(charset: str) -> None:
    head = f"Subject: x\nContent-Type: text/plain; charset={charset}\n\n".encode()
    assert "Größe für Bürger" in read(head + "Größe für Bürger".encode("cp1252"))
    assert "Größe für Bürger" in read(head + "Größe für Bürger".encode())


def test_broken_heads_are_left_out_and_the_words_are_read() -> None:
    head = b"From: =?x?q?=00\xff?= <@@>\nDate: gestern\nSubject: =?utf-8?b?4?=\n"
    assert "1. Warum?" in read(head + b"Content-Type: text/plain; name*0*=x''%\n\n1. Warum?\n")


def test_encrypted_and_empty_mails_are_named() -> None:
    with pytest.raises(PaperProtected):
        read(b"Subject: x\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nx")
    with pytest.raises(PaperProtected):
        read(b'Subject: x\nContent-Type: multipart/encrypted; boundary="b"\n\n--b\n\nx\n--b--\n')
    with pytest.raises(PaperUnreadable):
        read(b"Kein Kopf, nur Text.\n")
    with pytest.raises(PaperEmpty):
        read(b"X-Mailer: y\n\n \n")
    with pytest.raises(PaperTypeUnknown):
        read(mail_file("", files={"a.xlsx": b"PK\x03\x04"}))


def test_more_files_than_a_mail_has_are_refused() -> None:
    with pytest.raises(PaperHostile):
        read(mail_file("1. Warum?", files={f"{n}.txt": b"x" for n in range(101)}))
