"""Whatever people write: the Word file says the same as the model."""

import os

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from letters import SENDER, SHIPPED, shipped

from anfrage.documents.docx_letter import write_docx
from anfrage.documents.reading_back import ReadParagraph, letter_text
from anfrage.domain.letter import Letter, LetterItem, Signer
from anfrage.domain.text import clean, clean_line
from anfrage.german.letter_words import ANSWER_MISSING, open_part, question_number

EXAMPLES = int(os.environ.get("ANFRAGE_EXAMPLES", "100"))
LAYOUTS = {name: shipped(name) for name in SHIPPED}
LETTERS_AND_SIGNS = "ä ß Straße é e\u0301 \u0308 🙂 👩\u200d👧 „ “ \" ' \\ ABC x * ** 1."
MARKS = "{{ }} {{betreff}} {{#fragen}} {{/fragen}} {% < <w:p> & &amp; ]]>"
SPACES = ["\n", "\n\n", "\t", " ", "  ", "\u00a0", "\u200b", "- ", "\x07"]
FORMS = ["**fett** ", "**zwei Wörter**", "\n- Punkt ", "\n\n- Ein **fetter** Punkt\n"]
PIECES = st.sampled_from([*LETTERS_AND_SIGNS.split(), *MARKS.split(), *SPACES, *FORMS])
TEXT = st.lists(PIECES | st.text(max_size=5), max_size=25).map(lambda parts: clean("".join(parts)))
LINE = TEXT.map(clean_line)
ITEMS = st.builds(
    LetterItem,
    number=st.sampled_from(["1", "2.1", "a)", ""]),
    question=TEXT.filter(lambda text: bool(text.strip())),
    answer=TEXT,
    open_parts=st.lists(LINE.filter(bool), max_size=2).map(tuple),
)
LETTERS = st.builds(
    Letter,
    sender=st.just(SENDER),
    addressee=st.lists(LINE.filter(bool), min_size=1, max_size=6).map(tuple),
    subject=LINE.filter(bool),
    salutation=LINE.filter(bool),
    introduction=TEXT.filter(lambda text: bool(text.strip())),
    items=st.lists(ITEMS, min_size=1, max_size=4).map(tuple),
    closing=st.just("Mit freundlichen Grüßen"),
    signer=st.builds(Signer, name=LINE.filter(bool)),
    enclosures=st.lists(LINE.filter(bool), max_size=3).map(tuple),
    draft=st.booleans(),
)


def lines(*texts: str) -> list[str]:
    """All lines that are not blank: what has to be the same, however paragraphs are cut."""
    return [line for text in texts for line in text.split("\n") if line.strip()]


def said(item: LetterItem) -> list[str]:
    answer = lines(item.answer) or [ANSWER_MISSING]
    heading = f"{question_number(item.number)}\t{item.question}"
    return [*lines(heading), *answer, *(open_part(part) for part in item.open_parts)]


def read(paragraphs: tuple[ReadParagraph, ...], *styles: str) -> list[str]:
    return lines(*(one.text for one in paragraphs if one.style in styles))


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(letter=LETTERS, name=st.sampled_from(SHIPPED))
def test_the_text_of_any_letter_reads_back_as_the_model_says(letter: Letter, name: str) -> None:
    found = letter_text(write_docx(letter, LAYOUTS[name]))
    body = read(found, "Heading2", "Antwort", "ListBullet")
    expected = [line for item in letter.items for line in said(item)]
    assert body == lines(letter.introduction) + expected
    assert read(found, "Heading1") == [letter.subject]
    assert read(found, "Anrede") == [letter.salutation]
    assert read(found, "Anschrift") == list(letter.addressee)
    assert read(found, "Signature") == [letter.signer.name]
    assert read(found, "Anlage") == list(letter.enclosures)
