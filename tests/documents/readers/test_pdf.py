"""PDF papers: reading order, columns, gaps, hyphens, forms, pictures."""

import pytest
from hostile_files import protected_pdf, scanned_pdf
from pdf_papers import Word, lines_down, pdf_file, pdf_of_contents, pdf_of_objects

from anfrage.documents.readers.pdf import read_pdf
from anfrage.domain.errors import (
    PaperOnlyImages,
    PaperProtected,
    PaperTooManyPages,
    PaperUnreadable,
)

LEFT = [f"Links steht Zeile {n} mit vielen Worten" for n in range(1, 7)]
RIGHT = [f"Rechts steht Zeile {n} mit vielen Worten" for n in range(1, 7)]


def side_by_side(columns: list[list[str]], xs: list[float]) -> list[Word]:
    """Columns that the file draws line by line, across all of them."""
    return [
        Word(x, 700 - 14 * at, column[at])
        for at in range(max(map(len, columns)))
        for column, x in zip(columns, xs, strict=True)
        if at < len(column)
    ]


def read_lines(*pages: list[Word]) -> list[str]:
    return read_pdf("a.pdf", pdf_file(*pages)).split("\n")


def test_columns_drawn_line_by_line_are_read_one_after_the_other() -> None:
    head = [Word(72, 760, "Anfrage an den Stadtrat von Musterlingen über die Brücke am Mühlgraben")]
    lines = read_lines(head + side_by_side([LEFT, RIGHT], [72, 320]))
    assert [line for line in lines if line] == [head[0].text, *LEFT, *RIGHT]


def test_columns_of_different_length_keep_all_their_lines() -> None:
    lines = read_lines(side_by_side([LEFT, RIGHT[:4]], [72, 320]))
    assert [line for line in lines if line] == LEFT + RIGHT[:4]


def test_three_columns_are_read_one_after_the_other() -> None:
    columns = [
        [f"{name} {n} ist recht lang" for n in range(4)] for name in ("Eins", "Zwei", "Drei")
    ]
    lines = read_lines(side_by_side(columns, [40, 230, 420]))
    assert [line for line in lines if line] == [*columns[0], *columns[1], *columns[2]]


def test_columns_drawn_one_after_the_other_stay_so() -> None:
    words = lines_down("\n".join(LEFT), 72, 700) + lines_down("\n".join(RIGHT), 320, 700)
    assert [line for line in read_lines(words) if line] == LEFT + RIGHT


def test_labels_and_values_stay_on_one_line() -> None:
    labels = ["Vorlage Nr.:", "Gremium:", "Sitzung:"]
    values = ["0417/26", "Gemeinderat", "02.12.2026"]
    lines = read_lines(side_by_side([labels, values], [72, 300]))
    assert [line.split() for line in lines if line] == [
        ["Vorlage", "Nr.:", "0417/26"],
        ["Gremium:", "Gemeinderat"],
        ["Sitzung:", "02.12.2026"],
    ]


def test_numbers_that_hang_beside_their_questions_stay_with_them() -> None:
    texts = [f"Wie viele Stellen gibt es im Amt Nummer {n} derzeit?" for n in range(1, 6)]
    words = side_by_side([[f"{n}." for n in range(1, 6)], texts], [72, 110])
    expected = [f"{n}. {text}" for n, text in enumerate(texts, 1)]
    assert [" ".join(line.split()) for line in read_lines(words) if line] == expected


def test_a_page_drawn_from_below_is_read_from_above() -> None:
    words = lines_down("\n".join(LEFT))
    assert [line for line in read_lines(words[::-1]) if line] == LEFT


def test_a_gap_between_paragraphs_is_a_blank_line() -> None:
    text = "Erste Zeile des Absatzes,\nzweite Zeile.\n\nNeuer Absatz,\nnoch eine Zeile."
    assert read_pdf("a.pdf", pdf_file(lines_down(text))) == text + "\n"


def test_pages_are_joined_by_a_form_feed_and_nothing_else() -> None:
    assert read_pdf("a.pdf", pdf_file([Word(72, 700, "eins")], [Word(72, 700, "zwei")])) == (
        "eins\fzwei\n"
    )


def test_hyphens_at_line_ends_stay_with_their_line_ends() -> None:
    text = "Wie hoch sind die Auf-\nwendungen der Stadt für die Social-\nMedia-Kanäle?"
    assert read_pdf("a.pdf", pdf_file(lines_down(text))) == text + "\n"


def test_a_turned_page_is_read_as_it_is_seen() -> None:
    upright = b"BT /F1 11 Tf 0 1 -1 0 %d 72 Tm (%s) Tj ET "
    page = upright % (72, b"Die Auf-") + upright % (86, b"wendungen der Stadt")
    turned = pdf_of_contents(page, extra="/Rotate 90")
    assert read_pdf("a.pdf", turned) == "Die Auf-\nwendungen der Stadt\n"


def test_words_that_run_upwards_at_the_margin_stay_words() -> None:
    upright = b"BT /F1 8 Tf 0 1 -1 0 20 300 Tm (Recyclingpapier) Tj ET "
    page = upright + b"BT /F1 11 Tf 72 700 Td (1. Warum?) Tj ET"
    assert set(read_pdf("a.pdf", pdf_of_contents(page)).split()) == {
        "1.",
        "Warum?",
        "Recyclingpapier",
    }


def test_what_a_form_was_filled_in_with_is_read() -> None:
    drawn = b"BT /F1 11 Tf 2 2 Td (1. Warum?) Tj ET"
    form = (
        b"<< /Type /XObject /Subtype /Form /BBox [0 0 300 20] /Length %d"
        b" /Resources << /Font << /F1 3 0 R >> >> >>\nstream\n%s\nendstream" % (len(drawn), drawn)
    )
    field = (
        b"<< /Type /Annot /Subtype /Widget /FT /Tx /T (Frage) /V (1. Warum?) /F 4"
        b" /Rect [72 600 372 620] /AP << /N 7 0 R >> /P 4 0 R >>"
    )
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [6 0 R] >> >>",
        b"<< /Type /Pages /Count 1 /Kids [4 0 R] >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Annots [6 0 R]"
            b" /Resources << /Font << /F1 3 0 R >> >> >>"
        ),
        b"<< /Length 39 >>\nstream\nBT /F1 11 Tf 72 700 Td (Anfrage:) Tj ET \nendstream",
        field,
        form,
    ]
    assert read_pdf("a.pdf", pdf_of_objects(objects)).split() == ["Anfrage:", "1.", "Warum?"]


def test_a_scan_is_refused_as_pictures_and_an_empty_page_is_just_empty() -> None:
    with pytest.raises(PaperOnlyImages):
        read_pdf("a.pdf", scanned_pdf())
    assert read_pdf("a.pdf", pdf_of_contents(b"")).strip() == ""


def test_a_password_is_named_as_the_reason() -> None:
    with pytest.raises(PaperProtected):
        read_pdf("a.pdf", protected_pdf())


def test_two_hundred_pages_are_read_and_one_more_is_refused() -> None:
    page = [Word(72, 700, "Seite")]
    assert read_pdf("a.pdf", pdf_file(*[page] * 200)).count("Seite") == 200
    with pytest.raises(PaperTooManyPages) as refused:
        read_pdf("a.pdf", pdf_file(*[page] * 201))
    assert refused.value.pages == 201


def test_a_file_cut_off_is_mended_or_refused() -> None:
    whole = pdf_file(lines_down("1. Warum?\n2. Wozu?"))
    assert "1. Warum?" in read_pdf("a.pdf", whole[:-15]), "the place of the table is lost"
    with pytest.raises(PaperUnreadable):
        read_pdf("a.pdf", whole[: len(whole) // 2])
