"""Outlook's saved messages."""

import pytest
from compound_files import SENT, compound_file, message_storage, outlook_message
from hostile_files import nested_message
from office_papers import docx_file
from pdf_papers import lines_down, pdf_file

from anfrage.documents.readers.reading import read_here
from anfrage.domain.errors import PaperHostile, PaperProtected, PaperTypeUnknown, PaperUnreadable

DAY = SENT.astimezone().strftime("%d.%m.%Y")


def read(content: bytes) -> str:
    return read_here("a.msg", content)


def test_sender_day_and_subject_stand_above_the_words() -> None:
    message = outlook_message("Größe der Brücke", "1. Warum?\r\n", "Ratsbüro")
    assert read(message).replace("\r", "") == (
        f"Von: Ratsbüro\nDatum: {DAY}\nBetreff: Größe der Brücke\n\n1. Warum?\n"
    )


def test_large_and_small_papers_that_came_along_are_read() -> None:
    long_paper = pdf_file(*[lines_down(f"{n}. Warum?") for n in range(60)])
    assert len(long_paper) > 4096, "stored otherwise in the container than small streams"
    files = {"../a.pdf": long_paper, "b.docx": docx_file(["Wozu?"]), "logo.png": b"x"}
    text = read(outlook_message("x", "Siehe Anlagen.", files=files))
    assert [word in text for word in ("59. Warum?", "Wozu?", "Siehe")] == [True] * 3
    assert "nicht gelesen" not in text


def test_the_html_body_is_read_where_there_is_no_plain_one() -> None:
    page = "<p>Größe?</p>".encode()
    assert "Größe?" in read(compound_file(message_storage("x", _10130102=page)))


def test_texts_of_one_byte_a_letter_are_read() -> None:
    assert "Größe?" in read(
        compound_file(message_storage("x", _1000001E="Größe?".encode("cp1252")))
    )


def test_messages_in_messages_are_read_five_deep() -> None:
    assert "1. Warum?" in read(nested_message(5))
    with pytest.raises(PaperHostile):
        read(nested_message(6))


def test_encrypted_messages_are_named() -> None:
    kind = "IPM.Note.SMIME".encode("utf-16-le")
    with pytest.raises(PaperProtected):
        read(compound_file(message_storage("x", "y", _001A001F=kind)))


@pytest.mark.parametrize("length", [600, 1100, 2000])
def test_a_message_cut_off_is_refused(length: int) -> None:
    whole = outlook_message("x", "1. Warum?\n" * 600)
    with pytest.raises((PaperUnreadable, PaperTypeUnknown)):
        read(whole[:length])


def test_an_old_word_file_is_named_as_what_it_is() -> None:
    with pytest.raises(PaperTypeUnknown) as refused:
        read_here("a.msg", compound_file({"WordDocument": b"x" * 100}))
    assert refused.value.suffix == ".doc"
