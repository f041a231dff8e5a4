"""Text of an old letter that was left in a layout: it would stand in every letter.

Looked for are the signs of a letter that has been written: who was greeted, when, under which
number, what was asked. What a letterhead says about the city itself is none of these.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from anfrage.documents import docx_names as w
from anfrage.documents.docx_marks import block_mark, find_marks, own_text

if TYPE_CHECKING:
    from lxml.etree import _Element

_MONTHS: Final = (
    "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
)
# Tried in this order; a line gets the first sign that it shows.
_SIGNS: Final = (
    ("salutation", re.compile(r"\bSehr (?:geehrte|verehrte)|^(?:Guten Tag|Liebe[r]?|Hallo) ")),
    (
        "greeting",
        re.compile(
            r"\b(?:[Mm]it|[Vv]iele|[Bb]este|[Ff]reundliche|[Hh]erzliche)\b.{0,24}\bGr(?:u|ü|ue)(?:ß|ss)"
            r"|\bHochachtungsvoll\b"
        ),
    ),
    (
        "subject",
        re.compile(
            r"^\s*(?:Betreff|Betr\.)\s*:?\s*\w"
            r"|^\s*Ihre? (?:\w+-)?(?:[Aa]nfrage|Schreiben|E-Mail|Mail|Brief|Presseanfrage)\b"
        ),
    ),
    ("capacity", re.compile(r"^\s*(?:Im Auftrag|In Vertretung|[iI]\. ?[AV]\.)(?:\s|$|,)")),
    (
        "file_number",
        re.compile(
            r"(?:[Zz]eichen|\bAz|\bAZ|\bGZ|\bGz|Journal-?[Nn]r)\b[.:]*\s*\S*\d"
            r"|\b\d{1,4}[-.][\w.-]{1,12}/\d{2,4}\b"
        ),
    ),
    (
        "date",
        re.compile(
            rf"\b\d{{1,2}}\. ?(?:{_MONTHS})(?: \d{{4}})?\b|\b\d{{1,2}}\.\d{{1,2}}\.\d{{2,4}}\b"
            rf"|\b(?:{_MONTHS}) (?:19|20)\d\d\b"
        ),
    ),
    (
        "contact",
        re.compile(
            r"(?:Auskunft|Bearbeiter(?:in)?|Bearbeitung|Ansprech\w+|bearbeitet von)\b.{0,12}:\s*"
            r"(?:Frau|Herrn?\b)?\s*[A-ZÄÖÜ]"
        ),
    ),
    ("addressee", re.compile(r"^\s*(?:Frau|Herrn?|Familie)(?: (?:Dr|Prof)\.)* [A-ZÄÖÜ][\w-]+")),
    ("question", re.compile(r"\?\s*$|^(?:Wie viele?|Welche[rs]?|Wann|Warum|Wer|Wo) .{15,}")),
)
# A sentence: this many words or more, ended by a full stop, or by a colon after another sentence.
# A single line with a colon introduces what the fields bring.
_SENTENCE_WORDS: Final = 6
_SENTENCE_END: Final = re.compile(r"[.!]\s*$|[.!]\s.*:\s*$")
_BODY: Final = "word/document.xml"
# Lines under the name that are headings of lists and stand there in every letter.
_HEADINGS: Final = re.compile(r"^(?:Anlagen?|Nachrichtlich|Verteiler|Kopien?(?: an)?|\W*)\W*$")


def leftovers(part: str, root: "_Element") -> Iterator[tuple[str, "_Element"]]:
    """Find lines that look like an old letter's; each with its kind, in order.

    Args:
        part: Name of the part: sentences are looked for in the letter's text alone.
        root: Its tree.
    """
    signed = _signature_lines(root)
    among_questions = False
    for paragraph in root.iter(w.PARAGRAPH):
        text = own_text(paragraph).strip()
        marks = find_marks(text)
        if not text or (marks and marks[0].printed == text):
            if marks and marks[0].name == "fragen":
                among_questions = marks[0].kind == "#"
            continue
        kind = next((kind for kind, sign in _SIGNS if sign.search(_without(text))), "")
        if not kind and not marks and paragraph in signed:
            kind = "signature"
        # A sentence with every question or answer is the layout's own wording.
        written = part == _BODY and not marks and not among_questions
        if not kind and written and _is_sentence(paragraph, text):
            kind = "sentence"
        if kind:
            yield kind, paragraph


def _without(text: str) -> str:
    """The text without its marks: what a mark gives is new in every letter."""
    for mark in find_marks(text):
        text = text.replace(mark.printed, "…")
    return text.strip()


def _is_sentence(paragraph: "_Element", text: str) -> bool:
    outside = next(paragraph.iterancestors(w.TABLE, w.TEXT_BOX), None) is None
    return outside and len(text.split()) >= _SENTENCE_WORDS and bool(_SENTENCE_END.search(text))


def _signature_lines(root: "_Element") -> set["_Element"]:
    """Lines without marks between the closing and the next block: an old name, an old function."""
    found: set[_Element] = set()
    for parent in root.iter(w.BODY, w.CELL):
        after = False
        for line in parent:
            mark = block_mark(line)
            if mark is not None:
                after = mark.kind == "/" and mark.name == "schluss"
            elif after and line.tag == w.PARAGRAPH and not _HEADINGS.match(own_text(line).strip()):
                found.add(line)
    return found
