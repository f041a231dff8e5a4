"""Plain text in every encoding that German offices have written."""

import pytest

from anfrage.documents.readers.text import decode, read_text
from anfrage.domain.errors import PaperUnreadable

TEXT = (
    "1. Wie groß ist die Fläche für Bürgerinnen und Bürger – „Straße“, § 5, 3 €?\r\n2. Öffnung?\n"
)
PLAIN = TEXT.replace("–", "-").replace("„", '"').replace("“", '"').replace("€", "Euro")


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac-roman"],
)
def test_text_is_decoded_without_loss(encoding: str) -> None:
    assert read_text("a.txt", TEXT.encode(encoding)).lstrip("\ufeff") == TEXT


@pytest.mark.parametrize("encoding", ["latin-1", "iso8859-15", "cp850", "mac-roman"])
def test_text_without_special_signs_is_decoded_without_loss(encoding: str) -> None:
    assert decode(PLAIN.encode(encoding)) == PLAIN


@pytest.mark.parametrize("word", ["Ä", "§ 5", "3 €", "Straße", "Übergröße", "Señor Muñoz"])
def test_a_single_word_is_taken_for_windows(word: str) -> None:
    assert decode(word.encode("cp1252")) == word


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(PaperUnreadable):
        read_text("a.txt", bytes(range(1, 32)) * 50)
