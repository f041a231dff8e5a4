"""Sprechzettel, Unterschriftsmappe and plain text: valid files that say what the letter says."""

from pathlib import Path

import pypdfium2
import pytest
from documents.letters.conftest import MakePdf
from docx_parts import part_bytes, part_text, parts_of
from letters import ANSWER_WITH_LIST, SHIPPED, item, letter, shipped
from openxml_audit import OpenXmlValidator

from anfrage.documents.docx_letter import write_docx
from anfrage.documents.pdf_letter import write_pdf
from anfrage.documents.plain_letter import MAIL_WIDTH, wrapped, write_text
from anfrage.documents.signature_folder import joined_pdf, with_sheet, write_sheet
from anfrage.documents.speaking_notes import write_speaking_notes
from anfrage.domain.errors import FieldUnprintable
from anfrage.german import output_words as words

FOLLOW_UPS = [("Worauf stützt sich das? – Haushalt 2026",), (), ()]
BODY = "word/document.xml"


def errors_of(docx: bytes, folder: Path) -> list[str]:
    path = folder / "blatt.docx"
    path.write_bytes(docx)
    return [str(one) for one in OpenXmlValidator().validate(path).errors]


def test_the_speaking_notes_hold_questions_answers_and_follow_ups(tmp_path: Path) -> None:
    docx = write_speaking_notes(letter(), FOLLOW_UPS)
    said = part_text(docx, BODY)
    assert all(one.question in said for one in letter().items)
    assert "– Personalkosten von 96.000 Euro," in said
    assert "Worauf stützt sich das? – Haushalt 2026" in said
    assert said.count(words.FOLLOW_UPS) == 1
    assert errors_of(docx, tmp_path) == []


def test_the_speaking_notes_are_the_same_bytes_each_time() -> None:
    assert write_speaking_notes(letter(), FOLLOW_UPS) == write_speaking_notes(letter(), FOLLOW_UPS)


def test_the_answers_are_in_large_type() -> None:
    styles = part_bytes(write_speaking_notes(letter(), FOLLOW_UPS), "word/styles.xml").decode()
    assert 'w:styleId="Gross"' in styles
    assert '<w:sz w:val="36"/>' in styles


@pytest.mark.parametrize("name", SHIPPED)
def test_the_folder_is_the_sheet_and_then_the_whole_letter(name: str, tmp_path: Path) -> None:
    docx = write_docx(letter(), shipped(name))
    folder = with_sheet(docx, letter(), "2026-001")
    said = part_text(folder, BODY)
    assert said.index(words.FILE_NOTE) < said.index(letter().items[0].question)
    assert said.endswith(part_text(docx, BODY)[-100:])
    assert words.SIGN in said
    assert "Alex Musterfrau, Oberbürgermeisterin" in said
    assert errors_of(folder, tmp_path) == []
    assert set(parts_of(folder)) == set(parts_of(docx))


def test_the_folder_as_pdf_has_the_sheet_first_and_the_letters_own_page_numbers(
    make_pdf: MakePdf,
) -> None:
    of_letter = make_pdf(letter(), shipped())
    whole = joined_pdf(write_pdf(write_sheet(letter(), "2026-001")), of_letter)
    document = pypdfium2.PdfDocument(whole)
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    assert words.FILE_NOTE in texts[0]
    assert "Seite" not in texts[0]
    assert f"Seite 1 von {len(texts) - 1}" in texts[1]


def test_the_sheet_names_those_who_get_a_copy() -> None:
    copied = letter(distribution=("Ratsbüro", "Dezernat II"))
    said = part_text(write_sheet(copied, "2026-001"), BODY)
    assert words.COPY_TO + "Ratsbüro, Dezernat II" in said
    assert "Ratsbüro" not in part_text(write_sheet(letter(), "2026-001"), BODY)


def test_the_sheet_alone_is_valid_and_hostile_words_stay_words(tmp_path: Path) -> None:
    hostile = letter(subject="</w:t><w:br/>&amp; {{ betreff }}\tx", addressee=("<script>",))
    docx = write_sheet(hostile, "2026-001")
    said = part_text(docx, BODY)
    assert "</w:t><w:br/>&amp; {{ betreff }}" in said
    assert "<script>" in said
    assert errors_of(docx, tmp_path) == []
    with pytest.raises(FieldUnprintable):
        write_sheet(letter(subject="a\x00b"), "2026-001")


def test_the_text_for_mail_has_no_marks_and_no_long_lines() -> None:
    text = write_text(letter(item(1, ANSWER_WITH_LIST + "\n\n" + "Wort " * 60)), MAIL_WIDTH)
    assert "**" not in text
    assert "- Personalkosten von 96.000 Euro," in text
    assert max(map(len, text.split("\n"))) <= MAIL_WIDTH
    assert "Wort Wort" in text


def test_a_web_address_longer_than_a_line_is_not_broken() -> None:
    address = "https://www.musterlingen.example/" + "a" * 90
    assert address in wrapped(f"Siehe {address} im Netz.", MAIL_WIDTH).split("\n")


def test_wrapped_lines_say_the_same_words() -> None:
    text = write_text(letter())
    assert wrapped(text, 40).split() == text.split()
