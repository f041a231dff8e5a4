"""Whatever people write: the Word file is valid, says the same as the model, and loses nothing."""

import os
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator

import pytest
from docx_validity import drawn_text, file_problems, placeholder_problems, without_braces
from hostile_text import BITS, KINDS, kinds_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from letters import LETTER_LIKE, SENDER, SHIPPED, shipped

from anfrage.documents.answer_text import AnswerBlock, Piece, answer_blocks, plain_text
from anfrage.documents.docx_letter import write_docx
from anfrage.documents.reading_back import ReadParagraph, letter_text
from anfrage.domain.letter import Letter, LetterItem, Signer
from anfrage.domain.text import clean, clean_line
from anfrage.german.letter_words import ANSWER_MISSING, open_part

# `make faults` takes 2,000: an eleventh of a second for each letter, nearly all for its audit.
EXAMPLES = int(os.environ.get("ANFRAGE_EXAMPLES", "150"))
SEEN: Counter[str] = Counter()
LAYOUTS = {name: shipped(name) for name in SHIPPED}
LETTERS_AND_SIGNS = "ä ß Straße é e\u0301 \u0308 🙂 👩\u200d👧 „ “ \" ' \\ ABC x * ** 1."
SCRIPTS = "Ελληνικά Кириллица العربية עברית हिन्दी 中文 日本語 カナ 한국어 ไทย አማርኛ ქართული"
SCRIPT_NAMES = (
    "GREEK", "CYRILLIC", "ARABIC", "HEBREW", "DEVANAGARI", "CJK", "KATAKANA", "HANGUL", "THAI",
    "ETHIOPIC", "GEORGIAN",
)  # fmt: skip
FORMS_SEEN = ("list", "numbered list", "table", "footnote", "link", "bold or italic")
MARKS = "{{ }} {{betreff}} {{#fragen}} {{/fragen}} {% < <w:p> & &amp; ]]> [ ] ( ) | ![ # > ``` ~~"
SPACES = ["\n", "\n\n", "\t", " ", "  ", "\u00a0", "\u200b", "- ", "\x07", "\u202e"]
FORMS = [
    "**fett** ", "**zwei Wörter**", "*schräg*", "\n- Punkt ", "\n\n- Ein **fetter** Punkt\n",
    "\n\n1. eins\n2. zwei\n", "\n\n- a\n  - b\n    7) c\n", "\n\n| A | B |\n|---|--:|\n| 1 | 2 |\n",
    "[Text](https://a.example/x?y=1&z)", "<https://b.example>", " https://c.example. ",
    "Wort[^1]", "\n\n[^1]: Fußnote **eins**\n", "[^x]", "\n[^x]: verwaist\n",
]  # fmt: skip
PIECES = st.sampled_from(
    [*LETTERS_AND_SIGNS.split(), *SCRIPTS.split(), *MARKS.split(), *SPACES, *FORMS, *BITS]
) | st.sampled_from(sorted("".join(KINDS.values())))


def typed(parts: list[str]) -> str:
    """What comes in at an entrance; hostile characters are counted before they are removed."""
    SEEN.update(f"typed: {name}" for name, there in kinds_of("".join(parts)).items() if there)
    return clean("".join(parts))


TEXT = st.lists(PIECES | st.text(max_size=5), max_size=25).map(typed)
LINE = TEXT.map(clean_line)
WORD = st.lists(PIECES, min_size=1, max_size=4).map(typed).map(clean_line)
BLOCKS = (
    TEXT
    | st.builds("Wort {}[^1] {}\n\n[^1]: {}".format, WORD, WORD, WORD)
    | st.builds("| {} | {} |\n|---|--:|\n| {} | {} |".format, WORD, WORD, WORD, WORD)
    | st.builds("- {}\n- {}\n  1. {}".format, WORD, WORD, WORD)
    | st.builds("3) {}\n4) {}".format, WORD, WORD)
)
ANSWERS = st.lists(BLOCKS, max_size=3).map("\n\n".join)
ITEMS = st.builds(
    LetterItem,
    number=st.sampled_from(["1", "2.1", "a)", ""]),
    question=TEXT.filter(lambda text: bool(text.strip())),
    answer=ANSWERS,
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
    cells = [cell for one in blocks if one.table for row in one.table.rows for cell in row]
    texts = [*(block.pieces for block in blocks), *cells]
    pieces = [piece for text in texts for piece in text]
    found = {
        "list": any(block.place for block in blocks),
        "numbered list": any(block.place and block.place.ordered for block in blocks),
        "table": any(block.table for block in blocks),
        "footnote": any(piece.note for piece in pieces),
        "link": any(piece.link for piece in pieces),
        "bold or italic": any(piece.bold or piece.italic for piece in pieces),
    }
    return {name for name, there in found.items() if there}


def scripts(text: str) -> set[str]:
    """Which of the scripts the letters of a text belong to."""
    names = {unicodedata.name(sign, "").partition(" ")[0] for sign in text if sign.isalpha()}
    return names.intersection(SCRIPT_NAMES)


def runs_of(answer: str) -> Iterator[tuple[Piece, ...]]:
    """Paragraphs, items, cells and footnotes of an answer, each as its pieces."""
    for block in answer_blocks(answer):
        rows = (block.table.header, *block.table.rows) if block.table else ((block.pieces,),)
        for cell in (cell for row in rows for cell in row):
            yield cell
            yield from (piece.note for piece in cell if piece.note)


def count(letter: Letter, name: str) -> None:
    """Add a letter to the coverage."""
    SEEN.update(["letters", f"layout {name}"])
    everything = "".join(item.question + item.answer for item in letter.items)
    SEEN.update(f"script {one}" for one in scripts(everything))
    SEEN.update({kind for item in letter.items for kind in kinds(answer_blocks(item.answer))})
    SEEN.update(f"printed: {one}" for one, there in kinds_of(everything).items() if there)


@pytest.fixture(scope="module", autouse=True)
def coverage() -> Iterator[None]:
    """Print what was drawn: letters that never had a footnote say nothing about footnotes."""
    yield
    for name, times in sorted(SEEN.items()):
        print(f"{times:7} {name}", file=sys.__stderr__)
    wanted = [*FORMS_SEEN, *(f"script {name}" for name in SCRIPT_NAMES)]
    wanted += [*(f"layout {name}" for name in SHIPPED), *(f"typed: {name}" for name in KINDS)]
    assert SEEN["letters"] < EXAMPLES or [one for one in wanted if not SEEN[one]] == []


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(letter=LETTERS, name=st.sampled_from(SHIPPED))
def test_any_letter_is_a_valid_file_that_says_what_the_model_says(
    letter: Letter, name: str
) -> None:
    count(letter, name)
    docx = write_docx(letter, LAYOUTS[name])
    assert file_problems(docx) == []
    assert placeholder_problems(write_docx(without_braces(letter), LAYOUTS[name])) == []
    reads_back(letter, name, docx)
    nothing_is_lost(letter, name, docx)


def reads_back(letter: Letter, name: str, docx: bytes) -> None:
    """What our own reader finds is what the letter says."""
    found = letter_text(docx)
    text = words("".join(one.text for one in found))
    for item in letter.items:
        assert text.count(words(item.question)) >= LAYOUTS[name].profile.question_count
        if name != "brief-fliesstext":  # there, titles of an answer become headings
            assert said(item) in text
    assert read(found, "Heading1") == [letter.subject]
    if name in LETTER_LIKE:
        assert read(found, "Anrede") == [letter.salutation]
        assert read(found, "Anschrift") == list(letter.addressee)
        assert read(found, "Signature") == [letter.signer.name]
    assert read(found, "Anlage") == list(letter.enclosures)


def nothing_is_lost(letter: Letter, name: str, docx: bytes) -> None:
    """Every text stands in the file whole, found without our reader; no character is missing."""
    drawn = drawn_text(docx)
    times = LAYOUTS[name].profile.question_count
    texts = [words(item.question) for item in letter.items for _ in range(times)]
    for item in letter.items:
        texts += [words("".join(one.text for one in run)) for run in runs_of(item.answer)]
        texts += [words(part) for part in item.open_parts]
    texts += [words(letter.subject), *map(words, letter.enclosures)]
    if name in LETTER_LIKE:
        texts += [words(letter.salutation), words(letter.introduction), words(letter.signer.name)]
        texts += [words(line) for line in letter.addressee]
    assert [text for text in texts if text not in drawn] == []
    assert Counter("".join(texts)) - Counter(drawn) == Counter()


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(answer=ANSWERS)
def test_no_letter_or_digit_of_an_answer_is_lost(answer: str) -> None:
    printed = Counter(filter(str.isalnum, plain_text(answer_blocks(answer))))
    # Labels of footnotes are replaced by the number that Word counts.
    lost = Counter(filter(str.isalnum, answer)) - printed
    assert set(lost) <= {"1", "x"} if "[^" in answer else not lost
