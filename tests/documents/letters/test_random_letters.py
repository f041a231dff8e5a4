"""Whatever people write: the Word file says the same as the model, and no character is lost."""

import os
from collections import Counter

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st
from letters import LETTER_LIKE, SENDER, SHIPPED, shipped

from anfrage.documents.answer_text import AnswerBlock, answer_blocks, plain_text
from anfrage.documents.docx_letter import write_docx
from anfrage.documents.reading_back import ReadParagraph, letter_text
from anfrage.domain.letter import Letter, LetterItem, Signer
from anfrage.domain.text import clean, clean_line
from anfrage.german.letter_words import ANSWER_MISSING, open_part

EXAMPLES = int(os.environ.get("ANFRAGE_EXAMPLES", "500"))
LAYOUTS = {name: shipped(name) for name in SHIPPED}
LETTERS_AND_SIGNS = "ä ß Straße é e\u0301 \u0308 🙂 👩\u200d👧 „ “ \" ' \\ ABC x * ** 1."
SCRIPTS = "Ελληνικά Кириллица العربية עברית हिन्दी 中文 日本語 한국어 ไทย አማርኛ ქართული"
MARKS = "{{ }} {{betreff}} {{#fragen}} {{/fragen}} {% < <w:p> & &amp; ]]> [ ] ( ) | ![ # > ``` ~~"
SPACES = ["\n", "\n\n", "\t", " ", "  ", "\u00a0", "\u200b", "- ", "\x07", "\u202e"]
FORMS = [
    "**fett** ", "**zwei Wörter**", "*schräg*", "\n- Punkt ", "\n\n- Ein **fetter** Punkt\n",
    "\n\n1. eins\n2. zwei\n", "\n\n- a\n  - b\n    7) c\n", "\n\n| A | B |\n|---|--:|\n| 1 | 2 |\n",
    "[Text](https://a.example/x?y=1&z)", "<https://b.example>", " https://c.example. ",
    "Wort[^1]", "\n\n[^1]: Fußnote **eins**\n", "[^x]", "\n[^x]: verwaist\n",
]  # fmt: skip
PIECES = st.sampled_from(
    [*LETTERS_AND_SIGNS.split(), *SCRIPTS.split(), *MARKS.split(), *SPACES, *FORMS]
)
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


def words(text: str) -> str:
    """A text without white space: what has to be the same, however paragraphs are cut."""
    return "".join(text.split())


def said(item: LetterItem) -> str:
    answer = plain_text(answer_blocks(item.answer)) or ANSWER_MISSING
    return words(answer + "".join(open_part(part) for part in item.open_parts))


def read(paragraphs: tuple[ReadParagraph, ...], *styles: str) -> list[str]:
    """All lines of paragraphs in one of these styles that are not blank."""
    texts = [one.text for one in paragraphs if one.style in styles]
    return [line for text in texts for line in text.split("\n") if line.strip()]


def kinds(blocks: tuple[AnswerBlock, ...]) -> set[str]:
    """What an answer holds, for the coverage that is printed."""
    pieces = [piece for block in blocks for piece in block.pieces]
    found = {
        "list": any(block.place for block in blocks),
        "numbered list": any(block.place and block.place.ordered for block in blocks),
        "table": any(block.table for block in blocks),
        "footnote": any(piece.note for piece in pieces),
        "link": any(piece.link for piece in pieces),
        "bold or italic": any(piece.bold or piece.italic for piece in pieces),
    }
    return {name for name, there in found.items() if there}


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(letter=LETTERS, name=st.sampled_from(SHIPPED))
def test_the_text_of_any_letter_reads_back_as_the_model_says(letter: Letter, name: str) -> None:
    for item in letter.items:
        for kind in kinds(answer_blocks(item.answer)):
            event(kind)
    found = letter_text(write_docx(letter, LAYOUTS[name]))
    text = words("".join(one.text for one in found))
    for item in letter.items:
        asked = words(item.question)
        assert text.count(asked) >= LAYOUTS[name].profile.question_count
        if name != "brief-fliesstext":  # there, titles of an answer become headings
            assert said(item) in text
    assert read(found, "Heading1") == [letter.subject]
    if name in LETTER_LIKE:
        assert read(found, "Anrede") == [letter.salutation]
        assert read(found, "Anschrift") == list(letter.addressee)
        assert read(found, "Signature") == [letter.signer.name]
    assert read(found, "Anlage") == list(letter.enclosures)


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(answer=TEXT)
def test_no_letter_or_digit_of_an_answer_is_lost(answer: str) -> None:
    printed = Counter(filter(str.isalnum, plain_text(answer_blocks(answer))))
    # Labels of footnotes are replaced by the number that Word counts.
    lost = Counter(filter(str.isalnum, answer)) - printed
    assert set(lost) <= {"1", "x"} if "[^" in answer else not lost
