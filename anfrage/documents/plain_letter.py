"""The letter as plain text, Markdown and JSON: for e-mail, for the web editor, for programs."""

import json
import textwrap
from typing import Final

from anfrage.documents.answer_plain import plain_answer
from anfrage.domain.letter import CopyKind, Letter, LetterItem, LetterVersion
from anfrage.german.dates import short_date
from anfrage.german.letter_words import (
    ANSWER_MISSING,
    DISTRIBUTION,
    DRAFT_MARK,
    GAPS,
    LABELS,
    SIGNED_COPY,
    enclosures_title,
    open_part,
    question_number,
)
from anfrage.german.treatment_words import NONPUBLIC

#: Characters of a line of e-mail (RFC 5322, 2.1.1, asks for at most 78; 72 leaves room to quote).
MAIL_WIDTH: Final = 72

# Characters that would start markup in Markdown; texts of people must not become markup.
_MARKDOWN_SIGNS = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_{}[]<>#|~&"})


def write_text(letter: Letter, width: int = 0) -> str:
    """Return the letter as plain text without marks of form, one line feed at the end.

    Args:
        letter: The letter.
        width: Most characters of a line, for e-mail; 0 leaves paragraphs on one line.
    """
    blocks = _marks(letter)
    blocks += ["\n".join(letter.addressee), _dateline(letter), letter.subject]
    blocks.append(_file_number(letter))
    blocks += [letter.salutation, letter.introduction]
    for item in letter.items:
        blocks.append(f"{question_number(item.number)} {item.question}")
        blocks.append(_answer(item, plain_answer(item.answer)))
    text = "\n\n".join(block for block in [*blocks, *_ending(letter)] if block) + "\n"
    return wrapped(text, width) if width else text


def wrapped(text: str, width: int) -> str:
    """Break long lines at white space; items of a list go on below their first word.

    A word that is longer than a line stays whole: addresses of web pages can be clicked only so.
    """
    lines = []
    for line in text.split("\n"):
        below = "  " if line.startswith("- ") else ""
        folded = textwrap.wrap(
            line, width, subsequent_indent=below, break_long_words=False, break_on_hyphens=False
        )
        lines += folded or [""]
    return "\n".join(lines)


def write_markdown(letter: Letter) -> str:
    """Return the letter as Markdown; each question is a heading over its answer."""
    blocks = [f"**{mark}**" for mark in _marks(letter)]
    blocks += [f"# {_plain(letter.subject)}", _plain(_file_number(letter))]
    blocks.append(_plain(_dateline(letter)))
    blocks += [_plain(letter.salutation), _plain(letter.introduction)]
    for item in letter.items:
        heading = f"{question_number(item.number)} {item.question}"
        blocks.append("## " + _plain(heading.replace("\n", " ")))
        blocks.append(_answer(item, item.answer))
    blocks += [_plain(block) for block in _ending(letter)]
    return "\n\n".join(block for block in blocks if block) + "\n"


def write_json(letter: Letter) -> bytes:
    """Return `{"format": 1, "hash": …, "letter": …}` in UTF-8 with a line feed at the end."""
    data = {
        "format": 1,
        "hash": letter.content_hash(),
        "letter": json.loads(letter.canonical()),
    }
    return json.dumps(data, ensure_ascii=False, indent=2).encode("utf-8") + b"\n"


def _marks(letter: Letter) -> list[str]:
    marks = [DRAFT_MARK] if letter.draft else []
    return [*marks, NONPUBLIC.upper()] if letter.version is LetterVersion.FULL else marks


def _answer(item: LetterItem, text: str) -> str:
    missing = "" if item.answered_with else ANSWER_MISSING
    gaps = [open_part(part) for part in item.open_parts]
    return "\n\n".join(part for part in [text or missing, *gaps] if part)


def _file_number(letter: Letter) -> str:
    """The administration's own number; only a draft shows that it is missing."""
    if letter.file_number:
        return f"{LABELS['file_number']}: {letter.file_number}"
    return f"{LABELS['file_number']}: {GAPS['journal_nr']}" if letter.draft else ""


def _dateline(letter: Letter) -> str:
    day = short_date(letter.date) if letter.date else ""
    return ", ".join(part for part in (letter.place, day) if part)


def _ending(letter: Letter) -> list[str]:
    signer = letter.signer
    copy = SIGNED_COPY if signer.copy_kind is CopyKind.COPY else ""
    lines = [letter.closing, signer.capacity, copy, f"{signer.name}\n{signer.function}".strip()]
    if letter.enclosures:
        title = enclosures_title(len(letter.enclosures))
        lines.append("\n".join([title, *letter.enclosures]))
    if letter.distribution:
        lines.append("\n".join([DISTRIBUTION, *letter.distribution]))
    return [line for line in lines if line]


def _plain(text: str) -> str:
    return text.translate(_MARKDOWN_SIGNS).replace("\n", "  \n")
